# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the publish gate, and what comes out: tables fixed beforehand, counts, cells, a certificate."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dijkwacht.values.verdicts import Conflict

# One category per dimension, in the order of `Declaration.dimensions`.
type Atom = tuple[str, ...]
# The dimensions of a table; the empty table is everybody together.
type Table = tuple[str, ...]

# The fewest answers in a group that is shown, and in what two groups differ (docs/rules/publish-gate.md).
ORDINARY_LEAST = 5
SENSITIVE_LEAST = 10


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A closed question. One share of it is published: those who chose one of `agreeing`, of those who chose `counted`.

    Sensitive are threat, integrity and the own manager. Accusing is a question of which agreeing points at somebody, or
    tells that something happened to somebody.
    """

    slug: str
    options: tuple[str, ...]
    counted: tuple[str, ...]
    agreeing: tuple[str, ...]
    is_sensitive: bool
    is_accusing: bool


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """The tables about one subject, fixed before anybody answers.

    `dimensions` has every category that may occur. `coarser` takes the categories of a dimension to those of a level
    above it, such as teams to departments. `withheld` are categories that are never shown apart, however many there are
    (mayor and aldermen). `overlaps` are subjects already released about the same facts of partly the same people.
    """

    subject: str
    dimensions: Mapping[str, tuple[str, ...]]
    tables: tuple[Table, ...]
    asked: tuple[Asked, ...]
    coarser: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    withheld: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    overlaps: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The respondents by every dimension at once, and per question how many of them chose each option.

    `answers` is by slug and atom, with a count per option of the question. An atom left out has nobody.
    """

    people: Mapping[Atom, int]
    answers: Mapping[str, Mapping[Atom, tuple[int, ...]]]


@dataclass(frozen=True, kw_only=True)
class Band:
    """How many answers a share rests on, from and to and including; without `high` it has no end."""

    low: int
    high: int | None

    @property
    def words(self) -> str:
        """“20–49”, “500 of meer”."""
        return f"{self.low} of meer" if self.high is None else f"{self.low}–{self.high}"


@dataclass(frozen=True, kw_only=True)
class Place:
    """A group of people: which table, which categories in it, and whether these are of the coarser level."""

    table: Table
    group: tuple[str, ...]
    is_coarser: bool = False


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A share of a group in whole percents, a multiple of five, or nothing.

    Nothing means hidden, empty or not asked, and never says which.
    """

    place: Place
    asked: str
    share: int | None = None
    answers: Band | None = None

    @property
    def is_hidden(self) -> bool:
        return self.share is None


@dataclass(frozen=True, kw_only=True)
class Published:
    """A group that was published about a question at some time, with how many answers it rested on, and its share.

    Also what was withdrawn since: who saw it, saw it; of that the share is no longer kept. A later audit reads it, and
    nobody else.
    """

    place: Place
    asked: str
    answers: int
    share: int | None = None


class Audit(StrEnum):
    """What was looked into, in this order."""

    THRESHOLD = "threshold"
    WITHIN_TABLES = "within_tables"
    ROW_SPACE = "row_space"
    BOUNDS = "bounds"


@dataclass(frozen=True, kw_only=True)
class AuditLine:
    """How many groups an audit looked at in what is published, and how many it found that tell too much."""

    audit: Audit
    looked_at: int
    found: int


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """What can be shown of how a release came about. All of it follows from what is published, so it tells no more.

    The digests are SHA-256 over a fixed writing of the declaration and of the cells.
    """

    rules: str
    subject: str
    tables: tuple[Table, ...]
    ordinary_threshold: int
    sensitive_threshold: int
    audits: tuple[AuditLine, ...]
    shown: int
    hidden: int
    declaration_digest: str
    cells_digest: str


@dataclass(frozen=True, kw_only=True)
class Release:
    """The outcome of the gate: a cell for every declared group and question, shown or not.

    `published` is for the register alone.
    """

    cells: tuple[Cell, ...]
    published: tuple[Published, ...]
    certificate: Certificate


@dataclass(frozen=True, kw_only=True)
class ReleaseLine:
    """That something was released about a subject, when and by whom. `withdrawn` counts cells that were taken back."""

    release_id: UUID
    subject: str
    released_at: datetime
    released_by: UUID | None
    certificate: Certificate
    withdrawn: int


@dataclass(frozen=True, kw_only=True)
class StoredRelease:
    """What is shown of a subject now, with its certificate. What was withdrawn since is hidden like any other cell."""

    line: ReleaseLine
    cells: tuple[Cell, ...]


class AlreadyReleased(Conflict):
    """A subject is released once: a second time, a few answers later, tells who gave those."""


class NothingToShow(Conflict):
    """The groups are too small, or what is left would tell of somebody. Nothing was stored."""


class Overtaken(Conflict):
    """Something that overlaps was released while the gate was at work. Nothing was stored; try again."""


class Outlook(StrEnum):
    """What can be said of a group before anybody was invited."""

    NEVER = "never"
    IF_ENOUGH = "if_enough"


@dataclass(frozen=True, kw_only=True)
class GroupOutlook:
    """Whether a group can be shown. `needed` is the least number of answers, at ordinary and at sensitive questions."""

    place: Place
    invited: int
    ordinary: Outlook
    sensitive: Outlook
    ordinary_needed: int
    sensitive_needed: int


@dataclass(frozen=True, kw_only=True)
class Smallest:
    """The smallest group in which somebody of a category may be shown; without `place` he is never shown.

    `others` is what can be promised: so many others at least answered too, else the group is not shown.
    """

    dimension: str
    category: str
    place: Place | None
    invited: int
    others: int


class Offer(StrEnum):
    """What a house can do when its groups are too small to show apart."""

    ONE_FIGURE = "one_figure"
    WITH_NEIGHBOURS = "with_neighbours"
    TALK = "talk"


@dataclass(frozen=True, kw_only=True)
class DryRun:
    """What can come out of a survey, seen from how many people are invited per group."""

    invited: int
    groups: tuple[GroupOutlook, ...]
    smallest: tuple[Smallest, ...]
    offers: tuple[Offer, ...]


class NoTrend(StrEnum):
    """Why two figures are not laid beside each other."""

    NOT_SHOWN = "not_shown"
    GROUP_CHANGED = "group_changed"


@dataclass(frozen=True, kw_only=True)
class Trend:
    """A group at two releases. `points` is later minus earlier, in percent points; else why there is no trend."""

    place: Place
    asked: str
    points: int | None
    why_not: NoTrend | None


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """A cell that was taken back, on which day and on what ground."""

    place: Place
    asked: str
    on: date
    reason: str
