# SPDX-License-Identifier: EUPL-1.2
"""Who does what in one process: what pinches, what to ask next, and what was decided about a rule."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.knowledge.values import RuleKind
from dijkwacht.processes.actions import duties as actions
from dijkwacht.processes.actions.divisions import ask_division
from dijkwacht.processes.actions.viewing import note_overview
from dijkwacht.processes.domain.asking import Asked, asks, staff_of
from dijkwacht.processes.domain.duties_page import headline, house_headline, house_lines, house_next, now_text
from dijkwacht.processes.domain.permissions import (
    may_agree_exchange,
    may_check_house,
    may_see_codes,
    may_take_processes,
)
from dijkwacht.processes.domain.phrasing import empty_step_words, explained, mandate_words, single_point_words
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.exchange.duty_drawing import drawings
from dijkwacht.processes.forms.duties import (
    DutiesForm,
    HoursForm,
    ManagersForm,
    MandatesForm,
    SkillsForm,
    VolumesForm,
)
from dijkwacht.processes.queries import rules
from dijkwacht.processes.queries.holders import of_other_departments, strangers_to
from dijkwacht.processes.queries.house import processes_of, standing_of, volumes_of
from dijkwacht.processes.values.duties import House, SeparationCheck
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.views.around import house_with, process_of, show, show_form, today_of
from dijkwacht.processes.views.divisions import newest, proposal_page
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import Key
from dijkwacht.values.verdicts import Conflict, NotFound, require

LEGEND = (
    Key(swatch="duty", word="vaste taak"),
    Key(swatch="duty_replacement", word="bij vervanging"),
    Key(swatch="duty_lent", word="hulp van buiten"),
    Key(swatch="duty_conflict", word="zelfde persoon, mag niet samen"),
)


@require_GET
def house_check(request: ActorRequest) -> HttpResponse:
    """What pinches in each process that this person makes the roster of; numbers, no codes."""
    actor = request.actor
    require(may_check_house(actor))
    mine = [one for one in processes_of(actor.organisation_id) if may_see_codes(actor, one.department_id)]
    house = house_with(request, *mine)
    lines = house_lines(house, check(house, today=today_of(request)))
    return show(
        request,
        "processes/house_check.html",
        {
            "lines": lines,
            "title": house_headline(lines),
            "begin": house_next(lines),
            "may_take": bool(may_take_processes(actor)),
        },
    )


@require_GET
def duties_show(request: ActorRequest, slug: str) -> HttpResponse:
    """The picture as it is now, what pinches in it with its rule, and what could be better."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    note_overview(request.actor, f"workprocess:{process.id}")
    house = house_with(request, process)
    if not house.duties:
        return render(request, "processes/duties_empty.html", {"process": process})
    found = check(house, today=today_of(request))
    title, lead = headline(process.content, house, found)
    page = {
        "process": process,
        "title": title,
        "lead": lead,
        "legend": LEGEND,
        "now": drawings(
            process.content,
            house.duties,
            house,
            found.conflicts,
            id_="nu",
            text=now_text(found),
            lent={one.code: f"uit {one.lent_by}" for one in house.staff if one.lent_by},
        ),
        "asks": asks(process.content, house, found, foreign=of_other_departments(request.actor)),
        "may_exchange": bool(may_agree_exchange(request.actor)),
        **_lines(request, process, found),
        **proposal_page(request, process, house, found),
    }
    return render(request, "processes/duties_show.html", page)


@require_http_methods(["GET", "POST"])
def duties_change(request: ActorRequest, slug: str) -> HttpResponse:
    """Codes for every step."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    form = _duties_form(request, process)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_duties(
                actor=request.actor,
                process=process,
                duties=form.duties,
                standing=form.cleaned_data["standing"],
                at=request.at,
            )
        except Conflict as conflict:
            form.add_error(None, str(conflict))
        else:
            ask_division(actor=request.actor, process=process)
            return redirect("processes:duties-show", slug)
    note_overview(request.actor, f"workprocess:{process.id}")
    return show_form(request, "processes/duties_change.html", {"form": form, "process": process})


def _duties_form(request: ActorRequest, process: HouseProcess) -> DutiesForm:
    """With who does what now, or with what is proposed; who is lent is not typed here."""
    house = house_with(request, process)
    lent = {one.code for one in house.staff if one.lent_by}
    own = [one for one in house.duties if one.code not in lent]
    _basis, found = newest(request, process, house) if "voorstel" in request.GET else ("", None)
    return DutiesForm(
        request.POST or None,
        process=process.content,
        duties=[one for one in found.duties if one.code not in found.lent] if found else own,
        strangers=strangers_to(request.actor, process),
        initial={"standing": standing_of(request.actor.organisation_id, process)},
    )


@require_http_methods(["GET", "POST"])
def duties_ask(request: ActorRequest, slug: str, about: str) -> HttpResponse:
    """One of the questions that is asked when its answer can change the outcome."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    if about not in _QUESTIONS:
        raise NotFound
    asked = Asked(about)
    make, save = _QUESTIONS[asked]
    house = house_with(request, process)
    form = make(request, process, house)
    if not form.fields:
        raise NotFound
    if request.method == "POST" and form.is_valid():
        save(request, process, form)
        ask_division(actor=request.actor, process=process)
        messages.success(request, _("Bewaard. De uitkomst hieronder is opnieuw berekend."))
        return redirect("processes:duties-show", slug)
    note_overview(request.actor, f"workprocess:{process.id}")
    title, text = _ASKED[asked]
    return show_form(
        request, "processes/duties_ask.html", {"form": form, "process": process, "title": title, "text": text}
    )


_Form = forms.Form
_Make = Callable[[ActorRequest, HouseProcess, House], _Form]
_Save = Callable[[ActorRequest, HouseProcess, Any], None]

_QUESTIONS: dict[str, tuple[_Make, _Save]] = {
    Asked.MANDATES: (
        lambda request, process, house: MandatesForm(
            request.POST or None, process=process.content, staff=staff_of(process.content, house)
        ),
        lambda request, process, form: actions.set_mandates(
            actor=request.actor, process=process, mandates=form.mandates, on=today_of(request)
        ),
    ),
    Asked.SKILLS: (
        lambda request, process, house: SkillsForm(
            request.POST or None,
            process=process.content,
            staff=staff_of(process.content, house),
            done=house.duties,
        ),
        lambda request, process, form: actions.set_skills(actor=request.actor, process=process, skills=form.skills),
    ),
    Asked.MANAGERS: (
        lambda request, process, house: ManagersForm(
            request.POST or None,
            staff=staff_of(process.content, house),
            foreign=of_other_departments(request.actor),
        ),
        lambda request, process, form: actions.set_managers(
            actor=request.actor, process=process, managers=form.managers
        ),
    ),
    Asked.HOURS: (
        lambda request, process, house: HoursForm(
            request.POST or None,
            staff=staff_of(process.content, house),
            foreign=of_other_departments(request.actor),
        ),
        lambda request, process, form: actions.set_hours(actor=request.actor, process=process, minutes=form.minutes),
    ),
    Asked.VOLUMES: (
        lambda request, process, _house: VolumesForm(
            request.POST or None,
            process=process.content,
            minutes=volumes_of(request.actor.organisation_id, process),
        ),
        lambda request, process, form: actions.set_volumes(actor=request.actor, process=process, minutes=form.minutes),
    ),
}

_ASKED = {
    Asked.MANDATES: (
        "Wie heeft een schriftelijk mandaat?",
        "Vink alleen aan wie het op papier heeft. Is er niemand, vink dan niets aan: dat is ook een antwoord.",
    ),
    Asked.SKILLS: (
        "Wie kan welke stap doen?",
        "Wat iemand nu doet, is al aangevinkt. Vink erbij aan wat iemand binnen een paar weken kan leren.",
    ),
    Asked.MANAGERS: (
        "Wie is van wie de leidinggevende?",
        "Alleen de mensen van dit proces. Wie toezicht houdt, mag niet de leidinggevende zijn van wie het werk doet.",
    ),
    Asked.HOURS: (
        "Hoeveel uur per week heeft ieder?",
        "Ongeveer is goed. Staat iemand ook bij een ander proces, dan geldt daar hetzelfde getal. Leeg laten mag.",
    ),
    Asked.VOLUMES: (
        "Hoeveel tijd kost elke stap?",
        "Uren per week, ongeveer is goed. Bijvoorbeeld 48 documenten van een kwartier is 12 uur.",
    ),
}


def _lines(request: ActorRequest, process: HouseProcess, found: SeparationCheck) -> dict[str, Any]:
    """What pinches, in words, with what was decided about each rule."""
    organisation_id, today = request.actor.organisation_id, today_of(request)
    accepted = rules.accepted_of(organisation_id, process, on=today)
    return {
        "conflicts": [
            {
                "number": number,
                "line": explained(one, process.content),
                "rule": one.rule,
                "accepted": accepted.get(one.rule.slug),
                "can_be_marked": one.rule.kind is RuleKind.DIFFERENT_PERSONS,
            }
            for number, one in enumerate(found.conflicts, start=1)
        ],
        "missing": [
            *(empty_step_words(one, process.content) for one in found.empty_steps),
            *(mandate_words(one, process.content) for one in found.missing_mandates),
            *(single_point_words(one, process.content) for one in found.single_points),
        ],
        "marked": rules.marked_of(organisation_id, process).values(),
        "exceptions": rules.excepted_of(organisation_id, process)[:5],
        "lawful_exceptions": [one for one in process.content.rules if one.exceptions],
    }
