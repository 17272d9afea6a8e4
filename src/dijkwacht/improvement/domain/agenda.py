# SPDX-License-Identifier: EUPL-1.2
"""What of the plan belongs in a calendar: whole days, so that no clock change moves them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from dijkwacht.improvement.values import Entry, PlanNow, Timetable
from dijkwacht.values.hours import hours_words

FRIDAY = timedelta(days=4)


def entries_of_person(plan: PlanNow, timetable: Timetable, *, person_id: UUID, shows_titles: bool) -> tuple[Entry, ...]:
    """A line per week with that person's hours, and the due dates of what he carries.

    Without titles it says only how long: a shared calendar is read by many, and a plan is a list of weak spots.
    """
    mine = {one.id for one in plan.contributors if one.person_id == person_id}
    weeks: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for placement in timetable.placements:
        for work in placement.work:
            if work.contributor in mine:
                weeks[work.week][placement.item] += work.minutes
    blocks = [
        Entry(
            key=f"week-{week.isoformat()}",
            title=_week_title([plan.by_id[one].title for one in items], sum(items.values()), shows_titles=shows_titles),
            from_on=week,
            until_on=week + FRIDAY,
        )
        for week, items in sorted(weeks.items())
    ]
    return (*blocks, *_due(plan, mine, shows_titles=shows_titles))


def entries_of_plan(plan: PlanNow, timetable: Timetable, *, shows_titles: bool) -> tuple[Entry, ...]:
    """Each action from the week it begins to the week it ends, and every due date."""
    actions = [
        Entry(
            key=f"action-{one.item}",
            title=plan.by_id[one.item].title if shows_titles else "Dijkwacht: actie",
            from_on=one.start,
            until_on=one.finish + FRIDAY,
            action=one.item,
        )
        for one in timetable.placements
    ]
    everybody = {one.id for one in plan.contributors}
    return (*actions, *_due(plan, everybody, shows_titles=shows_titles))


def _due(plan: PlanNow, mine: Collection[str], *, shows_titles: bool) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            key=f"due-{one.id}",
            title=f"Uiterlijk vandaag: {one.title}" if shows_titles else "Dijkwacht: einddatum",
            from_on=one.due_on,
            until_on=one.due_on,
            action=one.id,
        )
        for one in plan.open_actions
        if one.due_on and one.owner.id in mine
    )


def _week_title(titles: list[str], minutes: int, *, shows_titles: bool) -> str:
    hours = f"Dijkwacht: {hours_words(minutes)}"
    return f"{hours} ({'; '.join(titles)})" if shows_titles else hours
