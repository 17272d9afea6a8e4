# SPDX-License-Identifier: EUPL-1.2
"""The whole plan of an organisation as one value, in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from dijkwacht.improvement.models import (
    Absence,
    Action,
    ActionFinding,
    ActionOrder,
    ActionStep,
    Contributor,
    PlanSettings,
    Reply,
)
from dijkwacht.improvement.models import (
    Hold as HoldRow,
)
from dijkwacht.improvement.values import (
    AbsenceKind,
    AbsenceLine,
    ActionKind,
    ActionLine,
    ActionState,
    ContributorLine,
    FindingLine,
    Hold,
    HoldKind,
    PlanFrame,
    PlanNow,
    ReplyKind,
    ReplyLine,
    StepLine,
)
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.weeks import monday


def frame_of(organisation_id: UUID) -> PlanFrame | None:
    """What holds for the plan as a whole; None as long as there is no plan."""
    row = PlanSettings.objects.filter(organisation_id=organisation_id).first()
    if row is None:
        return None
    return PlanFrame(
        begun_on=timezone.localdate(row.begun_at),
        horizon_weeks=row.horizon_weeks,
        assumed_minutes=row.assumed_minutes,
        euros_per_hour=row.euros_per_hour,
    )


def plan_of(organisation_id: UUID, *, today: date) -> PlanNow:
    """Everything that the rules need, in nine statements. Raises NotFound when there is no plan."""
    frame = frame_of(organisation_id)
    if frame is None:
        raise NotFound
    contributors = contributors_of(organisation_id)
    return PlanNow(
        today=today,
        frame=frame,
        contributors=tuple(one for one in contributors if one.is_present),
        absences=tuple(absences_of(organisation_id)),
        actions=tuple(_actions(organisation_id, {one.id: one for one in contributors})),
        holds=tuple(_holds(organisation_id, since=monday(today))),
        replies=tuple(open_replies(organisation_id)),
    )


def contributors_of(organisation_id: UUID) -> list[ContributorLine]:
    """Every function that works on the plan or once did, the coordinator first, then by name."""
    rows = Contributor.objects.filter(organisation_id=organisation_id).order_by("-is_coordinator", "title", "added_at")
    return [contributor_line(row) for row in rows]


def contributor_line(row: Contributor) -> ContributorLine:
    """The stored row as a value."""
    return ContributorLine(
        id=str(row.id),
        title=row.title,
        role=row.role,
        person_id=row.person_id,
        is_coordinator=row.is_coordinator,
        minutes_per_week=row.minutes_per_week,
        is_present=row.left_at is None,
    )


def contributor_for(actor: Actor, contributor_id: UUID) -> Contributor:
    """A contributor of the actor's organisation who still works on the plan. Raises NotFound."""
    found = Contributor.objects.filter(organisation_id=actor.organisation_id, id=contributor_id, left_at__isnull=True)
    row = found.first()
    if row is None:
        raise NotFound
    return row


def absences_of(organisation_id: UUID) -> list[AbsenceLine]:
    """All times with fewer hours, the earliest first."""
    rows = Absence.objects.filter(organisation_id=organisation_id).order_by("from_on", "title")
    return [
        AbsenceLine(
            id=str(row.id),
            contributor=str(row.contributor_id or ""),
            kind=AbsenceKind(row.kind),
            title=row.title,
            from_on=row.from_on,
            until_on=row.until_on,
            minutes_per_week=row.minutes_per_week,
        )
        for row in rows
    ]


def action_row(actor: Actor, action_id: UUID) -> Action:
    """The stored action, to change: nobody else changes it until the transaction ends.

    Raises NotFound for another organisation's.
    """
    rows = Action.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=action_id)
    found = rows.first()
    if found is None:
        raise NotFound
    return found


def line_to_change(actor: Actor, action_id: UUID, *, at: datetime) -> ActionLine:
    """The action as rules know it, read after others were kept from it. Raises NotFound."""
    action_row(actor, action_id)
    return plan_of(actor.organisation_id, today=timezone.localdate(at)).by_id[str(action_id)]


def next_position(actor: Actor) -> int:
    """The place of an action that comes into the plan now."""
    last = Action.objects.filter(organisation_id=actor.organisation_id).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def open_replies(organisation_id: UUID) -> list[ReplyLine]:
    """What was said of actions and not dealt with yet, the oldest first."""
    rows = Reply.objects.filter(organisation_id=organisation_id, answered_at__isnull=True).order_by("said_at", "id")
    return [
        ReplyLine(
            action=str(row.action_id),
            kind=ReplyKind(row.kind),
            said_on=timezone.localdate(row.said_at),
            note=row.note,
            said_by=row.said_by,
        )
        for row in rows
    ]


def _holds(organisation_id: UUID, *, since: date) -> list[Hold]:
    """What is asked of weeks that have passed binds nobody any more: a missed week moves on by itself."""
    rows = HoldRow.objects.filter(organisation_id=organisation_id, until_on__gte=since).order_by("made_at")
    return [
        Hold(item=str(row.action_id), kind=HoldKind(row.kind), from_on=row.from_on, until_on=row.until_on)
        for row in rows
    ]


def _actions(organisation_id: UUID, contributors: dict[str, ContributorLine]) -> Iterable[ActionLine]:
    steps, findings, orders = _steps(organisation_id), _findings(organisation_id), _orders(organisation_id)
    for row in Action.objects.filter(organisation_id=organisation_id).order_by("position", "id"):
        key = str(row.id)
        yield ActionLine(
            id=key,
            kind=ActionKind(row.kind),
            state=ActionState(row.state),
            title=row.title,
            owner=contributors[str(row.owner_id)],
            added_on=timezone.localdate(row.added_at),
            why=row.why,
            measure=row.measure,
            official_owner=contributors.get(str(row.official_owner_id)),
            portfolio_holder=row.portfolio_holder,
            own_risk=row.own_risk,
            not_before_on=row.not_before_on,
            due_on=row.due_on,
            costs_once=row.costs_once,
            costs_per_year=row.costs_per_year,
            checks=str(row.checks_id or ""),
            started_on=row.started_on,
            ended_on=_day(row.ended_at),
            outcome=row.outcome,
            steps=tuple(steps[key]),
            findings=tuple(findings[key]),
            after=tuple(orders[key]),
        )


def _steps(organisation_id: UUID) -> dict[str, list[StepLine]]:
    found: dict[str, list[StepLine]] = defaultdict(list)
    for row in ActionStep.objects.filter(organisation_id=organisation_id).order_by("action_id", "position"):
        found[str(row.action_id)].append(
            StepLine(
                position=row.position,
                text=row.text,
                owner_minutes=row.owner_minutes,
                coordinator_minutes=row.coordinator_minutes,
                participant_minutes=row.participant_minutes,
                done_on=_day(row.done_at),
                real_minutes=row.real_minutes,
            )
        )
    return found


def _findings(organisation_id: UUID) -> dict[str, list[FindingLine]]:
    found: dict[str, list[FindingLine]] = defaultdict(list)
    for row in ActionFinding.objects.filter(organisation_id=organisation_id).order_by("action_id", "-risk", "id"):
        found[str(row.action_id)].append(
            FindingLine(
                key=row.key,
                words=row.words,
                unit=row.unit,
                risk=row.risk,
                lifts=row.lifts,
                indicator=row.indicator,
                reaches=None if row.reaches is None else Level(row.reaches),
                source=row.source,
                source_on=row.source_on,
            )
        )
    return found


def _orders(organisation_id: UUID) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    rows = ActionOrder.objects.filter(organisation_id=organisation_id).order_by("action_id", "id")
    for action_id, first_id in rows.values_list("action_id", "first_id"):
        found[str(action_id)].append(str(first_id))
    return found


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None
