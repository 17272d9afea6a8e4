# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the start page and of the pages in the footer."""

from django.urls import path

from dijkwacht.home import views

app_name = "home"

urlpatterns = [
    path("", views.week, name="week"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
    path("wat-wij-bewaren/", views.retention, name="retention"),
]
