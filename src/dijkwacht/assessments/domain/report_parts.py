# SPDX-License-Identifier: EUPL-1.2
"""A report as frozen values: exactly what its reader may see, and nothing that a maker of files could let slip."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dijkwacht.assessments.domain.headline import THIN, Headline
from dijkwacht.assessments.domain.secrecy import Secrecy
from dijkwacht.assessments.domain.words import LevelWord
from dijkwacht.assessments.values import Confidentiality, Facts, FindingKind, QuestionState, Score, SourceKind
from dijkwacht.knowledge.values import Owner
from dijkwacht.values.levels import Level, Reading
from dijkwacht.values.organisations import Bodies


@dataclass(frozen=True, kw_only=True)
class Copy:
    """Which copy this is, who made it and when. `number` is 0 where copies are not counted."""

    made_by: str = ""
    made_at: datetime | None = None
    number: int = 0


class Group(StrEnum):
    """Where an indicator belongs in the story."""

    STANDS = "stands"
    PINCHES = "pinches"
    LEFT_SO = "left_so"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One indicator as this reader may see it. `units` is “3 van 5 afdelingen bekend”, `lowest` the weakest unit."""

    indicator: str
    pillar: str
    statement: str
    topic: str
    reading: Reading | None
    group: Group
    foundation: str
    sources: int
    seen_in: str
    in_order: bool
    weight: int
    law: str = ""
    units: str = ""
    lowest: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A label and the sentence under it."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """How many things about a topic stand in the working version only."""

    topic: str
    number: int


@dataclass(frozen=True, kw_only=True)
class ContrastLine:
    """Paper against practice. `steps` is positive when paper claims more; `marks` are the sources on the scale."""

    indicator: str
    statement: str
    paper: Level
    practice: Level
    steps: int
    marks: tuple[tuple[SourceKind, Level], ...]
    words: str
    sentence: str
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class MeasureLine:
    """A measure in the order of doing. `title` names only its topic when its content is not for this reader."""

    number: int
    title: str
    is_named: bool
    owner: Owner
    hours: float
    hours_per_year: float
    findings: int
    why: str = ""
    small: str = ""
    steps: tuple[str, ...] = ()
    raises: tuple[tuple[str, Level | None, Level], ...] = ()
    """Indicator, level now and level reached."""
    needed_for: str = ""


@dataclass(frozen=True, kw_only=True)
class FindingLine:
    """A finding in order of risk."""

    number: int
    kind: FindingKind
    text: str
    topic: str
    level: Level | None
    target: Level | None
    risk: int
    law: str = ""
    unit: str = ""
    contrast: int | None = None
    source: str = ""
    source_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class LeftSo:
    """Bewust zo gelaten: what, by whom, why and until when."""

    text: str
    by: str
    reason: str
    until: date


@dataclass(frozen=True, kw_only=True)
class QuestionLine:
    text: str
    pillar: str
    state: QuestionState
    level: Level | None
    in_order: bool


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A question to put to colleagues, and who they are."""

    question: str
    informants: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PillarPage:
    """One pillar. Its score is never without coverage and range; both are in `score`."""

    slug: str
    number: int
    title: str
    short_title: str
    score: Score
    phase: str
    agreed: Level | None
    counts: tuple[int, int, int, int, int]
    lead: str
    lines: tuple[Line, ...]
    highlights: tuple[Line, ...]
    contrasts: tuple[ContrastLine, ...]
    more_contrasts: int
    measures: tuple[MeasureLine, ...]
    withheld: tuple[Withheld, ...]
    asks: tuple[Ask, ...]

    @property
    def has_own_page(self) -> bool:
        """Below a quarter of its questions a page of its own would be a page of question marks."""
        return self.score.known > 0 and self.score.coverage >= THIN

    @property
    def known_lines(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.group not in (Group.UNKNOWN, Group.NOT_APPLICABLE))


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A source; the public summary knows its kind only. `observations` are those that count in this report."""

    kind: SourceKind
    title: str = ""
    on: date | None = None
    observations: int = 0


@dataclass(frozen=True, kw_only=True)
class Silenced:
    """Something now said not to apply, and the level that the same source gave before."""

    statement: str
    was: Level


@dataclass(frozen=True, kw_only=True)
class Water:
    """The agreed level, with the decision that it rests on."""

    level: Level
    decided_on: date
    decision: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one reader gets to see of an assessment."""

    confidentiality: Confidentiality
    secrecy: Secrecy | None
    bodies: Bodies
    facts: Facts
    copy: Copy
    as_at: date
    period: str
    title_lines: tuple[str, ...]
    subtitle: str
    made_for: str
    instrument_title: str
    instrument_owner: str
    instrument_label: str
    instrument_version: str
    words: Mapping[Reading, str]
    own_words: tuple[LevelWord, ...]
    """Where the instrument has words of its own for levels: each beside the standard one."""
    answered: str
    headline: Headline
    stands: tuple[Point, ...]
    pinches: tuple[Point, ...]
    unknown: tuple[str, ...]
    water: Water | None
    pillars: tuple[PillarPage, ...]
    questions: tuple[QuestionLine, ...]
    lines: tuple[Line, ...]
    findings: tuple[FindingLine, ...]
    findings_withheld: tuple[Withheld, ...]
    measures: tuple[MeasureLine, ...]
    decisions: tuple[MeasureLine, ...]
    left_so: tuple[LeftSo, ...]
    left_so_withheld: int
    not_applicable: tuple[str, ...]
    silenced: tuple[Silenced, ...]
    not_asked: int
    sources: tuple[SourceLine, ...]
    observations: int
    method: tuple[str, ...]
    college_questions: tuple[str, ...]
    council_questions: tuple[str, ...]

    @property
    def title(self) -> str:
        return " ".join(self.title_lines)

    @property
    def tells_statuses(self) -> bool:
        """A norm counts points per status, and gives no mean."""
        return bool(self.own_words)

    @property
    def is_public(self) -> bool:
        return self.confidentiality is Confidentiality.PUBLIC
