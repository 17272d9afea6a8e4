# SPDX-License-Identifier: EUPL-1.2
"""Positions: which there are, what they may do, and what follows from how the house is divided."""

from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.organisations.public import card, departments_of
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.processes.actions import positions as actions
from dijkwacht.processes.domain.permissions import (
    may_keep_positions,
    may_read_positions,
    may_see_codes,
    may_take_processes,
)
from dijkwacht.processes.domain.position_words import (
    SCALE_WORDS,
    SCREENING_WORDS,
    SUBJECT_WORDS,
    Told,
    step_words,
    told,
)
from dijkwacht.processes.domain.types import Surroundings, properties_of
from dijkwacht.processes.forms.positions import (
    AccessForm,
    MandatesForm,
    PositionForm,
    PrivacyForm,
    position_filled_in,
)
from dijkwacht.processes.queries import holders
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.queries.positions import (
    enforced_in,
    position_for,
    positions_of,
    privacy_checks_of,
    seen_by,
    tasks_of,
)
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import PrivacySubject
from dijkwacht.processes.values.positions import PositionCard
from dijkwacht.processes.views.around import show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require


@require_GET
def position_list(request: ActorRequest) -> HttpResponse:
    """By department; of each what follows from how the house is divided."""
    actor = request.actor
    require(may_read_positions(actor))
    house = _surroundings(request)
    cards = sorted(seen_by(actor, house.positions), key=lambda one: one.department.casefold())
    groups = [
        (department, [_line(one, house, request) for one in rows])
        for department, rows in groupby(cards, key=lambda one: one.department)
    ]
    page = {
        "groups": groups,
        "may_keep": bool(may_keep_positions(actor)),
        "may_see_all_codes": bool(may_see_codes(actor, None)),
        "may_take": bool(may_take_processes(actor)),
    }
    return show(request, "processes/position_list.html", page)


@require_GET
def position_show(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """One position: what follows for it, what it may do, and what is not known yet."""
    actor = request.actor
    require(may_read_positions(actor))
    position = position_for(actor, position_id)
    house = _surroundings(request)
    titles = {one.slug: one for one in house.processes}
    page = {
        "position": position,
        "properties": _told(position, house, request),
        "access": [(one, step_words(one.step, titles) if one.step else "") for one in position.access],
        "mandates": [step_words(one, titles) for one in sorted(position.mandates)],
        "scale": SCALE_WORDS[position.told.scale_band],
        "screening": None
        if position.told.screening is None
        else [SCREENING_WORDS[one] for one in sorted(position.told.screening)],
        "may_keep": bool(may_keep_positions(actor)),
        "may_see_codes": bool(may_see_codes(actor, position.told.department_id)),
    }
    return show(request, "processes/position_show.html", page)


@require_http_methods(["GET", "POST"])
def position_add(request: ActorRequest) -> HttpResponse:
    """A new position; the title alone is enough."""
    require(may_keep_positions(request.actor))
    form = PositionForm(request.POST or None, departments=_departments(request.actor))
    if request.method == "POST" and form.is_valid():
        try:
            position_id = actions.add_position(actor=request.actor, told=form.told, at=request.at)
        except Conflict as conflict:
            form.add_error("title", str(conflict))
        else:
            return redirect("processes:position-show", position_id)
    return show_form(request, "processes/position_add.html", {"form": form})


@require_http_methods(["GET", "POST"])
def position_change(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """Say something else, or more."""
    actor = request.actor
    require(may_keep_positions(actor))
    position = position_for(actor, position_id)
    form = PositionForm(
        request.POST or None, initial=position_filled_in(position.told), departments=_departments(actor)
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_position(actor=actor, position_id=position_id, told=form.told, at=request.at)
        except Conflict as conflict:
            form.add_error("title", str(conflict))
        else:
            return redirect("processes:position-show", position_id)
    return show_form(request, "processes/position_change.html", {"form": form, "position": position})


@require_http_methods(["GET", "POST"])
def position_remove(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """Ask once more, then take it away."""
    require(may_keep_positions(request.actor))
    position = position_for(request.actor, position_id)
    if request.method == "POST":
        actions.remove_position(actor=request.actor, position_id=position_id)
        return redirect("processes:position-list")
    return show(request, "processes/position_remove.html", {"position": position})


@require_http_methods(["GET", "POST"])
def access_add(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """What the position may do in one system, and for which step."""
    actor = request.actor
    require(may_keep_positions(actor))
    position = position_for(actor, position_id)
    processes = [one.content for one in processes_of(actor.organisation_id)]
    form = AccessForm(request.POST or None, processes=processes)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_access(actor=actor, position_id=position_id, line=form.line)
        except Conflict as conflict:
            form.add_error("system", str(conflict))
        else:
            return redirect("processes:position-show", position_id)
    return show_form(request, "processes/access_add.html", {"form": form, "position": position})


@require_POST
def access_remove(request: ActorRequest, position_id: UUID, access_id: int) -> HttpResponse:
    """The position no longer has it."""
    actions.remove_access(actor=request.actor, position_id=position_id, access_id=access_id)
    return redirect("processes:position-show", position_id)


@require_http_methods(["GET", "POST"])
def mandates_change(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """For which steps the position has a mandate in writing."""
    actor = request.actor
    require(may_keep_positions(actor))
    position = position_for(actor, position_id)
    processes = {one.slug: one.content for one in processes_of(actor.organisation_id)}
    steps = [
        StepKey(process=slug, step=step.slug)
        for slug, process in processes.items()
        for step in process.steps
        if step.needs_mandate and not step.is_outside
    ]
    initial = {"steps": [str(one) for one in position.mandates]}
    # An empty choice is an answer here, so what was sent counts even when it is nothing.
    sent = request.POST if request.method == "POST" else None
    form = MandatesForm(sent, initial=initial, steps=steps, processes=processes)
    if request.method == "POST" and form.is_valid():
        actions.set_mandates(actor=actor, position_id=position_id, steps=form.chosen)
        return redirect("processes:position-show", position_id)
    return show_form(
        request, "processes/mandates_change.html", {"form": form, "position": position, "has_steps": bool(steps)}
    )


@require_GET
def privacy_list(request: ActorRequest) -> HttpResponse:
    """What is off until the organisation weighed it, and what is on."""
    require(may_take_processes(request.actor))
    found = privacy_checks_of(request.actor.organisation_id)
    subjects = [(one, SUBJECT_WORDS[one], found.get(one)) for one in PrivacySubject]
    return show(request, "processes/privacy_list.html", {"subjects": subjects})


@require_http_methods(["GET", "POST"])
def privacy_record(request: ActorRequest, subject: str) -> HttpResponse:
    """When the privacy check was done, who decided, and what came out; from then on it is asked."""
    require(may_take_processes(request.actor))
    about = _subject(subject)
    form = PrivacyForm(request.POST or None, subject=about, today=today_of(request))
    if request.method == "POST" and form.is_valid():
        actions.record_privacy_check(actor=request.actor, record=form.record, at=request.at)
        return redirect("processes:privacy-list")
    page = {"form": form, "subject": about, "title": SUBJECT_WORDS[about]}
    return show_form(request, "processes/privacy_record.html", page)


@require_POST
def privacy_end(request: ActorRequest, subject: str) -> HttpResponse:
    """Off again; what was kept because of it goes."""
    actions.end_privacy_check(actor=request.actor, subject=_subject(subject))
    return redirect("processes:privacy-list")


def _surroundings(request: ActorRequest) -> Surroundings:
    """The whole house, as what follows for one position depends on the others."""
    organisation_id = request.actor.organisation_id
    return Surroundings(
        processes=tuple(one.content for one in processes_of(organisation_id)),
        positions=tuple(positions_of(organisation_id)),
        tasks=tasks_of(organisation_id),
        territory=card(organisation_id, today_of(request)).description.territory,
        enforced=enforced_in(organisation_id),
    )


def _subject(text: str) -> PrivacySubject:
    if text not in {one.value for one in PrivacySubject}:
        raise NotFound
    return PrivacySubject(text)


def _told(position: PositionCard, house: Surroundings, request: ActorRequest) -> list[Told]:
    """What follows for a position, in words. Since when somebody is there counts only for who may know it."""
    actor = request.actor
    may_know = bool(may_see_codes(actor, position.told.department_id))
    since = holders.begun_in(actor.organisation_id, position.id) if may_know else []
    titles = {one.slug: one for one in house.processes}
    return [told(one, titles) for one in properties_of(position, house, since=since, today=today_of(request))]


def _line(position: PositionCard, house: Surroundings, request: ActorRequest) -> dict[str, object]:
    """A row of the list; without what needs a reading of who is there since when."""
    found = properties_of(position, house, today=today_of(request))
    titles = {one.slug: one for one in house.processes}
    return {"position": position, "properties": [told(one, titles) for one in found]}


def _departments(actor: Actor) -> list[DepartmentCard]:
    return [one for one in departments_of(actor.organisation_id) if one.is_active]
