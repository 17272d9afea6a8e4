# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing positions, what they may do, and the privacy check that some questions wait for."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.audit import public as audit
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.domain.permissions import may_keep_positions, may_take_processes
from dijkwacht.processes.models import (
    Access,
    DeclaredInterest,
    Holder,
    Position,
    PrivacyCheck,
    StepMandate,
    WorkProcess,
)
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import PrivacySubject
from dijkwacht.processes.values.positions import AccessLine, NewPosition, PrivacyRecord
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

_THERE_ALREADY = "Deze functie staat er al voor deze afdeling. Pas die aan."


@transaction.atomic
def add_position(*, actor: Actor, told: NewPosition, at: datetime) -> UUID:
    """A position; returns its id. Raises Refused, NotFound for a strange department, Conflict when it is there already."""
    require(may_keep_positions(actor))
    _refuse_twin(actor, told, None)
    row = Position.objects.create(organisation_id=actor.organisation_id, **_columns(actor, told, at))
    audit.record(actor, "position.added", row)
    return row.id


@transaction.atomic
def change_position(*, actor: Actor, position_id: UUID, told: NewPosition, at: datetime) -> None:
    """Say something else of it. Raises Refused, NotFound, Conflict."""
    require(may_keep_positions(actor))
    row = _position(actor, position_id)
    _refuse_twin(actor, told, position_id)
    Position.objects.filter(organisation_id=actor.organisation_id, id=row.id).update(**_columns(actor, told, at))
    audit.record(actor, "position.changed", row)


@transaction.atomic
def remove_position(*, actor: Actor, position_id: UUID) -> None:
    """Take it away with its access and mandates. Raises Refused, NotFound, and Conflict while a code stands in it."""
    require(may_keep_positions(actor))
    row = _position(actor, position_id)
    if Holder.objects.filter(organisation_id=actor.organisation_id, position=row).exists():
        raise Conflict("In deze functie staan nog codes. Geef die eerst een andere functie.")
    for model in (Access, StepMandate):
        model.objects.filter(organisation_id=actor.organisation_id, position=row).delete()
    rows = Position.objects.filter(organisation_id=actor.organisation_id, id=row.id)
    # Django's own deletion would look in each table that points here without naming the organisation.
    rows._raw_delete(rows.db)  # noqa: SLF001
    audit.record(actor, "position.removed", position_id)


@transaction.atomic
def add_access(*, actor: Actor, position_id: UUID, line: AccessLine) -> None:
    """What the position may do in a system. Raises Refused, NotFound for a strange step, Conflict when it is there."""
    require(may_keep_positions(actor))
    row = _position(actor, position_id)
    process = _process(actor, line.step.process) if line.step else None
    try:
        with transaction.atomic():
            Access.objects.create(
                organisation_id=actor.organisation_id,
                position=row,
                system=line.system,
                right=line.right,
                process=process,
                step=line.step.step if line.step else "",
            )
    except IntegrityError as error:
        raise Conflict("Deze toegang staat er al. Haal die eerst weg als er iets aan verandert.") from error
    audit.record(actor, "position.changed", row)


@transaction.atomic
def remove_access(*, actor: Actor, position_id: UUID, access_id: int) -> None:
    """The position no longer has it. Raises Refused, NotFound."""
    require(may_keep_positions(actor))
    row = _position(actor, position_id)
    gone, _ = Access.objects.filter(organisation_id=actor.organisation_id, position=row, id=access_id).delete()
    if not gone:
        raise NotFound
    audit.record(actor, "position.changed", row)


@transaction.atomic
def set_mandates(*, actor: Actor, position_id: UUID, steps: Iterable[StepKey]) -> None:
    """For these steps the position has a mandate in writing, and for no other. Raises Refused, NotFound."""
    require(may_keep_positions(actor))
    row = _position(actor, position_id)
    given = StepMandate.objects.filter(organisation_id=actor.organisation_id, position=row)
    # Of a process that was stopped nobody was asked, so its mandate stays.
    given.filter(process__stopped_at__isnull=True).delete()
    wanted = sorted(set(steps))
    processes = {slug: _process(actor, slug) for slug in {key.process for key in wanted}}
    StepMandate.objects.bulk_create(
        StepMandate(organisation_id=actor.organisation_id, process=processes[key.process], step=key.step, position=row)
        for key in wanted
    )
    audit.record(actor, "mandates.changed", row, mandates=len(wanted))


@transaction.atomic
def record_privacy_check(*, actor: Actor, record: PrivacyRecord, at: datetime) -> None:
    """The organisation weighed it, so the question is on from now. Recording again replaces it. Raises Refused."""
    require(may_take_processes(actor))
    PrivacyCheck.objects.update_or_create(
        organisation_id=actor.organisation_id,
        subject=record.subject,
        defaults={
            "on": record.on,
            "decided_by": record.decided_by,
            "summary": record.summary,
            "recorded_at": at,
            "recorded_by": actor.person_id,
        },
        create_defaults={
            "organisation_id": actor.organisation_id,
            "subject": record.subject,
            "on": record.on,
            "decided_by": record.decided_by,
            "summary": record.summary,
            "recorded_at": at,
            "recorded_by": actor.person_id,
        },
    )
    audit.record(actor, "privacy_check.recorded", record.subject)


@transaction.atomic
def end_privacy_check(*, actor: Actor, subject: PrivacySubject) -> None:
    """Off again, and what was kept because of it is erased. Raises Refused, NotFound when it was not on."""
    require(may_take_processes(actor))
    gone, _ = PrivacyCheck.objects.filter(organisation_id=actor.organisation_id, subject=subject).delete()
    if not gone:
        raise NotFound
    match subject:
        case PrivacySubject.TENURE:
            Holder.objects.filter(organisation_id=actor.organisation_id).update(since=None)
        case PrivacySubject.KINSHIP:
            DeclaredInterest.objects.filter(organisation_id=actor.organisation_id).delete()
    audit.record(actor, "privacy_check.ended", subject)


def _position(actor: Actor, position_id: UUID) -> Position:
    row = Position.objects.filter(organisation_id=actor.organisation_id, id=position_id).first()
    if row is None:
        raise NotFound
    return row


def _process(actor: Actor, slug: str) -> WorkProcess:
    rows = WorkProcess.objects.filter(organisation_id=actor.organisation_id, slug=slug, stopped_at__isnull=True)
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def _refuse_twin(actor: Actor, told: NewPosition, but: UUID | None) -> None:
    """The database keeps this only for positions with a department: to SQL no two empty ones are the same."""
    rows = Position.objects.filter(organisation_id=actor.organisation_id, title=told.title)
    if any(row.department_id == told.department_id for row in rows if row.id != but):
        raise Conflict(_THERE_ALREADY)


def _columns(actor: Actor, told: NewPosition, at: datetime) -> dict[str, Any]:
    if told.department_id and told.department_id not in {one.id for one in departments_of(actor.organisation_id)}:
        raise NotFound
    return position_columns(actor, told, at)


def position_columns(actor: Actor, told: NewPosition, at: datetime) -> dict[str, Any]:
    """What is told of a position, as its row keeps it."""
    return {
        "title": told.title,
        "department_id": told.department_id,
        "holders": told.holders,
        "scale_band": told.scale_band,
        "has_outside_contact": told.has_outside_contact,
        "screening": None if told.screening is None else sorted(told.screening),
        "changed_at": at,
        "changed_by": actor.person_id,
    }
