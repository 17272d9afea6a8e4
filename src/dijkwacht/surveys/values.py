# SPDX-License-Identifier: EUPL-1.2
"""An anonymous questionnaire and what is known of it: frozen values without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from dijkwacht.knowledge.values import AnswerScale, Phrase, Questionnaire, SurveyItem

DEPARTMENT = "department"
UNSAID = "unsaid"
"""The category of who rather does not say to which group he belongs; it is never shown by itself."""

OTHER = "other"
"""How the key of the group begins of all departments that are not named; behind it stands which were."""

OTHER_DEPARTMENTS = Phrase(nl="Andere afdelingen", en="Other departments")

SILENT = 255
"""The byte of a question that was passed over, or of a background that nobody chose."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """A department that may be shown apart: its key, its name, and how many of it are invited."""

    key: str
    name: str
    invited: int

    def name_in(self, language: str) -> str:
        """The name as a respondent reads it: a department is called as it is, whatever the language."""
        return OTHER_DEPARTMENTS.of(language) if self.key.startswith(OTHER) else self.name


@dataclass(frozen=True, kw_only=True)
class Announced:
    """All that was fixed before the survey opened; nothing of it changes afterwards.

    `tables` are groupings by column (an empty one is the whole house). `invited` counts all who get a code.
    """

    questionnaire: Questionnaire
    groups: tuple[Group, ...]
    tables: tuple[tuple[str, ...], ...]
    invited: int


@dataclass(frozen=True, kw_only=True)
class Column:
    """One byte of every response: the backgrounds come first, then the items. `item` is None for a background."""

    slug: str
    options: tuple[str, ...]
    item: SurveyItem | None = None


class SurveyState(StrEnum):
    """Where a survey is. PUBLISHED also when the gate let nothing through; PURGED keeps only what was released.

    PURGED also when nobody published in time.
    """

    PREPARED = "prepared"
    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"
    PURGED = "purged"


@dataclass(frozen=True, kw_only=True)
class OpenSurvey:
    """What a visitor's page needs to know of a survey. `digest` names its announced content."""

    id: UUID
    organisation_id: UUID
    title: str
    digest: str
    is_open: bool
    closes_on: date | None
    sealed_key: bytes

    @property
    def content(self) -> tuple[UUID, UUID, str]:
        """Where what it announced can be found, and in which state."""
        return self.organisation_id, self.id, self.digest


SCALE_OPTIONS: dict[AnswerScale, tuple[tuple[str, Phrase], ...]] = {
    AnswerScale.AGREE: (
        ("strongly_disagree", Phrase(nl="helemaal oneens", en="strongly disagree")),
        ("disagree", Phrase(nl="oneens", en="disagree")),
        ("neutral", Phrase(nl="neutraal", en="neutral")),
        ("agree", Phrase(nl="eens", en="agree")),
        ("strongly_agree", Phrase(nl="helemaal eens", en="strongly agree")),
        ("no_opinion", Phrase(nl="weet ik niet", en="I do not know")),
    ),
    AnswerScale.YES_NO: (
        ("yes", Phrase(nl="ja", en="yes")),
        ("no", Phrase(nl="nee", en="no")),
        ("no_opinion", Phrase(nl="zeg ik liever niet", en="I would rather not say")),
    ),
    AnswerScale.FREQUENCY: (
        ("never", Phrase(nl="nooit", en="never")),
        ("once", Phrase(nl="één keer", en="once")),
        ("more", Phrase(nl="vaker", en="more often")),
        ("no_opinion", Phrase(nl="zeg ik liever niet", en="I would rather not say")),
    ),
}
"""What each scale offers, in the order of the form; the last is always the way to pass."""

AGREEING: dict[AnswerScale, tuple[str, ...]] = {
    AnswerScale.AGREE: ("agree", "strongly_agree"),
    AnswerScale.YES_NO: ("yes",),
    AnswerScale.FREQUENCY: ("once", "more"),
}
"""The options that make up the one share that is published, of those with an opinion."""

ASKS_DEPARTMENT = Phrase(nl="Bij welke afdeling werkt u?", en="In which department do you work?")
RATHER_NOT = Phrase(nl="zeg ik liever niet", en="I would rather not say")


@dataclass(frozen=True, kw_only=True)
class NewSurvey:
    """What a keeper says of a survey before it opens. `tables` are the groupings that he wants, apart from the whole house."""

    title: str
    questionnaire: str
    round_id: UUID | None
    invited: int
    groups: tuple[Group, ...]
    tables: tuple[tuple[str, ...], ...]
    turnover: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class SurveyCard:
    """A survey as its keepers see it. `state` is the furthest that was reached; days, never moments.

    `turnover` is by how many people a group changed since the survey before with the same questions, by its key, and by
    the empty one for the whole house; a group that is left out may have changed by any number. `drawings` counts how often codes were drawn, so that of two keepers the second notices the first.
    """

    id: UUID
    organisation_id: UUID
    title: str
    address: str
    digest: str
    state: SurveyState
    announced: Announced
    round_id: UUID | None
    prepared_on: date
    turnover: Mapping[str, int]
    drawings: int
    opened_on: date | None
    closes_on: date | None
    closed_on: date | None
    tidied_on: date | None
    publish_asked_on: date | None
    published_on: date | None
    purged_on: date | None

    @property
    def subject(self) -> str:
        """How the register of released tables and the sources of a measurement know this survey."""
        return f"survey:{self.id}"
