# SPDX-License-Identifier: EUPL-1.2
"""What of a scan is answered already, before and after it was begun; and another scan in an open round."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.answer_once import AnsweredState, AnswerOnce
from dijkwacht.assessments.domain.permissions import (
    may_change_round,
    may_coordinate,
    may_see_other_sources,
    may_see_result,
)
from dijkwacht.assessments.forms import ScanForm
from dijkwacht.instruments.public import own_instruments
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require


@require_GET
def scan_show(request: ActorRequest, instrument: str) -> HttpResponse:
    """What a scan would ask, and what of it is answered, before anybody begins it."""
    require(may_coordinate(request.actor))
    texts = own_instruments(request.actor).beside(library())
    found = texts.instruments.get(instrument)
    if found is None:
        raise NotFound
    once = queries.answered_of(request.actor, [found], texts, at=request.at)[instrument]
    return render(request, "assessments/answered_show.html", _context(once) | {"instrument": found})


@require_GET
def answered_show(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """The same within a round, in the texts that it keeps; each question leads to where it is answered."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    at = round_.closed_at or request.at
    seen = queries.measured(request.actor, round_, at=at, instrument=request.GET.get("scan", ""))
    context = {
        "round": round_,
        "instrument": seen.instrument,
        "query": f"?scan={seen.instrument.slug}",
        "answers_all": bool(may_see_other_sources(request.actor, round_id)),
    }
    return render(request, "assessments/answered_show.html", _context(queries.answered_here(seen, at=at)) | context)


@require_http_methods(["GET", "POST"])
def scan_add(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Another scan in an open round; what was answered already counts in it at once."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_change_round(request.actor, is_closed=round_.closed_at is not None))
    here = {row.slug for row in queries.instruments_of(request.actor, round_id)}
    texts = own_instruments(request.actor).beside(library())
    others = [one for one in queries.offered_to(request.actor, texts, at=request.at) if one.slug not in here]
    answered = queries.answered_of(request.actor, others, texts, at=request.at)
    form = ScanForm(request.POST or None, instruments=others, answered=answered)
    if request.method == "POST" and form.is_valid():
        scan = form.cleaned_data["scan"]
        actions.add_instrument(actor=request.actor, round_=round_, slug=scan, library=texts)
        return redirect(f"{reverse('assessments:round-show', args=[round_id])}?scan={scan}")
    context = {"round": round_, "form": form, "answered": answered.values()}
    return render(request, "assessments/scan_add.html", context, status=422 if form.is_bound else 200)


def _context(once: AnswerOnce) -> dict[str, object]:
    not_yet = once.of(AnsweredState.NOT_YET)
    return {
        "once": once,
        "not_yet": not_yet,
        "is_unknown_among": any(one.answers for one in not_yet),
        "too_old": once.of(AnsweredState.TOO_OLD),
        "done": once.of(AnsweredState.ANSWERED),
    }
