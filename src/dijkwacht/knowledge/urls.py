# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the library."""

from django.urls import path

from dijkwacht.knowledge import views

app_name = "knowledge"

urlpatterns = [
    path("praktijken/", views.practice_list, name="practice-list"),
    path("praktijken/<slug:practice>/", views.practice_show, name="practice-show"),
    path("landelijke-cijfers/", views.figure_list, name="figure-list"),
]
