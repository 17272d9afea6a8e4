# SPDX-License-Identifier: EUPL-1.2
"""What the owner of an action does with it week by week: tick, or say why not; and end it."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit import public as audit
from dijkwacht.improvement.actions.planning import ask_planner
from dijkwacht.improvement.domain.closing import check_after
from dijkwacht.improvement.domain.permissions import may_change_action, may_lead_plan, may_work_on
from dijkwacht.improvement.models import Action, ActionStep, Contributor, Hold, Reply
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import ActionKind, ActionLine, ActionState, HoldKind, ReplyKind
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, NotFound, require
from dijkwacht.values.weeks import sunday


@transaction.atomic
def tick_step(*, actor: Actor, action_id: UUID, position: int, real_minutes: int | None, at: datetime) -> None:
    """A step is done. The first step starts the action. Ticking twice changes nothing. Raises NotFound, Refused."""
    line = _working_on(actor, action_id, at=at)
    step = _step(actor, line, position)
    if step.done_at is None:
        step.done_at, step.done_by, step.real_minutes = at, actor.person_id, real_minutes
        step.save(update_fields=["done_at", "done_by", "real_minutes"])
        audit.record(actor, "step.done", action_id, step=position)
    _start(actor, line, at=at)
    _answer(actor, line, at=at)
    ask_planner(actor.organisation_id)


@transaction.atomic
def untick_step(*, actor: Actor, action_id: UUID, position: int, at: datetime) -> None:
    """It was not done after all. Twice changes nothing. Raises NotFound, Refused."""
    line = _working_on(actor, action_id, at=at)
    step = _step(actor, line, position)
    if step.done_at is None:
        return
    step.done_at = step.done_by = step.real_minutes = None
    step.save(update_fields=["done_at", "done_by", "real_minutes"])
    audit.record(actor, "step.reopened", action_id, step=position)
    ask_planner(actor.organisation_id)


@transaction.atomic
def reply(*, actor: Actor, action_id: UUID, kind: ReplyKind, note: str, at: datetime) -> None:
    """“Later” keeps the action out of the rest of this week; the other two wait for somebody to help.

    Raises NotFound, Refused.
    """
    line = _working_on(actor, action_id, at=at)
    row = plans.action_row(actor, action_id)
    Reply.objects.create(
        organisation_id=actor.organisation_id,
        action=row,
        kind=kind,
        note=note,
        said_at=at,
        said_by=actor.person_id,
        answered_at=at if kind is ReplyKind.LATER else None,
        answered_by=actor.person_id if kind is ReplyKind.LATER else None,
    )
    if kind is not ReplyKind.HELP:
        _keep_out_of_this_week(actor, row, at=at)
    audit.record(actor, "action.replied", line.id, kind=kind.value)
    ask_planner(actor.organisation_id)


@transaction.atomic
def answer_replies(*, actor: Actor, action_id: UUID, at: datetime) -> None:
    """The coordinator dealt with what was said of an action. Raises NotFound, Refused."""
    require(may_lead_plan(actor))
    _answer(actor, plans.line_to_change(actor, action_id, at=at), at=at)
    audit.record(actor, "reply.answered", action_id)


@transaction.atomic
def finish_action(
    *, actor: Actor, action_id: UUID, outcome: str, levels: Mapping[str, Level], on: date, at: datetime
) -> UUID | None:
    """Done: what came of it, and the levels that it shows become observations; returns the check that is planned.

    An action that brought something into use gets a check some months later, by itself. Raises NotFound, Refused.
    """
    line = _working_on(actor, action_id, at=at)
    row = plans.action_row(actor, action_id)
    _end(actor, row, ActionState.DONE, outcome, at=at)
    ActionStep.objects.filter(organisation_id=actor.organisation_id, action=row, done_at__isnull=True).update(
        done_at=at, done_by=actor.person_id
    )
    assessments.record_proof(
        actor=actor,
        kind=SourceKind.INTERVIEW if line.kind is ActionKind.CHECK else SourceKind.REGISTER,
        title=f"Plan: {line.title}",
        on=on,
        levels=levels,
        note=outcome,
        at=at,
    )
    assessments.handle_recommendations(actor=actor, texts=[one.words for one in line.findings if one.source], at=at)
    audit.record(actor, "action.done", row, levels=len(levels))
    ask_planner(actor.organisation_id)
    return _plan_check(actor, row, line, levels, at=at)


@transaction.atomic
def drop_action(*, actor: Actor, action_id: UUID, reason: str, at: datetime) -> None:
    """It will not be done, and the plan says why. Raises NotFound, Refused."""
    require(may_change_action(actor, plans.line_to_change(actor, action_id, at=at)))
    row = plans.action_row(actor, action_id)
    _end(actor, row, ActionState.DROPPED, reason, at=at)
    audit.record(actor, "action.dropped", row)
    ask_planner(actor.organisation_id)


@transaction.atomic
def reopen_action(*, actor: Actor, action_id: UUID) -> None:
    """Take up again what was done or dropped; twice changes nothing.

    Raises NotFound, Refused, Conflict when its measure is in the plan anew.
    """
    require(may_lead_plan(actor))
    row = plans.action_row(actor, action_id)
    if row.ended_at is None:
        return
    if row.measure and _open(actor).filter(measure=row.measure).exists():
        raise Conflict("Deze maatregel staat al opnieuw in het plan.")
    row.state = ActionState.STARTED if row.started_on else ActionState.PLANNED
    row.ended_at = row.ended_by = None
    row.owner_id, row.official_owner_id = _still_there(actor, row)
    row.save(update_fields=["state", "ended_at", "ended_by", "owner", "official_owner"])
    audit.record(actor, "action.reopened", row)
    ask_planner(actor.organisation_id)


def _still_there(actor: Actor, row: Action) -> tuple[UUID, UUID | None]:
    """Owner and official owner; who no longer works on the plan makes place for the coordinator, or for nobody."""
    present = Contributor.objects.filter(organisation_id=actor.organisation_id, left_at__isnull=True)
    there = dict(present.values_list("id", "is_coordinator"))
    lead = next((key for key, leads in there.items() if leads), row.owner_id)
    return (
        row.owner_id if row.owner_id in there else lead,
        row.official_owner_id if row.official_owner_id in there else None,
    )


def _open(actor: Actor) -> "QuerySet[Action]":
    states = [ActionState.PLANNED, ActionState.STARTED]
    return Action.objects.filter(organisation_id=actor.organisation_id, state__in=states)


def _keep_out_of_this_week(actor: Actor, row: Action, *, at: datetime) -> None:
    """Beside what the coordinator asked: “later” takes no wish of his away."""
    today = timezone.localdate(at)
    kept = Hold.objects.filter(organisation_id=actor.organisation_id, action=row, kind=HoldKind.FORBIDDEN)
    if kept.filter(from_on__lte=today, until_on__gte=sunday(today)).exists():
        return
    Hold.objects.create(
        organisation_id=actor.organisation_id,
        action=row,
        kind=HoldKind.FORBIDDEN,
        from_on=today,
        until_on=sunday(today),
        made_at=at,
        made_by=actor.person_id,
    )


def _working_on(actor: Actor, action_id: UUID, *, at: datetime) -> ActionLine:
    line = plans.line_to_change(actor, action_id, at=at)
    require(may_work_on(actor, line))
    return line


def _step(actor: Actor, line: ActionLine, position: int) -> ActionStep:
    found = ActionStep.objects.filter(
        organisation_id=actor.organisation_id, action_id=line.id, position=position
    ).first()
    if found is None:
        raise NotFound
    return found


def _start(actor: Actor, line: ActionLine, *, at: datetime) -> None:
    mine = Action.objects.filter(organisation_id=actor.organisation_id, id=line.id, state=ActionState.PLANNED)
    mine.update(state=ActionState.STARTED, started_on=timezone.localdate(at))


def _answer(actor: Actor, line: ActionLine, *, at: datetime) -> None:
    rows = Reply.objects.filter(organisation_id=actor.organisation_id, action_id=line.id, answered_at__isnull=True)
    rows.update(answered_at=at, answered_by=actor.person_id)


def _end(actor: Actor, row: Action, state: ActionState, outcome: str, *, at: datetime) -> None:
    row.state, row.outcome = state, outcome
    row.ended_at, row.ended_by = at, actor.person_id
    row.save(update_fields=["state", "outcome", "ended_at", "ended_by"])
    Hold.objects.filter(organisation_id=actor.organisation_id, action=row).delete()
    Reply.objects.filter(organisation_id=actor.organisation_id, action=row, answered_at__isnull=True).update(
        answered_at=at, answered_by=actor.person_id
    )


def _plan_check(
    actor: Actor, row: Action, line: ActionLine, levels: Mapping[str, Level], *, at: datetime
) -> UUID | None:
    check = check_after(line, levels, on=timezone.localdate(at))
    if check is None or _open(actor).filter(checks=row).exists():
        return None
    made = Action.objects.create(
        organisation_id=actor.organisation_id,
        position=plans.next_position(actor),
        kind=ActionKind.CHECK,
        title=check.title,
        why=check.why,
        owner_id=row.owner_id,
        official_owner_id=row.official_owner_id,
        portfolio_holder=row.portfolio_holder,
        own_risk=check.risk,
        not_before_on=check.not_before_on,
        checks=row,
        added_at=at,
        added_by=actor.person_id,
    )
    ActionStep.objects.bulk_create(
        ActionStep(
            organisation_id=actor.organisation_id,
            action=made,
            position=step.position,
            text=step.text,
            owner_minutes=step.owner_minutes,
            coordinator_minutes=step.coordinator_minutes,
        )
        for step in check.steps
    )
    return made.id
