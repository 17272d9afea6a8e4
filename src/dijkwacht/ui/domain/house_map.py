# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house: a row per process, its weak spots below what makes them weak, a mark per control."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final

from dijkwacht.ui.domain.drawing import element, line, rect, svg, text
from dijkwacht.ui.domain.glyphs import level_shape
from dijkwacht.ui.domain.lettering import set_in_lines
from dijkwacht.values.levels import Reading, Silence


class Pip(StrEnum):
    """The mark of one control: in order, not yet, nobody knows, only advised, or that there is none."""

    IN_ORDER = "in_order"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"
    ADVISED = "advised"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class HouseSpot:
    """A weak spot: its number in the list, the level of what holds it (None when nothing measures that), its controls."""

    number: int
    column: int
    reading: Reading | None
    pips: tuple[Pip, ...]


@dataclass(frozen=True, kw_only=True)
class HouseRow:
    """A process by name, with a few words below it."""

    name: str
    aside: str
    spots: tuple[HouseSpot, ...]


_WIDTH: Final = 1088
_NAMES: Final = 292
_TOP: Final = 40
_PITCH: Final = 48
_LINE: Final = 62
_PIP_STEP: Final = 11


def house_map(rows: Sequence[HouseRow], columns: Sequence[str], *, id_: str, title: str, description: str) -> str:
    """1088 wide; as high as its rows. The rows stand in the order in which they are given."""
    drawn = [*_head(columns)]
    y: float = _TOP
    for row in rows:
        height = _height(row, len(columns))
        drawn += [*_row(row, y, len(columns)), line(0, y + height, _WIDTH, y + height, stroke_="lijn", stroke_width=1)]
        y += height
    return svg(width=_WIDTH, height=y + 1, content="".join(drawn), id_=id_, title=title, description=description)


def _column_width(columns: int) -> float:
    return (_WIDTH - _NAMES) / columns


def _in_cell(columns: int) -> int:
    """How many weak spots stand side by side."""
    return max(1, int(_column_width(columns) // _PITCH))


def _height(row: HouseRow, columns: int) -> float:
    most = max((sum(spot.column == column for spot in row.spots) for column in range(columns)), default=0)
    return 12 + _LINE * max(1, ceil(most / _in_cell(columns)))


def _head(columns: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(columns):
        yield text(_NAMES + place * _column_width(len(columns)), 24, word, font_weight=600)
    yield line(0, _TOP, _WIDTH, _TOP, stroke_="inkt", stroke_width=2)


def _row(row: HouseRow, top: float, columns: int) -> Iterator[str]:
    names = set_in_lines(row.name, _NAMES - 24)
    for place, words in enumerate(names):
        yield text(0, top + 26 + place * 19, words, font_weight=600)
    yield text(0, top + 26 + len(names) * 19, row.aside, fill_="zacht")
    for column in range(columns):
        here = [spot for spot in row.spots if spot.column == column]
        for place, spot in enumerate(here):
            down, right = divmod(place, _in_cell(columns))
            yield from _spot(spot, _NAMES + column * _column_width(columns) + right * _PITCH, top + 10 + down * _LINE)


def _spot(spot: HouseSpot, left: float, top: float) -> Iterator[str]:
    yield text(left, top + 21, str(spot.number), fill_="zacht")
    yield _gauge(spot.reading, left + 12, top)
    middle = left + 23 - (len(spot.pips) - 1) * _PIP_STEP / 2
    for place, pip in enumerate(spot.pips):
        yield pip_shape(pip, middle + place * _PIP_STEP, top + 42)


def _gauge(reading: Reading | None, left: float, top: float) -> str:
    """The level glyph, or an open box where nothing measures whether the weak spot is held."""
    if reading is not None and reading is not Silence.NOT_APPLICABLE:
        return level_shape(reading, left, top)
    return rect(left + 1, top + 1, 20, 28, rx=2.5, fill_="papier", stroke_="rand", stroke_width=1.4)


def pip_shape(pip: Pip, cx: float, cy: float) -> str:
    """A mark 9 across, by form and not by colour: full, ring, dotted ring, dash, cross."""
    match pip:
        case Pip.IN_ORDER:
            return element("circle", cx=cx, cy=cy, r=4.2, fill_="niveau-3")
        case Pip.NOT_YET:
            return element("circle", cx=cx, cy=cy, r=3.4, fill_="grond", stroke_="niveau-3", stroke_width=1.8)
        case Pip.UNKNOWN:
            return element(
                "circle", cx=cx, cy=cy, r=3.6, fill_="grond", stroke_="rand", stroke_width=1.6, stroke_dasharray="2 1.8"
            )
        case Pip.ADVISED:
            return line(cx - 4, cy, cx + 4, cy, stroke_="rand", stroke_width=2.2)
        case Pip.NONE:
            return "".join(
                line(cx - 4, cy - 4 * slope, cx + 4, cy + 4 * slope, stroke_="boei", stroke_width=2.4)
                for slope in (1, -1)
            )
