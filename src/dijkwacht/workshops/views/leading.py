# SPDX-License-Identifier: EUPL-1.2
"""The page of who leads: let people in, put a point, close the vote, record what was agreed."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import LevelOption
from dijkwacht.values.verdicts import Conflict, NotFound, require
from dijkwacht.workshops import actions, queries
from dijkwacht.workshops.domain.codes import is_open, shown
from dijkwacht.workshops.domain.permissions import may_go_on, may_lead
from dijkwacht.workshops.domain.words import KIND_WORDS
from dijkwacht.workshops.forms import SettleForm
from dijkwacht.workshops.queries import Workshop
from dijkwacht.workshops.values import PointState, WorkshopKind, WorkshopState
from dijkwacht.workshops.views.pages import points_shown


def typed_address() -> str:
    """What people type: without the part that a browser adds itself."""
    return f"{settings.DIJKWACHT_ADDRESS}{reverse('workshops:seat-take')}".split("://", maxsplit=1)[-1].rstrip("/")


@require_GET
def workshop_lead(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """Everything that a leader needs in one page; how many voted refreshes by itself."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_lead(request.actor, workshop.round_id))
    if workshop.state == WorkshopState.ENDED:
        return redirect("workshops:workshop-show", workshop_id)
    points = points_shown(workshop)
    voting = next((one for one in points if one.state is PointState.VOTING), None)
    context = {
        "workshop": workshop,
        "kind": KIND_WORDS[WorkshopKind(workshop.kind)],
        "is_planned": workshop.state == WorkshopState.PLANNED,
        "is_open": is_open(code=workshop.code, until=workshop.code_until, at=request.at),
        "code": shown(workshop.code),
        "address": typed_address(),
        "points": points,
        "voting": voting,
        "votes": queries.votes_in(queries.point_for(workshop, voting.id)) if voting else 0,
        "next": next((one for one in points if one.state is PointState.COUNTED), None),
        "is_part": request.htmx,
    }
    template = "workshops/workshop_lead.html#votes" if request.htmx else "workshops/workshop_lead.html"
    return render(request, template, context)


@require_POST
def workshop_open(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    queries.workshop_for(request.actor.organisation_id, workshop_id)
    actions.open_workshop(actor=request.actor, workshop_id=workshop_id, at=request.at)
    return redirect("workshops:workshop-lead", workshop_id)


@require_POST
def code_renew(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    actions.renew_code(actor=request.actor, workshop_id=workshop_id, at=request.at)
    return redirect("workshops:workshop-lead", workshop_id)


@require_POST
def vote_open(request: ActorRequest, workshop_id: UUID, point_id: UUID) -> HttpResponse:
    actions.open_vote(actor=request.actor, workshop_id=workshop_id, point_id=point_id)
    return redirect("workshops:workshop-lead", workshop_id)


@require_POST
def vote_close(request: ActorRequest, workshop_id: UUID, point_id: UUID) -> HttpResponse:
    actions.close_vote(actor=request.actor, workshop_id=workshop_id, point_id=point_id)
    return redirect("workshops:point-settle", workshop_id, point_id)


@require_http_methods(["GET", "POST"])
def point_settle(request: ActorRequest, workshop_id: UUID, point_id: UUID) -> HttpResponse:
    """The spread, and what was agreed: one level with the minority view, or not yet."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_go_on(request.actor, workshop.round_id, WorkshopState(workshop.state)))
    point = next((one for one in points_shown(workshop) if one.id == point_id), None)
    if point is None:
        raise NotFound
    form = SettleForm(request.POST or None, initial=_stands(workshop, point_id))
    status = 422 if form.errors else 200
    conflict = ""
    if request.method == "POST" and form.is_valid():
        try:
            actions.settle_point(
                actor=request.actor,
                workshop_id=workshop_id,
                point_id=point_id,
                settled=form.settled,
                turn=form.cleaned_data["turn"],
                at=request.at,
            )
        except Conflict as caught:
            conflict, status = str(caught), 409
        else:
            return redirect("workshops:workshop-lead", workshop_id)
    context = {
        "workshop": workshop,
        "point": point,
        "form": form,
        "levels": [*point.levels, _UNDECIDED],
        "chosen": form["agreed"].value() or "",
        "conflict": conflict,
        # Who read what his colleague recorded may replace it; who only mends a field has not read it.
        "turn": point.turn if conflict else form["turn"].value(),
        "few": point.few,
    }
    return render(request, "workshops/point_settle.html", context, status=status)


_UNDECIDED = LevelOption(
    value="none", word=_("Wij zijn het nog niet eens"), text=_("Er wordt geen niveau vastgelegd."), level=None
)


def _stands(workshop: Workshop, point_id: UUID) -> dict[str, object]:
    """What was recorded before, for who changes it."""
    row = queries.point_for(workshop, point_id)
    if row.state != PointState.SETTLED:
        return {"turn": row.turn}
    return {
        "turn": row.turn,
        "agreed": "none" if row.agreed is None else str(row.agreed),
        "minority_level": "" if row.minority_level is None else str(row.minority_level),
        "minority_people": row.minority_people or None,
        "minority_words": row.minority_words,
    }


@require_http_methods(["GET", "POST"])
def workshop_end(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """Nobody votes any more; what was agreed stays."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_go_on(request.actor, workshop.round_id, WorkshopState(workshop.state)))
    if request.method == "POST":
        actions.end_workshop(actor=request.actor, workshop_id=workshop_id, at=request.at)
        return redirect("workshops:workshop-show", workshop_id)
    left = [one for one in points_shown(workshop) if not one.is_settled]
    return render(request, "workshops/workshop_end.html", {"workshop": workshop, "left": left})
