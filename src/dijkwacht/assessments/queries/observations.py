# SPDX-License-Identifier: EUPL-1.2
"""Sources and observations, as values for the rules and as remarks for the pages."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, OuterRef, Subquery

from dijkwacht.assessments.models import (
    Observation as ObservationRow,
)
from dijkwacht.assessments.models import (
    ObservationNote,
    Source,
)
from dijkwacht.assessments.values import (
    Observation,
    ObservationKind,
    SourceKind,
    Unit,
)
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.verdicts import NotFound

_COLUMNS = (
    "id", "source_id", "source__kind", "indicator", "indicator_version", "unit_scope", "unit_key", "level",
    "is_applicable", "kind", "evidence_on", "used_on", "replaces_id", "round_id", "recorded_at",
)  # fmt: skip


def reading_of(level: int | None, *, is_applicable: bool) -> Reading:
    """The reading that the two columns stand for."""
    if level is not None:
        return Level(level)
    return Silence.UNKNOWN if is_applicable else Silence.NOT_APPLICABLE


def observations_of(
    organisation_id: UUID, *, at: datetime | None = None, indicators: Collection[str] | None = None
) -> list[Observation]:
    """The observations of an organisation up to `at`, of all indicators or some, as values; one statement."""
    rows = ObservationRow.objects.filter(organisation_id=organisation_id)
    if indicators is not None:
        rows = rows.filter(indicator__in=indicators)
    if at is not None:
        rows = rows.filter(recorded_at__lte=at)
    return [_value(*row) for row in rows.values_list(*_COLUMNS).order_by("id")]


def _value(
    id_: int,
    source: UUID,
    source_kind: str,
    indicator: str,
    version: int,
    scope: str,
    key: str,
    level: int | None,
    is_applicable: bool,  # noqa: FBT001
    kind: str,
    evidence_on: date,
    used_on: date | None,
    replaces: int | None,
    round_id: UUID | None,
    recorded_at: datetime,
) -> Observation:
    return Observation(
        id=f"{id_:012d}",
        source=str(source),
        source_kind=SourceKind(source_kind),
        indicator=indicator,
        indicator_version=version,
        unit=Unit(Scope(scope), key),
        reading=reading_of(level, is_applicable=is_applicable),
        kind=ObservationKind(kind),
        evidence_on=evidence_on,
        used_on=used_on,
        replaces=f"{replaces:012d}" if replaces else None,
        round_id=str(round_id) if round_id else None,
        recorded_at=recorded_at,
    )


def last_observation(organisation_id: UUID) -> int:
    """The number of the newest observation; 0 when there is none."""
    found = ObservationRow.objects.filter(organisation_id=organisation_id).aggregate(last=Max("id"))["last"]
    return found or 0


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A source for a list: what it is, and how often it spoke."""

    id: UUID
    kind: SourceKind
    title: str
    function: str
    on: date
    url: str


def sources_of(organisation_id: UUID) -> list[SourceLine]:
    """All sources, newest first."""
    rows = Source.objects.filter(organisation_id=organisation_id).order_by("-on", "title")
    return [source_line(row) for row in rows]


def source_for(actor: Actor, source_id: UUID) -> Source:
    """A source of the actor's organisation. Raises NotFound for any other."""
    found = Source.objects.filter(organisation_id=actor.organisation_id, id=source_id).first()
    if found is None:
        raise NotFound
    return found


def own_source(actor: Actor, round_id: UUID) -> Source | None:
    """The standing source of the actor in this round, if he answered before."""
    own = Source.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    own = own.filter(link_id=actor.link_id) if actor.link_id else own.filter(person_id=actor.person_id)
    return own.first()


def source_line(row: Source) -> SourceLine:
    """A row as a list shows it."""
    return SourceLine(
        id=row.id, kind=SourceKind(row.kind), title=row.title, function=row.function, on=row.on, url=row.url
    )


@dataclass(frozen=True, kw_only=True)
class Remark:
    """An observation as a page shows it: with the words beside it and who recorded it."""

    id: int
    source: SourceLine
    indicator: str
    unit: Unit
    reading: Reading
    kind: ObservationKind
    evidence_on: date
    recorded_at: datetime
    recorded_by: UUID | None
    recorded_by_link: UUID | None
    note: str
    link: str
    file_id: object | None
    is_erased: bool


def remarks_on(organisation_id: UUID, indicators: Collection[str]) -> list[Remark]:
    """The last entry per source, indicator and unit for some indicators, newest first; withdrawn ones left out."""
    rows = ObservationRow.objects.filter(organisation_id=organisation_id, indicator__in=indicators)
    latest = ObservationRow.objects.filter(
        organisation_id=organisation_id,
        source=OuterRef("source"),
        indicator=OuterRef("indicator"),
        unit_scope=OuterRef("unit_scope"),
        unit_key=OuterRef("unit_key"),
    ).order_by("-recorded_at", "-id")
    rows = rows.filter(id=Subquery(latest.values("id")[:1])).exclude(kind=ObservationKind.WITHDRAWN)
    return [_remark(row) for row in rows.select_related("source", "note").order_by("-recorded_at", "-id")]


def remark_for(actor: Actor, observation_id: int) -> Remark:
    """One entry with its words. Raises NotFound for another organisation's."""
    rows = ObservationRow.objects.filter(organisation_id=actor.organisation_id, id=observation_id)
    found = rows.select_related("source", "note").first()
    if found is None:
        raise NotFound
    return _remark(found)


def history_of(organisation_id: UUID, indicator: str) -> list[Remark]:
    """Every entry on one indicator, oldest first: the past can be read back."""
    rows = ObservationRow.objects.filter(organisation_id=organisation_id, indicator=indicator)
    return [_remark(row) for row in rows.select_related("source", "note").order_by("recorded_at", "id")]


def _remark(row: ObservationRow) -> Remark:
    note: ObservationNote | None = getattr(row, "note", None)
    return Remark(
        id=row.pk,
        source=source_line(row.source),
        indicator=row.indicator,
        unit=Unit(Scope(row.unit_scope), row.unit_key),
        reading=reading_of(row.level, is_applicable=row.is_applicable),
        kind=ObservationKind(row.kind),
        evidence_on=row.evidence_on,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        recorded_by_link=row.recorded_by_link,
        note=note.text if note else "",
        link=note.link if note else "",
        file_id=note.file_id if note else None,
        is_erased=bool(note and note.erased_at),
    )


def observation_rows(actor: Actor, ids: Iterable[int]) -> list[ObservationRow]:
    """Some observations of the actor's organisation."""
    return list(ObservationRow.objects.filter(organisation_id=actor.organisation_id, id__in=ids))
