# SPDX-License-Identifier: EUPL-1.2
"""What is measured, what raises it, and the shapes to ask and report in."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dijkwacht.knowledge.values.basics import Condition, Content, Law, Owner, Sensitivity, SizeClass, Source, Topic
from dijkwacht.values.levels import Level

_SENTENCE_END: Final = re.compile(r"(?<=[.?!])\s+")


class Scope(StrEnum):
    """The unit in which an indicator is observed."""

    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    PROCESS = "process"


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
class PhaseRule(Content):
    """What a pillar needs for a phase: a share (0 to 1) of these indicators at `minimum` (0 to 3) or higher.

    No indicators: all of the pillar. Rules with the same `phase` hold together.
    """

    phase: str
    minimum: int
    share: float
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pillar(Content):
    """A part of an instrument. `phases` is its own phase rule, the lowest phase first."""

    slug: str
    title: str
    short_title: str
    summary: str
    questions: tuple[Question, ...]
    phases: tuple[PhaseRule, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Phase(Content):
    """A name for a pillar whose score and coverage are at least these."""

    name: str
    score: float
    coverage: float


class StepOfScanKind(StrEnum):
    """In which way a scan gathers what it wants to know."""

    INTAKE = "intake"
    DEPARTMENTS = "departments"
    DOCUMENTS = "documents"
    SURVEY = "survey"
    TALKS = "talks"
    BOARD = "board"
    EXPERT_SESSION = "expert_session"


@dataclass(frozen=True, kw_only=True)
class StepOfScan(Content):
    """One step of how a scan goes. No questions: all of the instrument. `minutes` are those of the coordinator."""

    slug: str
    kind: StepOfScanKind
    title: str
    text: str
    minutes: int
    with_whom: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    questionnaire: str = ""


@dataclass(frozen=True, kw_only=True)
class Instrument(Content):
    """A shape to ask and report in: pillars, questions, wording, phase rule, licence, owner.

    `level_words` are the words of its own for the four levels; `variant_of` names the instrument that it varies for a
    `region`.
    """

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
    steps: tuple[StepOfScan, ...] = ()
    level_words: LevelTexts | None = None
    variant_of: str = ""
    region: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for pillar in self.pillars for question in pillar.questions)

    @property
    def first_sentence(self) -> str:
        """What it is for, in one line; empty when nobody wrote a summary."""
        return _SENTENCE_END.split(self.summary.strip(), maxsplit=1)[0]


@dataclass(frozen=True, kw_only=True)
class OwnInstrument(Instrument):
    """An instrument that an organisation wrote itself, as one file: with the indicators that the library does not have."""

    own_indicators: tuple[Indicator, ...] = ()
