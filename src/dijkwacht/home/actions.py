# SPDX-License-Identifier: EUPL-1.2
"""Choose how to hear of one's week; send the one mail of it."""

import secrets
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.values import PersonCard
from dijkwacht.assessments import public as assessments
from dijkwacht.audit import public as audit
from dijkwacht.home import queries
from dijkwacht.home.domain.digest import is_due, message
from dijkwacht.home.domain.permissions import may_follow_plan, may_have_post
from dijkwacht.home.models import Digest, Feed
from dijkwacht.improvement import public as improvement
from dijkwacht.mail import public as mail
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require

_ANY = UUID(int=0)


@transaction.atomic
def choose_digest(*, actor: Actor, weekday: int | None) -> None:
    """On which day the mail of the week comes, None for never. Raises Refused."""
    require(may_have_post(actor))
    Digest.objects.update_or_create(
        organisation_id=actor.organisation_id, person_id=_person(actor), defaults={"weekday": weekday}
    )
    audit.record(actor, "digest.chosen", "", weekday=-1 if weekday is None else weekday)


@transaction.atomic
def make_feed(*, actor: Actor, is_whole_plan: bool, shows_titles: bool, at: datetime) -> str:
    """An address for a calendar; an earlier one stops working. Returns the secret, which is kept nowhere.

    Raises Refused.
    """
    require(may_follow_plan(actor) if is_whole_plan else may_have_post(actor))
    secret = secrets.token_urlsafe(32)
    Feed.objects.update_or_create(
        organisation_id=actor.organisation_id,
        person_id=_person(actor),
        is_whole_plan=is_whole_plan,
        defaults={"shows_titles": shows_titles, "secret_digest": queries.hashed(secret), "made_at": at},
    )
    audit.record(actor, "feed.made", "", is_whole_plan=is_whole_plan, shows_titles=shows_titles)
    return secret


@transaction.atomic
def end_feed(*, actor: Actor, is_whole_plan: bool) -> None:
    """The address stops working. Raises NotFound when there is none."""
    rows = Feed.objects.filter(
        organisation_id=actor.organisation_id, person_id=_person(actor), is_whole_plan=is_whole_plan
    )
    gone, _ = rows.delete()
    if not gone:
        raise NotFound
    audit.record(actor, "feed.ended", "", is_whole_plan=is_whole_plan)


def _person(actor: Actor) -> UUID:
    if actor.person_id is None:
        raise NotFound
    return actor.person_id


def send_digests(*, at: datetime) -> int:
    """Write the mail of the week to everybody whose day it is; returns how many. Each mail is a transaction of its own."""
    return sum(
        _send(organisation_id, person, at=at)
        for organisation_id in improvement.organisations_with_plan()
        for person in accounts.people_of(organisation_id, timezone.localdate(at))
    )


def _send(organisation_id: UUID, person: PersonCard, *, at: datetime) -> bool:
    choice = queries.digest_of(organisation_id, person.id)
    if not is_due(timezone.localtime(at), weekday=choice.weekday, last_on=choice.last_on):
        return False
    actor = accounts.actor_of(organisation_id, person.id, at=at)
    if actor is None:
        return False
    written = message(
        person.name,
        improvement.week_of(actor, at=at),
        improvement.stayed_undone(organisation_id, person.id, at=at),
        questions=assessments.open_questions(actor, at=at),
        address=settings.DIJKWACHT_ADDRESS,
        action_address=action_address(),
    )
    with transaction.atomic():
        if not _takes_turn(organisation_id, person.id, choice.last_on, on=timezone.localdate(at)):
            return False
        if written:
            mail.send(
                to=person.email,
                subject=written.subject,
                body=written.body,
                organisation_id=organisation_id,
                at=at,
            )
    return written is not None


def _takes_turn(organisation_id: UUID, person_id: UUID, last_on: date | None, *, on: date) -> bool:
    """Whether this mail is still to be written: of two workers at once only one finds the day as it was."""
    rows = Digest.objects.filter(organisation_id=organisation_id, person_id=person_id)
    rows.get_or_create(defaults={"organisation_id": organisation_id, "person_id": person_id})
    return bool(rows.filter(last_on=last_on).update(last_on=on))


def action_address() -> str:
    """The address of an action, with ID in the place of its own."""
    path = reverse("improvement:action-show", args=[_ANY])
    return f"{settings.DIJKWACHT_ADDRESS}{path}".replace(str(_ANY), "ID")
