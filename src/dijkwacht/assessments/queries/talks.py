# SPDX-License-Identifier: EUPL-1.2
"""What a talk with people needs of a round: which points are worth their time, and the texts that the round keeps."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from dijkwacht.assessments.models import Round, RoundInstrument
from dijkwacht.assessments.queries.derived import content_of, measured, units_of
from dijkwacht.assessments.queries.rounds import instruments_of
from dijkwacht.assessments.values import TalkPoint, TalkRound, Unit
from dijkwacht.knowledge.values import Indicator, Scope
from dijkwacht.values.actors import Actor


def texts_in(organisation_id: UUID, round_id: UUID) -> dict[str, Indicator]:
    """The indicators of a round by slug, as it keeps them; where two instruments differ, the first counts."""
    rows = RoundInstrument.objects.filter(organisation_id=organisation_id, round_id=round_id).order_by("-position")
    return {slug: one for row in rows for slug, one in content_of(row)[1].indicators.items()}


def talk_round(actor: Actor, round_: Round, *, at: datetime) -> TalkRound:
    """A round with its points as they stand now, each once, in the order in which its instruments ask."""
    points = {one.indicator.slug: one for one in _points(actor, round_, at=at)}
    return TalkRound(
        id=round_.id,
        title=round_.title,
        is_closed=round_.closed_at is not None,
        departments=units_of(round_),
        points=tuple(points.values()),
    )


def _points(actor: Actor, round_: Round, *, at: datetime) -> Iterator[TalkPoint]:
    seen: set[str] = set()
    for row in instruments_of(actor, round_.id):
        found = measured(actor, round_, at=at, instrument=row.slug)
        for pillar in found.instrument.pillars:
            for slug in (one for question in pillar.questions for one in question.indicators):
                result = found.assessment.indicators.get(slug)
                # One process is not the house: what is seen per process is not put to a whole room.
                indicator = found.library.indicators[slug]
                if result is None or slug in seen or indicator.scope is Scope.PROCESS:
                    continue
                seen.add(slug)
                yield TalkPoint(indicator=indicator, pillar=pillar.title, result=result)


def unit_in(round_: Round, indicator: Indicator, department_id: UUID | None) -> Unit:
    """Where a talk saw it: in the department with which one talked, if the indicator is seen per department."""
    units = {one.key: one for one in units_of(round_)}
    house = Unit(Scope.ORGANISATION)
    return units.get(str(department_id), house) if indicator.scope is Scope.DEPARTMENT else house
