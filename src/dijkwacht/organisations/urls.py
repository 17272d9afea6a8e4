# SPDX-License-Identifier: EUPL-1.2
"""Addresses of an organisation's own pages, and of its look."""

from django.urls import path

from dijkwacht.organisations import views

app_name = "organisations"

urlpatterns = [
    path("organisatie/", views.organisation, name="organisation"),
    path("organisatie/gegevens/", views.organisation_describe, name="organisation-describe"),
    path("organisatie/afdelingen/nieuw/", views.department_add, name="department-add"),
    path("organisatie/afdelingen/<uuid:department_id>/", views.department_change, name="department-change"),
    path("organisatie/huisstijl/", views.look_change, name="look-change"),
    path("organisatie/sjabloon/", views.letter_template, name="letter-template"),
    path("organisatie/sjabloon/proefstuk/", views.letter_template_trial, name="letter-template-trial"),
    path("organisatie/sjabloon/bestand/", views.letter_template_file, name="letter-template-file"),
    path("organisatie/sjabloon/weg/", views.letter_template_drop, name="letter-template-drop"),
    path("huisstijl/<uuid:organisation_id>/<slug:digest>/logo", views.look_logo, name="look-logo"),
    path("huisstijl/<uuid:organisation_id>/<slug:digest>.css", views.look_stylesheet, name="look-stylesheet"),
]
