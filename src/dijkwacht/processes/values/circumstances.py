# SPDX-License-Identifier: EUPL-1.2
"""What surrounds an organisation, how it works, and how heavy that makes a process."""

from dataclasses import dataclass, field
from enum import StrEnum

from dijkwacht.knowledge.values import Circumstance
from dijkwacht.values.organisations import Feature


class WayGroup(StrEnum):
    """The three sides of how a municipality works (Odekerken & De Meere 2023, 3.4)."""

    POLICY = "policy"
    ORGANISATION = "organisation"
    CULTURE = "culture"


class Way(StrEnum):
    """Ways of working that make processes weak, strong, or both (Odekerken & De Meere 2023, 3.4)."""

    NO_PRIORITY = "no_priority"
    UNKNOWN_RULES = "unknown_rules"
    LITTLE_PAPER = "little_paper"
    CAPACITY = "capacity"
    KNOWLEDGE_OF_ONE = "knowledge_of_one"
    UNDESCRIBED = "undescribed"
    UNCLEAR_ACCESS = "unclear_access"
    ACROSS_DEPARTMENTS = "across_departments"
    TRUST = "trust"
    SHORT_LINES = "short_lines"
    KNOW_EACH_OTHER = "know_each_other"
    SERVICE = "service"
    TIME_PRESSURE = "time_pressure"


@dataclass(frozen=True, kw_only=True)
class WayText:
    """A way of working in words. `touches` is the kind of weak spot that it makes worse; the examples are no answer.

    `often_when_small`: the researchers often heard it about small municipalities.
    """

    group: WayGroup
    title: str
    touches: Circumstance
    risk_example: str
    strength_example: str = ""
    often_when_small: bool = False


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What an organisation said itself of one circumstance, by the value of its Way or Feature.

    `is_here` is only about a way of working, and None when nobody said; whether a feature is here stands with the
    organisation. `source` is where the words come from.
    """

    key: str
    is_here: bool | None = None
    risk: str = ""
    strength: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The circumstances of one organisation. `features` is None as long as nobody said."""

    features: frozenset[Feature] | None = None
    entries: dict[str, Entry] = field(default_factory=dict)

    def of(self, key: str) -> Entry:
        """What was said of one circumstance; empty when nothing was."""
        return self.entries.get(key, Entry(key=key))


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why a process weighs as it does: how many points, and in words. Less than nothing makes it lighter."""

    points: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Weight:
    """How heavy a process weighs here, with every reason. Rule: docs/rules/process-weight.md."""

    process: str
    number: int
    reasons: tuple[Reason, ...]

    @property
    def total(self) -> int:
        return max(0, sum(one.points for one in self.reasons))
