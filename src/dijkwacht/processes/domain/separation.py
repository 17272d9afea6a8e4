# SPDX-License-Identifier: EUPL-1.2
"""Which rules a division of steps breaks, person by person, because names of roles hide that one person holds two."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from dijkwacht.knowledge.values import Process, RuleKind, SeparationRule, territories_of
from dijkwacht.processes.values.duties import (
    Conflict,
    ConflictKind,
    DutyKind,
    House,
    MissingMandate,
    RuleKey,
    SeparationCheck,
    SinglePoint,
    StepKey,
    Through,
)
from dijkwacht.values.organisations import Territory
from dijkwacht.values.weeks import months_later

Held = Mapping[str, DutyKind]
"""Who does one step, by code; who has it as his task and as replacement has it as his task."""


@dataclass(frozen=True, kw_only=True)
class _Floor:
    """One process with who does each of its inside steps, in the order of the process."""

    process: Process
    held: Mapping[str, Held]
    bosses: Mapping[str, Collection[str]]
    since: Mapping[str, date]
    today: date

    def steps_of(self, code: str, among: Collection[str]) -> tuple[str, ...]:
        return tuple(step for step, people in self.held.items() if step in among and code in people)

    def people_of(self, steps: Collection[str]) -> list[str]:
        return sorted({code for step in steps for code in self.held.get(step, {})})

    def is_regular(self, code: str, step: str) -> bool:
        return self.held[step][code] is DutyKind.REGULAR

    def in_order(self, steps: Collection[str]) -> tuple[str, ...]:
        return tuple(step for step in self.held if step in steps)


def check(house: House, *, today: date) -> SeparationCheck:
    """What pinches in a house, on a day.

    Rules come with their own source (content/processes). That they are tested on people and not on roles follows GEMMA,
    which lets one role take part in checking, treating, deciding and delivering (VNG-Realisatie/GEMMA-Archi-repository,
    “Behandelaar”). Mandates are in writing: Awb 10:3 and 10:5. Worked examples: docs/rules/separation.md.

    Each person gives one conflict per rule, with all his steps; being the manager gives one per pair of people.
    """
    floors = [_floor(house, process, today=today) for process in house.processes]
    found = [conflict for floor in floors for conflict in _conflicts(floor, house)]
    return SeparationCheck(
        conflicts=tuple(sorted(found, key=lambda one: not one.is_strict)),
        missing_mandates=tuple(one for floor in floors for one in _missing_mandates(floor, house)),
        single_points=tuple(one for floor in floors for one in _single_points(floor)),
        empty_steps=tuple(one for floor in floors for one in _empty_steps(floor)),
    )


def holds_in(rule: SeparationRule, territory: Territory) -> bool:
    """A rule without territories holds everywhere."""
    return territory in territories_of(rule)


def can_differ(people: Sequence[Collection[str]]) -> bool:
    """Whether each step can get somebody of its own: a system of distinct representatives (Hall 1935).

    Found by augmenting paths, which is exact; a step that nobody does is left out, because it is missed elsewhere.
    """
    asked = [sorted(one) for one in people if one]
    taken: dict[str, int] = {}
    return all(_seat(step, asked, taken, set()) for step in range(len(asked)))


def _seat(step: int, asked: Sequence[Sequence[str]], taken: dict[str, int], tried: set[str]) -> bool:
    for code in asked[step]:
        if code not in tried:
            tried.add(code)
            if code not in taken or _seat(taken[code], asked, taken, tried):
                taken[code] = step
                return True
    return False


def _floor(house: House, process: Process, *, today: date) -> _Floor:
    held: dict[str, dict[str, DutyKind]] = {one.slug: {} for one in process.steps if not one.is_outside}
    for duty in house.duties:
        if duty.step.process == process.slug and duty.step.step in held:
            people = held[duty.step.step]
            people[duty.code] = DutyKind.REGULAR if people.get(duty.code) is DutyKind.REGULAR else duty.kind
    managers = {one.code: one.manager for one in house.staff if one.manager}
    return _Floor(
        process=process,
        held=held,
        bosses={one: above(one, managers) for people in held.values() for one in people},
        since={one.code: one.since for one in house.staff if one.since},
        today=today,
    )


def above(code: str, managers: Mapping[str, str]) -> Collection[str]:
    """Everybody above somebody. Data in which people manage each other in a ring ends where it began."""
    found: dict[str, None] = {}
    boss = managers.get(code)
    while boss and boss != code and boss not in found:
        found[boss] = None
        boss = managers.get(boss)
    return found


def _conflicts(floor: _Floor, house: House) -> Iterator[Conflict]:
    for rule in floor.process.rules:
        if holds_in(rule, house.territory):
            is_kept = RuleKey(process=floor.process.slug, rule=rule.slug) in house.enforced
            if not (is_kept and rule.kind is RuleKind.DIFFERENT_PERSONS and _can_go_round(rule, floor)):
                yield from _how(rule.kind)(rule, floor)


def _can_go_round(rule: SeparationRule, floor: _Floor) -> bool:
    return can_differ([tuple(floor.held[step]) for step in floor.in_order(rule.steps)])


def _how(kind: RuleKind) -> Callable[[SeparationRule, _Floor], Iterator[Conflict]]:
    match kind:
        case RuleKind.DIFFERENT_PERSONS:
            return _same_person
        case RuleKind.SUPERVISOR:
            return _supervisor
        case RuleKind.NOT_MANAGER:
            return _not_manager
        case RuleKind.TWO_PERSONS:
            return _alone
        case RuleKind.ROTATION:
            return _too_long
        case _:
            assert_never(kind)


def _same_person(rule: SeparationRule, floor: _Floor) -> Iterator[Conflict]:
    for code in floor.people_of(rule.steps):
        steps = floor.steps_of(code, rule.steps)
        if len(steps) > 1:
            is_regular = sum(floor.is_regular(code, step) for step in steps) > 1
            yield _conflict(ConflictKind.SAME_PERSON, rule, floor, steps, (code,), through=_through(is_regular))


def _supervisor(rule: SeparationRule, floor: _Floor) -> Iterator[Conflict]:
    for code in floor.people_of(rule.steps):
        pairs = [
            (watched, done)
            for watched in floor.steps_of(code, rule.steps)
            for done in floor.steps_of(code, rule.others)
            if watched != done
        ]
        if pairs:
            steps = floor.in_order({step for pair in pairs for step in pair})
            is_regular = any(all(floor.is_regular(code, step) for step in pair) for pair in pairs)
            kind = ConflictKind.SUPERVISOR_TAKES_PART
            yield _conflict(kind, rule, floor, steps, (code,), through=_through(is_regular))
    yield from _managing(rule, floor, [(rule.steps, rule.others)])


def _not_manager(rule: SeparationRule, floor: _Floor) -> Iterator[Conflict]:
    yield from _managing(rule, floor, [(rule.steps, rule.others), (rule.others, rule.steps)])


def _managing(
    rule: SeparationRule, floor: _Floor, sides: Iterable[tuple[Collection[str], Collection[str]]]
) -> Iterator[Conflict]:
    """Of each pair of sides: who does one of the first and is above who does one of the second."""
    found: dict[tuple[str, str], set[str]] = {}
    for above, below in sides:
        for managed in floor.people_of(below):
            for boss in floor.people_of(above):
                if boss in floor.bosses[managed]:
                    steps = {*floor.steps_of(boss, above), *floor.steps_of(managed, below)}
                    found.setdefault((boss, managed), set()).update(steps)
    for codes in sorted(found):
        steps_in_order = floor.in_order(found[codes])
        yield _conflict(ConflictKind.MANAGES, rule, floor, steps_in_order, codes, through=Through.HIERARCHY)


def _alone(rule: SeparationRule, floor: _Floor) -> Iterator[Conflict]:
    """Who replaces somebody comes when he is away, so he is not the second of two people who do it together."""
    for step in floor.in_order(rule.steps):
        people = tuple(code for code in floor.held[step] if floor.is_regular(code, step))
        if len(people) == 1:
            yield _conflict(ConflictKind.ALONE, rule, floor, (step,), people, through=Through.REGULAR)


def _too_long(rule: SeparationRule, floor: _Floor) -> Iterator[Conflict]:
    for code in floor.people_of(rule.steps):
        steps = tuple(step for step in floor.steps_of(code, rule.steps) if floor.is_regular(code, step))
        since = floor.since.get(code)
        if steps and since and months_later(since, rule.months) <= floor.today:
            yield _conflict(ConflictKind.TOO_LONG, rule, floor, steps, (code,), through=Through.REGULAR)


def _conflict(
    kind: ConflictKind,
    rule: SeparationRule,
    floor: _Floor,
    steps: tuple[str, ...],
    codes: tuple[str, ...],
    *,
    through: Through,
) -> Conflict:
    return Conflict(kind=kind, process=floor.process.slug, rule=rule, steps=steps, codes=codes, through=through)


def _through(is_regular: bool) -> Through:  # noqa: FBT001  the one thing it asks
    return Through.REGULAR if is_regular else Through.REPLACEMENT


def _missing_mandates(floor: _Floor, house: House) -> Iterator[MissingMandate]:
    known = {one.code: one.mandates for one in house.staff if one.mandates is not None}
    needed = {one.slug for one in floor.process.steps if one.needs_mandate}
    for step, people in floor.held.items():
        key = StepKey(process=floor.process.slug, step=step)
        for code in sorted(people):
            if step in needed and code in known and key not in known[code]:
                yield MissingMandate(step=key, code=code, kind=people[code])


def _single_points(floor: _Floor) -> Iterator[SinglePoint]:
    for step, people in floor.held.items():
        if list(people.values()) == [DutyKind.REGULAR]:
            yield SinglePoint(step=StepKey(process=floor.process.slug, step=step), code=next(iter(people)))


def _empty_steps(floor: _Floor) -> Iterator[StepKey]:
    """A process in which nobody does anything yet was not asked, and then nothing is missing."""
    if any(floor.held.values()):
        for step, people in floor.held.items():
            if DutyKind.REGULAR not in people.values():
                yield StepKey(process=floor.process.slug, step=step)
