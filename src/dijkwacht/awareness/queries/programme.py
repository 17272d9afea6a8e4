# SPDX-License-Identifier: EUPL-1.2
"""What is in the programme of an organisation and what was held, as values."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from dijkwacht.awareness.domain.coverage import COLLEGE, COUNCIL, HOUSE
from dijkwacht.awareness.domain.programme import turns_between, turns_of_year
from dijkwacht.awareness.models import Ambassador, Attendance, Gathering, ProgrammeActivity, TurnChange
from dijkwacht.awareness.values import Ambassadors, PlannedActivity, Turn, Unit
from dijkwacht.awareness.values import Gathering as Held
from dijkwacht.awareness.values import TurnChange as Changed
from dijkwacht.knowledge.values import ActivitySet, Hours, Public, Theme
from dijkwacht.organisations.public import departments_of
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound


def turns_in_year(organisation_id: UUID, year: int, *, today: date) -> tuple[Turn, ...]:
    """The turns that come in a calendar year, in four statements."""
    return turns_of_year(
        activities_of(organisation_id),
        changes_of(organisation_id),
        gatherings_of(organisation_id),
        year=year,
        today=today,
    )


def turns_around(organisation_id: UUID, *, first: date, last: date, today: date) -> tuple[Turn, ...]:
    """The same for the months that begin between two days, both included."""
    return turns_between(
        activities_of(organisation_id),
        changes_of(organisation_id),
        gatherings_of(organisation_id),
        first=first,
        last=last,
        today=today,
    )


def turn_for(actor: Actor, activity_id: UUID, year: int, *, today: date) -> Turn:
    """The turn that was due in that year, wherever it moved; raises NotFound when the activity does not come then."""
    activity = activity_for(actor, activity_id)
    turns = turns_between(
        [activity],
        changes_of(actor.organisation_id),
        gatherings_of(actor.organisation_id),
        first=date(max(year - 1, 1), 1, 1),
        last=date(min(year + 1, 9998), 12, 31),
        today=today,
    )
    for turn in turns:
        if turn.year == year:
            return turn
    raise NotFound


def activities_of(organisation_id: UUID) -> list[PlannedActivity]:
    """Everything in the programme, also what comes no more."""
    return [planned(one) for one in ProgrammeActivity.objects.filter(organisation_id=organisation_id)]


def activity_for(actor: Actor, activity_id: UUID) -> PlannedActivity:
    """An activity of the actor's organisation; raises NotFound."""
    row = ProgrammeActivity.objects.filter(organisation_id=actor.organisation_id, id=activity_id).first()
    if row is None:
        raise NotFound
    return planned(row)


def changes_of(organisation_id: UUID) -> list[Changed]:
    return [
        Changed(
            activity=one.activity_id,
            year=one.year,
            month=one.month,
            day=one.day,
            is_whole_week=one.is_whole_week,
            skipped=one.skipped,
        )
        for one in TurnChange.objects.filter(organisation_id=organisation_id)
    ]


def gatherings_of(organisation_id: UUID) -> list[Held]:
    """What was held, oldest first, without mistakes that were removed; in two statements."""
    rows = Gathering.objects.filter(organisation_id=organisation_id, removed_at__isnull=True).order_by("on", "id")
    return _held(rows, organisation_id)


def gathering_for(actor: Actor, gathering_id: UUID) -> Held:
    """Something that was held in the actor's organisation; raises NotFound."""
    rows = Gathering.objects.filter(organisation_id=actor.organisation_id, id=gathering_id, removed_at__isnull=True)
    for found in _held(rows, actor.organisation_id):
        return found
    raise NotFound


def departments_now(organisation_id: UUID) -> list[DepartmentCard]:
    """The departments that are there now, by name."""
    return [one for one in departments_of(organisation_id) if one.is_active]


def units_of(departments: list[DepartmentCard]) -> list[Unit]:
    """What the coverage is about: departments, or the house as one where there are none; then the boards."""
    units = [Unit(key=str(one.id), name=one.name, head_count=one.head_count) for one in departments]
    return [*(units or [HOUSE]), COLLEGE, COUNCIL]


def ambassadors_of(organisation_id: UUID) -> list[Ambassadors]:
    rows = Ambassador.objects.filter(organisation_id=organisation_id)
    return [Ambassadors(department=one.department_id, count=one.count, functions=one.functions) for one in rows]


def planned(row: ProgrammeActivity) -> PlannedActivity:
    """A row of the programme as a value."""
    return PlannedActivity(
        id=row.id,
        slug=row.slug,
        title=row.title,
        theme=Theme(row.theme),
        set=ActivitySet(row.set) if row.set else None,
        audience=Public(row.audience),
        form=row.form,
        why=row.why,
        minutes=row.minutes,
        hours=Hours(
            owner=float(row.hours_owner),
            coordinator=float(row.hours_coordinator),
            participant=float(row.hours_participant),
        ),
        talk=row.talk,
        first_month=row.first_month,
        every_years=row.every_years,
        last_year=row.last_year,
        added_by=row.added_by,
    )


def _held(rows: QuerySet[Gathering], organisation_id: UUID) -> list[Held]:
    found = list(rows)
    numbers: dict[UUID, dict[UUID, int | None]] = {one.id: {} for one in found}
    attendance = Attendance.objects.filter(organisation_id=organisation_id, gathering__in=found) if found else []
    for one in attendance:
        numbers[one.gathering_id][one.department_id] = one.count
    return [
        Held(
            id=one.id,
            title=one.title,
            theme=Theme(one.theme),
            audience=Public(one.audience),
            on=one.on,
            attendance=numbers[one.id],
            activity=one.activity_id,
            year=one.year,
            talk=one.talk,
            recorded_by=one.recorded_by,
        )
        for one in found
    ]
