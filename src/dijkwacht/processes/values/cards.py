# SPDX-License-Identifier: EUPL-1.2
"""What stands on a card of one A4, in words, the same on screen and on paper."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dijkwacht.knowledge.values import Process, SignalCard


@dataclass(frozen=True, kw_only=True)
class CardStep:
    """A step as the drawing shows it: two words above, who in the middle, what below."""

    title: str
    who: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Apart:
    """The most important rule of a process: its words, the places of its steps (from 0), and whether law orders it."""

    words: str
    places: tuple[int, ...]
    is_strict: bool


@dataclass(frozen=True, kw_only=True)
class CardRule:
    """A rule in words. `exceptions` say when the law lets go, and what has to be recorded then."""

    text: str
    exceptions: tuple[str, ...]
    source: str
    url: str
    checked_on: date
    is_strict: bool
    is_stale: bool


@dataclass(frozen=True, kw_only=True)
class ProcessCard:
    """A process card. `origin` says which version of the library this is, and who adapted it or wrote it.

    `gone_wrong` ends with the emergency number of the territory.
    """

    slug: str
    kicker: str
    title: str
    subtitle: str
    steps: tuple[CardStep, ...]
    apart: Apart | None
    weak: tuple[str, ...]
    look_out: tuple[str, ...]
    do: tuple[str, ...]
    small_variant: str
    gone_wrong: str
    question: str
    then: str
    takes_over: str
    rules: tuple[CardRule, ...]
    owner: str
    contact: str
    first_step: str
    checked_on: date
    look_again: date
    is_stale: bool
    origin: str


@dataclass(frozen=True, kw_only=True)
class SignalLine:
    text: str
    why: str


@dataclass(frozen=True, kw_only=True)
class SignalSheet:
    """A signal card, with the days of its check and the processes that it is about as slug and title."""

    slug: str
    title: str
    for_whom: str
    lead: str
    weak: tuple[str, ...]
    signals: tuple[SignalLine, ...]
    do: tuple[str, ...]
    not_do: tuple[str, ...]
    opening: str
    situation: str
    questions: tuple[str, ...]
    closing: str
    sources: tuple[str, ...]
    checked_on: date
    look_again: date
    is_stale: bool
    origin: str


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How somebody wants the list of cards: by department, work field, one of the eight, or entrance of Bibob.

    An empty text asks nothing; `core` is "1" for only the eight.
    """

    department: str = ""
    vng: str = ""
    bibob: str = ""
    core: str = ""

    def __bool__(self) -> bool:
        return any((self.department, self.vng, self.bibob, self.core))


@dataclass(frozen=True, kw_only=True)
class CardGroups:
    """A list of cards: processes under each of their departments, and signal cards."""

    departments: tuple[tuple[str, tuple[Process, ...]], ...]
    signals: tuple[SignalCard, ...]


@dataclass(frozen=True, kw_only=True)
class ShownCard:
    """A process card as it reads here, whether the process runs here, and of which department it then is."""

    card: ProcessCard
    runs_here: bool
    department_id: UUID | None = None
