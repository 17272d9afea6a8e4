# SPDX-License-Identifier: EUPL-1.2
"""From the plan as people know it to the question that the planner answers, and a digest that says when to ask again."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

from dijkwacht.improvement.domain.capacity import capacity
from dijkwacht.improvement.domain.risk import risk_per_action, weight_of
from dijkwacht.improvement.values import ActionLine, ContributorLine, Item, PlanNow, Problem
from dijkwacht.values.weeks import monday, weeks_from

MOVE_COST = 2
"""What it costs when an action ends later than the week in which people expect it, in risk-weeks."""


def problem_of(
    plan: PlanNow, *, holidays: Collection[date], previous: Mapping[str, date], extra_minutes: int = 0
) -> Problem:
    """What the planner is asked: the work that is left, from this week on. `extra_minutes` a week for the coordinator.

    `previous` is the week in which each action ended in the plan that people have seen.
    """
    weeks = weeks_from(plan.today, plan.frame.horizon_weeks)
    assumed = plan.frame.assumed_minutes
    contributors = [_with_more(one, extra_minutes, assumed) if one.is_coordinator else one for one in plan.contributors]
    return Problem(
        weeks=weeks,
        capacity=capacity(
            contributors,
            plan.absences,
            weeks=weeks,
            holidays=holidays,
            assumed_minutes=assumed,
            used=minutes_used(plan),
        ),
        items=items_of(plan),
        holds=tuple(one for one in plan.holds if one.item in plan.by_id and plan.by_id[one.item].is_open),
        previous={item: week for item, week in previous.items() if week >= weeks[0]},
        move_cost=MOVE_COST,
    )


def _with_more(one: ContributorLine, minutes: int, assumed: int) -> ContributorLine:
    usual = assumed if one.minutes_per_week is None else one.minutes_per_week
    return replace(one, minutes_per_week=usual + minutes)


def items_of(plan: PlanNow) -> tuple[Item, ...]:
    """Every open action with the work that is left of it. What is done no longer has to come first."""
    risks = risk_per_action(plan.actions)
    coordinator = plan.coordinator
    return tuple(
        Item(
            key=action.id,
            title=action.title,
            minutes=minutes_left(action, coordinator.id if coordinator else ""),
            risk=weight_of(action, risks),
            after=tuple(one for one in action.after if one in plan.by_id and plan.by_id[one].is_open),
            not_before=action.not_before_on,
            due_on=action.due_on,
            began=monday(action.started_on) if action.started_on else None,
        )
        for action in plan.open_actions
    )


def minutes_left(action: ActionLine, coordinator: str) -> dict[str, int]:
    """Minutes per contributor of the steps that are not done. Who only takes part is not planned week by week."""
    found: dict[str, int] = defaultdict(int)
    for step in action.steps:
        if step.done_on is None:
            found[action.owner.id] += step.owner_minutes
            found[coordinator or action.owner.id] += step.coordinator_minutes
    return {contributor: minutes for contributor, minutes in found.items() if minutes}


def minutes_used(plan: PlanNow) -> dict[str, int]:
    """Minutes that each contributor already worked this week: of steps that were ticked since Monday."""
    found: dict[str, int] = defaultdict(int)
    coordinator = plan.coordinator
    for action in plan.actions:
        for step in action.steps:
            if step.done_on is None or step.done_on < monday(plan.today):
                continue
            if step.real_minutes is not None:
                found[action.owner.id] += step.real_minutes
                continue
            found[action.owner.id] += step.owner_minutes
            found[coordinator.id if coordinator else action.owner.id] += step.coordinator_minutes
    return dict(found)


def basis_of(problem: Problem) -> str:
    """SHA-256 over all that the planner may know but the plan before: as long as it stays, the answer stays."""
    items = sorted(
        (one.key, sorted(one.minutes.items()), one.risk, sorted(one.after), str(one.not_before), str(one.due_on))
        for one in problem.items
    )
    holds = sorted((one.item, one.kind.value, str(one.from_on), str(one.until_on)) for one in problem.holds)
    whole = (str(problem.weeks[0]), len(problem.weeks), sorted(problem.capacity.items()), items, holds)
    return sha256(repr(whole).encode()).hexdigest()
