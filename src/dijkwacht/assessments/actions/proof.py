# SPDX-License-Identifier: EUPL-1.2
"""What other rooms hand over: that something was done and seen to work, and advice that came in from elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.sources import NewSource, store_source
from dijkwacht.assessments.models import Observation, ObservationNote, Recommendation
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level


@transaction.atomic
def record_proof(
    *, actor: Actor, kind: SourceKind, title: str, on: date, levels: Mapping[str, Level], note: str, at: datetime
) -> None:
    """One source that saw indicators of the whole organisation at these levels on that day.

    The calling room decided who may. Indicators that neither the library nor this organisation has are passed over.
    """
    texts = queries.indicators_for(actor.organisation_id, levels)
    known = {slug: level for slug, level in levels.items() if slug in texts}
    if not known:
        return
    source = store_source(actor, NewSource(kind=kind, title=title[:200], on=on), round_id=None, at=at)
    rows = Observation.objects.bulk_create(
        Observation(
            organisation_id=actor.organisation_id,
            source=source,
            indicator=slug,
            indicator_version=texts[slug].version,
            level=level.value,
            evidence_on=on,
            recorded_at=at,
            recorded_by=actor.person_id,
        )
        for slug, level in known.items()
    )
    ObservationNote.objects.bulk_create(
        ObservationNote(organisation_id=actor.organisation_id, observation=row, text=note) for row in rows if note
    )
    audit.record(actor, "answer.saved", source, observations=len(rows))


@transaction.atomic
def add_recommendations(*, actor: Actor, source: str, on: date, texts: Sequence[str], at: datetime) -> None:
    """Advice from an audit or an earlier scan in its own words, as a dated source. What is there already is not added."""
    stored = Recommendation.objects.filter(organisation_id=actor.organisation_id, source__title=source)
    known = set(stored.values_list("text", flat=True))
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if not new:
        return
    row = store_source(actor, NewSource(kind=SourceKind.INVESTIGATION, title=source, on=on), round_id=None, at=at)
    Recommendation.objects.bulk_create(
        Recommendation(organisation_id=actor.organisation_id, source=row, text=text, recorded_at=at) for text in new
    )
    audit.record(actor, "recommendations.added", row, recommendations=len(new))


@transaction.atomic
def handle_recommendations(*, actor: Actor, texts: Sequence[str], at: datetime) -> None:
    """Advice that was followed no longer stands among the findings."""
    rows = Recommendation.objects.filter(organisation_id=actor.organisation_id, text__in=texts, handled_at__isnull=True)
    if rows.update(handled_at=at):
        audit.record(actor, "recommendations.handled", "", recommendations=len(texts))
