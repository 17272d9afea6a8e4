# SPDX-License-Identifier: EUPL-1.2
"""What is planned, for whom, within which hours, and what comes out: frozen values without a database."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property


class ActionKind(StrEnum):
    """Where an action comes from. A check looks later whether another action works."""

    MEASURE = "measure"
    OWN = "own"
    RECOMMENDATION = "recommendation"
    CHECK = "check"


class ActionState(StrEnum):
    """From thought of to finished. Nothing is thrown away: what is dropped keeps its reason."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


class HoldKind(StrEnum):
    """What somebody asks of the planner by hand."""

    FIXED = "fixed"
    FORBIDDEN = "forbidden"


class AbsenceKind(StrEnum):
    """Why there are fewer hours for a while."""

    HOLIDAY = "holiday"
    ILLNESS = "illness"
    ELECTION = "election"
    BUDGET = "budget"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Item:
    """An action as the planner sees it: the work left per contributor in minutes, and the risk it takes away.

    `after` names items that end in an earlier week. `not_before` and `due_on` are days; their weeks count. `began`
    is the week in which work on it began, when it did.
    """

    key: str
    title: str
    minutes: dict[str, int]
    risk: int
    after: tuple[str, ...] = ()
    not_before: date | None = None
    due_on: date | None = None
    began: date | None = None


@dataclass(frozen=True, kw_only=True)
class Hold:
    """By hand. Fixed: the item ends in the week of `from_on`. Forbidden: no work on it from `from_on` to `until_on`."""

    item: str
    kind: HoldKind
    from_on: date
    until_on: date


@dataclass(frozen=True, kw_only=True)
class Problem:
    """All that the planner may know.

    `weeks` are consecutive Mondays; nothing is planned before the first. `capacity` gives, per contributor, the
    minutes in each of these weeks; a contributor who is not named has none. `previous` is the week in which each
    item ended in the plan before; moving an item away from it costs `move_cost` risk-weeks.
    """

    weeks: tuple[date, ...]
    capacity: dict[str, tuple[int, ...]]
    items: tuple[Item, ...]
    holds: tuple[Hold, ...] = ()
    previous: dict[str, date] = field(default_factory=dict)
    move_cost: int = 0


class Why(StrEnum):
    """Why an item stands where it stands, or why it does not fit."""

    FIRST = "first"
    MOST_RISK = "most_risk"
    AFTER = "after"
    HOURS = "hours"
    NOT_BEFORE = "not_before"
    DUE = "due"
    FIXED = "fixed"
    FORBIDDEN = "forbidden"
    LOOP = "loop"
    WAITS_FOR_LEFT = "waits_for_left"
    NO_HOURS = "no_hours"
    NO_ROOM = "no_room"


@dataclass(frozen=True, kw_only=True)
class Work:
    """Minutes of one contributor on one item in one week (its Monday)."""

    week: date
    contributor: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Placement:
    """An item with its place. `other` is the item or contributor that the reason is about; `late_weeks` after its due date."""

    item: str
    work: tuple[Work, ...]
    start: date
    finish: date
    why: Why
    other: str = ""
    late_weeks: int = 0


@dataclass(frozen=True, kw_only=True)
class Left:
    """An item that does not fit: how many minutes are short for it within the horizon, of whom or after what."""

    item: str
    why: Why
    short_minutes: int = 0
    other: str = ""


class Proof(StrEnum):
    """What is known of a timetable: that no better one exists, how much better one could be, or nothing."""

    OPTIMAL = "optimal"
    GAP = "gap"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """What the planner found. `area` is the objective reached in risk-weeks, `bound` what no plan can go below.

    `loops` names items whose order goes round in a circle. `past_due` names items whose due date lies before the plan.
    """

    weeks: tuple[date, ...]
    placements: tuple[Placement, ...]
    left: tuple[Left, ...]
    proof: Proof
    area: int
    bound: int
    loops: tuple[str, ...] = ()
    past_due: tuple[str, ...] = ()

    @property
    def gap(self) -> float:
        """The share by which a better plan could at most be better, 0 when proven optimal."""
        return 0.0 if not self.area or self.proof is Proof.OPTIMAL else (self.area - self.bound) / self.area

    @cached_property
    def by_item(self) -> dict[str, Placement]:
        return {one.item: one for one in self.placements}
