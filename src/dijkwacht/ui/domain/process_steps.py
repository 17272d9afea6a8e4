# SPDX-License-Identifier: EUPL-1.2
"""The steps of a process on a dike: numbered circles, who does each, and a bracket above the steps that are kept apart.

As wide as its text asks: a column is never narrower than its longest word, and steps that do not fit stand in a second
or third row, each with the bracket over its own steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from dijkwacht.ui.domain.drawing import MINI, element, line, polygon, polyline, svg, text
from dijkwacht.ui.domain.lettering import set_in_lines, text_width

_TITLE: Final = 19
_LINE: Final = 19
_RADIUS: Final = 21
_INDENT: Final = 30
"""From the left edge of a column to the middle of its circle, in px."""
_GAP: Final = 16
_EDGE: Final = 26
"""Where the dike sticks out beyond its columns, at both ends."""
_BRACKET: Final = 36
_MOST_LINES: Final = 5
_ROWS_APART: Final = 22


@dataclass(frozen=True, kw_only=True)
class ProcessStep:
    """One step: one or two words, who does it, and what is done."""

    title: str
    who: str
    what: str


@dataclass(frozen=True, kw_only=True)
class StepsApart:
    """What keeps the steps at these places (from 0) apart; a strict rule fills their circles."""

    words: str
    places: tuple[int, ...]
    is_strict: bool


@dataclass(frozen=True, kw_only=True)
class _Column:
    place: int
    step: ProcessStep
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + _INDENT

    @property
    def who(self) -> list[str]:
        return set_in_lines(self.step.who, self.width - _GAP, most=_MOST_LINES)

    @property
    def what(self) -> list[str]:
        return set_in_lines(self.step.what, self.width - _GAP, most=_MOST_LINES)


def process_steps(
    steps: Sequence[ProcessStep], apart: StepsApart | None, *, id_: str, title: str, width: float = 1136
) -> str:
    """The drawing, `width` px wide; its description says all of it in words."""
    rows, top, shapes = _rows(steps, width), 0.0, []
    for row in rows:
        drawn, height = _row(row, apart, top, width)
        shapes.append(drawn)
        top += height + _ROWS_APART
    return svg(
        width=width, height=top - _ROWS_APART, content="".join(shapes), id_=id_, title=title,
        description=process_steps_words(steps, apart),
    )  # fmt: skip


def process_steps_words(steps: Sequence[ProcessStep], apart: StepsApart | None) -> str:
    """“1 Aanvraag, medewerker balie: gegevens opnemen. … Stap 1, 2 en 5: altijd drie verschillende mensen.”"""
    said = [f"{place} {one.title}, {one.who}: {one.what}." for place, one in enumerate(steps, start=1)]
    return " ".join((*said, steps_apart_words(apart))).strip()


def steps_apart_words(apart: StepsApart | None) -> str:
    """“Stap 1, 2 en 5: altijd drie verschillende mensen.”, or nothing."""
    return f"Stap {_numbers(apart.places)}: {apart.words}." if apart and apart.places else ""


def _numbers(places: Sequence[int]) -> str:
    words = [str(one + 1) for one in places]
    return " en ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _least(step: ProcessStep) -> float:
    """The width of its longest word, with the gap behind it."""
    words = [text_width(word) for word in f"{step.who} {step.what}".split()]
    return max([text_width(step.title, _TITLE), *words, 2 * _RADIUS]) + _GAP


def _rows(steps: Sequence[ProcessStep], width: float) -> list[list[_Column]]:
    """As few rows as hold every longest word, filled evenly."""
    room = width - 2 * _EDGE
    for number in range(1, len(steps) + 1):
        size = -(-len(steps) // number)
        parts = [steps[start : start + size] for start in range(0, len(steps), size)]
        if size <= 6 and all(sum(map(_least, part)) <= room for part in parts):
            break
    places = accumulate((len(part) for part in parts), initial=0)
    return [_columns(part, first, room, size) for part, first in zip(parts, places, strict=False)]


def _columns(part: Sequence[ProcessStep], first: int, room: float, size: int) -> list[_Column]:
    """Each its longest word, and an even share of what is left; a shorter last row keeps the width of a full one."""
    spare = max((room * len(part) / size - sum(map(_least, part))) / len(part), 0)
    widths = [_least(one) + spare for one in part]
    lefts = accumulate(widths, initial=float(_EDGE))
    return [
        _Column(place=first + place, step=step, left=left, width=width)
        for place, (step, left, width) in enumerate(zip(part, lefts, widths, strict=False))
    ]


def _row(row: Sequence[_Column], apart: StepsApart | None, top: float, width: float) -> tuple[str, float]:
    """The shapes of one row, and how high it is."""
    kept = [one for one in row if apart and one.place in apart.places]
    above = _BRACKET if kept else 0
    middle = top + above + _RADIUS + 2
    end = min(width, row[-1].left + row[-1].width + _EDGE)
    ground = middle + _RADIUS + 4
    shapes = [
        polygon(((_EDGE - 6, middle), (end - _EDGE + 6, middle), (end - 2, ground), (2, ground)), fill_="niveau-1"),
        line(_EDGE - 6, middle, end - _EDGE + 6, middle, stroke_="niveau-3", stroke_width=3),
        line(0, ground, end, ground, stroke_="inkt", stroke_width=1.6),
    ]
    if apart and kept:
        shapes.append(_bracket(apart, [one.middle for one in kept], top, width))
    shapes += [_circle(one, middle, is_filled=bool(apart and apart.is_strict and one in kept)) for one in row]
    shapes += [_words(one, ground + 26) for one in row]
    lines = max(len(one.who) + len(one.what) for one in row)
    return "".join(shapes), ground + 26 + 4 + lines * _LINE + 4 - top


def _bracket(apart: StepsApart, middles: Sequence[float], top: float, end: float) -> str:
    """A line over the steps with a leg to each; its words stand in the line, or beside it where that is too short."""
    high, low = top + 12, top + _BRACKET - 6
    stroke: dict[str, str | float] = {"stroke_": "inkt", "stroke_width": 1.8}
    if not apart.is_strict:
        stroke["stroke_dasharray"] = "5 4"
    left, right, room = middles[0], middles[-1], text_width(apart.words, 16) + 24
    legs = "".join(line(x, high, x, low, **stroke) for x in middles[1:-1])
    if right - left >= room + 24:
        begin = _gap(middles, left, right, room)
        outer = polyline(((left, low), (left, high), (begin, high)), **stroke) + polyline(
            ((begin + room, high), (right, high), (right, low)), **stroke
        )
        inside = [x for x in middles[1:-1] if not begin < x < begin + room]
        legs = "".join(line(x, high, x, low, **stroke) for x in inside)
        return (
            outer
            + legs
            + text(begin + room / 2, high + 5.5, apart.words, font_size=16, font_weight=600, text_anchor="middle")
        )
    corners = (
        ((left, low), (left, high), (right + 14, high))
        if left == right
        else ((left, low), (left, high), (right, high), (right, low))
    )
    after = right + 22
    if after + room - 24 <= end:
        return polyline(corners, **stroke) + legs + text(after, high + 5.5, apart.words, font_size=16, font_weight=600)
    if left - 22 < room - 24:
        return _over(apart.words, middles, end, high, low, stroke)
    flipped = ((left - 14, high), (left, high), (left, low)) if left == right else corners
    return (
        polyline(flipped, **stroke)
        + legs
        + text(left - 22, high + 5.5, apart.words, font_size=16, font_weight=600, text_anchor="end")
    )


def _over(
    words: str, middles: Sequence[float], end: float, high: float, low: float, stroke: dict[str, str | float]
) -> str:
    """Where neither side has room: the words stand where the line would be, with a leg to each step below them."""
    begin = max(min((middles[0] + middles[-1] - text_width(words, 16)) / 2, end - text_width(words, 16)), 0)
    legs = "".join(line(x, high + 11, x, low, **stroke) for x in middles)
    return text(begin, high + 5.5, words, font_size=16, font_weight=600) + legs


def _gap(middles: Sequence[float], left: float, right: float, room: float) -> float:
    """Where the words begin: in the widest stretch between two legs that holds them, else in the middle."""
    stretches = [(b - a, a) for a, b in pairwise(middles)]
    wide, begin = max(stretches, key=lambda one: (one[0], -one[1]))
    return begin + (wide - room) / 2 if wide >= room + 12 else (left + right - room) / 2


def _circle(column: _Column, middle: float, *, is_filled: bool) -> str:
    disc = element(
        "circle", cx=column.middle, cy=middle, r=_RADIUS - 1.5, stroke_="niveau-3", stroke_width=3,
        fill_="niveau-3" if is_filled else "papier",
    )  # fmt: skip
    paint = "op-niveau-3" if is_filled else "inkt"
    number = text(
        column.middle,
        middle + 7,
        str(column.place + 1),
        fill_=paint,
        font_size=20,
        font_weight=600,
        text_anchor="middle",
    )
    return disc + number


def _words(column: _Column, top: float) -> str:
    """Title, who and what, from the baseline of the title down."""
    shapes = [text(column.left, top, column.step.title, font_size=_TITLE, font_weight=600)]
    baseline = top + 4
    for lines, paint, weight in ((column.who, "water", 600), (column.what, "zacht", 400)):
        for words in lines:
            baseline += _LINE
            shapes.append(text(column.left, baseline, words, fill_=paint, font_size=MINI, font_weight=weight))
    return "".join(shapes)
