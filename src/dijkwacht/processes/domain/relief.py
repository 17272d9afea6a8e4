# SPDX-License-Identifier: EUPL-1.2
"""The least help from outside that makes a division possible, and what stands in where advice is not followed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dijkwacht.knowledge.values import ProcessStep, Stake
from dijkwacht.processes.domain.division import divide, division_of
from dijkwacht.processes.domain.greedy_division import greedy_duties
from dijkwacht.processes.domain.roster import Roster, roster_of
from dijkwacht.processes.values.dividing import RELIEF_LEVELS, Division, DivisionProblem, Help, Relief
from dijkwacht.processes.values.duties import Duty, DutyKind, RuleKey, Staff, StepKey
from dijkwacht.processes.values.house import ReliefKind

OUTSIDE = "+"
"""Who helps is not known yet: helpers are “+1”, “+2”, lent by “+”."""


def least_relief(problem: DivisionProblem, *, effort: float = 1.0) -> Relief | None:
    """The least help that is enough; None when none is needed, and when no help from outside is enough.

    Only another person cures a strict rule: as few as can be, as little here in person as can be, then as little time as
    can be. He gets the mandates and learns the steps, never stands by, and never does what only own people do. For broken
    advice a check afterwards stands in, the lightest that suits what is at stake. Rule: docs/rules/four-eyes.md.
    """
    division = _with_helpers(problem, effort=effort)
    if division is None:
        return None
    roster = roster_of(problem)
    helps = (*_helpers(problem, roster, division), *_checks(roster, division))
    return Relief(helps=helps, division=division) if helps else None


def checks_afterwards(problem: DivisionProblem, division: Division) -> tuple[Help, ...]:
    """What makes up for advice that a division does not follow: one check for each rule."""
    return tuple(_checks(roster_of(problem), division))


def _with_helpers(problem: DivisionProblem, *, effort: float) -> Division | None:
    """The division with as few helpers as can be."""
    from dijkwacht.processes.domain.division_model import best

    plain = divide(problem, effort=effort)
    if isinstance(plain, Division):
        return plain
    most = sum(spot.needed for spot in roster_of(problem).spots if not spot.is_own_only)
    everybody = roster_of(helped(problem, most))
    if best(everybody, start=(), levels=(), effort=effort).is_impossible:
        return None
    for number in range(1, most + 1):
        roster = roster_of(helped(problem, number))
        start = greedy_duties(roster) or roster.now
        found = best(roster, start=start, levels=RELIEF_LEVELS, effort=effort)
        if found.duties is not None:
            return division_of(roster, found.duties, found.scores)
    return None


def helped(problem: DivisionProblem, number: int) -> DivisionProblem:
    """The same with so many helpers from outside."""
    helpers = tuple(Staff(code=f"{OUTSIDE}{one}", lent_by=OUTSIDE) for one in range(1, number + 1))
    steps = [StepKey(process=process.slug, step=step.slug) for process in problem.processes for step in process.steps]
    never = tuple(
        Duty(step=step, code=one.code, kind=DutyKind.REPLACEMENT) for one in helpers for step in steps
    )  # fmt: skip
    return replace(problem, staff=(*problem.staff, *helpers), barred=(*problem.barred, *never))


def _helpers(problem: DivisionProblem, roster: Roster, division: Division) -> Iterable[Help]:
    for code in sorted({one.code for one in division.duties} - {one.code for one in problem.staff}):
        spots = [roster.spots[roster.spot_of[one.step]] for one in division.duties if one.code == code]
        is_here = any(spot.step.has_outside_contact for spot in spots)
        yield Help(
            kind=ReliefKind.COLLEAGUE if is_here else ReliefKind.AT_DISTANCE,
            steps=tuple(spot.key for spot in spots),
            minutes=division.minutes[code] if all(spot.key in problem.minutes for spot in spots) else None,
            code=code,
        )


def _checks(roster: Roster, division: Division) -> Iterable[Help]:
    """One for each rule of advice that is not followed."""
    found: dict[RuleKey, set[StepKey]] = {}
    for conflict in division.broken:
        keys = {StepKey(process=conflict.process, step=slug) for slug in conflict.steps}
        found.setdefault(conflict.key, set()).update(keys)
    for rule, keys in found.items():
        spots = [spot for spot in roster.spots if spot.key in keys]
        kind = _check_kind([spot.step for spot in spots])
        yield Help(kind=kind, steps=tuple(spot.key for spot in spots), minutes=None, rule=rule)


def _check_kind(steps: Sequence[ProcessStep]) -> ReliefKind:
    """The lightest that suits: looking leaves a trace in a log, money has amounts, everything else is sampled."""
    stakes = {stake for step in steps for stake in step.stakes}
    if Stake.INFORMATION in stakes:
        return ReliefKind.LOG_REVIEW
    return ReliefKind.AMOUNT_LIMIT if Stake.MONEY in stakes else ReliefKind.SPOT_CHECK
