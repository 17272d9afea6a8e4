# SPDX-License-Identifier: EUPL-1.2
"""Cases as a system gives them in a CSV file: docs/formats/cases.md. All of it, or every fault in it."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any, Final

from dijkwacht.documents.values import MOST_ROWS, FileFaults, RowFault
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.amounts import read_amount
from dijkwacht.processes.domain.codes import A_NAME, NO_CODE, is_code, looks_like_name
from dijkwacht.processes.values.cases import CaseRow
from dijkwacht.values.days import read_day

TITLES: Final = {
    "case": ("zaak", "zaaknummer", "case"),
    "step": ("stap", "step"),
    "code": ("code", "wie (code)", "wie", "medewerker"),
    "on": ("datum", "date"),
    "amount": ("bedrag", "amount"),
    "party": ("partij", "aanvrager", "leverancier", "party"),
    "account_changed": ("rekeningnummer gewijzigd", "account_changed"),
}
"""What a column may be called, in small letters; the first is what our documents call it."""
_NEEDED: Final = ("case", "step", "code", "on")
_LONGEST: Final = 120
MOST_FAULTS: Final = 100
"""Who sees a hundred, mends the export and not the rows."""
_YES: Final = {"ja": True, "yes": True, "true": True, "1": True}
_NO: Final = {"": False, "nee": False, "no": False, "false": False, "0": False}
_NO_TEXT: Final = "Dit bestand is geen CSV. Kies bij opslaan “CSV (gescheiden door lijstscheidingsteken)”."
_TOO_LONG: Final = f"Er passen {MOST_ROWS} regels. Splits het bestand, met elke zaak in één deel."


def read_cases(content: bytes, *, process: Process) -> tuple[CaseRow, ...]:
    """The rows of a file. Raises FileFaults with every faulty row, at most a hundred."""
    lines = _lines(_text(content))
    if not lines:
        raise _of_file("Er staat niets in dit bestand.")
    _, titles = lines[0]
    places = _places(titles)
    if len(lines) - 1 > MOST_ROWS:
        raise _of_file(_TOO_LONG, row=lines[MOST_ROWS + 1][0])
    reader = _Reader(steps=_steps(process), title=process.title)
    rows = [
        reader.row(number, {name: cells[place].strip() for name, place in places.items() if place < len(cells)})
        for number, cells in lines[1:]
    ]
    if reader.faults:
        raise FileFaults(reader.faults[:MOST_FAULTS])
    return tuple(row for row in rows if row is not None)


def _text(content: bytes) -> str:
    """UTF-8, else as a Dutch Excel writes it."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\x00" in text or content.startswith(b"PK"):
        raise _of_file(_NO_TEXT)
    return text


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Lines that say something, with their numbers; whatever separates the titles, separates all."""
    head = text.lstrip().partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=";" if ";" in head else ",")
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise _of_file(_NO_TEXT, row=reader.line_num) from error


def _places(titles: Sequence[str]) -> Mapping[str, int]:
    heads = [one.strip().casefold() for one in titles]
    places = {
        name: next(heads.index(one) for one in called if one in heads)
        for name, called in TITLES.items()
        if any(one in heads for one in called)
    }
    missing = [TITLES[name][0] for name in _NEEDED if name not in places]
    if missing:
        raise FileFaults(
            RowFault(row=1, column=one, found="", remedy="Deze kolom ontbreekt. Zet haar titel op de eerste regel.")
            for one in missing
        )
    return places


def _steps(process: Process) -> Mapping[str, str]:
    """Slugs and titles, in small letters, to the slug."""
    return {name.casefold(): step.slug for step in process.steps for name in (step.title, step.slug)}


def _of_file(remedy: str, *, row: int = 1) -> FileFaults:
    """The one fault of a file that cannot be read at all."""
    return FileFaults([RowFault(row=row, column="bestand", found="", remedy=remedy)])


@dataclass(kw_only=True)
class _Reader:
    """Reads cells, and keeps every fault, so that one reading tells them all."""

    steps: Mapping[str, str]
    title: str
    faults: list[RowFault] = field(default_factory=list)

    def row(self, number: int, cells: Mapping[str, str]) -> CaseRow | None:
        """None when something is wrong in it."""
        readers: Mapping[str, Callable[[str], object]] = {
            "case": _needed, "step": self._step, "code": _code, "on": _day,
            "amount": _amount, "party": _short, "account_changed": _yes,
        }  # fmt: skip
        told: dict[str, Any] = {}
        for name, how in readers.items():
            try:
                told[name] = how(cells.get(name, ""))
            except ValueError as wrong:
                found = cells.get(name, "")[:80]
                self.faults.append(RowFault(row=number, column=TITLES[name][0], found=found, remedy=str(wrong)))
        return CaseRow(**told) if len(told) == len(readers) else None

    def _step(self, text: str) -> str:
        found = self.steps.get(_needed(text).casefold())
        if found is None:
            raise ValueError(f"Deze stap is er niet in {self.title}. Neem de naam over die bij het proces staat.")
        return found


def _short(text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError(f"Dit is te lang. Er passen {_LONGEST} tekens.")
    return " ".join(text.split())


def _needed(text: str) -> str:
    if not text:
        raise ValueError("Vul dit in, of haal deze regel weg.")
    return _short(text)


def _code(text: str) -> str:
    if not is_code(_needed(text)):
        raise ValueError(NO_CODE)
    if looks_like_name(text):
        raise ValueError(A_NAME)
    return text


def _day(text: str) -> date:
    try:
        return read_day(_needed(text))
    except ValueError as error:
        raise ValueError("Deze datum bestaat niet. Schrijf bijvoorbeeld 31-01-2026.") from error


def _amount(text: str) -> Decimal | None:
    return read_amount(text) if text else None


def _yes(text: str) -> bool:
    found = (_YES | _NO).get(text.casefold())
    if found is None:
        raise ValueError("Schrijf ja of nee, of laat dit leeg.")
    return found
