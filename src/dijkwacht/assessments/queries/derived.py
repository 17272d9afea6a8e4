# SPDX-License-Identifier: EUPL-1.2
"""A round as measured now: everything the rules need is fetched here, and the rules do the rest."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Max

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.carry_over import counting
from dijkwacht.assessments.domain.phase_page import EarlierPhases, reached_of
from dijkwacht.assessments.domain.summary import basis
from dijkwacht.assessments.models import AgreedLevel as AgreedLevelRow
from dijkwacht.assessments.models import Observation as ObservationRow
from dijkwacht.assessments.models import OwnRoundContent, Round, RoundContent, RoundDepartment, RoundInstrument
from dijkwacht.assessments.queries.decisions import acceptances_of, agreed_level, recommendations_of
from dijkwacht.assessments.queries.kept import given_back
from dijkwacht.assessments.queries.observations import observations_of
from dijkwacht.assessments.queries.rounds import earlier_results, instrument_row, instruments_of, results_of
from dijkwacht.assessments.values import Assessment, Facts, Observation, Unit
from dijkwacht.knowledge.public import from_snapshot, library
from dijkwacht.knowledge.values import Instrument, Library, Scope
from dijkwacht.organisations import public as organisations
from dijkwacht.organisations.values import Card
from dijkwacht.values.actors import Actor


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A round, the instrument it is shown in, and what follows from the observations."""

    round: Round
    row: RoundInstrument
    instrument: Instrument
    library: Library
    assessment: Assessment
    observations: list[Observation]
    content_digest: str


@lru_cache(maxsize=32)
def _content(digest: str) -> tuple[Instrument, Library]:
    """The texts that a round kept, with the measures of today: advice may improve, questions may not change."""
    return _texts(RoundContent.objects.get(digest=digest).content)


@lru_cache(maxsize=32)
def _own_content(organisation_id: UUID, id_: UUID) -> tuple[Instrument, Library, str]:
    """The same of an own instrument, with its digest."""
    row = OwnRoundContent.objects.get(organisation_id=organisation_id, id=id_)
    return *_texts(row.content), row.digest


def _texts(content: dict[str, Any]) -> tuple[Instrument, Library]:
    instrument, indicators = from_snapshot(content)
    today = library()
    kept = Library(
        indicators=indicators, measures=today.measures, instruments={instrument.slug: instrument}, services={}
    )
    return instrument, kept


def content_of(row: RoundInstrument) -> tuple[Instrument, Library]:
    """The instrument of a round and the library that goes with it."""
    if row.content_id is not None:
        return _content(row.content_id)
    return _own(row)[:2]


def digest_of(row: RoundInstrument) -> str:
    """The digest of the texts that a round kept."""
    return row.content_id or _own(row)[2]


def _own(row: RoundInstrument) -> tuple[Instrument, Library, str]:
    assert row.own_content_id is not None  # noqa: S101  the database keeps that there is one of the two
    return _own_content(row.organisation_id, row.own_content_id)


def instrument_asking(actor: Actor, round_id: UUID, indicator: str) -> str:
    """The first instrument of a round that asks for an indicator; empty when none does."""
    for row in instruments_of(actor, round_id):
        if indicator in content_of(row)[1].indicators:
            return row.slug
    return ""


def facts_of(actor: Actor, *, at: datetime) -> Facts:
    """What decides which questions are asked and which variant fits."""
    return facts_from(organisations.card(actor.organisation_id, at.date()))


def facts_from(card: Card) -> Facts:
    """The same of an organisation that was fetched already."""
    description = card.description
    return Facts(
        code=card.code,
        name=card.name,
        kind=description.kind,
        territory=description.territory,
        inhabitants=description.inhabitants,
        staff=description.staff_count,
        features=description.features,
    )


def basis_of(actor: Actor, *, at: datetime) -> str:
    """On what the summaries of the organisation rest now."""
    rows = ObservationRow.objects.filter(organisation_id=actor.organisation_id)
    decisions = AgreedLevelRow.objects.filter(organisation_id=actor.organisation_id)
    return basis(
        facts=facts_of(actor, at=at),
        last_observation=rows.aggregate(last=Max("id"))["last"] or 0,
        last_decision=decisions.aggregate(last=Max("id"))["last"] or 0,
    )


def units_of(round_: Round) -> tuple[Unit, ...]:
    """The departments that take part in a round."""
    rows = RoundDepartment.objects.filter(organisation_id=round_.organisation_id, round=round_)
    names = (
        rows.select_related("department").order_by("department__name").values_list("department_id", "department__name")
    )
    return tuple(Unit(Scope.DEPARTMENT, str(id_), name) for id_, name in names)


def measured(actor: Actor, round_: Round, *, at: datetime, instrument: str = "") -> Measured:
    """A round in one of its instruments: derived as at `at`, or read from what was stored when it closed."""
    row = instrument_row(actor, round_.id, instrument)
    shape, texts = content_of(row)
    observations = observations_of(actor.organisation_id, at=round_.closed_at or at)
    counted = counting(observations, row.asked_again)
    stored = results_of(actor, round_.id).get(shape.slug) if round_.closed_at else None
    if stored is not None:
        assessment = given_back(stored.result)
    else:
        assessment = _assessed(actor, round_, shape, texts, counted, at=at)
    return Measured(
        round=round_,
        row=row,
        instrument=shape,
        library=texts,
        assessment=assessment,
        observations=observations,
        content_digest=digest_of(row),
    )


def earlier_phases(actor: Actor, seen: Measured, *, most: int) -> list[EarlierPhases]:
    """The phases in the closed rounds before this one, as they were stored; newest first."""
    found = []
    for row in earlier_results(actor, seen.round, seen.instrument.slug, most=most):
        then = given_back(row.result)
        found.append(
            EarlierPhases(
                title=row.round.title,
                on=then.at.date(),
                version=then.instrument_version,
                reached=reached_of(then.pillars),
            )
        )
    return found


def _assessed(
    actor: Actor,
    round_: Round,
    shape: Instrument,
    texts: Library,
    observations: list[Observation],
    *,
    at: datetime,
) -> Assessment:
    return assess(
        shape,
        texts,
        facts=facts_of(actor, at=at),
        observations=observations,
        at=at,
        units=units_of(round_),
        agreed=agreed_level(actor.organisation_id, shape.slug, on=at.date()),
        acceptances=acceptances_of(actor.organisation_id),
        recommendations=recommendations_of(actor.organisation_id),
        round_id=str(round_.id),
    )
