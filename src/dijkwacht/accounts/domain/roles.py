# SPDX-License-Identifier: EUPL-1.2
"""What the roles are called and may do, in words for the people page."""

from dijkwacht.values.actors import Role

LABELS: dict[Role, str] = {
    Role.COORDINATOR: "Coördinator",
    Role.MANAGER: "Leidinggevende",
    Role.COUNCIL_CLERK: "Griffier",
    Role.HRM: "HRM",
    Role.RESPONDENT: "Invuller",
    Role.READER: "Lezer",
    Role.CONFIDANT: "Vertrouwenspersoon",
    Role.GUEST_ADVISER: "Gastadviseur",
    Role.APPLICATION_MANAGER: "Applicatiebeheerder",
}

MEANINGS: dict[Role, str] = {
    Role.COORDINATOR: "Leidt de meting, nodigt mensen uit en maakt het rapport.",
    Role.MANAGER: "Antwoordt voor de eigen afdeling.",
    Role.COUNCIL_CLERK: "Antwoordt voor de gemeenteraad en de griffie.",
    Role.HRM: "Antwoordt over personeel en integriteit.",
    Role.RESPONDENT: "Beantwoordt de vragen die aan deze persoon zijn gegeven.",
    Role.READER: "Leest het resultaat, bijvoorbeeld de gemeentesecretaris of de burgemeester.",
    Role.CONFIDANT: "Is te vinden voor collega’s. Ziet geen antwoorden van anderen.",
    Role.GUEST_ADVISER: "Helpt bij één ronde, tot een afgesproken dag.",
    Role.APPLICATION_MANAGER: "Regelt accounts. Ziet geen antwoorden en geen resultaten.",
}
