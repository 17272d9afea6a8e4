# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about anonymous questionnaires."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "dijkwacht.surveys"
    label = "surveys"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "survey.prepared": "bereidde een vragenlijst voor",
                "survey.changed": "wijzigde een vragenlijst die nog niet open was",
                "survey.removed": "haalde een vragenlijst weg die nog niet open was",
                "survey.opened": "zette een vragenlijst open",
                "survey.codes_drawn": "trok codes voor een vragenlijst",
                "survey.extended": "verlengde een vragenlijst",
                "survey.closed": "sloot een vragenlijst",
                "survey.publish_asked": "besloot een vragenlijst te publiceren",
                "survey.published": "publiceerde de uitkomst van een vragenlijst",
                "survey.exported": "haalde de vrijgegeven tabellen van een vragenlijst op",
                "survey.objected": "vroeg om een cijfer uit een vragenlijst in te trekken",
                "survey.withdrawn": "trok een cijfer uit een vragenlijst in",
                "survey.purged": "verwijderde de antwoorden op een vragenlijst",
            }
        )
