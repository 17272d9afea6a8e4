# SPDX-License-Identifier: EUPL-1.2
"""What came out: publishing, reading, taking along as a workbook, and taking back what points at somebody."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.audit.public import record
from dijkwacht.documents.public import attachment
from dijkwacht.knowledge.public import library
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import publishing
from dijkwacht.surveys.domain.expected import place_words
from dijkwacht.surveys.domain.permissions import may_keep, may_object, may_publish, may_read, may_see_result
from dijkwacht.surveys.domain.results import headline, sections_of, shown_places
from dijkwacht.surveys.domain.states import answers_go_on
from dijkwacht.surveys.exchange.tables_xlsx import tables_workbook
from dijkwacht.surveys.forms import PlaceForm, place_key
from dijkwacht.surveys.views.around import survey_of, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_POST
def survey_publish(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Have the worker put the answers through the gate."""
    survey = survey_of(request, survey_id)
    require(may_publish(request.actor, survey))
    publishing.ask_publish(actor=request.actor, survey_id=survey.id, on=today_of(request))
    return redirect("surveys:survey-show", survey.id)


@require_GET
def result_show(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Per question the share that the gate let through."""
    survey = survey_of(request, survey_id)
    require(may_see_result(request.actor, survey))
    outcome = queries.outcome_of(survey)
    sections = sections_of(survey.announced, outcome.cells, figures=library().figures, trends=outcome.trends)
    may = bool(may_keep(request.actor))
    page = {
        "survey": survey,
        "sections": sections,
        "title": headline(sections),
        "outcome": outcome,
        "certificate": outcome.certificate,
        "before": outcome.before,
        "is_empty": outcome.certificate is None,
        "may_keep": may,
        "objections": [
            (place_key(place), place_words(survey.announced, place), on)
            for place, on in (queries.objections_of(survey) if may else ())
        ],
        "purge_on": answers_go_on(closed_on=survey.closed_on, published_on=survey.published_on),
    }
    return render(request, "surveys/result_show.html", page)


@require_GET
def result_export(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """The same tables as a workbook: what is hidden on the page is hidden there."""
    survey = survey_of(request, survey_id)
    require(may_see_result(request.actor, survey))
    outcome = queries.outcome_of(survey)
    sections = sections_of(survey.announced, outcome.cells, figures={})
    record(request.actor, "survey.exported", survey.subject)
    made = tables_workbook(sections, title=survey.title, certificate=outcome.certificate)
    return attachment(made, f"uitkomst-{survey.address}.xlsx")


@require_http_methods(["GET", "POST"])
def result_object(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """“Dit wijst naar mij”: for everybody here, without a reason and without a name."""
    survey = survey_of(request, survey_id)
    require(may_object(request.actor, survey))
    places = shown_places(survey.announced, queries.cells_of(survey))
    form = PlaceForm(request.POST or None, places=places)
    if request.method == "POST" and form.is_valid():
        publishing.object_to(actor=request.actor, survey=survey, place=form.chosen, at=request.at)
        messages.success(request, _("Doorgegeven, zonder uw naam. Wie de vragenlijst uitzette, trekt het cijfer in."))
        return redirect("surveys:result-object", survey.id)
    page = {
        "survey": survey,
        "form": form,
        "is_nothing_shown": not places,
        "may_read": bool(may_read(request.actor)),
    }
    return render(request, "surveys/result_object.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def result_withdraw(request: ActorRequest, survey_id: UUID) -> HttpResponse:
    """Take a group back at once. It cannot be undone."""
    survey = survey_of(request, survey_id)
    require(may_see_result(request.actor, survey))
    require(may_keep(request.actor))
    places = shown_places(survey.announced, queries.cells_of(survey))
    form = PlaceForm(request.POST or None, places=places)
    if request.method == "POST" and form.is_valid():
        publishing.withdraw(actor=request.actor, survey=survey, place=form.chosen, at=request.at)
        messages.success(request, _("Ingetrokken. Vraag iedereen die een kopie heeft om die weg te gooien."))
        return redirect("surveys:result-show", survey.id)
    page = {"survey": survey, "form": form, "is_nothing_shown": not places}
    return render(request, "surveys/result_withdraw.html", page, status=422 if form.errors else 200)
