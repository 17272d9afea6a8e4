# SPDX-License-Identifier: EUPL-1.2
"""The planner: which action in which weeks, so that most weighted risk is gone soonest within everybody's hours."""

from collections.abc import Mapping

from dijkwacht.improvement.domain.grid import QUARTER, Grid, grid_of, late_weeks
from dijkwacht.improvement.domain.reasons import left_why, why_of
from dijkwacht.improvement.domain.search import improved
from dijkwacht.improvement.domain.serial import Filled, by_due_date, by_ends, by_risk_per_hour, filled
from dijkwacht.improvement.values import Left, Placement, Problem, Proof, Timetable, Work

TRIES_PER_TASK = 400
MOST_SOLVED = 200
"""Above so many items the solver is not asked: the search alone gives an answer in time, without a proof."""
MOST_SEARCHED = 1_000
"""Above so many items only the plain order is given."""


def timetable(problem: Problem, *, effort: float = 1.0) -> Timetable:
    """The best timetable that was found, proven best or with the gap that is left. Rule: docs/rules/planning.md.

    Objective, in risk-weeks: for each item its risk times the weeks of the horizon in which it is open, a week after its
    due date three times, and `move_cost` for each item that ends later than the week of `previous`. The same problem
    gives the same timetable: `effort` scales counted steps, never time on a clock.
    """
    grid = grid_of(problem)
    if len(grid.tasks) > MOST_SEARCHED:
        return _timetable(problem, grid, filled(grid, by_risk_per_hour(grid)), bound=0, proof=Proof.NONE)
    starts = [by_risk_per_hour(grid), by_due_date(grid), _as_before(problem, grid)]
    order = min(starts, key=lambda one: filled(grid, one).cost)
    order = improved(grid, order, tries=round(TRIES_PER_TASK * len(grid.tasks) * effort))
    best = filled(grid, order)
    if not grid.tasks:
        return _timetable(problem, grid, best, bound=best.cost, proof=Proof.OPTIMAL)
    if len(grid.tasks) > MOST_SOLVED:
        return _timetable(problem, grid, best, bound=0, proof=Proof.NONE)
    # Here and not above: whoever only shows plans needs no solver.
    from dijkwacht.improvement.domain.model import solved

    better, bound = solved(grid, best, effort=effort)
    best = min([best, *better], key=lambda one: one.cost)
    proof = Proof.OPTIMAL if best.cost <= bound else Proof.GAP
    return _timetable(problem, grid, best, bound=min(bound, best.cost), proof=proof)


def greedy_timetable(problem: Problem) -> Timetable:
    """The plain one: most risk per hour first, in milliseconds, and nothing proven."""
    grid = grid_of(problem)
    return _timetable(problem, grid, filled(grid, by_risk_per_hour(grid)), bound=0, proof=Proof.NONE)


def due_date_timetable(problem: Problem) -> Timetable:
    """The other plain one: by due date, as people plan by hand."""
    grid = grid_of(problem)
    return _timetable(problem, grid, filled(grid, by_due_date(grid)), bound=0, proof=Proof.NONE)


def _as_before(problem: Problem, grid: Grid) -> list[int]:
    """By the ends of the plan before, so that a plan that still fits stays."""
    weeks = {week: place for place, week in enumerate(grid.weeks)}
    ends = [weeks.get(problem.previous.get(one.key, grid.weeks[-1]), grid.never) for one in grid.tasks]
    return by_ends(grid, ends)


# --- what comes out -------------------------------------------------------------------------------


def _timetable(problem: Problem, grid: Grid, found: Filled, *, bound: int, proof: Proof) -> Timetable:
    placed = [number for number, end in enumerate(found.ends) if end < grid.never]
    left = [_left(grid, found, number) for number, end in enumerate(found.ends) if end == grid.never]
    # What keeps a fixed item in its week is a price for the planner, not risk.
    kept = sum(task.keep for task, end in zip(grid.tasks, found.ends, strict=True) if end == grid.never)
    return Timetable(
        weeks=grid.weeks,
        placements=tuple(_placement(problem, grid, found, number) for number in placed),
        left=(*grid.left, *left),
        proof=proof,
        area=found.cost - kept,
        bound=max(0, bound - kept),
        loops=grid.loops,
    )


def _placement(problem: Problem, grid: Grid, found: Filled, number: int) -> Placement:
    task = grid.tasks[number]
    why, other = why_of(grid, found, number)
    minutes = next(one.minutes for one in problem.items if one.key == task.key)
    return Placement(
        item=task.key,
        work=_work(grid, found, number, minutes),
        start=grid.weeks[found.starts[number]],
        finish=grid.weeks[found.ends[number]],
        why=why,
        other=other,
        late_weeks=late_weeks(task, found.ends[number]),
    )


def _work(grid: Grid, found: Filled, number: int, minutes: Mapping[str, int]) -> tuple[Work, ...]:
    """The hours in minutes; what was rounded up to whole quarters is taken off the last week again."""
    rest = dict(minutes)
    work = []
    for who, week, quarters in sorted(found.taken[number], key=lambda one: (one[0], one[1])):
        name = grid.contributors[who]
        amount = min(quarters * QUARTER, rest[name])
        rest[name] -= amount
        work.append(Work(week=grid.weeks[week], contributor=name, minutes=amount))
    return tuple(sorted(work, key=lambda one: (one.week, one.contributor)))


def _left(grid: Grid, found: Filled, number: int) -> Left:
    why, other, quarters = left_why(grid, found, number)
    return Left(item=grid.tasks[number].key, why=why, other=other, short_minutes=quarters * QUARTER)
