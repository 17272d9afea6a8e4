# SPDX-License-Identifier: EUPL-1.2
"""What is observed, for whom, and what follows from it: frozen values without a database."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from dijkwacht.knowledge.values import Indicator, Scope, Sensitivity
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.organisations import Feature, OrganisationKind, Territory


class SourceKind(StrEnum):
    """Where an observation comes from. Paper claims; practice shows."""

    DOCUMENT = "document"
    SELF_ASSESSMENT = "self_assessment"
    INTERVIEW = "interview"
    GROUP_TALK = "group_talk"
    DEPARTMENT_INTAKE = "department_intake"
    EXPERT_SESSION = "expert_session"
    SURVEY = "survey"
    INVESTIGATION = "investigation"
    REGISTER = "register"

    @property
    def is_paper(self) -> bool:
        return self in (SourceKind.DOCUMENT, SourceKind.SELF_ASSESSMENT)


class ObservationKind(StrEnum):
    SEEN = "seen"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, order=True)
class Unit:
    """The organisation, one of its departments, or a process; `key` is empty for the organisation."""

    scope: Scope
    key: str = ""
    name: str = field(default="", compare=False)


HOUSE = Unit(Scope.ORGANISATION)


@dataclass(frozen=True, kw_only=True)
class Observation:
    """A source saw an indicator at a level, in a unit, on a day."""

    id: str
    source: str
    source_kind: SourceKind
    indicator: str
    indicator_version: int
    reading: Reading
    evidence_on: date
    recorded_at: datetime
    unit: Unit = HOUSE
    kind: ObservationKind = ObservationKind.SEEN
    replaces: str | None = None
    round_id: str | None = None
    used_on: date | None = None

    @property
    def key(self) -> tuple[str, str, Unit]:
        return self.source, self.indicator, self.unit


@dataclass(frozen=True, kw_only=True)
class Standing:
    """An observation that stands at some moment, and whether it is too old to count."""

    observation: Observation
    evidence_on: date
    is_expired: bool

    @property
    def reading(self) -> Reading:
        """Too old is still shown, but no longer known."""
        return Silence.UNKNOWN if self.is_expired else self.observation.reading

    @property
    def is_paper(self) -> bool:
        return self.observation.source_kind.is_paper


class Foundation(StrEnum):
    """How well-founded a level is; practice sources only."""

    PAPER_ONLY = "paper_only"
    ONE_SOURCE = "one_source"
    AGREED = "agreed"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """One indicator in one unit, with the parts that it was made of.

    `contrast` is paper minus practice in steps: positive when paper claims more, None without both.
    `claim` is the highest paper level, `practice` the lower median of practice.
    """

    unit: Unit
    reading: Reading
    foundation: Foundation | None = None
    claim: Level | None = None
    practice: Level | None = None
    contrast: int | None = None
    works_without_paper: bool = False
    has_document: bool = False
    is_disputed: bool = False
    by_expert_session: bool = False
    standing: tuple[Standing, ...] = ()

    @property
    def level(self) -> Level | None:
        return self.reading if isinstance(self.reading, Level) else None

    @property
    def has_own_sources(self) -> bool:
        """Somebody spoke of this unit itself, not only of the whole house."""
        return any(one.observation.unit == self.unit for one in self.standing)


@dataclass(frozen=True, kw_only=True)
class IndicatorResult:
    """One indicator over all its units. `reading` is the lower median of the units with a level."""

    indicator: str
    reading: Reading
    foundation: Foundation | None
    units: tuple[Resolved, ...]
    is_in_order: bool
    agreed_level: Level
    weight: int
    has_law: bool
    enough: Level
    """The level that is in order: the agreed level, or on paper where a document is all that is asked."""
    lacks_document: bool
    """A document is asked, by law or by the indicator itself, and none is recorded."""

    @property
    def level(self) -> Level | None:
        return self.reading if isinstance(self.reading, Level) else None

    @property
    def contrasts(self) -> tuple[Resolved, ...]:
        """Paper against practice, per unit. What is said of the whole house contradicts itself once, not per unit."""
        found: dict[Unit, Resolved] = {}
        for one in self.units:
            if one.contrast:
                unit = one.unit if one.has_own_sources else HOUSE
                found.setdefault(unit, replace(one, unit=unit))
        return tuple(found.values())

    @property
    def units_known(self) -> int:
        return sum(unit.level is not None for unit in self.units)

    @property
    def is_filled_in(self) -> bool:
        return any(unit.standing for unit in self.units)


@dataclass(frozen=True, kw_only=True)
class UnitState:
    """Where one indicator stands in one unit, whatever round it was seen in. `evidence_on` is the newest that counts."""

    indicator: str
    unit: Unit
    reading: Reading
    foundation: Foundation | None = None
    is_in_order: bool = False
    enough: Level = Level.IN_USE
    weight: int = 1
    evidence_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OwnEstimate:
    """What the organisation last estimated itself of an indicator in a unit; `entry` is what a new answer follows."""

    entry: int
    reading: Reading
    note: str
    on: date
    is_own: bool


class QuestionState(StrEnum):
    KNOWN = "known"
    PARTLY_NOT_APPLICABLE = "partly_nvt"
    NOT_APPLICABLE = "nvt"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class QuestionResult:
    """A question of the instrument: its level is the lowest of its indicators, known when all are."""

    question: str
    state: QuestionState
    level: Level | None
    indicators: tuple[str, ...]
    is_filled_in: bool
    is_in_order: bool


@dataclass(frozen=True, kw_only=True)
class Score:
    """A mean level from 0 to 3, never without how much is known and how far it can still move."""

    value: float | None
    low: float
    high: float
    known: int
    asked: int
    not_applicable: int
    shares: tuple[float, float, float]
    """Share of the counted questions at least on paper, in use, proven; their sum is the value."""

    @property
    def coverage(self) -> float:
        """Known ÷ (all − not applicable); 0 when nothing is asked."""
        return self.known / self.asked if self.asked else 0.0


@dataclass(frozen=True, kw_only=True)
class PhaseNeed:
    """What one rule of the next phase still asks: `more` of these points at `minimum` or higher."""

    minimum: Level
    points: tuple[str, ...]
    more: int


@dataclass(frozen=True, kw_only=True)
class PhaseReached:
    """Where a pillar with its own phase rule stands, and what its next phase still asks.

    `number` counts from 1, and is 0 while no phase can be named: then `to_know` points must still become known.
    """

    phases: tuple[str, ...]
    number: int
    known: int
    asked: int
    to_know: int = 0
    needs: tuple[PhaseNeed, ...] = ()

    @property
    def phase(self) -> str:
        return self.phases[self.number - 1] if self.number else ""

    @property
    def next(self) -> str:
        """The phase after this one; empty at the highest and while no phase can be named."""
        return self.phases[self.number] if 0 < self.number < len(self.phases) else ""


@dataclass(frozen=True, kw_only=True)
class PillarResult:
    """`reached` is there where the pillar has a phase rule of its own, and then gives `phase`."""

    pillar: str
    score: Score
    phase: str
    agreed_level: Level
    questions: tuple[QuestionResult, ...]
    reached: PhaseReached | None = None

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """Questions that are absent, on paper, in use, proven, unknown."""
        levels = [question.level for question in self.questions]
        unknown = sum(question.state is QuestionState.UNKNOWN for question in self.questions)
        return (*(levels.count(level) for level in Level), unknown)  # type: ignore[return-value]  # four levels and one


class FindingKind(StrEnum):
    SHORT = "short"
    CONTRAST = "contrast"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What wants attention, and how much risk it carries (weight × steps)."""

    kind: FindingKind
    indicator: str
    risk: int
    steps: int
    weight: int
    level: Level | None
    target: Level | None
    has_law: bool = False
    lacks_document: bool = False
    contrast: int | None = None
    unit: Unit = HOUSE
    text: str = ""
    source: str = ""
    source_on: date | None = None

    @property
    def key(self) -> str:
        """The same finding keeps its key from one moment to the next, so that a decision on it keeps holding.

        A recommendation is known by its words: two of them may be about one indicator.
        """
        words = sha256(f"{self.source}\n{self.text}".encode()).hexdigest()[:16] if self.text else self.unit.key
        return f"{self.kind}:{self.indicator}:{words}"


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """Left so on purpose: by whom, why, and until when."""

    finding: str
    by: str
    reason: str
    until: date


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known of an organisation that decides what is asked and which variant fits. None is unknown."""

    code: str
    name: str
    kind: OrganisationKind = OrganisationKind.MUNICIPALITY
    territory: Territory = Territory.EUROPEAN
    inhabitants: int | None = None
    staff: int | None = None
    features: frozenset[Feature] | None = None


@dataclass(frozen=True, kw_only=True)
class AgreedLevel:
    """The level that the college decided on. `pillars` differ where the college said so."""

    level: Level = Level.IN_USE
    pillars: dict[str, Level] = field(default_factory=dict)
    decided_on: date | None = None
    decision: str = ""

    def of(self, pillar: str) -> Level:
        return self.pillars.get(pillar, self.level)

    @property
    def is_decided(self) -> bool:
        return self.decided_on is not None


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """Advice from an earlier scan or audit, in its own words."""

    text: str
    source: str
    source_on: date
    indicator: str = ""


@dataclass(frozen=True, kw_only=True)
class FirstMeasure:
    """A measure in the order of doing, what it lifts, and the hours in the variant that fits."""

    measure: str
    lifts: int
    findings: tuple[str, ...]
    raises: dict[str, Level]
    is_small_variant: bool
    hours: float
    hours_per_year: float
    needed_for: str = ""


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """Everything derived from the observations as at one moment, in one instrument."""

    instrument: str
    instrument_version: str
    at: datetime
    facts: Facts
    agreed: AgreedLevel
    indicators: dict[str, IndicatorResult]
    pillars: tuple[PillarResult, ...]
    findings: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, Acceptance], ...]
    first_measures: tuple[FirstMeasure, ...]
    not_asked: tuple[str, ...]

    @property
    def questions(self) -> tuple[QuestionResult, ...]:
        return tuple(question for pillar in self.pillars for question in pillar.questions)

    @property
    def filled_in(self) -> int:
        return sum(question.is_filled_in for question in self.questions)

    @property
    def in_order(self) -> int:
        return sum(question.is_in_order for question in self.questions)

    @property
    def contrasts(self) -> tuple[tuple[str, Resolved], ...]:
        """Paper against practice per indicator and unit, the weightiest first."""
        found = [(slug, unit) for slug, result in self.indicators.items() for unit in result.contrasts]
        return tuple(
            sorted(
                found,
                key=lambda pair: (-abs(pair[1].contrast or 0) * self.indicators[pair[0]].weight, pair[0], pair[1].unit),
            )
        )


class Confidentiality(StrEnum):
    """For whom a report or a letter is made. The order runs from closed to open."""

    WORKING = "working"
    MANAGEMENT = "management"
    PUBLIC = "public"

    @property
    def words(self) -> str:
        """What stands on the cover and on every page."""
        return _LABELS[self]

    @property
    def named(self) -> frozenset[Sensitivity]:
        """The sensitivities of which this report names the indicator."""
        return _NAMED[self]


_LABELS = {
    Confidentiality.WORKING: "Vertrouwelijk · werkversie",
    Confidentiality.MANAGEMENT: "Vertrouwelijk · voor het management",
    Confidentiality.PUBLIC: "Openbare samenvatting",
}
_NAMED = {
    Confidentiality.WORKING: frozenset(Sensitivity),
    Confidentiality.MANAGEMENT: frozenset({Sensitivity.PUBLIC, Sensitivity.MANAGEMENT}),
    Confidentiality.PUBLIC: frozenset({Sensitivity.PUBLIC}),
}


@dataclass(frozen=True, kw_only=True)
class MeasureHint:
    """A first measure as the start page names it.

    `hours` are those of all who take part in its first step. The variant for a small municipality is one step.
    """

    slug: str
    title: str
    why: str
    owner: str
    hours: float
    steps: int
    tag: str


@dataclass(frozen=True, kw_only=True)
class AskHint:
    """A proefvraag to put to three colleagues, where paper stands alone or contradicts.

    `asked_in` is the question of the instrument at which one records what one heard.
    """

    slug: str
    question: str
    asked_in: str
    is_contrast: bool


@dataclass(frozen=True, kw_only=True)
class RoundHint:
    """How far the newest round is, and what it asks for next."""

    round_id: str
    title: str
    is_closed: bool
    questions: int
    filled_in: int
    known: int
    go_on_with: str
    first_measure: MeasureHint | None
    ask_colleagues: AskHint | None


@dataclass(frozen=True, kw_only=True)
class StartHints:
    """What other rooms may know of where an organisation stands."""

    newest: RoundHint | None
    has_agreed_level: bool
    small_dike: str = ""
    """The dike without labels as SVG; empty when nothing is known."""
    enough_for_measure: int = 3


@dataclass(frozen=True, kw_only=True)
class AdviceFinding:
    """A finding as a plan takes it over: what is wrong in words, and how much risk it carries.

    `kind` is None for what another room found than the measurement.
    """

    key: str
    kind: FindingKind | None
    indicator: str
    statement: str
    words: str
    risk: int
    tag: str
    unit: str = ""
    source: str = ""
    source_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Advice:
    """What the newest round asks to be done. `lifts` gives per measure the risk that it takes from each finding."""

    round_id: str
    round_title: str
    is_small: bool
    findings: tuple[AdviceFinding, ...] = ()
    first_measures: tuple[str, ...] = ()
    lifts: dict[str, dict[str, int]] = field(default_factory=dict)
    agreed: AgreedLevel = field(default_factory=AgreedLevel)
    levels: dict[str, Level] = field(default_factory=dict)
    """The level of each indicator that is known."""

    @property
    def by_key(self) -> dict[str, AdviceFinding]:
        return {one.key: one for one in self.findings}


@dataclass(frozen=True, kw_only=True)
class TalkPoint:
    """A point of a round that can be talked about, with where it stands."""

    indicator: Indicator
    pillar: str
    result: IndicatorResult

    @property
    def contrast(self) -> int:
        """The largest difference between paper and practice in any unit, in steps; 0 without one."""
        return max((one.contrast or 0 for one in self.result.contrasts), key=abs, default=0)


@dataclass(frozen=True, kw_only=True)
class TalkRound:
    """A round as who plans a talk sees it; `departments` are those that it measures."""

    id: UUID
    title: str
    is_closed: bool
    departments: tuple[Unit, ...]
    points: tuple[TalkPoint, ...]


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A talk as the source that it becomes; `functions` are who was there, never names."""

    round_id: UUID
    kind: SourceKind
    title: str
    functions: str
    department_id: UUID | None
    on: date


@dataclass(frozen=True, kw_only=True)
class PillarFigure:
    """A pillar in words: “1,6 van 3”, never without how much of it is known."""

    title: str
    height: str
    known: str


@dataclass(frozen=True, kw_only=True)
class FindingFigure:
    """What wants attention, its level and kind in words, and what stands beside it: where, from whom, by which law."""

    what: str
    level: str
    kind: str
    aside: str


@dataclass(frozen=True, kw_only=True)
class ReportFigures:
    """What a letter may tell of the newest measurement, as far as its reader may know it.

    `conclusion`, `pillars` and `findings` are empty in public; findings stand the heaviest first. `agreed` and
    `decision` are empty when no level was decided on.
    """

    round_title: str
    on: date
    conclusion: str
    agreed: str
    decision: str
    pillars: tuple[PillarFigure, ...]
    findings: tuple[FindingFigure, ...]
    has_findings: bool
