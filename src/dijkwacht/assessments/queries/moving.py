# SPDX-License-Identifier: EUPL-1.2
"""A newer version of an instrument that a round is in, and what would become of every answer."""

from dataclasses import dataclass
from datetime import datetime

from dijkwacht.assessments.domain.carry_over import CarryOver, asked_again, carry_over
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.models import RoundInstrument
from dijkwacht.assessments.queries.derived import content_of
from dijkwacht.assessments.queries.observations import observations_of
from dijkwacht.instruments.public import own_instruments
from dijkwacht.instruments.values import is_own
from dijkwacht.knowledge.public import digest, library, snapshot
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict


@dataclass(frozen=True, kw_only=True)
class Move:
    """A row of a round, the newer texts, what becomes of every answer, and which observations no longer count.

    `basis` says on what this rests: the new texts and the last observation that there was.
    """

    row: RoundInstrument
    instrument: Instrument
    library: Library
    outcome: CarryOver
    asked_again: list[int]
    basis: str


def newer_version(actor: Actor, row: RoundInstrument) -> str:
    """The version that the instrument has by now; empty when the round has these very texts. No statement but for an own."""
    found = _newest(actor, row.slug)
    if found is None or _is_same(row, found):
        return ""
    return found[0].version


def move_of(actor: Actor, row: RoundInstrument, *, at: datetime) -> Move:
    """What moving to the newest version would do. Raises Conflict when there is none newer."""
    found = _newest(actor, row.slug)
    if found is None or _is_same(row, found):
        raise Conflict("Van deze vragenset is er geen nieuwere versie.")
    shape, texts = content_of(row)
    observations = observations_of(actor.organisation_id, at=at)
    asked = {slug for question in shape.questions for slug in question.indicators}
    max_age = {slug: texts.indicators[slug].max_age_months for slug in asked}
    stands = standing((one for one in observations if one.indicator in asked), at=at, max_age=max_age)
    outcome = carry_over((shape, texts), found, stands)
    return Move(
        row=row,
        instrument=found[0],
        library=found[1],
        outcome=outcome,
        asked_again=asked_again(outcome, observations),
        basis=f"{digest(snapshot(*found))}:{observations[-1].id if observations else 0}",
    )


def _newest(actor: Actor, slug: str) -> tuple[Instrument, Library] | None:
    """An instrument as it is now, with the library that has its indicators; None when it is offered no more."""
    texts = own_instruments(actor).beside(library()) if is_own(slug) else library()
    found = texts.instruments.get(slug)
    return (found, texts) if found else None


def _is_same(row: RoundInstrument, now: tuple[Instrument, Library]) -> bool:
    """Whether a round has these very texts. Compared as values: a digest also changes when the format gains a key."""
    shape, texts = content_of(row)
    return shape == now[0] and all(one == now[1].indicators.get(slug) for slug, one in texts.indicators.items())
