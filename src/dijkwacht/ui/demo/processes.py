# SPDX-License-Identifier: EUPL-1.2
"""Processes of the style sheet, and those whose steps are hard to draw."""

from typing import Final

from dijkwacht.ui.domain.process_steps import ProcessStep, StepsApart


def _steps(*steps: tuple[str, str, str]) -> tuple[ProcessStep, ...]:
    return tuple(ProcessStep(title=title, who=who, what=what) for title, who, what in steps)


FIVE: Final = _steps(
    ("Aanvraag", "Balie", "identiteit, gegevens, betalen"),
    ("Verstrekken", "Ander, met mandaat", "laatste controle en besluit"),
    ("Maken", "Buiten huis", "zending klaarzetten en ontvangen"),
    ("Inklaren", "Balie", "document vergelijken met de aanvraag"),
    ("Uitreiken", "Derde persoon", "in persoon, oud document innemen"),
)
NINE: Final = _steps(
    ("Melden", "Vakafdeling", "zeggen wat nodig is, ook bij een klein bedrag"),
    ("Aanpak", "Inkoper met vakmensen", "eisen opschrijven, bedrijven kiezen, drempel volgen"),
    ("Uitvragen", "Inkoper", "zelfde vragen en antwoorden voor elke aanbieder"),
    ("Openen", "Twee mensen samen", "na de sluitingstijd openen, tellen en opbergen"),
    ("Beoordelen", "Beoordelaars, minstens twee", "punten geven op de eisen van vooraf"),
    ("Gunnen", "Functionaris met mandaat", "kiezen op het advies, met de reden erbij"),
    ("Contract", "Contractbeheerder", "afspraken vastleggen, ook elk meerwerk"),
    ("Bestellen", "Budgetbeheerder", "bestellen en bevestigen dat het geleverd is"),
    ("Factuur", "Budgethouder", "factuur goedkeuren; betalen doet Financiën"),
)
PROCESSES: Final = {
    "drie-mensen": (FIVE, StepsApart(words="altijd drie verschillende mensen", places=(0, 1, 4), is_strict=True)),
    "advies": (NINE, StepsApart(words="wie bestelt, keurt niet goed", places=(7, 8), is_strict=False)),
    "twee-rijen": (NINE, StepsApart(words="nooit één persoon", places=(0, 5, 8), is_strict=True)),
    "zonder": (FIVE[:4], None),
}
