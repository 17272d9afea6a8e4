# SPDX-License-Identifier: EUPL-1.2
"""How early a task can end at all, and how late it can begin, if it had everybody to itself: what the solver need not find."""

from functools import lru_cache
from itertools import accumulate

from dijkwacht.improvement.domain.grid import Grid, Task


def earliest_ends(grid: Grid) -> list[int]:
    """Per task the first place at which it could end when nothing else was done; `grid.never` when it could not."""
    found: dict[int, int] = {}

    def end(number: int) -> int:
        if number not in found:
            task = grid.tasks[number]
            release = max([task.release, *(end(one) + 1 for one in task.after)])
            found[number] = _end_from(grid, task, release)
        return found[number]

    return [end(number) for number in range(len(grid.tasks))]


def latest_start(grid: Grid, task: Task, end: int) -> int:
    """The last place from which a task, alone, still ends by a week; -1 when it cannot."""
    begun = end
    for who, need in task.need:
        total = _totals(grid.free[who])
        week = end
        while week >= 0 and total[end + 1] - total[week] < need:
            week -= 1
        begun = min(begun, week)
    return begun


def _end_from(grid: Grid, task: Task, release: int) -> int:
    end = next((week for week in range(release, grid.never) if task.open_in[week]), grid.never)
    for who, need in task.need:
        rest, week = need, release
        while rest > 0 and week < grid.never:
            rest -= grid.free[who][week] if task.open_in[week] else 0
            week += 1
        if rest > 0:
            return grid.never
        end = max(end, week - 1)
    return min(end, grid.never)


@lru_cache(maxsize=64)
def _totals(free: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(accumulate(free, initial=0))
