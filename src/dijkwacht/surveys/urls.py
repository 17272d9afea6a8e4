# SPDX-License-Identifier: EUPL-1.2
"""Addresses of surveys: for who answers, in two languages under one name each, and for who keeps them.

Dutch comes last: `reverse` without a language finds the last one.
"""

from django.urls import URLPattern, path

from dijkwacht.surveys.views import answering

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


urlpatterns = [
    *_answering("en", "en/survey", form="questions", keep="keep", send="send", thanks="thanks"),
    *_answering("nl", "vragenlijst", form="vragen", keep="bewaren", send="versturen", thanks="bedankt"),
]
