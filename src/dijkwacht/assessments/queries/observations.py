# SPDX-License-Identifier: EUPL-1.2
"""Sources and observations, as values for the rules and as remarks for the pages."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

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
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.organisations import public as organisations
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
        unit=Unit(Scope(scope), key, _process_title(key) if scope == Scope.PROCESS else ""),
        reading=reading_of(level, is_applicable=is_applicable),
        kind=ObservationKind(kind),
        evidence_on=evidence_on,
        used_on=used_on,
        replaces=f"{replaces:012d}" if replaces else None,
        round_id=str(round_id) if round_id else None,
        recorded_at=recorded_at,
    )


def _process_title(slug: str) -> str:
    """What a process of the library is called; one that was written in the house is known here by its slug alone."""
    known = library().processes.get(slug)
    return known.title if known else slug


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A source for a list. `is_own_words` when it holds what one person, or one link, answers in a round."""

    id: UUID
    kind: SourceKind
    title: str
    function: str
    on: date
    url: str
    has_file: bool
    is_own_words: bool


def sources_of(organisation_id: UUID) -> list[SourceLine]:
    """All sources, newest first."""
    rows = Source.objects.filter(organisation_id=organisation_id).order_by("-on", "title")
    return [source_line(row) for row in rows]


def functions_of(organisation_id: UUID) -> dict[str, str]:
    """The function that spoke, per source of which it is known; one statement."""
    rows = Source.objects.filter(organisation_id=organisation_id).exclude(function="")
    return {str(id_): function for id_, function in rows.values_list("id", "function")}


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
        id=row.id,
        kind=SourceKind(row.kind),
        title=row.title,
        function=row.function,
        on=row.on,
        url=row.url,
        has_file=row.file_id is not None,
        is_own_words=row.person_id is not None or row.link_id is not None,
    )


@dataclass(frozen=True, kw_only=True)
class Remark:
    """An observation as a page shows it: with the words beside it and who recorded it.

    `is_last` when its source said nothing later of the same indicator and unit.
    """

    id: int
    source: SourceLine
    indicator: str
    unit: Unit
    reading: Reading
    kind: ObservationKind
    evidence_on: date
    used_on: date | None
    recorded_at: datetime
    recorded_by: UUID | None
    recorded_by_link: UUID | None
    note: str
    link: str
    file_id: UUID | None
    erased_at: datetime | None
    erased_reason: str
    is_last: bool
    words_id: int
    """The entry beside which the words and the proof stand: that which was confirmed, or this one."""

    def is_by(self, actor: Actor) -> bool:
        """Whether this person, or the holder of this link, recorded it."""
        mine = {actor.person_id, actor.link_id} - {None}
        return self.recorded_by in mine or self.recorded_by_link in mine


def remarks_on(organisation_id: UUID, indicators: Collection[str]) -> list[Remark]:
    """The last entry per source, indicator and unit for some indicators, newest first, less what was taken back.

    What was confirmed keeps the words that it was confirmed with.
    """
    rows = ObservationRow.objects.filter(organisation_id=organisation_id, indicator__in=indicators)
    entries = list(rows.select_related("source", "note").order_by("recorded_at", "id"))
    last = {_key(row): row for row in entries}
    words = {_key(row): row for row in entries if row.kind != ObservationKind.CONFIRMED}
    held = [row for row in entries if last[_key(row)].kind != ObservationKind.WITHDRAWN]
    undone = {row.replaces_id for row in held if row.level is not None}
    names = department_names(organisation_id)
    standing = [row for row in last.values() if row.kind != ObservationKind.WITHDRAWN and row.pk not in undone]
    newest_first = sorted(standing, key=lambda row: (row.recorded_at, row.pk), reverse=True)
    return [_remark(row, words=words.get(_key(row), row), names=names, is_last=True) for row in newest_first]


def remark_for(actor: Actor, observation_id: int) -> Remark:
    """One entry with its words. Raises NotFound for another organisation's."""
    rows = ObservationRow.objects.filter(organisation_id=actor.organisation_id, id=observation_id)
    found = rows.select_related("source", "note").first()
    if found is None:
        raise NotFound
    return _remark(found, words=found, names=department_names(actor.organisation_id), is_last=False)


def history_of(organisation_id: UUID, indicator: str, *, at: datetime) -> list[Remark]:
    """Every entry on one indicator up to a moment, oldest first: the past can be read back."""
    rows = ObservationRow.objects.filter(organisation_id=organisation_id, indicator=indicator, recorded_at__lte=at)
    entries = list(rows.select_related("source", "note").order_by("recorded_at", "id"))
    last = {_key(row): row.pk for row in entries}
    names = department_names(organisation_id)
    return [_remark(row, words=row, names=names, is_last=last[_key(row)] == row.pk) for row in entries]


def department_names(organisation_id: UUID) -> dict[str, str]:
    """What the keys of departments are called, also of those that are no more."""
    return {str(one.id): one.name for one in organisations.departments_of(organisation_id)}


def _key(row: ObservationRow) -> tuple[object, ...]:
    return row.source_id, row.indicator, row.unit_scope, row.unit_key


def _remark(row: ObservationRow, *, words: ObservationRow, names: Mapping[str, str], is_last: bool) -> Remark:
    note: ObservationNote | None = getattr(words, "note", None)
    return Remark(
        id=row.pk,
        source=source_line(row.source),
        indicator=row.indicator,
        unit=Unit(Scope(row.unit_scope), row.unit_key, names.get(row.unit_key) or _process_title(row.unit_key)),
        reading=reading_of(row.level, is_applicable=row.is_applicable),
        kind=ObservationKind(row.kind),
        evidence_on=row.evidence_on,
        used_on=row.used_on,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        recorded_by_link=row.recorded_by_link,
        note=note.text if note else "",
        link=note.link if note else "",
        file_id=note.file_id if note else None,
        erased_at=note.erased_at if note else None,
        erased_reason=note.erased_reason if note else "",
        is_last=is_last,
        words_id=words.pk,
    )


def observation_rows(actor: Actor, ids: Iterable[int]) -> list[ObservationRow]:
    """Some observations of the actor's organisation."""
    return list(ObservationRow.objects.filter(organisation_id=actor.organisation_id, id__in=ids))
