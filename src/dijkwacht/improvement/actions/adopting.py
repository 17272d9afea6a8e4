# SPDX-License-Identifier: EUPL-1.2
"""A body adopts the plan: kept whole, so that what changes afterwards can be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.audit import public as audit
from dijkwacht.improvement.domain.adoption import adopted
from dijkwacht.improvement.domain.permissions import may_lead_plan
from dijkwacht.improvement.models import Adoption
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import require


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Who adopted the plan, when and where that is written; `levels` by pillar, "" for the whole."""

    body: str
    decided_on: date
    decision: str
    levels: Mapping[str, Level]
    instrument: str


def adopt_plan(*, actor: Actor, decision: Decision, at: datetime) -> UUID:
    """Keep the plan as it stands now, and the agreed levels that go with it; returns the adoption. Raises Refused."""
    require(may_lead_plan(actor))
    plan = plans.plan_of(actor.organisation_id, today=timezone.localdate(at))
    seen = timetables.planned(actor.organisation_id, plan)
    hours = plan.coordinator.minutes_per_week if plan.coordinator else None
    with transaction.atomic():
        row = Adoption.objects.create(
            organisation_id=actor.organisation_id,
            body=decision.body,
            decided_on=decision.decided_on,
            decision=decision.decision,
            content=adopted(plan, seen.timetable, coordinator_minutes=hours or 0),
            recorded_at=at,
            recorded_by=actor.person_id,
        )
        for pillar, level in decision.levels.items():
            assessments.agree_level(
                actor=actor,
                level=level,
                decided_on=decision.decided_on,
                decision=decision.decision,
                instrument=decision.instrument if pillar else "",
                pillar=pillar,
                at=at,
            )
        audit.record(actor, "plan.adopted", row, body=decision.body, decided_on=decision.decided_on)
    return row.id
