# SPDX-License-Identifier: EUPL-1.2
"""The kinds of content in the library. The field names are the keys of the YAML files."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from dijkwacht.values.levels import Level
from dijkwacht.values.organisations import Feature, OrganisationKind, Territory


class Topic(StrEnum):
    AWARENESS = "awareness"
    GOVERNANCE = "governance"
    ORGANISATION = "organisation"
    PROCESSES = "processes"
    POSITIONS = "positions"
    FOUR_EYES = "four_eyes"
    INFORMATION = "information"
    ENFORCEMENT = "enforcement"
    CULTURE = "culture"
    REPORTING = "reporting"
    AGGRESSION = "aggression"
    SURROUNDINGS = "surroundings"
    COOPERATION = "cooperation"
    COMMUNICATION = "communication"


class Scope(StrEnum):
    """The unit in which an indicator is observed."""

    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    PROCESS = "process"


class Sensitivity(StrEnum):
    """Who may read a level that is low. The order runs from open to closed."""

    PUBLIC = "public"
    MANAGEMENT = "management"
    WORKING = "working"


class Circumstance(StrEnum):
    """What makes a process weak (Odekerken & De Meere 2023, chapter 3)."""

    POSITIONS = "positions"
    PEOPLE = "people"
    WAY_OF_WORKING = "way_of_working"
    SURROUNDINGS = "surroundings"


class Origin(StrEnum):
    INTERNAL = "internal"
    EXTERNAL = "external"


class Intent(StrEnum):
    INTENDED = "intended"
    UNINTENDED = "unintended"


class Nature(StrEnum):
    SYSTEM = "system"
    HUMAN = "human"


class Owner(StrEnum):
    """Who carries a measure. The OOV adviser is one of many, and seldom the right one."""

    MUNICIPAL_SECRETARY = "municipal_secretary"
    MAYOR = "mayor"
    COUNCIL_CLERK = "council_clerk"
    HRM = "hrm"
    OOV = "oov"
    DEPARTMENT_HEAD = "department_head"
    CIVIL_AFFAIRS = "civil_affairs"
    PERMITS = "permits"
    ENFORCEMENT = "enforcement"
    FINANCE = "finance"
    PROCUREMENT = "procurement"
    INFORMATION_SECURITY = "information_security"
    PRIVACY = "privacy"
    LEGAL = "legal"
    COMMUNICATION = "communication"
    REAL_ESTATE = "real_estate"
    SOCIAL_DOMAIN = "social_domain"
    FACILITIES = "facilities"


class SizeClass(StrEnum):
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Content:
    """Base of all content: a key that nobody knows is a fault, not an extra."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Source(Content):
    """Where a statement comes from: a document and the place in it, or an address."""

    title: str
    place: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Law(Content):
    """A rule that makes the indicator compulsory, and whether it asks for a document."""

    title: str
    article: str
    requires_document: bool
    url: str
    checked_on: date
    territories: tuple[Territory, ...]


@dataclass(frozen=True, kw_only=True)
class LevelTexts(Content):
    """What each level looks like for this one indicator."""

    absent: str
    paper: str
    in_use: str
    proven: str

    def of(self, level: Level) -> str:
        return (self.absent, self.paper, self.in_use, self.proven)[level]


@dataclass(frozen=True, kw_only=True)
class Dimension(Content):
    """Three axes and a circumstance (Odekerken & De Meere 2023, 5.1 and chapter 3)."""

    circumstance: Circumstance
    origin: Origin
    intent: Intent
    nature: Nature


@dataclass(frozen=True, kw_only=True)
class Condition(Content):
    """For whom an indicator is asked. An empty list means: for all."""

    kinds: tuple[OrganisationKind, ...] = ()
    territories: tuple[Territory, ...] = ()
    features: tuple[Feature, ...] = ()
    staff_at_least: int | None = None


@dataclass(frozen=True, kw_only=True)
class Indicator(Content):
    """One thing that can be seen in an organisation, at one of four levels."""

    slug: str
    version: int
    topic: Topic
    statement: str
    why: str
    levels: LevelTexts
    test_question: str
    proof: tuple[str, ...]
    informants: tuple[str, ...]
    dimension: Dimension
    scope: Scope
    weight: int
    weight_reason: str
    max_age_months: int
    sensitivity: Sensitivity
    sources: tuple[Source, ...]
    paper_suffices: bool = False
    applies_when: Condition = field(default_factory=Condition)
    law: Law | None = None


@dataclass(frozen=True, kw_only=True)
class Hours(Content):
    """Working hours per role. `participant` is the total over all participants."""

    owner: float = 0
    coordinator: float = 0
    participant: float = 0

    @property
    def total(self) -> float:
        return self.owner + self.coordinator + self.participant

    def __add__(self, other: "Hours") -> "Hours":
        return Hours(
            owner=self.owner + other.owner,
            coordinator=self.coordinator + other.coordinator,
            participant=self.participant + other.participant,
        )


@dataclass(frozen=True, kw_only=True)
class Step(Content):
    text: str
    hours: Hours


@dataclass(frozen=True, kw_only=True)
class SmallVariant(Content):
    """How a municipality with few staff does the same with less."""

    text: str
    hours: Hours
    hours_per_year: Hours = field(default_factory=Hours)


@dataclass(frozen=True, kw_only=True)
class Measure(Content):
    """What an organisation can do to raise one or more indicators."""

    slug: str
    version: int
    title: str
    why: str
    raises: dict[str, int]
    steps: tuple[Step, ...]
    owner: Owner
    makes_document: bool
    sizes: tuple[SizeClass, ...]
    small_variant: SmallVariant
    sources: tuple[Source, ...]
    hours_per_year: Hours = field(default_factory=Hours)
    needs_first: tuple[str, ...] = ()
    applies_when: Condition = field(default_factory=Condition)

    @property
    def hours_once(self) -> Hours:
        return sum((step.hours for step in self.steps), Hours())


@dataclass(frozen=True, kw_only=True)
class Question(Content):
    """A question of an instrument; it names one to six indicators."""

    slug: str
    text: str
    help: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Pillar(Content):
    slug: str
    title: str
    short_title: str
    summary: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Phase(Content):
    """A name for a pillar whose score and coverage are at least these."""

    name: str
    score: float
    coverage: float


@dataclass(frozen=True, kw_only=True)
class Instrument(Content):
    """A shape to ask and report in: pillars, questions, wording, phase rule, licence, owner."""

    slug: str
    version: str
    title: str
    label: str
    summary: str
    owner: str
    licence: str
    minutes: int
    pillars: tuple[Pillar, ...]
    sources: tuple[Source, ...]
    phases: tuple[Phase, ...] = ()
    start_with: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for pillar in self.pillars for question in pillar.questions)


class HelpPhase(StrEnum):
    PREVENTION = "prevention"
    REACTION = "reaction"
    AFTERCARE = "aftercare"


class Audience(StrEnum):
    OFFICE_HOLDER = "office_holder"
    REPRESENTATIVE = "representative"
    OFFICIAL = "official"
    FAMILY = "family"


class Situation(StrEnum):
    DANGER = "danger"
    THREATENED = "threatened"
    PRESSURED = "pressured"
    OFFERED = "offered"
    STRANGE = "strange"
    COLLEAGUE = "colleague"
    CONFIDE = "confide"


class ContactRole(StrEnum):
    """Whom an organisation can name as its own contact for someone in need."""

    EMERGENCY = "emergency"
    CONFIDANT = "confidant"
    REPORTING_POINT = "reporting_point"
    AGGRESSION_COORDINATOR = "aggression_coordinator"
    SAFETY_DUTY = "safety_duty"
    POLICE = "police"
    MAYOR = "mayor"
    MUNICIPAL_SECRETARY = "municipal_secretary"
    COUNCIL_CLERK = "council_clerk"
    INFORMATION_SECURITY = "information_security"
    AFTERCARE = "aftercare"


@dataclass(frozen=True, kw_only=True)
class Phrase(Content):
    """The same words in Dutch and English, for readers who are not signed in."""

    nl: str
    en: str

    def of(self, language: str) -> str:
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, kw_only=True)
class Advice(Phrase):
    """One thing to do, to leave or to know; no territories means that it holds everywhere."""

    territories: tuple[Territory, ...] = ()

    def holds_in(self, territory: Territory) -> bool:
        return not self.territories or territory in self.territories


@dataclass(frozen=True, kw_only=True)
class Service(Content):
    """Someone outside one's own organisation who helps, for whom and when."""

    slug: str
    version: int
    title: Phrase
    owner: str
    summary: Phrase
    phases: tuple[HelpPhase, ...]
    audiences: tuple[Audience, ...]
    territories: tuple[Territory, ...]
    sources: tuple[Source, ...]
    checked_on: date
    phone: str = ""
    hours: Phrase | None = None
    mail: str = ""
    url: str = ""
    not_for: Phrase | None = None
    urgent: bool = False


@dataclass(frozen=True, kw_only=True)
class SituationCard(Content):
    """What somebody can do now, what not, and whom to call. The slug is that of a Situation.

    `contacts` and `services` name, per audience and in the order of calling, people of the own organisation and
    services from outside; `path` is the last part of the page's address.
    """

    slug: str
    version: int
    title: Phrase
    hint: Phrase
    path: Phrase
    lead: Phrase
    do: tuple[Advice, ...]
    avoid: tuple[Advice, ...]
    know: tuple[Advice, ...]
    notes: dict[Audience, tuple[Advice, ...]]
    contacts: dict[Audience, tuple[ContactRole, ...]]
    services: dict[Audience, tuple[str, ...]]
    sources: tuple[Source, ...]
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Moment(Content):
    """A part of the first day: what the person does, and what the organisation does."""

    title: Phrase
    person: tuple[Advice, ...]
    organisation: tuple[Advice, ...]


@dataclass(frozen=True, kw_only=True)
class FirstHours(Content):
    """The hours after something grave, one moment after another. The slug is that of its Situation."""

    slug: str
    version: int
    title: Phrase
    lead: Phrase
    moments: tuple[Moment, ...]
    family: tuple[Advice, ...]
    sources: tuple[Source, ...]
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Library:
    """All content, by slug, in the order of the files."""

    indicators: dict[str, Indicator]
    measures: dict[str, Measure]
    instruments: dict[str, Instrument]
    services: dict[str, Service]
    situations: dict[str, SituationCard] = field(default_factory=dict)
    first_hours: dict[str, FirstHours] = field(default_factory=dict)
