# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about instruments that an organisation writes itself."""

from django.apps import AppConfig


class InstrumentsConfig(AppConfig):
    name = "dijkwacht.instruments"
    label = "instruments"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "instrument.begun": "begon een concept van een eigen vragenset",
                "instrument.changed": "wijzigde een eigen vragenset",
                "instrument.draft_removed": "haalde een concept van een vragenset weg",
                "instrument.taken_in": "nam een vragenset over uit een bestand",
                "instrument.exported": "haalde een vragenset op als bestand",
                "instrument.reader_asked": "vroeg een collega om een vragenset mee te lezen",
                "instrument.links_read": "las een vragenset mee",
                "instrument.published": "publiceerde een eigen vragenset",
                "instrument.stopped": "stopte met een eigen vragenset",
                "instrument.resumed": "biedt een eigen vragenset weer aan",
            }
        )
