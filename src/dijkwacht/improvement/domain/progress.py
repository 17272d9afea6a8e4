# SPDX-License-Identifier: EUPL-1.2
"""How the weighted risk of the plan goes down over time, and what the hours turned out to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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
    """Weighted risk that was open at the end of each week, up to now and as planned from now on."""

    past: tuple[tuple[date, int], ...]
    planned: tuple[tuple[date, int], ...]


def risk_over_time(plan: PlanNow, timetable: Timetable) -> RiskOverTime:
    """From the week in which the plan began to the end of its horizon. Rule: docs/rules/progress.md.

    What came into the plan later counts from the beginning: the risk was there, only nobody had written it down.
    """
    risks = risk_per_action(plan.actions)
    weighed = [one for one in plan.actions if one.kind is not ActionKind.CHECK and one.state is not ActionState.DROPPED]
    return RiskOverTime(
        past=tuple((week, _open_after(weighed, risks, week)) for week in _past_weeks(plan)),
        planned=tuple((week, _planned_after(weighed, risks, timetable, week)) for week in timetable.weeks),
    )


def _past_weeks(plan: PlanNow) -> list[date]:
    first = monday(plan.frame.begun_on)
    return [first + number * WEEK for number in range(weeks_between(first, plan.today) + 1)]


def _open_after(actions: Sequence[ActionLine], risks: Mapping[str, int], week: date) -> int:
    return sum(weight_of(one, risks) for one in actions if one.ended_on is None or monday(one.ended_on) > week)


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
