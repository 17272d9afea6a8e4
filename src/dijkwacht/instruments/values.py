# SPDX-License-Identifier: EUPL-1.2
"""An instrument that an organisation writes itself: its content, its versions, and who read its links a second time."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from dijkwacht.knowledge.values import Indicator, Instrument, Library, Pillar, Question

OWN: Final = "eigen-"
"""Before the key of what is written in a house, so that the library can never come to mean something else by it."""


def is_own(slug: str) -> bool:
    """Whether a key of an instrument or indicator is one that was written in a house."""
    return slug.startswith(OWN)


@dataclass(frozen=True, kw_only=True)
class OwnContent:
    """An instrument with the indicators that the library does not have; those of the library it names by slug."""

    instrument: Instrument
    indicators: tuple[Indicator, ...] = ()

    @property
    def own(self) -> dict[str, Indicator]:
        """The own indicators by slug."""
        return {one.slug: one for one in self.indicators}

    def question(self, slug: str) -> tuple[Pillar, Question] | None:
        """A question with its pillar; None when it is not there."""
        return next(
            ((pillar, one) for pillar in self.instrument.pillars for one in pillar.questions if one.slug == slug), None
        )

    def pillar(self, slug: str) -> Pillar | None:
        """A pillar; None when it is not there."""
        return next((one for one in self.instrument.pillars if one.slug == slug), None)


@dataclass(frozen=True, order=True)
class Link:
    """That a question asks for an indicator."""

    question: str
    indicator: str


@dataclass(frozen=True, kw_only=True)
class LinkJudgement:
    """What a second reader found of a link, on the words that he read. `basis` is the digest of those words."""

    link: Link
    basis: str
    fits: bool
    because: str
    read_on: date
    read_by: UUID | None


@dataclass(frozen=True, kw_only=True)
class ShownLink:
    """A link that a second reader looks at: the question and the indicator in full, and what he said of it."""

    link: Link
    question: Question
    indicator: Indicator
    basis: str
    judgement: LinkJudgement | None


@dataclass(frozen=True, kw_only=True)
class VersionCard:
    """A version of an own instrument. `published_at` is None for a draft; `writers` are who changed it."""

    id: UUID
    version: str
    content: OwnContent
    changed_at: datetime
    changed_by: UUID | None
    writers: tuple[UUID, ...]
    published_at: datetime | None
    has_no_second_reader: bool
    reader_id: UUID | None
    asked_at: datetime | None

    @property
    def is_draft(self) -> bool:
        return self.published_at is None


@dataclass(frozen=True, kw_only=True)
class OwnCard:
    """An own instrument with its versions, newest first; a draft is the newest."""

    id: UUID
    slug: str
    versions: tuple[VersionCard, ...]
    stopped_at: datetime | None

    @property
    def newest(self) -> VersionCard:
        return self.versions[0]

    @property
    def draft(self) -> VersionCard | None:
        return self.newest if self.newest.is_draft else None

    @property
    def published(self) -> tuple[VersionCard, ...]:
        """Newest first."""
        return tuple(one for one in self.versions if not one.is_draft)

    def version(self, number: str) -> VersionCard | None:
        return next((one for one in self.versions if one.version == number), None)


@dataclass(frozen=True, kw_only=True)
class Around:
    """What an own instrument must fit: the library, and the other instruments that this organisation wrote.

    `elsewhere` names the instrument that has an own indicator already, by slug of the indicator; `variants` says of
    every other own instrument of which it is a variant; `released` are the published versions of this one.
    """

    library: Library
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    released: tuple[OwnContent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OwnInstruments:
    """The newest published version of each own instrument of an organisation, with every indicator that they name."""

    instruments: Mapping[str, Instrument]
    indicators: Mapping[str, Indicator]

    def beside(self, library: Library) -> Library:
        """The library with these behind it; the prefix of their keys keeps the two apart."""
        return replace(
            library,
            instruments={**library.instruments, **self.instruments},
            indicators={**library.indicators, **self.indicators},
        )
