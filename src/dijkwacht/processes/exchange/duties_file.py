# SPDX-License-Identifier: EUPL-1.2
"""A file of who does what, YAML or XLSX, becomes a house to check: all of it, or a list of every fault in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dijkwacht.documents.values import FileFaults, RowFault
from dijkwacht.knowledge.public import NoYaml, yaml_with_lines
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.codes import A_NAME, NO_CODE, is_code, looks_like_name, one_spelling, same_code
from dijkwacht.processes.exchange import duties_xlsx
from dijkwacht.processes.exchange.duties_types import FORMAT, DutiesFile, Loc, PersonRow, Place, PlaceOf
from dijkwacht.processes.values.duties import Duty, House, RuleKey, Staff, StepKey

MOST_BYTES = 5 * 1024 * 1024
_FILE: TypeAdapter[DutiesFile] = TypeAdapter(DutiesFile)
_DUTCH = {
    "missing": "Vul dit in.",
    "unexpected_keyword_argument": "Deze sleutel kennen wij niet.",
    "string_type": "Hier hoort tekst. Zet een getal tussen aanhalingstekens.",
    "string_too_short": "Vul dit in.",
    "string_too_long": "Dit is te lang.",
    "float_type": "Hier hoort een getal.",
    "greater_than_equal": "Dit kan niet onder nul zijn.",
    "less_than_equal": "Zo veel uur heeft een week niet. Het meeste is 60.",
    "tuple_type": "Hier hoort een lijst.",
    "dataclass_type": "Hier horen sleutels met waarden.",
    "literal_error": f"Begin met “format: {FORMAT}”.",
}
_CHOICES = {
    "kind": "Kies regular of replacement; in een werkmap: vaste taak of vervanging.",
    "territory": "Kies european, bonaire, sint_eustatius of saba; in een werkmap: de naam van het gebied.",
}


@dataclass(frozen=True, kw_only=True)
class DutiesRead:
    """A file that holds together. `left_out` are duties on steps that are done outside the house."""

    house: House
    on: date | None
    left_out: tuple[Duty, ...]


def read_duties(content: bytes, *, processes: Mapping[str, Process], name: str = "") -> DutiesRead:
    """Who does what. YAML and XLSX are told apart by content, and a workbook also by its `name`.

    Raises FileFaults with every fault of one kind: first of the file, then of its shape, then of what it names.
    """
    data, place_of = _raw(content, name)
    file = _shaped(data, place_of)
    return _Reader(processes=processes, place_of=place_of).read(file)


def _raw(content: bytes, name: str) -> tuple[Any, PlaceOf]:
    if content.startswith(b"PK") or name.lower().endswith(".xlsx"):
        return duties_xlsx.read(content)
    if len(content) > MOST_BYTES:
        raise _of_file("Dit bestand is te groot. Splits het in kleinere bestanden.")
    try:
        data, line_of = yaml_with_lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _of_file("Dit bestand is geen YAML in UTF-8 en geen Excel-werkmap.") from error
    except NoYaml as error:
        raise _of_file(str(error), row=error.line) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _of_file(f"Dit is geen bestand van wie wat doet. Begin met “format: {FORMAT}”.")
    return data, lambda loc: Place(row=line_of(loc), column=_named(loc))


def _of_file(remedy: str, *, row: int = 1) -> FileFaults:
    """The one fault of a file that cannot be read at all."""
    return FileFaults([RowFault(row=row, column="bestand", found="", remedy=remedy)])


def _named(loc: Loc) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "bestand")


def _shaped(data: Any, place_of: PlaceOf) -> DutiesFile:
    try:
        return _FILE.validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise FileFaults(
            _fault_at(place_of(one["loc"]), _message(one), found=one["input"]) for one in error.errors()
        ) from error


def _fault_at(place: Place, remedy: str, *, found: object = "") -> RowFault:
    shown = "" if isinstance(found, (dict, list)) else str(found)[:80]
    return RowFault(sheet=place.sheet, row=place.row, column=place.column, found=shown, remedy=remedy)


def _message(fault: ErrorDetails) -> str:
    if fault["type"] == "enum":
        return _CHOICES[str(fault["loc"][-1])]
    if fault["type"].startswith("date"):
        return "Hier hoort een dag, zoals 2026-01-31."
    return _DUTCH.get(fault["type"], "Dit lezen wij niet. Kijk in docs/formats/duties.md.")


class _Reader:
    """Looks up what a file names, and keeps every fault, so that one reading tells them all."""

    def __init__(self, *, processes: Mapping[str, Process], place_of: PlaceOf) -> None:
        self.processes = processes
        self.place_of = place_of
        self.faults: dict[RowFault, None] = {}
        self.spelled: Mapping[str, str] = {}

    def read(self, file: DutiesFile) -> DutiesRead:
        self.spelled = one_spelling([*(one.person for one in file.duties), *(one.code for one in file.people)])
        staff = {}
        for nr, row in enumerate(file.people):
            one = self._staff(row, ("people", nr))
            if one.code in staff:
                self._fault(("people", nr, "code"), "Deze code staat er twee keer.", row.code)
            staff[one.code] = one
        duties = self._duties(file)
        enforced = frozenset(
            key
            for nr, kept in enumerate(file.kept_by_system)
            if (key := self._rule(kept.process, kept.rule, ("kept_by_system", nr)))
        )
        if self.faults:
            raise FileFaults(self.faults)
        untold = {one.code for one in duties} - staff.keys()
        inside = {
            StepKey(process=one.slug, step=step.slug)
            for one in self.processes.values()
            for step in one.steps
            if not step.is_outside
        }
        named = {one.step.process for one in duties}
        return DutiesRead(
            house=House(
                processes=tuple(one for slug, one in self.processes.items() if slug in named),
                staff=(*staff.values(), *(Staff(code=code) for code in sorted(untold))),
                duties=tuple(sorted(one for one in duties if one.step in inside)),
                territory=file.territory,
                enforced=enforced,
            ),
            on=file.on,
            left_out=tuple(sorted(one for one in duties if one.step not in inside)),
        )

    def _duties(self, file: DutiesFile) -> list[Duty]:
        found: dict[tuple[StepKey, str], Duty] = {}
        for nr, row in enumerate(file.duties):
            code = self._code(row.person, ("duties", nr, "person"))
            step = self._step(row.process, row.step, ("duties", nr))
            if step is None:
                continue
            if (step, code) in found:
                self._fault(("duties", nr, "person"), "Deze persoon staat twee keer bij deze stap.", row.person)
            found[step, code] = Duty(step=step, code=code, kind=row.kind)
        return list(found.values())

    def _staff(self, row: PersonRow, loc: Loc) -> Staff:
        code = self._code(row.code, (*loc, "code"))
        manager = self._code(row.manager, (*loc, "manager")) if row.manager else ""
        if manager == code:
            self._fault((*loc, "manager"), "Niemand is zijn eigen leidinggevende.", row.manager)
        return Staff(
            code=code,
            position=row.position,
            minutes=None if row.hours is None else round(row.hours * 60),
            mandates=self._keys(row.mandates, (*loc, "mandates")),
            skills=self._keys(row.skills, (*loc, "skills")),
            manager=manager,
            lent_by=row.lent_by,
            since=row.since,
        )

    def _code(self, text: str, loc: Loc) -> str:
        code = text.strip()
        if not is_code(code):
            self._fault(loc, NO_CODE, text)
        elif looks_like_name(code):
            self._fault(loc, A_NAME, text)
        return self.spelled.get(same_code(code), code)

    def _keys(self, names: Sequence[str] | None, loc: Loc) -> frozenset[StepKey] | None:
        if names is None:
            return None
        return frozenset(self._keys_of(names, loc))

    def _keys_of(self, names: Sequence[str], loc: Loc) -> Iterator[StepKey]:
        for nr, name in enumerate(names):
            process, slash, step = name.partition("/")
            if not slash:
                self._fault((*loc, nr), "Schrijf dit als proces/stap.", name)
            elif key := self._step(process.strip(), step.strip(), (*loc, nr)):
                yield key

    def _step(self, process: str, step: str, loc: Loc) -> StepKey | None:
        of = self._process(process, loc)
        if of is None:
            return None
        titles = {one.slug: one.title for one in of.steps}
        slug = _found(step, titles)
        if slug is None:
            self._fault((*loc, "step"), f"Deze stap is er niet in {of.title}. {_instead(step, titles)}", step)
            return None
        return StepKey(process=of.slug, step=slug)

    def _rule(self, process: str, rule: str, loc: Loc) -> RuleKey | None:
        of = self._process(process, loc)
        if of is None:
            return None
        titles = {one.slug: one.short for one in of.rules}
        slug = _found(rule, titles)
        if slug is None:
            self._fault((*loc, "rule"), f"Deze regel is er niet in {of.title}. {_instead(rule, titles)}", rule)
            return None
        return RuleKey(process=of.slug, rule=slug)

    def _process(self, name: str, loc: Loc) -> Process | None:
        titles = {slug: one.title for slug, one in self.processes.items()}
        slug = _found(name, titles)
        if slug is None:
            self._fault((*loc, "process"), f"Dit proces kennen wij niet. {_instead(name, titles)}", name)
            return None
        return self.processes[slug]

    def _fault(self, loc: Loc, remedy: str, found: str = "") -> None:
        self.faults[_fault_at(self.place_of(loc), remedy, found=found)] = None


def _found(name: str, titles: Mapping[str, str]) -> str | None:
    """The slug that goes by this name or title."""
    wanted = name.strip().casefold()
    return next((slug for slug, title in titles.items() if wanted in (slug.casefold(), title.casefold())), None)


def _instead(name: str, titles: Mapping[str, str]) -> str:
    near = get_close_matches(name, [*titles, *titles.values()], n=1)
    return f"Bedoelt u “{near[0]}”?" if near else f"Kies uit: {', '.join(titles.values())}."
