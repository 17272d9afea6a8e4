# SPDX-License-Identifier: EUPL-1.2
"""The house in a workbook: what it would change, before anything is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from dijkwacht.documents.values import Row
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.positions import AccessLine, HolderCard, NewHolder, NewPosition, PositionCard


class Part(StrEnum):
    """The sheets of the workbook, by their names there."""

    PROCESSES = "Processen"
    POSITIONS = "Functies"
    ACCESS = "Toegang"
    CODES = "Codes"


@dataclass(frozen=True, kw_only=True)
class HouseFile:
    """The rows of each sheet as they were read, before anything in them was believed."""

    rows: Mapping[Part, tuple[Row, ...]]


@dataclass(frozen=True, kw_only=True)
class Present:
    """What is there now, and what the file has to fit. `departments` are keys by name in small letters.

    `slugs` are those of processes that ran here at any time, `library` those that the library has.
    """

    processes: tuple[HouseProcess, ...]
    slugs: frozenset[str]
    library: frozenset[str]
    positions: tuple[PositionCard, ...]
    holders: tuple[HolderCard, ...]
    departments: Mapping[str, UUID]
    keeps_tenure: bool


PositionKey = tuple[str, UUID | None]
"""A position by its title in small letters and its department."""


@dataclass(frozen=True, kw_only=True)
class PlannedProcess:
    """How a process will run. `id` is None for one that the house wrote itself and does not have yet."""

    id: UUID | None
    content: Process
    department_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class PlannedPosition:
    """How a position will be. `mandates` None leaves them as they are."""

    id: UUID | None
    told: NewPosition
    mandates: frozenset[StepKey] | None


@dataclass(frozen=True, kw_only=True)
class PlannedAccess:
    """Access of a position, which may come from the same file; a line with an id gets another step."""

    position: PositionKey
    line: AccessLine


@dataclass(frozen=True, kw_only=True)
class PlannedHolder:
    """A code; its position and manager may come from the same file, so both are named and not numbered."""

    id: UUID | None
    told: NewHolder
    position: PositionKey | None
    manager: str


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Of one sheet, in words: what comes, what changes, and how much stays as it is."""

    part: Part
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left: int = 0


@dataclass(frozen=True, kw_only=True)
class HousePlan:
    """Everything that the file would do. Nothing is ever taken away."""

    processes: tuple[PlannedProcess, ...] = ()
    positions: tuple[PlannedPosition, ...] = ()
    access: tuple[PlannedAccess, ...] = ()
    holders: tuple[PlannedHolder, ...] = ()
    tallies: tuple[Tally, ...] = field(default=())

    @property
    def changes(self) -> int:
        return sum(len(one.added) + len(one.changed) for one in self.tallies)
