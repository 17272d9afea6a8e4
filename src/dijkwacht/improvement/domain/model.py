# SPDX-License-Identifier: EUPL-1.2
"""The plan as a model for OR-tools CP-SAT: finds what is better still, and proves how good it is.

Only the worker imports this, when it plans: the library takes forty megabytes of memory.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil

from ortools.sat.python import cp_model

from dijkwacht.improvement.domain.bounds import earliest_ends, latest_start
from dijkwacht.improvement.domain.grid import Grid, Task
from dijkwacht.improvement.domain.serial import Filled, Taken, by_ends, filled

SEED = 2026
MOST_SECONDS, TASK_SECONDS = 12.0, 480.0
"""The solver stops after so many of its own, counted seconds; for many tasks sooner, since proofs get out of reach."""


def solved(grid: Grid, best: Filled, *, effort: float) -> tuple[list[Filled], int]:
    """The timetables of what the solver found, if anything, and what no timetable can go below.

    `ended[task][week]` says that it ended by then. Hours are cumulative: what was worked by the end of a week is at
    least what ended by then, at most what there was. Tasks that may begin at once need no more than that: served by
    their ends they fit. Tasks with something before them also say how much was worked on them week by week.
    """
    model = cp_model.CpModel()
    earliest = earliest_ends(grid)
    least = grid.left_cost + sum(task.cost[end] for task, end in zip(grid.tasks, earliest, strict=True))
    ended = [_ended(model, grid, number, best, earliest[number]) for number in range(len(grid.tasks))]
    for number, task in enumerate(grid.tasks):
        _after(model, grid, task, ended[number], ended)
    worked = _worked(model, grid, ended, best)
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
        return [], least
    ends = [next((week for week, is_ended in enumerate(row) if solver.value(is_ended)), grid.never) for row in ended]
    order = by_ends(grid, ends)
    found = [filled(grid, order)]
    if all(task.fixed is None for task in grid.tasks):
        # Where weeks in the middle are forbidden, the earliest hours are not always the right ones; the solver's are.
        found.append(filled(grid, order, _laid(solver, ends, worked)))
    return found, max(least, ceil(solver.best_objective_bound - _ROUNDING))


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
        # What the best plan keeps is kept; what it leaves out may still find its week.
        kept = row[task.fixed] if end == grid.never and _may_end(grid, task, task.fixed) else int(end < grid.never)
        for week, is_ended in enumerate(row):
            model.add(is_ended == (kept if week >= task.fixed else 0))
    for week, is_ended in enumerate(row):
        if week < earliest:
            model.add(is_ended == 0)
        elif not task.open_in[week]:
            model.add(is_ended == row[week - 1])
    for week, is_ended in enumerate(row):
        model.add_hint(is_ended, int(week >= end))
    return row


def _may_end(grid: Grid, task: Task, week: int) -> bool:
    """Somebody who works on it has hours in that week, or nobody has to."""
    is_open = 0 <= week < grid.never and task.open_in[week]
    return is_open and (not task.need or any(grid.free[who][week] for who, _ in task.need))


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
    model: cp_model.CpModel, grid: Grid, ended: Sequence[Sequence[cp_model.IntVar]], best: Filled
) -> Mapping[tuple[int, int], list[cp_model.IntVar]]:
    """Quarters worked by the end of each week, per task and contributor, of tasks that cannot begin whenever they like."""
    found: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    for number, task in enumerate(grid.tasks):
        if not task.after and all(task.open_in):
            continue
        for who, need in task.need:
            row = [model.new_int_var(0, need, f"{number} of {who} by {week}") for week in range(grid.never)]
            done = 0
            for week, quarters in enumerate(row):
                done += sum(part for one, at, part in best.taken[number] if (one, at) == (who, week))
                model.add_hint(quarters, done)
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
