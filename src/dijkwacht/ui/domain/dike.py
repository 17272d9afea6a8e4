# SPDX-License-Identifier: EUPL-1.2
"""The dike profile: the height is the mean level of a pillar, the layers say what it is made of.

From below: the share of questions that is at least on paper (hatch), at least in use (mid) and proven (dark). Three
shares, each of the same unit height, add up to the mean level, so height and make-up are one drawing. What is unknown is
dots over the right part of a pillar, as wide as its share; the bar in them says how far the score can still move. Water
stands only at an agreed level.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Final

from dijkwacht.ui.domain.change import then_and_now
from dijkwacht.ui.domain.drawing import dots, element, hatch, line, lines, polygon, polyline, rect, svg, text
from dijkwacht.ui.domain.words import LEVEL_WORDS, dutch
from dijkwacht.values.levels import Level

_SHOULDER: Final = 0.157
"""Part of a pillar's width, at both sides, in which the dike slopes to the next."""
_BESIDE_SCORE: Final = 56.0
"""How far from the left of a pillar, in px, the mark of last time stands clear of the score."""
_NUMBERED_ABOVE: Final = 7
"""With more pillars than this their names do not fit under them, and numbers stand there."""

Corner = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Pillar:
    """One pillar of an instrument. `shares`: of the known questions at least on paper, in use, proven (0 to 1)."""

    name: str
    known: int
    total: int
    shares: tuple[float, float, float]
    low: float
    high: float
    agreed: Level | None = None
    """Only when the college agreed another level for this pillar."""
    before: float | None = None
    """The score of last time, 0 to 3, where the pillar asked the same."""

    def __post_init__(self) -> None:
        if not 0 <= self.known <= self.total:
            raise ValueError(f"{self.name}: {self.known} of {self.total} cannot be known.")
        paper, in_use, proven = self.shares
        if not 1 >= paper >= in_use >= proven >= 0:
            raise ValueError(f"{self.name}: shares must not rise from paper to proven: {self.shares}.")

    @property
    def is_known(self) -> bool:
        return self.known > 0

    @property
    def score(self) -> float:
        """The mean level, 0 to 3."""
        return sum(self.shares)

    @property
    def unknown(self) -> float:
        """Share of the questions without a level, 0 to 1."""
        return 1 - self.known / self.total if self.total else 0

    @property
    def coverage(self) -> str:
        return f"{self.known} van {self.total} bekend" if self.total else "niet van toepassing"


@dataclass(frozen=True, kw_only=True)
class AgreedLevel:
    """The level the college agreed, with its decision in one or two lines, such as "besluit college 14 april"."""

    level: Level
    decision: str = ""


@dataclass(frozen=True, kw_only=True)
class Dike:
    """All pillars of an instrument, and the agreed level if there is one."""

    pillars: tuple[Pillar, ...]
    agreed: AgreedLevel | None = None

    @property
    def is_empty(self) -> bool:
        return not any(pillar.is_known for pillar in self.pillars)

    @property
    def is_numbered(self) -> bool:
        """True when names stand in a list below and only numbers in the drawing."""
        return len(self.pillars) > _NUMBERED_ABOVE


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Where the dike stands in its drawing, in px."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def base(self) -> float:
        return self.top + self.height

    def y(self, level: float) -> float:
        return self.base - level * self.height / Level.PROVEN

    def slot(self, place: int, count: int) -> "Slot":
        pitch = self.width / count
        start = self.left + place * pitch
        return Slot(
            start=start, left=start + _SHOULDER * pitch, right=start + (1 - _SHOULDER) * pitch, end=start + pitch
        )


@dataclass(frozen=True, kw_only=True)
class Slot:
    """The ground of one pillar: from start to end, flat between left and right."""

    start: float
    left: float
    right: float
    end: float


def layers(pillar: Pillar) -> tuple[tuple[float, float], ...]:
    """(bottom, top) of the layers paper, in use and proven, from below, in levels. The last top is the score."""
    tops = tuple(accumulate(pillar.shares))
    return tuple(zip((0.0, *tops[:-1]), tops, strict=True))


def dike_profile(dike: Dike, *, id_: str, title: str = "De dijk van deze meting") -> str:
    """The drawing for a desk, 1040 wide, with names and coverage under the pillars."""
    # Without an agreed level nothing stands at the right, and the dike takes the room.
    plot = Plot(left=152, top=26, width=758 if dike.agreed else 880, height=254)
    below = _numbers(dike, plot) if dike.is_numbered else _names(dike, plot)
    parts = (*_scale(plot, one_line=True), *_water(dike, plot), *_body(dike, plot, id_), *_scores(dike, plot), *below,
             *_agreed_at_right(dike, plot))  # fmt: skip
    height = plot.base + (34 if dike.is_numbered else 24 + 19 * _name_lines(dike, plot))
    return svg(
        width=1040, height=height, content=_patterns(id_) + "".join(parts), id_=id_, title=title,
        description=in_words(dike), class_="dike",
    )  # fmt: skip


def dike_profile_phone(dike: Dike, *, id_: str, title: str = "De dijk van deze meting") -> str:
    """The drawing for a phone, 300 wide: numbers under the pillars, names and scores stand in a list below it."""
    plot = Plot(left=112, top=24, width=188, height=186)
    parts = (*_scale(plot, one_line=False), *_water(dike, plot), *_body(dike, plot, id_), *_numbers(dike, plot),
             *_agreed_above(dike, plot))  # fmt: skip
    return svg(
        width=300, height=plot.base + 28, content=_patterns(id_) + "".join(parts), id_=id_, title=title,
        description=in_words(dike), class_="dike",
    )  # fmt: skip


def dike_small(dike: Dike, *, id_: str, width: float = 520, height: float = 100) -> str:
    """The dike without words, for the start page and the cover; decoration, as confidential as the scores."""
    levels = [pillar.score for pillar in dike.pillars if pillar.is_known] + [*(_agreed_levels(dike) or ())]
    # The drawing needs no room for a height that nobody reaches; a lower dike still leaves air above it.
    highest = Level.PROVEN if dike.is_empty else max(*levels, Level.IN_USE)
    full = (height - 8) * Level.PROVEN / highest
    ground = Plot(left=0, top=height - 2 - full, width=width, height=full)
    plot = Plot(left=14, top=ground.top, width=width - 28, height=full)
    parts = (*_water(dike, ground), *_earth(dike, plot, id_))
    base = line(0, height - 1.2, width, height - 1.2, stroke_="inkt", stroke_width=2.4)
    return svg(
        width=width, height=height, content=_patterns(id_) + "".join(parts) + base, id_=id_, title="", class_="dike"
    )


def in_words(dike: Dike) -> str:
    """The drawing in sentences: each pillar with its score, its coverage and how far it can still move."""
    said = [_pillar_in_words(pillar) for pillar in dike.pillars]
    if dike.agreed:
        said.append(f"Afgesproken peil: {LEVEL_WORDS[dike.agreed.level]}.")
    return " ".join(said)


def _pillar_in_words(pillar: Pillar) -> str:
    if not pillar.is_known:
        return f"{pillar.name}: {'nog niet bekend' if pillar.total else 'niet van toepassing'}."
    range_ = f", kan nog uitvallen tussen {dutch(pillar.low)} en {dutch(pillar.high)}" if pillar.unknown else ""
    before = "" if pillar.before is None else f", vorige keer {dutch(pillar.before)}"
    return f"{pillar.name}: {dutch(pillar.score)} van 3, {pillar.coverage}{range_}{before}."


# --- the ground: staff, lines, water -----------------------------------------------------------------


def _patterns(id_: str) -> str:
    return element("defs", hatch(f"{id_}-hatch") + dots(f"{id_}-dots") + lines(f"{id_}-lines"))


def _scale(plot: Plot, *, one_line: bool) -> Iterator[str]:
    """Level lines, the level words and the black and white staff."""
    staff = plot.left - 20
    for level in Level:
        y = plot.y(level)
        yield line(plot.left, y, plot.right + 6, y, stroke_="lijn", stroke_width=1)
        words = [LEVEL_WORDS[level]] if one_line else LEVEL_WORDS[level].split(" ")
        first = y + 5 - 8.5 * (len(words) - 1)
        for row, word in enumerate(words):
            yield text(staff - 7, first + 17 * row, word, fill_="zacht", text_anchor="end")
    yield rect(staff, plot.top, 12, plot.height, fill_="papier", stroke_="inkt", stroke_width=1.4)
    step = plot.height / 6
    for place in (1, 3, 5):
        yield rect(staff, plot.top + place * step, 12, step, fill_="inkt")


def _agreed_levels(dike: Dike) -> list[Level] | None:
    """The agreed level of each pillar; none without a decision."""
    if dike.agreed is None:
        return None
    return [dike.agreed.level if pillar.agreed is None else pillar.agreed for pillar in dike.pillars]


def _water(dike: Dike, plot: Plot) -> Iterator[str]:
    """The pale plane and its line; they step where the college agreed another level for one pillar."""
    if (levels := _agreed_levels(dike)) is None:
        return
    pitch = plot.width / len(levels)
    edge = [
        (plot.left + place * pitch + side * pitch, plot.y(level))
        for place, level in enumerate(levels)
        for side in (0, 1)
    ]
    yield polygon(((plot.left, plot.base), *edge, (plot.right, plot.base)), fill_="peil-vlak")
    yield polyline(edge, stroke_="peil-lijn", stroke_width=2.4)


def _agreed_at_right(dike: Dike, plot: Plot) -> Iterator[str]:
    if dike.agreed is None:
        return
    y = plot.y(dike.agreed.level)
    yield text(plot.right + 12, y + 1, "Afgesproken peil", font_weight=600)
    rest = ", ".join(one for one in (LEVEL_WORDS[dike.agreed.level], dike.agreed.decision) if one)
    for row, words in enumerate(wrapped(rest, 18), start=1):
        yield text(plot.right + 12, y + 1 + 18 * row, words, fill_="zacht")


def _agreed_above(dike: Dike, plot: Plot) -> Iterator[str]:
    if dike.agreed is not None:
        y = plot.y(dike.agreed.level) - 8
        # A dike that reaches higher would lie under the words; the halo keeps them readable.
        yield text(
            plot.right, y, "Afgesproken peil", font_weight=600, text_anchor="end", stroke_="papier", stroke_width=4,
            paint_order="stroke", stroke_linejoin="round",
        )  # fmt: skip


# --- the dike -----------------------------------------------------------------------------------------


def _body(dike: Dike, plot: Plot, id_: str) -> Iterator[str]:
    yield from _earth(dike, plot, id_)
    for place, pillar in enumerate(dike.pillars):
        yield from _unknown_part(pillar, plot.slot(place, len(dike.pillars)), plot, id_)
    yield line(plot.left, plot.base, plot.right, plot.base, stroke_="inkt", stroke_width=2)
    for place, pillar in enumerate(dike.pillars):
        yield from _range(pillar, plot.slot(place, len(dike.pillars)), plot)
        yield from _last_time(pillar, plot.slot(place, len(dike.pillars)), plot)


def _earth(dike: Dike, plot: Plot, id_: str) -> Iterator[str]:
    """Stretches of known pillars as dikes, stretches of unknown ones as an outline full of dots."""
    numbered = list(enumerate(dike.pillars))
    for kind, group in groupby(numbered, key=lambda one: _kind(one[1])):
        places = [place for place, _ in group]
        stretch = [(dike.pillars[place], plot.slot(place, len(dike.pillars))) for place in places]
        match kind:
            case "known":
                yield from _known(stretch, plot, id_)
            case "unknown":
                yield _outline_of_dots(stretch, plot, id_)
            case _:
                continue


def _kind(pillar: Pillar) -> str:
    return "known" if pillar.is_known else "unknown" if pillar.total else "none"


def _outline_of_dots(stretch: Sequence[tuple[Pillar, Slot]], plot: Plot, id_: str) -> str:
    first, last = stretch[0][1], stretch[-1][1]
    top = plot.y(2.9)
    corners = ((first.start, plot.base), (first.left, top), (last.right, top), (last.end, plot.base))
    return polygon(corners, fill=f"url(#{id_}-dots)", stroke_="rand", stroke_width=2, stroke_dasharray="8 6")


def _known(stretch: Sequence[tuple[Pillar, Slot]], plot: Plot, id_: str) -> Iterator[str]:
    tops = [_edge(stretch, plot, layer) for layer in range(3)]
    first, last = stretch[0][1], stretch[-1][1]
    foot_left, foot_right = (first.start, plot.base), (last.end, plot.base)
    # Each layer is drawn down to the foot and the next lower one over it: no hair of ground between two layers.
    yield polygon((foot_left, *tops[2], foot_right), fill_="niveau-3")
    middle = (foot_left, *tops[1], foot_right)
    yield polygon(middle, fill_="niveau-2", stroke_="papier", stroke_width=1.2)
    yield polygon(middle, fill=f"url(#{id_}-lines)", class_="forced-only", display="none")
    yield polygon((foot_left, *tops[0], foot_right), fill=f"url(#{id_}-hatch)", stroke_="papier", stroke_width=1.2)
    yield polyline((foot_left, *tops[2], foot_right), stroke_="omtrek", stroke_width=2.6, stroke_linejoin="round")


def _edge(stretch: Sequence[tuple[Pillar, Slot]], plot: Plot, layer: int) -> list[Corner]:
    """The upper edge of one layer over all pillars of a stretch."""
    return [(x, plot.y(layers(pillar)[layer][1])) for pillar, slot in stretch for x in (slot.left, slot.right)]


def _unknown_part(pillar: Pillar, slot: Slot, plot: Plot, id_: str) -> Iterator[str]:
    """Dots over the right part, as wide as the share that is unknown."""
    if not pillar.is_known or not pillar.unknown:
        return
    width = pillar.unknown * (slot.right - slot.left)
    top = plot.y(pillar.score) - 1.3
    yield rect(slot.right - width, top, width, plot.base - top, fill_="papier")
    yield rect(slot.right - width, top, width, plot.base - top, fill=f"url(#{id_}-dots)")


def _range(pillar: Pillar, slot: Slot, plot: Plot) -> Iterator[str]:
    """The bar that says how far the score can still move, in the middle of the dots."""
    if not pillar.is_known or not pillar.unknown:
        return
    x = slot.right - pillar.unknown * (slot.right - slot.left) / 2
    low, high = plot.y(pillar.low), plot.y(pillar.high)
    cap = min(5.0, (slot.right - slot.left) * 0.09)
    strokes = ((x, high, x, low), (x - cap, high, x + cap, high), (x - cap, low, x + cap, low))
    for corners in strokes:
        yield line(*corners, stroke_="papier", stroke_width=4.6, stroke_linecap="square")
    for corners in strokes:
        yield line(*corners, stroke_="inkt", stroke_width=2)


def _last_time(pillar: Pillar, slot: Slot, plot: Plot) -> Iterator[str]:
    """A hollow circle where the pillar stood last time, and a line to the diamond on the top of now."""
    if pillar.before is None or not pillar.is_known:
        return
    # Right of the score on a desk, in the left half of the narrow pillar on a phone.
    x = slot.left + min(_BESIDE_SCORE, 0.4 * (slot.right - slot.left))
    yield from then_and_now((x, plot.y(pillar.before)), (x, plot.y(pillar.score)))


# --- words in the drawing --------------------------------------------------------------------------------


def _scores(dike: Dike, plot: Plot) -> Iterator[str]:
    """Each score above its pillar; with a halo, because the water line or a range may run through it."""
    for place, pillar in enumerate(dike.pillars):
        slot = plot.slot(place, len(dike.pillars))
        if pillar.is_known:
            yield text(
                slot.left + 5, plot.y(pillar.score) - 9, dutch(pillar.score), font_size=19, font_weight=600,
                **_halo(pillar, dike, plot),
            )  # fmt: skip


def _halo(pillar: Pillar, dike: Dike, plot: Plot) -> dict[str, str | float]:
    """Only where a line would cross the figure, which stands 9 to 24 px above the top of the dike."""
    top = plot.y(pillar.score)
    water = max(_agreed_levels(dike) or [Level.ABSENT])
    crossed = any(top - 28 < plot.y(level) < top - 4 for level in Level)
    paint = "peil-vlak" if top - 28 > plot.y(water) else "papier"
    return {"stroke_": paint, "stroke_width": 5, "paint_order": "stroke", "stroke_linejoin": "round"} if crossed else {}


def _numbers(dike: Dike, plot: Plot) -> Iterator[str]:
    for place in range(len(dike.pillars)):
        slot = plot.slot(place, len(dike.pillars))
        yield text((slot.start + slot.end) / 2, plot.base + 21, str(place + 1), font_weight=600, text_anchor="middle")


def _names(dike: Dike, plot: Plot) -> Iterator[str]:
    """Name in up to three lines, and under it how much is known."""
    for place, pillar in enumerate(dike.pillars):
        x = plot.slot(place, len(dike.pillars)).left
        lines_ = _wrapped_name(pillar, dike, plot)
        for row, words in enumerate(lines_):
            yield text(x, plot.base + 21 + 19 * row, words, font_weight=600)
        known = f"{pillar.total} vragen" if dike.is_empty else pillar.coverage
        yield text(x, plot.base + 21 + 19 * len(lines_), known, fill_="zacht")


def _wrapped_name(pillar: Pillar, dike: Dike, plot: Plot) -> list[str]:
    return wrapped(pillar.name, int(plot.width / len(dike.pillars) / 7.4))


def _name_lines(dike: Dike, plot: Plot) -> int:
    return 1 + max(len(_wrapped_name(pillar, dike, plot)) for pillar in dike.pillars)


def wrapped(words: str, width: int) -> list[str]:
    """Lines of at most `width` signs where the words allow it; a longer word stands alone."""
    found: list[str] = []
    for word in words.split():
        if found and len(found[-1]) + 1 + len(word) <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found
