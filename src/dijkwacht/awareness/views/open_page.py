# SPDX-License-Identifier: EUPL-1.2
"""The page for all staff without sign-in, for who has its address: no session, no cookie, nothing kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from dijkwacht.accounts.public import open_without_trace
from dijkwacht.awareness import queries
from dijkwacht.awareness.views.around import today_of
from dijkwacht.awareness.views.cases import case_page
from dijkwacht.awareness.views.page import Addresses, staff_page, talks_for_staff
from dijkwacht.awareness.views.talks import talk_page, talks_by_theme
from dijkwacht.organisations.public import look_links
from dijkwacht.processes import public as processes
from dijkwacht.tenancy.public import ActorRequest, scope, system_scope
from dijkwacht.ui.values import Frame
from dijkwacht.values.verdicts import NotFound

type View = Callable[..., HttpResponse]


def staff_door(view: View) -> View:
    """Open to who has the secret address, under the scope of the organisation to which it belongs.

    An address that was renewed or switched off looks like one that never was.
    """

    @open_without_trace
    @wraps(view)
    def answer(request: ActorRequest, secret: str, **names: Any) -> HttpResponse:
        with translation.override("nl"):
            try:
                with system_scope():
                    organisation_id = queries.organisation_behind(secret)
                with scope(organisation_id):
                    response = view(request, organisation_id, secret, **names)
            except NotFound:
                page = {"frame": Frame(home_url=reverse("directory:find"))}
                response = HttpResponse(render_to_string("awareness/page_gone.html", page), status=404)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer


@staff_door
def page_open(request: ActorRequest, organisation_id: UUID, secret: str) -> HttpResponse:
    """The page itself."""
    inside = Addresses(
        talks="awareness:talks-open",
        talk="awareness:talk-open",
        case="awareness:case-open",
        cards="awareness:cards-open",
        secret=secret,
    )
    page = staff_page(organisation_id, today_of(request), inside)
    return _page(request, organisation_id, secret, "awareness/page_open.html", page)


@staff_door
def talks_open(request: ActorRequest, organisation_id: UUID, secret: str) -> HttpResponse:
    """All guides that are open to teams."""
    page = {
        "themes": [
            (title, [line | {"url": reverse("awareness:talk-open", args=[secret, line["slug"]])} for line in lines])
            for title, lines in talks_by_theme(talks_for_staff())
        ]
    }
    return _page(request, organisation_id, secret, "awareness/talks_open.html", page)


@staff_door
def talk_open(request: ActorRequest, organisation_id: UUID, secret: str, slug: str) -> HttpResponse:
    """A guide that is open to teams."""
    for talk in talks_for_staff():
        if talk.slug == slug:
            return _page(request, organisation_id, secret, "awareness/talk_open.html", talk_page(talk))
    raise NotFound


@staff_door
def case_open(request: ActorRequest, organisation_id: UUID, secret: str, case_id: UUID) -> HttpResponse:
    """A released card that is for all staff."""
    for case in queries.cases_for_all_staff(organisation_id):
        if case.id == case_id:
            return _page(request, organisation_id, secret, "awareness/case_open.html", case_page(case))
    raise NotFound


@staff_door
def cards_open(request: ActorRequest, organisation_id: UUID, secret: str) -> HttpResponse:
    """Process cards and signal cards as the library has them; never what was adapted here."""

    def to(name: str) -> Callable[[str], str]:
        return lambda slug: reverse(f"awareness:{name}", args=[secret, slug])

    groups = processes.library_cards(organisation_id, on=today_of(request))
    page = processes.card_lines(groups, process_url=to("process-card-open"), signal_url=to("signal-card-open"))
    return _page(request, organisation_id, secret, "awareness/cards_open.html", page)


@staff_door
def process_card_open(request: ActorRequest, organisation_id: UUID, secret: str, slug: str) -> HttpResponse:
    """One process card of the library."""
    page = processes.card_page(processes.library_card(organisation_id, slug, on=today_of(request)))
    return _page(request, organisation_id, secret, "awareness/process_card_open.html", page)


@staff_door
def signal_card_open(request: ActorRequest, organisation_id: UUID, secret: str, slug: str) -> HttpResponse:
    """One signal card."""
    page = {"card": processes.signal_sheet(organisation_id, slug, on=today_of(request))}
    return _page(request, organisation_id, secret, "awareness/signal_card_open.html", page)


def _page(
    request: ActorRequest, organisation_id: UUID, secret: str, template: str, page: dict[str, Any]
) -> HttpResponse:
    look = look_links(organisation_id, today_of(request))
    back = reverse("awareness:page-open", args=[secret])
    frame = Frame(organisation_name=look.name, logo_url=look.logo_url, theme_url=look.stylesheet_url, home_url=back)
    return HttpResponse(render_to_string(template, {**page, "frame": frame, "back": back}))
