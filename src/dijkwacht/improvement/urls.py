# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the plan."""

from django.urls import path

from dijkwacht.improvement.views import board, hours, letters, plan, work

app_name = "improvement"

_ACTION = "plan/actie/<uuid:action_id>/"
_WHO = "plan/uren/<uuid:contributor_id>/"

urlpatterns = [
    path("plan/", plan.plan_show, name="plan-show"),
    path("plan/begin/", plan.plan_begin, name="plan-begin"),
    path("plan/wat-als/", plan.what_if, name="what-if"),
    path("plan/vaststellen/", plan.plan_adopt, name="plan-adopt"),
    path("plan/vastgesteld/<uuid:adoption_id>/", plan.adoption_show, name="adoption-show"),
    path("plan/voortgang/", plan.progress_show, name="progress-show"),
    path("plan/bladzijde/", board.board_show, name="board-show"),
    path("plan/stukken/", letters.letter_list, name="letter-list"),
    path("plan/stukken/<slug:slug>/", letters.letter_show, name="letter-show"),
    path("plan/stukken/<slug:slug>/bestand/", letters.letter_make, name="letter-make"),
    path("plan/maatregelen/", work.measure_choose, name="measure-choose"),
    path("plan/advies/", work.elsewhere_add, name="elsewhere-add"),
    path("plan/actie/", work.action_add, name="action-add"),
    path(_ACTION, work.action_show, name="action-show"),
    path(f"{_ACTION}wijzig/", work.action_change, name="action-change"),
    path(f"{_ACTION}stappen/", work.steps_change, name="steps-change"),
    path(f"{_ACTION}verschuif/", work.action_hold, name="action-hold"),
    path(f"{_ACTION}klaar/", work.action_finish, name="action-finish"),
    path(f"{_ACTION}stop/", work.action_drop, name="action-drop"),
    path(f"{_ACTION}heropen/", work.action_reopen, name="action-reopen"),
    path(f"{_ACTION}antwoord/", work.action_reply, name="action-reply"),
    path(f"{_ACTION}afgehandeld/", work.reply_answer, name="reply-answer"),
    path(f"{_ACTION}document/", work.document_add, name="document-add"),
    path(f"{_ACTION}document/<uuid:document_id>/", work.document_file, name="document-file"),
    path(f"{_ACTION}document/<uuid:document_id>/weg/", work.document_remove, name="document-remove"),
    path(f"{_ACTION}stap/<int:position>/klaar/", work.step_done, name="step-done"),
    path(f"{_ACTION}stap/<int:position>/terug/", work.step_undo, name="step-undo"),
    path("plan/uren/", hours.hours_show, name="hours-show"),
    path("plan/uren/vooruit/", hours.frame_change, name="frame-change"),
    path("plan/uren/erbij/", hours.contributor_add, name="contributor-add"),
    path("plan/uren/minder/", hours.absence_add, name="absence-add"),
    path("plan/uren/minder/<uuid:absence_id>/weg/", hours.absence_remove, name="absence-remove"),
    path(_WHO, hours.contributor_change, name="contributor-change"),
    path(f"{_WHO}weg/", hours.contributor_leave, name="contributor-leave"),
]
