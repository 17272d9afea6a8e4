# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about the plan."""

from django.apps import AppConfig


class ImprovementConfig(AppConfig):
    name = "dijkwacht.improvement"
    label = "improvement"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "letter.read": "las een stuk",
                "letter.made": "maakte een stuk",
            }
        )
