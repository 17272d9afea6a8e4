# SPDX-License-Identifier: EUPL-1.2
"""Whether the people there are can divide a process at all without breaking a strict rule, and if not, what it is due to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from dijkwacht.knowledge.values import Process, RuleKind, SeparationRule, Strictness, demands
from dijkwacht.processes.domain.separation import above, holds_in
from dijkwacht.processes.values.duties import House, Staff, StepKey
from dijkwacht.values.weeks import months_later


class ReasonKind(StrEnum):
    """What stands in the way: a strict rule, or a step that needs a mandate or a skill which too few have."""

    RULE = "rule"
    MANDATE = "mandate"
    SKILL = "skill"


@dataclass(frozen=True, kw_only=True)
class Reason:
    """`key` is the slug of a rule of the process, or of one of its steps."""

    kind: ReasonKind
    key: str


@dataclass(frozen=True, kw_only=True)
class UnsolvablePart:
    """A process that these people cannot divide. No smaller set of reasons keeps them from it.

    Without any reason there is nobody at all.
    """

    process: str
    people: int
    reasons: tuple[Reason, ...]


def unsolvable_parts(house: House, *, today: date) -> tuple[UnsolvablePart, ...]:
    """The processes without a division that breaks no strict rule, whoever does what now. Proven: all are tried.

    What was not asked never stands in the way. A rule that a system keeps counts as any other, because with too few
    people no case gets to its end. A process in which nobody does anything was not asked, and is left out.
    """
    asked = {one.step.process for one in house.duties}
    found = (_part(house, process, today=today) for process in house.processes if process.slug in asked)
    return tuple(one for one in found if one is not None)


def people_of(house: House) -> tuple[Staff, ...]:
    """Everybody whom the house names; of who only has a duty nothing more is known."""
    known = {one.code: one for one in house.staff}
    codes = sorted({*known, *(one.code for one in house.duties)})
    return tuple(known.get(code, Staff(code=code)) for code in codes if known.get(code, _ANYBODY).minutes != 0)


_ANYBODY = Staff(code="")


def _part(house: House, process: Process, *, today: date) -> UnsolvablePart | None:
    people = people_of(house)
    puzzle = _Puzzle(process=process, people=people, bosses=_bosses(people), today=today)
    possible = _possible_reasons(house, process, people)
    if puzzle.can_be_done(possible):
        return None
    smallest = next(
        chosen
        for size in range(len(possible) + 1)
        for chosen in combinations(possible, size)
        if not puzzle.can_be_done(chosen)
    )
    return UnsolvablePart(process=process.slug, people=len(people), reasons=smallest)


def _bosses(people: Sequence[Staff]) -> Mapping[str, Collection[str]]:
    managers = {one.code: one.manager for one in people if one.manager}
    return {one.code: above(one.code, managers) for one in people}


def _possible_reasons(house: House, process: Process, people: Sequence[Staff]) -> tuple[Reason, ...]:
    inside = [one for one in process.steps if not one.is_outside]
    keys = {one.slug: StepKey(process=process.slug, step=one.slug) for one in inside}
    rules = [
        Reason(kind=ReasonKind.RULE, key=rule.slug)
        for rule in process.rules
        if rule.strictness is Strictness.STRICT and holds_in(rule, house.territory)
    ]
    mandates = [
        Reason(kind=ReasonKind.MANDATE, key=step.slug)
        for step in inside
        if step.needs_mandate
        and any(one.mandates is not None and keys[step.slug] not in one.mandates for one in people)
    ]
    skills = [
        Reason(kind=ReasonKind.SKILL, key=step.slug)
        for step in inside
        if any(one.skills is not None and keys[step.slug] not in one.skills for one in people)
    ]
    return (*rules, *mandates, *skills)


Seat = tuple[str, int]
"""A step and the first or second person on it."""


@dataclass(frozen=True, kw_only=True)
class _Puzzle:
    """The seats of one process, to be taken by people, while some reasons count and others do not."""

    process: Process
    people: tuple[Staff, ...]
    bosses: Mapping[str, Collection[str]]
    today: date

    def can_be_done(self, reasons: Collection[Reason]) -> bool:
        rules = [one for one in self.process.rules if Reason(kind=ReasonKind.RULE, key=one.slug) in reasons]
        asked = {one for rule in rules for one in demands(rule)}
        doubled = {one.steps[0] for one in asked if one.kind is RuleKind.TWO_PERSONS}
        free = {
            (step.slug, nr): [one.code for one in self.people if self._may(one, step.slug, reasons, rules)]
            for step in self.process.steps
            if not step.is_outside
            for nr in range(2 if step.slug in doubled else 1)
        }
        apart = {pair for one in asked if one.kind is RuleKind.DIFFERENT_PERSONS for pair in _both_ways(one.steps)}
        below = {one.steps for one in asked if one.kind is RuleKind.NOT_MANAGER}
        return self._seated(free, apart, below)

    def _may(self, person: Staff, step: str, reasons: Collection[Reason], rules: Collection[SeparationRule]) -> bool:
        key = StepKey(process=self.process.slug, step=step)
        without_mandate = Reason(kind=ReasonKind.MANDATE, key=step) in reasons and (
            person.mandates is not None and key not in person.mandates
        )
        without_skill = Reason(kind=ReasonKind.SKILL, key=step) in reasons and (
            person.skills is not None and key not in person.skills
        )
        too_long = person.since is not None and any(
            rule.kind is RuleKind.ROTATION
            and step in rule.steps
            and months_later(person.since, rule.months) <= self.today
            for rule in rules
        )
        return not (without_mandate or without_skill or too_long)

    def _seated(
        self,
        free: Mapping[Seat, Sequence[str]],
        apart: Collection[tuple[str, ...]],
        below: Collection[tuple[str, ...]],
    ) -> bool:
        """Whether everybody can sit; the seat with the fewest left goes first, so that a dead end shows soon."""
        if not free:
            return True
        seat = min(free, key=lambda one: (len(free[one]), one))
        alike = {self._likeness(code, free): code for code in reversed(free[seat])}
        for code in alike.values():
            rest = {
                other: [one for one in left if self._go_together((seat, code), (other, one), apart, below)]
                for other, left in free.items()
                if other != seat
            }
            if self._seated(rest, apart, below):
                return True
        return False

    def _likeness(self, code: str, free: Mapping[Seat, Sequence[str]]) -> tuple[object, ...]:
        """The same for people who can change places: open for the same seats, and nobody's manager or managed."""
        is_in_line = self.bosses[code] or any(code in bosses for bosses in self.bosses.values())
        return frozenset(seat for seat, left in free.items() if code in left), code if is_in_line else ""

    def _go_together(
        self,
        one: tuple[Seat, str],
        other: tuple[Seat, str],
        apart: Collection[tuple[str, ...]],
        below: Collection[tuple[str, ...]],
    ) -> bool:
        (step, _), code = one
        (second_step, _), second = other
        if code == second:
            return step != second_step and (step, second_step) not in apart
        is_over = (step, second_step) in below and code in self.bosses[second]
        is_under = (second_step, step) in below and second in self.bosses[code]
        return not (is_over or is_under)


def _both_ways(pair: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return pair, pair[::-1]
