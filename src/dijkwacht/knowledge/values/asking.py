# SPDX-License-Identifier: EUPL-1.2
"""Questionnaires for many people without a name, the second reading of what instruments ask, and national figures."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values.basics import Content, Source
from dijkwacht.knowledge.values.help import Phrase


class Respondents(StrEnum):
    """Who answers a questionnaire. Mayor and aldermen are too few: with them one talks."""

    STAFF = "staff"
    COUNCIL = "council"


class AnswerScale(StrEnum):
    """The answers that a question offers, each with a way to pass."""

    AGREE = "agree"
    YES_NO = "yes_no"
    FREQUENCY = "frequency"


class SurveyTopic(StrEnum):
    """How careful the release is: everything but ORDINARY is sensitive."""

    ORDINARY = "ordinary"
    THREAT = "threat"
    INTEGRITY = "integrity"
    OWN_MANAGER = "own_manager"

    @property
    def is_sensitive(self) -> bool:
        return self is not SurveyTopic.ORDINARY


@dataclass(frozen=True, kw_only=True)
class Option(Content):
    slug: str
    text: Phrase


@dataclass(frozen=True, kw_only=True)
class Background(Content):
    """What a respondent tells of himself, in bands; “rather not say” is always added."""

    slug: str
    text: Phrase
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class SurveyItem(Content):
    """One closed question: it supports an indicator by its cut-offs, or it is a figure that is shown and never scored.

    `cutoffs` are whole percents of those with an opinion who agree (or say yes) in the released figure: from there the
    level is on paper, in use, proven. `accusation`: an answer points at somebody.
    """

    slug: str
    text: Phrase
    scale: AnswerScale
    topic: SurveyTopic
    accusation: bool = False
    indicator: str = ""
    cutoffs: tuple[int, ...] = ()
    national: str = ""


@dataclass(frozen=True, kw_only=True)
class SurveySection(Content):
    slug: str
    title: Phrase
    lead: Phrase
    items: tuple[SurveyItem, ...]


@dataclass(frozen=True, kw_only=True)
class Questionnaire(Content):
    """Closed questions for many. `tables` are the groupings declared beforehand; an empty one is the whole house."""

    slug: str
    version: int
    title: Phrase
    respondents: Respondents
    intro: Phrase
    minutes: int
    backgrounds: tuple[Background, ...]
    tables: tuple[tuple[str, ...], ...]
    sections: tuple[SurveySection, ...]
    sources: tuple[Source, ...]

    @property
    def items(self) -> tuple[SurveyItem, ...]:
        return tuple(item for section in self.sections for item in section.items)


@dataclass(frozen=True, kw_only=True)
class LinkReading(Content):
    """That a second reader found level texts and unit of an indicator to fit a question, and why."""

    question: str
    indicator: str
    indicator_version: int
    because: str


@dataclass(frozen=True, kw_only=True)
class Readings(Content):
    """The second reading of every link of one instrument. The slug is that of the instrument."""

    slug: str
    version: int
    instrument_version: str
    read_on: date
    links: tuple[LinkReading, ...]


@dataclass(frozen=True, kw_only=True)
class NationalValue(Content):
    """A published figure, never without year, group and source. No `percent` where the source gives words only."""

    year: int
    group: str
    words: str
    source: Source
    percent: int | None = None


@dataclass(frozen=True, kw_only=True)
class NationalFigure(Content):
    slug: str
    version: int
    title: str
    what: str
    values: tuple[NationalValue, ...]
    caution: str
    sources: tuple[Source, ...] = ()
