# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about measuring."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "dijkwacht.assessments"
    label = "assessments"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "round.started": "begon een meting",
                "round.instrument_added": "voegde een scan aan een meting toe",
                "round.closed": "sloot een meting",
                "round.moved": "bracht een meting over naar een nieuwe versie van de vragen",
                "answer.saved": "bewaarde een antwoord",
                "observation.confirmed": "zei dat een antwoord nog klopt",
                "observation.withdrawn": "trok een waarneming in",
                "note.erased": "wiste een toelichting",
                "questions.assigned": "vroeg een collega om antwoorden",
                "file.taken_in": "nam een bestand over",
                "file.read": "opende een bestand",
                "observations.exported": "haalde alle antwoorden op als Excel",
                "level.agreed": "legde het afgesproken peil vast",
                "recommendations.added": "nam adviezen van elders over",
                "recommendations.handled": "volgde adviezen van elders op",
                "finding.accepted": "liet een bevinding bewust zo",
                "finding.reopened": "nam een bevinding weer op",
                "result.read": "las de uitkomst",
                "progress.read": "las wat er tussen metingen veranderde",
                "notes.read": "las de toelichtingen bij een onderdeel",
                "report.read": "las het rapport",
                "report.exported": "maakte een rapport",
            }
        )
