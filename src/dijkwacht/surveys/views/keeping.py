# SPDX-License-Identifier: EUPL-1.2
"""A survey in the hands of its keepers: from choosing questions to the last day."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.assessments.public import open_rounds
from dijkwacht.disclosure import public as disclosure
from dijkwacht.disclosure.values import Offer
from dijkwacht.documents.public import attachment
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Questionnaire
from dijkwacht.organisations.public import departments_of, face_of, look_links
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import closing, codes, keeping
from dijkwacht.surveys.domain.expected import expected, table_words
from dijkwacht.surveys.domain.gate import SAME_PEOPLE, beside, declaration_for, head_counts
from dijkwacht.surveys.domain.invitations import invitation, reminder
from dijkwacht.surveys.domain.permissions import (
    may_change,
    may_draw,
    may_extend,
    may_keep,
    may_object,
    may_open,
    may_publish,
    may_read,
    may_see_result,
)
from dijkwacht.surveys.domain.preparing import SHORTEST, codes_needed
from dijkwacht.surveys.domain.states import answers_go_on
from dijkwacht.surveys.exchange.codes_pdf import codes_pdf
from dijkwacht.surveys.forms import LastDayForm, MoreCodesForm, SurveyForm, told_before, told_first
from dijkwacht.surveys.values import SurveyCard, SurveyState
from dijkwacht.surveys.views.around import address_of, survey_of, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import NotFound, require

_TALKS = ("mayor-conversation", "aldermen-conversation")


@require_GET
def survey_list(request: ActorRequest) -> HttpResponse:
    """All surveys here; without any, what one gives and costs."""
    require(may_read(request.actor))
    page = {
        "surveys": queries.surveys_of(request.actor.organisation_id),
        "questionnaires": list(library().questionnaires.values()),
        "may_keep": bool(may_keep(request.actor)),
    }
    return render(request, "surveys/survey_list.html", page)


@require_http_methods(["GET", "POST"])
def survey_prepare(request: ActorRequest) -> HttpResponse:
    """Choose a questionnaire, then say of whom it is asked and what may be shown."""
    require(may_keep(request.actor))
    chosen = request.POST.get("questionnaire") or request.GET.get("vragenlijst", "")
    questionnaire = library().questionnaires.get(chosen)
    if questionnaire is None:
        page = {"questionnaires": list(library().questionnaires.values())}
        return render(request, "surveys/survey_choose.html", page)
    form = _form(request, questionnaire, None)
    if request.method == "POST" and form.is_valid():
        survey_id = keeping.prepare_survey(actor=request.actor, wanted=form.wanted, on=today_of(request))
        return redirect("surveys:survey-dry-run", survey_id)
    return _show_form(request, form, questionnaire, None)


@require_http_methods(["GET", "POST"])
def survey_change(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Say it differently, as long as it is not open."""
    survey = survey_of(request, survey_id)
    require(may_change(request.actor, is_open=survey.opened_on is not None))
    questionnaire = library().questionnaires.get(survey.announced.questionnaire.slug)
    if questionnaire is None:
        raise NotFound
    form = _form(request, questionnaire, survey)
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("seen", "")
        keeping.change_survey(actor=request.actor, survey_id=survey.id, wanted=form.wanted, seen=seen)
        return redirect("surveys:survey-dry-run", survey.id)
    return _show_form(request, form, questionnaire, survey)


@require_GET
def survey_show(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Where a survey is, and the next step."""
    actor, survey = request.actor, survey_of(request, survey_id)
    require(may_read(actor))
    drawn = queries.codes_drawn(survey)
    page = {
        "survey": survey,
        "address": address_of(survey),
        "tables": [table_words(survey.announced, table) for table in survey.announced.tables],
        "round": dict(open_rounds(actor)).get(survey.round_id) if survey.round_id else None,
        "codes": drawn,
        "needed": codes_needed(survey.announced.invited),
        "total": queries.told_total(survey) if survey.opened_on and not survey.published_on else None,
        "may_keep": bool(may_keep(actor)),
        "may_open": may_open(actor, survey, codes=drawn),
        "may_publish": may_publish(actor, survey),
        "may_see_result": bool(may_see_result(actor, survey)),
        "may_object": bool(may_object(actor, survey)),
        "extend": _extend_form(None, survey) if may_extend(actor, survey) else None,
        "answers_go_on": answers_go_on(closed_on=survey.closed_on, published_on=survey.published_on),
        "is_over": bool(survey.closes_on and survey.closes_on < today_of(request)),
    }
    return render(request, "surveys/survey_show.html", page)


@require_GET
def survey_dry_run(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """What can come out, before anybody is asked anything."""
    survey = survey_of(request, survey_id)
    require(may_keep(request.actor))
    outlook = disclosure.dry_run(declaration_for(survey, ()), head_counts(survey.announced))
    others = queries.surveys_of(request.actor.organisation_id)
    near = [one for one in beside(survey, others, opens_on=survey.opened_on or today_of(request)) if one.published_on]
    page = {
        "survey": survey,
        "near": near,
        "free_from": max((one.opened_on + SAME_PEOPLE for one in near if one.opened_on), default=None),
        "groups": expected(survey.announced, outlook),
        "of_council": survey.announced.questionnaire.respondents == "council",
        "one_figure": Offer.ONE_FIGURE in outlook.offers,
        "with_neighbours": Offer.WITH_NEIGHBOURS in outlook.offers,
        "talk": Offer.TALK in outlook.offers,
        # Who plans a workshop is decided in that room; of the keepers it is the coordinator.
        "may_plan_talk": request.actor.has(Role.COORDINATOR),
        "talks": [library().talks[slug] for slug in _TALKS],
    }
    return render(request, "surveys/survey_dry_run.html", page)


@require_http_methods(["GET", "POST"])
def survey_codes(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Draw the codes: they exist on the paper that comes back, and nowhere else."""
    survey = survey_of(request, survey_id)
    require(may_draw(request.actor, survey))
    if survey.state is SurveyState.OPEN:
        return _more_codes(request, survey)
    if request.method == "POST" and request.POST.get("seen") == str(survey.drawings):
        made = codes.draw_all(actor=request.actor, survey=survey, paper=_paper(request, survey))
        return attachment(made, f"codes-{survey.address}.pdf")
    page = {
        "survey": survey,
        "codes": queries.codes_drawn(survey),
        "needed": codes_needed(survey.announced.invited),
        "is_overtaken": request.method == "POST",
    }
    return render(request, "surveys/survey_codes.html", page, status=409 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def survey_open(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """The last look, the last day, and open. What is announced stands from here."""
    actor, survey, today = request.actor, survey_of(request, survey_id), today_of(request)
    require(may_open(actor, survey, codes=queries.codes_drawn(survey)))
    form = LastDayForm(request.POST or None, opened_on=today)
    if request.method == "POST" and form.is_valid():
        day, seen = form.cleaned_data["closes_on"], request.POST.get("seen", "")
        keeping.open_survey(actor=actor, survey_id=survey.id, seen=seen, closes_on=day, on=today)
        messages.success(request, _("De vragenlijst is open. Stuur nu de uitnodiging aan iedereen."))
        return redirect("surveys:survey-texts", survey.id)
    page = {
        "survey": survey,
        "form": form,
        "tables": [table_words(survey.announced, table) for table in survey.announced.tables],
        "days": SHORTEST.days,
    }
    return render(request, "surveys/survey_open.html", page, status=422 if form.errors else 200)


@require_GET
def survey_texts(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """The invitation and the reminder to copy: we hold nobody's address."""
    survey = survey_of(request, survey_id)
    require(may_extend(request.actor, survey))
    page = {"survey": survey, "texts": _texts(survey, survey.closes_on or today_of(request))}
    return render(request, "surveys/survey_texts.html", page)


@require_POST
def survey_extend(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """More days for everybody."""
    survey = survey_of(request, survey_id)
    require(may_extend(request.actor, survey))
    form = _extend_form(request.POST, survey)
    if not form.is_valid():
        return render(request, "surveys/survey_extend.html", {"survey": survey, "form": form}, status=422)
    keeping.extend_survey(actor=request.actor, survey_id=survey.id, closes_on=form.cleaned_data["closes_on"])
    messages.success(request, _("Verlengd. Laat het aan iedereen weten."))
    return redirect("surveys:survey-show", survey.id)


@require_http_methods(["GET", "POST"])
def survey_close(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Take no more answers, before the last day too."""
    survey = survey_of(request, survey_id)
    require(may_extend(request.actor, survey))
    if request.method == "GET":
        return render(request, "surveys/survey_close.html", {"survey": survey})
    closing.close_survey(actor=request.actor, survey_id=survey.id, on=today_of(request))
    messages.success(request, _("Gesloten. De antwoorden worden nu door elkaar gehusseld."))
    return redirect("surveys:survey-show", survey.id)


@require_http_methods(["GET", "POST"])
def survey_remove(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Take away what never opened."""
    survey = survey_of(request, survey_id)
    require(may_change(request.actor, is_open=survey.opened_on is not None))
    if request.method == "GET":
        return render(request, "surveys/survey_remove.html", {"survey": survey})
    keeping.remove_survey(actor=request.actor, survey_id=survey.id)
    messages.success(request, _("De vragenlijst is weg. Codes op papier doen niets meer."))
    return redirect("surveys:survey-list")


def _form(request: ActorRequest, questionnaire: Questionnaire, survey: SurveyCard | None) -> SurveyForm:
    organisation_id = request.actor.organisation_id
    departments = departments_of(organisation_id)
    initial = told_before(survey) if survey else told_first(questionnaire, departments)
    earlier = queries.published_before(organisation_id, questionnaire.slug)
    return SurveyForm(
        request.POST if request.method == "POST" else None,
        questionnaire=questionnaire,
        departments=departments,
        rounds=open_rounds(request.actor),
        before=earlier,
        initial=initial,
    )


def _show_form(
    request: ActorRequest, form: SurveyForm, questionnaire: Questionnaire, survey: SurveyCard | None
) -> HttpResponse:
    page: dict[str, Any] = {"form": form, "questionnaire": questionnaire, "survey": survey}
    return render(request, "surveys/survey_form.html", page, status=422 if form.errors else 200)


def _more_codes(request: ActorRequest, survey: SurveyCard) -> HttpResponse:
    form = MoreCodesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        number = form.cleaned_data["number"]
        made = codes.draw_more(actor=request.actor, survey=survey, number=number, paper=_paper(request, survey))
        return attachment(made, f"extra-codes-{survey.address}.pdf")
    page = {"survey": survey, "form": form, "codes": queries.codes_drawn(survey)}
    return render(request, "surveys/survey_more_codes.html", page, status=422 if form.errors else 200)


def _paper(request: ActorRequest, survey: SurveyCard) -> codes.Paper:
    organisation_id = request.actor.organisation_id
    return partial(
        codes_pdf,
        title=survey.announced.questionnaire.title.nl,
        organisation=look_links(organisation_id, today_of(request)).name,
        address=address_of(survey),
        face=face_of(organisation_id),
    )


def _extend_form(sent: Any, survey: SurveyCard) -> LastDayForm:
    return LastDayForm(sent, opened_on=survey.opened_on or survey.prepared_on, before=survey.closes_on)


def _texts(survey: SurveyCard, closes_on: date) -> Sequence[dict[str, str]]:
    """Each text with the id that its copy button names."""
    asked = survey.announced.questionnaire
    address = address_of(survey)
    invite = invitation(title=asked.title, address=address, minutes=asked.minutes, closes_on=closes_on)
    remind = reminder(title=asked.title, address=address, closes_on=closes_on)
    return [
        {
            "id": f"{name}-{language}",
            "title": title,
            "language": language,
            "words": words,
            "text": f"{text.subject.of(language)}\n\n{text.body.of(language)}",
        }
        for name, title, text in (("uitnodiging", _("Uitnodiging"), invite), ("herinnering", _("Herinnering"), remind))
        for language, words in (("nl", _("Nederlands")), ("en", _("Engels")))
    ]
