# SPDX-License-Identifier: EUPL-1.2
"""What every kind of content is made of."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

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


TOPIC_WORDS: dict[Topic, str] = {
    Topic.AWARENESS: "bewustwording",
    Topic.GOVERNANCE: "bestuur en sturing",
    Topic.ORGANISATION: "organisatie",
    Topic.PROCESSES: "kwetsbare processen",
    Topic.POSITIONS: "functies en screening",
    Topic.FOUR_EYES: "vier ogen en functiescheiding",
    Topic.INFORMATION: "informatie en ICT",
    Topic.ENFORCEMENT: "Bibob en handhaving",
    Topic.CULTURE: "normen en cultuur",
    Topic.REPORTING: "melden en opvolging",
    Topic.AGGRESSION: "agressie en nazorg",
    Topic.SURROUNDINGS: "omgeving",
    Topic.COOPERATION: "samenwerking",
    Topic.COMMUNICATION: "communicatie",
}
"""One word per topic, on pages and in reports (docs/glossary.md)."""


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


SIZE_WORDS: dict[SizeClass, str] = {
    SizeClass.SMALL: "tot 20.000 inwoners",
    SizeClass.MEDIUM: "20.000 tot 100.000 inwoners",
    SizeClass.LARGE: "100.000 inwoners of meer",
}


class Sensitivity(StrEnum):
    """Who may read a level that is low. The order runs from open to closed."""

    PUBLIC = "public"
    MANAGEMENT = "management"
    WORKING = "working"


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
class Condition(Content):
    """For whom an indicator is asked. An empty list means: for all."""

    kinds: tuple[OrganisationKind, ...] = ()
    territories: tuple[Territory, ...] = ()
    features: tuple[Feature, ...] = ()
    staff_at_least: int | None = None
