# SPDX-License-Identifier: EUPL-1.2
"""What of instruments is answered already, in two statements whatever the number of instruments and questions."""

from collections.abc import Iterable
from datetime import datetime

from dijkwacht.assessments.domain.answer_once import AnswerOnce, answered_in
from dijkwacht.assessments.domain.carry_over import counting
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.queries.derived import Measured, facts_of
from dijkwacht.assessments.queries.observations import observations_of
from dijkwacht.assessments.values import Observation, Standing
from dijkwacht.instruments.public import links_read, links_unfit
from dijkwacht.instruments.values import Link, is_own
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.actors import Actor


def answered_of(
    actor: Actor, instruments: Iterable[Instrument], library: Library, *, at: datetime
) -> dict[str, AnswerOnce]:
    """Each instrument as far as the actor's organisation answered it by now, by slug; also those it never began."""
    facts = facts_of(actor, at=at)
    seen = observations_of(actor.organisation_id, at=at)
    asked = list(instruments)
    unread = links_unfit(actor.organisation_id) if any(is_own(one.slug) for one in asked) else {}
    return answered_in(
        asked,
        library,
        facts=facts,
        standing=_standing(seen, library, at=at),
        unread={slug: _places(links) for slug, links in unread.items()},
    )


def answered_here(seen: Measured, *, at: datetime) -> AnswerOnce:
    """The same of the instrument of a round, from what was fetched for it already."""
    found = answered_in(
        [seen.instrument],
        seen.library,
        facts=seen.assessment.facts,
        standing=_standing(counting(seen.observations, seen.row.asked_again), seen.library, at=at),
        unread={seen.instrument.slug: _unread(seen)},
        round_id=str(seen.round.id),
    )
    return found[seen.instrument.slug]


def _unread(seen: Measured) -> set[tuple[str, str]]:
    """Two statements for an own instrument; none for one of the library, of which each link was read."""
    shape = seen.instrument
    if not is_own(shape.slug):
        return set()
    organisation_id = seen.round.organisation_id
    fit = links_read(organisation_id, shape.slug, shape.version)
    every = {Link(one.slug, slug) for one in shape.questions for slug in one.indicators if not is_own(slug)}
    return _places(every - fit)


def _places(links: Iterable[Link]) -> set[tuple[str, str]]:
    return {(one.question, one.indicator) for one in links}


def _standing(seen: Iterable[Observation], library: Library, *, at: datetime) -> tuple[Standing, ...]:
    max_age = {slug: one.max_age_months for slug, one in library.indicators.items()}
    return standing((one for one in seen if one.indicator in max_age), at=at, max_age=max_age)
