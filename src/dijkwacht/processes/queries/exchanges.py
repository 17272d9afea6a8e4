# SPDX-License-Identifier: EUPL-1.2
"""Exchanges of one organisation."""

from datetime import date
from uuid import UUID

from dijkwacht.organisations import public as organisations
from dijkwacht.processes.models import Exchange
from dijkwacht.processes.values.exchange import ExchangeLine
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, ReliefKind
from dijkwacht.values.verdicts import NotFound


def exchanges_of(organisation_id: UUID) -> list[ExchangeLine]:
    """What waits for an answer first, then what is agreed, then what is over; the newest first."""
    rows = (
        Exchange.objects.filter(organisation_id=organisation_id).select_related("process").order_by("-asked_at", "id")
    )
    order = list(ExchangeState)
    return sorted(map(exchange_line, rows), key=lambda one: order.index(one.state))


def exchange_for(organisation_id: UUID, exchange_id: UUID) -> ExchangeLine:
    """Raises NotFound."""
    rows = Exchange.objects.filter(organisation_id=organisation_id, id=exchange_id)
    row = rows.select_related("process").first()
    if row is None:
        raise NotFound
    return exchange_line(row)


def waiting_for(organisation_id: UUID) -> list[ExchangeLine]:
    """Requests of others that this organisation has not answered."""
    rows = Exchange.objects.filter(
        organisation_id=organisation_id, side=ExchangeSide.GIVES, state=ExchangeState.REQUESTED
    )
    return [exchange_line(row) for row in rows.select_related("process").order_by("asked_at", "id")]


def partners_of(organisation_id: UUID, *, on: date) -> dict[UUID, str]:
    """The other organisations that work here, by name."""
    return {one.id: one.name for one in organisations.all_cards(on) if one.id != organisation_id}


def exchange_line(row: Exchange) -> ExchangeLine:
    return ExchangeLine(
        id=row.id,
        side=ExchangeSide(row.side),
        state=ExchangeState(row.state),
        partner_name=row.partner_name,
        kind=ReliefKind(row.kind),
        process_title=row.process_title,
        step_title=row.step_title,
        process=row.process.slug if row.process and row.process.stopped_at is None else "",
        minutes=row.minutes,
        words=row.request,
        answer=row.answer,
        in_return=row.in_return,
        helper_code=row.helper_code,
        until=row.until,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
    )
