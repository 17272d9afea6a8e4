# SPDX-License-Identifier: EUPL-1.2
"""What goes when somebody recognises himself in a figure."""

from collections.abc import Iterator, Sequence

from dijkwacht.disclosure.values import Cell, Place


def taken_back(cells: Sequence[Cell], place: Place, asked: str | None) -> tuple[Cell, ...]:
    """The shown cells of that group, in one question or in all, each with the next one of its table that is shown.

    Of one that goes alone the others and the whole still give the rest.
    """
    return tuple(dict.fromkeys(_with_next(cells, place, asked)))


def _with_next(cells: Sequence[Cell], place: Place, asked: str | None) -> Iterator[Cell]:
    for gone in cells:
        if gone.place != place or gone.is_hidden or asked not in {None, gone.asked}:
            continue
        yield gone
        row = [one for one in cells if _is_beside(one, gone)]
        after = [one for one in row if cells.index(one) > cells.index(gone)]
        yield from (after or row)[:1]


def _is_beside(one: Cell, other: Cell) -> bool:
    """Shown, of the same question, in the same table and on the same level."""
    same = (one.asked, one.place.table, one.place.is_coarser) == (
        other.asked,
        other.place.table,
        other.place.is_coarser,
    )
    return same and one.place != other.place and not one.is_hidden
