# SPDX-License-Identifier: EUPL-1.2
"""From an order of tasks to a timetable: each in turn takes the earliest hours that are left.

Ends that somebody else found are kept this way: serving the tasks by those ends, earliest first, each ends no later than it
was to (for one contributor that is preemptive scheduling by earliest deadline, which is optimal).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dijkwacht.improvement.domain.grid import Grid, Task, in_order

Taken = tuple[int, int, int]
"""Contributor, week and quarters."""


@dataclass(frozen=True, kw_only=True)
class Filled:
    """What came of an order: per task the place of its last week (`grid.never` for none), and the hours it takes."""

    ends: tuple[int, ...]
    starts: tuple[int, ...]
    taken: tuple[tuple[Taken, ...], ...]
    cost: int


def filled(grid: Grid, order: Sequence[int], laid: Mapping[int, tuple[Taken, ...]] = MappingProxyType({})) -> Filled:
    """The timetable of an order in which what comes first stands first. What is `laid` takes just those hours, before all."""
    free = [list(row) for row in grid.free]
    for hours in laid.values():
        for who, week, amount in hours:
            free[who][week] -= amount
    ends, starts = [grid.never] * len(grid.tasks), [grid.never] * len(grid.tasks)
    taken: list[tuple[Taken, ...]] = [()] * len(grid.tasks)
    for number in order:
        task = grid.tasks[number]
        release = max([task.release, *(ends[one] + 1 for one in task.after)])
        found = laid[number] if number in laid else _places(task, free, release, grid.never)
        if found is None:
            continue
        if number not in laid:
            for who, week, amount in found:
                free[who][week] -= amount
        taken[number] = found
        ends[number] = max((week for _, week, _ in found), default=_first_open(task, release))
        starts[number] = min((week for _, week, _ in found), default=ends[number])
    cost = sum(task.cost[end] for task, end in zip(grid.tasks, ends, strict=True)) + grid.left_cost
    return Filled(ends=tuple(ends), starts=tuple(starts), taken=tuple(taken), cost=cost)


def cost_of(grid: Grid, order: Sequence[int], *, limit: int) -> int:
    """What an order costs, without its hours; stops as soon as it costs more than the limit.

    The same walk as `filled`, written for speed: a search asks it thousands of times.
    """
    never, tasks = grid.never, grid.tasks
    free = [list(row) for row in grid.free]
    ends = [never] * len(tasks)
    total = grid.left_cost
    for number in order:
        task = tasks[number]
        release = task.release
        for one in task.after:
            if ends[one] >= release:
                release = ends[one] + 1
        end = _taken_end(task, free, release, never) if task.is_plain else _any_end(task, free, release, never)
        ends[number] = end
        total += task.cost[end]
        if total > limit:
            break
    return total


def _taken_end(task: Task, free: list[list[int]], release: int, never: int) -> int:
    """The last week of a task that may be worked on in every week from its release; its hours are taken."""
    end, undo = release, []
    for who, need in task.need:
        row, week, rest = free[who], release, need
        while rest and week < never:
            amount = row[week]
            if amount:
                amount = min(amount, rest)
                row[week] -= amount
                rest -= amount
                undo.append((row, week, amount))
            week += 1
        if rest:
            for other, place, amount in undo:
                other[place] += amount
            return never
        end = max(end, week - 1)
    return end if release < never else never


def _any_end(task: Task, free: list[list[int]], release: int, never: int) -> int:
    found = _places(task, free, release, never)
    if found is None:
        return never
    for who, week, amount in found:
        free[who][week] -= amount
    return max((week for _, week, _ in found), default=_first_open(task, release))


def _places(task: Task, free: Sequence[Sequence[int]], release: int, never: int) -> tuple[Taken, ...] | None:
    """The earliest hours for all that a task needs; the latest up to its week when that is fixed. None: it does not fit."""
    if release >= never:
        return None
    if not task.need:
        fits = task.fixed is None or (release <= task.fixed < never and task.open_in[task.fixed])
        return () if fits and any(task.open_in[release:]) else None
    weeks = range(release, never) if task.fixed is None else range(min(task.fixed, never - 1), release - 1, -1)
    if task.fixed is not None and not release <= task.fixed < never:
        return None
    found: list[Taken] = []
    for who, quarters in task.need:
        rest, row = quarters, free[who]
        for week in weeks:
            amount = min(row[week], rest) if task.open_in[week] else 0
            if amount:
                found.append((who, week, amount))
                rest -= amount
                if not rest:
                    break
        if rest:
            return None
    if task.fixed is not None and all(week != task.fixed for _, week, _ in found):
        return None
    return tuple(found)


def _first_open(task: Task, release: int) -> int:
    if task.fixed is not None:
        return task.fixed
    return task.open_in.index(True, release)


def by_risk_per_hour(grid: Grid) -> list[int]:
    """Fixed tasks first, by their week; then most risk for the fewest hours."""
    return in_order(
        grid,
        sorted(range(len(grid.tasks)), key=lambda one: (*_fixed_first(grid, one), _hours_per_risk(grid, one), one)),
    )


def by_due_date(grid: Grid) -> list[int]:
    """Fixed tasks first; then by due date, and without one by risk per hour."""

    def key(one: int) -> tuple[float, ...]:
        due = grid.tasks[one].due
        return (*_fixed_first(grid, one), grid.never if due is None else due, _hours_per_risk(grid, one), one)

    return in_order(grid, sorted(range(len(grid.tasks)), key=key))


def by_ends(grid: Grid, ends: Sequence[int]) -> list[int]:
    """Earliest end first; fixed tasks before all others, because only they cannot give way."""
    return in_order(grid, sorted(range(len(grid.tasks)), key=lambda one: (*_fixed_first(grid, one), ends[one], one)))


def _fixed_first(grid: Grid, one: int) -> tuple[int, int]:
    fixed = grid.tasks[one].fixed
    return (1, 0) if fixed is None else (0, fixed)


def _hours_per_risk(grid: Grid, one: int) -> float:
    task = grid.tasks[one]
    return sum(amount for _, amount in task.need) / task.risk
