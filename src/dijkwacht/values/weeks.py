# SPDX-License-Identifier: EUPL-1.2
"""Weeks by ISO 8601, known by the date of their Monday (some years have a week 53), and months on the calendar."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

WEEK = timedelta(weeks=1)


def monday(day: date) -> date:
    """The Monday of the week in which a day falls."""
    return day - timedelta(days=day.weekday())


def sunday(day: date) -> date:
    """The last day of that week."""
    return monday(day) + timedelta(days=6)


def weeks_from(day: date, count: int) -> tuple[date, ...]:
    """The Mondays of so many consecutive weeks, the first that of the day itself."""
    return tuple(monday(day) + number * WEEK for number in range(count))


def weeks_between(first: date, last: date) -> int:
    """How many weeks lie between the weeks of two days; negative when the second lies before the first."""
    return (monday(last) - monday(first)).days // 7


def week_number(day: date) -> int:
    """1 to 53, by ISO 8601."""
    return day.isocalendar().week


def week_words(day: date, *, today: date) -> str:
    """“week 53”, with the year of the week where that is another one than today's: “week 2 van 2027”."""
    found, now = day.isocalendar(), today.isocalendar()
    return f"week {found.week}" if found.year == now.year else f"week {found.week} van {found.year}"


def months_later(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
