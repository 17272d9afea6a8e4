# SPDX-License-Identifier: EUPL-1.2
"""What letters may tell: of the plan, and, gathered for one reader, of everything."""

from dataclasses import dataclass, field
from datetime import date

from dijkwacht.knowledge.values import Sensitivity


@dataclass(frozen=True, kw_only=True)
class PlannedAction:
    """Something that will be done. `finish` is a day in the week in which it ends; None when it has no place yet."""

    title: str
    owner: str
    minutes: int
    finish: date | None
    sensitivity: Sensitivity


@dataclass(frozen=True, kw_only=True)
class DoneAction:
    title: str
    ended_on: date
    outcome: str
    sensitivity: Sensitivity


@dataclass(frozen=True, kw_only=True)
class LeftAction:
    """Something that does not fit: how many minutes are short for it, and what it means that it waits."""

    title: str
    short_minutes: int
    meaning: str
    sensitivity: Sensitivity


@dataclass(frozen=True, kw_only=True)
class Responsibility:
    """Who carries an action, and who answers for it in the board and in the organisation. Functions, no names."""

    title: str
    owner: str
    portfolio_holder: str
    official_owner: str
    sensitivity: Sensitivity


@dataclass(frozen=True, kw_only=True)
class PlanChange:
    """What differs from the plan as it was adopted, in words."""

    title: str
    was: str
    now: str
    reason: str
    sensitivity: Sensitivity


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """The plan with a number of hours: how much fits, which share of the risk it takes away (0 to 1), what it costs."""

    label: str
    fits: int
    left: int
    risk_share: float | None = None
    euros_once: int | None = None
    euros_per_year: int | None = None


@dataclass(frozen=True, kw_only=True)
class HoursSpent:
    """Planned and real minutes of a function. None is not written down."""

    who: str
    planned_minutes: int
    real_minutes: int | None


@dataclass(frozen=True, kw_only=True)
class AdoptedPlan:
    """Which body adopted the plan, on which day; `decision` is what it is called, such as “collegebesluit 2026-14”."""

    decided_on: date
    body: str
    decision: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """What the plan tells. The defaults are those of an organisation without a plan; None is not known.

    The sensitivity of an action is the highest of the indicators that it answers. Euros are whole, `risk_share` is
    the part of the weighted risk that what fits takes away, from 0 to 1.
    """

    has_plan: bool = False
    begins_on: date | None = None
    ends_on: date | None = None
    minutes_per_week: int | None = None
    minutes_available: int | None = None
    minutes_planned: int | None = None
    minutes_short: int | None = None
    extra_minutes_per_week: int | None = None
    extra_euros_per_year: int | None = None
    euros_once: int | None = None
    euros_per_year: int | None = None
    risk_share: float | None = None
    adopted: AdoptedPlan | None = None
    actions: tuple[PlannedAction, ...] = ()
    done: tuple[DoneAction, ...] = ()
    left: tuple[LeftAction, ...] = ()
    owners: tuple[Responsibility, ...] = ()
    changes: tuple[PlanChange, ...] = ()
    what_if: tuple[WhatIf, ...] = ()
    hours: tuple[HoursSpent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FactTable:
    """A table for one reader. `empty` is said where it has no rows, `note` comes below it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LetterFacts:
    """Everything a letter can fill in for one reader. A field that is not there is not known, or not for him."""

    fields: dict[str, str] = field(default_factory=dict)
    tables: dict[str, FactTable] = field(default_factory=dict)
    conditions: frozenset[str] = frozenset()
