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
                "plan.begun": "begon een plan, of noemde zijn uren",
                "plan.framed": "paste aan hoe ver het plan vooruitkijkt",
                "plan.read": "las het plan",
                "plan.handed_over": "gaf het plan aan een opvolger",
                "plan.adopted": "legde vast dat het plan is vastgesteld",
                "contributor.added": "voegde een functie aan het plan toe",
                "contributor.changed": "paste de uren van een functie aan",
                "contributor.left": "haalde een functie uit het plan",
                "actions.handed_over": "gaf acties aan een andere functie",
                "absence.added": "noteerde weken met minder uren",
                "absence.removed": "haalde weken met minder uren weg",
                "actions.added": "zette acties in het plan",
                "action.read": "opende een actie",
                "action.changed": "wijzigde een actie",
                "action.held": "zette een actie vast, of hield haar uit een periode",
                "action.released": "liet een actie weer aan de planner",
                "action.replied": "zei dat een actie niet lukt, later komt of hulp vraagt",
                "reply.answered": "handelde een vraag om hulp af",
                "step.done": "vinkte een stap af",
                "step.reopened": "zette een stap weer open",
                "action.done": "rondde een actie af",
                "action.dropped": "stopte een actie bewust",
                "action.reopened": "nam een actie weer op",
                "document.added": "bewaarde een document bij een actie",
                "document.removed": "haalde een document bij een actie weg",
                "document.read": "opende een document bij een actie",
                "letter.read": "las een stuk",
                "letter.made": "maakte een stuk",
            }
        )
