# SPDX-License-Identifier: EUPL-1.2
"""Positions, what they may do, and who fills them in codes. Nothing but the title of a position is compulsory."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dijkwacht.knowledge.values import SeparationRule
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import PrivacySubject, ScaleBand, Screening


class PositionType(StrEnum):
    """The types of vulnerable position (Odekerken & De Meere 2023, 3.3)."""

    SOLE = "sole"
    LONG = "long"
    BOTH_SIDES = "both_sides"
    CLOSE = "close"


@dataclass(frozen=True, kw_only=True)
class AccessLine:
    """What a position may do in a system, and for which step. `id` is None for what is not stored yet."""

    system: str
    right: str = ""
    step: StepKey | None = None
    id: int | None = None


@dataclass(frozen=True, kw_only=True)
class NewPosition:
    """What somebody says of a position. None is “not asked”."""

    title: str
    department_id: UUID | None = None
    holders: int | None = None
    scale_band: ScaleBand = ScaleBand.UNKNOWN
    has_outside_contact: bool | None = None
    screening: frozenset[Screening] | None = None


@dataclass(frozen=True, kw_only=True)
class PositionCard:
    """A position with its access and mandates; `filled` counts the codes in it, of people who did not leave."""

    id: UUID
    told: NewPosition
    department: str = ""
    access: tuple[AccessLine, ...] = ()
    mandates: frozenset[StepKey] = field(default_factory=frozenset)
    filled: int = 0

    @property
    def title(self) -> str:
        return self.told.title

    @property
    def heads(self) -> int | None:
        """How many people fill it: as somebody said, else as many as have a code; None when neither is known."""
        return self.told.holders or self.filled or None


@dataclass(frozen=True, kw_only=True)
class NewHolder:
    """What somebody says of who fills a position. `minutes` are of a week."""

    code: str
    position_id: UUID | None = None
    minutes: int | None = None
    manager_id: UUID | None = None
    since: date | None = None


@dataclass(frozen=True, kw_only=True)
class HolderCard:
    """Somebody in a code. `department_id` is that of his position, and decides who may see him."""

    id: UUID
    told: NewHolder
    position: str = ""
    department_id: UUID | None = None
    manager: str = ""
    left_on: date | None = None

    @property
    def code(self) -> str:
        return self.told.code


@dataclass(frozen=True, kw_only=True)
class Task:
    """A step that somebody does, with the position that he fills; for what follows from how work is divided."""

    step: StepKey
    code: str
    position_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class Property:
    """What follows for a position from how the house is divided. It says something of the work, never of a person."""

    kind: PositionType
    steps: tuple[StepKey, ...] = ()
    system: str = ""
    rule: SeparationRule | None = None
    decides: bool = False


@dataclass(frozen=True, kw_only=True)
class NewInterest:
    """A case in which somebody is close to the applicant, and who took over: functions or codes, no names."""

    process_id: UUID
    case: str
    who: str
    taken_over_by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class InterestCard:
    id: UUID
    told: NewInterest
    process: str


@dataclass(frozen=True, kw_only=True)
class PrivacyRecord:
    """That the organisation weighed the privacy of its staff: when, by which function, and with what outcome."""

    subject: PrivacySubject
    on: date
    decided_by: str
    summary: str


@dataclass(frozen=True, kw_only=True)
class ViewingAlert:
    """Somebody opened unusually many overviews of who fills what, on a moment of the log's clock."""

    person_id: UUID
    name: str
    at: datetime
