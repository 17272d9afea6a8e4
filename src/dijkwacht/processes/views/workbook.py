# SPDX-License-Identifier: EUPL-1.2
"""Workbooks out and in, and an authorisation list laid beside positions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.documents.values import FileFaults
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.actions.viewing import note_overview
from dijkwacht.processes.actions.workbook import take_in_house
from dijkwacht.processes.domain.authorisations import compared
from dijkwacht.processes.domain.house_file import MOST_SHOWN, house_plan
from dijkwacht.processes.domain.permissions import may_read_positions, may_see_codes, may_take_processes
from dijkwacht.processes.exchange.authorisations_xlsx import read_authorisations
from dijkwacht.processes.exchange.house_xlsx import house_workbook, read_house
from dijkwacht.processes.forms.workbook import WorkbookForm
from dijkwacht.processes.queries.holders import holders_of
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.queries.positions import positions_of, seen_by
from dijkwacht.processes.queries.workbook import present_of
from dijkwacht.processes.values.authorisations import Comparison, Known
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.positions import HolderCard
from dijkwacht.processes.views.around import show, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import require


@require_GET
def house_export(request: ActorRequest) -> HttpResponse:
    """Processes and positions as a workbook; with codes only those that the actor may see, and only when he asks."""
    actor = request.actor
    require(may_read_positions(actor))
    holders = _codes(actor) if request.GET.get("codes") == "1" else None
    processes = processes_of(actor.organisation_id)
    positions = seen_by(actor, positions_of(actor.organisation_id))
    names: dict[object, str] = {one.id: one.name for one in departments_of(actor.organisation_id)}
    content = house_workbook(processes, positions, holders, departments=names)
    audit.record(actor, "processes.exported", "", processes=len(processes))
    audit.record(actor, "positions.exported", "", positions=len(positions))
    if holders is not None:
        audit.record(actor, "holders.exported", "", codes=len(holders))
        note_overview(actor, "export")
    return attachment(content, "processen-en-functies.xlsx")


@require_http_methods(["GET", "POST"])
def house_import(request: ActorRequest) -> HttpResponse:
    """First a trial that shows what would happen and names every faulty row; then all of it, or nothing."""
    actor = request.actor
    require(may_take_processes(actor))
    form = WorkbookForm(request.POST, request.FILES) if request.method == "POST" else WorkbookForm()
    page: dict[str, object] = {"form": form, "most": MOST_SHOWN}
    if not form.is_valid():
        return show(request, "processes/house_import.html", page, status=422 if form.is_bound else 200)
    upload = form.cleaned_data["file"]
    page["name"] = upload.name
    try:
        file = read_house(upload.read())
        if request.POST.get("trial") == "1":
            page["plan"] = house_plan(file, present_of(actor.organisation_id), today=today_of(request))
            return show(request, "processes/house_import.html", page)
        plan = take_in_house(actor=actor, file=file, at=request.at)
    except FileFaults as wrong:
        return show(request, "processes/house_import.html", page | {"faults": wrong.faults}, status=422)
    messages.success(
        request, _("Overgenomen. Er kwamen %(count)s dingen bij of veranderden.") % {"count": plan.changes}
    )
    return redirect("processes:position-list")


@require_http_methods(["GET", "POST"])
def authorisations_check(request: ActorRequest) -> HttpResponse:
    """A list of who may do what, laid beside positions. It is read, shown and forgotten; only counts are logged."""
    actor = request.actor
    require(may_see_codes(actor, None))
    form = WorkbookForm(request.POST, request.FILES) if request.method == "POST" else WorkbookForm()
    page: dict[str, object] = {"form": form}
    if not form.is_valid():
        return show(request, "processes/authorisations_check.html", page, status=422 if form.is_bound else 200)
    upload = form.cleaned_data["file"]
    page["name"] = upload.name
    try:
        lines = read_authorisations(upload.read())
    except FileFaults as wrong:
        return show(request, "processes/authorisations_check.html", page | {"faults": wrong.faults}, status=422)
    found = compared(lines, _known(request))
    _log(actor, found)
    return show(request, "processes/authorisations_check.html", page | {"found": found})


def _codes(actor: Actor) -> list[HolderCard]:
    """Those that the actor may see. Raises Refused for who sees none."""
    require(may_see_codes(actor, None if actor.has(Role.COORDINATOR) else next(iter(actor.departments), None)))
    return [one for one in holders_of(actor.organisation_id) if may_see_codes(actor, one.department_id)]


def _known(request: ActorRequest) -> Known:
    organisation_id = request.actor.organisation_id
    steps = {
        StepKey(process=one.slug, step=step.slug) for one in processes_of(organisation_id) for step in one.content.steps
    }
    return Known(
        positions=tuple(positions_of(organisation_id)),
        holders=tuple(holders_of(organisation_id)),
        steps=frozenset(steps),
        today=today_of(request),
    )


def _log(actor: Actor, found: Comparison) -> None:
    audit.record(
        actor,
        "authorisations.checked",
        "",
        lines=found.lines,
        leavers=len(found.leavers),
        unknown=len(found.unknown),
        unwritten=len(found.unwritten),
        without_task=len(found.without_task),
        missing=len(found.missing),
    )
    note_overview(actor, "authorisations")
