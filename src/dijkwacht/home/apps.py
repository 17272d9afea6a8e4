# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "dijkwacht.home"
    label = "home"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "digest.chosen": "koos een dag voor de mail van de week",
                "feed.made": "maakte een adres voor een agenda",
                "feed.ended": "stopte een adres voor een agenda",
                "handover.made": "maakte een overdrachtsbestand",
            }
        )
