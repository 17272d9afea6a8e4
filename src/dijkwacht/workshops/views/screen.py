# SPDX-License-Identifier: EUPL-1.2
"""The page on the wall: how to join, the point, and after closing what the room voted and what was agreed."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require
from dijkwacht.workshops import queries
from dijkwacht.workshops.domain.codes import is_open, shown
from dijkwacht.workshops.domain.permissions import may_lead
from dijkwacht.workshops.exchange.qr import qr_code
from dijkwacht.workshops.queries import Workshop
from dijkwacht.workshops.values import PointState, WorkshopState
from dijkwacht.workshops.views.leading import typed_address
from dijkwacht.workshops.views.pages import PointShown, point_shown, points_shown

_UNCHANGED = 204


@require_GET
def screen_show(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """Refreshes by itself: with htmx when something changed, without JavaScript as a whole."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_lead(request.actor, workshop.round_id))
    point = point_shown(workshop, workshop.shown, points_shown(workshop))
    votes = _votes(workshop, point)
    stands = f"{workshop.code}.{workshop.state}.{workshop.phones}.{votes}.{_stands(point)}"
    if request.htmx and request.GET.get("stand") == stands:
        return HttpResponse(status=_UNCHANGED)
    open_now = is_open(code=workshop.code, until=workshop.code_until, at=request.at)
    context = {
        "workshop": workshop,
        "point": point,
        "votes": votes,
        "stands": stands,
        "is_open": open_now,
        "is_ended": workshop.state == WorkshopState.ENDED,
        "code": shown(workshop.code),
        "address": typed_address(),
        "qr": mark_safe(_qr(workshop)) if open_now else "",  # noqa: S308  our own drawing
    }
    template = "workshops/screen_show.html#wall" if request.htmx else "workshops/screen_show.html"
    return render(request, template, context)


def _votes(workshop: Workshop, point: PointShown | None) -> int:
    if point is None or point.state is not PointState.VOTING:
        return 0
    return queries.votes_in(queries.point_for(workshop, point.id))


def _stands(point: PointShown | None) -> str:
    return f"{point.id}.{point.state}.{point.turn}" if point else ""


def _qr(workshop: Workshop) -> str:
    way_in = reverse("workshops:seat-take-by-link", args=[workshop.secret])
    return qr_code(f"{settings.DIJKWACHT_ADDRESS}{way_in}", title="QR-code om mee te stemmen")
