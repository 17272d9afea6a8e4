# SPDX-License-Identifier: EUPL-1.2
"""People × steps: who does what, what must not go together, and what comes from outside (docs look, people × steps)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dijkwacht.ui.domain.drawing import element, line, polygon, polyline, rect, svg, text
from dijkwacht.ui.domain.lettering import cut, text_width
from dijkwacht.ui.values import Column, Table

_NAME_LEAST, _NAME_MOST = 60.0, 128.0
_HEAD: Final = 34.0
_ROW: Final = 62.0
_BRACKET: Final = 14.0
_DOT: Final = 11.0
_PHONE_NAME: Final = 58.0


class DutyMark(StrEnum):
    """How somebody does a step."""

    NONE = "none"
    REGULAR = "regular"
    REPLACEMENT = "replacement"
    LENT = "lent"


DUTY_WORDS: Final = {
    DutyMark.NONE: "",
    DutyMark.REGULAR: "vaste taak",
    DutyMark.REPLACEMENT: "bij vervanging",
    DutyMark.LENT: "hulp van buiten",
}


@dataclass(frozen=True, kw_only=True)
class DutyStep:
    """A column. `is_ruled`: a rule that is broken or strict names it; `is_apart` begins a part, as supervision does."""

    title: str
    is_ruled: bool = False
    is_apart: bool = False


@dataclass(frozen=True, kw_only=True)
class DutyRow:
    """Somebody by his code, with a mark for each step."""

    code: str
    text: str
    marks: tuple[DutyMark, ...]

    @property
    def is_lent(self) -> bool:
        return DutyMark.LENT in self.marks


@dataclass(frozen=True, kw_only=True)
class DutyBracket:
    """Two or more steps of one row (from 0) that must not go together; the number stands in the list beside it."""

    number: int
    row: int
    steps: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class DutyPicture:
    """Rows of people, the borrowed ones last."""

    steps: tuple[DutyStep, ...]
    rows: tuple[DutyRow, ...]
    brackets: tuple[DutyBracket, ...] = ()


def duty_picture(picture: DutyPicture, *, id_: str, title: str, width: float = 540) -> str:
    """The picture for the desk, with the titles of the steps above their columns."""
    said = (words for row in picture.rows for words in (row.code, row.text))
    names = min(max((text_width(words) + 16 for words in said), default=0), _NAME_MOST)
    return _drawn(picture, id_=id_, title=title, width=width, names=max(names, _NAME_LEAST), has_titles=True)


def duty_picture_phone(picture: DutyPicture, *, id_: str, title: str, width: float = 320) -> str:
    """The same with numbers above the columns; the titles stand in `steps_numbered`."""
    return _drawn(picture, id_=id_, title=title, width=width, names=_PHONE_NAME, has_titles=False)


def steps_numbered(picture: DutyPicture) -> str:
    """“1 Aanvraag · 2 Verstrekken”, below the picture for the phone."""
    return " · ".join(f"{number} {one.title}" for number, one in enumerate(picture.steps, start=1))


def duty_table(picture: DutyPicture, *, caption: str) -> Table:
    """The same in words: a row for everybody, a column for every step."""
    return Table(
        caption=caption,
        columns=[Column(title="Wie", kind="head"), *(Column(title=one.title) for one in picture.steps)],
        rows=[[row.code, *(DUTY_WORDS[mark] or "–" for mark in row.marks)] for row in picture.rows],
    )


def _drawn(picture: DutyPicture, *, id_: str, title: str, width: float, names: float, has_titles: bool) -> str:
    place = _Places(picture=picture, names=names, width=width, has_titles=has_titles)
    height = place.top(len(picture.rows)) + 4
    parts = (*_heads(place), *_rows(place), *_brackets(place))
    return svg(width=width, height=height, content="".join(parts), id_=id_, title=title, description=_said(picture))


@dataclass(frozen=True, kw_only=True)
class _Places:
    """Where everything stands, in px. Titles that are wider than their column stand on two heights."""

    picture: DutyPicture
    names: float
    width: float
    has_titles: bool

    @property
    def column(self) -> float:
        return (self.width - self.names) / max(len(self.picture.steps), 1)

    @property
    def is_staggered(self) -> bool:
        return self.has_titles and any(cut(one.title, self.column - 6) != one.title for one in self.picture.steps)

    @property
    def head(self) -> float:
        return _HEAD + (20 if self.is_staggered else 0)

    def x(self, step: int) -> float:
        return self.names + (step + 0.5) * self.column

    def top(self, row: int) -> float:
        return self.head + sum(map(self.height, range(row)))

    def height(self, row: int) -> float:
        """A row with more than one bracket above it is as much higher."""
        above = sum(one.row == row for one in self.picture.brackets)
        return _ROW + _BRACKET * max(above - 1, 0)

    def y(self, row: int) -> float:
        return self.top(row) + self.height(row) - _ROW / 2 + 7


def _heads(place: _Places) -> Iterator[str]:
    for number, step in enumerate(place.picture.steps):
        low = not place.is_staggered or number % 2 == 0
        room = place.column * (1 if not place.is_staggered else 2) - 6
        words = cut(step.title, room) if place.has_titles else str(number + 1)
        yield text(
            place.x(number), place.head - (14 if low else 34), words, text_anchor="middle",
            font_weight="660" if step.is_ruled else None, fill_="inkt" if step.is_ruled else "zacht",
        )  # fmt: skip
        if step.is_apart:
            left = place.x(number) - place.column / 2
            yield line(
                left, place.head - 24, left, place.top(len(place.picture.rows)), stroke_="lijn", stroke_dasharray="4 3"
            )
    yield line(0, place.head, place.width, place.head, stroke_="inkt", stroke_width=2)


def _rows(place: _Places) -> Iterator[str]:
    for number, row in enumerate(place.picture.rows):
        if row.is_lent:
            yield rect(0, place.top(number) + 4, place.width, place.height(number) - 4, fill_="peil-vlak")
            yield line(
                0, place.top(number) + 4, place.width, place.top(number) + 4, stroke_="water", stroke_dasharray="6 4"
            )
        inset = 8 if row.is_lent else 0
        yield text(inset, place.y(number) - 2, cut(row.code, place.names - inset - 4), font_weight="660")
        if row.text and place.has_titles:
            yield text(inset, place.y(number) + 16, cut(row.text, place.names - inset - 4), fill_="zacht")
        yield line(0, place.top(number + 1), place.width, place.top(number + 1), stroke_="lijn")
        for step, mark in enumerate(row.marks):
            yield _mark(mark, place.x(step), place.y(number), is_tight=place.column < 4 * _DOT)


def _mark(mark: DutyMark, x: float, y: float, *, is_tight: bool) -> str:
    size = _DOT * (0.8 if is_tight else 1)
    match mark:
        case DutyMark.REGULAR:
            return element("circle", cx=x, cy=y, r=size, fill_="niveau-3")
        case DutyMark.REPLACEMENT:
            return element("circle", cx=x, cy=y, r=size - 1, fill_="papier", stroke_="niveau-3", stroke_width=2.5)
        case DutyMark.LENT:
            return polygon([(x, y - size - 2), (x + size + 2, y), (x, y + size + 2), (x - size - 2, y)], fill_="water")
        case DutyMark.NONE:
            return element("circle", cx=x, cy=y, r=2.5, fill_="papier", stroke_="lijn", stroke_width=1.5)


def _brackets(place: _Places) -> Iterator[str]:
    """Above the row: from the first step to the last, with rings around what goes wrong. Two in a row stand apart."""
    taken: dict[int, list[float]] = {}
    for one in place.picture.brackets:
        numbers = taken.setdefault(one.row, [])
        y, top = place.y(one.row), place.top(one.row) + 9 + _BRACKET * len(numbers)
        places = [place.x(step) for step in one.steps]
        for x in places:
            yield element("circle", cx=x, cy=y, r=_DOT + 5, fill="none", stroke_="boei", stroke_width=2.5)
        if len(places) > 1:
            ends = [(places[0], y - _DOT - 5), (places[0], top), (places[-1], top), (places[-1], y - _DOT - 5)]
            yield polyline(ends, stroke_="boei", stroke_width=2.5, stroke_linejoin="round")
        numbers.append(_free(places[0], places[-1], numbers))
        yield element("circle", cx=numbers[-1], cy=top, r=10, fill_="boei")
        yield text(numbers[-1], top + 5, str(one.number), fill_="papier", text_anchor="middle", font_weight="660")


def _free(start: float, end: float, taken: Sequence[float]) -> float:
    """A place on the bracket for its number, the middle if that is free, away from the numbers that stand there."""
    places = [start + (end - start) * part for part in (0.5, 0.25, 0.75, 0.0, 1.0)]
    return next((x for x in places if all(abs(x - other) > 24 for other in taken)), places[0])


def _said(picture: DutyPicture) -> str:
    return " ".join(f"{row.code}: {_done(row, picture.steps)}." for row in picture.rows)


def _done(row: DutyRow, steps: Sequence[DutyStep]) -> str:
    done = [
        f"{step.title} ({DUTY_WORDS[mark]})"
        for step, mark in zip(steps, row.marks, strict=True)
        if mark is not DutyMark.NONE
    ]
    return ", ".join(done) or "geen stap"
