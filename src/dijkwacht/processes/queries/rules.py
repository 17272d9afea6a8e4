# SPDX-License-Identifier: EUPL-1.2
"""What was decided and noted about the rules of a process: kept by a system, let go, or left broken for a while."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dijkwacht.processes.models import RiskAcceptance, RuleException, RuleMark
from dijkwacht.processes.values.house import HouseProcess


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A rule left broken until a day, by decision of a function."""

    rule: str
    decided_by: str
    reason: str
    until: date


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A rule that a system keeps, and the day on which somebody saw that it does."""

    rule: str
    how: str
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class Excepted:
    """A time that the law let a rule go."""

    rule: str
    on: date
    reason: str
    record: str


def accepted_of(organisation_id: UUID, process: HouseProcess, *, on: date) -> dict[str, Accepted]:
    """By rule, the newest decision that still holds on the day."""
    rows = RiskAcceptance.objects.filter(
        organisation_id=organisation_id, process_id=process.id, ended_at__isnull=True, until__gte=on
    )
    return {
        row.rule: Accepted(rule=row.rule, decided_by=row.decided_by, reason=row.reason, until=row.until)
        for row in rows.order_by("recorded_at", "id")
    }


def marked_of(organisation_id: UUID, process: HouseProcess) -> dict[str, Marked]:
    """By rule; without those of a rule that was taken away since."""
    rules = [one.slug for one in process.content.rules]
    rows = RuleMark.objects.filter(organisation_id=organisation_id, process_id=process.id, rule__in=rules)
    return {row.rule: Marked(rule=row.rule, how=row.how, checked_on=row.checked_on) for row in rows}


def excepted_of(organisation_id: UUID, process: HouseProcess) -> list[Excepted]:
    """The newest first."""
    rows = RuleException.objects.filter(organisation_id=organisation_id, process_id=process.id)
    return [
        Excepted(rule=row.rule, on=row.on, reason=row.reason, record=row.record)
        for row in rows.order_by("-on", "-recorded_at")
    ]
