# SPDX-License-Identifier: EUPL-1.2
"""The plan as a drawing: for the desk, for a page of paper, and its hours alone for a phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.drawing import element, free, line, lines, svg, text
from dijkwacht.ui.domain.lettering import set_in_lines
from dijkwacht.ui.domain.schedule import (
    Schedule,
    ScheduledAction,
    Window,
    actions_in,
    closed_stretches,
    closed_words,
    hours_in_words,
    in_words,
    weeks_words,
    window_of,
)
from dijkwacht.ui.domain.schedule_hours import (
    HEIGHT,
    Band,
    Grid,
    Lane,
    band_of,
    caption,
    closed,
    closed_below,
    closed_height,
    closed_inside,
    closed_rows,
    ground,
    has_new_year,
    hours,
    scale,
    scale_width,
    this_week,
    week_numbers,
)
from dijkwacht.ui.domain.schedule_rows import Row, arrows, days, links, names, open_pauses, rows_of, work
from dijkwacht.ui.domain.words import capital

TITLE: Final = "Het plan per week"
PHONE_WEEKS: Final = 8
_DESK: Final = 1136
_PAGE: Final = 756
_PHONE: Final = 300
_LABELS: Final = {_DESK: 301, _PAGE: 230}
"""Room for the names at the left of the weeks, by the width of the drawing."""
_MOST_ROWS: Final = 40
_YEAR: Final = 19


def schedule_profile(
    schedule: Schedule, *, id_: str, first: int = 0, count: int | None = None, title: str = TITLE
) -> str:
    """The plan for a desk, 1136 wide: `count` weeks from place `first`, by default as many as fit, at most 14.

    A name with an address is a link. Raises ValueError when there are no such weeks.
    """
    return _profile(schedule, window_of(schedule, first=first, count=count), _DESK, id_, title)


def schedule_page(schedule: Schedule, *, id_: str, first: int = 0, count: int | None = None, title: str = TITLE) -> str:
    """The same for a page of paper, 756 wide, so that its words stay readable in print."""
    return _profile(schedule, window_of(schedule, first=first, count=count), _PAGE, id_, title)


def _profile(schedule: Schedule, window: Window, width: int, id_: str, title: str) -> str:
    layout = _layout(schedule, window, width)
    shapes = "".join((*_behind(layout, id_), *_before(layout, id_), *_notes(layout)))
    found = "".join(links(layout.rows))
    return svg(
        width=width, height=layout.height, id_=id_, title=title, description=in_words(schedule, window),
        content=_patterns(id_) + (element("g", shapes, aria_hidden="true") + found if found else shapes),
        class_="schedule", role="group" if found else "img",
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Everything in its place, before it is drawn."""

    schedule: Schedule
    grid: Grid
    header: float
    """Baseline of the week numbers."""
    band: Band
    below: list[Lane]
    rows: list[Row]
    notes: list[str]

    @property
    def top(self) -> float:
        """Where the lines between the weeks begin."""
        return self.header + 9

    @property
    def first_row(self) -> float:
        return _first_row(self.band, self.below)

    @property
    def bottom(self) -> float:
        return self.rows[-1].bottom if self.rows else self.first_row + 12

    @property
    def height(self) -> float:
        return self.bottom + 24 * len(self.notes) + (8 if self.notes else 0)


def _layout(schedule: Schedule, window: Window, width: int) -> Layout:
    labels = _LABELS[width]
    grid = Grid(left=labels, right=width - 1.2, window=window)
    header = 16 + (_YEAR if has_new_year(schedule, window) else 0)
    band = band_of(schedule, grid, header + 34)
    below = closed_below(closed(schedule, grid), grid)
    found = actions_in(schedule, window)
    rows = rows_of(schedule, found[:_MOST_ROWS], grid, top=_first_row(band, below), room=labels - 16)
    return Layout(
        schedule=schedule, grid=grid, header=header, band=band, below=below, rows=rows,
        notes=_said_below(schedule, found, drawn=len(rows)),
    )  # fmt: skip


def _first_row(band: Band, below: list[Lane]) -> float:
    return band.base + max(24.0, closed_height(below) + 12)


def _said_below(schedule: Schedule, found: list[ScheduledAction], *, drawn: int) -> list[str]:
    """What the drawing leaves out, so that nobody thinks it is not there."""
    if not schedule.actions:
        return ["Er staan nog geen acties in het plan."]
    here = {action.key for action in found}
    elsewhere = sum(action.key not in here and action.is_placed for action in schedule.actions)
    said = (
        _counted(len(found) - drawn, "actie in deze weken staat alleen in de tabel", "acties in deze weken staan alleen in de tabel"),
        _counted(elsewhere, "actie staat in andere weken", "acties staan in andere weken"),
    )  # fmt: skip
    return [one for one in said if one]


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}." if number > 0 else ""


def _behind(layout: Layout, id_: str) -> Iterator[str]:
    """Ground, hours and words: what bars and arrows lie upon."""
    schedule, grid, band = layout.schedule, layout.grid, layout.band
    yield text(0, layout.header, "Week", fill_="zacht")
    yield from week_numbers(schedule, grid, layout.header)
    yield from ground(schedule, grid, layout.top, layout.bottom, id_)
    yield from hours(schedule, band, id_)
    yield from scale(band)
    yield from caption(schedule, grid.window, top=band.top - 6, room=grid.left - scale_width(schedule))
    yield from closed_inside(closed(schedule, grid), band)
    yield from closed_rows(layout.below, band.base)
    for row in layout.rows:
        yield line(0, row.top, grid.right, row.top, stroke_="lijn", stroke_width=1)
    yield from names(layout.rows, grid.left - 16)


def _before(layout: Layout, id_: str) -> Iterator[str]:
    """What lies upon the ground: the line of this week, the arrows, the bars over them, and the days over all."""
    schedule, grid = layout.schedule, layout.grid
    yield from this_week(schedule, grid, layout.top - 2, layout.bottom)
    yield from arrows(layout.rows)
    for row in layout.rows:
        yield from open_pauses(row, schedule, grid)
        yield from work(row, id_)
    for row in layout.rows:
        yield from days(row)


def _notes(layout: Layout) -> Iterator[str]:
    for number, words in enumerate(layout.notes, 1):
        yield text(0, layout.bottom + 24 * number, words, fill_="zacht")


def _patterns(id_: str) -> str:
    return element("defs", free(f"{id_}-free") + lines(f"{id_}-lines"))


# --- on a phone -----------------------------------------------------------------------------------------


def schedule_phone(
    schedule: Schedule, *, id_: str, first: int = 0, count: int | None = None, title: str = TITLE
) -> str:
    """The hours of at most eight weeks, 300 wide; the actions stand in the list of weeks below it."""
    window = phone_window(schedule, window_of(schedule, first=first, count=count))
    grid = Grid(left=max(scale_width(schedule), 1.2), right=_PHONE - 1.2, window=window)
    said = list(caption(schedule, window, top=-4, room=_PHONE))
    header = 20 * len(said) + 28 + (_YEAR if has_new_year(schedule, window) else 0)
    band = band_of(schedule, grid, header + 16)
    reasons = _reasons(schedule, window)
    parts = (
        *said, *week_numbers(schedule, grid, header), *ground(schedule, grid, header + 9, band.base, id_),
        *hours(schedule, band, id_), *scale(band), *this_week(schedule, grid, header + 7, band.base),
        *(text(0, band.base + 24 + 20 * row, words) for row, words in enumerate(reasons)),
    )  # fmt: skip
    return svg(
        width=_PHONE, height=band.top + HEIGHT + 6 + 20 * len(reasons) + (6 if reasons else 0), id_=id_, title=title,
        content=_patterns(id_) + "".join(parts), description=hours_in_words(schedule, window), class_="schedule",
    )  # fmt: skip


def phone_window(schedule: Schedule, window: Window) -> Window:
    """Eight of these weeks: from this week on if that is among them, else the first."""
    count = min(PHONE_WEEKS, window.count)
    start = schedule.current if window.holds(schedule.current) else window.first
    return Window(first=min(start, window.end - count), count=count)


def _reasons(schedule: Schedule, window: Window) -> list[str]:
    """“Week 52 en 53: Kerst, geen uren”, in lines that fit."""
    weeks = schedule.shown(window)
    said = [
        capital(f"{weeks_words([week.monday for week in weeks[first:end]])}: {closed_words(reason)}")
        for first, end, reason in closed_stretches(weeks)
    ]
    return [line_ for words in said for line_ in set_in_lines(words, _PHONE)]
