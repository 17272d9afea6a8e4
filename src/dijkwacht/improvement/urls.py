# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the plan."""

from django.urls import URLPattern

app_name = "improvement"

urlpatterns: list[URLPattern] = []
