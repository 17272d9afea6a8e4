# SPDX-License-Identifier: EUPL-1.2
"""A plan, a measurement and a letter as values, for the tests of letters: everything known, each thing once."""

from datetime import date
from typing import Any

from dijkwacht.assessments.values import Confidentiality, FindingFigure, PillarFigure, ReportFigures
from dijkwacht.improvement.domain.letter_facts import (
    AdoptedPlan,
    DoneAction,
    HoursSpent,
    LeftAction,
    LetterFacts,
    PlanChange,
    PlanFacts,
    PlannedAction,
    Responsibility,
    WhatIf,
)
from dijkwacht.improvement.domain.letter_fields import letter_facts
from dijkwacht.knowledge.values import (
    Letter,
    LetterGroup,
    LetterSection,
    PrivacyRisk,
    Retained,
    RoomPrivacy,
    Sensitivity,
    Source,
)
from dijkwacht.values.organisations import OrganisationKind, Territory, bodies

TODAY = date(2026, 11, 23)
SOURCES = (Source(title="Eigen tekst van Dijkwacht"),)
OPEN, MANAGEMENT, WORKING = Sensitivity.PUBLIC, Sensitivity.MANAGEMENT, Sensitivity.WORKING

PLAN = PlanFacts(
    has_plan=True,
    begins_on=TODAY,
    ends_on=date(2027, 2, 28),
    minutes_per_week=240,
    minutes_available=2700,
    minutes_planned=2520,
    minutes_short=2400,
    extra_minutes_per_week=120,
    extra_euros_per_year=6000,
    euros_once=4500,
    euros_per_year=1200,
    risk_share=0.66,
    adopted=AdoptedPlan(decided_on=date(2026, 12, 1), body="het college", decision="collegebesluit 2026-14"),
    actions=(
        PlannedAction(title="Open actie", owner="HRM", minutes=90, finish=date(2027, 1, 18), sensitivity=OPEN),
        PlannedAction(title="Stille actie", owner="griffier", minutes=60, finish=None, sensitivity=MANAGEMENT),
        PlannedAction(title="Verborgen actie", owner="inkoop", minutes=60, finish=None, sensitivity=WORKING),
    ),
    done=(DoneAction(title="Klare actie", ended_on=date(2026, 11, 2), outcome="Nu ingevoerd.", sensitivity=OPEN),),
    left=(LeftAction(title="Uitgestelde actie", short_minutes=2400, meaning="Wacht tot maart.", sensitivity=OPEN),),
    owners=(
        Responsibility(
            title="Open actie", owner="HRM", portfolio_holder="burgemeester", official_owner="", sensitivity=OPEN
        ),
    ),
    changes=(PlanChange(title="Open actie", was="week 2", now="week 3", reason="Ziek.", sensitivity=MANAGEMENT),),
    what_if=(
        WhatIf(label="met de uren van nu", fits=3, left=1, risk_share=0.66, euros_per_year=0),
        WhatIf(label="met 2 uur per week meer", fits=4, left=0, risk_share=1.0, euros_per_year=6000, euros_once=500),
    ),
    hours=(HoursSpent(who="coördinator", planned_minutes=600, real_minutes=690),),
)
FIGURES = ReportFigures(
    round_title="Voorjaar 2026",
    on=date(2026, 11, 2),
    conclusion="Drie van de vijf pijlers leunen op papier",
    agreed="ingevoerd",
    decision="besluit van 3 februari 2026",
    pillars=(PillarFigure(title="Bewustwording", height="1,6 van 3", known="21 van 24 vragen"),),
    findings=tuple(
        FindingFigure(what=f"Bevinding {number}", level="op papier", kind="onder het peil", aside="")
        for number in range(1, 13)
    ),
    has_findings=True,
)
ROOM = RoomPrivacy(
    slug="assessments",
    version=1,
    title="Metingen",
    purpose="zien hoe weerbaar de organisatie is",
    ground="taak van algemeen belang",
    subjects=("medewerkers",),
    data=("naam", "functie"),
    readers=("coördinator",),
    not_done=(),
    retention=(Retained(what="Antwoorden", term="vijf jaar", ground="om te vergelijken"),),
    security=("Inloggen met twee stappen", "Logboek"),
    risks=(PrivacyRisk(risk="Iemand is te herkennen", likelihood="klein", measure="Geen namen vragen"),),
    works_council="De ondernemingsraad kijkt mee.",
    sources=SOURCES,
    checked_on=TODAY,
)


def facts(
    reader: Confidentiality = Confidentiality.WORKING,
    *,
    plan: PlanFacts = PLAN,
    figures: ReportFigures | None = FIGURES,
    territory: Territory = Territory.EUROPEAN,
    **fields: Any,
) -> LetterFacts:
    """Everything known of Waterrijk, or of an island."""
    organs = bodies(name="Waterrijk", kind=OrganisationKind.MUNICIPALITY, territory=territory)
    given: dict[str, Any] = {"room": ROOM} | fields
    return letter_facts(
        name="Waterrijk",
        bodies=organs,
        territory=territory,
        on=TODAY,
        reader=reader,
        plan=plan,
        figures=figures,
        **given,
    )


def letter(*sections: LetterSection) -> Letter:
    """A letter of these parts."""
    return Letter(
        slug="proef",
        version=1,
        title="Proef",
        group=LetterGroup.BOARD,
        summary="Als u wilt proberen.",
        reader="Wie het leest",
        sections=sections,
        sources=SOURCES,
        checked_on=TODAY,
    )
