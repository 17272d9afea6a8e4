# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the room share: the ways to each other, the day they live in, and the process of the address."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dijkwacht.organisations import public as organisations
from dijkwacht.processes.domain.permissions import (
    may_agree_exchange,
    may_check_house,
    may_read_cards,
    may_read_map,
    may_read_positions,
    may_read_processes,
)
from dijkwacht.processes.queries.house import house_of, process_for
from dijkwacht.processes.values.duties import House
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import MenuItem
from dijkwacht.values.actors import Actor


def show(request: ActorRequest, template: str, page: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The rendered page with the ways to the others."""
    return render(request, template, {**page, "ways": _ways(request.actor, request.path)}, status=status)


def show_form(request: ActorRequest, template: str, page: dict[str, Any]) -> HttpResponse:
    """The same for a page with a `form`, which comes back with 422 when that has a fault."""
    return show(request, template, page, status=422 if page["form"].errors else 200)


def today_of(request: ActorRequest) -> date:
    return timezone.localdate(request.at)


def process_of(request: ActorRequest, slug: str) -> HouseProcess:
    """Raises NotFound."""
    return process_for(request.actor.organisation_id, slug)


def house_with(request: ActorRequest, *processes: HouseProcess) -> House:
    """Who does what in these processes, today."""
    organisation_id, today = request.actor.organisation_id, today_of(request)
    territory = organisations.card(organisation_id, today).description.territory
    return house_of(organisation_id, territory=territory, processes=processes, on=today)


def _ways(actor: Actor, path: str) -> list[MenuItem]:
    """In the order in which one begins: read, see who does what, ask for help; then what lies below it."""
    ways = [
        *([(_("Processen"), "processes:process-list")] if may_read_processes(actor) else []),
        *([(_("Kaarten op A4"), "processes:card-list")] if may_read_cards(actor) else []),
        *([(_("Wat er wringt"), "processes:house-check")] if may_check_house(actor) else []),
        *([(_("Hulp van de buren"), "processes:exchange-list")] if may_agree_exchange(actor) else []),
        *([(_("Functies"), "processes:position-list")] if may_read_positions(actor) else []),
        *(_of_house() if may_read_map(actor) else []),
    ]
    addresses = [(title, reverse(name)) for title, name in ways]
    here = max((url for _, url in addresses if path.startswith(url)), key=len, default="")
    return [MenuItem(title=title, url=url, is_active=url == here) for title, url in addresses]


def _of_house() -> list[tuple[str, str]]:
    return [(_("Zwakke plekken"), "processes:map-show"), (_("Omgeving"), "processes:circumstances-show")]
