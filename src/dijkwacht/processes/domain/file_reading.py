# SPDX-License-Identifier: EUPL-1.2
"""Cells of the workbook of the house as values, with every fault kept, so that one dry run names them all."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final
from uuid import UUID

from dijkwacht.documents.values import Row, RowFault
from dijkwacht.processes.domain.house_words import COLUMNS
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.workbook import Part, PositionKey, Present
from dijkwacht.values.days import read_day

_LONGEST: Final = 120
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_STRANGE_DEPARTMENT: Final = "Deze afdeling kennen wij niet. Voeg haar eerst toe bij Organisatie."
_STRANGE_STEP: Final = "Deze stap kennen wij niet. Schrijf proces/stap, zoals op het tabblad Processen."


class FileReader:
    """Reads cells against what is there now; what cannot be read is None or empty, and a fault."""

    def __init__(self, present: Present, *, steps: frozenset[StepKey], today: date) -> None:
        self.present = present
        self.steps = steps
        self.today = today
        self._faults: dict[RowFault, None] = {}

    @property
    def faults(self) -> list[RowFault]:
        """Each fault once, also when a cell was read twice."""
        return list(self._faults)

    def fault(self, row: Row, column: str, remedy: str, found: object = "") -> None:
        """Something is wrong in this cell; the remedy says in Dutch how to mend it."""
        names = {name: dutch for dutch, name in COLUMNS[Part(row.sheet)].items()}
        shown = RowFault(sheet=row.sheet, row=row.row, column=names[column], found=str(found)[:80], remedy=remedy)
        self._faults[shown] = None

    def text(self, row: Row, column: str, *, longest: int = _LONGEST, is_needed: bool = False) -> str:
        cell = row.cells.get(column)
        found = "" if cell is None else " ".join(str(cell).split())
        if is_needed and not found:
            self.fault(row, column, "Vul dit in.")
        if len(found) > longest:
            self.fault(row, column, f"Dit is te lang. Er passen {longest} tekens.", found)
        if _UNPRINTABLE.search(found):
            self.fault(row, column, "Hier staan tekens die geen tekst zijn. Typ dit opnieuw.")
        return found

    def choice[T](self, row: Row, column: str, words: Mapping[T, str]) -> T | None:
        """By its Dutch word; None when the cell is empty."""
        found = self.text(row, column)
        known = {word.casefold(): one for one, word in words.items()}
        if found and found.casefold() not in known:
            self.fault(row, column, f"Kies uit: {', '.join(words.values())}.", found)
        return known.get(found.casefold()) if found else None

    def listed(self, row: Row, column: str) -> list[str]:
        """The parts of a cell with ; between them."""
        return [part.strip() for part in self.text(row, column, longest=4000).split(";") if part.strip()]

    def number(self, row: Row, column: str, *, most: int) -> int | None:
        found = self._decimal(row, column)
        if found is None:
            return None
        if found != int(found) or not 0 <= found <= most:
            self.fault(row, column, f"Schrijf een heel getal tot en met {most}, of laat dit leeg.", found)
            return None
        return int(found)

    def minutes(self, row: Row, column: str, *, most: int) -> int | None:
        """Hours, as minutes."""
        found = self._decimal(row, column)
        if found is None:
            return None
        if not 0 <= found <= most:
            self.fault(row, column, f"Schrijf een getal tot en met {most}, of laat dit leeg.", found)
            return None
        return int(found * 60)

    def day(self, row: Row, column: str) -> date | None:
        cell = row.cells.get(column)
        try:
            found = cell.date() if isinstance(cell, datetime) else read_day(str(cell)) if cell is not None else None
        except ValueError:
            self.fault(row, column, "Deze datum bestaat niet. Schrijf bijvoorbeeld 31-01-2026.", cell)
            return None
        if found is not None and found > self.today:
            self.fault(row, column, "Deze dag moet nog komen.", found)
        return found

    def department(self, row: Row) -> UUID | None:
        """None for an empty cell, and for a fault."""
        found = self.text(row, "department")
        if found and found.casefold() not in self.present.departments:
            self.fault(row, "department", _STRANGE_DEPARTMENT, found)
        return self.present.departments.get(found.casefold())

    def position(self, row: Row) -> PositionKey | None:
        """None for an empty cell."""
        title = self.text(row, "position")
        return (title.casefold(), self.department(row)) if title else None

    def step(self, row: Row, column: str, text: str) -> StepKey | None:
        """“travel-documents/grant” as a step that is done here."""
        process, _, step = text.partition("/")
        key = StepKey(process=process, step=step)
        if key in self.steps:
            return key
        self.fault(row, column, _STRANGE_STEP, text)
        return None

    def _decimal(self, row: Row, column: str) -> Decimal | None:
        found = self.text(row, column)
        try:
            return Decimal(found.replace(",", ".")) if found else None
        except InvalidOperation:
            self.fault(row, column, "Schrijf een getal, of laat dit leeg.", found)
            return None
