# SPDX-License-Identifier: EUPL-1.2
"""How somebody wants to hear of his week."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from dijkwacht.home.models import Digest, Feed
from dijkwacht.instruments import public as instruments
from dijkwacht.processes import public as processes
from dijkwacht.surveys import public as surveys
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.waiting import Waiting, WaitsFor
from dijkwacht.workshops import public as workshops

MONDAY = 0


@dataclass(frozen=True, kw_only=True)
class DigestChoice:
    """The day of the mail, None for never, and when the last one left."""

    weekday: int | None
    last_on: date | None


@dataclass(frozen=True, kw_only=True)
class OpenFeed:
    """A calendar that reads along."""

    organisation_id: UUID
    person_id: UUID
    is_whole_plan: bool
    shows_titles: bool


def digest_of(organisation_id: UUID, person_id: UUID) -> DigestChoice:
    """What the person chose; Monday for who never chose."""
    row = Digest.objects.filter(organisation_id=organisation_id, person_id=person_id).first()
    return DigestChoice(weekday=row.weekday, last_on=row.last_on) if row else DigestChoice(weekday=MONDAY, last_on=None)


def feeds_of(organisation_id: UUID, person_id: UUID) -> list[OpenFeed]:
    """The calendars that read along with this person."""
    rows = Feed.objects.filter(organisation_id=organisation_id, person_id=person_id).order_by("is_whole_plan")
    return [_feed(row) for row in rows]


def feed_with(secret: str) -> OpenFeed:
    """Whose calendar an address is; under the system's scope. Raises NotFound."""
    row = Feed.objects.filter(secret_digest=hashed(secret)).first()
    if row is None:
        raise NotFound
    return _feed(row)


def waiting_for(actor: Actor, *, on: date) -> tuple[Waiting, ...]:
    """What waits for this person in the rooms, the earliest first; one statement, and none for who is asked nothing."""
    first, *others = (
        *surveys.waiting(actor, on=on),
        *workshops.waiting(actor, on=on),
        *instruments.waiting(actor),
        *processes.waiting(actor),
    ) or (None,)
    if first is None:
        return ()
    rows = first.union(*others) if others else first
    found = (Waiting(kind=WaitsFor(kind), key=key, word=word, day=day) for kind, key, word, day in rows)
    return tuple(sorted(found, key=lambda one: (one.day or date.min, one.word, one.key)))


def hashed(secret: str) -> str:
    """SHA-256: enough without salt, since the secret itself is 256 random bits."""
    return sha256(secret.encode()).hexdigest()


def _feed(row: Feed) -> OpenFeed:
    return OpenFeed(
        organisation_id=row.organisation_id,
        person_id=row.person_id,
        is_whole_plan=row.is_whole_plan,
        shows_titles=row.shows_titles,
    )
