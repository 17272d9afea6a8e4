# SPDX-License-Identifier: EUPL-1.2
"""What a published survey says: one source, whose observations are always those of the figures that are shown now."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments.models import Observation, Round, Source
from dijkwacht.assessments.values import ObservationKind, SourceKind, Unit
from dijkwacht.audit.public import record_by_system
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.levels import Level

type Seen = Mapping[tuple[str, Unit], Level]


@transaction.atomic
def record_survey(
    *, organisation_id: UUID, subject: str, title: str, on: date, round_id: UUID | None, seen: Seen, at: datetime
) -> int:
    """Have the survey `subject` say exactly `seen`; how many entries that took.

    What it said and is not shown any more is withdrawn, another level is a correction, and the same twice adds nothing.
    The calling room decided who may. `on` is the day of publishing, that of the evidence. No person recorded it.
    """
    source = _source(organisation_id, subject, title=title, on=on, round_id=round_id, at=at)
    standing = _standing(source)
    new = [
        _entry(source, key, level, standing.get(key), round_id=_open_round(source), at=at)
        for key, level in seen.items()
        if key[0] in library().indicators and not _says(standing.get(key), level)
    ]
    gone = [
        _entry(source, key, None, row, round_id=row.round_id, at=at)
        for key, row in standing.items()
        if key not in seen and row.kind != ObservationKind.WITHDRAWN
    ]
    Observation.objects.bulk_create([*new, *gone])
    if new or gone:
        record_by_system(organisation_id, "answer.saved", source, observations=len(new), withdrawn=len(gone))
    return len(new) + len(gone)


def _source(
    organisation_id: UUID, subject: str, *, title: str, on: date, round_id: UUID | None, at: datetime
) -> Source:
    """The one source of this survey. Its row is locked, so that of two at the same moment one waits."""
    own = Source.objects.select_for_update().filter(organisation_id=organisation_id, imported_as=subject)
    return own.first() or Source.objects.create(
        organisation_id=organisation_id,
        kind=SourceKind.SURVEY,
        title=title,
        on=on,
        round_id=round_id,
        imported_as=subject,
        added_at=at,
    )


def _open_round(source: Source) -> UUID | None:
    """The round of the source while it goes on: what was closed is not added to."""
    if source.round_id is None:
        return None
    going_on = Round.objects.filter(organisation_id=source.organisation_id, pk=source.round_id, closed_at__isnull=True)
    return source.round_id if going_on.exists() else None


def _standing(source: Source) -> dict[tuple[str, Unit], Observation]:
    """The last entry of each indicator and unit."""
    rows = Observation.objects.filter(organisation_id=source.organisation_id, source=source).order_by("id")
    return {(row.indicator, Unit(Scope(row.unit_scope), row.unit_key)): row for row in rows}


def _says(row: Observation | None, level: Level) -> bool:
    return row is not None and row.kind != ObservationKind.WITHDRAWN and row.level == level


def _entry(
    source: Source,
    key: tuple[str, Unit],
    level: Level | None,
    before: Observation | None,
    *,
    round_id: UUID | None,
    at: datetime,
) -> Observation:
    """The next entry of a key: with a level it is seen or corrected, without one it takes back what stood."""
    indicator, unit = key
    said = before.level if level is None and before else level
    kind = ObservationKind.CORRECTED if before else ObservationKind.SEEN
    return Observation(
        organisation_id=source.organisation_id,
        source=source,
        indicator=indicator,
        indicator_version=before.indicator_version if before else library().indicators[indicator].version,
        unit_scope=unit.scope,
        unit_key=unit.key,
        level=said,
        kind=ObservationKind.WITHDRAWN if level is None else kind,
        evidence_on=source.on,
        follows=before,
        round_id=round_id,
        recorded_at=at,
    )
