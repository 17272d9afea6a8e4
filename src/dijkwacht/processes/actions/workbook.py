# SPDX-License-Identifier: EUPL-1.2
"""Taking in a whole workbook of the house, or nothing of it."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit import public as audit
from dijkwacht.knowledge.public import process_json
from dijkwacht.processes.actions.positions import position_columns
from dijkwacht.processes.domain.codes import same_code
from dijkwacht.processes.domain.file_people import key_of_card
from dijkwacht.processes.domain.house_file import house_plan
from dijkwacht.processes.domain.permissions import may_see_codes, may_take_processes
from dijkwacht.processes.models import Access, Holder, Position, StepMandate, WorkProcess
from dijkwacht.processes.queries.workbook import present_of
from dijkwacht.processes.values.workbook import (
    HouseFile,
    HousePlan,
    PlannedAccess,
    PlannedHolder,
    PlannedPosition,
    PlannedProcess,
    PositionKey,
    Present,
)
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@transaction.atomic
def take_in_house(*, actor: Actor, file: HouseFile, at: datetime) -> HousePlan:
    """Do all that the file would do, as it stands at this moment; returns what was done. All or nothing.

    Raises Refused, and FileFaults with every faulty row.
    """
    require(may_take_processes(actor))
    require(may_see_codes(actor, None))
    present = present_of(actor.organisation_id)
    plan = house_plan(file, present, today=timezone.localdate(at))
    for process in plan.processes:
        _keep_process(actor, process, at)
    positions = {key_of_card(one): one.id for one in present.positions}
    for position in plan.positions:
        key = position.told.title.casefold(), position.told.department_id
        positions[key] = _keep_position(actor, position, at)
    processes = _processes(actor)
    _keep_mandates(actor, plan.positions, processes, positions, present)
    for access in plan.access:
        _keep_access(actor, access, processes, positions)
    _keep_holders(actor, plan.holders, positions, present, at)
    _log(actor, plan)
    return plan


def _keep_process(actor: Actor, process: PlannedProcess, at: datetime) -> None:
    columns = {"content": process_json(process.content), "department_id": process.department_id}
    if process.id is None:
        WorkProcess.objects.create(
            organisation_id=actor.organisation_id,
            slug=process.content.slug,
            taken_at=at,
            taken_by=actor.person_id,
            **columns,
        )
        return
    rows = WorkProcess.objects.filter(organisation_id=actor.organisation_id, id=process.id)
    rows.update(changed_at=at, changed_by=actor.person_id, **columns)


def _keep_position(actor: Actor, position: PlannedPosition, at: datetime) -> UUID:
    columns = position_columns(actor, position.told, at)
    if position.id is None:
        return Position.objects.create(organisation_id=actor.organisation_id, **columns).id
    Position.objects.filter(organisation_id=actor.organisation_id, id=position.id).update(**columns)
    return position.id


def _keep_mandates(
    actor: Actor,
    planned: tuple[PlannedPosition, ...],
    processes: Mapping[str, UUID],
    positions: Mapping[PositionKey, UUID],
    present: Present,
) -> None:
    """Replace those of a position of which the file says others than there are."""
    before = {one.id: one.mandates for one in present.positions}
    for one in planned:
        position_id = positions[one.told.title.casefold(), one.told.department_id]
        if one.mandates is None or one.mandates == before.get(position_id, frozenset()):
            continue
        StepMandate.objects.filter(organisation_id=actor.organisation_id, position_id=position_id).delete()
        StepMandate.objects.bulk_create(
            StepMandate(
                organisation_id=actor.organisation_id,
                process_id=processes[key.process],
                step=key.step,
                position_id=position_id,
            )
            for key in sorted(one.mandates)
        )


def _keep_access(
    actor: Actor, access: PlannedAccess, processes: Mapping[str, UUID], positions: Mapping[PositionKey, UUID]
) -> None:
    line = access.line
    columns = {
        "process_id": processes[line.step.process] if line.step else None,
        "step": line.step.step if line.step else "",
    }
    if line.id is not None:
        Access.objects.filter(organisation_id=actor.organisation_id, id=line.id).update(**columns)
        return
    Access.objects.create(
        organisation_id=actor.organisation_id,
        position_id=positions[access.position],
        system=line.system,
        right=line.right,
        **columns,
    )


def _keep_holders(
    actor: Actor,
    planned: tuple[PlannedHolder, ...],
    positions: Mapping[PositionKey, UUID],
    present: Present,
    at: datetime,
) -> None:
    """First everybody, then who manages whom: a manager may stand below his people in the file."""
    codes = {same_code(one.code): one.id for one in present.holders if one.left_on is None}
    for one in planned:
        codes[same_code(one.told.code)] = _keep_holder(actor, one, positions, at)
    for one in planned:
        rows = Holder.objects.filter(organisation_id=actor.organisation_id, id=codes[same_code(one.told.code)])
        rows.update(manager_id=codes[same_code(one.manager)] if one.manager else None)


def _keep_holder(actor: Actor, one: PlannedHolder, positions: Mapping[PositionKey, UUID], at: datetime) -> UUID:
    columns = {
        "position_id": positions[one.position] if one.position else None,
        "minutes": one.told.minutes,
        "since": one.told.since,
    }
    if one.id is not None:
        Holder.objects.filter(organisation_id=actor.organisation_id, id=one.id).update(**columns)
        return one.id
    new = Holder.objects.create(
        organisation_id=actor.organisation_id, code=one.told.code, added_at=at, added_by=actor.person_id, **columns
    )
    return new.id


def _processes(actor: Actor) -> dict[str, UUID]:
    rows = WorkProcess.objects.filter(organisation_id=actor.organisation_id, stopped_at__isnull=True)
    return dict(rows.values_list("slug", "id"))


def _log(actor: Actor, plan: HousePlan) -> None:
    processes, positions, access, codes = (len(one.added) + len(one.changed) for one in plan.tallies)
    if processes:
        audit.record(actor, "processes.imported", "", processes=processes)
    if positions or access or codes:
        audit.record(actor, "positions.imported", "", positions=positions, access=access, codes=codes)
