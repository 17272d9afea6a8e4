# SPDX-License-Identifier: EUPL-1.2
"""Workshops of Waterrijk for the tests, made by the real actions: planned, opened, with phones that vote."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dijkwacht.assessments.models import Round
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Reading
from dijkwacht.workshops import actions
from dijkwacht.workshops.domain.spread import ORDINARY, limits_for
from dijkwacht.workshops.models import Point, Workshop
from dijkwacht.workshops.values import NewWorkshop, Seat, WorkshopKind
from tests.support import rounds
from tests.support.world import World

FUNCTIONS = "drie medewerkers balie, teamleider"


def indicators(count: int = 2, *, of: Scope = Scope.ORGANISATION, limits: object = ORDINARY) -> tuple[str, ...]:
    """Indicators of the large scan that are seen in this scope and shown from so many votes."""
    asked = dict.fromkeys(
        one for question in library().instruments[rounds.LARGE].questions for one in question.indicators
    )
    texts = library().indicators
    found = [slug for slug in asked if texts[slug].scope is of and limits_for(texts[slug].topic) == limits]
    return tuple(found[:count])


def begin(world: World, **more: object) -> Round:
    """An open round in the large scan, in which the department of civil affairs takes part."""
    return rounds.start(world, instruments=(rounds.LARGE,), departments=[world.civil_affairs], **more)


def plan(
    world: World,
    *,
    about: Sequence[str] = (),
    kind: WorkshopKind = WorkshopKind.GROUP_TALK,
    round_: Round | None = None,
    department: UUID | None = None,
) -> Workshop:
    """A planned workshop, in a new round unless told otherwise."""
    round_ = round_ or begin(world)
    new = NewWorkshop(
        title="Gesprek met de balie",
        kind=kind,
        planned_on=timezone.localdate(),
        functions=FUNCTIONS,
        department_id=department,
        indicators=tuple(about) or indicators(),
    )
    with scope(world.waterrijk):
        return actions.plan_workshop(
            actor=world.anna.actor, round_id=round_.id, is_closed=False, new=new, at=timezone.now()
        )


def opened(world: World, *, at: datetime | None = None, **more: object) -> Workshop:
    """An open workshop, with its code."""
    workshop = plan(world, **more)  # type: ignore[arg-type]  # what `plan` takes
    with scope(world.waterrijk):
        actions.open_workshop(actor=world.anna.actor, workshop_id=workshop.id, at=at or timezone.now())
    return fresh(workshop)


def fresh(workshop: Workshop) -> Workshop:
    """As it stands now."""
    return Workshop.objects.get(pk=workshop.pk)


def points(workshop: Workshop) -> list[Point]:
    return list(Point.objects.filter(workshop=workshop).order_by("position"))


def put(actor: Actor, workshop: Workshop, place: int = 0) -> Point:
    """Open the vote on one of its points."""
    point = points(workshop)[place]
    with scope(workshop.organisation_id):
        actions.open_vote(actor=actor, workshop_id=workshop.id, point_id=point.id)
    return point


def close(actor: Actor, workshop: Workshop, point: Point) -> Point:
    with scope(workshop.organisation_id):
        actions.close_vote(actor=actor, workshop_id=workshop.id, point_id=point.id)
    return Point.objects.get(pk=point.pk)


def seats(workshop: Workshop, count: int) -> list[Seat]:
    """So many phones that joined."""
    marks = [actions.take_seat(fresh(workshop)) for _ in range(count)]
    found = [actions.seat_in(mark, at=timezone.now()) for mark in marks if mark]
    return [one[0] for one in found if one]


def vote(workshop: Workshop, point: Point, choices: Iterable[Reading]) -> None:
    """A phone of its own for each of these votes."""
    wanted = list(choices)
    taken = seats(workshop, len(wanted))
    with scope(workshop.organisation_id):
        for seat, choice in zip(taken, wanted, strict=True):
            actions.cast_vote(seat=seat, point_id=point.id, choice=choice)


def phone(workshop: Workshop) -> Client:
    """A visitor's browser that joined by the code."""
    browser = Client()
    answer = browser.post(address("seat-take"), {"code": fresh(workshop).code})
    assert answer.status_code == 302
    return browser


def address(name: str, *arguments: object) -> str:
    """An address of this room; a row stands for its key."""
    return reverse(f"workshops:{name}", args=[getattr(one, "pk", one) for one in arguments])
