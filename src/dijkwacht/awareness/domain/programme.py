# SPDX-License-Identifier: EUPL-1.2
"""Which activity comes when. Nothing is written for years to come: turns are derived from what was planned once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dijkwacht.awareness.domain.words import FOR_ALL_STAFF
from dijkwacht.awareness.values import Gathering, PlannedActivity, Turn, TurnChange, TurnState
from dijkwacht.knowledge.values import Hours
from dijkwacht.values.weeks import WEEK


def first_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def month_later(month: date, count: int) -> date:
    """The first day of the month so many months after this one."""
    years, index = divmod(month.month - 1 + count, 12)
    return date(month.year + years, index + 1, 1)


def coming_month(month: int, *, begin_year: int, today: date) -> date:
    """When an activity with this usual month first comes: in the chosen year, or else the first time after today.

    The month in which we are still counts.
    """
    wanted = date(begin_year, month, 1)
    return wanted if wanted >= first_of(today) else date(today.year + (month < today.month), month, 1)


def is_due(activity: PlannedActivity, year: int) -> bool:
    """Whether the activity comes in this year by its own rhythm."""
    since = year - activity.first_month.year
    if since < 0 or (activity.last_year is not None and year > activity.last_year):
        return False
    return since == 0 or (activity.every_years > 0 and since % activity.every_years == 0)


def turns_between(
    activities: Iterable[PlannedActivity],
    changes: Iterable[TurnChange],
    gatherings: Iterable[Gathering],
    *,
    first: date,
    last: date,
    today: date,
) -> tuple[Turn, ...]:
    """The turns whose month begins between two days, both included, in order of time, then of title.

    A turn moves at most from one year into the next or the one before, so the years around are looked at too.
    """
    changed = {(one.activity, one.year): one for one in changes}
    held: dict[tuple[object, int | None], list[Gathering]] = {}
    for gathering in gatherings:
        held.setdefault((gathering.activity, gathering.year), []).append(gathering)
    found = [
        _turn(activity, year, changed.get((activity.id, year)), held.get((activity.id, year), []), today)
        for activity in activities
        for year in range(first.year - 1, last.year + 2)
        if is_due(activity, year)
    ]
    return tuple(sorted((one for one in found if first <= one.month <= last), key=_order))


def turns_of_year(
    activities: Iterable[PlannedActivity],
    changes: Iterable[TurnChange],
    gatherings: Iterable[Gathering],
    *,
    year: int,
    today: date,
) -> tuple[Turn, ...]:
    """The turns that come in a calendar year."""
    return turns_between(activities, changes, gatherings, first=date(year, 1, 1), last=date(year, 12, 31), today=today)


def turn_of_talk(turns: Iterable[Turn], talk: str, on: date) -> Turn | None:
    """The turn to which a talk that was held belongs: the nearest in time that uses this guide and was not skipped."""
    fitting = [one for one in turns if one.activity.talk == talk and one.state is not TurnState.SKIPPED]
    return min(fitting, key=lambda one: abs((_day(one) - on).days), default=None)


@dataclass(frozen=True, kw_only=True)
class Month:
    """A month of the year page: what is planned in it, and talks that were held without having been planned."""

    first: date
    turns: tuple[Turn, ...]
    loose: tuple[Gathering, ...]
    is_now: bool

    @property
    def is_empty(self) -> bool:
        return not self.turns and not self.loose


def months_of(turns: Iterable[Turn], gatherings: Iterable[Gathering], *, year: int, today: date) -> tuple[Month, ...]:
    """The twelve months of a year."""
    planned, loose = list(turns), [one for one in gatherings if one.activity is None]
    firsts = [date(year, number, 1) for number in range(1, 13)]
    return tuple(
        Month(
            first=first,
            turns=tuple(one for one in planned if one.month == first),
            loose=tuple(one for one in loose if is_in_month(one.on, first)),
            is_now=first == first_of(today),
        )
        for first in firsts
    )


def months_to_move(turn: Turn, *, today: date) -> tuple[date, ...]:
    """From this month to the end of the year after the one in which the turn was due; none when that is over."""
    last = date(turn.year + 1, 12, 1)
    first = first_of(today)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(month_later(first, number) for number in range(count))


def for_staff(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """What all staff may see coming: without what is for boards and leaders, and without what was skipped."""
    return tuple(one for one in turns if one.activity.audience in FOR_ALL_STAFF and one.state is not TurnState.SKIPPED)


def hours_of(turns: Iterable[Turn]) -> Hours:
    """What the organisation spends on turns that were not skipped."""
    return sum((one.activity.hours for one in turns if one.state is not TurnState.SKIPPED), Hours())


def is_in_month(day: date, month: date) -> bool:
    """Whether a day falls in the month of which we have the first day."""
    return first_of(day) == month


def _turn(
    activity: PlannedActivity, year: int, change: TurnChange | None, gatherings: list[Gathering], today: date
) -> Turn:
    month = (change and change.month) or date(year, activity.first_month.month, 1)
    skipped = change.skipped if change else ""
    return Turn(
        activity=activity,
        year=year,
        month=month,
        day=change.day if change else None,
        is_whole_week=bool(change and change.is_whole_week),
        state=_state(month, skipped=bool(skipped), is_held=bool(gatherings), today=today),
        skipped=skipped,
        gatherings=tuple(sorted(gatherings, key=lambda one: one.on)),
    )


def _state(month: date, *, skipped: bool, is_held: bool, today: date) -> TurnState:
    """What was held was held, also when somebody skipped it before."""
    if is_held:
        return TurnState.HELD
    if skipped:
        return TurnState.SKIPPED
    return TurnState.LATE if month < first_of(today) else TurnState.PLANNED


def _order(turn: Turn) -> tuple[date, date, str]:
    return turn.month, _day(turn), turn.activity.title


def _day(turn: Turn) -> date:
    """Without a chosen day the end of the month, so that what has a day stands first."""
    if turn.day is None:
        return month_later(turn.month, 1)
    return turn.day + WEEK if turn.is_whole_week else turn.day
