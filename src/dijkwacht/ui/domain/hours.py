# SPDX-License-Identifier: EUPL-1.2
"""Hours as bars: what the things of this week take of the hours there are, and planned beside real."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from dijkwacht.ui.domain.drawing import element, free, line, rect, svg, text
from dijkwacht.ui.domain.lettering import text_width
from dijkwacht.ui.domain.words import capital
from dijkwacht.values.hours import hours_words

_BAR: Final = 32
_PAD: Final = 10
_BASELINE: Final = _BAR + 19
_APART: Final = 20
"""Between two words of the axis, at least, in px."""
_HOUR: Final = 60


@dataclass(frozen=True, kw_only=True)
class HoursPart:
    """One thing and the minutes that it takes; `number` is the numeral before it on the page, `name` what has none."""

    number: int
    minutes: int
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or str(self.number)


def hours_bar(
    parts: Sequence[HoursPart], *, available: int, id_: str, width: float = 1136, title: str = "Uw uren van deze week"
) -> str:
    """Dark blocks for the things, thin lines for what is free of `available` minutes, and hours below.

    What does not fit beside a number is left out; a phone takes a `width` of 300. More than there is stands behind a
    line in the colour of what pinches.
    """
    taken = sum(part.minutes for part in parts)
    whole = max(taken, available)
    scale = (width - 2) / whole if whole else 0
    shapes = (
        rect(0.7, 0.7, width - 1.4, _BAR - 1.4, rx=2, fill_="papier"),
        *_blocks(parts, available, scale),
        *_free(taken, whole, scale, id_, width),
        rect(0.7, 0.7, width - 1.4, _BAR - 1.4, rx=2, fill="none", stroke_="rand", stroke_width=1.4),
        *_limit(available, taken, scale),
        *(_axis(available, scale, width) if whole else ()),
    )
    return svg(
        width=width, height=_BAR + (24 if whole else 0), content=element("defs", free(f"{id_}-free")) + "".join(shapes), id_=id_,
        title=title, description=hours_bar_words(parts, available=available),
    )  # fmt: skip


def hours_bar_words(parts: Sequence[HoursPart], *, available: int) -> str:
    """“1: 1 uur 30, 2: 45 min. 45 min vrij van 4 uur.”"""
    taken = sum(part.minutes for part in parts)
    said = ", ".join(f"{part.label}: {hours_words(part.minutes)}" for part in parts)
    if not available:
        rest = "U heeft deze week geen uren."
    elif taken > available:
        rest = f"{hours_words(taken - available)} meer dan de {hours_words(available)} die u heeft."
    else:
        free_ = hours_words(available - taken) if available > taken else "niets"
        rest = capital(f"{free_} vrij van {hours_words(available)}.")
    return f"{said}. {rest}" if said else rest


def _blocks(parts: Sequence[HoursPart], available: int, scale: float) -> Iterator[str]:
    """Each block with the longest of its words that fits, or none; nothing is written through the end of the hours."""
    edges = [0, *accumulate(part.minutes for part in parts)]
    for part, (start, end) in zip(parts, pairwise(edges), strict=True):
        left, width = 1 + start * scale, (end - start) * scale
        yield rect(left, 1, width, _BAR - 2, fill_="niveau-3")
        if start:
            yield line(left, 1, left, _BAR - 1, stroke_="papier", stroke_width=2)
        room = (min(end, available) - start) * scale if start < available else width
        spent = hours_words(part.minutes)
        short = spent if part.name else str(part.number)
        if text_width(words := f"{part.label} · {spent}") + 1.5 * _PAD <= room:
            yield _label(left + _PAD, words)
        elif text_width(short) + 6 <= room:
            yield _label(left + min(_PAD, (room - text_width(short)) / 2), short)


def _label(left: float, words: str) -> str:
    return text(left, _BAR / 2 + 5, words, fill_="op-niveau-3", font_weight=600)


def _free(taken: int, whole: int, scale: float, id_: str, width: float) -> Iterator[str]:
    """What is left, with its words on a plate where they fit; without any hours the whole bar says so."""
    if whole and taken == whole:
        return
    left, right = 1 + taken * scale, width - 1
    yield rect(left, 1, right - left, _BAR - 2, fill=f"url(#{id_}-free)")
    words = f"{hours_words(whole - taken)} vrij" if whole else "geen uren"
    room, middle = text_width(words) + 2 * _PAD, (left + right) / 2
    if room + 8 <= right - left:
        yield rect(middle - room / 2, 4, room, _BAR - 8, fill_="papier")
        yield text(middle, _BAR / 2 + 5, words, text_anchor="middle")


def _limit(available: int, taken: int, scale: float) -> Iterator[str]:
    """Where the hours end when the things take more."""
    if available < taken:
        x = 1 + available * scale
        for paint, thick in (("papier", 7), ("boei", 3)):
            yield line(x, 0, x, _BAR + 5, stroke_=paint, stroke_width=thick)


def _axis(available: int, scale: float, width: float) -> Iterator[str]:
    """The hours below: 0, how many there are, and between them as many as have room."""
    yield text(0, _BASELINE, "0", fill_="zacht")
    end, words = 1 + available * scale, hours_words(available)
    room = text_width(words)
    at_edge = end + room / 2 > width
    left = width - room if at_edge else end - room / 2
    if available and left > _APART:
        place, anchor = (width, "end") if at_edge else (end, "middle")
        yield text(place, _BASELINE, words, fill_="zacht", text_anchor=anchor)
        yield from _between(available, scale, left - _APART)


def _between(available: int, scale: float, limit: float) -> Iterator[str]:
    """Whole hours between 0 and the last, in steps that keep their words apart and left of `limit`."""
    steps = (1, 2, 4, 8, 10, 20, 40)
    step = next((hours for hours in steps if hours * _HOUR * scale > text_width("00 uur") + _APART), None)
    for hours in range(step, -(-available // _HOUR), step) if step else ():
        x, words = 1 + hours * _HOUR * scale, f"{hours} uur"
        if x + text_width(words) / 2 < limit:
            yield text(x, _BASELINE, words, fill_="zacht", text_anchor="middle")


# --- planned against real -----------------------------------------------------------------------------------


def planned_against_real(planned: int, real: int, *, id_: str, width: float = 300, title: str = "") -> str:
    """Two bars on one scale, planned in outline and real filled, each with its hours beside it; minutes in."""
    words = [("gepland", hours_words(planned)), ("gebruikt", hours_words(real))]
    left = max(text_width(name) for name, _ in words) + 8
    room = width - left - max(text_width(hours) for _, hours in words) - 8
    most = max(planned, real) or 1
    shapes = []
    for row, ((name, hours), minutes) in enumerate(zip(words, (planned, real), strict=True)):
        top, long = 4 + 26 * row, room * minutes / most
        paint = {"fill_": "niveau-3"} if row else {"fill_": "papier"}
        shapes += [
            text(0, top + 14, name, fill_="zacht"),
            rect(left + 0.8, top, long, 18, rx=2, stroke_="omtrek", stroke_width=1.6, **paint) if minutes else "",
            text(left + long + 8, top + 14, hours, font_weight=600),
        ]
    return svg(
        width=width, height=54, content="".join(shapes), id_=id_, title=title or "Gepland en gebruikt",
        description=f"{planned_against_real_words(planned, real)}.",
    )  # fmt: skip


def planned_against_real_words(planned: int, real: int) -> str:
    """“6 uur gepland, 7 uur 30 gebruikt: 1 uur 30 meer”."""
    said = f"{hours_words(planned)} gepland, {hours_words(real)} gebruikt"
    if planned == real:
        return f"{said}: evenveel"
    return f"{said}: {hours_words(abs(planned - real))} {'meer' if real > planned else 'minder'}"
