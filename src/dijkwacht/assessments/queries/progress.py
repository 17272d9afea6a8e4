# SPDX-License-Identifier: EUPL-1.2
"""The rounds of an organisation in one instrument, one after the other: closed as they were stored, open as they stand."""

from collections.abc import Sequence
from datetime import datetime

from dijkwacht.assessments.domain.between_rounds import Moment
from dijkwacht.assessments.models import RoundInstrument, RoundResult
from dijkwacht.assessments.queries.derived import Measured, content_of, measured
from dijkwacht.assessments.queries.kept import given_back
from dijkwacht.knowledge.values import Instrument
from dijkwacht.values.actors import Actor


def instruments_measured(actor: Actor) -> dict[str, Instrument]:
    """Every instrument in which the organisation ever measured, in its newest version, by slug; newest round first."""
    rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id)
    found: dict[str, Instrument] = {}
    for row in rows.order_by("-round__opened_at", "position"):
        if row.slug not in found:
            found[row.slug] = content_of(row)[0]
    return found


def moments_of(actor: Actor, instrument: str, *, at: datetime, most: int) -> list[Moment]:
    """The last rounds in this instrument, oldest first; of the open ones the newest only, as the last of all."""
    rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id, slug=instrument)
    newest_first = list(rows.select_related("round").order_by("-round__opened_at"))
    begun = next((row.round for row in newest_first if row.round.closed_at is None), None)
    closed = [row for row in newest_first if row.round.closed_at is not None][:most]
    found = _as_stored(actor, closed)
    return [*found, moment_of(measured(actor, begun, at=at, instrument=instrument))] if begun else found


def moment_before(actor: Actor, seen: Measured) -> Moment | None:
    """The last closed round in the same instrument, in whatever version, that began before this one."""
    rows = RoundInstrument.objects.filter(
        organisation_id=actor.organisation_id,
        slug=seen.instrument.slug,
        round__opened_at__lt=seen.round.opened_at,
        round__closed_at__isnull=False,
    )
    found = _as_stored(actor, list(rows.select_related("round").order_by("-round__opened_at")[:1]))
    return found[0] if found else None


def moment_of(seen: Measured) -> Moment:
    """A round that was measured already."""
    return Moment(
        round_id=str(seen.round.id),
        title=seen.round.title,
        is_open=seen.round.closed_at is None,
        assessment=seen.assessment,
        instrument=seen.instrument,
        indicators=seen.library.indicators,
    )


def _as_stored(actor: Actor, rows: Sequence[RoundInstrument]) -> list[Moment]:
    """Closed rounds from what they stored, oldest first; one statement for all."""
    if not rows:
        return []
    results = RoundResult.objects.filter(
        organisation_id=actor.organisation_id, instrument=rows[0].slug, round__in=[row.round_id for row in rows]
    )
    stored = {row.round_id: row.result for row in results}
    found = []
    for row in rows:
        if row.round_id in stored:
            instrument, library = content_of(row)
            found.append(
                Moment(
                    round_id=str(row.round_id),
                    title=row.round.title,
                    is_open=False,
                    assessment=given_back(stored[row.round_id]),
                    instrument=instrument,
                    indicators=library.indicators,
                )
            )
    return sorted(found, key=lambda one: one.assessment.at)
