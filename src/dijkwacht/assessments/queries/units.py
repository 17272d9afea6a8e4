# SPDX-License-Identifier: EUPL-1.2
"""Where indicators stand in single units, and what the organisation estimated there itself."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dijkwacht.assessments.domain.units import Place, unit_states
from dijkwacht.assessments.models import Observation, ObservationNote, Source
from dijkwacht.assessments.queries.decisions import agreed_level
from dijkwacht.assessments.queries.derived import facts_from
from dijkwacht.assessments.queries.observations import observations_of, reading_of
from dijkwacht.assessments.queries.texts import indicators_for
from dijkwacht.assessments.values import ObservationKind, OwnEstimate, SourceKind, Unit, UnitState
from dijkwacht.organisations import public as organisations
from dijkwacht.values.actors import Actor

if TYPE_CHECKING:
    from django.db.models import QuerySet


def states_in_units(organisation_id: UUID, wanted: Collection[Place], *, at: datetime) -> dict[Place, UnitState]:
    """Each wanted indicator in its unit as at `at`; four statements, however many are wanted."""
    known = indicators_for(organisation_id, [slug for slug, _ in wanted])
    slugs = {slug for slug, _ in wanted if slug in known}
    return unit_states(
        wanted,
        {slug: known[slug] for slug in slugs},
        facts=facts_from(organisations.card(organisation_id, at.date())),
        observations=observations_of(organisation_id, at=at, indicators=slugs),
        agreed=agreed_level(organisation_id, "", on=at.date()),
        at=at,
    )


def own_estimate(actor: Actor, indicator: str, unit: Unit) -> OwnEstimate | None:
    """The newest own estimate outside any round, which a next one corrects; None before the first, or taken back."""
    row = newest_estimate(actor, indicator, unit)
    if row is None or row.kind == ObservationKind.WITHDRAWN:
        return None
    note: ObservationNote | None = getattr(row, "note", None)
    return OwnEstimate(
        entry=row.pk,
        reading=reading_of(row.level, is_applicable=row.is_applicable),
        note=note.text if note else "",
        on=row.evidence_on,
        is_own=row.recorded_by == actor.person_id,
    )


def newest_estimate(actor: Actor, indicator: str, unit: Unit) -> Observation | None:
    """The last entry of the organisation's own estimate of an indicator in a unit."""
    rows = _estimates(actor, unit).filter(indicator=indicator)
    return rows.select_related("source", "note").order_by("-recorded_at", "-id").first()


def estimating_source(actor: Actor, unit: Unit) -> Source | None:
    """The standing source of own estimates of a unit: one voice, whoever of the house lends it."""
    row = _estimates(actor, unit).select_related("source").order_by("id").first()
    return row.source if row else None


def _estimates(actor: Actor, unit: Unit) -> "QuerySet[Observation]":
    return Observation.objects.filter(
        organisation_id=actor.organisation_id,
        source__kind=SourceKind.SELF_ASSESSMENT,
        source__round__isnull=True,
        source__imported_as="",
        round__isnull=True,
        unit_scope=unit.scope,
        unit_key=unit.key,
    )
