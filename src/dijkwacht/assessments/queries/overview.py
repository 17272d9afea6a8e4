# SPDX-License-Identifier: EUPL-1.2
"""The newest round of many organisations at once, for who may see more than one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from dijkwacht.assessments.models import (
    Observation as ObservationRow,
)
from dijkwacht.assessments.models import (
    Round,
    RoundSummary,
)


@dataclass(frozen=True, kw_only=True)
class OverviewLine:
    """The newest round of one organisation, for who may see more than one."""

    organisation_id: UUID
    round_id: UUID
    title: str
    is_closed: bool
    opened_at: datetime
    summary: RoundSummary | None
    is_stale: bool


def overview_of(organisation_ids: QuerySet[object]) -> list[OverviewLine]:
    """The newest round of each organisation of a subquery of memberships, in one statement whatever their number."""
    newest = Round.objects.filter(organisation_id=OuterRef("organisation_id")).order_by("-opened_at", "-id")
    latest = ObservationRow.objects.filter(organisation_id=OuterRef("organisation_id")).order_by("-id")
    rows = (
        Round.objects.filter(organisation_id__in=organisation_ids, id=Subquery(newest.values("id")[:1]))
        .select_related("summary")
        .annotate(latest=Subquery(latest.values("id")[:1]))
    )
    return [_overview_line(row) for row in rows]


def _overview_line(row: Round) -> OverviewLine:
    summary: RoundSummary | None = getattr(row, "summary", None)
    latest: int = row.latest or 0  # type: ignore[attr-defined]  # annotated above
    return OverviewLine(
        organisation_id=row.organisation_id,
        round_id=row.id,
        title=row.title,
        is_closed=row.closed_at is not None,
        opened_at=row.opened_at,
        summary=summary,
        is_stale=summary is None or (row.closed_at is None and summary.last_observation < latest),
    )
