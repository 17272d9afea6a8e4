# SPDX-License-Identifier: EUPL-1.2
"""The newest round of many organisations at once, for who may see more than one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from dijkwacht.assessments.models import AgreedLevel, Observation, Round, RoundSummary


@dataclass(frozen=True, kw_only=True)
class OverviewLine:
    """The newest round of one organisation, what is kept of it, and on what that should rest."""

    organisation_id: UUID
    round_id: UUID
    title: str
    is_closed: bool
    opened_at: datetime
    summary: RoundSummary | None
    last_observation: int
    last_decision: int


def overview_of(organisation_ids: QuerySet[Any, Any]) -> list[OverviewLine]:
    """The newest round of each organisation of a subquery of memberships, in one statement whatever their number."""
    here = OuterRef("organisation_id")
    newest = Round.objects.filter(organisation_id=here).order_by("-opened_at", "-id")
    rows = (
        Round.objects.filter(organisation_id__in=organisation_ids, id=Subquery(newest.values("id")[:1]))
        .select_related("summary")
        .annotate(
            last_observation=_last(Observation.objects.filter(organisation_id=here)),
            last_decision=_last(AgreedLevel.objects.filter(organisation_id=here)),
        )
    )
    return [_overview_line(row) for row in rows]


def organisations_measuring() -> list[UUID]:
    """Every organisation that has a round; under the system's scope."""
    return list(Round.objects.order_by("organisation_id").values_list("organisation_id", flat=True).distinct())


def _last(rows: QuerySet[Observation] | QuerySet[AgreedLevel]) -> Subquery:
    return Subquery(rows.order_by("-id").values("id")[:1])


def _overview_line(row: Round) -> OverviewLine:
    found = row.__dict__
    return OverviewLine(
        organisation_id=row.organisation_id,
        round_id=row.id,
        title=row.title,
        is_closed=row.closed_at is not None,
        opened_at=row.opened_at,
        summary=getattr(row, "summary", None),
        last_observation=found["last_observation"] or 0,
        last_decision=found["last_decision"] or 0,
    )
