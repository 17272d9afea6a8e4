# SPDX-License-Identifier: EUPL-1.2
"""A file of who does what, and what the check makes of it: docs/formats/duties.md. The schemas are made of these types."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from dijkwacht.knowledge.values import Content, RuleKind, Source, Strictness
from dijkwacht.processes.values.dividing import ReasonKind
from dijkwacht.processes.values.duties import ConflictKind, DutyKind, Through
from dijkwacht.values.organisations import Territory

FORMAT: Literal["dijkwacht-duties/1"] = "dijkwacht-duties/1"
RESULT: Literal["dijkwacht-duties-result/1"] = "dijkwacht-duties-result/1"

Loc = tuple[str | int, ...]
"""A place in the data, as (“duties”, 3, “step”)."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something stands in a file: a line of YAML, or a row of a sheet, and what the file calls the cell."""

    sheet: str = ""
    row: int
    column: str


PlaceOf = Callable[[Loc], Place]

Code = Annotated[str, Field(min_length=1, max_length=40)]
Name = Annotated[str, Field(min_length=1, max_length=120)]


@dataclass(frozen=True, kw_only=True)
class PersonRow(Content):
    """Somebody in a code. What is left out was not asked; an empty list of mandates says that there are none.

    `hours` is a week. `mandates` and `skills` are steps, written as process/step.
    """

    code: Code
    position: str = ""
    hours: Annotated[float, Field(ge=0, le=60)] | None = None
    mandates: tuple[Name, ...] | None = None
    skills: tuple[Name, ...] | None = None
    manager: str = ""
    lent_by: str = ""
    since: date | None = None


@dataclass(frozen=True, kw_only=True)
class DutyRow(Content):
    """Somebody does a step. Processes and steps go by their slug or by their Dutch title."""

    process: Name
    step: Name
    person: Code
    kind: DutyKind = DutyKind.REGULAR


@dataclass(frozen=True, kw_only=True)
class KeptRow(Content):
    """A rule that a system keeps in each case, so that people may take turns."""

    process: Name
    rule: Name


@dataclass(frozen=True, kw_only=True)
class DutiesFile(Content):
    """`on` is the day for which it is checked; left out, today."""

    format: Literal["dijkwacht-duties/1"]
    duties: tuple[DutyRow, ...]
    people: tuple[PersonRow, ...] = ()
    kept_by_system: tuple[KeptRow, ...] = ()
    territory: Territory = Territory.EUROPEAN
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ProcessResult(Content):
    """`fewest_people` is the smallest number with which no strict rule breaks; `people` who do something in it now."""

    process: str
    title: str
    version: int
    people: int
    fewest_people: int


@dataclass(frozen=True, kw_only=True)
class ConflictResult(Content):
    """A rule that is broken. Of “manages” the manager comes first in `persons`."""

    process: str
    rule: str
    rule_kind: RuleKind
    rule_text: str
    kind: ConflictKind
    steps: tuple[str, ...]
    persons: tuple[str, ...]
    strictness: Strictness
    through: Through
    source: Source
    source_checked_on: date
    sentence: str


@dataclass(frozen=True, kw_only=True)
class MandateResult(Content):
    process: str
    step: str
    person: str
    kind: DutyKind
    sentence: str


@dataclass(frozen=True, kw_only=True)
class PointResult(Content):
    process: str
    step: str
    person: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class EmptyResult(Content):
    process: str
    step: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class ReasonResult(Content):
    """Which of `rule`, `step` and `person` is filled, follows from the kind."""

    kind: ReasonKind
    rule: str = ""
    step: str = ""
    person: str = ""


@dataclass(frozen=True, kw_only=True)
class UnsolvableResult(Content):
    """These people cannot divide the process without breaking a strict rule: together the reasons make that so.

    Each reason is needed for it. Not proven: no division was found, and no reasons are known.
    """

    process: str
    persons: tuple[str, ...]
    is_proven: bool
    reasons: tuple[ReasonResult, ...]
    sentence: str


@dataclass(frozen=True, kw_only=True)
class DutiesResult(Content):
    """All that pinches, strict conflicts first. `left_out` are duties on steps that others do, outside the house."""

    format: Literal["dijkwacht-duties-result/1"]
    on: date
    territory: Territory
    processes: tuple[ProcessResult, ...]
    conflicts: tuple[ConflictResult, ...]
    missing_mandates: tuple[MandateResult, ...]
    single_points: tuple[PointResult, ...]
    empty_steps: tuple[EmptyResult, ...]
    unsolvable_parts: tuple[UnsolvableResult, ...]
    left_out: tuple[PointResult, ...]
