# SPDX-License-Identifier: EUPL-1.2
"""What the four eyes solver is asked, and what it answers: a division, why there is none, the least help that cures it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.values.duties import Conflict, Duty, DutyKind, RuleKey, Staff, StepKey
from dijkwacht.processes.values.house import ReliefKind
from dijkwacht.values.organisations import Territory


class Cover(StrEnum):
    """Whether somebody stands by for each step, for when another is away."""

    NONE = "none"
    WHERE_POSSIBLE = "where_possible"


@dataclass(frozen=True, kw_only=True)
class DivisionProblem:
    """All that the solver may know.

    `staff` holds the own people and those that others lend (`lent_by`). `duties` is who does what now, `previous` who
    did it in the period before that. `minutes` a week per step: missing is unknown and counts as none, the step remains
    somebody's task. `people` share a step, missing is one; each has an equal part of its minutes. `travel` is minutes a
    week per lent code, within his hours. `kept` and `barred` were set by hand: this duty certainly, that one never.
    """

    processes: tuple[Process, ...]
    staff: tuple[Staff, ...]
    on: date
    duties: tuple[Duty, ...] = ()
    minutes: Mapping[StepKey, int] = field(default_factory=dict)
    people: Mapping[StepKey, int] = field(default_factory=dict)
    territory: Territory = Territory.EUROPEAN
    enforced: frozenset[RuleKey] = field(default_factory=frozenset)
    travel: Mapping[str, int] = field(default_factory=dict)
    cover: Cover = Cover.NONE
    kept: tuple[Duty, ...] = ()
    barred: tuple[Duty, ...] = ()
    previous: tuple[Duty, ...] = ()


class Level(StrEnum):
    """What is counted of a division; less is better. The order in which they count stands in LEVELS.

    Minutes are a week. `in_person` are steps that somebody from outside can only do here. `uncovered` are steps without
    a replacement, if one was asked. `staying` are people on a step that should rotate. `busiest` is the fullest week in
    whole hours. `most_steps` is the largest number of steps of one person.
    """

    OUTSIDE_PEOPLE = "outside_people"
    IN_PERSON = "in_person"
    ADVISED_RULES = "advised_rules"
    ADVISED_CONFLICTS = "advised_conflicts"
    OUTSIDE_MINUTES = "outside_minutes"
    OUTSIDE_STEPS = "outside_steps"
    UNCOVERED = "uncovered"
    CHANGES = "changes"
    STAYING = "staying"
    BUSIEST = "busiest"
    MOST_STEPS = "most_steps"


LEVELS = (
    Level.ADVISED_RULES,
    Level.ADVISED_CONFLICTS,
    Level.OUTSIDE_MINUTES,
    Level.OUTSIDE_STEPS,
    Level.UNCOVERED,
    Level.CHANGES,
    Level.STAYING,
    Level.BUSIEST,
    Level.MOST_STEPS,
)
"""The first counts most; a later one decides only between divisions that are equal until there."""

RELIEF_LEVELS = (
    Level.OUTSIDE_PEOPLE,
    Level.IN_PERSON,
    Level.OUTSIDE_MINUTES,
    Level.OUTSIDE_STEPS,
    *(one for one in LEVELS if one not in {Level.OUTSIDE_MINUTES, Level.OUTSIDE_STEPS}),
)
"""The same when help is sought: the least help first."""


@dataclass(frozen=True, kw_only=True)
class Score:
    """What a division has of a level, and what no division with the same values before it can go below."""

    level: Level
    value: int
    bound: int


class BarKind(StrEnum):
    """Why somebody cannot do a step."""

    MANDATE = "mandate"
    SKILL = "skill"
    OWN_ONLY = "own_only"
    HOURS = "hours"
    RULE = "rule"
    HIERARCHY = "hierarchy"
    HAND = "hand"


@dataclass(frozen=True, kw_only=True, order=True)
class Bar:
    """Why this person cannot take over a step. Of a rule: which one, and the step that stands in the way."""

    code: str
    kind: BarKind
    rule: RuleKey | None = None
    step: StepKey | None = None


class WhyPerson(StrEnum):
    """Why this person does this step. The first that holds is given."""

    HAND = "hand"
    ONLY_ONE = "only_one"
    NOBODY_INSIDE = "nobody_inside"
    ADVISED = "advised"
    DOES_IT_NOW = "does_it_now"
    TURN = "turn"
    LEAST_WORK = "least_work"
    WHOLE = "whole"


@dataclass(frozen=True, kw_only=True)
class Because:
    """The reason for one duty. `bars` tell what keeps the others from it, in the order of their codes."""

    duty: Duty
    why: WhyPerson
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Division:
    """Who does what, and what is known of it. No strict rule is broken.

    `minutes` is work a week per code, without travel. `added` and `dropped` are against who does what now. `uncovered`
    are steps without a replacement, if one was asked.
    """

    duties: tuple[Duty, ...]
    broken: tuple[Conflict, ...]
    minutes: Mapping[str, int]
    outside_minutes: int
    travel_minutes: int
    uncovered: tuple[StepKey, ...]
    added: tuple[Duty, ...]
    dropped: tuple[Duty, ...]
    because: tuple[Because, ...]
    scores: tuple[Score, ...]

    @property
    def is_proven(self) -> bool:
        """Whether no division is better."""
        return all(one.value == one.bound for one in self.scores)

    @property
    def cost(self) -> tuple[int, ...]:
        return tuple(one.value for one in self.scores)

    @property
    def bound(self) -> tuple[int, ...]:
        return tuple(one.bound for one in self.scores)

    @property
    def gap(self) -> Score | None:
        """The first level that could still be better; None when proven best."""
        return next((one for one in self.scores if one.value != one.bound), None)

    def regular(self, step: StepKey) -> tuple[str, ...]:
        """Whose fixed task this step is."""
        return tuple(one.code for one in self.duties if one.step == step and one.kind is DutyKind.REGULAR)


class ReasonKind(StrEnum):
    """What together makes that there is no division."""

    RULE = "rule"
    STEP = "step"
    MANDATE = "mandate"
    SKILL = "skill"
    OWN_ONLY = "own_only"
    HOURS = "hours"
    KEPT = "kept"
    BARRED = "barred"


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One of a set of reasons. Which of the fields are filled follows from the kind."""

    kind: ReasonKind
    step: StepKey | None = None
    rule: RuleKey | None = None
    code: str = ""
    duty: Duty | None = None


@dataclass(frozen=True, kw_only=True)
class NoDivision:
    """No division keeps all of `reasons`, and each of them is needed for that. Not proven: none was found, no more."""

    reasons: tuple[Reason, ...]
    is_proven: bool


@dataclass(frozen=True, kw_only=True)
class Help:
    """Help from outside with these steps, or a check of them. `minutes` a week; None when nobody said what they take.

    `code` is the helper in the division of the relief; empty for a check afterwards. `rule` is the advised rule that a
    check makes up for.
    """

    kind: ReliefKind
    steps: tuple[StepKey, ...]
    minutes: int | None
    code: str = ""
    rule: RuleKey | None = None


@dataclass(frozen=True, kw_only=True)
class Relief:
    """The least help that is enough, and the division with it."""

    helps: tuple[Help, ...]
    division: Division

    @property
    def people(self) -> int:
        return sum(bool(one.code) for one in self.helps)

    @property
    def minutes(self) -> int:
        """As far as known, a week."""
        return sum(one.minutes or 0 for one in self.helps)


@dataclass(frozen=True, kw_only=True)
class Lender:
    """Somebody who may help other organisations: `minutes` a week at most, `travel` a week to each he can go to.

    What he can do elsewhere are his skills at home; the mandate for a step comes with the loan.
    """

    home: str
    code: str
    minutes: int
    travel: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, order=True)
class Loan:
    """Somebody of `home` does these steps at `to`; minutes a week, travel apart."""

    home: str
    code: str
    to: str
    steps: tuple[StepKey, ...]
    minutes: int
    travel: int


@dataclass(frozen=True, kw_only=True)
class RegionDivision:
    """The division of each organisation and who is lent to whom.

    `is_proven`: no other way leaves fewer organisations without a division, and then has fewer loans, and then takes
    less time and travel.
    """

    divisions: Mapping[str, Division | NoDivision]
    loans: tuple[Loan, ...]
    is_proven: bool
