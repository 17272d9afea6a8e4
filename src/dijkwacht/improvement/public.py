# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of the plan."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.improvement.actions import people, planning
from dijkwacht.improvement.domain.agenda import entries_of_person, entries_of_plan
from dijkwacht.improvement.domain.headline import headline
from dijkwacht.improvement.domain.this_week import this_week
from dijkwacht.improvement.domain.undone import undone, undone_of
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.queries.timetables import Planned
from dijkwacht.improvement.values import ContributorLine, DecisionLine, Entry, HandoverFacts, ThisWeek, Undone
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

__all__ = [
    "agenda_of",
    "agenda_of_plan",
    "hand_over_lead",
    "handover_facts",
    "has_plan",
    "lead_of",
    "organisations_with_plan",
    "stayed_undone",
    "week_of",
]


def has_plan(organisation_id: UUID) -> bool:
    """Whether somebody began a plan."""
    return plans.frame_of(organisation_id) is not None


def organisations_with_plan() -> list[UUID]:
    """Every organisation with a plan; under the system's scope."""
    return planning.organisations_with_plan()


def hand_over_lead(*, actor: Actor, person_id: UUID) -> None:
    """Another coordinator leads the plan from now on. Raises Refused, NotFound without a plan."""
    people.hand_over_lead(actor=actor, person_id=person_id)


def lead_of(organisation_id: UUID) -> ContributorLine | None:
    """Who leads the plan; None without one."""
    return next((one for one in plans.contributors_of(organisation_id) if one.is_coordinator and one.is_present), None)


def week_of(actor: Actor, *, at: datetime) -> ThisWeek | None:
    """The next steps of one person; None when there is no plan."""
    seen = _planned(actor.organisation_id, at)
    if seen is None:
        return None
    return this_week(seen.plan, seen.timetable, actor=actor, capacity=seen.problem.capacity)


def stayed_undone(organisation_id: UUID, person_id: UUID, *, at: datetime) -> tuple[Undone, ...]:
    """What waits too long of the actions for which this person answers."""
    if not has_plan(organisation_id):
        return ()
    adoptions = timetables.adoptions_of(organisation_id)
    plan = plans.plan_of(organisation_id, today=timezone.localdate(at))
    return undone_of(plan, adoptions[0].content if adoptions else None, person_id=person_id)


def agenda_of(organisation_id: UUID, person_id: UUID, *, shows_titles: bool, at: datetime) -> tuple[Entry, ...]:
    """What of the plan belongs in one person's calendar."""
    seen = _planned(organisation_id, at)
    if seen is None:
        return ()
    return entries_of_person(seen.plan, seen.timetable, person_id=person_id, shows_titles=shows_titles)


def agenda_of_plan(organisation_id: UUID, *, shows_titles: bool, at: datetime) -> tuple[Entry, ...]:
    """The whole plan as calendar; for whom may read it."""
    seen = _planned(organisation_id, at)
    return entries_of_plan(seen.plan, seen.timetable, shows_titles=shows_titles) if seen else ()


def handover_facts(organisation_id: UUID, *, at: datetime) -> HandoverFacts | None:
    """The plan for whoever takes it over; None without one."""
    seen = _planned(organisation_id, at)
    if seen is None:
        return None
    adoptions = timetables.adoptions_of(organisation_id)
    return HandoverFacts(
        headline=headline(seen.timetable),
        plan=seen.plan,
        finish=timetables.ends(seen.timetable),
        undone=undone(seen.plan, adoptions[0].content if adoptions else None),
        decisions=tuple(
            DecisionLine(decided_on=one.decided_on, body=one.body, decision=one.decision) for one in adoptions
        ),
    )


def _planned(organisation_id: UUID, at: datetime) -> Planned | None:
    try:
        plan = plans.plan_of(organisation_id, today=timezone.localdate(at))
    except NotFound:
        return None
    return timetables.planned(organisation_id, plan)
