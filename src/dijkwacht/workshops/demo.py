# SPDX-License-Identifier: EUPL-1.2
"""Two workshops of Waterrijk: a group talk that was held, and an expert session that comes. All of it is invented."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments.public import talk_round
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.workshops import actions, queries
from dijkwacht.workshops.domain.agenda import candidate_of, proposed
from dijkwacht.workshops.values import Minority, NewWorkshop, Settlement, WorkshopKind

_HELD: Final = timedelta(days=12)
_COMES: Final = timedelta(days=8)
_VOTES: Final[Mapping[str, tuple[Reading, ...]]] = {
    "shared-picture": (*[Level.PAPER] * 6, Level.ABSENT, Level.IN_USE),
    "internal-cooperation": (*[Level.IN_USE] * 4, *[Level.PAPER] * 3, Silence.UNKNOWN),
    "risk-locations-known": (*[Level.PAPER] * 3, *[Level.IN_USE] * 3, *[Level.ABSENT] * 2),
}
_AGREED: Final[Mapping[str, Settlement]] = {
    "shared-picture": Settlement(
        level=Level.PAPER,
        minority=Minority(
            level=Level.ABSENT, people=1, words="Wie niet bij het overleg zit, heeft het beeld nooit gezien."
        ),
    ),
    "internal-cooperation": Settlement(
        level=Level.IN_USE,
        minority=Minority(
            level=Level.PAPER, people=3, words="De lijnen zijn kort, maar hangen aan twee mensen die elkaar kennen."
        ),
    ),
    "risk-locations-known": Settlement(level=None),
}


def tell_workshops(coordinator: Actor, round_id: UUID, *, today: date) -> None:
    """One was held with eight phones; the next weighs what paper and practice do not agree on."""
    _tell_held(coordinator, round_id, on=today - _HELD)
    at = _hour(today - timedelta(days=2), 11)
    candidates = map(candidate_of, talk_round(coordinator, round_id, at=at).points)
    new = NewWorkshop(
        title="Expertsessie over de uitkomst",
        kind=WorkshopKind.EXPERT_SESSION,
        planned_on=today + _COMES,
        functions="secretaris, griffier, hoofd Publiekszaken, adviseur HRM, adviseur veiligheid",
        department_id=None,
        indicators=proposed(candidates, most=6),
    )
    actions.plan_workshop(actor=coordinator, round_id=round_id, is_closed=False, new=new, at=at)


def _tell_held(coordinator: Actor, round_id: UUID, *, on: date) -> None:
    at = _hour(on, 13)
    new = NewWorkshop(
        title="Groepsgesprek met vier afdelingen",
        kind=WorkshopKind.GROUP_TALK,
        planned_on=on,
        functions="medewerkers vergunningen, balie en buitendienst, twee teamleiders",
        department_id=None,
        indicators=tuple(_VOTES),
    )
    held = actions.plan_workshop(
        actor=coordinator, round_id=round_id, is_closed=False, new=new, at=at - timedelta(days=10)
    ).id
    actions.open_workshop(actor=coordinator, workshop_id=held, at=at)
    seats = _seats(coordinator, held, count=max(map(len, _VOTES.values())))
    for number, point in enumerate(queries.points_of(queries.workshop_for(coordinator.organisation_id, held))):
        _tell_point(coordinator, held, point, seats, at=at + timedelta(minutes=15 * (number + 1)))
    actions.end_workshop(actor=coordinator, workshop_id=held, at=at + timedelta(hours=1))


def _seats(coordinator: Actor, held: UUID, *, count: int) -> list[str]:
    """The marks that the phones keep."""
    workshop = queries.workshop_for(coordinator.organisation_id, held)
    return [mark for _ in range(count) if (mark := actions.take_seat(workshop))]


def _tell_point(coordinator: Actor, held: UUID, point: queries.Point, seats: list[str], *, at: datetime) -> None:
    actions.open_vote(actor=coordinator, workshop_id=held, point_id=point.id)
    for mark, choice in zip(seats, _VOTES[point.indicator], strict=False):
        sitting = actions.seat_in(mark, at=at)
        if sitting is not None:
            with scope(coordinator.organisation_id):
                actions.cast_vote(seat=sitting[0], point_id=point.id, choice=choice)
    actions.close_vote(actor=coordinator, workshop_id=held, point_id=point.id)
    actions.settle_point(
        actor=coordinator, workshop_id=held, point_id=point.id, settled=_AGREED[point.indicator], turn=0, at=at
    )


def _hour(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
