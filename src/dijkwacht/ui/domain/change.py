# SPDX-License-Identifier: EUPL-1.2
"""Change in time on the scale of the four levels: a hollow circle last time, a line, a filled diamond now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.contrast import level_grid, level_x
from dijkwacht.ui.domain.drawing import element, line, polygon, svg
from dijkwacht.ui.domain.words import dutch

UNKNOWN: Final = "nog niet bekend"
RADIUS: Final = 5.5
"""Of the hollow circle, in px; the diamond is a little larger, so that both show where nothing changed."""
_SIZE: Final = 7.0


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


def before_mark(x: float, y: float, radius: float = RADIUS) -> str:
    """Last time."""
    return element("circle", cx=x, cy=y, r=radius, fill_="papier", stroke_="inkt", stroke_width=2)


def now_mark(x: float, y: float, size: float = _SIZE) -> str:
    """Now."""
    return polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), fill_="inkt")


def _marks(change: Change, width: float, y: float) -> Iterator[str]:
    places = [level_x(one, width) for one in (change.before, change.now) if one is not None]
    if len(places) > 1:
        yield line(places[0], y, places[1], y, stroke_="inkt", stroke_width=2)
    if change.before is not None and change.now is not None and abs(places[0] - places[1]) < 2 * RADIUS:
        # Hardly any change: the small diamond stands inside the circle, so that both can be seen.
        yield before_mark(places[0], y, 9)
        yield now_mark(places[1], y, 4.5)
        return
    if change.before is not None:
        yield before_mark(places[0], y)
    if change.now is not None:
        yield now_mark(places[-1], y)
