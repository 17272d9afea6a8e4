# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about anonymous questionnaires."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "dijkwacht.surveys"
    label = "surveys"
