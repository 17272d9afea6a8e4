# SPDX-License-Identifier: EUPL-1.2
"""The plan without a drawing: as tables, and as a list of weeks for a phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dijkwacht.ui.domain.schedule import (
    STATE_WORDS,
    ActionState,
    HoursWeek,
    Schedule,
    ScheduledAction,
    Window,
    actions_in,
    closed_words,
    date_words,
    dates,
    weeks_words,
    window_of,
)
from dijkwacht.ui.domain.words import capital, days_words
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.hours import hours_words
from dijkwacht.values.weeks import monday, sunday, week_number

_NOTHING: Final = "–"


def schedule_table(schedule: Schedule, *, first: int = 0, count: int | None = None) -> Table:
    """Each action in these weeks: who and how much, how far, in which weeks, its day and what comes first."""
    window = window_of(schedule, first=first, count=count)
    titles = {action.key: action.title for action in schedule.actions}
    return Table(
        caption="Acties",
        columns=(
            Column(title="Actie", kind="head"),
            Column(title="Wie en hoeveel"),
            Column(title="Stand"),
            Column(title="Wanneer"),
            Column(title="Datum"),
            Column(title="Na"),
        ),
        rows=[_action_row(action, titles) for action in actions_in(schedule, window)],
        empty="Er staan in deze weken geen acties.",
    )


def _action_row(action: ScheduledAction, titles: dict[str, str]) -> tuple[str, ...]:
    first = ", ".join(titles[key] for key in action.after if key in titles)
    cells = (action.detail, STATE_WORDS[action.state], weeks_words(action.mondays), date_words(action), first)
    return (action.title, *(capital(cell) or _NOTHING for cell in cells))


def hours_table(schedule: Schedule, *, first: int = 0, count: int | None = None) -> Table:
    """Each of these weeks: the hours there are, those planned, those free, and on what."""
    entries = week_entries(schedule, window_of(schedule, first=first, count=count))
    return Table(
        caption=schedule.whose,
        columns=(
            Column(title="Week", kind="head"),
            Column(title="Beschikbaar"),
            Column(title="Gepland"),
            Column(title="Vrij"),
            Column(title="Waaraan"),
        ),
        rows=[_hours_row(entry) for entry in entries],
    )


def _hours_row(entry: "WeekEntry") -> tuple[str, ...]:
    week = entry.week
    there = hours_words(week.available) if week.available else closed_words(week.reason)
    on = ", ".join(f"{item.title} ({item.time})" if item.time else item.title for item in entry.items)
    return (entry.name, there, hours_words(week.planned), hours_words(week.free), on or _NOTHING)


_SWATCHES: Final = {
    ActionState.BEGUN: "proven",
    ActionState.PLANNED: "in_use",
    ActionState.CHECK: "check",
    ActionState.DONE: "done",
}
"""The fills of the levels serve here too: dark for what is begun, mid for what is planned."""


def schedule_keys(schedule: Schedule, window: Window) -> list[Key]:
    """The legend: what really stands in these weeks, and no more."""
    weeks, actions = schedule.shown(window), actions_in(schedule, window)
    days = (
        *(["vaste datum"] if any(action.fixed_on for action in actions) else []),
        *(["laatste dag"] if any(action.due_on for action in actions) else []),
    )
    states = {action.state for action in actions if action.mondays}
    found = [Key(swatch=_SWATCHES[state], word=STATE_WORDS[state]) for state in ActionState if state in states]
    for is_there, swatch, word in (
        (bool(days), "day", " of ".join(days)),
        (any(week.free for week in weeks), "free", "vrije uren"),
        (any(week.planned > week.available for week in weeks), "over", "te veel gepland"),
    ):
        found += [Key(swatch=swatch, word=word)] if is_there else []
    return found


# --- the list of weeks ----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class WeekItem:
    """What one does in a week: the action, the time it takes that week, and what else one must know."""

    title: str
    url: str
    time: str
    notes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WeekEntry:
    """A week of the list, with the actions in it and the days to keep."""

    week: HoursWeek
    is_current: bool
    items: tuple[WeekItem, ...]

    @property
    def name(self) -> str:
        """“Week 48 (23 tot en met 29 november)”."""
        first = self.week.monday
        return f"Week {week_number(first)} ({days_words(first, sunday(first))})"

    @property
    def title(self) -> str:
        """“Week 48 (23 tot en met 29 november): 3 uur 30”, or why there is nothing."""
        if not self.week.available and not self.week.planned:
            return f"{self.name}: {closed_words(self.week.reason)}"
        return f"{self.name}: {hours_words(self.week.planned) if self.week.planned else 'niets gepland'}"

    @property
    def rest(self) -> str:
        """What is free or too much, if anything is: “45 min vrij”."""
        if self.week.planned > self.week.available:
            return f"{hours_words(self.week.planned - self.week.available)} te veel"
        return f"{hours_words(self.week.free)} vrij" if self.week.free else ""


def week_entries(schedule: Schedule, window: Window) -> list[WeekEntry]:
    """Each week of the window in order."""
    return [
        WeekEntry(
            week=week, is_current=place == schedule.current,
            items=tuple(item for action in schedule.actions for item in _items(action, week)),
        )
        for place, week in enumerate(schedule.shown(window), window.first)
    ]  # fmt: skip


def _items(action: ScheduledAction, week: HoursWeek) -> Iterator[WeekItem]:
    """The action as it stands in one week: nothing when there is neither work nor a day to keep."""
    minutes = action.minutes_in(week.monday)
    days = [words for day, words in dates(action) if monday(day) == week.monday]
    if minutes or days:
        state = [STATE_WORDS[action.state]] if minutes and action.state in _SAID else []
        yield WeekItem(
            title=action.title, url=action.url, time=hours_words(minutes) if minutes else "",
            notes=(*([action.detail] if action.detail else []), *state, *days),
        )  # fmt: skip


_SAID: Final = (ActionState.CHECK, ActionState.DONE)
"""States that one must know to do the work; begun or planned speaks for itself in a list of weeks."""
