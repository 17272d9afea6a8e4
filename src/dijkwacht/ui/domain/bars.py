# SPDX-License-Identifier: EUPL-1.2
"""Bars: how far one is, the steps of a form as a row of dikes, and how many points stand at each level."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from dijkwacht.ui.domain.drawing import dots, element, hatch, lines, polygon, rect, svg, text
from dijkwacht.ui.domain.words import LEVEL_WORDS
from dijkwacht.values.levels import Level, Reading, Silence

ORDER: tuple[Reading, ...] = (Level.PROVEN, Level.IN_USE, Level.PAPER, Level.ABSENT, Silence.UNKNOWN)
"""From the left: what works first, what nobody knows last."""


def progress(*, part: int, whole: int, paint: str) -> str:
    """One track with its filled part; decoration, for "89 van 105" stands above it. An empty whole gives an empty track."""
    share = min(part / whole, 1) if whole else 0
    content = rect(0, 0, 200, 6, fill_="nevel") + rect(0, 0, 200 * share, 6, fill_=paint)
    return _stretched(svg(width=200, height=6, content=content, id_="", title="", class_="bar"))


def steps(*, current: int, total: int) -> str:
    """A row of dikes, those up to `current` filled; decoration, for "Stap 1 van 4" stands above it."""
    pitch = 720 / total
    dikes = "".join(
        polygon(
            ((x + 1.5, 11), (x + 11, 1), (x + pitch - 11, 1), (x + pitch - 1.5, 11)),
            fill_="water" if done else "papier",
            stroke_="water" if done else "rand",
            stroke_width=1.4,
        )
        for x, done in ((pitch * place, place < current) for place in range(total))
    )
    return _stretched(svg(width=720, height=12, content=dikes, id_="", title="", class_="bar"))


def _stretched(drawing: str) -> str:
    """These two have no text, so the stylesheet may stretch them to the width there is."""
    return drawing.replace("<svg ", '<svg preserveAspectRatio="none" ', 1)


@dataclass(frozen=True, kw_only=True)
class Distribution:
    """How many points stand at each level, and how many are unknown; n.v.t. is in no bar.

    `words` name the levels; a norm has words of its own.
    """

    proven: int
    in_use: int
    paper: int
    absent: int
    unknown: int = 0
    words: Mapping[Reading, str] = field(default_factory=lambda: LEVEL_WORDS)

    @property
    def counts(self) -> tuple[int, ...]:
        """In `ORDER`."""
        return (self.proven, self.in_use, self.paper, self.absent, self.unknown)

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One stretch of the bar: where it begins, how long it is, in px, and what it counts."""

    reading: Reading
    count: int
    x: float
    width: float


def parts(distribution: Distribution, *, width: float) -> tuple[Part, ...]:
    """The stretches from the left; together exactly `width`, and none for a level without points."""
    edges = [0, *accumulate(distribution.counts)]
    scale = width / distribution.total if distribution.total else 0
    return tuple(
        Part(reading=reading, count=count, x=start * scale, width=(end - start) * scale)
        for reading, count, (start, end) in zip(ORDER, distribution.counts, pairwise(edges), strict=True)
        if count
    )


def level_distribution(
    distribution: Distribution, *, id_: str, title: str, width: float = 560, height: float = 34
) -> str:
    """The bar with its counts inside; `title` names what is counted. Without points it is one stretch of nothing known."""
    if not distribution.total:
        empty = dots(f"{id_}-dots") + _box(0, width, height, f"url(#{id_}-dots)")
        return svg(width=width, height=height, content=empty, id_=id_, title=title, description="Nog niets bekend.")
    patterns = element("defs", dots(f"{id_}-dots") + hatch(f"{id_}-hatch") + lines(f"{id_}-lines"))
    drawn = "".join(_part(part, height, id_) for part in parts(distribution, width=width))
    return svg(
        width=width, height=height, content=patterns + drawn, id_=id_, title=title, description=in_words(distribution)
    )


def in_words(distribution: Distribution) -> str:
    """Such as `4 werkt aantoonbaar, 7 ingevoerd.`, without levels that have none."""
    counted: Sequence[tuple[Reading, int]] = list(zip(ORDER, distribution.counts, strict=True))
    return ", ".join(f"{count} {distribution.words[reading]}" for reading, count in counted if count) + "."


def _box(x: float, width: float, height: float, fill: str, **attributes: str) -> str:
    outline: dict[str, str | float] = {"stroke_": "omtrek", "stroke_width": 1.2}
    return rect(x + 0.6, 0.6, width - 1.2, height - 1.2, **(outline | ({"fill": fill} if fill else {}) | attributes))


def _part(part: Part, height: float, id_: str) -> str:
    return "".join((*_fill(part, height, id_), *_count(part, height)))


def _fill(part: Part, height: float, id_: str) -> Iterator[str]:
    match part.reading:
        case Level.PROVEN:
            yield _box(part.x, part.width, height, "", fill_="niveau-3")
        case Level.IN_USE:
            yield _box(part.x, part.width, height, "", fill_="niveau-2")
            yield _box(part.x, part.width, height, f"url(#{id_}-lines)", class_="forced-only", display="none")
        case Level.PAPER:
            yield _box(part.x, part.width, height, f"url(#{id_}-hatch)")
        case Level.ABSENT:
            yield _box(part.x, part.width, height, "", fill_="papier")
        case _:
            yield _box(part.x, part.width, height, f"url(#{id_}-dots)")


_INK_ON: Mapping[Reading, str] = {Level.PROVEN: "op-niveau-3", Level.IN_USE: "op-niveau-2"}


def _count(part: Part, height: float) -> Iterator[str]:
    """The figure in the middle, on a white plate where a pattern would cross it; too narrow a part goes without."""
    words = str(part.count)
    plate = 9 * len(words) + 7
    if part.width < plate + 2:
        return
    middle = part.x + part.width / 2
    if part.reading in (Level.PAPER, Silence.UNKNOWN, Level.IN_USE):
        forced = part.reading is Level.IN_USE
        yield rect(
            middle - plate / 2, height / 2 - 10, plate, 20, rx=3, fill_="papier",
            class_="forced-only" if forced else None, display="none" if forced else None,
        )  # fmt: skip
    paint = _INK_ON.get(part.reading, "inkt")
    yield text(middle, height / 2 + 5.5, words, fill_=paint, text_anchor="middle", font_weight=600)
