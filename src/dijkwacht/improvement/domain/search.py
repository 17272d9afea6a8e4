# SPDX-License-Identifier: EUPL-1.2
"""Looks for a better order by changing one at a time: simulated annealing that comes out the same every time."""

from collections.abc import Iterator, Sequence
from math import log

from dijkwacht.improvement.domain.grid import Grid, in_order
from dijkwacht.improvement.domain.serial import cost_of

WARMTH = 0.001
"""How much worse, as a share of the cost, an order may be in the beginning."""
REACH = 8
"""A task moves about one in so many places of the whole order."""
SWAPS = 0.3
"""The share of the changes in which two tasks change places; in the others one moves."""


def improved(grid: Grid, order: Sequence[int], *, tries: int) -> list[int]:
    """The best order seen in so many tries; never worse than the one it starts from."""
    chance = _chances()
    here = best = list(order)
    cost = least = cost_of(grid, order, limit=_ENDLESS)
    if len(best) < 2:
        return best
    for number in range(tries):
        warmth = WARMTH * least * (1 - number / tries) ** 2
        changed = in_order(grid, _changed(here, chance))
        limit = cost - warmth * log(1 - next(chance))
        found = cost_of(grid, changed, limit=int(limit))
        if found <= limit:
            here, cost = changed, found
            if found < least:
                best, least = changed, found
    return best


_ENDLESS = 10**15


def _changed(order: Sequence[int], chance: Iterator[float]) -> list[int]:
    """One task moved, or two that change places, most often not far."""
    count = len(order)
    here = int(next(chance) * count)
    leap = (next(chance) + next(chance) + next(chance) - 1.5) * 2 * count / REACH
    there = min(count - 1, max(0, here + (round(leap) or 1)))
    changed = list(order)
    if next(chance) < SWAPS:
        changed[here], changed[there] = changed[there], changed[here]
    else:
        changed.insert(there, changed.pop(here))
    return changed


def _chances() -> Iterator[float]:
    """Numbers from 0 to 1 that look like chance, the same every time: a linear congruential generator (Knuth's MMIX)."""
    state = 1
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) / 2**53
