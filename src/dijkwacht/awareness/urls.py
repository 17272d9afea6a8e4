# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the programme."""

from django.urls import URLPattern

app_name = "awareness"

urlpatterns: list[URLPattern] = []
