# SPDX-License-Identifier: EUPL-1.2
"""How the weighted risk of the plan goes down over time, and what the hours turned out to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dijkwacht.improvement.domain.risk import risk_per_action, weight_of
from dijkwacht.improvement.values import ActionKind, ActionLine, ActionState, PlanNow, Timetable
from dijkwacht.values.weeks import WEEK, monday, weeks_between


@dataclass(frozen=True, kw_only=True)
class HoursPair:
    """Minutes as planned and as they turned out, of the steps of which somebody said how long they took."""

    key: str
    title: str
    planned: int
    real: int


@dataclass(frozen=True, kw_only=True)
class RiskOverTime:
    """Weighted risk that is open on some days: from the beginning up to today, and as planned from today on."""

    past: tuple[tuple[date, int], ...]
    planned: tuple[tuple[date, int], ...]


def risk_over_time(plan: PlanNow, timetable: Timetable) -> RiskOverTime:
    """From the day on which the plan began to the end of its horizon. Rule: docs/rules/progress.md.

    What came into the plan later counts from the beginning: the risk was there, only nobody had written it down.
    """
    risks = risk_per_action(plan.actions)
    weighed = [one for one in plan.actions if one.kind is not ActionKind.CHECK and one.state is not ActionState.DROPPED]
    now = (plan.today, sum(weight_of(one, risks) for one in weighed if one.is_open))
    return RiskOverTime(
        past=(*((day, _open_on(weighed, risks, day)) for day in _past_days(plan)), now),
        planned=(now, *((week + WEEK, _planned_after(weighed, risks, timetable, week)) for week in timetable.weeks)),
    )


def _past_days(plan: PlanNow) -> list[date]:
    """The day before it began, when all of it was open, and the Mondays after; none for a plan of today."""
    begun = plan.frame.begun_on
    mondays = [monday(begun) + number * WEEK for number in range(1, weeks_between(begun, plan.today) + 1)]
    return [one for one in (begun - timedelta(days=1), *mondays) if one < plan.today]


def _open_on(actions: Sequence[ActionLine], risks: Mapping[str, int], day: date) -> int:
    """At the end of a day."""
    return sum(weight_of(one, risks) for one in actions if one.ended_on is None or one.ended_on > day)


def _planned_after(actions: Sequence[ActionLine], risks: Mapping[str, int], timetable: Timetable, week: date) -> int:
    places = timetable.by_item
    return sum(
        weight_of(one, risks)
        for one in actions
        if one.is_open and (one.id not in places or places[one.id].finish > week)
    )


def hours_pairs(plan: PlanNow) -> tuple[HoursPair, ...]:
    """Planned against real, of every action of which a real time was noted."""
    found = []
    for action in plan.actions:
        told = [step for step in action.steps if step.real_minutes is not None]
        if told:
            planned = sum(step.minutes for step in told)
            found.append(
                HoursPair(
                    key=f"uren-{action.id}",
                    title=action.title,
                    planned=planned,
                    real=sum(step.real_minutes or 0 for step in told),
                )
            )
    return tuple(found)


def share_taken_away(plan: PlanNow) -> float:
    """Which part of the weighted risk of the plan is gone, 0 to 1; 0 for an empty plan."""
    risks = risk_per_action(plan.actions)
    weighed = [one for one in plan.actions if one.kind is not ActionKind.CHECK and one.state is not ActionState.DROPPED]
    total = sum(weight_of(one, risks) for one in weighed)
    gone = sum(weight_of(one, risks) for one in weighed if one.state is ActionState.DONE)
    return gone / total if total else 0.0
