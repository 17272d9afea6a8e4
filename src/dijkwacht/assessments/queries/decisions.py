# SPDX-License-Identifier: EUPL-1.2
"""What the organisation decided: the agreed level, what is left so, advice from elsewhere."""

from datetime import date
from uuid import UUID

from dijkwacht.assessments.models import (
    Acceptance as AcceptanceRow,
)
from dijkwacht.assessments.models import (
    AgreedLevel as AgreedLevelRow,
)
from dijkwacht.assessments.models import (
    Recommendation as RecommendationRow,
)
from dijkwacht.assessments.values import (
    Acceptance,
    AgreedLevel,
    Recommendation,
)
from dijkwacht.values.levels import Level


def agreed_level(organisation_id: UUID, instrument: str, *, on: date) -> AgreedLevel:
    """The newest decision up to a day, with the pillars of this instrument that differ."""
    rows = AgreedLevelRow.objects.filter(
        organisation_id=organisation_id, decided_on__lte=on, instrument__in=["", instrument]
    )
    newest: AgreedLevelRow | None = None
    pillars: dict[str, Level] = {}
    for row in rows.order_by("decided_on", "id"):
        if row.pillar:
            pillars[row.pillar] = Level(row.level)
        else:
            newest = row
    if newest is None:
        return AgreedLevel(pillars=pillars)
    return AgreedLevel(
        level=Level(newest.level), pillars=pillars, decided_on=newest.decided_on, decision=newest.decision
    )


def acceptances_of(organisation_id: UUID) -> list[Acceptance]:
    """What is left so on purpose and was not taken back."""
    rows = AcceptanceRow.objects.filter(organisation_id=organisation_id, ended_at__isnull=True).order_by("id")
    return [Acceptance(finding=row.finding, by=row.by, reason=row.reason, until=row.until) for row in rows]


def recommendations_of(organisation_id: UUID) -> list[Recommendation]:
    """Advice that came in and was not handled."""
    rows = RecommendationRow.objects.filter(organisation_id=organisation_id, handled_at__isnull=True)
    return [
        Recommendation(text=row.text, source=row.source.title, source_on=row.source.on, indicator=row.indicator)
        for row in rows.select_related("source").order_by("id")
    ]
