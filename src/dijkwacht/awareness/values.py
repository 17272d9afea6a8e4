# SPDX-License-Identifier: EUPL-1.2
"""The programme, the page for all staff and the case cards as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dijkwacht.knowledge.values import ActivitySet, Hours, Public, Theme


@dataclass(frozen=True, kw_only=True)
class PlannedActivity:
    """An activity in the programme. `slug` is that of the library, empty for an own one.

    It comes in the month of `first_month` (a first day) and every `every_years` years after that; 0 is once only.
    After `last_year` it comes no more.
    """

    id: UUID
    slug: str
    title: str
    theme: Theme
    set: ActivitySet | None
    audience: Public
    form: str
    why: str
    minutes: int
    hours: Hours
    talk: str
    first_month: date
    every_years: int
    last_year: int | None
    added_by: UUID | None


@dataclass(frozen=True, kw_only=True)
class NewActivity:
    """What somebody adds to the programme himself. `day` may be unknown as long as the month is."""

    title: str
    theme: Theme
    audience: Public
    form: str
    why: str
    minutes: int
    hours: Hours
    talk: str
    month: date
    day: date | None
    every_years: int


@dataclass(frozen=True, kw_only=True)
class TurnChange:
    """What was decided by hand about one turn. `year` is the one in which it was due, whatever month it moved to."""

    activity: UUID
    year: int
    month: date | None = None
    day: date | None = None
    is_whole_week: bool = False
    skipped: str = ""


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """A moment at which something was really held, with how many of which department took part; never who.

    A department without a number took part too: it was not counted. `activity` and `year` name the turn it was.
    """

    id: UUID
    title: str
    theme: Theme
    audience: Public
    on: date
    attendance: Mapping[UUID, int | None] = field(default_factory=dict)
    activity: UUID | None = None
    year: int | None = None
    talk: str = ""
    recorded_by: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Moment:
    """When a turn comes: a month by its first day, and a day if that was chosen. Of a whole week the Monday."""

    month: date
    day: date | None = None
    is_whole_week: bool = False


@dataclass(frozen=True, kw_only=True)
class SetChoice:
    """Which activities of a set, by slug, from which year, or in the week of which `week` is the Monday."""

    slugs: frozenset[str]
    begin_year: int
    week: date | None = None


class TurnState(StrEnum):
    """Where one turn of an activity stands. Late: its month went by and nothing was recorded."""

    PLANNED = "planned"
    LATE = "late"
    HELD = "held"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One time that an activity comes. `month` is a first day; of a whole week `day` is the Monday."""

    activity: PlannedActivity
    year: int
    month: date
    day: date | None
    is_whole_week: bool
    state: TurnState
    skipped: str
    gatherings: tuple[Gathering, ...]


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A department, the whole house where there are none, or a board. None: nobody said how many people work there."""

    key: str
    name: str
    head_count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Cover:
    """Whether a unit had something on a theme. `times` and `people` are None where counting could name somebody."""

    theme: Theme
    is_held: bool
    times: int | None = None
    people: int | None = None


@dataclass(frozen=True, kw_only=True)
class UnitCover:
    unit: Unit
    covers: tuple[Cover, ...]


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What activities ask: hours in the first twelve months, hours in an average year after that.

    `minutes` are those of somebody who takes part in all of them, in an average year.
    """

    first: Hours
    yearly: Hours
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Ambassadors:
    """How many people of a department carry the subject there, and their functions; never their names."""

    department: UUID
    count: int
    functions: str


@dataclass(frozen=True, kw_only=True)
class ThemePost:
    """Whom one asks about a theme, and who drives it. Functions rather than names; an empty one is not filled."""

    theme: Theme
    contact: str = ""
    phone: str = ""
    mail: str = ""
    lead: str = ""


class Post(StrEnum):
    CONTACT = "contact"
    LEAD = "lead"


@dataclass(frozen=True, kw_only=True)
class ThemeGap:
    """A theme without contact or without lead."""

    theme: Theme
    missing: Post


@dataclass(frozen=True, kw_only=True)
class NewsItem:
    id: UUID
    title: str
    text: str
    on: date


@dataclass(frozen=True, kw_only=True)
class PageLink:
    """The address by which staff open the page without signing in; `secret` is its last part."""

    secret: str
    is_open: bool
    renewed_at: datetime


class CaseState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


class CaseAudience(StrEnum):
    """For whom the three questions of a case card are. What is for teams is for all staff."""

    TEAM = "team"
    COLLEGE = "college"
    COUNCIL = "council"


class CaseOrigin(StrEnum):
    """Where a case comes from. Only of a published one do we say where it can be read."""

    OWN = "own"
    TOLD = "told"
    PUBLISHED = "published"


@dataclass(frozen=True, kw_only=True)
class CaseText:
    """What stands on half a page. A published case names its source with an address."""

    title: str
    theme: Theme
    audience: CaseAudience
    happened: str
    helped: str
    learned: str
    questions: tuple[str, str, str]
    origin: CaseOrigin
    source_title: str = ""
    source_url: str = ""

    @property
    def sentences(self) -> str:
        """Everything a reader sees, for a look at what could name somebody."""
        return "\n".join((self.title, self.happened, self.helped, self.learned, *self.questions))


@dataclass(frozen=True, kw_only=True)
class Case:
    """A case card. `authors` wrote in it; `reader` is the second reader it was sent to."""

    id: UUID
    text: CaseText
    state: CaseState
    authors: frozenset[UUID]
    reader: UUID | None = None
    remark: str = ""
    released_at: datetime | None = None
