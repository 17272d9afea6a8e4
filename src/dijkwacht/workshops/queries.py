# SPDX-License-Identifier: EUPL-1.2
"""What the room reads. Each query names its organisation; who stands at the door is looked up under the system's scope."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value

from dijkwacht.assessments import public as assessments
from dijkwacht.knowledge.values import Indicator
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.waiting import WaitsFor
from dijkwacht.workshops.domain.codes import is_open
from dijkwacht.workshops.domain.spread import limits_for
from dijkwacht.workshops.models import Point, Vote, Workshop
from dijkwacht.workshops.values import Minority, PointState, Put, Settlement, Share, Spread, WorkshopState

__all__ = ["Point", "Workshop"]


def workshops_of(actor: Actor) -> list[Workshop]:
    """The workshops that the actor may lead, newest first; a guest adviser has those of one round."""
    rows = Workshop.objects.filter(organisation_id=actor.organisation_id).select_related("round", "department")
    if actor.round_id is not None:
        rows = rows.filter(round_id=actor.round_id)
    return list(rows.order_by("-planned_on", "title"))


def still_this_week(actor: Actor, *, on: date) -> QuerySet[Any, Any]:
    """What is planned from this day to Sunday, of the round on which a guest adviser advises."""
    sunday = on + timedelta(days=6 - on.weekday())
    rows = Workshop.objects.filter(
        organisation_id=actor.organisation_id, state=WorkshopState.PLANNED, planned_on__range=(on, sunday)
    )
    if actor.round_id is not None:
        rows = rows.filter(round_id=actor.round_id)
    return rows.order_by().values_list(
        Value(WaitsFor.WORKSHOP.value, CharField()), F("id"), F("title"), F("planned_on")
    )


def workshop_for(organisation_id: UUID, workshop_id: UUID) -> Workshop:
    """A workshop of the organisation with its round. Raises NotFound for any other."""
    rows = Workshop.objects.filter(organisation_id=organisation_id, id=workshop_id)
    found = rows.select_related("round", "department").first()
    if found is None:
        raise NotFound
    return found


def points_of(workshop: Workshop) -> list[Point]:
    """What is put to it, in order."""
    return list(Point.objects.filter(organisation_id=workshop.organisation_id, workshop=workshop).order_by("position"))


def point_for(workshop: Workshop, point_id: UUID) -> Point:
    """One of its points. Raises NotFound."""
    rows = Point.objects.filter(organisation_id=workshop.organisation_id, workshop=workshop, id=point_id)
    found = rows.first()
    if found is None:
        raise NotFound
    return found


def votes_in(point: Point) -> int:
    """How many voted so far; what they chose nobody sees."""
    return Vote.objects.filter(organisation_id=point.organisation_id, point=point).count()


def own_vote(point: Point, voter: str) -> Reading | None:
    """What one phone chose itself; None when it did not vote yet."""
    row = Vote.objects.filter(organisation_id=point.organisation_id, point=point, voter=voter).first()
    if row is None:
        return None
    return Silence.UNKNOWN if row.level is None else Level(row.level)


def counted(point: Point) -> Counter[Reading]:
    """The votes of a point, for the moment at which it closes."""
    levels = Vote.objects.filter(organisation_id=point.organisation_id, point=point).values_list("level", flat=True)
    return Counter(Silence.UNKNOWN if one is None else Level(one) for one in levels)


def behind_code(code: str, at: datetime) -> Workshop | None:
    """The workshop that one enters by a typed code, under the system's scope; None when it does not work (any more)."""
    return _behind(Workshop.objects.filter(code=code).first() if code else None, at)


def behind_secret(secret: str, at: datetime) -> Workshop | None:
    """The same by the address in the QR code."""
    return _behind(Workshop.objects.filter(secret=secret).first() if secret else None, at)


def _behind(found: Workshop | None, at: datetime) -> Workshop | None:
    return found if found and is_open(code=found.code, until=found.code_until, at=at) else None


def texts_for(workshop: Workshop) -> dict[str, Indicator]:
    """The indicators of its round, as the round keeps them."""
    return assessments.texts_in(workshop.organisation_id, workshop.round_id)


def puts_of(workshop: Workshop, points: list[Point]) -> list[Put]:
    """Its points with their texts."""
    texts = texts_for(workshop)
    return [
        Put(
            id=one.id,
            number=number,
            of=len(points),
            indicator=texts[one.indicator],
            state=PointState(one.state),
        )
        for number, one in enumerate(points, start=1)
    ]


def spread_of(point: Point, indicator: Indicator) -> Spread:
    """What may be shown of a vote that was closed."""
    shares = {_choice(key): Share(share) for key, share in point.shares.items()}
    return Spread(voted=point.voted or 0, limits=limits_for(indicator.topic), shares=shares)


def settled_as(point: Point) -> Settlement:
    """What was agreed, and who sees it otherwise."""
    minority = None
    if point.minority_level is not None:
        minority = Minority(
            level=Level(point.minority_level), people=point.minority_people or 0, words=point.minority_words
        )
    return Settlement(level=None if point.agreed is None else Level(point.agreed), minority=minority)


def _choice(key: str) -> Reading:
    return Silence.UNKNOWN if key == Silence.UNKNOWN.value else Level(int(key))
