# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about what is published about groups."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "dijkwacht.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "release.made": "gaf cijfers over groepen vrij",
                "release.withdrawn": "trok vrijgegeven cijfers in",
            }
        )
