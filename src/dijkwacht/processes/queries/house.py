# SPDX-License-Identifier: EUPL-1.2
"""The processes of an organisation, and its people in codes, as the rules want them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import TruncDate

from dijkwacht.knowledge.public import digest, process_from
from dijkwacht.processes.domain.lending import DOES_A_STEP, lent_people
from dijkwacht.processes.domain.roster import steps_inside
from dijkwacht.processes.models import Exchange, Holder, RuleMark, StepDuty, StepMandate, StepVolume, WorkProcess
from dijkwacht.processes.values.duties import Duty, DutyKind, House, RuleKey, Staff, StepKey
from dijkwacht.processes.values.exchange import Lent
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, HouseProcess
from dijkwacht.values.organisations import Territory
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.waiting import WaitsFor


def processes_of(organisation_id: UUID) -> list[HouseProcess]:
    """Every process that runs here, in the order of their numbers."""
    rows = WorkProcess.objects.filter(organisation_id=organisation_id, stopped_at__isnull=True)
    return sorted((process_value(row) for row in rows), key=lambda one: (one.content.number, one.slug))


def waiting(organisation_id: UUID) -> list[QuerySet[Any, Any]]:
    """Which processes run here, and which requests of other organisations wait since which day."""
    running = WorkProcess.objects.filter(organisation_id=organisation_id, stopped_at__isnull=True)
    asked = Exchange.objects.filter(
        organisation_id=organisation_id, side=ExchangeSide.GIVES, state=ExchangeState.REQUESTED
    )
    return [
        asked.order_by().values_list(
            Value(WaitsFor.NEIGHBOUR.value, CharField()), F("id"), Value("", CharField()), TruncDate("asked_at")
        ),
        running.order_by().values_list(
            Value(WaitsFor.PROCESS.value, CharField()), F("id"), F("slug"), TruncDate("stopped_at")
        ),
    ]


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


def house_of(organisation_id: UUID, *, territory: Territory, processes: Iterable[HouseProcess], on: date) -> House:
    """Who does what in these processes on a day, with what neighbours lend; seven statements, whatever their number."""
    chosen = {one.id: one for one in processes}
    own = _staff(organisation_id, chosen)
    lent, lent_duties = lent_people(_lent(organisation_id, chosen, on), own=[one.code for one in own])
    marks = RuleMark.objects.filter(organisation_id=organisation_id, process__in=chosen)
    return House(
        processes=tuple(one.content for one in chosen.values()),
        staff=(*own, *lent),
        duties=tuple(sorted((*_duties(organisation_id, chosen), *lent_duties))),
        territory=territory,
        enforced=frozenset(RuleKey(process=chosen[row.process_id].slug, rule=row.rule) for row in marks),
    )


def volumes_of(organisation_id: UUID, process: HouseProcess) -> dict[StepKey, int]:
    """Minutes a week of the steps of which it is known."""
    rows = StepVolume.objects.filter(organisation_id=organisation_id, process_id=process.id)
    inside = steps_inside(process.content)
    return {StepKey(process=process.slug, step=row.step): row.minutes for row in rows if row.step in inside}


def standing_of(organisation_id: UUID, process: HouseProcess) -> str:
    """Who does what in a process, as a digest by which a later moment knows whether it is still so."""
    rows = StepDuty.objects.filter(organisation_id=organisation_id, process_id=process.id)
    return digest(sorted(map(list, rows.values_list("step", "holder__code", "kind"))))


def _duties(organisation_id: UUID, chosen: dict[UUID, HouseProcess]) -> Iterator[Duty]:
    """Without those of a step that was taken away since, or goes outside now."""
    rows = StepDuty.objects.filter(organisation_id=organisation_id, process__in=chosen, holder__left_on__isnull=True)
    for row in rows.select_related("holder"):
        process = chosen[row.process_id]
        if row.step in steps_inside(process.content):
            yield Duty(step=StepKey(process=process.slug, step=row.step), code=row.holder.code, kind=DutyKind(row.kind))


def _lent(organisation_id: UUID, chosen: dict[UUID, HouseProcess], on: date) -> Iterator[Lent]:
    """The colleagues of neighbours who do a step here by agreement. Who looks afterwards does no step."""
    rows = Exchange.objects.filter(
        organisation_id=organisation_id,
        process__in=chosen,
        side=ExchangeSide.ASKS,
        state=ExchangeState.AGREED,
        kind__in=DOES_A_STEP,
    ).exclude(helper_code="")
    for row in rows.exclude(until__lt=on).order_by("answered_at", "id"):
        process = chosen[row.process_id] if row.process_id else None
        if process and row.step in steps_inside(process.content):
            yield Lent(
                code=row.helper_code,
                partner_id=row.partner_id,
                partner_name=row.partner_name,
                step=StepKey(process=process.slug, step=row.step),
                minutes=row.minutes,
            )


def _staff(organisation_id: UUID, chosen: dict[UUID, HouseProcess]) -> tuple[Staff, ...]:
    rows = Holder.objects.filter(organisation_id=organisation_id, left_on__isnull=True)
    given = list(StepMandate.objects.filter(organisation_id=organisation_id, process__in=chosen))
    asked = _asked_for_mandates(organisation_id, chosen, given)
    return tuple(
        Staff(
            code=row.code,
            position=row.position.title if row.position else "",
            minutes=row.minutes,
            mandates=_mandates(row, chosen, given, asked),
            skills=_skills(row, chosen),
            manager=row.manager.code if row.manager and row.manager.left_on is None else "",
            since=row.since,
        )
        for row in rows.select_related("position", "manager").order_by("code")
    )


def _asked_for_mandates(
    organisation_id: UUID, chosen: dict[UUID, HouseProcess], given: Iterable[StepMandate]
) -> frozenset[UUID]:
    """The processes of which somebody said who has a mandate, also when he said that nobody has."""
    rows = WorkProcess.objects.filter(organisation_id=organisation_id, id__in=chosen, mandates_said_on__isnull=False)
    return frozenset({*rows.values_list("id", flat=True), *(one.process_id for one in given)})


def _mandates(
    row: Holder, chosen: dict[UUID, HouseProcess], given: Iterable[StepMandate], asked: Collection[UUID]
) -> frozenset[StepKey] | None:
    """Those of the holder and of his position. Where nobody was asked, nothing may be concluded: he counts as mandated."""
    if not asked:
        return None
    own = {
        StepKey(process=chosen[one.process_id].slug, step=one.step)
        for one in given
        if one.holder_id == row.id or (one.position_id is not None and one.position_id == row.position_id)
    }
    return frozenset(own | {key for id_, one in chosen.items() if id_ not in asked for key in _keys(one)})


def _skills(row: Holder, chosen: dict[UUID, HouseProcess]) -> frozenset[StepKey] | None:
    """Where somebody was asked what he can do; of a process about which nobody asked him, he can do every step."""
    if row.skills is None:
        return None
    said = frozenset(map(step_key, row.skills))
    about = {one.process for one in said}
    return said | {key for one in chosen.values() if one.slug not in about for key in _keys(one)}


def _keys(process: HouseProcess) -> Iterator[StepKey]:
    return (StepKey(process=process.slug, step=one.slug) for one in process.content.steps)


def step_key(text: str) -> StepKey:
    """“travel-documents/grant” as a key."""
    process, _, step = text.partition("/")
    return StepKey(process=process, step=step)
