# SPDX-License-Identifier: EUPL-1.2
"""Registers the front door with Django, and says in Dutch what the log notes about it."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "dijkwacht.directory"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "contact.added": "voegde een contact toe aan “Waar kan ik terecht?”",
                "contact.changed": "wijzigde een contact van “Waar kan ik terecht?”",
                "contact.confirmed": "keek een contact na",
                "contact.removed": "haalde een contact weg",
            }
        )
