# SPDX-License-Identifier: EUPL-1.2
"""Where the name of a line can stand beside it without touching a line, another name or the edge."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

Corner = tuple[float, float]

_ALONG: Final = (0.66, 0.5, 0.58, 0.75, 0.4, 0.83, 0.3, 0.92, 0.2, 0.08)
"""Parts of the width at which a name is tried, the best first."""
_AWAY: Final = 6.0
"""Between a name and its line, in px."""


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle in px; y runs down."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: "Box") -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def heights_between(corners: Sequence[Corner], left: float, right: float) -> list[float]:
    """The heights that a line from left to right has on a stretch: at its ends and at each corner in it."""
    found = [y for x, y in corners if left <= x <= right]
    for (x1, y1), (x2, y2) in pairwise(corners):
        found += [y1 + (y2 - y1) * (x - x1) / (x2 - x1) for x in (left, right) if x1 < x2 and x1 <= x <= x2]
    return found


def crossed(box: Box, lines: Sequence[Sequence[Corner]]) -> bool:
    """Whether lines run through the box, or near it, or leave it between them."""
    near = [y for corners in lines for y in heights_between(corners, box.left - 3, box.right + 3)]
    return bool(near) and min(near) < box.bottom + 3 and max(near) > box.top - 3


def beside(corners: Sequence[Corner], *, width: float, height: float, area: Box, above: bool) -> Iterator[Box]:
    """Places for a name along a line, first on the side that is asked, then on the other."""
    start, end = corners[0][0], corners[-1][0]
    if len(corners) == 1:
        yield from _around(corners[0], width=width, height=height)
    for is_above in (above, not above):
        for part in _ALONG:
            wished = start + part * (end - start) - width / 2
            left = max(min(wished, area.right - width), area.left)
            if near := heights_between(corners, left - 3, left + width + 3):
                top = min(near) - _AWAY - height if is_above else max(near) + _AWAY
                yield Box(left=left, top=top, right=left + width, bottom=top + height)


def _around(spot: Corner, *, width: float, height: float) -> Iterator[Box]:
    """Right of a single spot and left of it: level with it, above it, below it."""
    x, y = spot
    for left in (x + 2 * _AWAY, x - 2 * _AWAY - width):
        for top in (y - height / 2, y - _AWAY - height, y + _AWAY):
            yield Box(left=left, top=top, right=left + width, bottom=top + height)


def first_free(
    candidates: Iterable[Box],
    *,
    area: Box,
    lines: Sequence[Sequence[Sequence[Corner]]],
    taken: Sequence[Box],
    levels: Sequence[float],
) -> Box | None:
    """The first candidate that touches nothing, by preference one that no level line crosses; none if there is none.

    `lines` are groups: what lies between the lines of one group is taken too.
    """
    fine = [
        box
        for box in candidates
        if box.within(area)
        and not any(crossed(box, group) for group in lines)
        and not any(box.touches(other) for other in taken)
    ]
    clear = (box for box in fine if not any(box.top < level < box.bottom for level in levels))
    return next(clear, fine[0] if fine else None)
