# SPDX-License-Identifier: EUPL-1.2
"""Makes an order better by moving one task at a time, for as long as that helps. No chance: the same order comes out."""

from collections.abc import Iterator, Sequence

from dijkwacht.improvement.domain.grid import Grid, in_order
from dijkwacht.improvement.domain.serial import cost_of

_STEPS = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89)


def improved(grid: Grid, order: Sequence[int], *, tries: int) -> list[int]:
    """An order that costs no more, after at most so many tries."""
    best, cost = list(order), cost_of(grid, order, limit=_ENDLESS)
    left, is_better = tries, True
    while is_better and left > 0:
        is_better = False
        for task in sorted(best, key=lambda one: -grid.tasks[one].risk):
            for changed in _moved(grid, best, task):
                if left <= 0:
                    break
                left -= 1
                found = cost_of(grid, changed, limit=cost)
                if found < cost:
                    best, cost, is_better = changed, found, True
                    break
    return best


_ENDLESS = 10**15


def _moved(grid: Grid, order: Sequence[int], task: int) -> Iterator[list[int]]:
    """The same order with one task some places earlier or later; what must come first comes along."""
    here = order.index(task)
    for step in _STEPS:
        for there in (here - step, here + step):
            if 0 <= there < len(order):
                changed = [one for one in order if one != task]
                changed.insert(there, task)
                yield in_order(grid, changed)
