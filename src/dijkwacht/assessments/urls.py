# SPDX-License-Identifier: EUPL-1.2
"""Addresses of measuring."""

from django.urls import path

from dijkwacht.assessments import views

app_name = "assessments"

_ROUND = "metingen/<uuid:round_id>/"

urlpatterns = [
    path("metingen/", views.round_list, name="round-list"),
    path("metingen/nieuw/", views.round_start, name="round-start"),
    path("metingen/snelle-scan/", views.quick_scan_start, name="quick-scan-start"),
    path("metingen/overzicht/", views.overview_show, name="overview-show"),
    path("metingen/voortgang/<slug:instrument>/", views.progress_show, name="progress-show"),
    path("metingen/peil/", views.level_agree, name="level-agree"),
    path("metingen/mijn-vragen/", views.question_list, name="question-list"),
    path("metingen/bronnen/", views.source_list, name="source-list"),
    path("metingen/bronnen/<uuid:source_id>/bestand/", views.source_file, name="source-file"),
    path("metingen/scan/<slug:instrument>/", views.scan_show, name="scan-show"),
    path(f"{_ROUND}al-beantwoord/", views.answered_show, name="answered-show"),
    path(f"{_ROUND}scan-erbij/", views.scan_add, name="scan-add"),
    path(_ROUND, views.round_show, name="round-show"),
    path(f"{_ROUND}eerste-maatregel/", views.start_done, name="start-done"),
    path(f"{_ROUND}sluiten/", views.round_close, name="round-close"),
    path(f"{_ROUND}nieuwe-versie/<slug:instrument>/", views.instrument_move, name="instrument-move"),
    path(f"{_ROUND}bron/", views.source_add, name="source-add"),
    path(f"{_ROUND}vraag-een-collega/", views.colleague_ask, name="colleague-ask"),
    path(f"{_ROUND}meekijken/", views.guest_invite, name="guest-invite"),
    path(f"{_ROUND}papier/", views.paper_form, name="paper-form"),
    path(f"{_ROUND}leeg-bestand/<slug:instrument>/", views.intake_template, name="intake-template"),
    path(f"{_ROUND}overnemen/", views.intake_read, name="intake-read"),
    path(f"{_ROUND}waarnemingen/", views.observations_export, name="observations-export"),
    path(f"{_ROUND}vraag/<slug:question>/", views.question_show, name="question-show"),
    path(f"{_ROUND}vraag/<slug:question>/bewaar/", views.answer_save, name="answer-save"),
    path(f"{_ROUND}vraag/<slug:question>/concept/", views.draft_save, name="draft-save"),
    path(f"{_ROUND}waarneming/<int:observation_id>/klopt/", views.observation_confirm, name="observation-confirm"),
    path(
        f"{_ROUND}waarneming/<int:observation_id>/intrekken/", views.observation_withdraw, name="observation-withdraw"
    ),
    path(f"{_ROUND}waarneming/<int:observation_id>/bestand/", views.observation_file, name="observation-file"),
    path(f"{_ROUND}waarneming/<int:observation_id>/wissen/", views.note_erase, name="note-erase"),
    path(f"{_ROUND}uitkomst/", views.result_show, name="result-show"),
    path(f"{_ROUND}uitkomst/bewust/", views.finding_accept, name="finding-accept"),
    path(f"{_ROUND}uitkomst/heropen/", views.finding_reopen, name="finding-reopen"),
    path(f"{_ROUND}uitkomst/<slug:indicator>/", views.indicator_show, name="indicator-show"),
    path(f"{_ROUND}fasen/", views.phase_show, name="phase-show"),
    path(f"{_ROUND}fasen/bestand/", views.phase_sheet, name="phase-sheet"),
    path(f"{_ROUND}naast-elkaar/", views.contrast_list, name="contrast-list"),
    path(f"{_ROUND}maatregel/<slug:measure>/", views.measure_show, name="measure-show"),
    path(f"{_ROUND}rapport/", views.report_make, name="report-make"),
    path(f"{_ROUND}rapport/lezen/<slug:confidentiality>/", views.report_show, name="report-show"),
]
