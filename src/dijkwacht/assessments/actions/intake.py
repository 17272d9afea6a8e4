# SPDX-License-Identifier: EUPL-1.2
"""Taking in a whole file, or nothing of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.answers import Entry, append_entries
from dijkwacht.assessments.actions.decisions import agree_level
from dijkwacht.assessments.actions.sources import NewSource, store_source
from dijkwacht.assessments.domain.answers import (
    Answer,
)
from dijkwacht.assessments.domain.intake import Intake, ObservationEntry
from dijkwacht.assessments.domain.permissions import (
    may_change_round,
    may_coordinate,
)
from dijkwacht.assessments.models import (
    Recommendation,
    Round,
    Source,
)
from dijkwacht.assessments.values import ObservationKind, SourceKind, Unit
from dijkwacht.audit import public as audit
from dijkwacht.knowledge.values import Library, Scope
from dijkwacht.organisations import public as organisations
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@transaction.atomic
def take_in(*, actor: Actor, intake: Intake, round_: Round | None, library: Library, at: datetime) -> int:
    """Store everything of a file that was read without a fault; returns the number of observations. All or nothing."""
    require(may_coordinate(actor))
    sources = {
        entry.id: store_source(
            actor,
            NewSource(kind=entry.kind, title=entry.title, on=entry.on, function=entry.function, url=entry.url),
            round_id=None,
            at=at,
            imported_as=entry.id,
        )
        for entry in intake.sources
    }
    departments = {one.name.casefold(): str(one.id) for one in organisations.departments_of(actor.organisation_id)}
    versions = {slug: indicator.version for slug, indicator in library.indicators.items()}
    for source in intake.sources:
        new = [_taken_in(one, departments) for one in intake.observations if one.source == source.id]
        append_entries(actor, round_, sources[source.id].pk, new, versions=versions, at=at)
    _take_in_recommendations(actor, intake, sources, at=at)
    audit.record(actor, "file.taken_in", round_ or "", observations=len(intake.observations))
    return len(intake.observations)


@transaction.atomic
def take_in_file(*, actor: Actor, intake: Intake, round_: Round, library: Library, at: datetime) -> int:
    """The same for a file that somebody brings to an open round, with the decision on the agreed level in it.

    A decision that stands already is not recorded again. Raises Refused.
    """
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    agreed, day = intake.agreed, intake.agreed.decided_on
    if day is not None:
        standing = queries.agreed_level(actor.organisation_id, "", on=at.date())
        same = (standing.level, standing.decided_on, standing.decision) == (agreed.level, day, agreed.decision)
        if not same:
            agree_level(actor=actor, level=agreed.level, decided_on=day, decision=agreed.decision, at=at)
    return take_in(actor=actor, intake=intake, round_=round_, library=library, at=at)


def _taken_in(entry: ObservationEntry, departments: Mapping[str, str]) -> Entry:
    return Entry(
        answer=Answer(indicator=entry.indicator, reading=entry.reading, note=entry.note, used_on=entry.used_on),
        unit=_in_house(entry.unit, departments),
        kind=ObservationKind.SEEN,
        evidence_on=entry.evidence_on,
    )


def _in_house(unit: Unit, departments: Mapping[str, str]) -> Unit:
    """A file names a department; here it goes by its key, so that all that is said of it comes together."""
    key = departments.get(unit.name.casefold()) if unit.scope is Scope.DEPARTMENT else None
    return replace(unit, key=key) if key else unit


def _take_in_recommendations(actor: Actor, intake: Intake, sources: dict[str, Source], *, at: datetime) -> None:
    by_title: dict[tuple[str, date], Source] = {(row.title, row.on): row for row in sources.values()}
    for one in intake.recommendations:
        key = one.source, one.source_on
        if key not in by_title:
            new = NewSource(kind=SourceKind.INVESTIGATION, title=one.source, on=one.source_on)
            by_title[key] = store_source(actor, new, round_id=None, at=at)
        Recommendation.objects.create(
            organisation_id=actor.organisation_id,
            source=by_title[key],
            text=one.text,
            indicator=one.indicator,
            recorded_at=at,
        )
