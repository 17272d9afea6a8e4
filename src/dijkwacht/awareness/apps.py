# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about the programme."""

from django.apps import AppConfig


class AwarenessConfig(AppConfig):
    name = "dijkwacht.awareness"
    label = "awareness"
