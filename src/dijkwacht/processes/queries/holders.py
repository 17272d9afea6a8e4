# SPDX-License-Identifier: EUPL-1.2
"""Who fills what, in codes. Whoever calls this logs it as a reading first."""

from datetime import date
from uuid import UUID

from dijkwacht.processes.models import Holder
from dijkwacht.processes.values.positions import HolderCard, NewHolder
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
