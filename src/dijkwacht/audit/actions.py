# SPDX-License-Identifier: EUPL-1.2
"""Adding to the log, and sealing what was added."""

from itertools import groupby
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit import queries
from dijkwacht.audit.domain import chain
from dijkwacht.audit.domain.facts import Fact, FactRefused, is_code, plain_facts
from dijkwacht.audit.models import Entry, Link

_deeds: dict[str, str] = {}


def name_events(deeds: dict[str, str]) -> None:
    """Say in Dutch what a room's events mean, as the rest of a sentence that begins with a name."""
    _deeds.update(deeds)


def deed(event: str) -> str:
    """What somebody did, in Dutch; the code itself if no room named it."""
    return _deeds.get(event, event)


def add_entry(
    *,
    organisation_id: UUID,
    person_id: UUID | None,
    link_id: UUID | None,
    event: str,
    subject: str,
    facts: dict[str, Fact],
) -> None:
    """One INSERT. The moment is the clock's, also in the demo: a log that can be told the time proves nothing."""
    if not (is_code(event) and (not subject or is_code(subject))):
        raise FactRefused(f"{event!r} of {subject!r} is geen code")
    Entry.objects.create(
        organisation_id=organisation_id,
        at=timezone.now(),
        person_id=person_id,
        link_id=link_id,
        event=event,
        subject=subject,
        facts=plain_facts(facts),
    )


def seal_entries() -> int:
    """Continue each organisation's chain over the entries that came in since; returns how many were sealed."""
    sealed = 0
    with transaction.atomic():
        for organisation_id, entries in groupby(
            queries.unsealed().iterator(1000), key=lambda entry: entry.organisation_id
        ):
            new = chain.links(queries.last_link(organisation_id), map(queries.logged, entries))
            sealed += len(Link.objects.bulk_create([_row(organisation_id, link) for link in new], batch_size=500))
    return sealed


def _row(organisation_id: UUID, link: chain.Link) -> Link:
    return Link(organisation_id=organisation_id, number=link.number, entry_number=link.entry_id, digest=link.digest)
