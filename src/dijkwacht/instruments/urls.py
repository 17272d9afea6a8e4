# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room; all below /vragensets/."""

from django.urls import path

from dijkwacht.instruments.views import files, parts, versions

app_name = "instruments"

_HERE = "vragensets/<slug:slug>/"
_QUESTION = f"{_HERE}vraag/<slug:question>/"

urlpatterns = [
    path("vragensets/", versions.instrument_list, name="instrument-list"),
    path("vragensets/nieuw/", versions.instrument_write, name="instrument-write"),
    path("vragensets/bestand/", files.instrument_import, name="instrument-import"),
    path(_HERE, versions.instrument_show, name="instrument-show"),
    path(f"{_HERE}wijzigen/", parts.instrument_change, name="instrument-change"),
    path(f"{_HERE}pijlers/", parts.pillars_change, name="pillars-change"),
    path(f"{_HERE}pijlers/<slug:pillar>/fasen/", parts.phases_change, name="phases-change"),
    path(f"{_HERE}vraag-erbij/", parts.question_add, name="question-add"),
    path(_QUESTION, parts.question_change, name="question-change"),
    path(f"{_QUESTION}weg/", parts.question_remove, name="question-remove"),
    path(f"{_QUESTION}koppel/", parts.link_add, name="link-add"),
    path(f"{_QUESTION}ontkoppel/", parts.link_remove, name="link-remove"),
    path(f"{_QUESTION}eigen-toetspunt/", parts.indicator_write, name="indicator-write"),
    path(f"{_QUESTION}bekijk/<slug:indicator>/", parts.indicator_view, name="indicator-view"),
    path(f"{_HERE}toetspunt/<slug:indicator>/", parts.indicator_change, name="indicator-change"),
    path(f"{_HERE}publiceren/", versions.instrument_publish, name="instrument-publish"),
    path(f"{_HERE}meelezer/", versions.reader_ask, name="reader-ask"),
    path(f"{_HERE}meelezen/", versions.links_read, name="links-read"),
    path(f"{_HERE}nieuwe-versie/", versions.version_begin, name="version-begin"),
    path(f"{_HERE}concept-weg/", versions.draft_remove, name="draft-remove"),
    path(f"{_HERE}stoppen/", versions.instrument_stop, name="instrument-stop"),
    path(f"{_HERE}hervatten/", versions.instrument_resume, name="instrument-resume"),
    path(f"{_HERE}versie/<str:version>/bestand/", files.instrument_export, name="instrument-export"),
]
