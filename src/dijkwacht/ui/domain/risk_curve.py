# SPDX-License-Identifier: EUPL-1.2
"""The weighted risk that is left over time: one plan beside another, or what was reached beside what was planned.

Lower is better and nothing is the ground line. Every line carries its own name and its own kind of stroke.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from dijkwacht.ui.domain.drawing import MINI, element, free, line, polygon, polyline, svg, text
from dijkwacht.ui.domain.lettering import cut, set_in_lines, text_width
from dijkwacht.ui.domain.placing import Box, Corner, beside, first_free
from dijkwacht.ui.domain.words import capital, day_words, dutch, whole
from dijkwacht.ui.values import Column, Table

CAPTION: Final = "gewogen risico dat overblijft"
_HEIGHT: Final = 176
_HEADROOM: Final = 30
"""Above the highest point, so that the name of the highest line always fits above it."""
_STEPS: Final = tuple(digit * 10**power for power in range(9) for digit in (1, 2, 5))
_ROW: Final = 19
_TOP: Final = 22
_MOST_MARKS: Final = 5
_TODAY: Final = "vandaag"

_SOLID: Final[Mapping[str, str | float]] = {"stroke_": "niveau-3", "stroke_width": 3, "stroke_linejoin": "round"}
_DASHED: Final[Mapping[str, str | float]] = {"stroke_": "peil-lijn", "stroke_width": 3, "stroke_dasharray": "8 5"}
_THIN: Final[Mapping[str, str | float]] = {"stroke_": "zacht", "stroke_width": 1.4}
_PENS: Final[Mapping[str, Mapping[str, str | float]]] = {"solid": _SOLID, "dashed": _DASHED, "thin": _THIN}
_PEN_WORDS: Final = {"solid": "dichte lijn", "dashed": "gestreepte lijn", "thin": "dunne lijn"}


@dataclass(frozen=True, kw_only=True)
class RiskLine:
    """The risk that is left on each of some days, in order; `name` stands beside the line, such as "4 uur per week"."""

    name: str
    points: tuple[tuple[date, float], ...]

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError(f"The line {self.name!r} has no points.")
        if any(later <= earlier for (earlier, _), (later, _) in pairwise(self.points)):
            raise ValueError(f"The days of the line {self.name!r} do not follow each other.")
        if any(risk < 0 for _, risk in self.points):
            raise ValueError(f"The line {self.name!r} falls below no risk at all.")


@dataclass(frozen=True, kw_only=True)
class RiskComparison:
    """The plan as it is, and perhaps the plan with more hours. `start` and `end` are the words below the ends."""

    plan: RiskLine
    other: RiskLine | None = None
    start: str = "nu"
    end: str = ""


@dataclass(frozen=True, kw_only=True)
class RiskProgress:
    """What was reached until today, what the plan still promises, and what was adopted."""

    past: RiskLine
    today: date
    plan: RiskLine | None = None
    adopted: RiskLine | None = None
    start: str = ""
    end: str = ""


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """One line as it is drawn: its data and its kind of pen."""

    line: RiskLine
    pen: str


def strokes_of(curve: RiskComparison | RiskProgress) -> list[Stroke]:
    """The lines of a curve, in the order in which they are read and named."""
    match curve:
        case RiskComparison():
            found = [curve.plan, curve.other]
        case RiskProgress():
            found = [curve.past, curve.plan, curve.adopted]
    return [Stroke(line=one, pen=pen) for pen, one in zip(_PENS, found, strict=False) if one is not None]


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Where days and risks stand, in px. `most` is the highest risk of all lines."""

    left: float
    right: float
    first: date
    last: date
    most: float

    @property
    def base(self) -> float:
        return float(_TOP + _HEIGHT)

    @property
    def area(self) -> Box:
        """Where names of lines may stand."""
        return Box(left=self.left, top=_TOP, right=self.right, bottom=self.base - 2)

    @property
    def marks(self) -> list[int]:
        """The risks that have a level line, besides none."""
        step = next(step for step in _STEPS if self.most <= _MOST_MARKS * step)
        return list(range(step, int(self.most) + 1, step))

    def x(self, day: date) -> float:
        days = (self.last - self.first).days or 1
        return self.left + (self.right - self.left) * (day - self.first).days / days

    def y(self, risk: float) -> float:
        return self.base - (_HEIGHT - _HEADROOM) * risk / (self.most or 1)

    def corners(self, one: RiskLine) -> list[Corner]:
        return [(self.x(day), self.y(risk)) for day, risk in one.points]

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def risk_curve(curve: RiskComparison | RiskProgress, *, id_: str, width: float = 480, title: str = "") -> str:
    """The drawing, 480 wide beside something else or 300 on a phone. Names stand beside their lines.

    A name that fits nowhere stands below the drawing, with the kind of its line in words.
    """
    strokes = strokes_of(curve)
    plot = _plot(strokes, width)
    names = _names(curve, strokes, plot)
    below = _below(curve, plot)
    unplaced = [stroke for place, stroke in enumerate(strokes) if names[place] is None]
    left_over = [words for stroke in unplaced for words in set_in_lines(_said_of(stroke), width, most=3)]
    foot = plot.base + _ROW * (1 + max((word.row for word in below), default=0))
    parts = (
        *_ground(plot), *_gain(curve, plot, id_), *_today_line(curve, plot),
        *(part for stroke in reversed(strokes) for part in _drawn(stroke, plot)),
        *(
            text(box.left, box.bottom - 4, stroke.line.name, font_weight=600)
            for stroke, box in zip(strokes, names, strict=True)
            if box
        ),
        *(_drawn_word(word, plot) for word in below),
        *(text(0, foot + _ROW * row, words) for row, words in enumerate(left_over, 1)),
    )  # fmt: skip
    return svg(
        width=width, height=foot + _ROW * len(left_over) + 6, id_=id_, title=title or capital(CAPTION),
        description=in_words(curve), content=element("defs", free(f"{id_}-free")) + "".join(parts), class_="risk",
    )  # fmt: skip


def _plot(strokes: Sequence[Stroke], width: float) -> Plot:
    days = [day for stroke in strokes for day, _ in stroke.line.points]
    most = max(risk for stroke in strokes for _, risk in stroke.line.points)
    plot = Plot(left=0, right=width - 2, first=min(days), last=max(days), most=most)
    return replace(plot, left=max(text_width(whole(mark)) for mark in (0, *plot.marks)) + 10)


def _ground(plot: Plot) -> Iterator[str]:
    """What is measured, level lines with their risk, and the ground line of none."""
    yield text(plot.left, MINI, CAPTION, fill_="zacht")
    for mark in plot.marks:
        yield line(plot.left, plot.y(mark), plot.right, plot.y(mark), stroke_="lijn", stroke_width=1)
    for mark in (0, *plot.marks):
        yield text(plot.left - 8, plot.y(mark) + 5, whole(mark), fill_="zacht", text_anchor="end")
    yield line(plot.left, plot.base, plot.right, plot.base, stroke_="inkt", stroke_width=2)


def _gain(curve: RiskComparison | RiskProgress, plot: Plot, id_: str) -> Iterator[str]:
    """Thin lines over what the other plan takes away besides."""
    if isinstance(curve, RiskComparison) and curve.other is not None:
        around = [*plot.corners(curve.plan), *reversed(plot.corners(curve.other))]
        yield polygon(around, fill=f"url(#{id_}-free)")


def _drawn(stroke: Stroke, plot: Plot) -> Iterator[str]:
    """The line; of a single point a spot, for a line of no length cannot be seen."""
    corners = plot.corners(stroke.line)
    if len(corners) > 1:
        yield polyline(corners, **_PENS[stroke.pen])
    else:
        yield element("circle", cx=corners[0][0], cy=corners[0][1], r=4, fill_=_PENS[stroke.pen]["stroke_"])


def _today_line(curve: RiskComparison | RiskProgress, plot: Plot) -> Iterator[str]:
    if isinstance(curve, RiskProgress) and plot.holds(curve.today):
        x = plot.x(curve.today)
        yield line(x, _TOP, x, plot.base + 5, stroke_="omtrek", stroke_width=1.6)


# --- words in the drawing ---------------------------------------------------------------------------------


def _names(curve: RiskComparison | RiskProgress, strokes: Sequence[Stroke], plot: Plot) -> list[Box | None]:
    """Where the name of each line stands; none where no place is free."""
    corners = [plot.corners(stroke.line) for stroke in strokes]
    # What lies between the two plans is hatched, so their names stand outside both.
    groups = [corners] if isinstance(curve, RiskComparison) else [[one] for one in corners]
    taken = [
        Box(left=plot.x(curve.today) - 5, top=0, right=plot.x(curve.today) + 5, bottom=plot.base)
        for _ in _today_line(curve, plot)
        if isinstance(curve, RiskProgress)
    ]
    highest = max(range(len(strokes)), key=lambda place: _mean(strokes[place].line))
    found: list[Box | None] = []
    for place, stroke in enumerate(strokes):
        candidates = beside(
            corners[place], width=text_width(stroke.line.name), height=_ROW, area=plot.area, above=place == highest
        )
        levels = [plot.y(mark) for mark in plot.marks]
        box = first_free(candidates, area=plot.area, lines=groups, taken=taken, levels=levels)
        taken += [replace(box, left=box.left - 8, right=box.right + 8)] if box else []
        found.append(box)
    return found


def _mean(one: RiskLine) -> float:
    return sum(risk for _, risk in one.points) / len(one.points)


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word under the ground line: in which row, between which edges in px."""

    words: str
    left: float
    row: int = 0

    @property
    def right(self) -> float:
        return self.left + text_width(self.words)


def _below(curve: RiskComparison | RiskProgress, plot: Plot) -> list[Word]:
    """The words of the ends and of today; one that would touch another goes a row down."""
    wished = [(curve.start, plot.left), (curve.end, plot.right - text_width(curve.end))]
    if isinstance(curve, RiskProgress) and plot.holds(curve.today):
        wished.append((_TODAY, plot.x(curve.today) - text_width(_TODAY) / 2))
    found: list[Word] = []
    for wish, left in wished:
        words = cut(wish, plot.right - plot.left)
        word = Word(words=words, left=max(min(left, plot.right - text_width(words)), plot.left))
        while any(word.row == one.row and word.left < one.right + 12 and one.left < word.right + 12 for one in found):
            word = replace(word, row=word.row + 1)
        found += [word] if words else []
    return found


def _drawn_word(word: Word, plot: Plot) -> str:
    """At an edge a word keeps to it; elsewhere it stands in the middle of its room."""
    place, anchor = (word.left + word.right) / 2, "middle"
    if word.left == plot.left:
        place, anchor = word.left, "start"
    elif word.right >= plot.right:
        place, anchor = plot.right, "end"
    return text(place, plot.base + _ROW * (word.row + 1), word.words, fill_="zacht", text_anchor=anchor)


def _said_of(stroke: Stroke) -> str:
    pen = _PEN_WORDS[stroke.pen] if len(stroke.line.points) > 1 else "stip"
    return capital(f"{pen}: {stroke.line.name}")


def in_words(curve: RiskComparison | RiskProgress) -> str:
    """Each line in a sentence: its name, and from how much to how much."""
    return " ".join(_line_in_words(stroke.line) for stroke in strokes_of(curve))


def _line_in_words(one: RiskLine) -> str:
    (first, before), (last, after) = one.points[0], one.points[-1]
    if len(one.points) == 1:
        return f"{capital(one.name)}: {risk_words(before)} op {day_words(first)}."
    return f"{capital(one.name)}: van {risk_words(before)} op {day_words(first)} naar {risk_words(after)} op {day_words(last)}."


def risk_words(risk: float) -> str:
    """60, 1.200 or 7,5."""
    return whole(round(risk)) if round(risk, 1) == round(risk) else dutch(risk)


def risk_table(curve: RiskComparison | RiskProgress) -> Table:
    """The risk of each line on each day that has a point."""
    found = [dict(stroke.line.points) for stroke in strokes_of(curve)]
    days = sorted({day for one in found for day in one})
    return Table(
        caption=capital(CAPTION),
        columns=(
            Column(title="Datum", kind="head"),
            *(Column(title=capital(stroke.line.name), kind="number") for stroke in strokes_of(curve)),
        ),
        rows=[(day_words(day), *(risk_words(one[day]) if day in one else "–" for one in found)) for day in days],
    )
