# SPDX-License-Identifier: EUPL-1.2
"""What follows by adding and subtracting everything ever published: exact, in whole numbers.

A published group is a row with a one for each part of the population that is in it. Whoever knows the counts of the rows
knows the count of a set of parts exactly when that set is a combination of rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import gcd

type Row = tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Reduced:
    """A combination of the rows: its values per column, its first column that is not zero, and what it was made of."""

    values: Row
    pivot: int
    made_of: Row


def reduced(rows: Sequence[Sequence[int]], columns: Sequence[int]) -> list[Reduced]:
    """The reduced row echelon form over the rationals, each row in whole numbers; pivots are sought in this column order.

    A row that follows from those before it is left out.
    """
    found: list[Reduced] = []
    for number, row in enumerate(rows):
        own = tuple(int(number == other) for other in range(len(rows)))
        values, made_of = _cleared(tuple(row), own, found)
        pivot = next((column for column in columns if values[column]), None)
        if pivot is None:
            continue
        new = _smallest(values, made_of, pivot)
        found = [_smallest(*_cleared(one.values, one.made_of, [new]), one.pivot) for one in found]
        found.append(new)
    return found


def _cleared(values: Row, made_of: Row, by: Iterable[Reduced]) -> tuple[Row, Row]:
    for one in by:
        here, there = values[one.pivot], one.values[one.pivot]
        if here:
            values = tuple(there * own - here * other for own, other in zip(values, one.values, strict=True))
            made_of = tuple(there * own - here * other for own, other in zip(made_of, one.made_of, strict=True))
    return values, made_of


def _smallest(values: Row, made_of: Row, pivot: int) -> Reduced:
    """Divided by what all of it has in common, and with a positive pivot."""
    common = reduce(gcd, (*values, *made_of)) * (1 if values[pivot] > 0 else -1)
    return Reduced(
        values=tuple(one // common for one in values), pivot=pivot, made_of=tuple(one // common for one in made_of)
    )


def combination(target: Sequence[int], found: Sequence[Reduced]) -> Row | None:
    """What of each row makes up the target, up to one factor; None when it is no combination of rows."""
    if not found:
        return None
    nothing = tuple(0 for _ in found[0].made_of)
    rest, made_of = _cleared(tuple(target), nothing, found)
    return None if any(rest) else made_of
