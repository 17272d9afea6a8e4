# SPDX-License-Identifier: EUPL-1.2
"""The question of a division in numbers: steps, people and rules by their place, as solver and greedy baseline use it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import ceil

from dijkwacht.knowledge.values import Process, ProcessStep, RuleKind, SeparationRule, StepKind, Strictness
from dijkwacht.processes.domain.separation import holds_in
from dijkwacht.processes.values.dividing import BarKind, DivisionProblem
from dijkwacht.processes.values.duties import Duty, DutyKind, RuleKey, Staff, StepKey
from dijkwacht.values.weeks import months_later


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A step that people of this house do. `needed` people, `wanted` when advice is followed, never more than `most`.

    `share` is the minutes a week of each of them. `is_own_only`: nobody from outside.
    """

    key: StepKey
    step: ProcessStep
    needed: int
    wanted: int
    most: int
    share: int
    is_own_only: bool


@dataclass(frozen=True, kw_only=True)
class HeldRule:
    """A rule that holds here, with its steps as places in the list of spots."""

    key: RuleKey
    rule: SeparationRule
    steps: tuple[int, ...]
    others: tuple[int, ...]
    is_enforced: bool

    @property
    def kind(self) -> RuleKind:
        return self.rule.kind

    @property
    def is_strict(self) -> bool:
        return self.rule.strictness is Strictness.STRICT

    @property
    def is_rotation(self) -> bool:
        return self.kind is RuleKind.ROTATION

    @cached_property
    def apart(self) -> tuple[tuple[int, int], ...]:
        """Pairs of spots that nobody may hold both. A rule that is kept case by case has none: people may take turns."""
        match self.kind:
            case RuleKind.DIFFERENT_PERSONS if not self.is_enforced:
                return tuple(combinations(self.steps, 2))
            case RuleKind.SUPERVISOR:
                return tuple((one, other) for one in self.steps for other in self.others if one != other)
            case _:
                return ()

    @cached_property
    def over(self) -> tuple[tuple[int, int], ...]:
        """Pairs of spots of which a manager may not hold the first when somebody under him holds the second."""
        down = tuple((one, other) for one in self.steps for other in self.others)
        match self.kind:
            case RuleKind.SUPERVISOR:
                return down
            case RuleKind.NOT_MANAGER:
                return tuple(sorted({*down, *((below, above) for above, below in down)}))
            case _:
                return ()


@dataclass(frozen=True, kw_only=True)
class Roster:
    """A problem by numbers. `above[person]` are all managers above him; `bars` what keeps him from a spot by itself."""

    problem: DivisionProblem
    people: tuple[Staff, ...]
    spots: tuple[Spot, ...]
    rules: tuple[HeldRule, ...]
    above: tuple[frozenset[int], ...]
    bars: Mapping[tuple[int, int], tuple[BarKind, ...]]
    kept: frozenset[Duty]
    barred: frozenset[Duty]
    now: frozenset[Duty]
    before: frozenset[Duty]

    @cached_property
    def to_rotate(self) -> frozenset[Duty]:
        """What people did in the period before and somebody else should do now."""
        rotating = {self.spots[spot].key for rule in self.rules if rule.is_rotation for spot in rule.steps}
        return frozenset(one for one in self.before if one.kind is DutyKind.REGULAR and one.step in rotating)

    def is_change(self, duty: Duty) -> bool:
        """Whether to do or to drop this is a change to be kept small; where a turn is over, it is not."""
        return duty.kind is DutyKind.REPLACEMENT or duty.step not in self._turning

    @cached_property
    def _turning(self) -> frozenset[StepKey]:
        return frozenset(one.step for one in self.to_rotate & self.now)

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """A manager and somebody under him, however far."""
        return tuple((boss, one) for one, bosses in enumerate(self.above) for boss in sorted(bosses))

    @cached_property
    def spot_of(self) -> Mapping[StepKey, int]:
        return {spot.key: number for number, spot in enumerate(self.spots)}

    @cached_property
    def person_of(self) -> Mapping[str, int]:
        return {one.code: number for number, one in enumerate(self.people)}

    def duty(self, person: int, spot: int, kind: DutyKind) -> Duty:
        return Duty(step=self.spots[spot].key, code=self.people[person].code, kind=kind)

    def travel(self, person: int) -> int:
        """Minutes of travel a week, once somebody who is lent does anything here."""
        one = self.people[person]
        return self.problem.travel.get(one.code, 0) if one.lent_by else 0

    def too_long(self, rule: HeldRule, person: int) -> bool:
        """Whether the term of a rotation rule is over for him; unknown is not."""
        since = self.people[person].since
        return since is not None and months_later(since, rule.rule.months) <= self.problem.on


def roster_of(problem: DivisionProblem) -> Roster:
    """People in the order of their codes, so that the order of asking makes no difference."""
    people = tuple(sorted(problem.staff, key=lambda one: one.code))
    codes = {one.code for one in people}
    inside = {
        StepKey(process=process.slug, step=step.slug): (process, step)
        for process in problem.processes
        for step in process.steps
        if not step.is_outside
    }

    def known(duties: Iterable[Duty]) -> frozenset[Duty]:
        return frozenset(one for one in duties if one.step in inside and one.code in codes)

    kept = known(problem.kept)
    spots = tuple(_spot(problem, key, process, step, kept) for key, (process, step) in inside.items())
    places = {spot.key: number for number, spot in enumerate(spots)}
    return Roster(
        problem=problem,
        people=people,
        spots=spots,
        rules=tuple(_rules(problem, places)),
        above=_above(people),
        bars={
            (person, number): found
            for person, one in enumerate(people)
            for number, spot in enumerate(spots)
            if (found := _bars(one, spot, kept))
        },
        kept=kept,
        barred=known(problem.barred),
        now=known(problem.duties),
        before=known(problem.previous),
    )


def _spot(problem: DivisionProblem, key: StepKey, process: Process, step: ProcessStep, kept: frozenset[Duty]) -> Spot:
    rules = [one for one in process.rules if holds_in(one, problem.territory)]
    together = {one.strictness for one in rules if one.kind is RuleKind.TWO_PERSONS and step.slug in one.steps}
    asked = max(1, problem.people.get(key, 1))
    needed = max(asked, 2 if Strictness.STRICT in together else 1)
    wanted = max(needed, 2 if together else 1)
    by_hand = sum(one.step == key and one.kind is DutyKind.REGULAR for one in kept)
    return Spot(
        key=key,
        step=step,
        needed=needed,
        wanted=wanted,
        most=max(wanted, by_hand),
        # Two people who do it together each spend the whole of it.
        share=ceil(problem.minutes.get(key, 0) / asked),
        is_own_only=is_own_only(step, rules),
    )


def steps_inside(process: Process) -> frozenset[str]:
    """The steps that people of this house do."""
    return frozenset(one.slug for one in process.steps if not one.is_outside)


def is_own_only(step: ProcessStep, rules: Iterable[SeparationRule]) -> bool:
    """Handing over under a strict rule is for own people.

    Whether an officer of a neighbour may hand over travel documents was not verified with RvIG; until somebody did, it is
    never proposed. Setting it by hand remains possible.
    """
    return step.kind is StepKind.HAND_OVER and any(
        one.strictness is Strictness.STRICT and step.slug in {*one.steps, *one.others} for one in rules
    )


def _rules(problem: DivisionProblem, places: Mapping[StepKey, int]) -> Iterator[HeldRule]:
    for process in problem.processes:
        for rule in process.rules:
            if holds_in(rule, problem.territory):
                key = RuleKey(process=process.slug, rule=rule.slug)
                steps, others = (
                    tuple(
                        places[one]
                        for one in (StepKey(process=process.slug, step=slug) for slug in slugs)
                        if one in places
                    )
                    for slugs in (rule.steps, rule.others)
                )
                is_enforced = key in problem.enforced and rule.kind is RuleKind.DIFFERENT_PERSONS
                yield HeldRule(key=key, rule=rule, steps=steps, others=others, is_enforced=is_enforced)


def _above(people: tuple[Staff, ...]) -> tuple[frozenset[int], ...]:
    """Everybody above each, also when the chain goes round in a circle."""
    places = {one.code: number for number, one in enumerate(people)}
    found = []
    for number, one in enumerate(people):
        bosses: set[int] = set()
        boss = places.get(one.manager)
        while boss is not None and boss not in bosses and boss != number:
            bosses.add(boss)
            boss = places.get(people[boss].manager)
        found.append(frozenset(bosses))
    return tuple(found)


def _bars(one: Staff, spot: Spot, kept: frozenset[Duty]) -> tuple[BarKind, ...]:
    """What keeps somebody from a step by itself. Who has no minutes at all is not there."""
    by_hand = any(duty.step == spot.key and duty.code == one.code for duty in kept)
    found = (
        (BarKind.MANDATE, spot.step.needs_mandate and one.mandates is not None and spot.key not in one.mandates),
        (BarKind.SKILL, one.skills is not None and spot.key not in one.skills),
        (BarKind.OWN_ONLY, bool(one.lent_by) and spot.is_own_only and not by_hand),
        (BarKind.HOURS, one.minutes == 0),
    )
    return tuple(kind for kind, is_so in found if is_so)
