# SPDX-License-Identifier: EUPL-1.2
"""The week of one person: at most three things for one person, what waits for others, what is not for now."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from dijkwacht.improvement.values import (
    ActionLine,
    NotNow,
    PlanNow,
    Thing,
    ThisWeek,
    Timetable,
    Waiting,
)
from dijkwacht.values.weeks import monday

MOST = 3
CONTRAST_KEY = "contrast:"


def this_week(
    plan: PlanNow, timetable: Timetable, *, person_id: UUID, capacity: dict[str, tuple[int, ...]]
) -> ThisWeek:
    """The next steps of whoever fills a function of the plan, heaviest first. Rule: docs/rules/this-week.md."""
    mine = {one.id for one in plan.contributors if one.person_id == person_id}
    first = monday(plan.today)
    minutes = _minutes_this_week(timetable, mine, first)
    order = [one.item for one in sorted(timetable.placements, key=lambda one: (one.finish, one.start))]
    here = [plan.by_id[item] for item in order if minutes.get(item) and plan.by_id[item].next_step]
    things = tuple(_thing(action, minutes[action.id]) for action in here)
    shown = {one.action.id for one in things[:MOST]}
    return ThisWeek(
        things=things[:MOST],
        waiting=_waiting(plan, timetable, mine, first, shown) if _leads(plan, mine) else (),
        not_now=_not_now(plan, timetable, mine, shown) if mine else (),
        available=sum(capacity[one][0] for one in mine if one in capacity),
        planned=sum(minutes.values()),
    )


def _minutes_this_week(timetable: Timetable, mine: Collection[str], week: date) -> dict[str, int]:
    return {
        one.item: sum(work.minutes for work in one.work if work.week == week and work.contributor in mine)
        for one in timetable.placements
    }


def _thing(action: ActionLine, minutes: int) -> Thing:
    step = action.next_step
    if step is None:
        raise ValueError(action.id)
    return Thing(
        action=action,
        step=step,
        minutes=minutes,
        due_on=action.due_on,
        is_contrast=any(one.key.startswith(CONTRAST_KEY) for one in action.findings),
    )


def _leads(plan: PlanNow, mine: Collection[str]) -> bool:
    return plan.coordinator is not None and plan.coordinator.id in mine


def _waiting(
    plan: PlanNow, timetable: Timetable, mine: Collection[str], week: date, shown: Collection[str]
) -> tuple[Waiting, ...]:
    """What others do this week; the coordinator sees it, so that he can help. Never how long somebody was silent."""
    found = [
        Waiting(action=plan.by_id[one.item], finish=one.finish)
        for one in timetable.placements
        if one.item not in shown
        and plan.by_id[one.item].owner.id not in mine
        and any(work.week == week and work.contributor not in mine for work in one.work)
    ]
    return tuple(sorted(found, key=lambda one: (one.finish, one.action.title)))[:MOST]


def _not_now(plan: PlanNow, timetable: Timetable, mine: Collection[str], shown: Collection[str]) -> tuple[NotNow, ...]:
    """The next ones after this week, and what does not fit: saying so is part of the plan."""
    owned = [one for one in plan.open_actions if one.id not in shown and (_leads(plan, mine) or one.owner.id in mine)]
    found = [
        NotNow(action=one, start=place.start if (place := timetable.by_item.get(one.id)) else None) for one in owned
    ]
    later = sorted(
        (one for one in found if one.start and one.start > monday(plan.today)),
        key=lambda one: (one.start, one.action.title),
    )
    never = [one for one in found if one.start is None]
    return (*later[: MOST - 1], *never[:1]) if never else tuple(later[:MOST])
