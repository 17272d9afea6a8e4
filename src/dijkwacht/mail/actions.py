# SPDX-License-Identifier: EUPL-1.2
"""Writing letters, delivering them, and forgetting them."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F

from dijkwacht.jobs.public import enqueue
from dijkwacht.jobs.values import MAXIMUM_ATTEMPTS, GiveUp
from dijkwacht.mail import exchange, queries
from dijkwacht.mail.domain.permissions import may_send_test
from dijkwacht.mail.models import Message
from dijkwacht.mail.values import DeliveryFailed, State
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require

# Older letters speak of what has passed; nobody should get them weeks later because a server was repaired.
_TOO_OLD = timedelta(days=3)
_KEEP_BODY = timedelta(days=30)
_KEEP_ROW = timedelta(days=365)


def put(*, to: str, subject: str, body: str, organisation_id: UUID | None, at: datetime, is_secret: bool) -> UUID:
    """Write a letter and, outside the demo, queue its delivery; both in the caller's transaction."""
    with transaction.atomic():
        message = Message.objects.create(
            to=to,
            # A header takes one line.
            subject=" ".join(subject.split())[:200],
            body=body,
            organisation_id=organisation_id,
            created_at=at,
            is_secret=is_secret,
            state=State.KEPT if settings.DIJKWACHT_DEMO else State.WAITING,
        )
        if message.state == State.WAITING:
            enqueue("mail.deliver", message_id=message.id)
    return message.id


def put_about_account(*, to: str, subject: str, body: str, at: datetime) -> UUID:
    """A letter that belongs to no organisation, and that lets its reader in."""
    with system_scope():
        return put(to=to, subject=subject, body=body, organisation_id=None, at=at, is_secret=True)


def send_test(*, actor: Actor, to: str, at: datetime) -> None:
    """A letter to the application manager himself, to see whether letters arrive."""
    require(may_send_test(actor))
    put(
        to=to,
        subject="Proefbericht van Dijkwacht",
        body=(
            f"Dag {actor.name},\n\nDit is een proefbericht. Het is aangekomen, dus de mailserver is goed ingesteld.\n\n"
            f"Dijkwacht\n{settings.DIJKWACHT_ADDRESS}\n"
        ),
        organisation_id=actor.organisation_id,
        at=at,
        is_secret=False,
    )


def deliver(message_id: UUID, *, at: datetime) -> None:
    """One attempt. Raises DeliveryFailed for another attempt later, and GiveUp when that is of no use."""
    message = Message.objects.filter(id=message_id, state=State.WAITING).first()
    # Without a server a letter waits; the sweep takes it up when there is one.
    if message is None or not settings.DIJKWACHT_MAIL_SERVER or not _claim(message, at=at):
        return
    try:
        exchange.hand_over(
            exchange.server_from(settings.DIJKWACHT_MAIL_SERVER),
            to=message.to,
            subject=message.subject,
            body=message.body,
            message_id=f"<{message.id}@dijkwacht>",
            written_at=message.created_at,
        )
    except DeliveryFailed as failure:
        _note_failure(message, failure)
    else:
        _note_delivery(message, at=at)


def _claim(message: Message, *, at: datetime) -> bool:
    """Whether this attempt is ours: of two jobs for one letter, the slower finds the count moved on."""
    mine = Message.objects.filter(id=message.id, state=State.WAITING, attempts=message.attempts)
    return mine.update(attempts=F("attempts") + 1, tried_at=at) == 1


def _note_delivery(message: Message, *, at: datetime) -> None:
    body = "" if message.is_secret else message.body
    Message.objects.filter(id=message.id).update(state=State.DELIVERED, delivered_at=at, fault="", body=body)


def _note_failure(message: Message, failure: DeliveryFailed) -> None:
    is_over = failure.is_final or message.attempts + 1 >= MAXIMUM_ATTEMPTS
    state = State.FAILED if is_over else State.WAITING
    Message.objects.filter(id=message.id).update(state=state, fault=str(failure))
    if is_over:
        raise GiveUp(str(failure)) from failure
    raise failure


def sweep(*, at: datetime) -> int:
    """Queue letters that were left behind, and let go of those that are too old; returns how many were queued."""
    too_old = Message.objects.filter(state=State.WAITING, created_at__lt=at - _TOO_OLD)
    too_old.update(state=State.FAILED, fault="Dit bericht kon drie dagen lang niet worden verstuurd.")
    if not settings.DIJKWACHT_MAIL_SERVER:
        return 0
    left = list(queries.left_behind(at).values_list("id", flat=True))
    for message_id in left:
        enqueue("mail.deliver", message_id=message_id)
    return len(left)


def prune(*, at: datetime) -> None:
    """Erase texts thirty days after the letter was delivered or given up, and letters after a year."""
    settled = Message.objects.filter(state__in=[State.DELIVERED, State.FAILED])
    settled.filter(tried_at__lt=at - _KEEP_BODY).exclude(body="").update(body="")
    settled.filter(tried_at__isnull=True, created_at__lt=at - _KEEP_BODY).exclude(body="").update(body="")
    settled.filter(created_at__lt=at - _KEEP_ROW).delete()
