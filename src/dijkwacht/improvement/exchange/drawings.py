# SPDX-License-Identifier: EUPL-1.2
"""From the plan to the drawings of the house: the weeks with their work, and the risk that is left."""

from datetime import date

from django.urls import reverse

from dijkwacht.improvement.domain.progress import RiskOverTime
from dijkwacht.improvement.domain.risk import risk_per_action, weight_of
from dijkwacht.improvement.queries.timetables import Planned
from dijkwacht.improvement.values import ActionKind, ActionLine, ActionState, Hold, HoldKind, PlanNow, Timetable
from dijkwacht.ui import public as ui
from dijkwacht.values.hours import hours_words
from dijkwacht.values.weeks import WEEK, sunday


def schedule(seen: Planned) -> ui.Schedule:
    """The coordinator's hours week by week, and every action that has a place, in the order of its beginning."""
    places = sorted(seen.timetable.placements, key=lambda one: (one.start, one.finish, one.item))
    return ui.Schedule(
        weeks=_weeks(seen),
        actions=tuple(_drawn(seen.plan.by_id[one.item], seen) for one in places),
        today=seen.plan.today,
    )


def _weeks(seen: Planned) -> tuple[ui.HoursWeek, ...]:
    coordinator = seen.plan.coordinator
    mine = coordinator.id if coordinator else ""
    available = seen.problem.capacity.get(mine, (0,) * len(seen.timetable.weeks))
    planned: dict[date, int] = {}
    for placement in seen.timetable.placements:
        for work in placement.work:
            if work.contributor == mine:
                planned[work.week] = planned.get(work.week, 0) + work.minutes
    return tuple(
        ui.HoursWeek(
            monday=week, available=minutes, planned=planned.get(week, 0), reason=_reason(seen.plan, mine, week, minutes)
        )
        for week, minutes in zip(seen.timetable.weeks, available, strict=True)
    )


def _reason(plan: PlanNow, contributor: str, week: date, minutes: int) -> str:
    """Why a week has no hours: the absence that covers it."""
    if minutes:
        return ""
    found = [
        one.title
        for one in plan.absences
        if one.contributor in ("", contributor) and one.from_on <= sunday(week) and one.until_on >= week
    ]
    return found[0] if found else ""


def _drawn(action: ActionLine, seen: Planned) -> ui.ScheduledAction:
    place = seen.timetable.by_item[action.id]
    minutes: dict[date, int] = {}
    for work in place.work:
        minutes[work.week] = minutes.get(work.week, 0) + work.minutes
    return ui.ScheduledAction(
        key=action.id,
        title=action.title,
        work=tuple(ui.Work(monday=week, minutes=spent) for week, spent in sorted(minutes.items())),
        state=_state(action),
        url=reverse("improvement:action-show", args=[action.id]),
        detail=f"{action.owner.title} · {hours_words(action.minutes)}",
        fixed_on=_fixed_on(seen.plan.holds, action.id),
        due_on=action.due_on,
        after=action.after,
    )


def _state(action: ActionLine) -> ui.ActionState:
    if action.kind is ActionKind.CHECK:
        return ui.ActionState.CHECK
    return ui.ActionState.BEGUN if action.state is ActionState.STARTED else ui.ActionState.PLANNED


def _fixed_on(holds: tuple[Hold, ...], action: str) -> date | None:
    return next((one.until_on for one in holds if one.item == action and one.kind is HoldKind.FIXED), None)


def comparison(now: Planned, more: Planned, *, hours: int) -> ui.RiskComparison:
    """The risk that is left with the hours there are, beside the same with more."""
    coordinator = now.plan.coordinator
    minutes = (coordinator.minutes_per_week or 0) if coordinator else 0
    return ui.RiskComparison(
        plan=_line(f"{hours_words(minutes)} per week", now.plan, now.timetable),
        other=_line(f"{hours_words(minutes + hours * 60)} per week", more.plan, more.timetable),
    )


def _line(name: str, plan: PlanNow, timetable: Timetable) -> ui.RiskLine:
    """From now on: all of it at the beginning of the first week, then what is left at the end of each."""
    risks = risk_per_action(plan.actions)
    ends = {one.item: one.finish for one in timetable.placements}
    open_ = {one.id: weight_of(one, risks) for one in plan.open_actions if one.kind is not ActionKind.CHECK}
    return ui.RiskLine(
        name=name,
        points=(
            (timetable.weeks[0], sum(open_.values())),
            *(
                (week + WEEK, sum(risk for key, risk in open_.items() if key not in ends or ends[key] > week))
                for week in timetable.weeks
            ),
        ),
    )


def progress(over_time: RiskOverTime, *, today: date) -> ui.RiskProgress:
    """What was reached, and what the plan still promises."""
    return ui.RiskProgress(
        past=ui.RiskLine(name="bereikt", points=over_time.past),
        today=today,
        plan=ui.RiskLine(name="gepland", points=over_time.planned),
    )
