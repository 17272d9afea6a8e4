# SPDX-License-Identifier: EUPL-1.2
"""Who does which step, and what was asked about those who do."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.processes.domain.codes import same_code
from dijkwacht.processes.domain.permissions import OF_ANOTHER_DEPARTMENT, may_see_codes
from dijkwacht.processes.models import Holder, StepDuty, StepMandate, StepVolume, WorkProcess
from dijkwacht.processes.queries.holders import of_other_departments, strangers_to
from dijkwacht.processes.queries.house import standing_of, step_key
from dijkwacht.processes.values.duties import Duty, DutyKind, StepKey
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

_CHANGED = "Intussen wijzigde een collega wie wat doet. Open deze bladzijde opnieuw en pas aan wat er nu staat."


@transaction.atomic
def change_duties(
    *, actor: Actor, process: HouseProcess, duties: Collection[Duty], standing: str, at: datetime
) -> None:
    """The same by somebody who had a form open since `standing`; an empty one asks nothing.

    Raises NotFound, Refused, and Conflict when a colleague changed who does what since.
    """
    process_row(actor, process)
    if standing and standing != standing_of(actor.organisation_id, process):
        raise Conflict(_CHANGED)
    set_duties(actor=actor, process=process, duties=duties, at=at)


@transaction.atomic
def set_duties(*, actor: Actor, process: HouseProcess, duties: Collection[Duty], at: datetime) -> None:
    """Who does the steps of this process from now on; a code that is new here gets a row.

    Raises NotFound, Refused, and Refused too for a code of another department that has nothing to do with this process:
    it would join two people into one, or put on a step somebody whom another keeps.
    """
    row = process_row(actor, process)
    strangers = {same_code(one) for one in strangers_to(actor, process)}
    if any(same_code(one.code) in strangers for one in duties):
        require(OF_ANOTHER_DEPARTMENT)
    kinds: dict[tuple[str, str], DutyKind] = {}
    for one in duties:
        kinds.setdefault((one.step.step, same_code(one.code)), one.kind)
    holders = _holders(actor, [one.code for one in duties], at=at)
    StepDuty.objects.filter(organisation_id=actor.organisation_id, process=row).delete()
    StepDuty.objects.bulk_create(
        StepDuty(organisation_id=actor.organisation_id, process=row, step=step, holder=holders[code], kind=kind)
        for (step, code), kind in kinds.items()
    )
    record(actor, "duties.changed", row, duties=len(duties))


@transaction.atomic
def set_mandates(*, actor: Actor, process: HouseProcess, mandates: Mapping[StepKey, Collection[str]], on: date) -> None:
    """Who has a mandate for which step, besides those whose position has one. Raises NotFound, Refused."""
    row = process_row(actor, process)
    present = {one.code: one for one in _present(actor)}
    own = StepMandate.objects.filter(organisation_id=actor.organisation_id, process=row)
    by_position = {(one.step, one.position_id) for one in own.filter(position__isnull=False)}
    own.filter(holder__isnull=False, step__in=[key.step for key in mandates]).delete()
    StepMandate.objects.bulk_create(
        StepMandate(organisation_id=actor.organisation_id, process=row, step=key.step, holder=present[code])
        for key, codes in mandates.items()
        for code in sorted(codes)
        if code in present and (key.step, present[code].position_id) not in by_position
    )
    WorkProcess.objects.filter(organisation_id=actor.organisation_id, id=row.id).update(mandates_said_on=on)
    record(actor, "mandates.changed", row)


@transaction.atomic
def set_skills(*, actor: Actor, process: HouseProcess, skills: Mapping[str, Collection[StepKey]]) -> None:
    """What people can do in this process; what they can do elsewhere stays. Raises NotFound, Refused."""
    row = process_row(actor, process)
    for one in _present(actor):
        if one.code in skills:
            elsewhere = [text for text in one.skills or () if step_key(text).process != process.slug]
            one.skills = [*elsewhere, *sorted(map(str, skills[one.code]))]
            one.save(update_fields=["skills"])
    record(actor, "holder.changed", row, asked="skills")


@transaction.atomic
def set_managers(*, actor: Actor, process: HouseProcess, managers: Mapping[str, str]) -> None:
    """Who is whose manager, among those who do this process; an empty one is a manager who does not.

    Raises NotFound, Refused.
    """
    row = process_row(actor, process)
    _require_own(actor, managers)
    present = {one.code: one for one in _present(actor)}
    among = {present[code].id for code in managers if code in present}
    for code, manager in managers.items():
        # Somebody outside this process may be his manager already; that was told elsewhere and stays.
        is_told_here = bool(manager) or (code in present and present[code].manager_id in among)
        if code in present and code != manager and is_told_here:
            present[code].manager = present.get(manager)
            present[code].save(update_fields=["manager"])
    record(actor, "holder.changed", row, asked="managers")


@transaction.atomic
def set_hours(*, actor: Actor, process: HouseProcess, minutes: Mapping[str, int | None]) -> None:
    """Minutes a week that people have. Raises NotFound, Refused."""
    row = process_row(actor, process)
    _require_own(actor, minutes)
    for one in _present(actor):
        if one.code in minutes:
            one.minutes = minutes[one.code]
            one.save(update_fields=["minutes"])
    record(actor, "holder.changed", row, asked="hours")


@transaction.atomic
def set_volumes(*, actor: Actor, process: HouseProcess, minutes: Mapping[StepKey, int | None]) -> None:
    """Minutes a week that steps take; None forgets what was known. Raises NotFound, Refused."""
    row = process_row(actor, process)
    steps = [key.step for key in minutes]
    StepVolume.objects.filter(organisation_id=actor.organisation_id, process=row, step__in=steps).delete()
    StepVolume.objects.bulk_create(
        StepVolume(organisation_id=actor.organisation_id, process=row, step=key.step, minutes=amount)
        for key, amount in minutes.items()
        if amount is not None
    )
    record(actor, "volumes.changed", row)


def process_row(actor: Actor, process: HouseProcess) -> WorkProcess:
    """The row, locked, for somebody who may see who does what in it. Raises NotFound, Refused."""
    rows = WorkProcess.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=process.id)
    row = rows.filter(stopped_at__isnull=True).first()
    if row is None:
        raise NotFound
    require(may_see_codes(actor, row.department_id))
    return row


def _require_own(actor: Actor, codes: Collection[str]) -> None:
    """Raises Refused when somebody among them is kept by another department."""
    if of_other_departments(actor).intersection(codes):
        require(OF_ANOTHER_DEPARTMENT)


def _holders(actor: Actor, codes: Iterable[str], *, at: datetime) -> dict[str, Holder]:
    """Who goes by these codes, whatever their capitals; made where there is nobody yet."""
    present = {same_code(one.code): one for one in _present(actor)}
    for code in sorted(codes):
        if same_code(code) in present:
            continue
        present[same_code(code)] = Holder.objects.create(
            organisation_id=actor.organisation_id, code=code, added_at=at, added_by=actor.person_id
        )
        record(actor, "holder.added", _holder(present[same_code(code)].id))
    return present


def _present(actor: Actor) -> list[Holder]:
    return list(Holder.objects.filter(organisation_id=actor.organisation_id, left_on__isnull=True))


def _holder(holder_id: UUID) -> str:
    return f"holder:{holder_id}"
