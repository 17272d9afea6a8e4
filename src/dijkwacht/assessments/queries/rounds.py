# SPDX-License-Identifier: EUPL-1.2
"""Rounds, who was asked what in them, and what was stored when they closed."""

from typing import TYPE_CHECKING
from uuid import UUID

from dijkwacht.assessments.models import (
    Assignment,
    Draft,
    Export,
    Round,
    RoundInstrument,
    RoundResult,
)
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

if TYPE_CHECKING:
    from django.db.models import QuerySet


def round_for(actor: Actor, round_id: UUID) -> Round:
    """A round of the actor's organisation with its instruments. Raises NotFound for any other."""
    found = Round.objects.filter(organisation_id=actor.organisation_id, id=round_id).first()
    if found is None:
        raise NotFound
    return found


def instrument_row(actor: Actor, round_id: UUID, slug: str = "") -> RoundInstrument:
    """The instrument of a round that is asked for, or its first. Raises NotFound."""
    rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    found = (rows.filter(slug=slug) if slug else rows).order_by("position").first()
    if found is None:
        raise NotFound
    return found


def rounds_of(actor: Actor) -> list[Round]:
    """The rounds that the actor may see, newest first, with their cached summary if there is one."""
    rounds = Round.objects.filter(organisation_id=actor.organisation_id).select_related("summary")
    if actor.round_id is not None:
        rounds = rounds.filter(id=actor.round_id)
    return list(rounds.order_by("-opened_at"))


def assigned_to(actor: Actor, round_id: UUID) -> list[str]:
    """The questions that the actor was asked to answer in a round."""
    return list(_asked(actor).filter(round_id=round_id).values_list("question", flat=True))


def rounds_that_ask(actor: Actor) -> "QuerySet[Assignment, UUID]":
    """The rounds in which something was put to the actor, as a subquery."""
    return _asked(actor).values_list("round_id", flat=True)


def _asked(actor: Actor) -> "QuerySet[Assignment]":
    rows = Assignment.objects.filter(organisation_id=actor.organisation_id)
    return rows.filter(link_id=actor.link_id) if actor.link_id else rows.filter(person_id=actor.person_id)


def assignments_of(actor: Actor, round_id: UUID) -> list[Assignment]:
    """Who was asked what in a round."""
    return list(Assignment.objects.filter(organisation_id=actor.organisation_id, round_id=round_id).order_by("id"))


def voice_of(actor: Actor) -> UUID:
    """The person, or the link that he came by."""
    found = actor.link_id or actor.person_id
    if found is None:
        raise NotFound
    return found


def draft_of(actor: Actor, round_id: UUID, question: str) -> Draft | None:
    """What the actor was writing at this question."""
    return Draft.objects.filter(
        organisation_id=actor.organisation_id,
        round_id=round_id,
        author=voice_of(actor),
        question=question,
    ).first()


def results_of(actor: Actor, round_id: UUID) -> dict[str, RoundResult]:
    """The stored results of a closed round, by instrument."""
    rows = RoundResult.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    return {row.instrument: row for row in rows}


def earlier_results(actor: Actor, round_: Round, instrument: str, *, most: int) -> list[RoundResult]:
    """What was stored of this instrument, in whatever version, in the closed rounds before this one; newest first."""
    rows = RoundResult.objects.filter(
        organisation_id=actor.organisation_id, instrument=instrument, round__opened_at__lt=round_.opened_at
    )
    return list(rows.select_related("round").order_by("-round__opened_at")[:most])


def exports_of(actor: Actor, round_id: UUID) -> list[Export]:
    return list(Export.objects.filter(organisation_id=actor.organisation_id, round_id=round_id).order_by("-number"))


def instruments_of(actor: Actor, round_id: UUID) -> list[RoundInstrument]:
    """The instruments of a round, in order."""
    rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    return list(rows.order_by("position"))
