# SPDX-License-Identifier: EUPL-1.2
"""Who fills what, in codes: added, changed, gone, and forgotten when the term is over."""

import json
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from dijkwacht.audit import public as audit
from dijkwacht.processes.domain.permissions import may_change_process, may_see_codes
from dijkwacht.processes.domain.retention import interests_until, leavers_until
from dijkwacht.processes.models import (
    DeclaredInterest,
    Holder,
    Position,
    PrivacyCheck,
    StepDuty,
    StepMandate,
    StoredDivision,
    WorkProcess,
)
from dijkwacht.processes.values.house import PrivacySubject
from dijkwacht.processes.values.positions import NewHolder, NewInterest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

_TAKEN = "Deze code is al in gebruik. Kies een andere, bijvoorbeeld met een cijfer erachter."

_NOT_WEIGHED = "Uw organisatie legde hiervoor nog geen privacytoets vast. De coördinator doet dat."


@transaction.atomic
def add_holder(*, actor: Actor, told: NewHolder, at: datetime) -> UUID:
    """Somebody in a code; returns its id. Raises Refused, NotFound, and Conflict when the code is in use."""
    _require_place(actor, told.position_id)
    _refuse_twin(actor, told.code, None)
    row = Holder.objects.create(
        organisation_id=actor.organisation_id, **_columns(actor, told), added_at=at, added_by=actor.person_id
    )
    audit.record(actor, "holder.added", row)
    return row.id


@transaction.atomic
def change_holder(*, actor: Actor, holder_id: UUID, told: NewHolder) -> None:
    """Another code, position, hours or manager. Raises Refused, NotFound, Conflict."""
    row = _holder(actor, holder_id)
    _require_place(actor, row.position_id)
    _require_place(actor, told.position_id)
    _refuse_twin(actor, told.code, holder_id)
    if told.manager_id == holder_id:
        raise Conflict("Niemand is zijn eigen leidinggevende. Kies een andere code.")
    Holder.objects.filter(organisation_id=actor.organisation_id, id=holder_id).update(**_columns(actor, told))
    audit.record(actor, "holder.changed", row)


@transaction.atomic
def leave_holder(*, actor: Actor, holder_id: UUID, on: date) -> None:
    """Somebody left: his steps are free at once, his row goes after the term. Raises Refused, NotFound, Conflict."""
    row = _holder(actor, holder_id)
    _require_place(actor, row.position_id)
    if row.left_on is not None:
        raise Conflict("Dit vertrek staat al genoteerd. De dag verschuiven zou de code langer bewaren.")
    Holder.objects.filter(organisation_id=actor.organisation_id, id=holder_id).update(left_on=on)
    StepDuty.objects.filter(organisation_id=actor.organisation_id, holder=row).delete()
    audit.record(actor, "holder.left", row, on=on)


@transaction.atomic
def forget_holder(*, actor: Actor, holder_id: UUID) -> None:
    """Erase somebody who left before the term is over. Raises Refused, NotFound, and Conflict while he works here."""
    row = _holder(actor, holder_id)
    _require_place(actor, row.position_id)
    if row.left_on is None:
        raise Conflict("Deze code werkt hier nog. Noteer eerst het vertrek.")
    for model in (StepDuty, StepMandate):
        model.objects.filter(organisation_id=actor.organisation_id, holder=row).delete()
    _forget_proposals(actor, row.code)
    everybody = Holder.objects.filter(organisation_id=actor.organisation_id)
    everybody.filter(manager=row).update(manager=None)
    gone = everybody.filter(id=row.id)
    # Django's own deletion would look in each table that points here without naming the organisation.
    gone._raw_delete(gone.db)  # noqa: SLF001
    audit.record(actor, "holder.forgotten", holder_id)


def _forget_proposals(actor: Actor, code: str) -> None:
    """Answers of the solver that name him: their sentences hold his code."""
    rows = StoredDivision.objects.filter(organisation_id=actor.organisation_id)
    naming = [one.pk for one in rows if code in json.dumps(one.content, ensure_ascii=False)]
    rows.filter(pk__in=naming).delete()


@transaction.atomic
def declare_interest(*, actor: Actor, told: NewInterest, at: datetime) -> UUID:
    """Somebody is close to the applicant in one case, and another took over; returns its id.

    Raises Refused, NotFound, and Conflict while the organisation did not record its privacy check on kinship.
    """
    process = _process(actor, told.process_id)
    require(may_change_process(actor, process.department_id))
    if not _is_on(actor, PrivacySubject.KINSHIP):
        raise Conflict(_NOT_WEIGHED)
    row = DeclaredInterest.objects.create(
        organisation_id=actor.organisation_id,
        process=process,
        case=told.case,
        who=told.who,
        taken_over_by=told.taken_over_by,
        on=told.on,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    audit.record(actor, "interest.declared", row)
    return row.id


@transaction.atomic
def remove_interest(*, actor: Actor, interest_id: UUID) -> None:
    """It was written down by mistake. Raises Refused, NotFound."""
    rows = DeclaredInterest.objects.filter(organisation_id=actor.organisation_id, id=interest_id)
    row = rows.select_related("process").first()
    if row is None:
        raise NotFound
    require(may_change_process(actor, row.process.department_id))
    rows.delete()
    audit.record(actor, "interest.forgotten", interest_id)


@transaction.atomic
def forget_leavers(*, today: date) -> int:
    """Erase who left long enough ago, of every organisation; returns how many. Under the system's scope."""
    gone = Holder.objects.filter(left_on__lte=leavers_until(today))
    counts = list(gone.values_list("organisation_id").annotate(Count("id")).order_by("organisation_id"))
    gone.delete()
    for organisation_id, count in counts:
        audit.record_by_system(organisation_id, "holder.forgotten", holders=count)
    return sum(count for _, count in counts)


@transaction.atomic
def forget_interests(*, today: date) -> int:
    """Erase interests whose term is over, of every organisation; returns how many. Under the system's scope."""
    gone = DeclaredInterest.objects.filter(on__lte=interests_until(today))
    counts = list(gone.values_list("organisation_id").annotate(Count("id")).order_by("organisation_id"))
    gone.delete()
    for organisation_id, count in counts:
        audit.record_by_system(organisation_id, "interest.forgotten", interests=count)
    return sum(count for _, count in counts)


def _require_place(actor: Actor, position_id: UUID | None) -> None:
    """Raises Refused for who does not make the roster of that position, NotFound for a position elsewhere."""
    department_id = None
    if position_id is not None:
        row = Position.objects.filter(organisation_id=actor.organisation_id, id=position_id).first()
        if row is None:
            raise NotFound
        department_id = row.department_id
    require(may_see_codes(actor, department_id))


def _holder(actor: Actor, holder_id: UUID) -> Holder:
    row = Holder.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=holder_id).first()
    if row is None:
        raise NotFound
    return row


def _process(actor: Actor, process_id: UUID) -> WorkProcess:
    rows = WorkProcess.objects.filter(organisation_id=actor.organisation_id, id=process_id, stopped_at__isnull=True)
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def _is_on(actor: Actor, subject: PrivacySubject) -> bool:
    return PrivacyCheck.objects.filter(organisation_id=actor.organisation_id, subject=subject).exists()


def _refuse_twin(actor: Actor, code: str, but: UUID | None) -> None:
    """Two spellings of one code would be two people to the rules."""
    twins = Holder.objects.filter(organisation_id=actor.organisation_id, code__iexact=code, left_on__isnull=True)
    if any(row.id != but for row in twins):
        raise Conflict(_TAKEN)


def _columns(actor: Actor, told: NewHolder) -> dict[str, object]:
    """`since` only where the organisation recorded its privacy check. Raises NotFound for a manager elsewhere."""
    if told.manager_id is not None:
        _holder(actor, told.manager_id)
    return {
        "code": told.code,
        "position_id": told.position_id,
        "minutes": told.minutes,
        "manager_id": told.manager_id,
        "since": told.since if _is_on(actor, PrivacySubject.TENURE) else None,
    }
