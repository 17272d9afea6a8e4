# SPDX-License-Identifier: EUPL-1.2
"""Put work into the plan: measures of the library, own actions, advice from elsewhere."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Advice, AdviceFinding
from dijkwacht.audit import public as audit
from dijkwacht.files import public as files
from dijkwacht.improvement.actions.people import contributors_for
from dijkwacht.improvement.actions.planning import ask_planner
from dijkwacht.improvement.domain.measures import steps_of
from dijkwacht.improvement.domain.permissions import may_change_action, may_lead_plan, may_work_on
from dijkwacht.improvement.models import (
    Action,
    ActionDocument,
    ActionFinding,
    ActionOrder,
    ActionStep,
)
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import ActionKind, ActionState, StepLine
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Measure, Owner
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

_OPEN = [ActionState.PLANNED, ActionState.STARTED]
MOST_ACTIONS = 300
"""More is no plan. What comes after that is refused, with the reason."""


@dataclass(frozen=True, kw_only=True)
class Details:
    """What an action is, who answers for it and when; of an own action or of one that is changed."""

    title: str
    why: str
    owner_id: UUID
    official_owner_id: UUID | None = None
    portfolio_holder: str = ""
    not_before_on: date | None = None
    due_on: date | None = None
    costs_once: int | None = None
    costs_per_year: int | None = None
    after: tuple[UUID, ...] = ()


@transaction.atomic
def add_measures(*, actor: Actor, slugs: Sequence[str], advice: Advice | None, at: datetime) -> list[UUID]:
    """Put measures into the plan with the findings that they answer; returns the new actions.

    A measure that is in the plan already is passed over; one that another needs first comes first in the plan.
    Raises Refused, NotFound for a measure that there is not, Conflict when the plan is full.
    """
    require(may_lead_plan(actor))
    measures = [_measure(slug) for slug in dict.fromkeys(slugs)]
    present = _present(actor)
    new = [one for one in measures if one.slug not in present]
    _require_room(actor, len(new))
    owners = contributors_for(actor, {one.owner for one in new} | {Owner.MUNICIPAL_SECRETARY, Owner.HRM}, at=at)
    for position, measure in enumerate(new, start=plans.next_position(actor)):
        official = Owner.HRM if measure.owner is Owner.MUNICIPAL_SECRETARY else Owner.MUNICIPAL_SECRETARY
        present[measure.slug] = Action.objects.create(
            organisation_id=actor.organisation_id,
            position=position,
            kind=ActionKind.MEASURE,
            title=measure.title,
            why=measure.why,
            measure=measure.slug,
            measure_version=measure.version,
            owner=owners[measure.owner],
            official_owner=owners[official],
            portfolio_holder="burgemeester",
            added_at=at,
            added_by=actor.person_id,
        )
        _store_steps(present[measure.slug], steps_of(measure, is_small=advice.is_small if advice else True))
        if advice:
            _store_findings(present[measure.slug], measure, advice)
    _store_orders(present, [one.slug for one in new])
    audit.record(actor, "actions.added", "", actions=len(new))
    ask_planner(actor.organisation_id)
    return [present[one.slug].id for one in new]


@transaction.atomic
def add_own_action(
    *,
    actor: Actor,
    details: Details,
    risk: int,
    steps: Sequence[StepLine],
    finding: str,
    advice: Advice | None,
    at: datetime,
) -> UUID:
    """An action by hand, for a finding or for nothing in particular; returns it. Raises Refused, NotFound, Conflict."""
    require(may_lead_plan(actor))
    _require_room(actor, 1)
    found = advice.by_key.get(finding) if advice else None
    row = Action.objects.create(
        organisation_id=actor.organisation_id,
        position=plans.next_position(actor),
        kind=ActionKind.OWN,
        own_risk=0 if found else risk,
        added_at=at,
        added_by=actor.person_id,
        **_columns(actor, details),
    )
    _store_steps(row, steps)
    _set_order(actor, row, details.after)
    if found:
        _finding_row(row, found, lifts=found.risk).save()
    audit.record(actor, "actions.added", row, actions=1)
    ask_planner(actor.organisation_id)
    return row.id


@transaction.atomic
def add_advice_from_elsewhere(
    *, actor: Actor, source: str, on: date, texts: Sequence[str], minutes: int, at: datetime
) -> list[UUID]:
    """Recommendations in their own words, straight into the plan: each an action, and a dated finding until it is done.

    Who carries it and how long it takes is not known yet: the secretary, and `minutes` each. Raises Refused, Conflict.
    """
    require(may_lead_plan(actor))
    new = list(dict.fromkeys(texts))
    _require_room(actor, len(new))
    assessments.add_recommendations(actor=actor, source=source, on=on, texts=new, at=at)
    owners = contributors_for(actor, [Owner.MUNICIPAL_SECRETARY, Owner.HRM], at=at)
    made = []
    for position, text in enumerate(new, start=plans.next_position(actor)):
        row = Action.objects.create(
            organisation_id=actor.organisation_id,
            position=position,
            kind=ActionKind.RECOMMENDATION,
            title=text[:200],
            why=f"Advies uit {source}.",
            owner=owners[Owner.MUNICIPAL_SECRETARY],
            official_owner=owners[Owner.HRM],
            portfolio_holder="burgemeester",
            added_at=at,
            added_by=actor.person_id,
        )
        _store_steps(row, [StepLine(position=1, text=text, owner_minutes=minutes, coordinator_minutes=0)])
        ActionFinding.objects.create(
            organisation_id=actor.organisation_id,
            action=row,
            key=assessments.recommendation_key(source=source, text=text),
            words=text[:600],
            risk=1,
            lifts=1,
            source=source,
            source_on=on,
        )
        made.append(row.id)
    audit.record(actor, "actions.added", "", actions=len(made))
    ask_planner(actor.organisation_id)
    return made


@transaction.atomic
def change_action(*, actor: Actor, action_id: UUID, details: Details, at: datetime) -> None:
    """Other words, owners, days, costs or order. Raises NotFound, Refused."""
    require(may_change_action(actor, plans.line_to_change(actor, action_id, at=at)))
    row = plans.action_row(actor, action_id)
    Action.objects.filter(organisation_id=actor.organisation_id, id=row.id).update(**_columns(actor, details))
    _set_order(actor, row, details.after)
    audit.record(actor, "action.changed", row)
    ask_planner(actor.organisation_id)


@transaction.atomic
def change_steps(*, actor: Actor, action_id: UUID, steps: Sequence[StepLine], at: datetime) -> None:
    """The steps that are still to be done, as they shall be; those of position 0 are new and come last.

    What is ticked stays, and what stays keeps its position: the texts to start from belong to it. Raises NotFound,
    Refused.
    """
    line = plans.line_to_change(actor, action_id, at=at)
    require(may_change_action(actor, line))
    row = plans.action_row(actor, action_id)
    rows = ActionStep.objects.filter(organisation_id=actor.organisation_id, action=row, done_at__isnull=True)
    rows.exclude(position__in=[one.position for one in steps]).delete()
    for one in steps:
        rows.filter(position=one.position).update(**_step_columns(one))
    last = max((one.position for one in line.steps), default=0)
    _store_steps(row, [one for one in steps if not one.position], after=last)
    audit.record(actor, "action.changed", row)
    ask_planner(actor.organisation_id)


@transaction.atomic
def add_document(*, actor: Actor, action_id: UUID, title: str, url: str, file_id: UUID | None, at: datetime) -> None:
    """Keep a document with an action. Raises NotFound, Refused."""
    require(may_work_on(actor, plans.line_to_change(actor, action_id, at=at)))
    row = plans.action_row(actor, action_id)
    ActionDocument.objects.create(
        organisation_id=actor.organisation_id,
        action=row,
        title=title,
        url=url,
        file_id=file_id,
        added_at=at,
        added_by=actor.person_id,
    )
    audit.record(actor, "document.added", row)


@transaction.atomic
def remove_document(*, actor: Actor, action_id: UUID, document_id: UUID, at: datetime) -> None:
    """Keep it no longer; an upload is forgotten with it. Raises NotFound, Refused."""
    require(may_work_on(actor, plans.line_to_change(actor, action_id, at=at)))
    rows = ActionDocument.objects.filter(organisation_id=actor.organisation_id, action_id=action_id, id=document_id)
    row = rows.first()
    if row is None:
        raise NotFound
    rows.delete()
    if row.file_id:
        files.remove(actor.organisation_id, row.file_id)
    audit.record(actor, "document.removed", action_id)


def _measure(slug: str) -> Measure:
    found = library().measures.get(slug)
    if found is None:
        raise NotFound
    return found


def _present(actor: Actor) -> dict[str, Action]:
    rows = Action.objects.filter(organisation_id=actor.organisation_id, state__in=_OPEN).exclude(measure="")
    return {row.measure: row for row in rows}


def _require_room(actor: Actor, more: int) -> None:
    open_ = Action.objects.filter(organisation_id=actor.organisation_id, state__in=_OPEN).count()
    if open_ + more > MOST_ACTIONS:
        raise Conflict(
            f"Er passen {MOST_ACTIONS} open acties in een plan. Dit zouden er {open_ + more} worden. "
            "Rond eerst acties af, of laat er bewust een paar vallen."
        )


def _store_steps(action: Action, steps: Sequence[StepLine], *, after: int = 0) -> None:
    ActionStep.objects.bulk_create(
        ActionStep(
            organisation_id=action.organisation_id,
            action=action,
            position=place,
            **_step_columns(step),
        )
        for place, step in enumerate(steps, start=after + 1)
    )


def _step_columns(step: StepLine) -> dict[str, str | int]:
    return {
        "text": step.text,
        "owner_minutes": step.owner_minutes,
        "coordinator_minutes": step.coordinator_minutes,
        "participant_minutes": step.participant_minutes,
    }


def _store_findings(action: Action, measure: Measure, advice: Advice) -> None:
    lifts = advice.lifts.get(measure.slug, {})
    ActionFinding.objects.bulk_create(
        _finding_row(action, found, lifts=lifts[found.key], reaches=measure.raises.get(found.indicator))
        for found in advice.findings
        if found.key in lifts
    )


def _finding_row(action: Action, found: AdviceFinding, *, lifts: int, reaches: int | None = None) -> ActionFinding:
    """Advice from elsewhere keeps just its own words: by those it is known again when it was followed."""
    return ActionFinding(
        organisation_id=action.organisation_id,
        action=action,
        key=found.key,
        indicator=found.indicator,
        words=(found.statement if found.source else f"{found.statement} {found.words}")[:600],
        unit=found.unit,
        source=found.source,
        source_on=found.source_on,
        risk=found.risk,
        lifts=lifts,
        reaches=reaches,
    )


def _store_orders(present: dict[str, Action], new: Collection[str]) -> None:
    """First what is needed first, also between what is new and what was there already."""
    pairs = [
        (action, present[first])
        for slug, action in present.items()
        for first in _measure(slug).needs_first
        if first in present and (slug in new or first in new)
    ]
    ActionOrder.objects.bulk_create(
        ActionOrder(organisation_id=action.organisation_id, action=action, first=first) for action, first in pairs
    )


def _set_order(actor: Actor, action: Action, after: Sequence[UUID]) -> None:
    ActionOrder.objects.filter(organisation_id=actor.organisation_id, action=action).delete()
    wanted = set(after) - {action.id}
    firsts = list(Action.objects.filter(organisation_id=actor.organisation_id, id__in=wanted).order_by("position"))
    if len(firsts) < len(wanted):
        raise NotFound
    ActionOrder.objects.bulk_create(
        ActionOrder(organisation_id=actor.organisation_id, action=action, first=first) for first in firsts
    )


def _columns(actor: Actor, details: Details) -> dict[str, object]:
    official = details.official_owner_id
    return {
        "title": details.title,
        "why": details.why,
        "owner": plans.contributor_for(actor, details.owner_id),
        "official_owner": plans.contributor_for(actor, official) if official else None,
        "portfolio_holder": details.portfolio_holder,
        "not_before_on": details.not_before_on,
        "due_on": details.due_on,
        "costs_once": details.costs_once,
        "costs_per_year": details.costs_per_year,
    }
