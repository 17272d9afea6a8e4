# SPDX-License-Identifier: EUPL-1.2
"""Processes as they run here: which there are, how each runs, and taking them over from the library."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.knowledge.values import Process
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.actions import processes as actions
from dijkwacht.processes.domain.card_words import ORIGIN_WORDS
from dijkwacht.processes.domain.choosing import heaviest, reasons
from dijkwacht.processes.domain.permissions import may_read_processes, may_take_processes
from dijkwacht.processes.forms.processes import TakeForm
from dijkwacht.processes.queries.cards import library_here, place_of
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.values.house import Origin
from dijkwacht.processes.views.ways import show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require

BEGIN_WITH = 3
_TAGS = {Origin.LIBRARY: "plain", Origin.ADAPTED: "info", Origin.OWN: "info"}


@require_GET
def process_list(request: ActorRequest) -> HttpResponse:
    """Which processes run here; before there is any, how to begin."""
    actor = request.actor
    require(may_read_processes(actor))
    names = department_names(actor.organisation_id)
    lines = [
        {
            "process": one,
            "department": names.get(one.department_id) if one.department_id else "",
            "origin": ORIGIN_WORDS[one.origin],
            "kind": _TAGS[one.origin],
        }
        for one in processes_of(actor.organisation_id)
    ]
    page = {
        "lines": lines,
        "may_take": bool(may_take_processes(actor)),
        "left": len(_left(request)),
        "begin": [one.title for one in _heaviest(request)] if not lines else [],
    }
    return show(request, "processes/process_list.html", page)


@require_http_methods(["GET", "POST"])
def process_take(request: ActorRequest) -> HttpResponse:
    """Choose from the library what runs here; `?begin=1` has ticked the three that weigh most."""
    actor = request.actor
    require(may_take_processes(actor))
    left = _left(request)
    form = TakeForm(
        request.POST or None,
        processes=left,
        departments=department_names(actor.organisation_id),
        ticked=[one.slug for one in _heaviest(request)] if request.GET.get("begin") else (),
    )
    if request.method == "POST" and form.is_valid():
        taken = actions.take_processes(actor=actor, processes=form.chosen, departments=form.departments, at=request.at)
        told = ngettext("%d proces overgenomen.", "%d processen overgenomen.", taken) % taken
        messages.success(request, told)
        return redirect("processes:process-list")
    features = place_of(actor.organisation_id, today_of(request)).description.features
    rows = [(one, box, select, reasons(one, features)) for one, box, select in form.rows()]
    return show_form(request, "processes/process_take.html", {"form": form, "rows": rows})


def department_names(organisation_id: UUID) -> dict[UUID, str]:
    """Departments that are still there, by name."""
    return {one.id: one.name for one in departments_of(organisation_id) if one.is_active}


def _left(request: ActorRequest) -> list[Process]:
    """What the library has for an organisation like this and does not run here."""
    here = {one.slug for one in processes_of(request.actor.organisation_id)}
    place = place_of(request.actor.organisation_id, today_of(request))
    return [one for one in library_here(place) if one.slug not in here]


def _heaviest(request: ActorRequest) -> list[Process]:
    place = place_of(request.actor.organisation_id, today_of(request))
    return heaviest(_left(request), place.description.features, most=BEGIN_WITH)
