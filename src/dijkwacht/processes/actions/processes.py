# SPDX-License-Identifier: EUPL-1.2
"""Take processes over from the library, write own ones, say how they run here, and stop them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.knowledge.public import library, process_faults, process_json
from dijkwacht.knowledge.values import Process
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.domain.adapting import keeps_the_law, left_out_after, without_lost_steps
from dijkwacht.processes.domain.changes import changes_of, renewed
from dijkwacht.processes.domain.permissions import may_change_process, may_take_processes
from dijkwacht.processes.models import StepDuty, StoredDivision, WorkProcess
from dijkwacht.processes.queries.house import process_value
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require


@transaction.atomic
def take_processes(
    *, actor: Actor, processes: Iterable[Process], departments: Mapping[str, UUID | None], at: datetime
) -> int:
    """Processes of the library that run here from now on, each in its department; returns how many were not here yet.

    One that was stopped comes back as the library has it now. Raises Refused, NotFound for a department of elsewhere.
    """
    require(may_take_processes(actor))
    _own_departments(actor, departments.values())
    present = {row.slug: row for row in WorkProcess.objects.filter(organisation_id=actor.organisation_id)}
    taken = 0
    for process in processes:
        row = present.get(process.slug)
        if row is not None and row.stopped_at is None:
            continue
        _take(actor, process, departments.get(process.slug), row, at)
        taken += 1
    return taken


@transaction.atomic
def write_process(*, actor: Actor, process: Process, department_id: UUID | None, at: datetime) -> None:
    """A process that the library does not have. Raises Refused, NotFound, Conflict when it has a fault."""
    require(may_take_processes(actor))
    _own_departments(actor, [department_id])
    _faultless(process)
    if WorkProcess.objects.filter(organisation_id=actor.organisation_id, slug=process.slug).exists():
        raise Conflict("Er is al een proces met deze naam. Kies een andere naam.")
    row = WorkProcess.objects.create(
        organisation_id=actor.organisation_id,
        slug=process.slug,
        content=process_json(process),
        department_id=department_id,
        taken_at=at,
        taken_by=actor.person_id,
    )
    record(actor, "process.written", row)


@transaction.atomic
def change_process(
    *,
    actor: Actor,
    slug: str,
    process: Process,
    left_out: Mapping[str, str],
    department_id: UUID | None,
    at: datetime,
) -> None:
    """How it runs here. A manager keeps it in his own department.

    Raises NotFound, Refused, and Conflict when it has a fault or lets go of a rule of law.
    """
    row = _row(actor, slug)
    require(may_change_process(actor, row.department_id))
    if department_id != row.department_id:
        require(may_take_processes(actor))
        _own_departments(actor, [department_id])
    _faultless(process)
    _keeps_the_law(row, process)
    row.content, row.left_out, row.department_id = process_json(process), dict(left_out), department_id
    _keep(row, actor, at)
    record(actor, "process.changed", row)


@transaction.atomic
def renew_process(*, actor: Actor, slug: str, taken: Iterable[str], at: datetime) -> None:
    """Take these changed parts of the library; the others stay as they are here and are not offered again.

    A rule of law comes along in any case. Raises NotFound, Refused, and Conflict when the library did not change or the
    outcome has a fault.
    """
    row = _row(actor, slug)
    require(may_change_process(actor, row.department_id))
    house, now = process_value(row), library().processes.get(row.library_slug)
    if house.base is None or now is None or now == house.base:
        raise Conflict("De bibliotheek is niet veranderd sinds u dit proces overnam.")
    offered = changes_of(base=house.base, here=house.content, library=now)
    wanted = {one.key for one in offered if one.is_law} | (set(taken) & {one.key for one in offered})
    made = without_lost_steps(renewed(base=house.base, here=house.content, library=now, taken=wanted))
    _faultless(made)
    row.base, row.content = process_json(now), process_json(made)
    row.left_out = left_out_after(made, now, house.left_out)
    _keep(row, actor, at)
    record(actor, "process.renewed", row, parts=len(wanted))


@transaction.atomic
def stop_process(*, actor: Actor, slug: str, at: datetime) -> None:
    """It does not run here any more: who did what in it is erased, what was decided stays. Raises NotFound, Refused."""
    row = _row(actor, slug)
    require(may_take_processes(actor))
    StepDuty.objects.filter(organisation_id=actor.organisation_id, process=row).delete()
    StoredDivision.objects.filter(organisation_id=actor.organisation_id, scope=row.slug).delete()
    row.stopped_at, row.stopped_by = at, actor.person_id
    row.save(update_fields=["stopped_at", "stopped_by"])
    record(actor, "process.stopped", row)


def _row(actor: Actor, slug: str) -> WorkProcess:
    rows = WorkProcess.objects.select_for_update().filter(organisation_id=actor.organisation_id, slug=slug)
    row = rows.filter(stopped_at__isnull=True).first()
    if row is None:
        raise NotFound
    return row


def _take(actor: Actor, process: Process, department_id: UUID | None, row: WorkProcess | None, at: datetime) -> None:
    kept = process_json(process)
    row = row or WorkProcess(organisation_id=actor.organisation_id, slug=process.slug)
    row.library_slug, row.base, row.content, row.left_out = process.slug, kept, kept, {}
    row.department_id = department_id
    row.taken_at, row.taken_by = at, actor.person_id
    row.changed_at = row.changed_by = row.stopped_at = row.stopped_by = None
    row.save()
    record(actor, "process.taken", row)


def _keep(row: WorkProcess, actor: Actor, at: datetime) -> None:
    row.changed_at, row.changed_by = at, actor.person_id
    row.save(update_fields=["base", "content", "left_out", "department", "changed_at", "changed_by"])


def _own_departments(actor: Actor, wanted: Iterable[UUID | None]) -> None:
    """Raises NotFound for a department that is not of this organisation."""
    asked = {one for one in wanted if one is not None}
    if asked and not asked <= {one.id for one in departments_of(actor.organisation_id)}:
        raise NotFound


def _faultless(process: Process) -> None:
    for _, message in process_faults(process):
        raise Conflict(message)


def _keeps_the_law(row: WorkProcess, process: Process) -> None:
    """A rule of law of the library stays as it is, whatever else is adapted."""
    base = process_value(row).base
    if base and not keeps_the_law(base, process):
        raise Conflict("Een verplichte regel kunt u niet weghalen of veranderen.")
