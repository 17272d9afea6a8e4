# SPDX-License-Identifier: EUPL-1.2
"""Ask the planner, and keep its answer. The solver runs in the worker, outside any transaction."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit import public as audit
from dijkwacht.improvement.domain.permissions import may_change_action, may_lead_plan
from dijkwacht.improvement.domain.planner import timetable
from dijkwacht.improvement.domain.problem import basis_of
from dijkwacht.improvement.models import Hold, PlanSettings, StoredTimetable
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.queries.kept import plain
from dijkwacht.improvement.values import HoldKind, Problem
from dijkwacht.jobs import public as jobs
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require

KEPT = 20
"""Earlier answers that are kept: enough to see what moved, no archive."""


def ask_planner(organisation_id: UUID) -> None:
    """Have the worker plan again, in the caller's transaction."""
    jobs.enqueue("improvement.replan", organisation_id=organisation_id)


@transaction.atomic
def ask_planner_with(*, actor: Actor, extra_minutes: int) -> None:
    """Have the worker work out what there would be with more minutes a week. Raises Refused."""
    require(may_lead_plan(actor))
    jobs.enqueue("improvement.replan_with", organisation_id=actor.organisation_id, extra_minutes=extra_minutes)


def replan(organisation_id: UUID, *, extra_minutes: int = 0, at: datetime) -> bool:
    """Answer the plan as it stands; False when there is no plan, or nothing to add to the newest answer.

    Whoever changes the plan while the solver runs asks anew: an answer to the plan of before is not kept, so that it
    never covers a newer one.
    """
    if plans.frame_of(organisation_id) is None:
        return False
    before = timetables.newest(organisation_id, extra_minutes)
    problem = _problem(organisation_id, extra_minutes, before, at=at)
    basis = basis_of(problem)
    if before is not None and before.basis == basis:
        return False
    found = timetable(problem)
    with transaction.atomic():
        if basis_of(_problem(organisation_id, extra_minutes, before, at=at)) != basis:
            return False
        StoredTimetable.objects.create(
            organisation_id=organisation_id, basis=basis, extra_minutes=extra_minutes, content=plain(found), made_at=at
        )
        _forget_old(organisation_id, extra_minutes)
    return True


def _problem(organisation_id: UUID, extra_minutes: int, before: StoredTimetable | None, *, at: datetime) -> Problem:
    plan = plans.plan_of(organisation_id, today=timezone.localdate(at))
    return timetables.asked(organisation_id, plan, extra_minutes=extra_minutes, before=before)


def _forget_old(organisation_id: UUID, extra_minutes: int) -> None:
    rows = StoredTimetable.objects.filter(organisation_id=organisation_id, extra_minutes=extra_minutes)
    kept = list(rows.order_by("-made_at", "-id").values_list("id", flat=True)[:KEPT])
    rows.exclude(id__in=kept).delete()


def organisations_with_plan() -> list[UUID]:
    """Every organisation that has a plan; under the system's scope."""
    return list(PlanSettings.objects.values_list("organisation_id", flat=True).order_by("organisation_id"))


@transaction.atomic
def hold_action(*, actor: Actor, action_id: UUID, kind: HoldKind, from_on: date, until_on: date, at: datetime) -> None:
    """Fix an action to the week of a day, or keep it out of a period; an earlier wish of that kind is replaced.

    Raises NotFound, Refused.
    """
    require(may_change_action(actor, plans.line_to_change(actor, action_id, at=at)))
    row = plans.action_row(actor, action_id)
    Hold.objects.filter(organisation_id=actor.organisation_id, action=row, kind=kind).delete()
    Hold.objects.create(
        organisation_id=actor.organisation_id,
        action=row,
        kind=kind,
        from_on=from_on,
        until_on=until_on,
        made_at=at,
        made_by=actor.person_id,
    )
    audit.record(actor, "action.held", row, kind=kind.value, from_on=from_on, until_on=until_on)
    ask_planner(actor.organisation_id)


@transaction.atomic
def release_action(*, actor: Actor, action_id: UUID) -> None:
    """Leave an action to the planner again. Raises NotFound, Refused."""
    require(may_lead_plan(actor))
    row = plans.action_row(actor, action_id)
    Hold.objects.filter(organisation_id=actor.organisation_id, action=row).delete()
    audit.record(actor, "action.released", row)
    ask_planner(actor.organisation_id)
