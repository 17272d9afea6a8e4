# SPDX-License-Identifier: EUPL-1.2
"""Who fills a position, in codes: per position, never of the whole house, and never without a line in the log."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.processes.actions import holders as actions
from dijkwacht.processes.actions.viewing import note_overview
from dijkwacht.processes.domain.permissions import (
    may_change_process,
    may_keep_interests,
    may_read_positions,
    may_see_codes,
)
from dijkwacht.processes.domain.position_words import REMEDIES
from dijkwacht.processes.domain.retention import INTEREST_KEPT, LEFT_KEPT
from dijkwacht.processes.forms.holders import HolderForm, InterestForm, LeaveForm, holder_filled_in
from dijkwacht.processes.queries import holders
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.queries.positions import (
    interests_of,
    position_for,
    positions_of,
    privacy_checks_of,
    seen_by,
)
from dijkwacht.processes.values.house import HouseProcess, PrivacySubject
from dijkwacht.processes.values.positions import HolderCard, PositionCard, PositionType
from dijkwacht.processes.views.around import show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, require


@require_GET
def holder_list(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """Who fills this position."""
    actor = request.actor
    require(may_read_positions(actor))
    position = position_for(actor, position_id)
    require(may_see_codes(actor, position.told.department_id))
    note_overview(actor, _overview(position))
    return _show_list(request, position, holders.holders_in(actor.organisation_id, position_id))


@require_GET
def holder_rest(request: ActorRequest) -> HttpResponse:
    """Codes that have no position yet; of no department, so only for the coordinator."""
    actor = request.actor
    require(may_see_codes(actor, None))
    note_overview(actor, "unplaced")
    return _show_list(request, None, holders.holders_in(actor.organisation_id, None))


@require_http_methods(["GET", "POST"])
def holder_add(request: ActorRequest, position_id: UUID) -> HttpResponse:
    """Another code in this position."""
    actor = request.actor
    require(may_read_positions(actor))
    position = position_for(actor, position_id)
    require(may_see_codes(actor, position.told.department_id))
    form = HolderForm(request.POST or None, initial={"position": str(position.id)}, **_around(request))
    if request.method == "POST" and _stored(request, form, holder=None):
        return redirect("processes:holder-list", position_id)
    return show_form(request, "processes/holder_add.html", {"form": form, "position": position})


@require_http_methods(["GET", "POST"])
def holder_change(request: ActorRequest, holder_id: UUID) -> HttpResponse:
    """Another code, position, hours or manager."""
    holder = _holder(request.actor, holder_id)
    if request.method == "GET":
        note_overview(request.actor, _overview_of(holder))
    form = HolderForm(request.POST or None, initial=holder_filled_in(holder), **_around(request))
    if request.method == "POST" and _stored(request, form, holder=holder):
        return _back(holder)
    return show_form(request, "processes/holder_change.html", {"form": form, "holder": holder})


@require_http_methods(["GET", "POST"])
def holder_leave(request: ActorRequest, holder_id: UUID) -> HttpResponse:
    """Somebody left; his code goes half a year later."""
    holder = _holder(request.actor, holder_id)
    today = today_of(request)
    form = LeaveForm(request.POST or None, initial={"on": today}, today=today)
    if request.method == "POST" and form.is_valid():
        actions.leave_holder(actor=request.actor, holder_id=holder_id, on=form.cleaned_data["on"])
        return _back(holder)
    return show_form(request, "processes/holder_leave.html", {"form": form, "holder": holder})


@require_POST
def holder_forget(request: ActorRequest, holder_id: UUID) -> HttpResponse:
    """Erase the code of somebody who left, before the term is over."""
    holder = _holder(request.actor, holder_id)
    actions.forget_holder(actor=request.actor, holder_id=holder_id)
    return _back(holder)


@require_GET
def interest_list(request: ActorRequest) -> HttpResponse:
    """Cases in which somebody stepped back, of the processes for which the actor answers."""
    actor = request.actor
    require(may_keep_interests(actor))
    processes = _answered_for(actor)
    is_on = _has_kinship(actor)
    if is_on:
        note_overview(actor, "interests")
    found = interests_of(actor.organisation_id, processes) if is_on else []
    page = {
        "interests": found,
        "is_on": is_on,
        "questions": [(one.content.title, one.content.acquaintance) for one in processes],
        "has_processes": bool(processes),
        "remedy": REMEDIES[PositionType.CLOSE],
        "years": INTEREST_KEPT.days // 365,
    }
    return show(request, "processes/interest_list.html", page)


@require_http_methods(["GET", "POST"])
def interest_add(request: ActorRequest) -> HttpResponse:
    """Somebody knows the applicant of one case."""
    actor = request.actor
    require(may_keep_interests(actor))
    processes = _answered_for(actor)
    today = today_of(request)
    form = InterestForm(
        request.POST or None,
        initial={"on": today},
        processes=processes,
        today=today,
    )
    if request.method == "POST" and form.is_valid():
        actions.declare_interest(actor=actor, told=form.told, at=request.at)
        return redirect("processes:interest-list")
    page = {"form": form, "has_processes": bool(processes), "is_on": _has_kinship(actor)}
    return show_form(request, "processes/interest_add.html", page)


@require_POST
def interest_remove(request: ActorRequest, interest_id: UUID) -> HttpResponse:
    """It was written down by mistake."""
    actions.remove_interest(actor=request.actor, interest_id=interest_id)
    return redirect("processes:interest-list")


def _show_list(request: ActorRequest, position: PositionCard | None, found: list[HolderCard]) -> HttpResponse:
    page = {
        "position": position,
        "holders": [(one, None if one.told.minutes is None else one.told.minutes / 60) for one in found],
        "has_tenure": PrivacySubject.TENURE in privacy_checks_of(request.actor.organisation_id),
        "months": round(LEFT_KEPT.days / 30.5),
    }
    return show(request, "processes/holder_list.html", page)


def _around(request: ActorRequest) -> dict[str, Any]:
    """What the form of a holder needs to know: where the actor may put somebody, and what is asked here."""
    actor = request.actor
    return {
        "positions": seen_by(actor, positions_of(actor.organisation_id)),
        "may_be_without": bool(may_see_codes(actor, None)),
        "asks_since": PrivacySubject.TENURE in privacy_checks_of(actor.organisation_id),
        "today": today_of(request),
    }


def _stored(request: ActorRequest, form: HolderForm, *, holder: HolderCard | None) -> bool:
    """Whether what was filled in is stored; if not, the form says why."""
    if not form.is_valid():
        return False
    actor = request.actor
    manager = form.cleaned_data["manager"].strip()
    manager_id = holders.coded(actor.organisation_id, manager) if manager else None
    if manager and manager_id is None:
        form.add_error("manager", _("Deze code kennen wij niet. Voeg die eerst toe, of laat dit leeg."))
        return False
    told = form.told(manager_id=manager_id)
    try:
        if holder is None:
            actions.add_holder(actor=actor, told=told, at=request.at)
        else:
            actions.change_holder(actor=actor, holder_id=holder.id, told=told)
    except Conflict as conflict:
        form.add_error("code", str(conflict))
        return False
    return True


def _holder(actor: Actor, holder_id: UUID) -> HolderCard:
    """Raises NotFound, Refused."""
    holder = holders.holder_for(actor.organisation_id, holder_id)
    require(may_see_codes(actor, holder.department_id))
    return holder


def _back(holder: HolderCard) -> HttpResponse:
    """To the list from which one came."""
    if holder.told.position_id is None:
        return redirect("processes:holder-rest")
    return redirect("processes:holder-list", holder.told.position_id)


def _overview(position: PositionCard) -> str:
    """What the log calls this overview: a department is one, however many positions it has."""
    department_id = position.told.department_id
    return f"department:{department_id}" if department_id else f"position:{position.id}"


def _overview_of(holder: HolderCard) -> str:
    if holder.department_id:
        return f"department:{holder.department_id}"
    return f"position:{holder.told.position_id}" if holder.told.position_id else "unplaced"


def _has_kinship(actor: Actor) -> bool:
    """Whether the organisation weighed that it keeps who stepped aside in which case."""
    return PrivacySubject.KINSHIP in privacy_checks_of(actor.organisation_id)


def _answered_for(actor: Actor) -> list[HouseProcess]:
    return [one for one in processes_of(actor.organisation_id) if may_change_process(actor, one.department_id)]
