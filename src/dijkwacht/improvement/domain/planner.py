# SPDX-License-Identifier: EUPL-1.2
"""The planner: which action in which weeks, so that most weighted risk is gone soonest within everybody's hours."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil

from ortools.sat.python import cp_model

from dijkwacht.improvement.domain.bounds import earliest_ends, latest_start
from dijkwacht.improvement.domain.grid import QUARTER, Grid, Task, grid_of, late_weeks
from dijkwacht.improvement.domain.reasons import left_why, why_of
from dijkwacht.improvement.domain.search import improved
from dijkwacht.improvement.domain.serial import Filled, Taken, by_due_date, by_ends, by_risk_per_hour, filled
from dijkwacht.improvement.values import Left, Placement, Problem, Proof, Timetable, Work

SEED = 2026
MOST_SECONDS, TASK_SECONDS = 12.0, 480.0
"""The solver stops after so many of its own, counted seconds; for many tasks sooner, since proofs get out of reach."""
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
    better, bound = _solved(grid, best, effort=effort)
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


# --- the model ------------------------------------------------------------------------------------


def _solved(grid: Grid, best: Filled, *, effort: float) -> tuple[list[Filled], int]:
    """The timetables of what the solver found, if anything, and what no timetable can go below.

    `ended[task][week]` says that it ended by then. Hours are cumulative: what was worked by the end of a week is at
    least what ended by then, at most what there was. Tasks that may begin at once need no more than that: served by
    their ends they fit. Tasks with something before them also say how much was worked on them week by week.
    """
    model = cp_model.CpModel()
    # A fixed task that found no place cannot be placed at all; the model is about the others.
    earliest = earliest_ends(grid)
    ended = [_ended(model, grid, number, best, earliest[number]) for number in range(len(grid.tasks))]
    for number, task in enumerate(grid.tasks):
        _after(model, grid, task, ended[number], ended)
    worked = _worked(model, grid, ended)
    _within_hours(model, grid, ended, worked)
    constant, terms = grid.left_cost, []
    for task, row in zip(grid.tasks, ended, strict=True):
        constant += task.cost[0]
        for week, is_ended in enumerate(row):
            step = task.cost[week + 1] - task.cost[week]
            constant += step
            terms.append(-step * is_ended)
    model.minimize(sum(terms) + constant)
    solver = _solver(effort * min(MOST_SECONDS, TASK_SECONDS / len(grid.tasks)))
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return [], 0
    ends = [next((week for week, is_ended in enumerate(row) if solver.value(is_ended)), grid.never) for row in ended]
    order = by_ends(grid, ends)
    found = [filled(grid, order)]
    if all(task.fixed is None for task in grid.tasks):
        # Where weeks in the middle are forbidden, the earliest hours are not always the right ones; the solver's are.
        found.append(filled(grid, order, _laid(solver, ends, worked)))
    return found, ceil(solver.best_objective_bound - _ROUNDING)


_ROUNDING = 1e-6


def _laid(
    solver: cp_model.CpSolver, ends: Sequence[int], worked: Mapping[tuple[int, int], Sequence[cp_model.IntVar]]
) -> dict[int, tuple[Taken, ...]]:
    """The very hours of the solver, of tasks that cannot begin whenever they like."""
    laid: dict[int, list[Taken]] = {}
    for (number, who), row in worked.items():
        done = [0, *(solver.value(one) for one in row[: ends[number] + 1])]
        if ends[number] < len(row):
            parts = enumerate(after - before for before, after in pairwise(done))
            laid.setdefault(number, []).extend((who, week, part) for week, part in parts if part)
    return {number: tuple(hours) for number, hours in laid.items()}


def _solver(seconds: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = SEED
    # One worker: with more, the outcome would depend on which is faster today.
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = seconds
    # Weeks of ending share scarce hours: knapsacks. Their cuts make the bound, so many are wanted, and early.
    solver.parameters.linearization_level = 2
    solver.parameters.root_lp_iterations = 100_000
    solver.parameters.max_cut_rounds_at_level_zero = 100
    solver.parameters.new_constraints_batch_size = 2_000
    solver.parameters.max_num_cuts = 50_000
    solver.parameters.cut_cleanup_target = 20_000
    # Both cost seconds on a large plan and find nothing in it.
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    return solver


def _ended(model: cp_model.CpModel, grid: Grid, number: int, best: Filled, earliest: int) -> list[cp_model.IntVar]:
    """Once ended, always ended; a fixed task ends in its own week. The best plan so far is the hint."""
    task, end = grid.tasks[number], best.ends[number]
    row = [model.new_bool_var(f"{number} by {week}") for week in range(grid.never)]
    for week in range(grid.never - 1):
        model.add_implication(row[week], row[week + 1])
    if task.fixed is not None:
        for week, is_ended in enumerate(row):
            model.add(is_ended == int(end < grid.never and week >= task.fixed))
    for week in range(min(earliest, grid.never)):
        model.add(row[week] == 0)
    for week, is_ended in enumerate(row):
        model.add_hint(is_ended, int(week >= end))
    return row


def _after(
    model: cp_model.CpModel,
    grid: Grid,
    task: Task,
    row: Sequence[cp_model.IntVar],
    ended: Sequence[Sequence[cp_model.IntVar]],
) -> None:
    """What ends by a week began by the latest week that leaves it enough hours, and what comes first ended before that."""
    for first in task.after:
        for week, is_ended in enumerate(row):
            begun = latest_start(grid, task, week)
            if begun < 1:
                model.add(is_ended == 0)
            else:
                model.add_implication(is_ended, ended[first][begun - 1])


def _worked(
    model: cp_model.CpModel, grid: Grid, ended: Sequence[Sequence[cp_model.IntVar]]
) -> Mapping[tuple[int, int], list[cp_model.IntVar]]:
    """Quarters worked by the end of each week, per task and contributor, of tasks that cannot begin whenever they like."""
    found: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    for number, task in enumerate(grid.tasks):
        if not task.after and all(task.open_in):
            continue
        for who, need in task.need:
            row = [model.new_int_var(0, need, f"{number} of {who} by {week}") for week in range(grid.never)]
            for week, quarters in enumerate(row):
                before = row[week - 1] if week else 0
                model.add(quarters >= before)
                model.add(quarters >= need * ended[number][week])
                if not task.open_in[week]:
                    model.add(quarters == before)
                for first in task.after:
                    model.add(quarters <= (need * ended[first][week - 1] if week else 0))
            found[number, who] = row
    return found


def _within_hours(
    model: cp_model.CpModel,
    grid: Grid,
    ended: Sequence[Sequence[cp_model.IntVar]],
    worked: Mapping[tuple[int, int], Sequence[cp_model.IntVar]],
) -> None:
    """Nobody works more than his hours: in all up to each week, and in each week on what cannot be done before it."""
    for who, free in enumerate(grid.free):
        mine = [(number, need) for number, task in enumerate(grid.tasks) for one, need in task.need if one == who]
        there = 0
        for week, hours in enumerate(free):
            there += hours
            model.add(
                sum(
                    worked[number, who][week] if (number, who) in worked else need * ended[number][week]
                    for number, need in mine
                )
                <= there
            )
            rows = [worked[number, who] for number, _ in mine if (number, who) in worked]
            if rows:
                # Follows from the first, but only here the solver sees a knapsack.
                model.add(sum(need * ended[number][week] for number, need in mine) <= there)
                model.add(sum(row[week] - (row[week - 1] if week else 0) for row in rows) <= hours)


# --- what comes out -------------------------------------------------------------------------------


def _timetable(problem: Problem, grid: Grid, found: Filled, *, bound: int, proof: Proof) -> Timetable:
    placed = [number for number, end in enumerate(found.ends) if end < grid.never]
    left = [_left(grid, found, number) for number, end in enumerate(found.ends) if end == grid.never]
    return Timetable(
        weeks=grid.weeks,
        placements=tuple(_placement(problem, grid, found, number) for number in placed),
        left=(*grid.left, *left),
        proof=proof,
        area=found.cost,
        bound=bound,
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
