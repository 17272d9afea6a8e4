# SPDX-License-Identifier: EUPL-1.2
"""Plans for the tests of the rooms, made by the real actions."""

from uuid import UUID

from django.utils import timezone

from dijkwacht.improvement.actions import people, planning, work
from dijkwacht.improvement.actions.people import Described
from dijkwacht.improvement.actions.work import Details
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.values import ActionLine, PlanNow, StepLine, Timetable
from dijkwacht.knowledge.values import Owner
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor
from tests.support.world import World

MEASURES = ("appoint-coordinator", "bring-code-of-conduct-to-life", "agree-second-eyes-with-neighbour")


def begin(world: World, *, hours: int = 4, actor: Actor | None = None) -> None:
    """A plan from one number, in which HRM is joost."""
    actor = actor or world.anna.actor
    with scope(actor.organisation_id):
        people.begin_plan(actor=actor, minutes_per_week=hours * 60, at=timezone.now())
        if actor.organisation_id == world.waterrijk:
            described = Described(title="HRM", role=Owner.HRM, person_id=world.joost.id, minutes_per_week=60)
            people.add_contributor(actor=actor, described=described, at=timezone.now())


def add(world: World, title: str = "Oefen het protocol", *, owner: str = "coördinator", **details: object) -> UUID:
    """An own action of one step, two hours of its owner."""
    with scope(world.waterrijk):
        who = next(one for one in now(world).contributors if one.title == owner)
        return work.add_own_action(
            actor=world.anna.actor,
            details=Details(**{"title": title, "why": "Omdat het moet.", "owner_id": UUID(who.id)} | details),
            risk=3,
            steps=(StepLine(position=1, text="Doe het.", owner_minutes=120),),
            finding="",
            advice=None,
            at=timezone.now(),
        )


def now(world: World) -> PlanNow:
    """The plan of Waterrijk as it stands."""
    with scope(world.waterrijk):
        return plans.plan_of(world.waterrijk, today=timezone.localdate())


def line(world: World, action_id: UUID) -> ActionLine:
    """One action of it."""
    return now(world).by_id[str(action_id)]


def solved(world: World) -> Timetable:
    """What the planner makes of it, kept as the worker keeps it."""
    with scope(world.waterrijk):
        planning.replan(world.waterrijk, at=timezone.now())
        return timetables.planned(world.waterrijk, now(world)).timetable
