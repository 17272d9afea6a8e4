# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the plan."""

from django.urls import URLPattern, path

from dijkwacht.improvement.views import letters

app_name = "improvement"

urlpatterns: list[URLPattern] = [
    path("plan/stukken/", letters.letter_list, name="letter-list"),
    path("plan/stukken/<slug:slug>/", letters.letter_show, name="letter-show"),
    path("plan/stukken/<slug:slug>/bestand/", letters.letter_make, name="letter-make"),
]
