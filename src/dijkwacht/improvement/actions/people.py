# SPDX-License-Identifier: EUPL-1.2
"""Begin a plan with one number, and name whose hours there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.assessments import public as assessments
from dijkwacht.audit import public as audit
from dijkwacht.improvement.actions.planning import ask_planner
from dijkwacht.improvement.domain.permissions import may_lead_plan
from dijkwacht.improvement.models import Absence, Action, Contributor, PlanSettings
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import AbsenceKind, ActionState
from dijkwacht.knowledge.values import Owner
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

KEPT = timedelta(days=90)
"""After its last day an absence is kept for the questions of a quarter, and no longer."""


@dataclass(frozen=True, kw_only=True)
class Described:
    """A function that works on the plan; `minutes_per_week` None when nobody knows."""

    title: str
    role: Owner | None = None
    person_id: UUID | None = None
    minutes_per_week: int | None = None


@transaction.atomic
def begin_plan(*, actor: Actor, minutes_per_week: int, at: datetime) -> None:
    """A plan from one number: the coordinator's own hours. Beginning again only changes the number. Raises Refused."""
    require(may_lead_plan(actor))
    PlanSettings.objects.get_or_create(
        organisation_id=actor.organisation_id, defaults={"begun_at": at, "begun_by": actor.person_id}
    )
    Contributor.objects.update_or_create(
        organisation_id=actor.organisation_id,
        is_coordinator=True,
        left_at__isnull=True,
        defaults={"minutes_per_week": minutes_per_week},
        create_defaults={
            "organisation_id": actor.organisation_id,
            "title": "coördinator",
            "role": Owner.OOV,
            "is_coordinator": True,
            "person_id": actor.person_id,
            "minutes_per_week": minutes_per_week,
            "added_at": at,
        },
    )
    audit.record(actor, "plan.begun", "", minutes_per_week=minutes_per_week)
    ask_planner(actor.organisation_id)


@transaction.atomic
def set_frame(*, actor: Actor, weeks: int, assumed_minutes: int, euros_per_hour: int | None = None) -> None:
    """How far the plan looks ahead, the hours a week assumed where nobody named them, and what an hour costs.

    Raises Refused, NotFound.
    """
    require(may_lead_plan(actor))
    rows = PlanSettings.objects.filter(organisation_id=actor.organisation_id)
    if not rows.update(horizon_weeks=weeks, assumed_minutes=assumed_minutes, euros_per_hour=euros_per_hour):
        raise NotFound
    audit.record(actor, "plan.framed", "", weeks=weeks, assumed_minutes=assumed_minutes)
    ask_planner(actor.organisation_id)


@transaction.atomic
def add_contributor(*, actor: Actor, described: Described, at: datetime) -> UUID:
    """A function that works on the plan; returns its id. Raises Refused, and Conflict when it is there already."""
    require(may_lead_plan(actor))
    try:
        with transaction.atomic():
            row = Contributor.objects.create(organisation_id=actor.organisation_id, added_at=at, **_columns(described))
    except IntegrityError as error:
        raise Conflict("Deze functie doet al mee. Pas die aan.") from error
    audit.record(actor, "contributor.added", row)
    ask_planner(actor.organisation_id)
    return row.id


@transaction.atomic
def change_contributor(*, actor: Actor, contributor_id: UUID, described: Described) -> None:
    """Another name, person or number of hours. Raises Refused, NotFound, Conflict."""
    require(may_lead_plan(actor))
    row = plans.contributor_for(actor, contributor_id)
    rows = Contributor.objects.filter(organisation_id=actor.organisation_id, id=row.id)
    try:
        with transaction.atomic():
            rows.update(**_columns(described))
    except IntegrityError as error:
        raise Conflict("Een andere deelnemer heeft deze functie al.") from error
    audit.record(actor, "contributor.changed", row)
    ask_planner(actor.organisation_id)


@transaction.atomic
def hand_over_lead(*, actor: Actor, person_id: UUID) -> None:
    """Somebody else fills the function that leads the plan; its work goes with it. Raises Refused, NotFound."""
    require(may_lead_plan(actor))
    rows = Contributor.objects.filter(organisation_id=actor.organisation_id, is_coordinator=True, left_at__isnull=True)
    if not rows.update(person_id=person_id):
        raise NotFound
    audit.record(actor, "plan.handed_over", person_id)
    ask_planner(actor.organisation_id)


@transaction.atomic
def let_go(*, actor: Actor, contributor_id: UUID, to_id: UUID, at: datetime) -> None:
    """Somebody no longer works on the plan, and another takes his work. Raises Refused, NotFound, Conflict."""
    require(may_lead_plan(actor))
    giver, taker = plans.contributor_for(actor, contributor_id), plans.contributor_for(actor, to_id)
    if giver.is_coordinator:
        raise Conflict("Zonder coördinator is er geen plan. Geef het werk eerst over aan een opvolger.")
    if giver.id == taker.id:
        raise Conflict("Kies een ander: deze functie doet niet meer mee.")
    mine = Action.objects.filter(organisation_id=actor.organisation_id)
    moved = mine.filter(owner=giver, state__in=[ActionState.PLANNED, ActionState.STARTED]).update(owner=taker)
    mine.filter(official_owner=giver).update(official_owner=taker)
    Contributor.objects.filter(organisation_id=actor.organisation_id, id=giver.id).update(left_at=at)
    audit.record(actor, "actions.handed_over", giver, actions=moved)
    audit.record(actor, "contributor.left", giver)
    ask_planner(actor.organisation_id)


@transaction.atomic
def add_absence(
    *,
    actor: Actor,
    contributor_id: UUID | None,
    kind: AbsenceKind,
    title: str,
    from_on: date,
    until_on: date,
    minutes_per_week: int,
    at: datetime,
) -> None:
    """A time with fewer hours, of one contributor or of the whole house. Raises Refused, NotFound."""
    require(may_lead_plan(actor))
    row = Absence.objects.create(
        organisation_id=actor.organisation_id,
        contributor=plans.contributor_for(actor, contributor_id) if contributor_id else None,
        kind=kind,
        title=title,
        from_on=from_on,
        until_on=until_on,
        minutes_per_week=minutes_per_week,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    audit.record(actor, "absence.added", row, from_on=from_on, until_on=until_on)
    ask_planner(actor.organisation_id)


@transaction.atomic
def remove_absence(*, actor: Actor, absence_id: UUID) -> None:
    """It does not happen after all. Raises Refused, NotFound."""
    require(may_lead_plan(actor))
    gone, _ = Absence.objects.filter(organisation_id=actor.organisation_id, id=absence_id).delete()
    if not gone:
        raise NotFound
    audit.record(actor, "absence.removed", absence_id)
    ask_planner(actor.organisation_id)


def forget_absences(*, today: date) -> int:
    """Absences that are long over say nothing to a plan any more; returns how many went. Under the system's scope."""
    gone, _ = Absence.objects.filter(until_on__lt=today - KEPT).delete()
    return gone


def contributors_for(actor: Actor, roles: Iterable[Owner], *, at: datetime) -> dict[Owner, Contributor]:
    """The contributor of each function, made where there is none yet; within the caller's transaction."""
    found: dict[Owner, Contributor] = {}
    present = Contributor.objects.filter(organisation_id=actor.organisation_id, left_at__isnull=True).exclude(role="")
    for row in present:
        found[Owner(row.role)] = row
    for role in roles:
        if role not in found:
            found[role] = Contributor.objects.create(
                organisation_id=actor.organisation_id,
                title=assessments.owner_word(role),
                role=role,
                added_at=at,
            )
    return found


def _columns(described: Described) -> dict[str, object]:
    return {
        "title": described.title,
        "role": described.role or "",
        "person_id": described.person_id,
        "minutes_per_week": described.minutes_per_week,
    }
