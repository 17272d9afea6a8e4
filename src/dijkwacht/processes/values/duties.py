# SPDX-License-Identifier: EUPL-1.2
"""Who does which step. People are codes: whom a code stands for is written nowhere."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dijkwacht.knowledge.values import Process, SeparationRule, Strictness
from dijkwacht.values.organisations import Territory


@dataclass(frozen=True, kw_only=True, order=True)
class StepKey:
    """A step of a process of one house, by their slugs; written as “travel-documents/grant”."""

    process: str
    step: str

    def __str__(self) -> str:
        return f"{self.process}/{self.step}"


@dataclass(frozen=True, kw_only=True, order=True)
class RuleKey:
    """A rule of a process of one house, by their slugs."""

    process: str
    rule: str

    def __str__(self) -> str:
        return f"{self.process}/{self.rule}"


class DutyKind(StrEnum):
    """How somebody does a step: as his fixed task, or when another is away."""

    REGULAR = "regular"
    REPLACEMENT = "replacement"


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody who can fill a step. None means that it was not asked, and then nothing is concluded from it.

    `minutes` is a week; `manager` is the code of his manager; `lent_by` names the body that lends him, empty for the
    own house. `since` is known only where the organisation recorded its privacy check (rotation).
    """

    code: str
    position: str = ""
    minutes: int | None = None
    mandates: frozenset[StepKey] | None = None
    skills: frozenset[StepKey] | None = None
    manager: str = ""
    lent_by: str = ""
    since: date | None = None


@dataclass(frozen=True, kw_only=True, order=True)
class Duty:
    """Somebody does a step."""

    step: StepKey
    code: str
    kind: DutyKind = DutyKind.REGULAR


@dataclass(frozen=True, kw_only=True)
class House:
    """Who does what, in one organisation, as far as it was asked.

    `enforced` are the rules that a system keeps in each case, so that people may share steps in turn. Rules of another
    territory do not hold here.
    """

    processes: tuple[Process, ...]
    staff: tuple[Staff, ...]
    duties: tuple[Duty, ...]
    territory: Territory = Territory.EUROPEAN
    enforced: frozenset[RuleKey] = field(default_factory=frozenset)


class ConflictKind(StrEnum):
    """How a rule is broken."""

    SAME_PERSON = "same_person"
    SUPERVISOR_TAKES_PART = "supervisor_takes_part"
    MANAGES = "manages"
    ALONE = "alone"
    TOO_LONG = "too_long"


class Through(StrEnum):
    """What makes somebody stand on both sides: his fixed tasks, replacement, or being the manager."""

    REGULAR = "regular"
    REPLACEMENT = "replacement"
    HIERARCHY = "hierarchy"


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A rule that this division breaks, with the steps in the order of the process. Of MANAGES the manager comes first."""

    kind: ConflictKind
    process: str
    rule: SeparationRule
    steps: tuple[str, ...]
    codes: tuple[str, ...]
    through: Through

    @property
    def key(self) -> RuleKey:
        return RuleKey(process=self.process, rule=self.rule.slug)

    @property
    def is_strict(self) -> bool:
        return self.rule.strictness is Strictness.STRICT


@dataclass(frozen=True, kw_only=True)
class MissingMandate:
    """Somebody takes a step that needs a mandate in writing, and has none."""

    step: StepKey
    code: str
    kind: DutyKind


@dataclass(frozen=True, kw_only=True)
class SinglePoint:
    """A step that only one person does, without replacement. `code` is that person."""

    step: StepKey
    code: str


@dataclass(frozen=True, kw_only=True)
class SeparationCheck:
    """What pinches in a house. Strict conflicts come first, then in the order of processes, rules and codes."""

    conflicts: tuple[Conflict, ...]
    missing_mandates: tuple[MissingMandate, ...]
    single_points: tuple[SinglePoint, ...]
    empty_steps: tuple[StepKey, ...]

    @property
    def strict(self) -> tuple[Conflict, ...]:
        return tuple(one for one in self.conflicts if one.is_strict)
