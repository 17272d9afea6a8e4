# SPDX-License-Identifier: EUPL-1.2
"""The processes of an organisation, and its people in codes, as the rules want them."""

from collections.abc import Iterable
from uuid import UUID

from dijkwacht.knowledge.public import process_from
from dijkwacht.processes.models import Holder, RuleMark, StepDuty, StepMandate, WorkProcess
from dijkwacht.processes.values.duties import Duty, DutyKind, House, RuleKey, Staff, StepKey
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.organisations import Territory
from dijkwacht.values.verdicts import NotFound


def processes_of(organisation_id: UUID) -> list[HouseProcess]:
    """Every process that runs here, in the order of their numbers."""
    rows = WorkProcess.objects.filter(organisation_id=organisation_id, stopped_at__isnull=True)
    return sorted((process_value(row) for row in rows), key=lambda one: (one.content.number, one.slug))


def process_for(organisation_id: UUID, slug: str) -> HouseProcess:
    """Raises NotFound for a process that does not run here."""
    row = WorkProcess.objects.filter(organisation_id=organisation_id, slug=slug, stopped_at__isnull=True).first()
    if row is None:
        raise NotFound
    return process_value(row)


def slugs_of(organisation_id: UUID) -> frozenset[str]:
    """Every key that was ever used here, also of a process that was stopped."""
    return frozenset(WorkProcess.objects.filter(organisation_id=organisation_id).values_list("slug", flat=True))


def process_value(row: WorkProcess) -> HouseProcess:
    return HouseProcess(
        id=row.id,
        slug=row.slug,
        content=process_from(row.content),
        base=process_from(row.base) if row.base else None,
        department_id=row.department_id,
        left_out=dict(row.left_out),
    )


def house_of(organisation_id: UUID, *, territory: Territory, processes: Iterable[HouseProcess]) -> House:
    """Who does what in these processes; five statements, whatever their number."""
    chosen = {one.id: one for one in processes}
    duties = tuple(
        Duty(
            step=StepKey(process=chosen[row.process_id].slug, step=row.step),
            code=row.holder.code,
            kind=DutyKind(row.kind),
        )
        for row in StepDuty.objects.filter(organisation_id=organisation_id, process__in=chosen).select_related("holder")
        if row.holder.left_on is None
    )
    marks = RuleMark.objects.filter(organisation_id=organisation_id, process__in=chosen)
    return House(
        processes=tuple(one.content for one in chosen.values()),
        staff=_staff(organisation_id, chosen),
        duties=tuple(sorted(duties)),
        territory=territory,
        enforced=frozenset(RuleKey(process=chosen[row.process_id].slug, rule=row.rule) for row in marks),
    )


def _staff(organisation_id: UUID, chosen: dict[UUID, HouseProcess]) -> tuple[Staff, ...]:
    rows = Holder.objects.filter(organisation_id=organisation_id, left_on__isnull=True)
    given = StepMandate.objects.filter(organisation_id=organisation_id, process__in=chosen)
    keys = [(one, StepKey(process=chosen[one.process_id].slug, step=one.step)) for one in given]
    return tuple(
        Staff(
            code=row.code,
            position=row.position.title if row.position else "",
            minutes=row.minutes,
            mandates=_mandates(row, keys),
            skills=None if row.skills is None else frozenset(map(step_key, row.skills)),
            manager=row.manager.code if row.manager else "",
            since=row.since,
        )
        for row in rows.select_related("position", "manager").order_by("code")
    )


def _mandates(row: Holder, keys: list[tuple[StepMandate, StepKey]]) -> frozenset[StepKey] | None:
    """Those of the holder and of his position. None when no mandate at all was written down yet."""
    if not keys:
        return None
    return frozenset(
        key
        for one, key in keys
        if one.holder_id == row.id or (one.position_id is not None and one.position_id == row.position_id)
    )


def step_key(text: str) -> StepKey:
    """“travel-documents/grant” as a key."""
    process, _, step = text.partition("/")
    return StepKey(process=process, step=step)
