# SPDX-License-Identifier: EUPL-1.2
"""Paper against practice as a dumbbell over the four levels: what the document says, and what people do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dijkwacht.ui.domain.drawing import line, svg, text
from dijkwacht.ui.domain.glyphs import source_shape
from dijkwacht.ui.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.values.levels import Level

_RADIUS: Final = 7.0
_GAP: Final = 12.0
"""Free space around the middle of a mark, in px, where no line runs."""
_SIDE: Final = 22.0
"""Room at both ends, for two marks beside each other."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One source and the level it saw; `kind` is the stored value, such as "interview".

    `word` says who it is where the mark stands for more than one kind of source.
    """

    kind: str
    level: Level
    word: str = ""


@dataclass(frozen=True, kw_only=True)
class Contrast:
    """Highest paper claim against the lower median of practice, with every source that spoke.

    `told` says between whom the difference is where it is not between paper and practice: then `paper` is who claims
    and `practice` who sees.
    """

    topic: str
    paper: Level
    practice: Level
    marks: tuple[Mark, ...]
    url: str = ""
    told: str = ""

    @property
    def steps(self) -> int:
        """Positive: practice is behind paper. Negative: practice is ahead."""
        return self.paper - self.practice


def difference_in_words(contrast: Contrast) -> tuple[str, str]:
    """("2 stappen", "minder in de praktijk"); the first part is set in bold."""
    size = abs(contrast.steps)
    amount = f"{size} stap" if size == 1 else f"{size} stappen"
    if contrast.steps == 0:
        return ("geen verschil", "")
    return (amount, contrast.told or ("minder in de praktijk" if contrast.steps > 0 else "meer dan op papier"))


def dumbbell(contrast: Contrast, *, id_: str, width: float = 340, height: float = 44, labelled: bool = False) -> str:
    """The drawing of one contrast; `labelled` puts the four words below it, in two lines, for a phone or a report."""
    middle = height / 2
    drawn = "".join(
        (*level_grid(width, height), *_connection(contrast, width, middle), *_marks(contrast.marks, width, middle))
    )
    below = axis_words(width, height) if labelled else ""
    return svg(
        width=width, height=height + (38 if labelled else 0), content=drawn + below, id_=id_,
        title=f"{contrast.topic}: {' '.join(difference_in_words(contrast)).strip()}", description=_said(contrast.marks),
    )  # fmt: skip


def axis(*, width: float = 340) -> str:
    """The four words above a column of dumbbells; decoration, because each dumbbell says its levels itself."""
    return svg(width=width, height=40, content=axis_words(width, 0), id_="", title="", class_="axis")


def axis_words(width: float, top: float) -> str:
    """The level words in one or two lines, the first at the start and the last at the end of the scale."""
    return "".join(
        text(_word_x(level, width), top + 16 + 17 * row, word, fill_="zacht", text_anchor=_anchor(level))
        for level in Level
        for row, word in enumerate(LEVEL_WORDS[level].split(" "))
    )


def _anchor(level: Level) -> str:
    return {Level.ABSENT: "start", Level.PROVEN: "end"}.get(level, "middle")


def _word_x(level: Level, width: float) -> float:
    return {Level.ABSENT: 0, Level.PROVEN: width}.get(level, level_x(level, width))


def level_x(level: float, width: float) -> float:
    """Where a level stands on a scale of this width, in px."""
    return _SIDE + level * (width - 2 * _SIDE) / Level.PROVEN


def level_grid(width: float, height: float) -> Iterator[str]:
    """A thin line at each level."""
    for level in Level:
        x = level_x(level, width)
        yield line(x, 6, x, height - 6, stroke_="lijn", stroke_width=1)


def _connection(contrast: Contrast, width: float, y: float) -> Iterator[str]:
    """Solid in the colour of what pinches when paper is ahead; dashed water when practice is."""
    start, end = sorted((level_x(contrast.practice, width), level_x(contrast.paper, width)))
    taken = sorted(x for _, x in _places(contrast.marks, width))
    for left, right in free_stretches(start, end, taken):
        if contrast.steps > 0:
            yield line(left, y, right, y, stroke_="boei", stroke_width=3.5)
        else:
            yield line(left, y, right, y, stroke_="water", stroke_width=3.5, stroke_dasharray="6 3.5")


def free_stretches(start: float, end: float, taken: Sequence[float]) -> Iterator[tuple[float, float]]:
    """What is left of the line between start and end when the room around each taken place is cut out."""
    for place in taken:
        if (stop := min(place - _GAP, end)) > start:
            yield (start, stop)
        start = max(start, place + _GAP)
        if start >= end:
            return
    if start < end:
        yield (start, end)


def _places(marks: Sequence[Mark], width: float) -> Iterator[tuple[Mark, float]]:
    """Every mark with its place; marks at one level stand beside each other, centred on it."""
    for level, group in groupby(sorted(marks, key=lambda mark: mark.level), key=lambda mark: mark.level):
        together = list(group)
        step = min(2.5 * _RADIUS, 2 * (_SIDE - _RADIUS) / max(len(together) - 1, 1))
        first = level_x(level, width) - step * (len(together) - 1) / 2
        for place, mark in enumerate(together):
            yield mark, first + place * step


def _marks(marks: Sequence[Mark], width: float, y: float) -> Iterator[str]:
    for mark, x in _places(marks, width):
        yield source_shape(mark.kind, x, y, _RADIUS)


def _said(marks: Sequence[Mark]) -> str:
    """Such as `document: werkt aantoonbaar; enquête: op papier.`"""
    return "; ".join(f"{mark.word or SOURCE_WORDS[mark.kind]}: {LEVEL_WORDS[mark.level]}" for mark in marks) + "."
