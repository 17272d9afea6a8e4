# SPDX-License-Identifier: EUPL-1.2
"""What a phone in the room sees: a code to join with, the point on the screen, and its own vote. No session, no account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dijkwacht.organisations.public import look_links
from dijkwacht.tenancy.public import ActorRequest, scope, system_scope
from dijkwacht.ui.values import Frame
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.workshops import actions, queries
from dijkwacht.workshops.domain.codes import LIFETIME
from dijkwacht.workshops.forms import CodeForm, VoteForm
from dijkwacht.workshops.queries import Workshop
from dijkwacht.workshops.values import PointState, Seat
from dijkwacht.workshops.views.pages import PointShown, point_shown, points_shown

SEAT = "dijkwacht_plaats"
_UNCHANGED = 204

type View = Callable[..., HttpResponse]


def in_the_room(view: View) -> View:
    """Open to who is in the room: no session, no account, nothing kept by the browser but the mark of its seat.

    Exempt from the token against forged forms, which would be a second cookie: other sites cannot make a browser send
    the seat's, for it is `SameSite=Strict`. The page is Dutch, whatever the browser's language.
    """

    @csrf_exempt
    @login_not_required
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answer(request: ActorRequest, **names: Any) -> HttpResponse:
        response = view(request, **names)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    answer.is_dutch = True  # type: ignore[attr-defined]  # as `in_dutch` of accounts marks it
    return answer


@in_the_room
def seat_take(request: ActorRequest) -> HttpResponse:
    """Join by the code on the screen."""
    form = CodeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page("seat_take", {"form": form}, status=422 if form.errors else 200)
    try:
        mark = actions.take_seat_by_code(form.cleaned_data["code"], at=request.at)
    except actions.TooManyWrongCodes as wait:
        form.add_error("code", str(wait))
        return _page("seat_take", {"form": form}, status=429)
    if mark is None:
        form.add_error(
            "code", "Deze code werkt niet (meer). Kijk nog eens op het scherm, of vraag het aan wie het gesprek leidt."
        )
        return _page("seat_take", {"form": form}, status=422)
    return _seated(mark)


@in_the_room
def seat_take_by_link(request: ActorRequest, secret: str) -> HttpResponse:
    """Join by the QR code. A click is asked for: programs that look at links in advance take no seat."""
    with system_scope():
        found = queries.behind_secret(secret, request.at)
    if found is None:
        return _page("seat_gone", {}, status=410)
    if request.method != "POST":
        with scope(found.organisation_id):
            return _page("seat_take_by_link", {"workshop": found}, workshop=found)
    mark = actions.take_seat(found)
    return _page("seat_gone", {}, status=410) if mark is None else _seated(mark)


@in_the_room
def vote_cast(request: ActorRequest) -> HttpResponse:
    """The point on the screen, and the own vote, which may change until the leader closes."""
    sitting = actions.seat_in(request.COOKIES.get(SEAT, ""), at=request.at)
    if sitting is None:
        return _page("seat_gone", {}, status=410)
    seat, workshop = sitting
    with scope(seat.organisation_id):
        point = point_shown(workshop, workshop.shown, points_shown(workshop))
        if request.method == "POST":
            return _cast(request, seat, workshop, point)
        own = _own(seat, workshop, point)
        stands = _stands(workshop, point)
        if request.htmx and request.GET.get("stand") == stands:
            return HttpResponse(status=_UNCHANGED)
        context = _voting_page(workshop, point, own, stands)
        return _page("vote_cast#room" if request.htmx else "vote_cast", context, workshop=workshop)


def _cast(request: ActorRequest, seat: Seat, workshop: Workshop, point: PointShown | None) -> HttpResponse:
    form = VoteForm(request.POST)
    if "level" in form.errors and "point" not in form.errors:
        context = _voting_page(workshop, point, _own(seat, workshop, point), _stands(workshop, point))
        return _page("vote_cast", context | {"fault": form.errors["level"][0]}, workshop=workshop, status=422)
    try:
        # A form that was meddled with names no point that can be voted on.
        asked = form.cleaned_data["point"] if form.is_valid() else workshop.id
        actions.cast_vote(seat=seat, point_id=asked, choice=form.choice if form.is_valid() else Silence.UNKNOWN)
    except actions.VoteClosed as closed:
        context = _voting_page(workshop, point, _own(seat, workshop, point), _stands(workshop, point))
        return _page("vote_cast", context | {"closed": str(closed)}, workshop=workshop, status=409)
    return HttpResponseRedirect(reverse("workshops:vote-cast"))


def _voting_page(workshop: Workshop, point: PointShown | None, own: Reading | None, stands: str) -> dict[str, object]:
    return {
        "workshop": workshop,
        "point": point,
        "is_voting": point is not None and point.state is PointState.VOTING,
        "own": own,
        "chosen": _value(own),
        "stands": stands,
    }


def _own(seat: Seat, workshop: Workshop, point: PointShown | None) -> Reading | None:
    if point is None or point.state is not PointState.VOTING:
        return None
    return queries.own_vote(queries.point_for(workshop, point.id), actions.print_of(seat, point.id))


def _stands(workshop: Workshop, point: PointShown | None) -> str:
    return f"{point.id}.{point.state}.{point.turn}" if point else str(workshop.id)


def _value(own: Reading | None) -> str:
    match own:
        case Level():
            return str(own.value)
        case Silence.UNKNOWN:
            return Silence.UNKNOWN.value
        case _:
            return ""


def _seated(mark: str) -> HttpResponse:
    """To the point on the screen, with the mark of this seat: only sent to these pages, and gone after a day."""
    response = HttpResponseRedirect(reverse("workshops:vote-cast"))
    response.set_cookie(
        SEAT,
        mark,
        max_age=LIFETIME,
        path=reverse("workshops:seat-take"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return response


def _page(name: str, context: dict[str, Any], *, workshop: Workshop | None = None, status: int = 200) -> HttpResponse:
    """A page without the request, so that nothing in it can touch a session, a cookie or a message."""
    frame = Frame(home_url=reverse("workshops:seat-take"))
    if workshop is not None:
        look = look_links(workshop.organisation_id, timezone.localdate())
        frame = Frame(
            organisation_name=look.name, logo_url=look.logo_url, theme_url=look.stylesheet_url, home_url=frame.home_url
        )
    template, _, part = name.partition("#")
    chosen = f"workshops/{template}.html" + (f"#{part}" if part else "")
    return HttpResponse(render_to_string(chosen, context | {"frame": frame}), status=status)
