# SPDX-License-Identifier: EUPL-1.2
"""What a set of activities asks before one says yes to it."""

from collections.abc import Iterable
from datetime import date

from dijkwacht.awareness.domain.programme import coming_month, month_later
from dijkwacht.awareness.values import Cost
from dijkwacht.knowledge.values import Activity, Hours

ROLES = (("Wie trekt", "owner"), ("Coördinator", "coordinator"), ("Deelnemers samen", "participant"))


def cost_of(activities: Iterable[Activity], *, begin_year: int, today: date) -> Cost:
    """Hours per role for what comes within twelve months from today, and for an average year.

    Something of every four years counts for a quarter in an average year.
    """
    chosen = list(activities)
    until = month_later(today.replace(day=1), 12)
    soon = [one.hours for one in chosen if coming_month(one.month, begin_year=begin_year, today=today) < until]
    return Cost(
        first=sum(soon, Hours()),
        yearly=sum((_share(one.hours, one.every_years) for one in chosen), Hours()),
        minutes=round(sum(one.minutes / one.every_years for one in chosen)),
    )


def _share(hours: Hours, years: int) -> Hours:
    return Hours(
        owner=hours.owner / years, coordinator=hours.coordinator / years, participant=hours.participant / years
    )
