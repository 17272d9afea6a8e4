# SPDX-License-Identifier: EUPL-1.2
"""What helps to carry a plan: what others did, texts to start from, a year of activities, letters, privacy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values.basics import Content, Sensitivity, SizeClass, Source, Topic
from dijkwacht.knowledge.values.measuring import Hours

NO_TROUBLE = "De bron noemt geen tegenvallers."
"""What `went_wrong` of a practice says, to the letter, when its source is silent."""


@dataclass(frozen=True, kw_only=True)
class Practice(Content):
    """What an organisation really did, as its source tells it. Empty hours or costs: the source does not say.

    `indicators` stand in order: the first is answered most. `small_variant` is our own advice.
    """

    slug: str
    version: int
    title: str
    place: str
    period: str
    topic: Topic
    what: str
    why: str
    how: tuple[str, ...]
    went_wrong: str
    lesson: str
    indicators: tuple[str, ...]
    measures: tuple[str, ...]
    sizes: tuple[SizeClass, ...]
    sources: tuple[Source, ...]
    checked_on: date
    hours: str = ""
    cost: str = ""
    small_variant: str = ""

    @property
    def tells_trouble(self) -> bool:
        """Whether its source says what was hard."""
        return self.went_wrong != NO_TROUBLE

    @property
    def line(self) -> str:
        """Where it was and what one takes along, for a row of a list."""
        return f"{self.place[:1].upper()}{self.place[1:]}. {self.lesson}"


class AidKind(StrEnum):
    """In what form a text helps with a step."""

    MAIL = "mail"
    AGENDA = "agenda"
    CHECKLIST = "checklist"
    MODEL_TEXT = "model_text"


@dataclass(frozen=True, kw_only=True)
class AidUse(Content):
    """A measure that a text helps with, and at which of its steps (from 1; 0 is any step)."""

    measure: str
    step: int = 0


@dataclass(frozen=True, kw_only=True)
class Aid(Content):
    """An example mail, agenda, checklist or model text. `[…]` is for the user to fill in, `{organisatie}` is filled in."""

    slug: str
    version: int
    title: str
    kind: AidKind
    to: str
    text: tuple[str, ...]
    uses: tuple[AidUse, ...]
    sources: tuple[Source, ...] = ()
    subject: str = ""


class Theme(StrEnum):
    """The themes of resilience, each with one contact and one lead (FACTS 2024, structurele aandacht, punt 2)."""

    AGGRESSION = "aggression"
    INTEGRITY = "integrity"
    UNDERMINING = "undermining"
    INFORMATION = "information"
    PRESSURE = "pressure"
    AFTERCARE = "aftercare"


class Public(StrEnum):
    """For whom an activity or a talk is."""

    ALL_STAFF = "all_staff"
    TEAM = "team"
    OUTDOOR_STAFF = "outdoor_staff"
    LEADERS = "leaders"
    NEW_STAFF = "new_staff"
    AMBASSADORS = "ambassadors"
    COLLEGE = "college"
    COUNCIL = "council"
    NEW_COUNCIL = "new_council"


class ActivitySet(StrEnum):
    """Activities that are taken over together."""

    YEAR = "year"
    WEEK_OF_RESILIENCE = "week_of_resilience"
    STAFF_INDUCTION = "staff_induction"
    COUNCIL_INDUCTION = "council_induction"
    AMBASSADORS = "ambassadors"


@dataclass(frozen=True, kw_only=True)
class Tailoring(Content):
    """How the same activity looks for one kind of department (`for_whom` in Dutch, such as “vergunningen”)."""

    for_whom: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Activity(Content):
    """One recurring thing of the year programme. `month` is the usual month; `minutes` are those of a participant."""

    slug: str
    version: int
    title: str
    theme: Theme
    set: ActivitySet
    month: int
    every_years: int
    audience: Public
    form: str
    why: str
    minutes: int
    hours: Hours
    steps: tuple[str, ...]
    small_variant: str
    sources: tuple[Source, ...]
    tailored: tuple[Tailoring, ...] = ()
    talk: str = ""


@dataclass(frozen=True, kw_only=True)
class Dilemma(Content):
    """A situation without a right answer, and what to ask about it."""

    title: str
    situation: str
    questions: tuple[str, ...]
    afterthought: str


@dataclass(frozen=True, kw_only=True)
class Talk(Content):
    """A guide for a talk: five minutes with a team, or an evening with the council."""

    slug: str
    version: int
    title: str
    theme: Theme
    audience: Public
    minutes: int
    goal: str
    preparation: tuple[str, ...]
    opening: str
    dilemmas: tuple[Dilemma, ...]
    closing: str
    careful: str
    sources: tuple[Source, ...]


class LetterGroup(StrEnum):
    """Shelves of the letter cupboard."""

    BOARD = "board"
    PLAN = "plan"
    COMMUNICATION = "communication"
    COOPERATION = "cooperation"
    FUNCTION = "function"
    PRIVACY = "privacy"


@dataclass(frozen=True, kw_only=True)
class LetterSection(Content):
    """A part of a letter. `table` names a table of LETTER_TABLES, `when` a condition of LETTER_CONDITIONS.

    The order on paper is title, paragraphs, bullets, table, closing. `{field}` is filled in from LETTER_FIELDS, with a
    capital at the start of a sentence; `[…]` is for the writer. `level` is that of the title, from 1 to 3.
    """

    title: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    table: str = ""
    closing: tuple[str, ...] = ()
    when: str = ""
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    level: int = 1


@dataclass(frozen=True, kw_only=True)
class Letter(Content):
    """A document that is made from the data, in Word, to be written on. `summary` says when one needs it."""

    slug: str
    version: int
    title: str
    group: LetterGroup
    summary: str
    reader: str
    sections: tuple[LetterSection, ...]
    sources: tuple[Source, ...]
    checked_on: date
    is_per_room: bool = False


@dataclass(frozen=True, kw_only=True)
class Retained(Content):
    """How long one kind of record is kept, and on what ground."""

    what: str
    term: str
    ground: str


@dataclass(frozen=True, kw_only=True)
class PrivacyRisk(Content):
    risk: str
    likelihood: str
    measure: str


@dataclass(frozen=True, kw_only=True)
class RoomPrivacy(Content):
    """What one room of Dijkwacht does with personal data: the facts below the privacy pack. The slug is the room."""

    slug: str
    version: int
    title: str
    purpose: str
    ground: str
    subjects: tuple[str, ...]
    data: tuple[str, ...]
    readers: tuple[str, ...]
    not_done: tuple[str, ...]
    retention: tuple[Retained, ...]
    security: tuple[str, ...]
    risks: tuple[PrivacyRisk, ...]
    works_council: str
    sources: tuple[Source, ...]
    checked_on: date


LETTER_FIELDS: dict[str, str] = {
    "organisatie": "gemeente Waterrijk",
    "Organisatie": "Gemeente Waterrijk",
    "naam": "Waterrijk",
    "datum": "23 november 2026",
    "jaar": "2026",
    "volgend_jaar": "2027",
    "college": "het college van burgemeester en wethouders",
    "raad": "de gemeenteraad",
    "burgemeester": "de burgemeester",
    "secretaris": "de gemeentesecretaris",
    "coordinator": "de weerbaarheidscoördinator",
    "uren_per_week": "4 uur per week",
    "uren_beschikbaar": "45 uur",
    "uren_gepland": "42 uur",
    "uren_tekort": "40 uur",
    "periode": "23 november 2026 tot en met 28 februari 2027",
    "acties_gepland": "zes acties",
    "acties_klaar": "twee acties",
    "acties_passen_niet": "drie acties",
    "risico_weg": "ongeveer twee derde",
    "peil": "ingevoerd",
    "peilbesluit": "besluit van het college van 3 februari 2026",
    "planbesluit": "besluit van het college van 1 december 2026",
    "meting": "Weerbaarheidsscan 2026",
    "meting_datum": "2 november 2026",
    "conclusie": "Drie van de vijf pijlers leunen op papier",
    "extra_uren": "2 uur per week",
    "extra_euro": "€ 6.000 per jaar",
    "kosten_eenmalig": "€ 4.500",
    "kosten_per_jaar": "€ 1.200 per jaar",
    "ruimte": "Metingen",
    "ondernemingsraad": "De ondernemingsraad kijkt mee omdat collega’s antwoorden geven.",
}
"""The fields of a letter, each with an example. A field that is not known becomes a blank for the writer."""

LETTER_TABLES: dict[str, str] = {
    "actions": "wat, wie, uren, klaar in",
    "done": "wat klaar is, met het resultaat",
    "left": "wat niet past, hoeveel uren tekort, wat dat betekent",
    "findings": "de zwaarste bevindingen in gewone taal",
    "pillars": "per pijler: niveau en hoeveel er bekend is",
    "owners": "wie waarvoor verantwoordelijk is",
    "contacts": "de eigen contacten van de wegwijzer",
    "changes": "wat er veranderde sinds het plan is vastgesteld",
    "what_if": "met en zonder extra uren",
    "hours": "geplande en echte uren",
    "retention": "bewaartermijnen van de ruimte",
    "risks": "risico's en maatregelen van de ruimte",
    "security": "beveiliging van de ruimte",
    "processing": "doel, grondslag, betrokkenen, gegevens, ontvangers van de ruimte",
}
"""The tables that a letter may show."""

LETTER_CONDITIONS: dict[str, str] = {
    "has_plan": "er is een plan",
    "no_plan": "er is nog geen plan",
    "has_adoption": "het plan is vastgesteld",
    "no_adoption": "het plan is nog niet vastgesteld",
    "has_level": "het college nam een besluit over het peil",
    "no_level": "er is nog geen besluit over het peil",
    "has_left": "er past iets niet",
    "has_findings": "er zijn bevindingen",
    "has_done": "er is iets klaar",
    "european": "de organisatie ligt in Europees Nederland",
    "caribbean": "de organisatie ligt op Bonaire, Sint Eustatius of Saba",
}
"""When a section is there."""

LETTER_CLOSED = frozenset({"pillars", "findings", "conclusie", "risico_weg"})
"""Tables and fields that say how weak the organisation is. As in the public summary of a measurement, no public part has them."""
