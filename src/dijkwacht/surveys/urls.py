# SPDX-License-Identifier: EUPL-1.2
"""Addresses of surveys: for who answers, in two languages under one name each, and for who keeps them.

Dutch comes last: `reverse` without a language finds the last one.
"""

from django.urls import URLPattern, path

from dijkwacht.surveys.views import answering, keeping, results

app_name = "surveys"


def _answering(language: str, start: str, *, form: str, keep: str, send: str, thanks: str) -> list[URLPattern]:
    said = {"language": language}
    return [
        path(f"{start}/<slug:address>/", answering.answer_begin, said, name="answer-begin"),
        path(f"{start}/<slug:address>/{form}/", answering.answer_form, said, name="answer-form"),
        path(f"{start}/<slug:address>/{keep}/", answering.answer_keep, said, name="answer-keep"),
        path(f"{start}/<slug:address>/{send}/", answering.answer_send, said, name="answer-send"),
        path(f"{start}/<slug:address>/{thanks}/", answering.answer_thanks, said, name="answer-thanks"),
    ]


_SURVEY = "vragenlijsten/<uuid:survey_id>/"
_KEEPING: list[URLPattern] = [
    path("vragenlijsten/", keeping.survey_list, name="survey-list"),
    path("vragenlijsten/nieuw/", keeping.survey_prepare, name="survey-prepare"),
    path(_SURVEY, keeping.survey_show, name="survey-show"),
    path(f"{_SURVEY}wijzigen/", keeping.survey_change, name="survey-change"),
    path(f"{_SURVEY}proef/", keeping.survey_dry_run, name="survey-dry-run"),
    path(f"{_SURVEY}codes/", keeping.survey_codes, name="survey-codes"),
    path(f"{_SURVEY}openen/", keeping.survey_open, name="survey-open"),
    path(f"{_SURVEY}teksten/", keeping.survey_texts, name="survey-texts"),
    path(f"{_SURVEY}verlengen/", keeping.survey_extend, name="survey-extend"),
    path(f"{_SURVEY}sluiten/", keeping.survey_close, name="survey-close"),
    path(f"{_SURVEY}weg/", keeping.survey_remove, name="survey-remove"),
    path(f"{_SURVEY}publiceren/", results.survey_publish, name="survey-publish"),
    path(f"{_SURVEY}uitkomst/", results.result_show, name="result-show"),
    path(f"{_SURVEY}uitkomst/tabellen.xlsx", results.result_export, name="result-export"),
    path(f"{_SURVEY}uitkomst/wijst-naar-mij/", results.result_object, name="result-object"),
    path(f"{_SURVEY}uitkomst/intrekken/", results.result_withdraw, name="result-withdraw"),
]
"""For who keeps surveys, and who reads what came out."""

urlpatterns = [
    *_KEEPING,
    *_answering("en", "en/survey", form="questions", keep="keep", send="send", thanks="thanks"),
    *_answering("nl", "vragenlijst", form="vragen", keep="bewaren", send="versturen", thanks="bedankt"),
]
