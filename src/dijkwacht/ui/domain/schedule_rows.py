# SPDX-License-Identifier: EUPL-1.2
"""The lower part of a plan: an action on each row, when it is worked on, its day, and what must come first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from dijkwacht.ui.domain.drawing import element, line, polyline, rect, text
from dijkwacht.ui.domain.lettering import cut, plated, set_in_lines, text_width
from dijkwacht.ui.domain.schedule import ActionState, Run, Schedule, ScheduledAction, runs
from dijkwacht.ui.domain.schedule_hours import Grid
from dijkwacht.ui.domain.words import short_day_words

Span = tuple[float, float]

_NAME: Final = 16
_BAR: Final = 27
_LINE: Final = 19
_ROUND: Final = 2.5
_SIDE: Final = 4.0
"""Free at both ends of a bar, in px, so that two of them beside each other stay two."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One stretch of work in px. It `opens` before the weeks that are shown, or `ends` after them."""

    left: float
    right: float
    opens: bool = False
    ends: bool = False

    @property
    def is_open(self) -> bool:
        return self.opens or self.ends


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day to keep: its place in px, its words, and where they begin."""

    x: float
    words: str
    left: float = 0

    @property
    def right(self) -> float:
        return self.left + text_width(self.words)


@dataclass(frozen=True, kw_only=True)
class Row:
    """An action where it stands: `bars` and `days` from the left, `name` in one or two lines."""

    action: ScheduledAction
    top: float
    name: tuple[str, ...]
    bars: tuple[Bar, ...]
    days: tuple[Day, ...]

    @property
    def height(self) -> float:
        return 31 + _LINE * len(self.name)

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    @property
    def bar_top(self) -> float:
        return self.middle - _BAR / 2


def rows_of(
    schedule: Schedule, actions: Sequence[ScheduledAction], grid: Grid, *, top: float, room: float
) -> list[Row]:
    """A row for each action, one below the other from `top`; `room` is for the names."""
    rows: list[Row] = []
    for action in actions:
        days = list(_days(schedule, action, grid))
        bars = tuple(_bars(runs(schedule, action), days, grid))
        row = Row(
            action=action, top=rows[-1].bottom if rows else top,
            name=tuple(set_in_lines(action.title, room, size=_NAME)),
            bars=bars, days=tuple(_with_words(days, bars, grid)),
        )  # fmt: skip
        rows.append(row)
    return rows


def _bars(found: Sequence[Run], days: Sequence[Day], grid: Grid) -> Iterator[Bar]:
    """The runs that show. A bar ends before the day to keep if that falls in its last week."""
    side = min(_SIDE, grid.pitch / 8)
    for run in found:
        if run.end <= grid.window.first or run.first >= grid.window.end:
            continue
        opens, ends = run.first < grid.window.first, run.end > grid.window.end
        left = grid.x(run.first) + (0 if opens else side)
        right = grid.x(run.end) - (0 if ends else side)
        for day in days:
            if right - grid.pitch < day.x < right and day.x - 5 - left > grid.pitch / 3:
                right = day.x - 5
        yield Bar(left=left, right=right, opens=opens, ends=ends)


def _days(schedule: Schedule, action: ScheduledAction, grid: Grid) -> Iterator[Day]:
    """The fixed day and the last day, each in the middle of its day within the week."""
    for day, before in ((action.fixed_on, ""), (action.due_on, "uiterlijk ")):
        if day and grid.window.holds(place := schedule.place(day)):
            yield Day(x=grid.x(place + (day.weekday() + 0.5) / 7), words=before + short_day_words(day))


def _with_words(days: Sequence[Day], bars: Sequence[Bar], grid: Grid) -> Iterator[Day]:
    """Each day with its words where nothing else stands."""
    shapes = [*((bar.left, bar.right) for bar in bars), *((day.x - 4, day.x + 4) for day in days)]
    words: list[Span] = []
    for day in days:
        placed = replace(day, left=_words_left(day, shapes, words, grid))
        words.append((placed.left, placed.right))
        yield placed


def _words_left(day: Day, shapes: Sequence[Span], words: Sequence[Span], grid: Grid) -> float:
    """Right of the line if that is free, else left of it, else beside what stands there; at worst over a bar."""
    width = text_width(day.words)
    around = [span for span in shapes if span[0] < day.x + 9 and span[1] > day.x - 9]
    start, end = min(span[0] for span in around), max(span[1] for span in around)
    wished = [day.x + 9, day.x - 9 - width, end + 7, start - 7 - width]
    steps = [day.x + 9 + sign * 10 * step for step in range(int(grid.right / 10)) for sign in (1, -1)]
    inside = [left for left in (*wished, *steps) if grid.left <= left <= grid.right - width]
    for taken in ([*shapes, *words], words):
        for left in inside:
            if _is_free(left, width, taken):
                return left
    return grid.left


def _is_free(left: float, width: float, taken: Sequence[Span]) -> bool:
    return all(left + width + 2 <= start or left - 2 >= end for start, end in taken)


# --- what stands at the left --------------------------------------------------------------------------------


def names(rows: Sequence[Row], room: float) -> Iterator[str]:
    """The second line of each row, and the names that lead nowhere."""
    for row in rows:
        if not row.action.url:
            yield _name(row)
        if row.action.detail:
            below = row.top + 22 + _LINE * len(row.name)
            yield text(0, below, cut(row.action.detail, room), fill_="zacht")


def links(rows: Sequence[Row]) -> Iterator[str]:
    """The names that lead to their action. A name that was cut is said in full."""
    for row in rows:
        if row.action.url:
            is_cut = " ".join(row.name) != " ".join(row.action.title.split())
            label = row.action.title if is_cut else None
            yield element("a", _name(row), href=row.action.url, aria_label=label, class_="drawing__link")


def _name(row: Row) -> str:
    return "".join(
        text(0, row.top + 21 + _LINE * number, words, font_size=_NAME, font_weight=600)
        for number, words in enumerate(row.name)
    )


# --- work, pauses and days ------------------------------------------------------------------------------------


def work(row: Row, id_: str) -> Iterator[str]:
    """The bars of one row with a dotted line over each pause."""
    for left, right in pairwise(row.bars):
        yield _pause(left.right, right.left, row.middle)
    for bar in row.bars:
        yield from _bar(bar, row, id_)


def _pause(left: float, right: float, y: float) -> str:
    return line(left, y, right, y, stroke_="omtrek", stroke_width=1.6, stroke_dasharray="3 3")


def open_pauses(row: Row, schedule: Schedule, grid: Grid) -> Iterator[str]:
    """A pause of which the work before or after lies outside the weeks that are shown."""
    found = runs(schedule, row.action)
    before = any(run.end <= grid.window.first for run in found)
    after = any(run.first >= grid.window.end for run in found)
    if before and not any(bar.opens for bar in row.bars):
        end = row.bars[0].left if row.bars else grid.right
        if row.bars or after:
            yield _pause(grid.left, end, row.middle)
    if after and row.bars and not row.bars[-1].ends:
        yield _pause(row.bars[-1].right, grid.right, row.middle)


def _bar(bar: Bar, row: Row, id_: str) -> Iterator[str]:
    match row.action.state:
        case ActionState.BEGUN:
            yield _plane(bar, row, fill_="niveau-3")
            yield _outline(bar, row)
        case ActionState.PLANNED:
            yield _plane(bar, row, fill_="niveau-2")
            yield _plane(bar, row, fill=f"url(#{id_}-lines)", class_="forced-only", display="none")
            yield _outline(bar, row)
        case ActionState.CHECK:
            yield _plane(bar, row, fill_="papier")
            yield _outline(bar, row, stroke_dasharray="5 4")
        case ActionState.DONE:
            yield _plane(bar, row, fill_="papier")
            yield _outline(bar, row)
            yield _tick(bar.left + min((bar.right - bar.left) / 2, 14), row.middle)


def _plane(bar: Bar, row: Row, **paint: str) -> str:
    return rect(bar.left, row.bar_top, bar.right - bar.left, _BAR, rx=None if bar.is_open else _ROUND, **paint)


def _outline(bar: Bar, row: Row, **dash: str) -> str:
    """The line around a bar; an open end has none."""
    pen: dict[str, str | float] = {"stroke_": "omtrek", "stroke_width": 1.6, **dash}
    top, bottom = row.bar_top, row.bar_top + _BAR
    if not bar.is_open:
        return rect(bar.left, top, bar.right - bar.left, _BAR, rx=_ROUND, fill="none", **pen)
    if bar.opens and bar.ends:
        return "".join(line(bar.left, y, bar.right, y, **pen) for y in (top, bottom))
    closed, far = (bar.right, bar.left) if bar.opens else (bar.left, bar.right)
    return polyline(((far, top), (closed, top), (closed, bottom), (far, bottom)), **pen)


def _tick(x: float, y: float) -> str:
    return polyline(((x - 5, y), (x - 1.5, y + 4), (x + 5.5, y - 4.5)), stroke_="omtrek", stroke_width=2.2)


def days(row: Row) -> Iterator[str]:
    """Each day as a line, with its words beside it."""
    for day in row.days:
        yield line(day.x, row.top + 4, day.x, row.bottom - 4, stroke_="boei", stroke_width=2.6)
    for day in row.days:
        yield plated(day.left, row.middle + 5, day.words, fill_="boei", font_weight=600)


# --- what must come first -----------------------------------------------------------------------------------


def arrows(rows: Sequence[Row]) -> Iterator[str]:
    """From the end of what comes first to the beginning of what follows, where both show."""
    known = {row.action.key: row for row in rows}
    for row in rows:
        for number, key in enumerate(row.action.after):
            yield from _arrow(known, key, row, 13 + 11 * number)


def _arrow(known: Mapping[str, Row], key: str, row: Row, inset: float) -> Iterator[str]:
    first = known.get(key)
    if first is None or first is row or not first.bars or not row.bars:
        return
    last, next_ = first.bars[-1], row.bars[0]
    if last.ends or next_.opens:
        return
    x = min(next_.left + inset, next_.right - 4)
    down = 1 if first.top < row.top else -1
    end = row.middle - down * _BAR / 2
    yield polyline([*_way(first, x, down), (x, end)], stroke_="inkt", stroke_width=1.4)
    yield polyline(
        ((x - 4.5, end - 7 * down), (x, end), (x + 4.5, end - 7 * down)), stroke_="inkt", stroke_width=1.4
    )  # fmt: skip


def _way(first: Row, x: float, down: int) -> list[tuple[float, float]]:
    """The corners before the last: sideways to what begins later, else from the edge of the bar around what stands there."""
    bar, edge = first.bars[-1], first.middle + down * _BAR / 2
    start = max([bar.right, *(max(day.x, day.right) + 5 for day in first.days if day.x > bar.left)])
    if x > start + 2:
        return [(start, first.middle), (x, first.middle)]
    if bar.left <= x <= bar.right:
        return [(x, edge)]
    leave = bar.right - 6 if x > bar.right else bar.left + 6
    return [(leave, edge), (leave, edge + 7 * down), (x, edge + 7 * down)]
