# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about group talks."""

from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "dijkwacht.workshops"
    label = "workshops"
