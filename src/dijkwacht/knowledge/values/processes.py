# SPDX-License-Identifier: EUPL-1.2
"""Work processes that can be misused: their steps, the rules that keep steps apart, and the cards that warn of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values.basics import Condition, Content, Source
from dijkwacht.knowledge.values.measuring import Circumstance, Intent, Nature, Origin
from dijkwacht.values.organisations import Feature, Territory


class StepKind(StrEnum):
    """What is done in a step (GEMMA: intake, toetsen, behandelen, besluiten, leveren)."""

    INTAKE = "intake"
    ASSESS = "assess"
    ADVISE = "advise"
    NEGOTIATE = "negotiate"
    DECIDE = "decide"
    PRODUCE = "produce"
    RECORD = "record"
    HAND_OVER = "hand_over"
    PAY = "pay"
    CHECK = "check"
    SUPERVISE = "supervise"


class Stake(StrEnum):
    """What somebody can win by misusing a step."""

    MONEY = "money"
    DISCRETION = "discretion"
    INFORMATION = "information"


class RuleKind(StrEnum):
    """How steps exclude each other.

    `different_persons`: of one case, nobody does two of `steps`. `supervisor`: who does one of `steps` does none of
    `others` and is not the manager of who does. `not_manager`: who does one of `steps` is not the manager of who does
    one of `others`, nor the other way round. `two_persons`: each of `steps` is done by two people together.
    `rotation`: nobody does `steps` longer than `months` on end.
    """

    DIFFERENT_PERSONS = "different_persons"
    SUPERVISOR = "supervisor"
    NOT_MANAGER = "not_manager"
    TWO_PERSONS = "two_persons"
    ROTATION = "rotation"


class Strictness(StrEnum):
    """Ordered by law, or advised."""

    STRICT = "strict"
    ADVISED = "advised"


class VngCategory(StrEnum):
    """The nine work fields of the VNG guide of 2021, as Odekerken & De Meere 2023 list them (2.2, note 4)."""

    COLLECTING = "innen"
    OUTSOURCING = "uitbesteden"
    PAYING_OUT = "uitkeren"
    GRANTING = "verlenen"
    ENFORCING = "handhaven"
    FUNDS = "financiele_middelen"
    GOODS = "goederen_diensten"
    REAL_ESTATE = "vastgoed"
    INFORMATION = "informatie"


class CoreProcess(StrEnum):
    """The eight processes of Pro Facto 2020, as Odekerken & De Meere 2023 list them (2.2)."""

    FINANCIAL_TRANSACTIONS = "financiele_transacties"
    PROCUREMENT = "aanbestedingen_inkoop"
    SUBSIDIES = "subsidies"
    TRAVEL_DOCUMENTS = "reisdocumenten"
    PERMITS = "vergunningverlening_ontheffingen"
    INFORMATION = "persoonsgegevens_strategische_informatie"
    POPULATION_REGISTER = "beheer_brp"
    ENFORCEMENT = "toezicht_handhaving"


class BibobDomain(StrEnum):
    """The four entrances of the Bibob act that respondents prefer (Odekerken & De Meere 2023, 2.4)."""

    PERMITS = "vergunningen"
    SUBSIDIES = "subsidies"
    REAL_ESTATE = "vastgoedtransacties"
    PUBLIC_CONTRACTS = "overheidsopdrachten"


@dataclass(frozen=True, kw_only=True)
class ProcessStep(Content):
    """One step, in the order of work. `title` is one or two words, for above a column; `who` is a function.

    `is_outside`: it is not done by people of this house; then `done_by` says by whom and `answers_for_it` who in this
    house answers for it. `is_own_reading`: no source states this step, it is ordinary practice.
    """

    slug: str
    title: str
    kind: StepKind
    who: str
    what: str
    stakes: tuple[Stake, ...] = ()
    has_outside_contact: bool = False
    needs_mandate: bool = False
    is_outside: bool = False
    done_by: str = ""
    answers_for_it: str = ""
    is_own_reading: bool = False


@dataclass(frozen=True, kw_only=True)
class LegalException(Content):
    """When the law lets a rule go, and what has to be recorded then."""

    text: str
    record: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class SeparationRule(Content):
    """What one person may not combine. `short` is two to five words for in a drawing; `text` one or two sentences.

    An empty list of territories means everywhere; a strict rule always names them.
    """

    slug: str
    kind: RuleKind
    steps: tuple[str, ...]
    strictness: Strictness
    short: str
    text: str
    source: Source
    checked_on: date
    others: tuple[str, ...] = ()
    months: int = 0
    territories: tuple[Territory, ...] = ()
    exceptions: tuple[LegalException, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WeakSpot(Content):
    """Where a process can be misused, on the three dimensions (Odekerken & De Meere 2023, 5.1)."""

    slug: str
    text: str
    circumstance: Circumstance
    origin: Origin
    intent: Intent
    nature: Nature
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Control(Content):
    """What stops or shows misuse. `against` are weak spots; `indicators` say whether it works here, the first most."""

    slug: str
    text: str
    against: tuple[str, ...]
    indicators: tuple[str, ...] = ()
    measure: str = ""


@dataclass(frozen=True, kw_only=True)
class Acquaintance(Content):
    """“Kent u de aanvrager?”: what one does then, and who takes over."""

    question: str
    then: str
    takes_over: str


@dataclass(frozen=True, kw_only=True)
class Weighs(Content):
    """Surroundings that make this process weigh more here, and why in one sentence."""

    feature: Feature
    why: str


@dataclass(frozen=True, kw_only=True)
class Process(Content):
    """One work process. `look_out`, `do` and the weak spots each stand on the card, at most four of them.

    `departments` are kinds of department, small but for abbreviations (“burgerzaken”, “HRM”), for the signal cards.
    `gone_wrong` names no emergency number: the card adds that of the territory.
    """

    slug: str
    version: int
    number: int
    title: str
    subtitle: str
    departments: tuple[str, ...]
    vng: VngCategory
    steps: tuple[ProcessStep, ...]
    rules: tuple[SeparationRule, ...]
    weak_spots: tuple[WeakSpot, ...]
    look_out: tuple[str, ...]
    do: tuple[str, ...]
    controls: tuple[Control, ...]
    small_variant: str
    gone_wrong: str
    acquaintance: Acquaintance
    owner: str
    contact: str
    first_step: str
    sources: tuple[Source, ...]
    checked_on: date
    core: CoreProcess | None = None
    bibob: BibobDomain | None = None
    gemma: tuple[str, ...] = ()
    weighed_by: tuple[Weighs, ...] = ()
    applies_when: Condition = field(default_factory=Condition)


@dataclass(frozen=True, kw_only=True)
class TeamTalk(Content):
    """Five minutes with a team: how to open, one situation, two or three questions, how to end."""

    opening: str
    situation: str
    questions: tuple[str, ...]
    closing: str


@dataclass(frozen=True, kw_only=True)
class Signal(Content):
    """Something one can notice, and why it can mean something."""

    text: str
    why: str


@dataclass(frozen=True, kw_only=True)
class SignalCard(Content):
    """One A4 for one department or function: where it is weak, what to look for, what to do, and a talk."""

    slug: str
    version: int
    title: str
    for_whom: str
    lead: str
    processes: tuple[str, ...]
    weak_spots: tuple[str, ...]
    signals: tuple[Signal, ...]
    do: tuple[str, ...]
    not_do: tuple[str, ...]
    talk: TeamTalk
    sources: tuple[Source, ...]
    checked_on: date
