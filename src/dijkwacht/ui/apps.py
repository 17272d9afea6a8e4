# SPDX-License-Identifier: EUPL-1.2
"""Registers the look with Django, so that its templates, tags and stylesheet are found."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "dijkwacht.ui"
