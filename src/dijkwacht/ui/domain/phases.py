# SPDX-License-Identifier: EUPL-1.2
"""Phases as a row of dikes, one per pillar, each built up in as many steps as it has phases.

What is built stands dark with a white number, what is still to come is an outline with an ink number: form, never colour
alone. A diamond stands beside the phase of now, a hollow circle beside that of last time, with a line between them. Where
too little is known to name a phase the dike is dots with a dashed edge, as everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.change import before_mark, now_mark, then_and_now
from dijkwacht.ui.domain.dike import wrapped
from dijkwacht.ui.domain.drawing import dots, element, line, polygon, svg, text
from dijkwacht.ui.values import Column, Table

_SEAM: Final = 4
"""Ground between two steps, in px."""
_CREST: Final = 0.42
"""Width of the highest step at its top, as a part of the foot."""
_SIGN: Final = 7.3
"""Width of an average sign of a name, in px; names are bold."""
UNKNOWN: Final = "nog te weinig bekend"


@dataclass(frozen=True, kw_only=True)
class PhasePillar:
    """One pillar: `number` counts its phases from 1, and is 0 while none can be named; `before` likewise, None without."""

    name: str
    phases: tuple[str, ...]
    number: int
    known: int
    total: int
    before: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.number <= len(self.phases):
            raise ValueError(f"{self.name} has no phase {self.number}.")

    @property
    def words(self) -> str:
        return f"fase {self.number}: {self.phases[self.number - 1]}" if self.number else UNKNOWN

    @property
    def coverage(self) -> str:
        return f"{self.known} van {self.total} bekend" if self.total else "niet van toepassing"


@dataclass(frozen=True, kw_only=True)
class _Plot:
    """Where the dikes stand, in px. `beside` is the room that a dike leaves for its marks."""

    left: float
    top: float
    width: float
    step: float
    steps: int
    beside: float

    @property
    def base(self) -> float:
        return self.top + self.step * self.steps

    def y(self, number: int) -> float:
        """The middle of a step."""
        return self.base - self.step * (number - 0.5)


def phases_profile(pillars: tuple[PhasePillar, ...], *, id_: str, title: str = "De fase per pijler") -> str:
    """The drawing for a desk, 1040 wide."""
    return _named(pillars, id_=id_, title=title, width=1040, axis=190)


def phases_page(pillars: tuple[PhasePillar, ...], *, id_: str, title: str = "De fase per pijler") -> str:
    """The same for a page of paper, 756 wide: at 172 mm its text comes out above 9 points."""
    return _named(pillars, id_=id_, title=title, width=756, axis=134)


def phases_phone(pillars: tuple[PhasePillar, ...], *, id_: str, title: str = "De fase per pijler") -> str:
    """The drawing for a phone, 300 wide: numbers under the dikes, names and phases stand in a list below it."""
    plot = _Plot(left=4, top=6, width=292, step=36, steps=_most(pillars), beside=16)
    parts = [_ground(plot)]
    for place, pillar in enumerate(pillars):
        start, pitch = _slot(plot, place, len(pillars))
        parts += _dike(pillar, plot, start, pitch, id_)
        middle = start + (pitch - plot.beside) / 2
        parts.append(text(middle, plot.base + 21, str(place + 1), font_weight=600, text_anchor="middle"))
    return svg(
        width=300, height=plot.base + 28, content=_patterns(id_) + "".join(parts), id_=id_, title=title,
        description=phases_words(pillars), class_="phases",
    )  # fmt: skip


def phases_words(pillars: tuple[PhasePillar, ...]) -> str:
    """The drawing in sentences."""
    return " ".join(f"{pillar.name}: {pillar.words}, {pillar.coverage}{_before(pillar)}." for pillar in pillars)


def phases_table(pillars: tuple[PhasePillar, ...]) -> Table:
    """The drawing as a table; the last time only where there is one."""
    has_before = any(pillar.before is not None for pillar in pillars)
    titles = ["Fase nu", *(["Vorige keer"] if has_before else []), "Bekend"]
    rows = [
        [
            pillar.name,
            _cell(pillar, pillar.number),
            *([_cell(pillar, pillar.before)] if has_before else []),
            pillar.coverage,
        ]
        for pillar in pillars
    ]
    columns = [Column(title="Pijler", kind="head"), *(Column(title=title) for title in titles)]
    return Table(columns=columns, rows=rows, caption="De fase per pijler")


def _cell(pillar: PhasePillar, number: int | None) -> str:
    if number is None:
        return "niet gemeten"
    return f"{number}. {pillar.phases[number - 1]}" if 0 < number <= len(pillar.phases) else UNKNOWN


def _before(pillar: PhasePillar) -> str:
    if pillar.before is None:
        return ""
    return f"; vorige keer {f'fase {pillar.before}' if pillar.before else UNKNOWN}"


def _named(pillars: tuple[PhasePillar, ...], *, id_: str, title: str, width: float, axis: float) -> str:
    """With the names of the phases at the left where all pillars share them, and those of the pillars below."""
    shared = len({pillar.phases for pillar in pillars}) == 1
    left = axis if shared else 4
    plot = _Plot(left=left, top=8, width=width - left, step=44, steps=_most(pillars), beside=36)
    parts = [*_axis(pillars[0], plot)] if shared else []
    parts.append(_ground(plot))
    lowest = plot.base
    for place, pillar in enumerate(pillars):
        start, pitch = _slot(plot, place, len(pillars))
        parts += _dike(pillar, plot, start, pitch, id_)
        y = plot.base + 22
        signs = int((pitch - 10) / _SIGN)
        for row, words in enumerate((*wrapped(pillar.name, signs), *wrapped(pillar.words, signs), pillar.coverage)):
            y = plot.base + 22 + 19 * row
            weight = 600 if row < len(wrapped(pillar.name, signs)) else 400
            parts.append(text(start + 4, y, words, font_weight=weight, fill_="inkt" if weight == 600 else "zacht"))
        lowest = max(lowest, y)
    return svg(
        width=width, height=lowest + 8, content=_patterns(id_) + "".join(parts), id_=id_, title=title,
        description=phases_words(pillars), class_="phases",
    )  # fmt: skip


def _axis(pillar: PhasePillar, plot: _Plot) -> Iterator[str]:
    """The names of the phases beside their steps, with a thin line over all dikes."""
    for number, phase in enumerate(pillar.phases, start=1):
        lines = wrapped(phase, int((plot.left - 30) / _SIGN))
        first = plot.y(number) + 5 - 8.5 * (len(lines) - 1)
        yield text(0, first, str(number), font_weight=600)
        for row, words in enumerate(lines):
            yield text(18, first + 17 * row, words, fill_="zacht")
        yield line(plot.left, plot.y(number), plot.left + plot.width, plot.y(number), stroke_="lijn", stroke_width=1)


def _ground(plot: _Plot) -> str:
    return line(plot.left, plot.base, plot.left + plot.width, plot.base, stroke_="inkt", stroke_width=2)


def _slot(plot: _Plot, place: int, count: int) -> tuple[float, float]:
    """Where a pillar starts, and its width."""
    pitch = plot.width / count
    return plot.left + place * pitch, pitch


def _dike(pillar: PhasePillar, plot: _Plot, start: float, pitch: float, id_: str) -> Iterator[str]:
    foot = pitch - plot.beside - 8
    middle = start + 4 + foot / 2
    if not pillar.number:
        height = plot.step * len(pillar.phases)
        corners = _trapezium(middle, foot, foot * _CREST, plot.base, plot.base - height + _SEAM)
        yield polygon(corners, fill_="papier")
        yield polygon(corners, fill=f"url(#{id_}-dots)", stroke_="rand", stroke_width=2, stroke_dasharray="8 6")
    for number in range(1, len(pillar.phases) + 1 if pillar.number else 1):
        yield from _step(pillar, number, plot, middle, foot)
    yield from _marks(pillar, plot, start + pitch - plot.beside / 2)


def _step(pillar: PhasePillar, number: int, plot: _Plot, middle: float, foot: float) -> Iterator[str]:
    count = len(pillar.phases)
    below, above = (foot * (1 - (1 - _CREST) * part / count) for part in (number - 1, number))
    bottom = plot.base - plot.step * (number - 1)
    corners = _trapezium(middle, below, above, bottom, bottom - plot.step + _SEAM)
    is_built = number <= pillar.number
    if is_built:
        yield polygon(corners, fill_="niveau-3", stroke_="omtrek", stroke_width=1.6)
    else:
        yield polygon(corners, fill_="papier", stroke_="rand", stroke_width=1.6)
    yield text(
        middle, plot.y(number) + 7, str(number), text_anchor="middle",
        font_weight=600 if number == pillar.number else 400, fill_="op-niveau-3" if is_built else "inkt",
    )  # fmt: skip


def _trapezium(middle: float, below: float, above: float, bottom: float, top: float) -> tuple[tuple[float, float], ...]:
    return (
        (middle - below / 2, bottom),
        (middle - above / 2, top),
        (middle + above / 2, top),
        (middle + below / 2, bottom),
    )


def _marks(pillar: PhasePillar, plot: _Plot, x: float) -> Iterator[str]:
    """The diamond of now and the hollow circle of last time."""
    now, before = pillar.number, pillar.before or 0
    if now and before:
        yield from then_and_now((x, plot.y(before)), (x, plot.y(now)))
    elif before:
        yield before_mark(x, plot.y(before))
    elif now:
        yield now_mark(x, plot.y(now))


def _patterns(id_: str) -> str:
    return element("defs", dots(f"{id_}-dots"))


def _most(pillars: tuple[PhasePillar, ...]) -> int:
    return max((len(pillar.phases) for pillar in pillars), default=0)
