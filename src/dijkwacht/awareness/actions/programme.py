# SPDX-License-Identifier: EUPL-1.2
"""Planning activities, moving and skipping turns, and recording what was held."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.awareness import queries
from dijkwacht.awareness.domain.coverage import shown_count
from dijkwacht.awareness.domain.permissions import (
    holds_for,
    may_change_activity,
    may_hold,
    may_keep_page,
    may_plan,
    may_remove_gathering,
)
from dijkwacht.awareness.domain.programme import coming_month, first_of, turn_of_talk
from dijkwacht.awareness.models import Ambassador, Attendance, Gathering, ProgrammeActivity, TurnChange
from dijkwacht.awareness.values import Ambassadors, Moment, NewActivity, SetChoice, Turn, TurnState
from dijkwacht.knowledge.values import Activity, Hours, Public, Talk, Theme
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require


@transaction.atomic
def add_activity(*, actor: Actor, new: NewActivity, at: datetime) -> UUID:
    """An own activity, from its month on; returns its key. Raises Refused."""
    require(may_plan(actor))
    row = ProgrammeActivity.objects.create(
        organisation_id=actor.organisation_id,
        **_words(new),
        first_month=new.month,
        every_years=new.every_years,
        added_at=at,
        added_by=actor.person_id,
    )
    if new.day:
        _change(actor, row.id, new.month.year, at, day=new.day)
    record(actor, "activity.added", row, theme=new.theme.value)
    return row.id


@transaction.atomic
def change_activity(*, actor: Actor, activity_id: UUID, new: NewActivity) -> None:
    """Other words or hours for an own activity; its rhythm stays, or what was held would lose its place.

    Raises NotFound, Refused, and Conflict for an activity of the library.
    """
    activity = queries.activity_for(actor, activity_id)
    require(may_change_activity(actor, activity))
    if activity.slug:
        raise Conflict("De tekst van deze activiteit komt uit de bibliotheek. Voeg zo nodig een eigen activiteit toe.")
    ProgrammeActivity.objects.filter(organisation_id=actor.organisation_id, id=activity_id).update(**_words(new))
    record(actor, "activity.changed", activity_id)


@transaction.atomic
def take_over(*, actor: Actor, activities: Iterable[Activity], choice: SetChoice, today: date, at: datetime) -> int:
    """Put activities of the library in the programme; returns how many were not in it yet.

    Each comes in its usual month from the chosen year on, or all in the chosen week. Raises Refused.
    """
    require(may_plan(actor))
    present = {one.slug for one in queries.activities_of(actor.organisation_id) if one.last_year is None}
    rows = [
        _row_of(actor, one, month=_first_month(one, choice, today), at=at)
        for one in activities
        if one.slug in choice.slugs and one.slug not in present
    ]
    ProgrammeActivity.objects.bulk_create(rows)
    for row in rows if choice.week else ():
        _change(actor, row.id, row.first_month.year, at, day=choice.week, is_whole_week=True)
    record(actor, "set.taken_over", activities=len(rows))
    return len(rows)


@transaction.atomic
def move_turn(*, actor: Actor, activity_id: UUID, year: int, to: Moment, today: date, at: datetime) -> None:
    """Another moment for one turn; the turns after it stay. Raises NotFound, Refused, Conflict."""
    turn = _changeable(actor, activity_id, year, today)
    if abs(to.month.year - turn.year) > 1:
        raise Conflict("Verschuif hooguit naar het volgende jaar. Sla deze keer anders over.")
    _change(actor, activity_id, year, at, month=to.month, day=to.day, is_whole_week=to.is_whole_week, skipped="")
    record(actor, "turn.moved", activity_id, year=year, month=to.month)


@transaction.atomic
def skip_turn(*, actor: Actor, activity_id: UUID, year: int, reason: str, today: date, at: datetime) -> None:
    """Leave one turn out, with the reason. Raises NotFound, Refused, Conflict."""
    _changeable(actor, activity_id, year, today)
    _change(actor, activity_id, year, at, skipped=reason)
    record(actor, "turn.skipped", activity_id, year=year)


@transaction.atomic
def resume_turn(*, actor: Actor, activity_id: UUID, year: int, today: date, at: datetime) -> None:
    """Put a skipped turn back. Raises NotFound, Refused, Conflict."""
    _changeable(actor, activity_id, year, today)
    _change(actor, activity_id, year, at, skipped="")
    record(actor, "turn.resumed", activity_id, year=year)


@transaction.atomic
def stop_activity(*, actor: Actor, activity_id: UUID, year: int, today: date) -> None:
    """Take an activity out of the programme from this turn on; what was held stays. Raises NotFound, Refused."""
    turn = queries.turn_for(actor, activity_id, year, today=today)
    require(may_change_activity(actor, turn.activity))
    last = year if turn.state is TurnState.HELD else year - 1
    ProgrammeActivity.objects.filter(organisation_id=actor.organisation_id, id=activity_id).update(last_year=last)
    record(actor, "activity.stopped", activity_id, last_year=last)


@transaction.atomic
def hold_turn(
    *,
    actor: Actor,
    activity_id: UUID,
    year: int,
    on: date,
    attendance: Mapping[UUID, int | None],
    today: date,
    at: datetime,
) -> None:
    """Record that a turn was held. Raises NotFound, Refused."""
    turn = queries.turn_for(actor, activity_id, year, today=today)
    activity = turn.activity
    require(may_hold(actor, activity.audience))
    gathering = Gathering(
        activity_id=activity_id,
        year=year,
        talk=activity.talk,
        title=activity.title,
        theme=activity.theme,
        audience=activity.audience,
    )
    _record(actor, gathering, on=on, attendance=attendance, at=at)


@transaction.atomic
def hold_talk(
    *, actor: Actor, talk: Talk, on: date, attendance: Mapping[UUID, int | None], today: date, at: datetime
) -> None:
    """Record that a talk was held: in the nearest turn that uses its guide, or by itself. Raises Refused, NotFound."""
    require(may_hold(actor, talk.audience))
    turns = queries.turns_in_year(actor.organisation_id, on.year, today=today)
    turn = turn_of_talk(turns, talk.slug, on)
    gathering = Gathering(
        activity_id=turn.activity.id if turn else None,
        year=turn.year if turn else None,
        talk=talk.slug,
        title=talk.title,
        theme=talk.theme,
        audience=talk.audience,
    )
    _record(actor, gathering, on=on, attendance=attendance, at=at)


@transaction.atomic
def remove_gathering(*, actor: Actor, gathering_id: UUID, at: datetime) -> None:
    """Take back what was recorded by mistake. Raises NotFound, Refused."""
    require(may_remove_gathering(actor, queries.gathering_for(actor, gathering_id)))
    Gathering.objects.filter(organisation_id=actor.organisation_id, id=gathering_id).update(
        removed_at=at, removed_by=actor.person_id
    )
    record(actor, "gathering.removed", gathering_id)


@transaction.atomic
def name_ambassadors(*, actor: Actor, found: Iterable[Ambassadors]) -> None:
    """Say how many ambassadors each department has; what is not named has none. Raises Refused, NotFound."""
    require(may_keep_page(actor))
    named = [one for one in found if one.count]
    known = {one.id for one in queries.departments_now(actor.organisation_id)}
    if any(one.department not in known for one in named):
        raise NotFound
    Ambassador.objects.filter(organisation_id=actor.organisation_id).delete()
    Ambassador.objects.bulk_create(
        Ambassador(
            organisation_id=actor.organisation_id,
            department_id=one.department,
            count=one.count,
            functions=one.functions,
        )
        for one in named
    )
    record(actor, "ambassadors.changed", departments=len(named))


def _changeable(actor: Actor, activity_id: UUID, year: int, today: date) -> Turn:
    """A turn that may still be moved or skipped. Raises NotFound, Refused, and Conflict when it was held."""
    turn = queries.turn_for(actor, activity_id, year, today=today)
    require(may_change_activity(actor, turn.activity))
    if turn.state is TurnState.HELD:
        raise Conflict("Deze keer is al gehouden. Haal eerst weg wat is vastgelegd als dat niet klopt.")
    return turn


def _change(actor: Actor, activity_id: UUID, year: int, at: datetime, **decided: object) -> None:
    TurnChange.objects.update_or_create(
        organisation_id=actor.organisation_id,
        activity_id=activity_id,
        year=year,
        defaults={**decided, "changed_at": at, "changed_by": actor.person_id},
    )


def _record(
    actor: Actor, gathering: Gathering, *, on: date, attendance: Mapping[UUID, int | None], at: datetime
) -> None:
    departments = {one.id: one for one in queries.departments_now(actor.organisation_id)}
    if not set(attendance) <= holds_for(actor, departments):
        raise NotFound
    gathering.organisation_id = actor.organisation_id
    gathering.on = on
    gathering.recorded_at, gathering.recorded_by = at, actor.person_id
    gathering.save(force_insert=True)
    Attendance.objects.bulk_create(
        Attendance(
            organisation_id=actor.organisation_id,
            gathering=gathering,
            department_id=department,
            # What may not be shown is not kept either.
            count=shown_count(count, departments[department].head_count),
        )
        for department, count in attendance.items()
    )
    record(actor, "gathering.recorded", gathering, on=on, departments=len(attendance))


def _words(new: NewActivity) -> dict[str, object]:
    return {
        "title": new.title,
        "form": new.form,
        "why": new.why,
        "talk": new.talk,
        **_facts(theme=new.theme, audience=new.audience, minutes=new.minutes, hours=new.hours),
    }


def _row_of(actor: Actor, activity: Activity, *, month: date, at: datetime) -> ProgrammeActivity:
    return ProgrammeActivity(
        organisation_id=actor.organisation_id,
        slug=activity.slug,
        set=activity.set,
        title=activity.title,
        form=activity.form,
        why=activity.why,
        talk=activity.talk,
        first_month=month,
        every_years=activity.every_years,
        added_at=at,
        added_by=actor.person_id,
        **_facts(theme=activity.theme, audience=activity.audience, minutes=activity.minutes, hours=activity.hours),
    )


def _first_month(activity: Activity, choice: SetChoice, today: date) -> date:
    if choice.week:
        return first_of(choice.week)
    return coming_month(activity.month, begin_year=choice.begin_year, today=today)


def _facts(*, theme: Theme, audience: Public, minutes: int, hours: Hours) -> dict[str, object]:
    return {
        "theme": theme,
        "audience": audience,
        "minutes": minutes,
        "hours_owner": Decimal(str(hours.owner)),
        "hours_coordinator": Decimal(str(hours.coordinator)),
        "hours_participant": Decimal(str(hours.participant)),
    }
