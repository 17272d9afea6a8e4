# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about workshops."""

from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    name = "dijkwacht.workshops"
    label = "workshops"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "workshop.planned": "plande een werksessie",
                "workshop.changed": "wijzigde een geplande werksessie",
                "workshop.dropped": "haalde een geplande werksessie weg",
                "workshop.opened": "opende een werksessie",
                "workshop.code_renewed": "maakte een nieuwe code voor een werksessie",
                "workshop.vote_closed": "sloot een stemming in een werksessie",
                "workshop.settled": "legde vast wat in een werksessie is afgesproken",
                "workshop.read": "las wat in een werksessie is afgesproken",
                "workshop.ended": "sloot een werksessie af",
            }
        )
