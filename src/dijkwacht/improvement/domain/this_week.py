# SPDX-License-Identifier: EUPL-1.2
"""The week of one person: at most three things for one person, what waits for others, what is not for now."""

from collections.abc import Collection, Iterable
from datetime import date

from dijkwacht.improvement.domain.permissions import may_lead_plan, may_see_action
from dijkwacht.improvement.values import (
    ActionLine,
    NotNow,
    PlanNow,
    StepLine,
    Thing,
    ThisWeek,
    Timetable,
    Waiting,
)
from dijkwacht.values.actors import Actor
from dijkwacht.values.weeks import monday

MOST = 3
CONTRAST_KEY = "contrast:"


def this_week(plan: PlanNow, timetable: Timetable, *, actor: Actor, capacity: dict[str, tuple[int, ...]]) -> ThisWeek:
    """The next steps of whoever fills a function of the plan; what ends soonest comes first.

    Who no longer coordinates but still fills that function sees nothing of what others do.
    """
    mine = {one.id for one in plan.contributors if actor.person_id and one.person_id == actor.person_id}
    leads = bool(may_lead_plan(actor)) and plan.coordinator is not None and plan.coordinator.id in mine
    first = monday(plan.today)
    minutes = _minutes_this_week(timetable, mine, first)
    came = {one.id: number for number, one in enumerate(plan.actions)}
    order = [one.item for one in sorted(timetable.placements, key=lambda one: (one.finish, one.start, came[one.item]))]
    here = [plan.by_id[item] for item in order if minutes.get(item) and may_see_action(actor, plan.by_id[item])]
    things = tuple(_thing(one, step, minutes[one.id]) for one in here if (step := one.next_step))
    shown = {one.action.id for one in things[:MOST]}
    return ThisWeek(
        things=things[:MOST],
        waiting=_waiting(plan, timetable, mine, first, shown) if leads else (),
        not_now=_not_now(plan, timetable, _carried(plan, mine, leads=leads), shown),
        available=sum(capacity[one][0] for one in mine if one in capacity),
        planned=sum(minutes.values()),
    )


def _minutes_this_week(timetable: Timetable, mine: Collection[str], week: date) -> dict[str, int]:
    return {
        one.item: sum(work.minutes for work in one.work if work.week == week and work.contributor in mine)
        for one in timetable.placements
    }


def _thing(action: ActionLine, step: StepLine, minutes: int) -> Thing:
    return Thing(
        action=action,
        step=step,
        minutes=minutes,
        due_on=action.due_on,
        is_contrast=any(one.key.startswith(CONTRAST_KEY) for one in action.findings),
    )


def _carried(plan: PlanNow, mine: Collection[str], *, leads: bool) -> list[ActionLine]:
    """Whoever leads the plan watches over all of it; everybody else over what is his."""
    return [one for one in plan.open_actions if leads or one.owner.id in mine]


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


def _not_now(
    plan: PlanNow, timetable: Timetable, carried: Iterable[ActionLine], shown: Collection[str]
) -> tuple[NotNow, ...]:
    """The next ones after this week, and what does not fit: saying so is part of the plan."""
    found = [
        NotNow(action=one, start=place.start if (place := timetable.by_item.get(one.id)) else None)
        for one in carried
        if one.id not in shown
    ]
    later = sorted(
        (one for one in found if one.start and one.start > monday(plan.today)),
        key=lambda one: (one.start, one.action.title),
    )
    never = [one for one in found if one.start is None]
    return (*later[: MOST - 1], *never[:1]) if never else tuple(later[:MOST])
