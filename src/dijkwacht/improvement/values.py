# SPDX-License-Identifier: EUPL-1.2
"""What is planned, for whom, within which hours, and what comes out: frozen values without a database."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from dijkwacht.values.levels import Level


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


class ReplyKind(StrEnum):
    """What somebody says of a step that he will not do this week."""

    CANNOT = "cannot"
    LATER = "later"
    HELP = "help"


class AbsenceKind(StrEnum):
    """Why there are fewer hours for a while. Never that somebody is ill: that is nobody's business here."""

    HOLIDAY = "holiday"
    AWAY = "away"
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
    item ended in the plan before; ending later than that costs `move_cost` risk-weeks.
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

    `loops` names items whose order goes round in a circle.
    """

    weeks: tuple[date, ...]
    placements: tuple[Placement, ...]
    left: tuple[Left, ...]
    proof: Proof
    area: int
    bound: int
    loops: tuple[str, ...] = ()

    @property
    def gap(self) -> float:
        """The share by which a better plan could at most be better, 0 when proven optimal."""
        return 0.0 if not self.area or self.proof is Proof.OPTIMAL else (self.area - self.bound) / self.area

    @cached_property
    def by_item(self) -> dict[str, Placement]:
        return {one.item: one for one in self.placements}


@dataclass(frozen=True, kw_only=True)
class ContributorLine:
    """A function that works on the plan. `minutes_per_week` is None when nobody said."""

    id: str
    title: str
    role: str = ""
    person_id: UUID | None = None
    is_coordinator: bool = False
    minutes_per_week: int | None = None
    is_present: bool = True


@dataclass(frozen=True, kw_only=True)
class AbsenceLine:
    """A time with fewer hours: of one contributor, or of all when `contributor` is empty."""

    id: str
    contributor: str
    kind: AbsenceKind
    title: str
    from_on: date
    until_on: date
    minutes_per_week: int


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """A step of an action; minutes per role as planned, `real_minutes` as it turned out."""

    position: int
    text: str
    owner_minutes: int = 0
    coordinator_minutes: int = 0
    participant_minutes: int = 0
    done_on: date | None = None
    real_minutes: int | None = None

    @property
    def minutes(self) -> int:
        """Of those who carry it; who only takes part is not counted in anybody's week."""
        return self.owner_minutes + self.coordinator_minutes


@dataclass(frozen=True, kw_only=True)
class FindingLine:
    """What an action answers; `lifts` is the risk that it takes from the finding when no other action did before."""

    key: str
    words: str
    risk: int
    lifts: int
    unit: str = ""
    indicator: str = ""
    reaches: Level | None = None
    source: str = ""
    source_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ActionLine:
    """An action as rules and pages know it. `after` are the ids of actions that come first."""

    id: str
    kind: ActionKind
    state: ActionState
    title: str
    owner: ContributorLine
    added_on: date
    why: str = ""
    measure: str = ""
    official_owner: ContributorLine | None = None
    portfolio_holder: str = ""
    own_risk: int = 0
    not_before_on: date | None = None
    due_on: date | None = None
    costs_once: int | None = None
    costs_per_year: int | None = None
    checks: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    outcome: str = ""
    steps: tuple[StepLine, ...] = ()
    findings: tuple[FindingLine, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state in (ActionState.PLANNED, ActionState.STARTED)

    @property
    def next_step(self) -> StepLine | None:
        return next((step for step in self.steps if step.done_on is None), None)

    def number_of(self, step: StepLine) -> int:
        """The how-manieth step it is, from 1; a position may be missing where a step was taken away."""
        return self.steps.index(step) + 1

    @property
    def minutes(self) -> int:
        """The whole work of those who carry it, done or not."""
        return sum(step.minutes for step in self.steps)

    @property
    def minutes_left(self) -> int:
        return sum(step.minutes for step in self.steps if step.done_on is None)


@dataclass(frozen=True, kw_only=True)
class ReplyLine:
    """What somebody said of an action with one press, and when; open until it is answered."""

    action: str
    kind: ReplyKind
    said_on: date
    note: str = ""
    said_by: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class PlanFrame:
    """What holds for the plan as a whole."""

    begun_on: date
    horizon_weeks: int
    assumed_minutes: int
    euros_per_hour: int | None = None


@dataclass(frozen=True, kw_only=True)
class PlanNow:
    """The whole plan as it stands on a day: everything that the rules need."""

    today: date
    frame: PlanFrame
    contributors: tuple[ContributorLine, ...]
    absences: tuple[AbsenceLine, ...]
    actions: tuple[ActionLine, ...]
    holds: tuple[Hold, ...]
    replies: tuple[ReplyLine, ...]

    @cached_property
    def by_id(self) -> dict[str, ActionLine]:
        return {one.id: one for one in self.actions}

    @cached_property
    def contributor_by_id(self) -> dict[str, ContributorLine]:
        return {one.id: one for one in self.contributors}

    @cached_property
    def open_actions(self) -> tuple[ActionLine, ...]:
        return tuple(one for one in self.actions if one.is_open)

    @property
    def coordinator(self) -> ContributorLine | None:
        return next((one for one in self.contributors if one.is_coordinator), None)


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A next step of one action. `minutes` are those of this person this week; steps are counted from 1."""

    action: ActionLine
    step: StepLine
    minutes: int
    due_on: date | None
    is_contrast: bool

    @property
    def number(self) -> int:
        return self.action.number_of(self.step)

    @property
    def steps(self) -> int:
        return len(self.action.steps)


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Work of somebody else that stands in the plan for this week."""

    action: ActionLine
    finish: date


@dataclass(frozen=True, kw_only=True)
class NotNow:
    """What is not for this week: the week in which it begins, None when it does not fit at all."""

    action: ActionLine
    start: date | None


@dataclass(frozen=True, kw_only=True)
class ThisWeek:
    """A person's week. Minutes are available, planned, and those of the three things."""

    things: tuple[Thing, ...]
    waiting: tuple[Waiting, ...]
    not_now: tuple[NotNow, ...]
    available: int
    planned: int

    @property
    def is_away(self) -> bool:
        """No hours this week, while there is work for later."""
        return not self.available and bool(self.not_now)


@dataclass(frozen=True, kw_only=True)
class Undone:
    """An action that waits, and the reason in words."""

    action: ActionLine
    why: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing in a calendar, the last day included. `key` stays the same for the same thing."""

    key: str
    title: str
    from_on: date
    until_on: date
    action: str = ""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What more hours bring: items that fit extra, and by how many weeks others end earlier."""

    fits_extra: tuple[str, ...]
    earlier: dict[str, int]
    saved: int
    """Risk-weeks."""


@dataclass(frozen=True, kw_only=True)
class DecisionLine:
    """That a body adopted the plan."""

    decided_on: date
    body: str
    decision: str


@dataclass(frozen=True, kw_only=True)
class HandoverFacts:
    """The plan for whoever takes it over. `finish` is the week in which an action ends, for what has a place."""

    headline: str
    plan: PlanNow
    finish: dict[str, date]
    undone: tuple[Undone, ...]
    decisions: tuple[DecisionLine, ...]
