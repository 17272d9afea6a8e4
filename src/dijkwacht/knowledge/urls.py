# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the library."""

from django.urls import URLPattern

app_name = "knowledge"

urlpatterns: list[URLPattern] = []
