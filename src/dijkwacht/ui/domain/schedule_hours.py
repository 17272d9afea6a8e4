# SPDX-License-Identifier: EUPL-1.2
"""The upper part of a plan: the numbers of the weeks, and the hours that there are with the hours that are planned."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.drawing import MINI, line, polygon, polyline, rect, surplus, text
from dijkwacht.ui.domain.lettering import cut, plated, set_in_lines, text_width
from dijkwacht.ui.domain.schedule import HoursWeek, Schedule, Window, closed_stretches, closed_words, planned_words
from dijkwacht.values.hours import hours_words
from dijkwacht.values.weeks import week_number

HEIGHT: Final = 104
"""Of the band, from no hours to the most that one week has."""
_ROW: Final = 20
_HALF_HOUR: Final = 30

Lane = list[tuple[float, str]]
"""Words beside each other: the left edge of each, and the words."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Where the weeks of a window stand, in px."""

    left: float
    right: float
    window: Window

    @property
    def pitch(self) -> float:
        return (self.right - self.left) / self.window.count

    @property
    def every(self) -> int:
        """Each so many weeks has room for its number."""
        return int(-(-text_width("00 ") // self.pitch))

    def x(self, place: float) -> float:
        """The left edge of the week at a place of the schedule, kept within the weeks that are shown."""
        inside = min(max(place, self.window.first), self.window.end)
        return self.left + (inside - self.window.first) * self.pitch


@dataclass(frozen=True, kw_only=True)
class Band:
    """The hours of the weeks on a grid, from `top` down; `most` is the top in minutes."""

    grid: Grid
    top: float
    most: int

    @property
    def base(self) -> float:
        return self.top + HEIGHT

    def y(self, minutes: float) -> float:
        return self.base - HEIGHT * minutes / (self.most or 1)


def band_of(schedule: Schedule, grid: Grid, top: float) -> Band:
    """The band with one scale for all weeks of the schedule, so that its parts can be compared."""
    return Band(grid=grid, top=top, most=_most(schedule))


def week_numbers(schedule: Schedule, grid: Grid, baseline: float) -> Iterator[str]:
    """The numbers above the columns, this week's in bold; the year stands above the first week of another year."""
    for place in _numbered(schedule, grid):
        here = place == schedule.current
        yield text(
            min(grid.x(place + 0.5), grid.right - 9), baseline, str(week_number(schedule.weeks[place].monday)), text_anchor="middle",
            fill_="omtrek" if here else "zacht", font_weight=700 if here else None,
        )  # fmt: skip
    for place in _first_of_year(schedule, grid.window):
        year = schedule.weeks[place].monday.isocalendar().year
        yield text(
            min(grid.x(place + 0.5), grid.right - 17), baseline - 19, str(year), text_anchor="middle", fill_="zacht"
        )


def has_new_year(schedule: Schedule, window: Window) -> bool:
    return bool(_first_of_year(schedule, window))


def _first_of_year(schedule: Schedule, window: Window) -> list[int]:
    return [place for place in range(window.first + 1, window.end) if week_number(schedule.weeks[place].monday) == 1]


def _numbered(schedule: Schedule, grid: Grid) -> Iterator[int]:
    """The places that get a number: all, or each so many, counted from this week."""
    window = grid.window
    start = schedule.current if window.holds(schedule.current) else window.first
    yield from (place for place in range(window.first, window.end) if (place - start) % grid.every == 0)


def ground(schedule: Schedule, grid: Grid, top: float, bottom: float, id_: str) -> Iterator[str]:
    """What lies behind everything: hatch over weeks without hours, and a line between the weeks."""
    first = grid.window.first
    for start, end, _ in closed_stretches(schedule.shown(grid.window)):
        left, right = grid.x(first + start), grid.x(first + end)
        yield rect(left, top, right - left, bottom - top, fill=f"url(#{id_}-free)")
    for place in _numbered(schedule, grid):
        if place != schedule.current:
            yield line(grid.x(place), top, grid.x(place), bottom, stroke_="lijn", stroke_width=1)


def this_week(schedule: Schedule, grid: Grid, top: float, bottom: float) -> Iterator[str]:
    """The line at the left of this week."""
    if grid.window.holds(schedule.current):
        x = grid.x(schedule.current)
        yield line(x, top, x, bottom, stroke_="omtrek", stroke_width=2.4)


def hours(schedule: Schedule, band: Band, id_: str) -> Iterator[str]:
    """The pale band with its line, the blocks in it, and the ground line."""
    weeks = schedule.shown(band.grid.window)
    for stretch in _open_stretches(weeks, band):
        yield polygon(stretch, fill_="peil-vlak")
    for place, week in enumerate(weeks, band.grid.window.first):
        yield from _block(week, place, band, id_)
    for stretch in _open_stretches(weeks, band):
        yield polyline(stretch, stroke_="peil-lijn", stroke_width=2.4)
    yield line(band.grid.left, band.base, band.grid.right, band.base, stroke_="inkt", stroke_width=2)


def _open_stretches(weeks: tuple[HoursWeek, ...], band: Band) -> Iterator[list[tuple[float, float]]]:
    """The corners of the band over each stretch of weeks with hours, from ground to ground."""
    corners: list[tuple[float, float]] = []
    for place, week in enumerate(weeks, band.grid.window.first):
        left, right, y = band.grid.x(place), band.grid.x(place + 1), band.y(week.available)
        if week.available:
            corners = corners or [(left, band.base)]
            corners += [(left, y), (right, y)]
        elif corners:
            yield [*corners, (left, band.base)]
            corners = []
    if corners:
        yield [*corners, (band.grid.right, band.base)]


def _block(week: HoursWeek, place: int, band: Band, id_: str) -> Iterator[str]:
    """What is planned in dark, what is free in thin lines, and what is too much in the colour of what pinches."""
    gap = 0.14 * band.grid.pitch
    left, width = band.grid.x(place) + gap, band.grid.pitch - 2 * gap
    within = min(week.planned, week.available)
    yield rect(left, band.y(week.available), width, band.y(0) - band.y(week.free), fill=f"url(#{id_}-free)")
    yield rect(left, band.y(within), width, band.base - band.y(within), fill_="niveau-3")
    if week.planned > within:
        yield surplus(left, band.y(week.planned), width, band.y(within) - band.y(week.planned))


def scale(band: Band) -> Iterator[str]:
    """The most and half of it, at the left of the band."""
    for minutes in _marks(band.most):
        yield text(band.grid.left - 9, band.y(minutes) + 5, hours_words(minutes), fill_="zacht", text_anchor="end")


def scale_width(schedule: Schedule) -> float:
    """How much room the words of the scale take, with the space around them."""
    return max((text_width(hours_words(minutes)) + 18 for minutes in _marks(_most(schedule))), default=0.0)


def _marks(most: int) -> tuple[int, ...]:
    """The minutes that the scale names: the most and half of it."""
    return (most, most // 2) if most else ()


def _most(schedule: Schedule) -> int:
    """The most that a week has or asks, in whole half hours."""
    most = max(max(week.available, week.planned) for week in schedule.weeks)
    return -(-most // _HALF_HOUR) * _HALF_HOUR


def caption(schedule: Schedule, window: Window, *, top: float, room: float) -> Iterator[str]:
    """Whose hours, and what line and block mean; below each other from `top`."""
    row = top
    for words in set_in_lines(schedule.whose, room, size=17):
        row += _ROW
        yield text(0, row, words, font_size=17, font_weight=600)
    for words in _meaning(planned_words(schedule.shown(window)), room):
        row += _ROW
        yield text(0, row, words, fill_="zacht")


def _meaning(planned: str, room: float) -> list[str]:
    """What line and block are; the amount goes to a line of its own where it does not fit beside them."""
    whole = f"blok: gepland, {planned}"
    blocks = [whole] if text_width(whole) <= room else ["blok: gepland,", *set_in_lines(planned, room)]
    return ["lijn: beschikbaar", *blocks]


# --- the weeks without hours ------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Closed:
    """A stretch of weeks without hours, in px, and its words if they fit inside; if not, they stand below the band."""

    left: float
    right: float
    reason: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def lines(self) -> list[str]:
        """The words inside, none when they do not fit."""
        room = self.right - self.left - 16
        words = [*set_in_lines(self.reason, room, most=3), "geen uren"]
        fits = "…" not in "".join(words) and max(map(text_width, words)) <= room
        return words if fits else []


def closed(schedule: Schedule, grid: Grid) -> list[Closed]:
    first = grid.window.first
    return [
        Closed(left=grid.x(first + start), right=grid.x(first + end), reason=reason)
        for start, end, reason in closed_stretches(schedule.shown(grid.window))
    ]


def closed_inside(found: list[Closed], band: Band) -> Iterator[str]:
    """The reason on a plate in the middle of its weeks."""
    for one in found:
        height, width = _ROW * len(one.lines) + 6, max(map(text_width, one.lines), default=0) + 14
        top = band.top + (HEIGHT - height) / 2
        if one.lines:
            yield rect(one.middle - width / 2, top, width, height, fill_="papier")
        for row, words in enumerate(one.lines, 1):
            fill = "zacht" if row == len(one.lines) else "inkt"
            yield text(one.middle, top + _ROW * row - 1, words, fill_=fill, text_anchor="middle")


def closed_below(found: list[Closed], grid: Grid) -> list[Lane]:
    """The words that did not fit, in as few rows as keep them apart."""
    rows: list[Lane] = []
    for one in found:
        if one.lines:
            continue
        words = cut(closed_words(one.reason), grid.right - grid.left)
        width = text_width(words)
        left = max(min(one.middle - width / 2, grid.right - width), grid.left)
        row = next((row for row in rows if _right_of(row[-1]) + MINI <= left), None)
        if row is None:
            rows.append(row := [])
        row.append((left, words))
    return rows


def _right_of(placed: tuple[float, str]) -> float:
    return placed[0] + text_width(placed[1])


def closed_rows(rows: list[Lane], top: float) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        for left, words in row:
            yield plated(left, top + _ROW * number, words, fill_="zacht")


def closed_height(rows: list[Lane]) -> float:
    return _ROW * len(rows) + 6 if rows else 0
