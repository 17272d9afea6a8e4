# SPDX-License-Identifier: EUPL-1.2
"""The page that shows what becomes of every answer before a round moves to a new version."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.carry_over import Carried, Fate, Why
from dijkwacht.assessments.domain.permissions import may_change_round
from dijkwacht.assessments.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import Conflict, require


@require_http_methods(["GET", "POST"])
def instrument_move(request: ActorRequest, round_id: UUID, instrument: str) -> HttpResponse:
    """First the whole list, then moving; a list that is no longer true moves nothing."""
    actor = request.actor
    round_ = queries.round_for(actor, round_id)
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    row = queries.instrument_row(actor, round_id, instrument)
    refused = ""
    if request.method == "POST":
        basis = request.POST.get("basis", "")
        try:
            actions.move_instrument(actor=actor, round_=round_, slug=row.slug, basis=basis, at=request.at)
        except Conflict as told:
            refused = str(told)
        else:
            messages.success(request, _("Overgebracht. Wat opnieuw wordt gevraagd, staat open."))
            return redirect("assessments:round-show", round_id)
    move = queries.move_of(actor, row, at=request.at)
    titles = {str(one.id): one.title for one in queries.sources_of(actor.organisation_id)}
    groups = [(fate, [_line(one, titles) for one in move.outcome.of(fate)]) for fate in Fate]
    page = {
        "round": round_,
        "old": move.outcome.old,
        "new": move.outcome.new,
        "groups": {fate.value: lines for fate, lines in groups},
        "added": move.outcome.added,
        "basis": move.basis,
        "refused": refused,
    }
    return render(request, "assessments/instrument_move.html", page, status=409 if refused else 200)


def _line(one: Carried, titles: dict[str, str]) -> dict[str, object]:
    seen = one.answer.observation
    return {
        "question": one.question.text,
        "statement": one.indicator.statement if one.indicator.statement != one.question.text else "",
        "source": titles.get(seen.source) or SOURCE_WORDS[seen.source_kind],
        "unit": seen.unit.name,
        "reading": seen.reading,
        "word": LEVEL_WORDS[seen.reading],
        "on": one.answer.evidence_on,
        "why": _WHY[one.why],
    }


_WHY = {
    Why.SAME: "",
    Why.LEVELS: _("De niveaus zijn anders omschreven."),
    Why.UNIT: _("Het antwoord geldt nu voor een ander geheel."),
    Why.VERSION: _("Er is een nieuwe versie van het toetspunt."),
    Why.GONE: _("De nieuwe versie vraagt dit niet meer."),
}
