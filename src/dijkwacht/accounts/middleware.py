# SPDX-License-Identifier: EUPL-1.2
"""Turns a session into the actor and the scope of a request. Every page is closed, unless its view says otherwise."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone, translation
from django_htmx.http import HttpResponseClientRedirect

from dijkwacht.accounts import actions, queries
from dijkwacht.accounts.actions import LinkEnded
from dijkwacht.accounts.models import Person
from dijkwacht.tenancy.public import ActorRequest, change_scope, no_scope, person_scope
from dijkwacht.tenancy.values import Scope
from dijkwacht.values.actors import Actor

ORGANISATION = "organisation"
LINK = "personal_link"
SECOND_FACTOR = "second_factor"

type View = Callable[..., HttpResponseBase]


class ActorMiddleware:
    """Session, person and membership: three statements, whatever the number of organisations somebody is in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = cast("ActorRequest", request)
        asked.at = moment()
        with no_scope():
            answer = self.get_response(request)
        return _unkept(request, answer)

    def process_view(
        self,
        request: HttpRequest,
        view: View,
        args: tuple[Any, ...],  # noqa: ARG002  Django hands them over
        kwargs: dict[str, Any],  # noqa: ARG002
    ) -> HttpResponseBase | None:
        """Answers instead of the view when there is no actor for it; an open view never touches the session."""
        is_open = not getattr(view, "login_required", True)
        if not is_open or getattr(view, "is_dutch", False):
            # Only what declares otherwise is translated; half a page in the browser's language helps nobody.
            translation.activate("nl")
        if is_open:
            return None
        asked = cast("ActorRequest", request)
        if LINK in request.session:
            return _enter_by_link(asked, view)
        if not request.user.is_authenticated:
            return _to(request, redirect_to_login(request.get_full_path()))
        return _enter_as_person(asked, view, request.user)


def _unkept(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """What a closed page says stays in no cache: after signing out the browser's back button must not show it."""
    match = request.resolver_match
    if match is not None and getattr(match.func, "login_required", True):
        answer.headers.setdefault("Cache-Control", "private, no-store")
    return answer


def moment() -> datetime:
    """Now on the clock of the Netherlands, so that its day is the day that people live in.

    In a demo with a settable day it is this time of that day, so that its story and pictures stay the same.
    """
    now = timezone.localtime()
    if not settings.DIJKWACHT_TODAY:
        return now
    day = datetime.fromisoformat(settings.DIJKWACHT_TODAY).date()
    return timezone.make_aware(datetime.combine(day, now.time()))


def choose(request: HttpRequest, organisation_id: UUID) -> None:
    """Work for this organisation until another is chosen."""
    request.session[ORGANISATION] = str(organisation_id)


def in_dutch[F: View](view: F) -> F:
    """Mark an open view as one that we have only in Dutch; closed ones are so anyhow."""
    view.is_dutch = True  # type: ignore[attr-defined]  # a mark on a function
    return view


def open_without_second_factor[F: View](view: F) -> F:
    """Mark a view as a step in setting up the second factor, or a way out."""
    view.open_without_second_factor = True  # type: ignore[attr-defined]  # a mark on a function
    return open_without_organisation(view)


def open_without_organisation[F: View](view: F) -> F:
    """Mark a view as one about the person himself."""
    view.open_without_organisation = True  # type: ignore[attr-defined]  # a mark on a function
    return view


def _enter_as_person(request: ActorRequest, view: View, person: Person) -> HttpResponseBase | None:
    if not getattr(view, "open_without_second_factor", False) and not _has_second_factor(request, person):
        return _to(request, redirect("accounts:second-factor"))
    if getattr(view, "open_without_organisation", False):
        _enter_if_chosen(request, person)
        return None
    if _enter_if_chosen(request, person) or _enter_only(request, person):
        return None
    return _to(request, redirect("accounts:organisation-choose"))


def _enter_by_link(request: ActorRequest, view: View) -> HttpResponseBase | None:
    organisation_id, link_id = map(UUID, request.session[LINK])
    change_scope(Scope(organisation_id=organisation_id))
    try:
        request.actor = actions.return_by_link(organisation_id=organisation_id, link_id=link_id, at=request.at)
    except LinkEnded as ended:
        return redirect("accounts:link-ended", why=ended.why.value)
    if not getattr(view, "open_to_links", False):
        # Django's own exception: what middleware raises never reaches the place that knows ours.
        raise Http404
    return None


def _enter_if_chosen(request: ActorRequest, person: Person) -> bool:
    """Whether the organisation in the session still counts the person among its own."""
    chosen = request.session.get(ORGANISATION)
    return chosen is not None and _enter(request, person, UUID(chosen))


def _enter_only(request: ActorRequest, person: Person) -> bool:
    """Whether there is exactly one organisation to enter; only asked when none was chosen or it fell away."""
    with person_scope(person.pk):
        found = queries.organisations_of(person.pk, timezone.localdate(request.at))
    if len(found) != 1 or not _enter(request, person, found[0]):
        return False
    choose(request, found[0])
    actions.record_entrance(request.actor, is_demo=person.is_demo)
    return True


def _enter(request: ActorRequest, person: Person, organisation_id: UUID) -> bool:
    with person_scope(person.pk):
        actor = queries.actor_for(person, organisation_id, timezone.localdate(request.at))
    if actor is None:
        return False
    _let_in(request, actor)
    return True


def _let_in(request: ActorRequest, actor: Actor) -> None:
    request.actor = actor
    change_scope(Scope(organisation_id=actor.organisation_id))


def _has_second_factor(request: HttpRequest, person: Person) -> bool:
    """Remembered in the session, which a new sign-in empties. In the demo its cast needs none."""
    if request.session.get(SECOND_FACTOR) or (settings.DIJKWACHT_DEMO and person.is_demo):
        return True
    if _provider_checked_it(request) or queries.has_second_factor(person.pk):
        request.session[SECOND_FACTOR] = True
        return True
    return False


def _provider_checked_it(request: HttpRequest) -> bool:
    """Whether the organisation's own sign-in was used, and is declared to ask for a second factor itself."""
    methods = request.session.get("account_authentication_methods", [])
    return settings.DIJKWACHT_CONNECT_SECOND_FACTOR and any(one["method"] == "socialaccount" for one in methods)


def _to(request: HttpRequest, answer: HttpResponse) -> HttpResponseBase:
    """An htmx request must leave its page, or the sign-in form would appear in the middle of it."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(answer["Location"])
    return answer
