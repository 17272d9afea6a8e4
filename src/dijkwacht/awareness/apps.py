# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about the programme."""

from django.apps import AppConfig


class AwarenessConfig(AppConfig):
    name = "dijkwacht.awareness"
    label = "awareness"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "activity.added": "zette een activiteit in het programma",
                "activity.changed": "wijzigde een activiteit",
                "activity.stopped": "haalde een activiteit uit het programma",
                "set.taken_over": "nam activiteiten uit de bibliotheek over",
                "turn.moved": "verschoof een activiteit",
                "turn.skipped": "sloeg een activiteit een keer over",
                "turn.resumed": "zette een overgeslagen activiteit terug",
                "gathering.recorded": "legde vast dat iets is gehouden",
                "gathering.removed": "haalde weg dat iets is gehouden",
                "ambassadors.changed": "wijzigde de ambassadeurs",
                "themes.changed": "wijzigde wie bij welk thema helpt",
                "news.written": "schreef een nieuwsbericht",
                "news.changed": "wijzigde een nieuwsbericht",
                "news.removed": "haalde een nieuwsbericht weg",
                "page_link.renewed": "maakte een nieuw adres voor de weerbaarheidspagina",
                "page_link.closed": "zette het adres van de weerbaarheidspagina uit",
                "case.written": "schreef een casuskaart",
                "case.changed": "wijzigde een casuskaart",
                "case.send": "stuurde een casuskaart naar een tweede lezer",
                "case.take_back": "haalde een casuskaart terug bij de tweede lezer",
                "case.return": "gaf een casuskaart terug met een opmerking",
                "case.release": "gaf een casuskaart vrij",
                "case.withdraw": "trok een casuskaart in",
                "case.draft_read": "las een casuskaart die nog niet vrij is",
            }
        )
