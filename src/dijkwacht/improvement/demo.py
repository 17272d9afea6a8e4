# SPDX-License-Identifier: EUPL-1.2
"""The plan of Waterrijk: made five weeks ago, adopted ten days ago, and moved since."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.improvement.actions import adopting, people, planning, steps, work
from dijkwacht.improvement.actions.people import Described
from dijkwacht.improvement.actions.work import Details
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import AbsenceKind, HoldKind, ReplyKind, StepLine
from dijkwacht.knowledge.values import Owner
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.weeks import monday, sunday

HOURS: Final[Mapping[Owner, tuple[str, str, int | None]]] = {
    Owner.MUNICIPAL_SECRETARY: ("gemeentesecretaris", "H. Postma", 60),
    Owner.HRM: ("HRM", "N. Kuiper", 90),
    Owner.COUNCIL_CLERK: ("griffier", "L. Bosman", 60),
    Owner.CIVIL_AFFAIRS: ("Burgerzaken", "R. Timmer", None),
}
MOST_MEASURES: Final = 26
_WEEKS_AGO: Final = 5


def make_plan(coordinator: Actor, *, cast: Mapping[str, UUID], today: date) -> None:
    """One number, the hours of four others, more measures than fit, an evening on a fixed day, and what came of it so far."""
    begun = _morning(today - timedelta(weeks=_WEEKS_AGO))
    people.begin_plan(actor=coordinator, minutes_per_week=240, at=begun)
    for role, (title, name, minutes) in HOURS.items():
        described = Described(title=title, role=role, person_id=cast[name], minutes_per_week=minutes)
        people.add_contributor(actor=coordinator, described=described, at=begun)
    people.set_frame(actor=coordinator, weeks=16, assumed_minutes=60, euros_per_hour=65)
    _note_holidays(coordinator, today=today, at=begun)
    made = _add_measures(coordinator, at=begun)
    evening = _add_evening(coordinator, today=today, at=begun)
    _adopt(coordinator, today=today)
    _work(coordinator, made, today=today)
    planning.hold_action(
        actor=coordinator,
        action_id=evening,
        kind=HoldKind.FIXED,
        from_on=monday(_evening_on(today)),
        until_on=sunday(_evening_on(today)),
        at=begun,
    )
    # At midnight, so that whatever is planned on this day comes after it.
    planning.replan(coordinator.organisation_id, at=_midnight(today))
    planning.replan(coordinator.organisation_id, extra_minutes=120, at=_midnight(today))


def _note_holidays(coordinator: Actor, *, today: date, at: datetime) -> None:
    christmas = date(today.year, 12, 25)
    people.add_absence(
        actor=coordinator,
        contributor_id=None,
        kind=AbsenceKind.HOLIDAY,
        title="Kerst",
        from_on=monday(christmas),
        until_on=sunday(christmas) + timedelta(weeks=1),
        minutes_per_week=0,
        at=at,
    )


def _add_measures(coordinator: Actor, *, at: datetime) -> list[UUID]:
    advice = assessments.advice(coordinator, at=at + timedelta(weeks=_WEEKS_AGO))
    if advice is None:
        return []
    heavy = sorted(advice.lifts, key=lambda slug: (-sum(advice.lifts[slug].values()), slug))
    chosen = list(dict.fromkeys([*advice.first_measures, *heavy]))[:MOST_MEASURES]
    return work.add_measures(actor=coordinator, slugs=chosen, advice=advice, at=at)


def _evening_on(today: date) -> date:
    """A Thursday some weeks after the new year."""
    return monday(date(today.year + 1, 2, 15)) + timedelta(days=3)


def _add_evening(coordinator: Actor, *, today: date, at: datetime) -> UUID:
    owners = {one.role: one.id for one in plans.contributors_of(coordinator.organisation_id)}
    return work.add_own_action(
        actor=coordinator,
        details=Details(
            title="Avond met de raad over druk en dilemma’s",
            why="De raad vroeg er zelf om. Eén avond, vijf dilemma’s, en iedereen weet waar hij terechtkan.",
            owner_id=UUID(owners[Owner.COUNCIL_CLERK]),
            official_owner_id=UUID(owners[Owner.MUNICIPAL_SECRETARY]),
            portfolio_holder="burgemeester",
            due_on=_evening_on(today),
        ),
        risk=3,
        steps=(
            StepLine(position=1, text="Leg de datum vast met het presidium.", owner_minutes=60),
            StepLine(position=2, text="Kies vijf dilemma’s en vraag de burgemeester om de opening.", owner_minutes=90, coordinator_minutes=90),
            StepLine(position=3, text="Houd de avond, en schrijf op wat de raad afspreekt.", owner_minutes=120, coordinator_minutes=120),
        ),
        finding="",
        advice=None,
        at=at,
    )  # fmt: skip


def _adopt(coordinator: Actor, *, today: date) -> None:
    on = today - timedelta(days=10)
    adopting.adopt_plan(
        actor=coordinator,
        decision=adopting.Decision(
            body="college", decided_on=on, decision="Besluitenlijst college, punt 7", levels={}, instrument=""
        ),
        at=_morning(on),
    )


def _work(coordinator: Actor, made: list[UUID], *, today: date) -> None:
    """The first is done, the second begun, and at the third somebody asks for help."""
    first, second, third = made[:3]
    at = _morning(today - timedelta(days=5))
    plan = plans.plan_of(coordinator.organisation_id, today=today)
    done = plan.by_id[str(first)]
    for step in done.steps:
        steps.tick_step(
            actor=coordinator, action_id=first, position=step.position, real_minutes=step.minutes + 15, at=at
        )
    steps.finish_action(
        actor=coordinator,
        action_id=first,
        outcome="Besproken in het overleg van hoofden en vastgelegd. De afspraak staat op intranet.",
        levels={one.indicator: Level.IN_USE for one in done.findings[:1] if one.indicator},
        on=timezone.localdate(at),
        at=at,
    )
    steps.tick_step(
        actor=coordinator, action_id=second, position=1, real_minutes=60, at=_morning(today - timedelta(days=3))
    )
    steps.reply(
        actor=coordinator,
        action_id=third,
        kind=ReplyKind.HELP,
        note="Wie mag dit namens de directie besluiten?",
        at=_morning(today - timedelta(days=2)),
    )


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
