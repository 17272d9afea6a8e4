# SPDX-License-Identifier: EUPL-1.2
"""How many minutes each contributor has in each week: the hours he named, less what holidays and absences take."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from dijkwacht.improvement.values import AbsenceLine, ContributorLine

WORKDAYS = 5
QUARTER = 15


def capacity(
    contributors: Iterable[ContributorLine],
    absences: Sequence[AbsenceLine],
    *,
    weeks: Sequence[date],
    holidays: Collection[date],
    assumed_minutes: int,
    used: Mapping[str, int],
) -> dict[str, tuple[int, ...]]:
    """Minutes per contributor and week, in whole quarters of an hour. Rule: docs/rules/hours.md.

    `weeks` are Mondays, `holidays` days on which nobody works, `used` the minutes already worked in the first week.
    Nobody said how many hours: `assumed_minutes` a week.
    """
    return {
        one.id: tuple(
            max(0, minutes_in(one, absences, week=week, holidays=holidays, assumed_minutes=assumed_minutes) - spent)
            for week, spent in zip(weeks, _used(used.get(one.id, 0), len(weeks)), strict=True)
        )
        for one in contributors
    }


def minutes_in(
    contributor: ContributorLine,
    absences: Iterable[AbsenceLine],
    *,
    week: date,
    holidays: Collection[date],
    assumed_minutes: int,
) -> int:
    """The minutes of one contributor in the week of a Monday: day by day, so that half a week away costs half."""
    usual = assumed_minutes if contributor.minutes_per_week is None else contributor.minutes_per_week
    own = [one for one in absences if one.contributor in ("", contributor.id)]
    days = [week + timedelta(days=number) for number in range(WORKDAYS)]
    per_day = [0 if day in holidays else _on(day, usual, own) for day in days]
    return sum(per_day) // WORKDAYS // QUARTER * QUARTER


def _on(day: date, usual: int, absences: Iterable[AbsenceLine]) -> int:
    """What the week would hold if every day of it were like this one; of two absences the one that leaves least."""
    left = [one.minutes_per_week for one in absences if one.from_on <= day <= one.until_on]
    return min([usual, *left])


def _used(minutes: int, weeks: int) -> tuple[int, ...]:
    return (minutes, *(0 for _ in range(weeks - 1)))
