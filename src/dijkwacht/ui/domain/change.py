# SPDX-License-Identifier: EUPL-1.2
"""Change in time on the scale of the four levels: a hollow circle last time, a line, a filled diamond now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.contrast import level_grid, level_x
from dijkwacht.ui.domain.drawing import element, line, polygon, svg
from dijkwacht.ui.domain.words import dutch

UNKNOWN: Final = "nog niet bekend"
_RADIUS: Final = 5.5
_SIZE: Final = 7.0
_NEAR: Final = 4.0
"""Closer than this, in px, the two marks would hide each other."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A score from 0 to 3 now and last time; None where too little was known. `told` stands beside the figures."""

    topic: str
    now: float | None
    before: float | None
    told: str = ""
    url: str = ""

    @property
    def words(self) -> str:
        """“van 1,2 naar 1,6”, or “bleef 1,2” where the difference is too small to print."""
        if self.now is None:
            return UNKNOWN if self.before is None else f"was {dutch(self.before)}, nu onbekend"
        if self.before is None:
            return f"nu {dutch(self.now)}, was onbekend"
        then, now = dutch(self.before), dutch(self.now)
        return f"bleef {now}" if then == now else f"van {then} naar {now}"


def change_line(change: Change, *, id_: str, width: float = 340, height: float = 44) -> str:
    """One pillar on the scale."""
    middle = height / 2
    content = "".join((*level_grid(width, height), *_marks(change, width, middle)))
    return svg(
        width=width, height=height, content=content, id_=id_, title=f"{change.topic}: {change.words}",
        description=change.told,
    )  # fmt: skip


def before_mark(x: float, y: float, radius: float = _RADIUS) -> str:
    """Last time."""
    return element("circle", cx=x, cy=y, r=radius, fill_="papier", stroke_="inkt", stroke_width=2)


def now_mark(x: float, y: float, size: float = _SIZE) -> str:
    """Now; with a seam, so that it stands free on a dark ground."""
    corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    return polygon(corners, fill_="inkt", stroke_="papier", stroke_width=1.2)


def then_and_now(then: tuple[float, float], now: tuple[float, float]) -> Iterator[str]:
    """Both marks at their places, with the line between them; where they fall together, the one inside the other."""
    if max(abs(now[0] - then[0]), abs(now[1] - then[1])) < _NEAR:
        yield before_mark(*then, 9)
        yield now_mark(*now, 4.5)
        return
    for paint, thickness in (("papier", 4.6), ("inkt", 2.0)):
        yield line(*then, *now, stroke_=paint, stroke_width=thickness)
    # The circle on top: it is the smaller, and where the two overlap both stay in sight.
    yield now_mark(*now)
    yield before_mark(*then)


def _marks(change: Change, width: float, y: float) -> Iterator[str]:
    if change.before is not None and change.now is not None:
        yield from then_and_now((level_x(change.before, width), y), (level_x(change.now, width), y))
    elif change.before is not None:
        yield before_mark(level_x(change.before, width), y)
    elif change.now is not None:
        yield now_mark(level_x(change.now, width), y)
