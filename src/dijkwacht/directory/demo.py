# SPDX-License-Identifier: EUPL-1.2
"""The front door of Waterrijk: its own contacts, with invented extensions and addresses that reach nobody."""

from datetime import date, timedelta
from typing import Final

from dijkwacht.directory.actions import add_contact
from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.values import Audience, ContactRole
from dijkwacht.values.actors import Actor

_OFFICE: Final = "werkdagen van 9 tot 17 uur"
_ALWAYS: Final = "dag en nacht"
_INSIDE: Final = "Intern toestel."

CONTACTS: Final = (
    ContactDetails(
        role=ContactRole.CONFIDANT,
        title="Vertrouwenspersoon",
        explanation="Luistert en denkt mee. Vertelt niets door, tenzij de wet anders eist; dat hoort u vooraf.",
        phone="214",
        mail="vertrouwenspersoon@waterrijk.example",
        hours=_OFFICE,
        place="kamer 2.14",
        is_public=True,
    ),
    ContactDetails(
        role=ContactRole.REPORTING_POINT,
        title="Meldpunt integriteit en ondermijning",
        explanation=f"Voor een voorval, een vermoeden of een vreemd signaal. {_INSIDE}",
        phone="220",
        mail="meldpunt@waterrijk.example",
        hours=_OFFICE,
        is_public=True,
    ),
    ContactDetails(
        role=ContactRole.AGGRESSION_COORDINATOR,
        title="Coördinator agressie en geweld",
        explanation=f"Helpt bij aangifte, een brief aan de dader en nazorg. {_INSIDE}",
        phone="231",
        mail="veilig.werken@waterrijk.example",
        hours=_OFFICE,
        is_public=True,
    ),
    ContactDetails(
        role=ContactRole.SAFETY_DUTY,
        title="Piketdienst openbare orde en veiligheid",
        explanation="Bij een dreiging buiten kantooruren. Schakelt zo nodig politie en burgemeester in.",
        phone="200",
        hours=_ALWAYS,
    ),
    ContactDetails(
        role=ContactRole.COUNCIL_CLERK,
        title="Griffier",
        explanation=f"Eerste hulp voor raadsleden bij dreiging of druk. {_INSIDE}",
        phone="205",
        mail="griffie@waterrijk.example",
        hours=_OFFICE,
        audiences=frozenset({Audience.REPRESENTATIVE}),
        is_public=True,
    ),
    ContactDetails(
        role=ContactRole.MAYOR,
        title="Kabinet van de burgemeester",
        explanation=f"Voor wethouders en raadsleden die worden bedreigd of onder druk gezet. {_INSIDE}",
        phone="201",
        mail="kabinet@waterrijk.example",
        hours=_OFFICE,
        audiences=frozenset({Audience.OFFICE_HOLDER, Audience.REPRESENTATIVE}),
    ),
    ContactDetails(
        role=ContactRole.MUNICIPAL_SECRETARY,
        title="Gemeentesecretaris",
        explanation=f"Als het over een leidinggevende gaat. {_INSIDE}",
        phone="202",
        mail="secretaris@waterrijk.example",
        hours=_OFFICE,
        audiences=frozenset({Audience.OFFICIAL}),
    ),
    ContactDetails(
        role=ContactRole.INFORMATION_SECURITY,
        title="Informatiebeveiliger (CISO)",
        explanation=f"Bij een datalek of een vreemd bericht. {_INSIDE}",
        phone="240",
        mail="ciso@waterrijk.example",
        hours=_OFFICE,
    ),
    ContactDetails(
        role=ContactRole.AFTERCARE,
        title="Bedrijfsmaatschappelijk werk",
        explanation="Opvang en nazorg voor u en uw gezin, ook maanden later.",
        phone="236",
        mail="nazorg@waterrijk.example",
        hours=_OFFICE,
        is_public=True,
    ),
)


def name_contacts(coordinator: Actor, *, today: date) -> None:
    """All contacts, checked a few weeks ago."""
    for details in CONTACTS:
        add_contact(actor=coordinator, details=details, on=today - timedelta(weeks=5))
