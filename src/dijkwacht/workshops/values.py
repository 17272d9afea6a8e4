# SPDX-License-Identifier: EUPL-1.2
"""What a workshop is made of: frozen values without a database. Never a name, and of a vote only a share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dijkwacht.knowledge.values import Indicator
from dijkwacht.values.levels import Level, Reading, Silence

OPTIONS: tuple[Reading, ...] = (*Level, Silence.UNKNOWN)
"""What one can vote for: the four levels from below, and not knowing."""


class WorkshopKind(StrEnum):
    """A talk with those who do the work, or with experts who weigh the outcome."""

    GROUP_TALK = "group_talk"
    EXPERT_SESSION = "expert_session"


class WorkshopState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    ENDED = "ended"


class PointState(StrEnum):
    """Not put yet, being voted on, votes counted, or agreed (that one does not agree yet included)."""

    WAITING = "waiting"
    VOTING = "voting"
    COUNTED = "counted"
    SETTLED = "settled"


class Share(StrEnum):
    """How many chose a level, so coarse that nobody can be read from it: see docs/rules/workshops.md."""

    FEW = "few"
    PART = "part"
    MOST = "most"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """From how many votes a spread is shown, and how many people `few` may be, as many as `most` may lack."""

    votes: int
    edge: int


@dataclass(frozen=True, kw_only=True)
class Spread:
    """What is shown of a closed vote; without `shares` too few voted. It holds no figure but how many voted."""

    voted: int
    limits: Limits
    shares: Mapping[Reading, Share]


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """An indicator that can be put to a workshop, with what makes it worth the time.

    `contrast` is the largest difference between paper and practice in steps, in any unit; 0 without one.
    """

    indicator: str
    weight: int
    contrast: int
    is_unknown: bool


@dataclass(frozen=True, kw_only=True)
class NewWorkshop:
    """What is needed to plan a workshop; `functions` are those present, never names."""

    title: str
    kind: WorkshopKind
    planned_on: date
    functions: str
    department_id: UUID | None
    indicators: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Minority:
    """Who sees it otherwise: at which level, how many of those present, and why in their words."""

    level: Level
    people: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What was agreed; without a level one does not agree yet."""

    level: Level | None
    minority: Minority | None = None


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A phone that takes part: in which workshop, and a random mark by which its own vote is found again."""

    organisation_id: UUID
    workshop_id: UUID
    mark: str


@dataclass(frozen=True, kw_only=True)
class Put:
    """An indicator as it is put to the people in the room."""

    id: UUID
    number: int
    of: int
    indicator: Indicator
    state: PointState
