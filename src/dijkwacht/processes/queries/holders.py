# SPDX-License-Identifier: EUPL-1.2
"""Who fills what, in codes. Whoever calls this logs it as a reading first."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from dijkwacht.processes.domain.permissions import may_keep_holder
from dijkwacht.processes.models import Holder, StepDuty
from dijkwacht.processes.queries.house import step_key
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.positions import HolderCard, NewHolder
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import NotFound


def holders_of(organisation_id: UUID) -> list[HolderCard]:
    """Everybody whose row is still there, also who left lately, by code."""
    rows = Holder.objects.filter(organisation_id=organisation_id).select_related("position", "manager")
    return [_card(row) for row in rows.order_by("code", "-added_at")]


def holders_in(organisation_id: UUID, position_id: UUID | None) -> list[HolderCard]:
    """Who fills a position, or with None who has no position yet; by code, those who left last."""
    everybody = Holder.objects.filter(organisation_id=organisation_id)
    rows = everybody.filter(position_id=position_id) if position_id else everybody.filter(position__isnull=True)
    found = [_card(row) for row in rows.select_related("position", "manager").order_by("code")]
    return sorted(found, key=lambda one: one.left_on is not None)


def holder_for(organisation_id: UUID, holder_id: UUID) -> HolderCard:
    """Raises NotFound."""
    rows = Holder.objects.filter(organisation_id=organisation_id, id=holder_id)
    row = rows.select_related("position", "manager").first()
    if row is None:
        raise NotFound
    return _card(row)


def coded(organisation_id: UUID, code: str) -> UUID | None:
    """Whose code this is, of those who did not leave; None for nobody. For filling in, never for seeking."""
    rows = Holder.objects.filter(organisation_id=organisation_id, code__iexact=code, left_on__isnull=True)
    return rows.values_list("id", flat=True).first()


def of_other_departments(actor: Actor) -> frozenset[str]:
    """The codes of those whom the actor does not keep (`may_keep_holder`); at most two statements."""
    if actor.has(Role.COORDINATOR):
        return frozenset()
    desks: dict[UUID, set[UUID | None]] = defaultdict(set)
    duties = StepDuty.objects.filter(organisation_id=actor.organisation_id, process__stopped_at__isnull=True)
    for holder_id, department_id in duties.values_list("holder_id", "process__department_id"):
        desks[holder_id].add(department_id)
    rows = Holder.objects.filter(organisation_id=actor.organisation_id, left_on__isnull=True)
    return frozenset(
        row.code
        for row in rows.select_related("position")
        if not may_keep_holder(
            actor,
            is_placed=row.position is not None,
            department_id=row.position.department_id if row.position else None,
            desks=desks[row.id],
        )
    )


def strangers_to(actor: Actor, process: HouseProcess) -> frozenset[str]:
    """Of those the ones who do no step of this process, and of whom nobody said that they can."""
    found = of_other_departments(actor)
    if not found:
        return found
    duties = StepDuty.objects.filter(organisation_id=actor.organisation_id, process_id=process.id)
    here = set(duties.values_list("holder__code", flat=True))
    rows = Holder.objects.filter(organisation_id=actor.organisation_id, left_on__isnull=True, skills__isnull=False)
    for code, skills in rows.values_list("code", "skills"):
        if any(step_key(one).process == process.slug for one in skills or ()):
            here.add(code)
    return found - here


def begun_in(organisation_id: UUID, position_id: UUID) -> list[date]:
    """Since when those who fill a position do, where that was asked."""
    rows = Holder.objects.filter(organisation_id=organisation_id, position_id=position_id, left_on__isnull=True)
    return [begun for begun in rows.values_list("since", flat=True) if begun]


def _card(row: Holder) -> HolderCard:
    return HolderCard(
        id=row.id,
        told=NewHolder(
            code=row.code,
            position_id=row.position_id,
            minutes=row.minutes,
            manager_id=row.manager_id,
            since=row.since,
        ),
        position=row.position.title if row.position else "",
        department_id=row.position.department_id if row.position else None,
        manager=row.manager.code if row.manager else "",
        left_on=row.left_on,
    )
