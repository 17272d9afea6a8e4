# SPDX-License-Identifier: EUPL-1.2
"""Whom somebody in need can call, and what he can do himself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values.basics import Content, Source
from dijkwacht.values.organisations import Territory


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
