# SPDX-License-Identifier: EUPL-1.2
"""What the organisation decides: its level, and what it leaves so on purpose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.permissions import (
    may_coordinate,
)
from dijkwacht.assessments.models import (
    Acceptance,
    AgreedLevel,
)
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import require


@dataclass(frozen=True, kw_only=True)
class LeftSo:
    """Who decided to leave something so, why, and until when."""

    by: str
    reason: str
    until: date


@transaction.atomic
def agree_level(
    *, actor: Actor, level: Level, decided_on: date, decision: str, instrument: str = "", pillar: str = "", at: datetime
) -> None:
    """Record the level that the college decided on. An earlier decision stays, the newest counts."""
    require(may_coordinate(actor))
    row = AgreedLevel.objects.create(
        organisation_id=actor.organisation_id,
        level=level.value,
        instrument=instrument,
        pillar=pillar,
        decided_on=decided_on,
        decision=decision,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    audit.record(actor, "level.agreed", row, level=level.value)


@transaction.atomic
def accept_findings(*, actor: Actor, findings: Sequence[str], decision: LeftSo, at: datetime) -> None:
    """Leave findings so on purpose until a day: those of one row, which say the same of several departments."""
    require(may_coordinate(actor))
    Acceptance.objects.bulk_create(
        Acceptance(
            organisation_id=actor.organisation_id,
            finding=finding,
            by=decision.by,
            reason=decision.reason,
            until=decision.until,
            recorded_at=at,
            recorded_by=actor.person_id,
        )
        for finding in findings
    )
    audit.record(actor, "finding.accepted", findings=len(findings))


@transaction.atomic
def reopen_finding(*, actor: Actor, finding: str, at: datetime) -> None:
    """Take back that a finding is left so. Raises Refused, NotFound."""
    require(may_coordinate(actor))
    standing = Acceptance.objects.filter(organisation_id=actor.organisation_id, finding=finding, ended_at__isnull=True)
    if not standing.update(ended_at=at, ended_by=actor.person_id):
        raise queries.NotFound
    audit.record(actor, "finding.reopened")
