# SPDX-License-Identifier: EUPL-1.2
"""Planning a workshop: for which round, with whom, about what. Until it begins all of it may change."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require
from dijkwacht.workshops.domain.permissions import may_change, may_plan
from dijkwacht.workshops.models import Point, Workshop
from dijkwacht.workshops.values import NewWorkshop, WorkshopState


@transaction.atomic
def plan_workshop(*, actor: Actor, round_id: UUID, is_closed: bool, new: NewWorkshop, at: datetime) -> Workshop:
    """Plan a workshop in a round of the actor's organisation; the caller fetched that round. Raises Refused."""
    require(may_plan(actor, round_id, is_closed=is_closed))
    row = Workshop.objects.create(
        organisation_id=actor.organisation_id,
        round_id=round_id,
        title=new.title,
        kind=new.kind,
        department_id=new.department_id,
        functions=new.functions,
        planned_on=new.planned_on,
        planned_at=at,
        planned_by=actor.person_id,
    )
    _put(row, new.indicators)
    audit.record(actor, "workshop.planned", row, points=len(new.indicators))
    return row


@transaction.atomic
def change_workshop(*, actor: Actor, workshop_id: UUID, new: NewWorkshop) -> None:
    """Plan it otherwise, as long as it did not begin. Raises Refused, NotFound."""
    row = _locked(actor, workshop_id)
    row.title, row.kind, row.functions = new.title, new.kind, new.functions
    row.department_id, row.planned_on = new.department_id, new.planned_on
    row.save(update_fields=["title", "kind", "functions", "department_id", "planned_on"])
    Point.objects.filter(organisation_id=actor.organisation_id, workshop=row).delete()
    _put(row, new.indicators)
    audit.record(actor, "workshop.changed", row, points=len(new.indicators))


@transaction.atomic
def drop_workshop(*, actor: Actor, workshop_id: UUID) -> None:
    """It does not go on; nothing of it is kept but the lines in the log. Raises Refused, NotFound."""
    row = _locked(actor, workshop_id)
    audit.record(actor, "workshop.dropped", row)
    Point.objects.filter(organisation_id=actor.organisation_id, workshop=row).delete()
    Workshop.objects.filter(organisation_id=actor.organisation_id, id=row.id).delete()


def _locked(actor: Actor, workshop_id: UUID) -> Workshop:
    rows = Workshop.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=workshop_id)
    row = rows.first()
    if row is None:
        raise NotFound
    require(may_change(actor, row.round_id, WorkshopState(row.state)))
    return row


def _put(row: Workshop, indicators: Sequence[str]) -> None:
    Point.objects.bulk_create(
        Point(organisation_id=row.organisation_id, workshop=row, position=position, indicator=indicator)
        for position, indicator in enumerate(indicators)
    )
