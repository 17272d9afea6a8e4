# SPDX-License-Identifier: EUPL-1.2
"""What the plan tells to letters: for whom each line is, follows from the findings that it answers."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from dijkwacht.improvement.domain.adoption import Change, change_words, changes_since
from dijkwacht.improvement.domain.letter_facts import (
    AdoptedPlan,
    DoneAction,
    HoursSpent,
    LeftAction,
    PlanChange,
    PlanFacts,
    PlannedAction,
    Responsibility,
    WhatIf,
)
from dijkwacht.improvement.domain.plan_page import meaning
from dijkwacht.improvement.domain.progress import share_taken_away
from dijkwacht.improvement.domain.risk import risk_per_action, weight_of
from dijkwacht.improvement.values import ActionKind, ActionLine, ActionState, PlanNow, Timetable
from dijkwacht.knowledge.values import Sensitivity
from dijkwacht.values.hours import hours_words
from dijkwacht.values.weeks import sunday

WEEKS_A_YEAR = 52
_ORDER = (Sensitivity.PUBLIC, Sensitivity.MANAGEMENT, Sensitivity.WORKING)

Sensitivities = Mapping[str, Sensitivity]
"""By indicator."""


def facts_of_plan(
    plan: PlanNow,
    now: Timetable,
    more: Timetable,
    *,
    capacity: Mapping[str, tuple[int, ...]],
    extra_minutes: int,
    adopted: tuple[AdoptedPlan, dict[str, Any]] | None,
    sensitivities: Sensitivities,
) -> PlanFacts:
    """Everything at once, in the order of the plan. `more` is the timetable with `extra_minutes` a week more."""
    coordinator = plan.coordinator
    rate = plan.frame.euros_per_hour
    places = sorted(now.placements, key=lambda one: (one.finish, one.start))
    placed = [plan.by_id[one.item] for one in places]
    return PlanFacts(
        has_plan=True,
        begins_on=now.weeks[0],
        ends_on=sunday(now.weeks[-1]),
        minutes_per_week=coordinator.minutes_per_week if coordinator else None,
        minutes_available=sum(capacity.get(coordinator.id, ())) if coordinator else None,
        minutes_planned=sum(work.minutes for one in places for work in one.work if coordinator and work.contributor == coordinator.id),
        minutes_short=sum(one.short_minutes for one in now.left),
        extra_minutes_per_week=extra_minutes,
        extra_euros_per_year=extra_minutes * WEEKS_A_YEAR * rate // 60 if rate else None,
        euros_once=sum(one.costs_once or 0 for one in placed),
        euros_per_year=sum(one.costs_per_year or 0 for one in placed),
        risk_share=risk_share(plan, now),
        adopted=adopted[0] if adopted else None,
        actions=tuple(
            PlannedAction(
                title=one.title,
                owner=one.owner.title,
                minutes=one.minutes,
                finish=now.by_item[one.id].finish,
                sensitivity=sensitivity_of(one, sensitivities),
            )
            for one in placed
        ),
        done=tuple(_done(plan, sensitivities)),
        left=tuple(
            LeftAction(
                title=(action := plan.by_id[one.item]).title,
                short_minutes=one.short_minutes,
                meaning=meaning(action),
                sensitivity=sensitivity_of(action, sensitivities),
            )
            for one in now.left
        ),
        owners=tuple(_responsibility(one, sensitivities) for one in plan.open_actions),
        changes=_changes(plan, now, adopted[1] if adopted else None, sensitivities),
        what_if=(
            _what_if(plan, now, extra=0, rate=rate),
            _what_if(plan, more, extra=extra_minutes, rate=rate),
        ),
        hours=_hours(plan),
    )  # fmt: skip


def sensitivity_of(action: ActionLine, sensitivities: Sensitivities) -> Sensitivity:
    """The most closed of what it answers; an action of which nobody knows what it answers is for the management."""
    found = [sensitivities[one.indicator] for one in action.findings if one.indicator in sensitivities]
    return max(found, key=_ORDER.index, default=Sensitivity.MANAGEMENT)


def risk_share(plan: PlanNow, timetable: Timetable) -> float:
    """Which part of all weighted risk of the plan is gone when what fits is done, 0 to 1."""
    risks = risk_per_action(plan.actions)
    open_ = [one for one in plan.open_actions if one.kind is not ActionKind.CHECK]
    left = sum(weight_of(one, risks) for one in open_)
    fits = sum(weight_of(one, risks) for one in open_ if one.id in timetable.by_item)
    gone = share_taken_away(plan)
    return gone + (1 - gone) * fits / left if left else gone


def _done(plan: PlanNow, sensitivities: Sensitivities) -> list[DoneAction]:
    ended = [one for one in plan.actions if one.state is ActionState.DONE]
    return [
        DoneAction(
            title=one.title,
            ended_on=one.ended_on or plan.today,
            outcome=one.outcome,
            sensitivity=sensitivity_of(one, sensitivities),
        )
        for one in sorted(ended, key=lambda one: one.ended_on or plan.today)
    ]


def _responsibility(action: ActionLine, sensitivities: Sensitivities) -> Responsibility:
    return Responsibility(
        title=action.title,
        owner=action.owner.title,
        portfolio_holder=action.portfolio_holder,
        official_owner=action.official_owner.title if action.official_owner else "",
        sensitivity=sensitivity_of(action, sensitivities),
    )


def _changes(
    plan: PlanNow, now: Timetable, content: dict[str, Any] | None, sensitivities: Sensitivities
) -> tuple[PlanChange, ...]:
    if content is None:
        return ()
    return tuple(_change(one, plan, sensitivities) for one in changes_since(content, plan, now))


def _change(change: Change, plan: PlanNow, sensitivities: Sensitivities) -> PlanChange:
    action = plan.by_id.get(change.action)
    return PlanChange(
        title=change.title,
        was="",
        now=change_words(change),
        reason=change.detail,
        sensitivity=sensitivity_of(action, sensitivities) if action else Sensitivity.MANAGEMENT,
    )


def _what_if(plan: PlanNow, timetable: Timetable, *, extra: int, rate: int | None) -> WhatIf:
    coordinator = plan.coordinator
    minutes = (coordinator.minutes_per_week or 0) + extra if coordinator else extra
    return WhatIf(
        label=f"{hours_words(minutes)} per week",
        fits=len(timetable.placements),
        left=len(timetable.left),
        risk_share=risk_share(plan, timetable),
        euros_per_year=minutes * WEEKS_A_YEAR * rate // 60 if rate else None,
    )


def _hours(plan: PlanNow) -> tuple[HoursSpent, ...]:
    """Per function: what was planned of what is done, and what was noted. Nobody noted anything is None, not zero."""
    planned: dict[str, int] = defaultdict(int)
    real: dict[str, int] = defaultdict(int)
    for action in plan.actions:
        for step in action.steps:
            if step.done_on is not None:
                planned[action.owner.title] += step.minutes
            if step.real_minutes is not None:
                real[action.owner.title] += step.real_minutes
    return tuple(
        HoursSpent(who=who, planned_minutes=minutes, real_minutes=real.get(who)) for who, minutes in planned.items()
    )
