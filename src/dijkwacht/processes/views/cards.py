# SPDX-License-Identifier: EUPL-1.2
"""The cards: which there are, and one of them on screen or on paper."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from dijkwacht.documents.public import attachment
from dijkwacht.organisations.public import dress_of, face_of, look_links
from dijkwacht.organisations.values import Card
from dijkwacht.processes.domain.cards import card_groups
from dijkwacht.processes.domain.permissions import may_read_cards, may_read_processes, may_see_codes, may_take_processes
from dijkwacht.processes.exchange.card_pdf import process_card_pdf, signal_card_pdf
from dijkwacht.processes.forms.cards import CardsForm
from dijkwacht.processes.public import card_lines, card_page
from dijkwacht.processes.queries import cards
from dijkwacht.processes.values.cards import ShownCard
from dijkwacht.processes.views.around import show, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@require_GET
def card_list(request: ActorRequest) -> HttpResponse:
    """All cards by department, or those that were asked for."""
    require(may_read_cards(request.actor))
    place = _place(request)
    processes = cards.cards_here(place)
    form = CardsForm(request.GET, processes=processes)
    groups = card_groups(processes, cards.signals_here(place), form.wish)
    lines = card_lines(groups, process_url=_to("process-card-show"), signal_url=_to("signal-card-show"))
    return show(request, "processes/card_list.html", {"form": form, "is_wished": bool(form.wish)} | lines)


@require_GET
def process_card_show(request: ActorRequest, slug: str) -> HttpResponse:
    """One process card, as it reads here."""
    require(may_read_cards(request.actor))
    shown = cards.card_here(_place(request), slug, on=today_of(request))
    return show(request, "processes/process_card_show.html", card_page(shown.card) | _next(request.actor, shown))


@require_GET
def process_card_paper(request: ActorRequest, slug: str) -> HttpResponse:
    """The same on one side of A4."""
    require(may_read_cards(request.actor))
    shown = cards.card_here(_place(request), slug, on=today_of(request))
    return attachment(process_card_pdf(shown.card, **_dress(request)), f"proceskaart-{slug}.pdf")


@require_GET
def signal_card_show(request: ActorRequest, slug: str) -> HttpResponse:
    """One signal card, with its talk of five minutes."""
    require(may_read_cards(request.actor))
    sheet = cards.signal_here(_place(request), slug, on=today_of(request))
    return show(request, "processes/signal_card_show.html", {"card": sheet})


@require_GET
def signal_card_paper(request: ActorRequest, slug: str) -> HttpResponse:
    """The same on one side of A4."""
    require(may_read_cards(request.actor))
    sheet = cards.signal_here(_place(request), slug, on=today_of(request))
    return attachment(signal_card_pdf(sheet, **_dress(request)), f"signaalkaart-{slug}.pdf")


def _next(actor: Actor, shown: ShownCard) -> dict[str, bool]:
    """From a card onwards: to who does what where the process runs, or to taking it over where it does not yet."""
    return {
        "may_see_codes": shown.runs_here and bool(may_see_codes(actor, shown.department_id)),
        "may_read_here": shown.runs_here and bool(may_read_processes(actor)),
        "may_take": not shown.runs_here and bool(may_take_processes(actor)),
    }


def _to(name: str) -> Callable[[str], str]:
    return lambda slug: reverse(f"processes:{name}", args=[slug])


def _place(request: ActorRequest) -> Card:
    return cards.place_of(request.actor.organisation_id, today_of(request))


def _dress(request: ActorRequest) -> dict[str, Any]:
    organisation_id = request.actor.organisation_id
    return {
        "organisation": look_links(organisation_id, today_of(request)).name,
        "face": face_of(organisation_id),
        "dress": dress_of(organisation_id),
    }
