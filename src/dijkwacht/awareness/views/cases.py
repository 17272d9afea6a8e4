# SPDX-License-Identifier: EUPL-1.2
"""Case cards: reading them, writing one, and the second pair of eyes before it is shown."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts.public import names_of, people_with
from dijkwacht.awareness import actions, queries
from dijkwacht.awareness.domain.identifying import CLUE_WORDS, Found, likely_identifying
from dijkwacht.awareness.domain.permissions import (
    SECOND_READERS,
    may_be_asked,
    may_change_case,
    may_judge_case,
    may_read_case,
    may_read_staff_page,
    may_send_case,
    may_take_back_case,
    may_withdraw_case,
    may_write_case,
)
from dijkwacht.awareness.domain.words import CASE_AUDIENCE_WORDS, CASE_STATE_WORDS, ORIGIN_WORDS, THEME_WORDS
from dijkwacht.awareness.exchange.case_pdf import case_pdf
from dijkwacht.awareness.forms import CaseForm, ReleaseForm, ReturnForm, SendForm, case_filled_in
from dijkwacht.awareness.values import Case, CaseState
from dijkwacht.awareness.views.around import show, show_form, today_of
from dijkwacht.awareness.views.talks import attachment
from dijkwacht.organisations.public import card, face_of, look_links
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require

RETURN = "return"
"""The button with which the second reader gives a card back."""


@require_GET
def case_list(request: ActorRequest) -> HttpResponse:
    """Released cards, and before them those that somebody still works on."""
    actor = request.actor
    require(may_read_staff_page(actor))
    readable = [one for one in queries.cases_of(actor.organisation_id) if may_read_case(actor, one)]
    page = {
        "to_read": [case_line(one) for one in readable if may_judge_case(actor, one)],
        "in_work": [
            case_line(one) for one in readable if one.state is not CaseState.RELEASED and not may_judge_case(actor, one)
        ],
        "released": [case_line(one) for one in readable if one.state is CaseState.RELEASED],
        "may_write": bool(may_write_case(actor)),
    }
    return show(request, "awareness/case_list.html", page)


@require_http_methods(["GET", "POST"])
def case_write(request: ActorRequest) -> HttpResponse:
    """A new card."""
    require(may_write_case(request.actor))
    form = CaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        case_id = actions.write_case(actor=request.actor, text=form.text, at=request.at)
        return redirect("awareness:case-show", case_id)
    return show_form(request, "awareness/case_write.html", {"form": form})


@require_GET
def case_show(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """One card, and what this person can do with it."""
    actor = request.actor
    case = queries.case_for(actor, case_id)
    require(may_read_case(actor, case))
    actions.note_reading(actor=actor, case=case)
    page = {
        **case_page(case),
        "state": CASE_STATE_WORDS[case.state],
        "is_released": case.state is CaseState.RELEASED,
        "clues": [] if case.state is CaseState.RELEASED else _clues(request, case),
        "reader": names_of(actor.organisation_id, [case.reader]).get(case.reader) if case.reader else "",
        "may_change": bool(may_change_case(actor, case)),
        "may_send": bool(may_send_case(actor, case)),
        "may_take_back": bool(may_take_back_case(actor, case)),
        "may_judge": bool(may_judge_case(actor, case)),
        "may_withdraw": bool(may_withdraw_case(actor, case)),
    }
    return show(request, "awareness/case_show.html", page)


@require_http_methods(["GET", "POST"])
def case_change(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """Other words."""
    case = queries.case_for(request.actor, case_id)
    require(may_change_case(request.actor, case))
    form = CaseForm(request.POST or None, initial=case_filled_in(case.text))
    if request.method == "POST" and form.is_valid():
        actions.change_case(actor=request.actor, case_id=case_id, text=form.text)
        return redirect("awareness:case-show", case_id)
    return show_form(request, "awareness/case_change.html", {"form": form, "case": case})


@require_http_methods(["GET", "POST"])
def case_send(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """Choose who reads it before it is shown."""
    actor, on = request.actor, today_of(request)
    case = queries.case_for(actor, case_id)
    require(may_send_case(actor, case))
    fitting = people_with(actor.organisation_id, SECOND_READERS, on)
    readers = {id_: name for id_, name in fitting.items() if may_be_asked(id_, case)}
    form = SendForm(request.POST or None, readers=readers)
    if request.method == "POST" and form.is_valid():
        actions.send_case(actor=actor, case_id=case_id, reader=form.reader_id, on=on)
        messages.success(request, _("De kaart ligt klaar bij %(name)s.") % {"name": readers[form.reader_id]})
        return redirect("awareness:case-show", case_id)
    page = {"form": form, "case": case, "has_readers": bool(readers), "clues": _clues(request, case)}
    return show_form(request, "awareness/case_send.html", page)


@require_http_methods(["GET", "POST"])
def case_judge(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """The second reader releases the card, or gives it back with a remark."""
    actor = request.actor
    case = queries.case_for(actor, case_id)
    require(may_judge_case(actor, case))
    is_returned = request.POST.get("do") == RETURN
    release = ReleaseForm(request.POST if request.POST and not is_returned else None)
    giving_back = ReturnForm(request.POST if is_returned else None)
    if is_returned and giving_back.is_valid():
        actions.return_case(actor=actor, case_id=case_id, remark=giving_back.cleaned_data["remark"])
        messages.success(request, _("De kaart is terug bij de schrijver."))
        return redirect("awareness:case-list")
    if release.is_bound and release.is_valid():
        actions.release_case(actor=actor, case_id=case_id, at=request.at)
        messages.success(request, _("De kaart is vrijgegeven."))
        return redirect("awareness:case-show", case_id)
    if request.method == "GET":
        actions.note_reading(actor=actor, case=case)
    page = {
        **case_page(case),
        "form": giving_back if is_returned else release,
        "release": release,
        "giving_back": giving_back,
        "do_return": RETURN,
        "clues": _clues(request, case),
    }
    return show_form(request, "awareness/case_judge.html", page)


@require_POST
def case_recall(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """Take it back before it was read."""
    actions.take_back_case(actor=request.actor, case_id=case_id)
    return redirect("awareness:case-show", case_id)


@require_http_methods(["GET", "POST"])
def case_withdraw(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """Take the card away from everybody and erase it."""
    case = queries.case_for(request.actor, case_id)
    require(may_withdraw_case(request.actor, case))
    if request.method == "POST":
        actions.withdraw_case(actor=request.actor, case_id=case_id, at=request.at)
        messages.success(request, _("De kaart is ingetrokken. De tekst is gewist."))
        return redirect("awareness:case-list")
    return show(request, "awareness/case_withdraw.html", {"case": case})


@require_GET
def case_paper(request: ActorRequest, case_id: UUID) -> HttpResponse:
    """A released card as PDF on half a sheet."""
    actor = request.actor
    case = queries.case_for(actor, case_id)
    require(may_read_case(actor, case))
    actions.note_reading(actor=actor, case=case)
    name = look_links(actor.organisation_id, today_of(request)).name
    content = case_pdf(case.text, organisation=name, face=face_of(actor.organisation_id))
    return attachment(content, f"casuskaart-{slugify(case.text.title)}.pdf")


def case_line(case: Case) -> dict[str, Any]:
    """A card as a list shows it."""
    return {
        "id": case.id,
        "title": case.text.title,
        "text": f"{THEME_WORDS[case.text.theme]} · {_('vragen voor')} {CASE_AUDIENCE_WORDS[case.text.audience]}",
        "state": CASE_STATE_WORDS[case.state],
    }


def case_page(case: Case) -> dict[str, Any]:
    """What a page needs to show one card."""
    return {
        "case": case,
        "text": case.text,
        "theme": THEME_WORDS[case.text.theme],
        "for_whom": CASE_AUDIENCE_WORDS[case.text.audience],
        "origin": ORIGIN_WORDS[case.text.origin],
    }


def _clues(request: ActorRequest, case: Case) -> list[tuple[str, Found]]:
    """What in the card could name somebody; the organisation's own name and departments do not."""
    organisation_id = request.actor.organisation_id
    known = [one.name for one in queries.departments_now(organisation_id)]
    own = card(organisation_id, today_of(request)).name
    found = likely_identifying(case.text.sentences, known=[*known, own])
    return [(CLUE_WORDS[one.clue], one) for one in found]
