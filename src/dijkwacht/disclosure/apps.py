# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about what is published about groups."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "dijkwacht.disclosure"
    label = "disclosure"
