# SPDX-License-Identifier: EUPL-1.2
"""Registers the organisations with Django, and says in Dutch what the log notes about them."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "dijkwacht.organisations"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "organisation.registered": "nam de organisatie in gebruik",
                "organisation.described": "wijzigde de gegevens van de organisatie",
                "department.added": "voegde een afdeling toe",
                "department.changed": "wijzigde een afdeling",
                "look.changed": "wijzigde de huisstijl",
                "letter_template.kept": "bewaarde een sjabloon voor stukken",
                "letter_template.dropped": "haalde het sjabloon voor stukken weg",
            }
        )
