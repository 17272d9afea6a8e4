# SPDX-License-Identifier: EUPL-1.2
"""What the planner found, and what was adopted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dijkwacht.improvement.domain.freedays import free_days
from dijkwacht.improvement.domain.planner import greedy_timetable
from dijkwacht.improvement.domain.problem import basis_of, problem_of
from dijkwacht.improvement.models import Adoption, StoredTimetable
from dijkwacht.improvement.queries.kept import given_back
from dijkwacht.improvement.values import PlanNow, Problem, Timetable
from dijkwacht.organisations import public as organisations
from dijkwacht.values.verdicts import NotFound


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The timetable to show. `is_fresh` when it is the planner's own answer to the plan as it stands now."""

    plan: PlanNow
    problem: Problem
    basis: str
    timetable: Timetable
    is_fresh: bool


def planned(organisation_id: UUID, plan: PlanNow, *, extra_minutes: int = 0) -> Planned:
    """The planner's newest answer; as long as it has none to the plan of this moment, a plain one made at once."""
    stored = newest(organisation_id, extra_minutes)
    problem = asked(organisation_id, plan, extra_minutes=extra_minutes, before=stored)
    basis = basis_of(problem)
    if stored is not None and stored.basis == basis:
        return Planned(plan=plan, problem=problem, basis=basis, timetable=given_back(stored.content), is_fresh=True)
    return Planned(plan=plan, problem=problem, basis=basis, timetable=greedy_timetable(problem), is_fresh=False)


def asked(organisation_id: UUID, plan: PlanNow, *, extra_minutes: int = 0, before: StoredTimetable | None) -> Problem:
    """What the planner is asked now, with the weeks in which people expect things to end."""
    card = organisations.card(organisation_id, plan.today)
    years = plan.today.year, plan.today.year + 2
    return problem_of(
        plan,
        holidays=free_days(card.description.territory, *years),
        previous=ends(given_back(before.content)) if before else {},
        extra_minutes=extra_minutes,
    )


def newest(organisation_id: UUID, extra_minutes: int = 0) -> StoredTimetable | None:
    """The planner's last answer, with so many minutes a week more than there are."""
    rows = StoredTimetable.objects.filter(organisation_id=organisation_id, extra_minutes=extra_minutes)
    return rows.order_by("-made_at", "-id").first()


def ends(timetable: Timetable) -> dict[str, date]:
    """The week in which each action ends."""
    return {one.item: one.finish for one in timetable.placements}


@dataclass(frozen=True, kw_only=True)
class AdoptedPlan:
    """A plan as some body adopted it; `content` is what domain/adoption.py wrote."""

    id: UUID
    decided_on: date
    body: str
    decision: str
    content: dict[str, Any]
    recorded_at: datetime


def adoptions_of(organisation_id: UUID) -> list[AdoptedPlan]:
    """Every adoption, the newest first."""
    rows = Adoption.objects.filter(organisation_id=organisation_id).order_by("-decided_on", "-recorded_at")
    return [_adopted(row) for row in rows]


def adoption_for(organisation_id: UUID, adoption_id: UUID) -> AdoptedPlan:
    """One adoption. Raises NotFound for another organisation's."""
    row = Adoption.objects.filter(organisation_id=organisation_id, id=adoption_id).first()
    if row is None:
        raise NotFound
    return _adopted(row)


def _adopted(row: Adoption) -> AdoptedPlan:
    return AdoptedPlan(
        id=row.id,
        decided_on=row.decided_on,
        body=row.body,
        decision=row.decision,
        content=row.content,
        recorded_at=row.recorded_at,
    )
