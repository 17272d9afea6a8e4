# SPDX-License-Identifier: EUPL-1.2
"""Reading the log back."""

from collections.abc import Iterator
from datetime import datetime
from itertools import batched
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from dijkwacht.audit.domain import chain
from dijkwacht.audit.models import Entry, Link

# A transaction that was open while this many later entries were sealed does not exist here.
_LATE = 10_000


def entries_of(organisation_id: UUID, *, before: int | None, size: int) -> list[Entry]:
    """Newest first, at most `size`, those older than entry `before`; each knows `is_sealed`."""
    found = Entry.objects.filter(organisation_id=organisation_id)
    if before is not None:
        found = found.filter(id__lt=before)
    sealed = Link.objects.filter(organisation_id=organisation_id, entry_number=OuterRef("id"))
    return list(found.annotate(is_sealed=Exists(sealed)).order_by("-id")[:size])


def entries_named(
    organisation_id: UUID, event: str, *, since: datetime, person_id: UUID | None = None
) -> "QuerySet[Entry]":
    """Entries of one event since a moment, newest first; of one person when he is named."""
    found = Entry.objects.filter(organisation_id=organisation_id, event=event, at__gte=since)
    return (found if person_id is None else found.filter(person_id=person_id)).order_by("-id")


def unsealed() -> "QuerySet[Entry]":
    """Entries of all organisations that have no link yet, in order. An earlier id may come in late, hence the margin."""
    newest = Link.objects.order_by("-entry_number").values_list("entry_number", flat=True).first() or 0
    waiting = Entry.objects.filter(id__gt=newest - _LATE).exclude(
        Exists(Link.objects.filter(entry_number=OuterRef("id")))
    )
    return waiting.order_by("organisation_id", "id")


def waiting_of(organisation_id: UUID) -> int:
    """How many entries of the organisation are not sealed yet."""
    logged_rows = Entry.objects.filter(organisation_id=organisation_id).count()
    return logged_rows - Link.objects.filter(organisation_id=organisation_id).count()


def last_link(organisation_id: UUID) -> chain.Link | None:
    """The end of the organisation's chain."""
    link = Link.objects.filter(organisation_id=organisation_id).order_by("-number").first()
    return _link(link) if link else None


def chain_of(organisation_id: UUID) -> Iterator[tuple[chain.Link, chain.Logged | None]]:
    """All links of the organisation in order, each with its entry as it stands in the log now."""
    found = Link.objects.filter(organisation_id=organisation_id).order_by("number").iterator(1000)
    for some in batched(found, 1000):
        entries = {
            entry.pk: logged(entry)
            for entry in Entry.objects.filter(
                organisation_id=organisation_id, id__in=[link.entry_number for link in some]
            )
        }
        for link in some:
            yield _link(link), entries.get(link.entry_number)


def logged(entry: Entry) -> chain.Logged:
    """The entry as the chain's rules know it."""
    return chain.Logged(
        entry_id=entry.pk,
        organisation_id=entry.organisation_id,
        at=entry.at,
        person_id=entry.person_id,
        link_id=entry.link_id,
        event=entry.event,
        subject=entry.subject,
        facts=entry.facts,
    )


def _link(link: Link) -> chain.Link:
    return chain.Link(number=link.number, entry_id=link.entry_number, digest=link.digest)
