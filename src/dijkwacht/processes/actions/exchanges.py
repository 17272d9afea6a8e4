# SPDX-License-Identifier: EUPL-1.2
"""Asking a neighbour for help, his answer, and the end: the rows of both sides change in one transaction.

The other side's row is written under the system's scope, and only that row: the actor never reads in the neighbour's house.
"""

import uuid
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.accounts import public as accounts
from dijkwacht.audit.public import record, record_by_system
from dijkwacht.mail import public as mail
from dijkwacht.organisations import public as organisations
from dijkwacht.processes.actions.duties import process_row
from dijkwacht.processes.domain.exchange import ExchangeStep, after, follows
from dijkwacht.processes.domain.permissions import may_agree_exchange
from dijkwacht.processes.models import Exchange
from dijkwacht.processes.queries.exchanges import partners_of
from dijkwacht.processes.values.exchange import ExchangeRequest
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, HouseProcess
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import NotFound, require

_EVENTS = {
    ExchangeStep.AGREE: "exchange.agreed",
    ExchangeStep.DECLINE: "exchange.declined",
    ExchangeStep.WITHDRAW: "exchange.withdrawn",
    ExchangeStep.END: "exchange.ended",
}
_LETTERS = {
    ExchangeStep.AGREE: ("{name} zegt hulp toe", "{name} heeft ja gezegd op uw vraag om hulp bij {process}."),
    ExchangeStep.DECLINE: ("{name} kan nu niet helpen", "{name} kan nu niet helpen bij {process}."),
    ExchangeStep.WITHDRAW: ("{name} trekt een vraag in", "{name} heeft geen hulp meer nodig bij {process}."),
    ExchangeStep.END: ("Uitwisseling met {name} stopt", "{name} stopt de afspraak over {process}."),
}


@transaction.atomic
def request_exchange(*, actor: Actor, process: HouseProcess, asked: ExchangeRequest, at: datetime) -> UUID:
    """Ask an organisation that works here; returns the key of the asker's row. Raises NotFound, Refused."""
    require(may_agree_exchange(actor))
    row = process_row(actor, process)
    today = timezone.localdate(at)
    partner = partners_of(actor.organisation_id, on=today).get(asked.partner_id)
    step = next((one for one in process.content.steps if one.slug == asked.step and not one.is_outside), None)
    if partner is None or step is None:
        raise NotFound
    shared = {
        "agreement": uuid.uuid4(),
        "kind": asked.kind,
        "state": ExchangeState.REQUESTED,
        "process_title": process.content.title,
        "step_title": step.title,
        "minutes": asked.minutes,
        "request": asked.words,
        "in_return": asked.in_return,
        "until": asked.until,
        "asked_at": at,
    }
    own = Exchange.objects.create(
        organisation_id=actor.organisation_id,
        side=ExchangeSide.ASKS,
        partner_id=asked.partner_id,
        partner_name=partner,
        process=row,
        step=step.slug,
        **shared,
    )
    name = organisations.card(actor.organisation_id, today).name
    with system_scope():
        Exchange.objects.create(
            organisation_id=asked.partner_id,
            side=ExchangeSide.GIVES,
            partner_id=actor.organisation_id,
            partner_name=name,
            **shared,
        )
        record_by_system(asked.partner_id, "exchange.requested", f"exchange:{own.agreement}")
        _tell(asked.partner_id, f"{name} vraagt hulp", f"{name} vraagt hulp bij {process.content.title}.", at=at)
    record(actor, "exchange.requested", own)
    return own.id


@transaction.atomic
def take_step(
    *, actor: Actor, exchange_id: UUID, step: ExchangeStep, answer: str = "", helper_code: str = "", at: datetime
) -> None:
    """Agree, decline, withdraw or end, on both sides. `helper_code` is who comes. Raises NotFound, Refused."""
    require(may_agree_exchange(actor))
    own = _both_locked(actor, exchange_id)
    state, side = ExchangeState(own.state), ExchangeSide(own.side)
    require(follows(state, side, step))
    changed: dict[str, object] = {"state": after(state, side, step)}
    if step in (ExchangeStep.AGREE, ExchangeStep.DECLINE):
        changed |= {"answer": answer, "helper_code": helper_code, "answered_at": at}
    else:
        changed |= {"ended_at": at, "helper_code": ""}
    Exchange.objects.filter(organisation_id=actor.organisation_id, id=own.id).update(**changed)
    name = organisations.card(actor.organisation_id, timezone.localdate(at)).name
    subject, body = _LETTERS[step]
    words = {"name": name, "process": own.process_title}
    with system_scope():
        theirs = Exchange.objects.filter(organisation_id=own.partner_id, agreement=own.agreement)
        theirs.update(**changed)
        record_by_system(own.partner_id, _EVENTS[step], f"exchange:{own.agreement}")
        _tell(own.partner_id, subject.format(**words), body.format(**words), at=at)
    record(actor, _EVENTS[step], own)


def _both_locked(actor: Actor, exchange_id: UUID) -> Exchange:
    """The own row, with that of the other side held too: both may answer in the same moment. Raises NotFound.

    Always in the same order, or the two sides would wait for each other.
    """
    own = Exchange.objects.filter(organisation_id=actor.organisation_id, id=exchange_id).first()
    if own is None:
        raise NotFound
    with system_scope():
        rows = Exchange.objects.select_for_update().filter(agreement=own.agreement).order_by("organisation_id")
        return next(row for row in rows if row.id == own.id)


def forget_helpers(*, today: date) -> int:
    """Erase who helped by agreements whose last day is over, on both sides; returns how many rows. Under the system's scope."""
    return Exchange.objects.filter(until__lt=today).exclude(helper_code="").update(helper_code="")


def _tell(organisation_id: UUID, subject: str, body: str, *, at: datetime) -> None:
    """A letter to every coordinator there; the details stand behind the sign-in."""
    on = timezone.localdate(at)
    chosen = accounts.people_with(organisation_id, [Role.COORDINATOR], on)
    for person in accounts.people_of(organisation_id, on):
        if person.id in chosen:
            text = (
                f"Beste {person.name},\n\n{body} Meld u aan bij Dijkwacht en kijk bij Processen, Hulp van de buren.\n"
            )
            mail.send(to=person.email, subject=subject, body=text, organisation_id=organisation_id, at=at)
