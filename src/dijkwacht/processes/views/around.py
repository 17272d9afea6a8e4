# SPDX-License-Identifier: EUPL-1.2
"""What the pages about duties share: the process of the address, its house, and a form that comes back with 422."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from dijkwacht.organisations import public as organisations
from dijkwacht.processes.queries.house import house_of, process_for
from dijkwacht.processes.values.duties import House
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.views.ways import today_of
from dijkwacht.tenancy.public import ActorRequest


def process_of(request: ActorRequest, slug: str) -> HouseProcess:
    """Raises NotFound."""
    return process_for(request.actor.organisation_id, slug)


def house_with(request: ActorRequest, *processes: HouseProcess) -> House:
    """Who does what in these processes, today."""
    organisation_id, today = request.actor.organisation_id, today_of(request)
    territory = organisations.card(organisation_id, today).description.territory
    return house_of(organisation_id, territory=territory, processes=processes, on=today)


def show_form(request: ActorRequest, template: str, page: dict[str, Any]) -> HttpResponse:
    """The page with its `form`, which comes back with 422 when that has a fault."""
    return render(request, template, page, status=422 if page["form"].errors else 200)
