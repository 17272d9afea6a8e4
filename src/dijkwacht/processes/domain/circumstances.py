# SPDX-License-Identifier: EUPL-1.2
"""The ways of working that are asked after, in words; after Odekerken & De Meere 2023, 3.4."""

from typing import Final

from dijkwacht.knowledge.values import Circumstance
from dijkwacht.processes.values.circumstances import Way, WayGroup, WayText

SOURCE: Final = "Lessen over kwetsbare processen (Odekerken & De Meere, 2023), paragraaf 3.4"
GROUP_WORDS: Final[dict[WayGroup, str]] = {
    WayGroup.POLICY: "Beleid",
    WayGroup.ORGANISATION: "Organisatie",
    WayGroup.CULTURE: "Cultuur",
}
WAYS: Final[dict[Way, WayText]] = {
    Way.NO_PRIORITY: WayText(
        group=WayGroup.POLICY,
        title="Ondermijning heeft geen vaste plek in het beleid",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Er komen signalen binnen, maar niemand voelt zich verantwoordelijk.",
    ),
    Way.UNKNOWN_RULES: WayText(
        group=WayGroup.POLICY,
        title="Er zijn protocollen, maar niet iedereen kent ze",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Een protocol bleek er al te zijn. Niemand wist het.",
    ),
    Way.LITTLE_PAPER: WayText(
        group=WayGroup.POLICY,
        title="Wij schrijven weinig op",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Wat nergens staat, kan een ander niet nakijken.",
        strength_example="De buitendienst kent elke plek. Geen papier om het papier.",
    ),
    Way.CAPACITY: WayText(
        group=WayGroup.ORGANISATION,
        title="Weinig mensen, die veel taken naast elkaar doen",
        touches=Circumstance.POSITIONS,
        risk_example="Functies scheiden en vier ogen lukt niet als er twee mensen zijn.",
        strength_example="Iedereen weet wie wat doet.",
        often_when_small=True,
    ),
    Way.KNOWLEDGE_OF_ONE: WayText(
        group=WayGroup.ORGANISATION,
        title="Kennis en contacten zitten bij één persoon",
        touches=Circumstance.POSITIONS,
        risk_example="Gaat die persoon weg, dan weet niemand hoe het zit.",
        strength_example="Er is een vast gezicht dat de streek kent.",
    ),
    Way.UNDESCRIBED: WayText(
        group=WayGroup.ORGANISATION,
        title="Werkprocessen zijn niet beschreven",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Ieder doet het op zijn eigen manier. Afwijken valt niet op.",
    ),
    Way.UNCLEAR_ACCESS: WayText(
        group=WayGroup.ORGANISATION,
        title="Niet duidelijk wie waar bij kan in de systemen",
        touches=Circumstance.POSITIONS,
        risk_example="Rechten blijven staan als iemand ander werk gaat doen.",
    ),
    Way.ACROSS_DEPARTMENTS: WayText(
        group=WayGroup.ORGANISATION,
        title="Wij werken over afdelingen heen samen",
        touches=Circumstance.PEOPLE,
        risk_example="Hoe groter de groep, hoe eerder iemand zijn mond voorbijpraat.",
        strength_example="Met een paar mensen van verschillende afdelingen is een signaal snel compleet.",
    ),
    Way.TRUST: WayText(
        group=WayGroup.CULTURE,
        title="Wij werken op vertrouwen",
        touches=Circumstance.PEOPLE,
        risk_example="Wie controleert, lijkt een collega te wantrouwen. Dus controleert niemand.",
        strength_example="Collega’s durven elkaar iets te vragen en een fout te noemen.",
        often_when_small=True,
    ),
    Way.SHORT_LINES: WayText(
        group=WayGroup.CULTURE,
        title="Klein en dichtbij: korte lijnen met bestuur en inwoners",
        touches=Circumstance.PEOPLE,
        risk_example="Een raadslid of ondernemer belt de behandelaar zelf op.",
        strength_example="Wij merken snel dat er iets niet klopt, en spreken elkaar dezelfde dag.",
        often_when_small=True,
    ),
    Way.KNOW_EACH_OTHER: WayText(
        group=WayGroup.CULTURE,
        title="Ons kent ons",
        touches=Circumstance.PEOPLE,
        risk_example="De aanvrager zit bij dezelfde vereniging. Nee zeggen is dan lastig.",
        strength_example="Wij kennen de mensen en zien het als iemand zich anders gedraagt.",
    ),
    Way.SERVICE: WayText(
        group=WayGroup.CULTURE,
        title="Wij denken graag mee",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Meedenken wint het van doorvragen.",
        strength_example="Inwoners komen naar ons toe, ook met wat zij zien.",
    ),
    Way.TIME_PRESSURE: WayText(
        group=WayGroup.CULTURE,
        title="Het moet snel en het moet af",
        touches=Circumstance.WAY_OF_WORKING,
        risk_example="Onder druk slaan wij een extra controle over.",
    ),
}
