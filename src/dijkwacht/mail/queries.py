# SPDX-License-Identifier: EUPL-1.2
"""Reading the outbox."""

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from dijkwacht.mail.models import Message
from dijkwacht.mail.values import Letter, State
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

SHOWN = 100
_UNNOTICED = timedelta(minutes=15)
_LONGEST_WAIT = timedelta(hours=9)
_RECENT = timedelta(days=7)


def letters_of(actor: Actor) -> list[Letter]:
    """The newest hundred of the actor's organisation; in the demo also those without one."""
    with _demo_scope():
        return [_letter(message) for message in _visible(actor).defer("body").order_by("-created_at", "id")[:SHOWN]]


def letter_for(actor: Actor, message_id: UUID) -> tuple[Letter, str]:
    """One letter and its text; raises NotFound for another organisation's."""
    with _demo_scope():
        message = _visible(actor).filter(id=message_id).first()
    if message is None:
        raise NotFound
    return _letter(message), message.body


def account_letters(at: datetime) -> dict[State, int]:
    """How letters without organisation fared in the last seven days: figures only, they are about everybody."""
    with system_scope():
        rows = Message.objects.filter(organisation_id__isnull=True, created_at__gte=at - _RECENT)
        return {State(state): number for state, number in rows.values_list("state").annotate(Count("id"))}


def left_behind(at: datetime) -> "QuerySet[Message]":
    """Waiting letters that no job is going to try: written before there was a mail server, or lost by the queue."""
    waiting = Message.objects.filter(state=State.WAITING).alias(last=Coalesce("tried_at", "created_at"))
    return waiting.filter(Q(attempts=0, created_at__lt=at - _UNNOTICED) | Q(last__lt=at - _LONGEST_WAIT))


def _demo_scope() -> AbstractContextManager[None]:
    # Row-level security hides letters without organisation from everybody but the system.
    return system_scope() if settings.DIJKWACHT_DEMO else nullcontext()


def _visible(actor: Actor) -> "QuerySet[Message]":
    mine = Q(organisation_id=actor.organisation_id)
    return Message.objects.filter(mine | Q(organisation_id__isnull=True) if settings.DIJKWACHT_DEMO else mine)


def _letter(message: Message) -> Letter:
    return Letter(
        id=message.id,
        to=message.to,
        subject=message.subject,
        created_at=message.created_at,
        state=State(message.state),
        attempts=message.attempts,
        delivered_at=message.delivered_at,
        fault=message.fault,
    )
