# SPDX-License-Identifier: EUPL-1.2
"""Processes as they run here: which there are, how each runs, and taking them over from the library."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Process, ProcessStep
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.actions import processes as actions
from dijkwacht.processes.domain.card_words import ORIGIN_WORDS, STEP_WORDS
from dijkwacht.processes.domain.cards import holding, in_order
from dijkwacht.processes.domain.changes import changes_of
from dijkwacht.processes.domain.changes_in_words import part_lines, titles_of
from dijkwacht.processes.domain.choosing import reasons
from dijkwacht.processes.domain.permissions import (
    may_change_process,
    may_check_house,
    may_read_map,
    may_read_processes,
    may_see_codes,
    may_take_processes,
)
from dijkwacht.processes.domain.weights import HEAVIEST, in_order_of_weight
from dijkwacht.processes.forms.adapting import ProcessForms
from dijkwacht.processes.forms.processes import RenewForm, TakeForm, department_of
from dijkwacht.processes.public import viewing_alerts
from dijkwacht.processes.queries.cards import library_here, place_of
from dijkwacht.processes.queries.circumstances import entries_of
from dijkwacht.processes.queries.house import process_for, processes_of, slugs_of
from dijkwacht.processes.values.circumstances import Profile
from dijkwacht.processes.values.house import HouseProcess, Origin
from dijkwacht.processes.views.around import show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.public import with_row_more
from dijkwacht.values.phrasing import listed
from dijkwacht.values.verdicts import Conflict, require

ADD = "erbij"
"""The buttons that add a row and keep nothing."""
TAGS = {Origin.LIBRARY: "plain", Origin.ADAPTED: "info", Origin.OWN: "info"}


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
            "kind": TAGS[one.origin],
        }
        for one in processes_of(actor.organisation_id)
    ]
    page = {
        "lines": lines,
        "may_take": bool(may_take_processes(actor)),
        "may_check": bool(may_check_house(actor)),
        "begin": [one.title for one in _heaviest(request)] if not lines else [],
        "alerts": viewing_alerts(actor, request.at),
    }
    return show(request, "processes/process_list.html", page)


@require_http_methods(["GET", "POST"])
def process_take(request: ActorRequest) -> HttpResponse:
    """Choose from the library what runs here.

    `?begin=1` has ticked the three that weigh most, `?proces=slug` the one whose card was read; what is ticked stands first.
    """
    actor = request.actor
    require(may_take_processes(actor))
    ticked = _ticked(request)
    form = TakeForm(
        _posted(request),
        processes=sorted(_left(request), key=lambda one: one.slug not in ticked),
        departments=department_names(actor.organisation_id),
        ticked=ticked,
    )
    if request.method == "POST" and form.is_valid():
        taken = actions.take_processes(actor=actor, processes=form.chosen, departments=form.departments, at=request.at)
        told = ngettext("%d proces overgenomen.", "%d processen overgenomen.", taken) % taken
        messages.success(request, told)
        if len(form.chosen) == 1:
            return redirect("processes:process-show", form.chosen[0].slug)
        return redirect("processes:process-list")
    features = place_of(actor.organisation_id, today_of(request)).description.features
    rows = [(one, box, select, reasons(one, features)) for one, box, select in form.rows()]
    return show_form(request, "processes/process_take.html", {"form": form, "rows": rows})


@require_GET
def process_show(request: ActorRequest, slug: str) -> HttpResponse:
    """How a process runs here: who does what, what may not be combined, and where it is weak."""
    actor = request.actor
    require(may_read_processes(actor))
    house = process_for(actor.organisation_id, slug)
    place = place_of(actor.organisation_id, today_of(request))
    here = holding(house.content, place.description.territory)
    now = library().processes.get(slug) if house.base else None
    page = {
        "house": house,
        "department": department_names(actor.organisation_id).get(house.department_id) if house.department_id else "",
        "origin": ORIGIN_WORDS[house.origin],
        "kind": TAGS[house.origin],
        "steps": [(one, _kind(one)) for one in house.content.steps],
        "rules": [
            (one, _named(house.content, one.steps), _named(house.content, one.others)) for one in in_order(here.rules)
        ],
        "left_out": _left_out(house),
        "weak": [(one, _against(house.content, one.slug)) for one in house.content.weak_spots],
        "is_changed_since": now is not None and now != house.base,
        "may_change": bool(may_change_process(actor, house.department_id)),
        "may_see_codes": bool(may_see_codes(actor, house.department_id)),
        "may_read_map": bool(may_read_map(actor)),
        "may_stop": bool(may_take_processes(actor)),
    }
    return show(request, "processes/process_show.html", page)


@require_http_methods(["GET", "POST"])
def process_change(request: ActorRequest, slug: str) -> HttpResponse:
    """Say how it runs here. A button “voeg toe” only adds a row; nothing is kept until “Bewaar”."""
    actor = request.actor
    house = process_for(actor.organisation_id, slug)
    require(may_change_process(actor, house.department_id))
    form = _forms(request, house)
    if _keeps(request) and form.is_valid():
        adapted = form.adapted
        actions.change_process(
            actor=actor,
            slug=slug,
            process=adapted.process,
            left_out=adapted.left_out,
            department_id=department_of(adapted.department),
            at=request.at,
        )
        messages.success(request, _("Bewaard. De kaart van hier is meteen aangepast."))
        return redirect("processes:process-show", slug)
    return _show_forms(request, "processes/process_change.html", form, {"house": house})


@require_http_methods(["GET", "POST"])
def process_write(request: ActorRequest) -> HttpResponse:
    """A process that the library does not have."""
    actor = request.actor
    require(may_take_processes(actor))
    form = _forms(request, None)
    if _keeps(request) and form.is_valid():
        adapted = form.adapted
        actions.write_process(
            actor=actor, process=adapted.process, department_id=department_of(adapted.department), at=request.at
        )
        messages.success(request, _("Bewaard. Er is nu ook een kaart van dit proces."))
        return redirect("processes:process-show", adapted.process.slug)
    return _show_forms(request, "processes/process_write.html", form, {})


@require_http_methods(["GET", "POST"])
def process_renew(request: ActorRequest, slug: str) -> HttpResponse:
    """What changed in the library since, beside what was adapted here; one takes over what one ticks."""
    actor = request.actor
    house = process_for(actor.organisation_id, slug)
    require(may_change_process(actor, house.department_id))
    now = library().processes.get(slug)
    parts = changes_of(base=house.base, here=house.content, library=now) if house.base and now else ()
    is_changed = house.base is not None and now is not None and now != house.base
    form = RenewForm(_posted(request), parts=parts)
    if request.method == "POST" and form.is_valid():
        try:
            actions.renew_process(actor=actor, slug=slug, taken=form.taken, at=request.at)
        except Conflict as fault:
            form.add_error(None, str(fault))
        else:
            messages.success(request, _("Bewaard. Wat u niet aanvinkte, bleef zoals het hier was."))
            return redirect("processes:process-show", slug)
    titles = titles_of(house.content, now, house.base)
    rows = [(one, box, part_lines(one, titles)) for one, box in form.rows()]
    page = {"house": house, "form": form, "rows": rows, "is_changed": is_changed}
    return show_form(request, "processes/process_renew.html", page)


@require_http_methods(["GET", "POST"])
def process_stop(request: ActorRequest, slug: str) -> HttpResponse:
    """It does not run here any more."""
    actor = request.actor
    require(may_take_processes(actor))
    house = process_for(actor.organisation_id, slug)
    if request.method == "POST":
        actions.stop_process(actor=actor, slug=slug, at=request.at)
        messages.success(request, _("Dit proces staat niet meer bij wat hier loopt."))
        return redirect("processes:process-list")
    return show(request, "processes/process_stop.html", {"house": house})


def _posted(request: ActorRequest) -> QueryDict | None:
    """What was sent, also when no box was ticked."""
    return request.POST if request.method == "POST" else None


def _forms(request: ActorRequest, house: HouseProcess | None) -> ProcessForms:
    organisation_id = request.actor.organisation_id
    place = place_of(organisation_id, today_of(request))
    names = department_names(organisation_id)
    if house and not may_take_processes(request.actor):
        names = {id_: name for id_, name in names.items() if id_ == house.department_id}
    posted = _posted(request)
    return ProcessForms(
        posted if posted is None else with_row_more(posted, posted.get(ADD, "")),
        house=house,
        departments=[(str(id_), name) for id_, name in names.items()],
        organisation=place.name,
        taken=slugs_of(organisation_id),
        today=today_of(request),
    )


def _keeps(request: ActorRequest) -> bool:
    return request.method == "POST" and not request.POST.get(ADD)


def _show_forms(request: ActorRequest, template: str, form: ProcessForms, page: dict[str, Any]) -> HttpResponse:
    is_refused = _keeps(request)
    page = {**page, "form": form, "is_refused": is_refused}
    return show(request, template, page, status=422 if is_refused else 200)


def _named(process: Process, slugs: Iterable[str]) -> str:
    """The titles of these steps, in the order of the process."""
    wanted = set(slugs)
    return listed(
        [f"stap {place} {one.title}" for place, one in enumerate(process.steps, start=1) if one.slug in wanted]
    )


def _against(process: Process, spot: str) -> list[str]:
    return [one.text for one in process.controls if spot in one.against]


def _kind(step: ProcessStep) -> str:
    """What kind of step it is, unless its title says that already."""
    words = STEP_WORDS[step.kind]
    return "" if step.title.casefold() == words else words


def _left_out(house: HouseProcess) -> list[tuple[str, str]]:
    """The advised rules of the library that are not kept here, with the reason."""
    texts = {one.slug: one.text for one in house.base.rules} if house.base else {}
    return [(texts[slug], why) for slug, why in house.left_out.items() if slug in texts]


def department_names(organisation_id: UUID) -> dict[UUID, str]:
    """Departments that are still there, by name."""
    return {one.id: one.name for one in departments_of(organisation_id) if one.is_active}


def _left(request: ActorRequest) -> list[Process]:
    """What the library has for an organisation like this and does not run here."""
    here = {one.slug for one in processes_of(request.actor.organisation_id)}
    place = place_of(request.actor.organisation_id, today_of(request))
    return [one for one in library_here(place) if one.slug not in here]


def _ticked(request: ActorRequest) -> set[str]:
    """What the address asks to have ticked beforehand."""
    heaviest = {one.slug for one in _heaviest(request)} if request.GET.get("begin") else set()
    return heaviest | set(request.GET.getlist("proces"))


def _heaviest(request: ActorRequest) -> list[Process]:
    """With which one begins, as the page of surroundings weighs them too."""
    described = place_of(request.actor.organisation_id, today_of(request)).description
    left = {one.slug: one for one in _left(request)}
    profile = Profile(features=described.features, entries=entries_of(request.actor.organisation_id))
    weights = in_order_of_weight(left.values(), profile, territory=described.territory)
    return [left[one.process] for one in weights[:HEAVIEST]]
