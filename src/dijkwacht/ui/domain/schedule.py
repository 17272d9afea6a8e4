# SPDX-License-Identifier: EUPL-1.2
"""A plan as a drawing needs it: the hours of each week, the work on each action, and the weeks that one page shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final

from dijkwacht.ui.domain.words import capital, day_words
from dijkwacht.values.hours import hours_of_words, hours_words
from dijkwacht.values.weeks import WEEK, week_number, week_words, weeks_between

MOST_WEEKS: Final = 14
"""As many columns keep their words apart on a desk; a longer plan is shown in parts."""


class ActionState(StrEnum):
    """How far an action is. A check is the later look whether it works."""

    BEGUN = "begun"
    PLANNED = "planned"
    CHECK = "check"
    DONE = "done"


STATE_WORDS: Final = {
    ActionState.BEGUN: "begonnen",
    ActionState.PLANNED: "ingepland",
    ActionState.CHECK: "latere controle",
    ActionState.DONE: "klaar",
}


@dataclass(frozen=True, kw_only=True)
class HoursWeek:
    """The week of a Monday for one person: minutes that are there and minutes that are planned.

    `reason` says why a week has none, such as "Kerst".
    """

    monday: date
    available: int
    planned: int = 0
    reason: str = ""

    def __post_init__(self) -> None:
        if self.monday.weekday():
            raise ValueError(f"{self.monday} is no Monday.")
        if self.available < 0 or self.planned < 0:
            raise ValueError(f"The week of {self.monday} has fewer than no minutes.")

    @property
    def free(self) -> int:
        """Minutes that nothing is planned in."""
        return max(self.available - self.planned, 0)


@dataclass(frozen=True, kw_only=True)
class Work:
    """Minutes on one action in the week of a Monday."""

    monday: date
    minutes: int


@dataclass(frozen=True, kw_only=True)
class ScheduledAction:
    """A row of the plan. `detail` is its second line, such as "HRM · 6 uur".

    `fixed_on` is the day on which it happens, `due_on` the day by which it must be ready; `after` names the keys of
    the actions that come first.
    """

    key: str
    title: str
    work: tuple[Work, ...] = ()
    state: ActionState = ActionState.PLANNED
    url: str = ""
    detail: str = ""
    fixed_on: date | None = None
    due_on: date | None = None
    after: tuple[str, ...] = ()

    @property
    def mondays(self) -> list[date]:
        """The weeks in which somebody works on it, in order."""
        return sorted({one.monday for one in self.work if one.minutes})

    @property
    def is_placed(self) -> bool:
        """Whether there is anything to draw: work in some week, or a day."""
        return bool(self.mondays or self.fixed_on or self.due_on)

    def minutes_in(self, monday: date) -> int:
        return sum(one.minutes for one in self.work if one.monday == monday)


@dataclass(frozen=True, kw_only=True)
class Window:
    """The weeks that a drawing shows: so many from the week at place `first`, which counts from 0."""

    first: int
    count: int

    @property
    def end(self) -> int:
        """The place after the last week."""
        return self.first + self.count

    def holds(self, place: int) -> bool:
        return self.first <= place < self.end


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Consecutive weeks and the actions in them, on a day. `whose` is the title of the hours."""

    weeks: tuple[HoursWeek, ...]
    actions: tuple[ScheduledAction, ...]
    today: date
    whose: str = "Uw uren per week"

    def __post_init__(self) -> None:
        if not self.weeks:
            raise ValueError("A schedule has at least one week.")
        if any(later.monday - earlier.monday != WEEK for earlier, later in pairwise(self.weeks)):
            raise ValueError("The weeks of a schedule follow each other.")
        keys = [action.key for action in self.actions]
        if len(keys) != len(set(keys)):
            raise ValueError("Two actions of a schedule have the same key.")

    def place(self, day: date) -> int:
        """The place of a day's week, from 0; negative or past the last when the schedule does not reach that far."""
        return weeks_between(self.weeks[0].monday, day)

    @property
    def current(self) -> int:
        """The place of this week."""
        return self.place(self.today)

    def shown(self, window: Window) -> tuple[HoursWeek, ...]:
        return self.weeks[window.first : window.end]


@dataclass(frozen=True, kw_only=True)
class Run:
    """Consecutive weeks of work on one action: the first place and the place after the last."""

    first: int
    end: int


def windows(schedule: Schedule) -> tuple[Window, ...]:
    """The parts in which a plan is shown: as few as can be, as even as can be. 52 weeks are four parts of 13."""
    total = len(schedule.weeks)
    parts = -(-total // MOST_WEEKS)
    size, longer = divmod(total, parts)
    firsts = [place * size + min(place, longer) for place in range(parts + 1)]
    return tuple(Window(first=start, count=end - start) for start, end in pairwise(firsts))


def part_of(schedule: Schedule, part: int) -> int:
    """The number of a part, from 1, that is really there; 0 asks for the part in which today falls."""
    all_ = windows(schedule)
    if part > 0:
        return min(part, len(all_))
    return next((number for number, window in enumerate(all_, 1) if window.holds(schedule.current)), 1)


def window_of(schedule: Schedule, *, first: int = 0, count: int | None = None) -> Window:
    """The weeks from `first`: as many as asked and there, else as many as fit beside each other.

    Raises ValueError when no week is left.
    """
    left = len(schedule.weeks) - first
    if first < 0 or left < 1 or (count is not None and count < 1):
        raise ValueError(f"No {count or ''} weeks from week {first + 1} of {len(schedule.weeks)}.")
    return Window(first=first, count=min(left, MOST_WEEKS if count is None else count))


def runs(schedule: Schedule, action: ScheduledAction) -> list[Run]:
    """The stretches of weeks in which the action is worked on, in order."""
    places = [schedule.place(monday) for monday in action.mondays]
    # Consecutive numbers differ from their rank by the same amount.
    groups = groupby(enumerate(places), key=lambda one: one[1] - one[0])
    return [Run(first=found[0][1], end=found[-1][1] + 1) for found in (list(group) for _, group in groups)]


def actions_in(schedule: Schedule, window: Window) -> list[ScheduledAction]:
    """The actions with work, a pause or a date in these weeks, in the order of the schedule."""
    return [action for action in schedule.actions if _touches(schedule, action, window)]


def _touches(schedule: Schedule, action: ScheduledAction, window: Window) -> bool:
    found = runs(schedule, action)
    works = bool(found) and found[0].first < window.end and found[-1].end > window.first
    return works or any(window.holds(schedule.place(day)) for day, _ in dates(action))


def closed_stretches(weeks: Sequence[HoursWeek]) -> Iterator[tuple[int, int, str]]:
    """(first, end, reason) of consecutive weeks without hours for the same reason, as places among these weeks."""
    numbered = enumerate(weeks)
    for (is_closed, reason), group in groupby(numbered, key=lambda one: (one[1].available == 0, one[1].reason)):
        places = [place for place, _ in group]
        if is_closed:
            yield places[0], places[-1] + 1, reason


# --- in words -----------------------------------------------------------------------------------------


def planned_words(weeks: Sequence[HoursWeek]) -> str:
    """“42 van 45 uur”: what is planned of what there is."""
    planned, available = sum(week.planned for week in weeks), sum(week.available for week in weeks)
    return hours_of_words(planned, available) if planned or available else "geen uren"


def closed_words(reason: str) -> str:
    """“Kerst, geen uren”."""
    return f"{reason}, geen uren" if reason else "geen uren"


def weeks_words(mondays: Sequence[date]) -> str:
    """“week 48 tot en met 50, week 52 en 53, week 1”: each run of consecutive weeks by its numbers."""
    found: list[list[date]] = []
    for monday in mondays:
        if found and monday - found[-1][-1] == WEEK:
            found[-1].append(monday)
        else:
            found.append([monday])
    return ", ".join(_run_words(run) for run in found)


def _run_words(run: Sequence[date]) -> str:
    first, last = week_number(run[0]), week_number(run[-1])
    match len(run):
        case 1:
            return f"week {first}"
        case 2:
            return f"week {first} en {last}"
        case _:
            return f"week {first} tot en met {last}"


def window_words(schedule: Schedule, window: Window) -> str:
    """“week 48 tot en met week 8 van 2027”: from the first week to the last that is shown."""
    weeks = schedule.shown(window)
    first, last = (week_words(week.monday, today=schedule.today) for week in (weeks[0], weeks[-1]))
    return first if len(weeks) == 1 else f"{first} tot en met {last}"


def dates(action: ScheduledAction) -> Iterator[tuple[date, str]]:
    """The days to keep, each with its words: “vaste datum 18 februari 2027”, “uiterlijk 1 maart 2027”."""
    if action.fixed_on:
        yield action.fixed_on, f"vaste datum {day_words(action.fixed_on)}"
    if action.due_on:
        yield action.due_on, f"uiterlijk {day_words(action.due_on)}"


def date_words(action: ScheduledAction) -> str:
    """The days to keep in one text, empty without one."""
    return ", ".join(words for _, words in dates(action))


def hours_in_words(schedule: Schedule, window: Window) -> str:
    """The hours of these weeks in sentences: from when to when, how much is planned, and which weeks have none."""
    weeks = schedule.shown(window)
    said = [f"{window_words(schedule, window)}.", f"Gepland: {planned_words(weeks)}."]
    for first, end, reason in closed_stretches(weeks):
        closed = weeks_words([week.monday for week in weeks[first:end]])
        said.append(f"{closed_words(reason)}: {closed}.")
    said += [
        f"Te veel gepland in week {week_number(week.monday)}: {hours_words(week.planned - week.available)}."
        for week in weeks
        if week.planned > week.available
    ]
    return " ".join(map(capital, said))


def in_words(schedule: Schedule, window: Window) -> str:
    """The drawing in sentences: the hours, then each action with its state, its weeks and its date."""
    return " ".join((hours_in_words(schedule, window), *map(_action_in_words, actions_in(schedule, window))))


def _action_in_words(action: ScheduledAction) -> str:
    parts = (STATE_WORDS[action.state], weeks_words(action.mondays), date_words(action))
    return f"{action.title}: {', '.join(one for one in parts if one)}."
