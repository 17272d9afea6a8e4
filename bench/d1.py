# SPDX-License-Identifier: EUPL-1.2
"""Data set D1: up to 342 fictional organisations, each with one round of the weerbaarheidsscan, all answered.

Written straight into the tables, because the real actions would take the larger part of an hour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice, product
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils.text import slugify

from dijkwacht.accounts.models import Membership, Person
from dijkwacht.assessments.models import (
    Observation,
    ObservationNote,
    Round,
    RoundContent,
    RoundInstrument,
    RoundSummary,
    Source,
)
from dijkwacht.assessments.values import SourceKind
from dijkwacht.knowledge.public import digest, library, snapshot
from dijkwacht.knowledge.values import Indicator, Instrument
from dijkwacht.organisations.models import KnownBody, Organisation, OrganisationName
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Role
from dijkwacht.values.organisations import OrganisationKind

SCAN = "weerbaarheidsscan"
NOTE = "Staat in het werkplan van het team, en is dit jaar besproken. "
_FIRST = """
    Berken Beuken Bloem Bronk Duin Elzen Gans Hazel Heide Hout Iepen Klaver Kraan
    Lange Linde Lis Mos Nieuwe Ooi Populier Reiger Riet Spaan Turf Varen Wilgen
"""
_LAST = "akker beemd berg bos dal donk geest haven hof kamp laar loo mond oord rade wijk zijl"


@dataclass(frozen=True, kw_only=True)
class Town:
    """An organisation of D1, its round, and how many observations it began with."""

    id: UUID
    name: str
    round_id: UUID


@dataclass(kw_only=True)
class D1:
    """The towns that are there, one person who may see them all, and eight who each belong to one."""

    began_at: datetime
    everywhere: Person
    locals: list[Person]
    instrument: Instrument
    towns: list[Town] = field(default_factory=list)

    @property
    def indicators(self) -> list[Indicator]:
        texts = library().indicators
        return [texts[slug] for question in self.instrument.questions for slug in question.indicators]

    def town_of(self, local: int) -> Town:
        """Where one of the eight works; with fewer than eight towns some are colleagues."""
        return self.towns[local % min(len(self.towns), len(self.locals))]


def begin(now: datetime) -> D1:
    """The people, before there is a single town."""
    began_at = now - timedelta(days=30)
    with system_scope():
        everywhere = _person("Overal Bevoegd", "overal", began_at)
        locals_ = [_person(f"Plaatselijk Bevoegd {number}", f"plaatselijk-{number}", began_at) for number in range(8)]
        Person.objects.bulk_create([everywhere, *locals_])
    return D1(began_at=began_at, everywhere=everywhere, locals=locals_, instrument=library().instruments[SCAN])


def grow(data: D1, size: int) -> None:
    """Add towns until there are `size`; the eight then belong to the first eight of them."""
    with system_scope(), transaction.atomic():
        new = _towns(islice(_names(), len(data.towns), size), data.began_at)
        _fill(data, new)
        data.towns += new
        _place_people(data, new)
    if connection.vendor == "postgresql":
        # What autovacuum would do within minutes.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _names() -> Iterator[str]:
    real = set(KnownBody.objects.values_list("name", flat=True))
    return (name for last, first in product(_LAST.split(), _FIRST.split()) if (name := first + last) not in real)


def _person(name: str, mailbox: str, at: datetime) -> Person:
    person = Person(name=name, email=f"{mailbox}@voorbeeld.example", created_at=at)
    person.set_unusable_password()
    return person


def _towns(names: Iterator[str], at: datetime) -> list[Town]:
    towns = [Town(id=uuid4(), name=name, round_id=uuid4()) for name in names]
    Organisation.objects.bulk_create(
        Organisation(
            id=one.id, kind=OrganisationKind.MUNICIPALITY, province="Fryslân", inhabitants=30_000, inhabitants_year=2025
        )
        for one in towns
    )
    OrganisationName.objects.bulk_create(
        OrganisationName(bearer_id=one.id, name=one.name, slug=slugify(one.name)) for one in towns
    )
    Round.objects.bulk_create(
        Round(
            id=one.round_id,
            organisation_id=one.id,
            title="Weerbaarheidsscan",
            period_from=at.date(),
            period_until=at.date() + timedelta(days=90),
            opened_at=at,
        )
        for one in towns
    )
    return towns


def _fill(data: D1, towns: Sequence[Town]) -> None:
    """One talk per town that speaks of every indicator, with a note beside each."""
    content = snapshot(data.instrument, library())
    kept, _ = RoundContent.objects.get_or_create(digest=digest(content), defaults={"content": content})
    RoundInstrument.objects.bulk_create(
        RoundInstrument(
            organisation_id=one.id,
            round_id=one.round_id,
            slug=data.instrument.slug,
            version=data.instrument.version,
            content=kept,
        )
        for one in towns
    )
    sources = [_talk(one, data.began_at) for one in towns]
    Source.objects.bulk_create(sources)
    for source in sources:
        rows = [_seen(source, indicator, number, data.began_at) for number, indicator in enumerate(data.indicators)]
        Observation.objects.bulk_create(rows)
        ObservationNote.objects.bulk_create(
            ObservationNote(organisation_id=source.organisation_id, observation=row, text=NOTE * (1 + row.pk % 3))
            for row in rows
        )


def _talk(town: Town, at: datetime) -> Source:
    return Source(
        organisation_id=town.id,
        kind=SourceKind.INTERVIEW,
        title="Gesprek met het team",
        function="teamleider",
        on=at.date(),
        round_id=town.round_id,
        added_at=at,
    )


def _seen(source: Source, indicator: Indicator, number: int, at: datetime) -> Observation:
    return Observation(
        organisation_id=source.organisation_id,
        source=source,
        indicator=indicator.slug,
        indicator_version=indicator.version,
        level=(number + source.organisation_id.int) % 4,
        evidence_on=at.date(),
        round_id=source.round_id,
        recorded_at=at,
    )


def _place_people(data: D1, new: Sequence[Town]) -> None:
    """The one belongs to every town; the eight move, so that they stand in as many towns as there are."""
    Membership.objects.filter(person__in=data.locals).delete()
    places = [(data.everywhere, one) for one in new]
    places += [(person, data.town_of(number)) for number, person in enumerate(data.locals)]
    Membership.objects.bulk_create(
        Membership(organisation_id=town.id, person=person, role=Role.COORDINATOR, granted_at=data.began_at)
        for person, town in places
    )


def take_back(after: int) -> None:
    """Remove what was observed since, so that each measurement begins with D1 itself."""
    with system_scope(), transaction.atomic(), connection.cursor() as cursor:
        for model, condition in (
            (RoundSummary, "true"),
            (ObservationNote, f"observation_id > {after:d}"),
            (Observation, f"id > {after:d}"),
            (Source, "person_id IS NOT NULL"),
        ):
            cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE {condition}")  # noqa: S608 - our own tables


def newest() -> int:
    """The number of the newest observation of all."""
    with system_scope():
        return Observation.objects.order_by("-id").values_list("id", flat=True).first() or 0
