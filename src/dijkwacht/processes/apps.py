# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about processes."""

from django.apps import AppConfig


class ProcessesConfig(AppConfig):
    name = "dijkwacht.processes"
    label = "processes"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "process.taken": "nam een proces uit de bibliotheek over",
                "process.written": "schreef een eigen proces",
                "process.changed": "wijzigde een proces",
                "process.renewed": "nam wijzigingen van de bibliotheek over",
                "process.stopped": "haalde een proces weg",
                "processes.imported": "las processen uit een werkblad in",
                "processes.exported": "haalde processen op als werkblad",
                "position.added": "voegde een functie toe",
                "position.changed": "wijzigde een functie",
                "position.removed": "haalde een functie weg",
                "positions.imported": "las functies uit een werkblad in",
                "positions.exported": "haalde functies op als werkblad",
                "authorisations.checked": "legde een autorisatielijst naast de functies",
                "holder.added": "voegde een code toe van wie stappen doet",
                "holder.changed": "wijzigde een code van wie stappen doet",
                "holder.left": "legde vast dat iemand vertrok",
                "holder.forgotten": "wiste de code van iemand die vertrok",
                "holders.read": "bekeek wie welke stap doet",
                "holders.many_read": "bekeek ongewoon veel overzichten van wie welke stap doet",
                "holders.exported": "haalde op wie welke stap doet",
                "duties.changed": "wijzigde wie welke stap doet",
                "mandates.changed": "wijzigde wie voor een stap mandaat heeft",
                "volumes.changed": "wijzigde hoeveel tijd stappen kosten",
                "division.asked": "vroeg om een betere verdeling",
                "division.taken": "nam een voorgestelde verdeling over",
                "rule.marked": "legde vast dat een systeem een regel bewaakt",
                "rule.unmarked": "haalde weg dat een systeem een regel bewaakt",
                "exception.recorded": "legde een uitzondering vast",
                "risk.accepted": "legde vast dat een regel bewust zo is gelaten",
                "risk.ended": "beëindigde dat een regel bewust zo is gelaten",
                "interest.declared": "legde een belang bij een zaak vast",
                "interest.forgotten": "wiste een vastgelegd belang",
                "cases.checked": "keek zaken na op functiescheiding",
                "exchange.requested": "vroeg een buurgemeente om hulp",
                "exchange.agreed": "zegde een buurgemeente hulp toe",
                "exchange.declined": "wees een vraag om hulp af",
                "exchange.withdrawn": "trok een vraag om hulp in",
                "exchange.ended": "beëindigde een uitwisseling",
                "circumstance.changed": "wijzigde het beeld van de omgeving of de werkwijze",
                "privacy_check.recorded": "legde een privacytoets vast",
                "privacy_check.ended": "zette een onderdeel na de privacytoets weer uit",
                "control.assessed": "legde vast hoe een beheersmaatregel in een proces werkt",
            }
        )
