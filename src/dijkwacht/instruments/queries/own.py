# SPDX-License-Identifier: EUPL-1.2
"""Own instruments as values."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, Prefetch, QuerySet, Value
from django.db.models.functions import TruncDate
from django.utils import timezone

from dijkwacht.instruments.domain.links import shown_links
from dijkwacht.instruments.models import InstrumentVersion, LinkReading, OwnInstrument
from dijkwacht.instruments.values import (
    Around,
    Link,
    LinkJudgement,
    OwnCard,
    OwnContent,
    OwnInstruments,
    ShownLink,
    VersionCard,
)
from dijkwacht.knowledge.public import from_snapshot, library
from dijkwacht.knowledge.values import Indicator
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.waiting import WaitsFor


def own_cards(organisation_id: UUID) -> list[OwnCard]:
    """Every own instrument with its versions, by title of the newest; two statements."""
    rows = OwnInstrument.objects.filter(organisation_id=organisation_id).prefetch_related(_versions(organisation_id))
    cards = [_card(row) for row in rows]
    return sorted(cards, key=lambda one: one.newest.content.instrument.title.casefold())


def own_card(organisation_id: UUID, slug: str) -> OwnCard:
    """One of them. Raises NotFound."""
    found = find_card(organisation_id, slug)
    if found is None:
        raise NotFound
    return found


def find_card(organisation_id: UUID, slug: str) -> OwnCard | None:
    """One of them, if it is there; two statements."""
    rows = OwnInstrument.objects.filter(organisation_id=organisation_id, slug=slug)
    row = rows.prefetch_related(_versions(organisation_id)).first()
    return _card(row) if row else None


def slugs_of(organisation_id: UUID) -> frozenset[str]:
    """Every key of an own instrument here."""
    return frozenset(OwnInstrument.objects.filter(organisation_id=organisation_id).values_list("slug", flat=True))


def around_of(organisation_id: UUID, slug: str) -> Around:
    """What an own instrument must fit; one statement."""
    rows = InstrumentVersion.objects.filter(organisation_id=organisation_id).select_related("instrument")
    elsewhere: dict[str, str] = {}
    variants: dict[str, str] = {}
    released: list[OwnContent] = []
    for row in rows.order_by("published_at", "changed_at"):
        content = content_of(row)
        if row.instrument.slug != slug:
            elsewhere |= dict.fromkeys(content.own, content.instrument.title)
            variants[row.instrument.slug] = content.instrument.variant_of
        elif row.published_at is not None:
            released.append(content)
    return Around(library=library(), elsewhere=elsewhere, variants=variants, released=tuple(released))


def own_instruments(organisation_id: UUID) -> OwnInstruments:
    """The newest published version of each that is still offered, with all their own indicators; one statement.

    Of an own indicator the text of the newest version counts, also when its instrument is stopped: what was seen of it
    can still be shown.
    """
    rows = InstrumentVersion.objects.filter(organisation_id=organisation_id, published_at__isnull=False)
    instruments = {}
    indicators: dict[str, Indicator] = {}
    for row in rows.select_related("instrument").order_by("published_at"):
        content = content_of(row)
        indicators |= content.own
        if row.instrument.stopped_at is None:
            instruments[row.instrument.slug] = content.instrument
    return OwnInstruments(instruments=instruments, indicators=indicators)


def published_version(organisation_id: UUID, slug: str, version: str) -> OwnContent | None:
    """A published version; one statement."""
    rows = InstrumentVersion.objects.filter(
        organisation_id=organisation_id, instrument__slug=slug, version=version, published_at__isnull=False
    )
    row = rows.first()
    return content_of(row) if row else None


def shown_links_of(organisation_id: UUID, instrument_id: UUID, content: OwnContent) -> tuple[ShownLink, ...]:
    """Every link of this text to the library, with what a second reader said of it; one statement."""
    rows = LinkReading.objects.filter(organisation_id=organisation_id, instrument_id=instrument_id)
    return shown_links(content, library().indicators, _judgements(rows))


def links_shown(organisation_id: UUID, slug: str, version: str) -> tuple[ShownLink, ...]:
    """The same of a published version; two statements, and none of it is there without that version."""
    content = published_version(organisation_id, slug, version)
    if content is None:
        return ()
    rows = LinkReading.objects.filter(organisation_id=organisation_id, instrument__slug=slug)
    return shown_links(content, library().indicators, _judgements(rows))


def links_of_all(organisation_id: UUID) -> dict[str, tuple[ShownLink, ...]]:
    """The links of the newest published version of each own instrument, by its slug; two statements."""
    judged: dict[UUID, list[LinkReading]] = {}
    for reading in LinkReading.objects.filter(organisation_id=organisation_id):
        judged.setdefault(reading.instrument_id, []).append(reading)
    rows = InstrumentVersion.objects.filter(organisation_id=organisation_id, published_at__isnull=False)
    return {
        row.instrument.slug: shown_links(
            content_of(row), library().indicators, _judgements(judged.get(row.instrument_id, []))
        )
        for row in rows.select_related("instrument").order_by("published_at")
    }


def still_to_read(organisation_id: UUID, person_id: UUID) -> QuerySet[Any, Any]:
    """Drafts of which this person was asked for the second reading, and of which he said nothing since."""
    said = LinkReading.objects.filter(
        organisation_id=organisation_id,
        instrument=OuterRef("instrument"),
        read_by=person_id,
        read_at__gte=OuterRef("asked_at"),
    )
    rows = InstrumentVersion.objects.filter(
        ~Exists(said), organisation_id=organisation_id, reader_id=person_id, published_at__isnull=True
    )
    return rows.order_by().values_list(
        Value(WaitsFor.READING.value, CharField()), F("id"), F("instrument__slug"), TruncDate("asked_at")
    )


def content_of(row: InstrumentVersion) -> OwnContent:
    instrument, indicators = from_snapshot(row.content)
    return OwnContent(instrument=instrument, indicators=tuple(indicators.values()))


def _judgements(rows: Iterable[LinkReading]) -> list[LinkJudgement]:
    return [
        LinkJudgement(
            link=Link(row.question, row.indicator),
            basis=row.basis,
            fits=row.fits,
            because=row.because,
            read_on=timezone.localdate(row.read_at),
            read_by=row.read_by,
        )
        for row in rows
    ]


def _versions(organisation_id: UUID) -> "Prefetch[str]":
    rows = InstrumentVersion.objects.filter(organisation_id=organisation_id)
    return Prefetch("versions", rows.order_by("-published_at", "-changed_at"))


def _card(row: OwnInstrument) -> OwnCard:
    versions = [_version(one) for one in row.versions.all()]
    return OwnCard(
        id=row.id,
        slug=row.slug,
        # A draft has no day of publishing, and databases disagree about where such a row sorts.
        versions=tuple(sorted(versions, key=lambda one: not one.is_draft)),
        stopped_at=row.stopped_at,
    )


def _version(row: InstrumentVersion) -> VersionCard:
    return VersionCard(
        id=row.id,
        version=row.version,
        content=content_of(row),
        changed_at=row.changed_at,
        changed_by=row.changed_by,
        writers=tuple(UUID(one) for one in row.writers),
        published_at=row.published_at,
        has_no_second_reader=row.has_no_second_reader,
        reader_id=row.reader_id,
        asked_at=row.asked_at,
    )
