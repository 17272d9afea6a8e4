# SPDX-License-Identifier: EUPL-1.2
"""From draft to published: the second reading, publishing, and no longer offering."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.accounts.values import PersonCard
from dijkwacht.audit.public import record
from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.domain.letters import reading_asked
from dijkwacht.instruments.domain.links import unread
from dijkwacht.instruments.domain.permissions import may_judge_links, may_publish, may_write_instruments
from dijkwacht.instruments.models import InstrumentVersion, LinkReading, OwnInstrument
from dijkwacht.instruments.queries.own import around_of, content_of, own_card, shown_links_of
from dijkwacht.mail import public as mail
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require


@dataclass(frozen=True, kw_only=True)
class NewJudgement:
    """What a second reader says of the link with these words."""

    basis: str
    fits: bool
    because: str


@transaction.atomic
def ask_reader(*, actor: Actor, slug: str, person: PersonCard, address: str, at: datetime) -> None:
    """Ask a colleague by mail to read along. Raises NotFound, Refused, Conflict when there is nothing to read."""
    require(may_write_instruments(actor))
    row = _newest(actor, slug)
    content = content_of(row)
    if str(person.id) in row.writers:
        raise Conflict(f"{person.name} schreef zelf mee. Vraag iemand anders.")
    left = unread(shown_links_of(actor.organisation_id, row.instrument_id, content))
    if not left:
        raise Conflict("Er is niets meer om mee te lezen.")
    if row.published_at is None:
        row.reader_id, row.asked_at = person.id, at
        row.save(update_fields=["reader_id", "asked_at"])
    subject, body = reading_asked(title=content.instrument.title, links=len(left), address=address, sender=actor.name)
    mail.send(to=person.email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)
    record(actor, "instrument.reader_asked", row.instrument, links=len(left))


@transaction.atomic
def judge_links(*, actor: Actor, slug: str, said: Sequence[NewJudgement], at: datetime) -> None:
    """Keep what a second reader says, all of it or nothing. Raises NotFound, Refused, Conflict when words changed."""
    row = _newest(actor, slug)
    require(may_judge_links(actor, writers=[UUID(one) for one in row.writers]))
    links = {one.basis: one for one in shown_links_of(actor.organisation_id, row.instrument_id, content_of(row))}
    for one in said:
        if one.basis not in links:
            raise Conflict("De vragenset is intussen veranderd. Lees de vraag opnieuw; er is nog niets bewaard.")
        link = links[one.basis].link
        LinkReading.objects.update_or_create(
            organisation_id=actor.organisation_id,
            instrument_id=row.instrument_id,
            basis=one.basis,
            defaults={
                "question": link.question,
                "indicator": link.indicator,
                "fits": one.fits,
                "because": one.because,
                "read_at": at,
                "read_by": actor.person_id,
            },
        )
    record(actor, "instrument.links_read", row.instrument, links=len(said))


@transaction.atomic
def publish_version(*, actor: Actor, slug: str, says_no_reader: bool, seen: str, at: datetime) -> None:
    """From now on this version never changes. `seen` is the digest of the draft that the actor saw.

    Raises NotFound, Refused with all that is still missing, Conflict when somebody changed the draft since.
    """
    rows = InstrumentVersion.objects.select_for_update().filter(
        organisation_id=actor.organisation_id, instrument__slug=slug, published_at__isnull=True
    )
    row = rows.select_related("instrument").first()
    if row is None:
        raise NotFound
    content = content_of(row)
    links = shown_links_of(actor.organisation_id, row.instrument_id, content)
    faults = [message for _, message in faults_of(content, around_of(actor.organisation_id, slug))]
    require(may_publish(actor, faults=faults, links=links, says_no_reader=says_no_reader))
    if row.digest != seen:
        raise Conflict("Een collega veranderde dit concept intussen. Kijk het eerst na; er is nog niets gepubliceerd.")
    row.has_no_second_reader = bool(unread(links))
    row.published_at, row.published_by = at, actor.person_id
    row.save(update_fields=["has_no_second_reader", "published_at", "published_by"])
    record(actor, "instrument.published", row.instrument, unread=len(unread(links)))


@transaction.atomic
def stop_instrument(*, actor: Actor, slug: str, at: datetime) -> None:
    """No round begins with it any more; rounds that have it go on. Raises NotFound, Refused."""
    require(may_write_instruments(actor))
    rows = OwnInstrument.objects.filter(organisation_id=actor.organisation_id, slug=slug, stopped_at__isnull=True)
    if not rows.update(stopped_at=at, stopped_by=actor.person_id):
        raise NotFound
    record(actor, "instrument.stopped", own_card(actor.organisation_id, slug).id)


@transaction.atomic
def resume_instrument(*, actor: Actor, slug: str) -> None:
    """It is offered again. Raises NotFound, Refused."""
    require(may_write_instruments(actor))
    rows = OwnInstrument.objects.filter(organisation_id=actor.organisation_id, slug=slug, stopped_at__isnull=False)
    if not rows.update(stopped_at=None, stopped_by=None):
        raise NotFound
    record(actor, "instrument.resumed", own_card(actor.organisation_id, slug).id)


def _newest(actor: Actor, slug: str) -> InstrumentVersion:
    """The draft, else the newest that was published. Raises NotFound."""
    card = own_card(actor.organisation_id, slug)
    rows = InstrumentVersion.objects.select_for_update().select_related("instrument")
    return rows.get(organisation_id=actor.organisation_id, id=card.newest.id)
