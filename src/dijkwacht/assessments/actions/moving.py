# SPDX-License-Identifier: EUPL-1.2
"""Moving an open round to a new version of one of its instruments. No answer is lost: all of them stay observations."""

from datetime import datetime

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.rounds import keep_texts
from dijkwacht.assessments.domain.carry_over import Fate
from dijkwacht.assessments.domain.permissions import may_change_round
from dijkwacht.assessments.models import Round, RoundInstrument, RoundSummary
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require


def move_instrument(*, actor: Actor, round_: Round, slug: str, basis: str, at: datetime) -> None:
    """From now on the round asks what the newest version asks. `basis` is that of the list that the actor saw.

    Raises Refused, also when the round is closed; NotFound; Conflict when the list is no longer what he saw.
    """
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    with transaction.atomic():
        open_ = Round.objects.select_for_update().filter(
            organisation_id=actor.organisation_id, id=round_.id, closed_at__isnull=True
        )
        if not open_.exists():
            raise Conflict("Deze meting is gesloten. Een gesloten meting verandert nooit.")
        row = _row(actor, round_, slug)
        move = queries.move_of(actor, row, at=at)
        if move.basis != basis:
            raise Conflict("Er is intussen iets veranderd. Bekijk de lijst opnieuw; er is nog niets overgebracht.")
        keep_texts(row, move.instrument, move.library)
        row.asked_again = sorted({*row.asked_again, *move.asked_again})
        row.save()
        RoundSummary.objects.filter(organisation_id=actor.organisation_id, round=round_).delete()
        counts = {fate.value: len(move.outcome.of(fate)) for fate in Fate}
        audit.record(actor, "round.moved", round_, **counts)


def _row(actor: Actor, round_: Round, slug: str) -> RoundInstrument:
    rows = RoundInstrument.objects.select_for_update()
    found = rows.filter(organisation_id=actor.organisation_id, round=round_, slug=slug).first()
    if found is None:
        raise NotFound
    return found
