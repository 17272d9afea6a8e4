# SPDX-License-Identifier: EUPL-1.2
"""What of instruments is answered already, in two statements whatever the number of instruments and questions."""

from collections.abc import Iterable
from datetime import datetime

from dijkwacht.assessments.domain.answer_once import AnswerOnce, answered_in
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.queries.derived import Measured, facts_of
from dijkwacht.assessments.queries.observations import observations_of
from dijkwacht.assessments.values import Observation, Standing
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.actors import Actor


def answered_of(
    actor: Actor, instruments: Iterable[Instrument], library: Library, *, at: datetime
) -> dict[str, AnswerOnce]:
    """Each instrument as far as the actor's organisation answered it by now, by slug; also those it never began."""
    facts = facts_of(actor, at=at)
    seen = observations_of(actor.organisation_id, at=at)
    return answered_in(instruments, library, facts=facts, standing=_standing(seen, library, at=at))


def answered_here(seen: Measured, *, at: datetime) -> AnswerOnce:
    """The same of the instrument of a round, from what was fetched for it already."""
    found = answered_in(
        [seen.instrument],
        seen.library,
        facts=seen.assessment.facts,
        standing=_standing(seen.observations, seen.library, at=at),
    )
    return found[seen.instrument.slug]


def _standing(seen: Iterable[Observation], library: Library, *, at: datetime) -> tuple[Standing, ...]:
    max_age = {slug: one.max_age_months for slug, one in library.indicators.items()}
    return standing((one for one in seen if one.indicator in max_age), at=at, max_age=max_age)
