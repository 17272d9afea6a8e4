# SPDX-License-Identifier: EUPL-1.2
"""The types of vulnerable position, as they follow from how work, mandates and access are divided.

See docs/rules/position-types.md. What comes out is a property of a position; nobody is judged, and what is not known
gives no property.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Final
from uuid import UUID

from dijkwacht.knowledge.values import Process, ProcessStep, RuleKind, SeparationRule, StepKind
from dijkwacht.processes.values.duties import RuleKey, StepKey
from dijkwacht.processes.values.positions import PositionCard, PositionType, Property, Task
from dijkwacht.values.organisations import Territory

LONG_YEARS: Final = 8
"""Own choice: the sources name the position that is held for years, and no number of years."""


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """The house around a position: its processes, all positions, who does what, and what a system keeps apart."""

    processes: tuple[Process, ...]
    positions: tuple[PositionCard, ...]
    tasks: tuple[Task, ...]
    territory: Territory = Territory.EUROPEAN
    enforced: frozenset[RuleKey] = field(default_factory=frozenset)


def properties_of(
    position: PositionCard, house: Surroundings, *, since: Iterable[date] = (), today: date
) -> tuple[Property, ...]:
    """What follows for this position: first what one alone does, then both sides of a check, then long on one field.

    `since` are the days on which those who fill it began; only where the organisation recorded its privacy check.
    """
    return (
        *_sole_steps(position, house),
        *_sole_access(position, house),
        *_both_sides(position, house),
        *_long(since, today),
    )


def _sole_steps(position: PositionCard, house: Surroundings) -> Iterator[Property]:
    """A decision each by itself; the other steps together, for each process."""
    codes = _codes_by_step(house.tasks)
    for process in house.processes:
        alone = [
            (key, step)
            for key, step in _steps(process)
            if _does_alone(position, codes.get(key, {})) or _alone_has_mandate(position, key, codes, house)
        ]
        for key, step in alone:
            if step.kind is StepKind.DECIDE:
                yield Property(kind=PositionType.SOLE, steps=(key,), decides=True)
        if rest := tuple(key for key, step in alone if step.kind is not StepKind.DECIDE):
            yield Property(kind=PositionType.SOLE, steps=rest)


def _sole_access(position: PositionCard, house: Surroundings) -> Iterator[Property]:
    """A system that only this position gets into, while one person fills it."""
    if position.heads != 1:
        return
    elsewhere = {line.system.casefold() for one in house.positions if one.id != position.id for line in one.access}
    for system in dict.fromkeys(line.system for line in position.access):
        if system.casefold() not in elsewhere:
            yield Property(kind=PositionType.SOLE, system=system)


def _both_sides(position: PositionCard, house: Surroundings) -> Iterator[Property]:
    """For each rule the steps that stand on both sides in one pair of hands, in the order of the rule."""
    hands = _hands(position, house)
    for process in house.processes:
        for rule in process.rules:
            key = RuleKey(process=process.slug, rule=rule.slug)
            if key in house.enforced or not _holds(rule, house.territory):
                continue
            pairs = [pair for pair in _pairs(process.slug, rule) if any(set(pair) <= steps for steps in hands)]
            if pairs:
                steps = tuple(dict.fromkeys(step for pair in pairs for step in pair))
                yield Property(kind=PositionType.BOTH_SIDES, steps=steps, rule=rule)


def _long(since: Iterable[date], today: date) -> Iterator[Property]:
    if any(_years(begun, today) >= LONG_YEARS for begun in since):
        yield Property(kind=PositionType.LONG)


def _hands(position: PositionCard, house: Surroundings) -> list[frozenset[StepKey]]:
    """What one person in this position does, for each; with one person also what only a mandate or access tells."""
    by_code: dict[str, set[StepKey]] = defaultdict(set)
    for task in house.tasks:
        if task.position_id == position.id:
            by_code[task.code].add(task.step)
    told = position.mandates | {line.step for line in position.access if line.step}
    if position.heads == 1:
        return [frozenset(told.union(*by_code.values()))]
    return [frozenset(steps) for steps in by_code.values()]


def _does_alone(position: PositionCard, done: Mapping[str, UUID | None]) -> bool:
    return len(done) == 1 and set(done.values()) == {position.id}


def _alone_has_mandate(
    position: PositionCard, key: StepKey, codes: Mapping[StepKey, object], house: Surroundings
) -> bool:
    """Nobody said who does the step; then a mandate that only this one person has tells it."""
    having = [one.id for one in house.positions if key in one.mandates]
    return key not in codes and having == [position.id] and position.heads == 1


def _codes_by_step(tasks: Iterable[Task]) -> Mapping[StepKey, Mapping[str, UUID | None]]:
    """For each step who does it, also as a replacement, with his position."""
    found: dict[StepKey, dict[str, UUID | None]] = defaultdict(dict)
    for task in tasks:
        found[task.step][task.code] = task.position_id
    return found


def _steps(process: Process) -> Iterator[tuple[StepKey, ProcessStep]]:
    """The steps that are done in this house."""
    for step in process.steps:
        if not step.is_outside:
            yield StepKey(process=process.slug, step=step.slug), step


def _pairs(process: str, rule: SeparationRule) -> Iterator[tuple[StepKey, StepKey]]:
    """Two steps that the rule keeps apart; only the kinds that speak of both sides of a check."""
    match rule.kind:
        case RuleKind.DIFFERENT_PERSONS:
            pairs = list(combinations(rule.steps, 2))
        case RuleKind.SUPERVISOR:
            pairs = [(watched, other) for watched in rule.steps for other in rule.others]
        case _:
            pairs = []
    return ((StepKey(process=process, step=first), StepKey(process=process, step=other)) for first, other in pairs)


def _holds(rule: SeparationRule, territory: Territory) -> bool:
    return not rule.territories or territory in rule.territories


def _years(begun: date, today: date) -> int:
    """Whole years from one day to another."""
    return today.year - begun.year - ((today.month, today.day) < (begun.month, begun.day))
