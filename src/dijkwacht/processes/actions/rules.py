# SPDX-License-Identifier: EUPL-1.2
"""Noting that a system keeps a rule, that the law let it go once, or that it stays broken for a while."""

from datetime import date, datetime

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.processes.actions.duties import process_row
from dijkwacht.processes.models import RiskAcceptance, RuleException, RuleMark, WorkProcess
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound


@transaction.atomic
def mark_rule(*, actor: Actor, process: HouseProcess, rule: str, how: str, checked_on: date, at: datetime) -> None:
    """A system keeps the rule in every case. Raises NotFound, Refused."""
    row = _with_rule(actor, process, rule)
    RuleMark.objects.update_or_create(
        organisation_id=actor.organisation_id,
        process=row,
        rule=rule,
        defaults={"how": how, "checked_on": checked_on, "marked_at": at, "marked_by": actor.person_id},
    )
    record(actor, "rule.marked", row, rule=rule)


@transaction.atomic
def unmark_rule(*, actor: Actor, process: HouseProcess, rule: str) -> None:
    """The system does not keep it after all. Raises NotFound, Refused."""
    row = _with_rule(actor, process, rule)
    RuleMark.objects.filter(organisation_id=actor.organisation_id, process=row, rule=rule).delete()
    record(actor, "rule.unmarked", row, rule=rule)


@transaction.atomic
def record_exception(
    *, actor: Actor, process: HouseProcess, rule: str, on: date, reason: str, kept: str, at: datetime
) -> None:
    """The law let the rule go this once. Raises NotFound also for a rule without exceptions, and Refused."""
    row = _with_rule(actor, process, rule)
    if not next(one for one in process.content.rules if one.slug == rule).exceptions:
        raise NotFound
    RuleException.objects.create(
        organisation_id=actor.organisation_id,
        process=row,
        rule=rule,
        on=on,
        reason=reason,
        record=kept,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    record(actor, "exception.recorded", row, rule=rule)


@transaction.atomic
def accept_risk(
    *, actor: Actor, process: HouseProcess, rule: str, decided_by: str, reason: str, until: date, at: datetime
) -> None:
    """The rule stays broken until a day; an earlier decision about it ends. Raises NotFound, Refused."""
    row = _with_rule(actor, process, rule)
    _end(actor, row, rule, at=at)
    RiskAcceptance.objects.create(
        organisation_id=actor.organisation_id,
        process=row,
        rule=rule,
        decided_by=decided_by,
        reason=reason,
        until=until,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    record(actor, "risk.accepted", row, rule=rule, until=until)


@transaction.atomic
def end_risk(*, actor: Actor, process: HouseProcess, rule: str, at: datetime) -> None:
    """It is a finding again. Raises NotFound, Refused."""
    row = _with_rule(actor, process, rule)
    _end(actor, row, rule, at=at)
    record(actor, "risk.ended", row, rule=rule)


def _end(actor: Actor, row: WorkProcess, rule: str, *, at: datetime) -> None:
    open_ = RiskAcceptance.objects.filter(organisation_id=actor.organisation_id, process=row, rule=rule)
    open_.filter(ended_at__isnull=True).update(ended_at=at, ended_by=actor.person_id)


def _with_rule(actor: Actor, process: HouseProcess, rule: str) -> WorkProcess:
    if rule not in {one.slug for one in process.content.rules}:
        raise NotFound
    return process_row(actor, process)
