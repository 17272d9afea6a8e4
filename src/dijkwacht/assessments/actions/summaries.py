# SPDX-License-Identifier: EUPL-1.2
"""How far rounds are, kept for lists; what no longer holds is derived again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.overview import RoundStanding
from dijkwacht.assessments.domain.summary import basis, summary
from dijkwacht.assessments.models import (
    Round,
    RoundSummary,
)
from dijkwacht.assessments.queries import OverviewLine
from dijkwacht.assessments.values import Facts
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor


def fresh_summaries(*, actor: Actor, rounds: Sequence[Round], at: datetime) -> dict[UUID, RoundSummary]:
    """How far each round is; what is no longer true is derived again and kept."""
    rests_on = queries.basis_of(actor, at=at)
    found = {}
    for one in rounds:
        kept: RoundSummary | None = getattr(one, "summary", None)
        is_closed = one.closed_at is not None
        if kept is None or not _holds(kept, rests_on, is_closed=is_closed, at=at):
            kept = _refresh_summary(actor, one, rests_on, at=at)
        found[one.id] = kept
    return found


def keep_summaries(*, at: datetime) -> None:
    """The newest round of every organisation, as far as its summary is no longer true; for the worker."""
    with system_scope():
        measuring = queries.organisations_measuring()
    for organisation_id in measuring:
        with scope(organisation_id):
            nobody = Actor(organisation_id=organisation_id, roles=frozenset(), name="")
            fresh_summaries(actor=nobody, rounds=queries.rounds_of(nobody)[:1], at=at)


def fresh_overview(
    lines: Sequence[OverviewLine], *, facts: Mapping[UUID, Facts], actor: Actor, at: datetime
) -> dict[UUID, RoundStanding]:
    """Where many organisations stand, by organisation; only what is no longer true is derived again."""
    return {
        line.organisation_id: _round_standing(line, _fresh(line, facts[line.organisation_id], actor, at=at))
        for line in lines
    }


def _fresh(line: OverviewLine, facts: Facts, actor: Actor, *, at: datetime) -> RoundSummary:
    rests_on = basis(facts=facts, last_observation=line.last_observation, last_decision=line.last_decision)
    kept = line.summary
    if kept is not None and _holds(kept, rests_on, is_closed=line.is_closed, at=at):
        return kept
    there = replace(actor, organisation_id=line.organisation_id)
    with scope(line.organisation_id):
        return _refresh_summary(there, queries.round_for(there, line.round_id), rests_on, at=at)


def _round_standing(line: OverviewLine, summary: RoundSummary) -> RoundStanding:
    return RoundStanding(
        round_id=line.round_id,
        title=line.title,
        is_closed=line.is_closed,
        questions=summary.questions,
        filled_in=summary.filled_in,
        in_order=summary.in_order,
        known=summary.known,
        score=summary.score,
    )


def _holds(kept: RoundSummary, rests_on: str, *, is_closed: bool, at: datetime) -> bool:
    """A closed round never changes; an open one when something was added, or when evidence grew too old."""
    if is_closed:
        return True
    return kept.basis == rests_on and (kept.holds_until is None or kept.holds_until >= at.date())


def _refresh_summary(actor: Actor, round_: Round, rests_on: str, *, at: datetime) -> RoundSummary:
    """Derive the summary of a round and keep it; equal to what the rules say (tested)."""
    seen = queries.measured(actor, round_, at=round_.closed_at or at)
    derived = summary(seen.assessment, seen.library)
    kept, _ = RoundSummary.objects.update_or_create(
        round=round_,
        organisation_id=actor.organisation_id,
        defaults={"basis": rests_on, **{name: getattr(derived, name) for name in derived.__dataclass_fields__}},
    )
    return kept
