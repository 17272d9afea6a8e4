# SPDX-License-Identifier: EUPL-1.2
"""Positions with what they may do, and what the whole house looks like around them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from uuid import UUID

from dijkwacht.processes.models import (
    Access,
    DeclaredInterest,
    Holder,
    Position,
    PrivacyCheck,
    RuleMark,
    StepDuty,
    StepMandate,
)
from dijkwacht.processes.values.duties import RuleKey, StepKey
from dijkwacht.processes.values.house import HouseProcess, PrivacySubject, ScaleBand, Screening
from dijkwacht.processes.values.positions import (
    AccessLine,
    InterestCard,
    NewInterest,
    NewPosition,
    PositionCard,
    PrivacyRecord,
    Task,
)
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import NotFound


def positions_of(organisation_id: UUID) -> list[PositionCard]:
    """Every position by title, then department; four statements, whatever their number."""
    rows = Position.objects.filter(organisation_id=organisation_id).select_related("department")
    access: dict[UUID, list[AccessLine]] = defaultdict(list)
    for one in (
        Access.objects.filter(organisation_id=organisation_id).select_related("process").order_by("system", "id")
    ):
        access[one.position_id].append(_access_line(one))
    mandates: dict[UUID, set[StepKey]] = defaultdict(set)
    for given in StepMandate.objects.filter(organisation_id=organisation_id, position__isnull=False).select_related(
        "process"
    ):
        if given.position_id:
            mandates[given.position_id].add(StepKey(process=given.process.slug, step=given.step))
    in_office = Holder.objects.filter(organisation_id=organisation_id, left_on__isnull=True)
    filled = Counter(in_office.values_list("position_id", flat=True))
    cards = [_card(row, access=access[row.id], mandates=mandates[row.id], filled=filled.get(row.id, 0)) for row in rows]
    return sorted(cards, key=lambda one: (one.title.casefold(), one.department.casefold()))


def seen_by(actor: Actor, positions: Iterable[PositionCard]) -> list[PositionCard]:
    """Those that the actor reads: a manager only those of his own departments."""
    if actor.has(Role.COORDINATOR, Role.HRM):
        return list(positions)
    return [one for one in positions if one.told.department_id in actor.departments]


def position_for(actor: Actor, position_id: UUID) -> PositionCard:
    """One position of the actor's organisation. Raises NotFound, also for another department's manager."""
    found = seen_by(actor, positions_of(actor.organisation_id))
    return _only(one for one in found if one.id == position_id)


def tasks_of(organisation_id: UUID) -> tuple[Task, ...]:
    """Who does which step, with his position; of those who did not leave."""
    rows = StepDuty.objects.filter(organisation_id=organisation_id, holder__left_on__isnull=True)
    rows = rows.filter(process__stopped_at__isnull=True).select_related("holder", "process")
    return tuple(
        Task(
            step=StepKey(process=row.process.slug, step=row.step),
            code=row.holder.code,
            position_id=row.holder.position_id,
        )
        for row in rows.order_by("process__slug", "step", "holder__code")
    )


def enforced_in(organisation_id: UUID) -> frozenset[RuleKey]:
    """The rules that a system keeps in each case."""
    rows = RuleMark.objects.filter(organisation_id=organisation_id).select_related("process")
    return frozenset(RuleKey(process=row.process.slug, rule=row.rule) for row in rows)


def privacy_checks_of(organisation_id: UUID) -> dict[PrivacySubject, PrivacyRecord]:
    """What was weighed and therefore is on."""
    rows = PrivacyCheck.objects.filter(organisation_id=organisation_id)
    return {
        PrivacySubject(row.subject): PrivacyRecord(
            subject=PrivacySubject(row.subject), on=row.on, decided_by=row.decided_by, summary=row.summary
        )
        for row in rows
    }


def interests_of(organisation_id: UUID, processes: Iterable[HouseProcess]) -> list[InterestCard]:
    """What was declared in these processes, the newest first."""
    titles = {one.id: one.content.title for one in processes}
    rows = DeclaredInterest.objects.filter(organisation_id=organisation_id, process__in=titles)
    return [
        InterestCard(
            id=row.id,
            process=titles[row.process_id],
            told=NewInterest(
                process_id=row.process_id,
                case=row.case,
                who=row.who,
                taken_over_by=row.taken_over_by,
                on=row.on,
            ),
        )
        for row in rows.order_by("-on", "-recorded_at")
    ]


def _card(row: Position, *, access: list[AccessLine], mandates: set[StepKey], filled: int) -> PositionCard:
    return PositionCard(
        id=row.id,
        told=NewPosition(
            title=row.title,
            department_id=row.department_id,
            holders=row.holders,
            scale_band=ScaleBand(row.scale_band),
            has_outside_contact=row.has_outside_contact,
            screening=None if row.screening is None else frozenset(map(Screening, row.screening)),
        ),
        department=row.department.name if row.department else "",
        access=tuple(access),
        mandates=frozenset(mandates),
        filled=filled,
    )


def _access_line(row: Access) -> AccessLine:
    step = StepKey(process=row.process.slug, step=row.step) if row.process else None
    return AccessLine(id=row.pk, system=row.system, right=row.right, step=step)


def _only(found: Iterable[PositionCard]) -> PositionCard:
    for one in found:
        return one
    raise NotFound
