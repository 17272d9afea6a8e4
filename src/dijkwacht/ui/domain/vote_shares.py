# SPDX-License-Identifier: EUPL-1.2
"""What a room voted, in three lengths and never a number: large enough to be read from the back of the room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dijkwacht.ui.domain.drawing import dots, element, hatch, line, lines, rect, svg, text
from dijkwacht.ui.domain.glyphs import level_shape
from dijkwacht.ui.domain.words import LEVEL_WORDS
from dijkwacht.values.levels import Level, Reading, Silence


class VotePart(StrEnum):
    """At most a few, which may be nobody; some; most, which may be all."""

    FEW = "few"
    PART = "part"
    MOST = "most"


@dataclass(frozen=True, kw_only=True)
class VoteRow:
    """A level that could be chosen, how many did so as a length, and the same in words."""

    reading: Reading
    part: VotePart
    words: str


_WIDTH: Final = 920
_PITCH: Final = 62
_BAR: Final = 38
_LETTER: Final = 24
_NAMES: Final = 292
_LONGEST: Final = 300
_STEP: Final = 50
_SOLID: Final = {VotePart.FEW: 0, VotePart.PART: 3, VotePart.MOST: 5}
_REACH: Final = {VotePart.FEW: 1, VotePart.PART: 3, VotePart.MOST: 6}


def vote_shares(rows: Sequence[VoteRow], *, id_: str, title: str) -> str:
    """920 wide, 62 high per row. What is certain is filled, what may be is dashed."""
    patterns = element("defs", dots(f"{id_}-dots") + hatch(f"{id_}-hatch") + lines(f"{id_}-lines"))
    drawn = "".join("".join(_row(row, place * _PITCH, id_)) for place, row in enumerate(rows))
    axis = line(_NAMES, 2, _NAMES, len(rows) * _PITCH - 2, stroke_="inkt", stroke_width=2)
    told = "; ".join(f"{LEVEL_WORDS[row.reading]}: {row.words}" for row in rows)
    return svg(
        width=_WIDTH,
        height=_PITCH * len(rows),
        content=patterns + drawn + axis,
        id_=id_,
        title=title,
        description=f"{told}.",
        class_="vote-shares",
    )


def _row(row: VoteRow, y: float, id_: str) -> Iterator[str]:
    middle = y + _PITCH / 2
    yield level_shape(row.reading, 2, middle - 15)
    yield text(38, middle + 8, _word(row.reading), font_size=_LETTER, font_weight=600)
    top = middle - _BAR / 2
    solid, reach = _SOLID[row.part] * _STEP, _REACH[row.part] * _STEP
    yield from _filled(row.reading, top, solid, id_)
    if reach > solid:
        yield rect(
            _NAMES + solid + 1, top + 1, reach - solid - 2, _BAR - 2, fill="none", stroke_="rand", stroke_width=2,
            stroke_dasharray="7 5",
        )  # fmt: skip
    yield text(_NAMES + _LONGEST + 18, middle + 8, row.words, font_size=_LETTER)


def _filled(reading: Reading, top: float, width: float, id_: str) -> Iterator[str]:
    if not width:
        return
    around: dict[str, str | float] = {"stroke_": "omtrek", "stroke_width": 1.6}
    match reading:
        case Level.PROVEN:
            yield rect(_NAMES, top, width, _BAR, fill_="niveau-3", **around)
        case Level.IN_USE:
            yield rect(_NAMES, top, width, _BAR, fill_="niveau-2", **around)
            yield rect(
                _NAMES, top, width, _BAR, fill=f"url(#{id_}-lines)", class_="forced-only", display="none", **around
            )
        case Level.PAPER:
            yield rect(_NAMES, top, width, _BAR, fill=f"url(#{id_}-hatch)", **around)
        case Level.ABSENT:
            yield rect(_NAMES, top, width, _BAR, fill_="papier", **around)
            yield line(_NAMES, top + _BAR - 2, _NAMES + width, top + _BAR - 2, stroke_="omtrek", stroke_width=4)
        case _:
            yield rect(_NAMES, top, width, _BAR, fill=f"url(#{id_}-dots)", stroke_="rand", stroke_width=1.6)


def _word(reading: Reading) -> str:
    word = "weet ik niet" if reading is Silence.UNKNOWN else LEVEL_WORDS[reading]
    return word[0].upper() + word[1:]
