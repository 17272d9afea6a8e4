# SPDX-License-Identifier: EUPL-1.2
"""Joining with a phone and voting. Of a phone nothing is stored but that one more joined; of a vote nothing but the vote."""

import secrets
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.core import signing
from django.core.cache import cache
from django.db import transaction
from django.db.models import F

from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.levels import Level, Reading
from dijkwacht.values.verdicts import Conflict, NotFound
from dijkwacht.workshops import queries
from dijkwacht.workshops.domain import codes
from dijkwacht.workshops.models import Point, Vote, Workshop
from dijkwacht.workshops.values import PointState, Seat

_MINUTE = 60


class TooManyWrongCodes(Conflict):
    """So many codes were wrong in this minute that somebody may be guessing; everybody who types one waits."""

    def __init__(self) -> None:
        super().__init__("Er zijn net veel verkeerde codes ingetypt. Wacht een minuut, of scan de QR-code.")


class VoteClosed(Conflict):
    """The vote was closed, or was about something else by now; this vote is stored nowhere."""

    def __init__(self) -> None:
        super().__init__("Deze stemming is gesloten. Uw stem telt niet mee.")


def take_seat_by_code(text: str, *, at: datetime) -> str | None:
    """The mark that a phone keeps, for a code as somebody typed it; None when it does not work (any more).

    Wrong codes are counted per minute for all together, so no address is kept. Raises TooManyWrongCodes.
    """
    wrong = f"workshops.wrong.{int(at.timestamp()) // _MINUTE}"
    if int(cache.get_or_set(wrong, 0, 2 * _MINUTE) or 0) >= codes.WRONG_PER_MINUTE:
        raise TooManyWrongCodes
    with system_scope():
        found = queries.behind_code(codes.typed(text), at)
    if found is None:
        cache.incr(wrong)
        return None
    return take_seat(found)


def take_seat(workshop: Workshop) -> str | None:
    """One more phone in this workshop: the mark that it keeps; None when there are more than a hall holds."""
    with scope(workshop.organisation_id):
        rows = Workshop.objects.filter(
            organisation_id=workshop.organisation_id, id=workshop.id, phones__lt=codes.MOST_PHONES
        )
        if not rows.update(phones=F("phones") + 1):
            return None
    seat = [workshop.organisation_id.hex, workshop.id.hex, secrets.token_urlsafe(16)]
    return _signer(workshop.secret).sign_object(seat)


def seat_in(mark: str, *, at: datetime) -> tuple[Seat, Workshop] | None:
    """Where the phone sits that keeps this mark; None when the workshop ended, its code was renewed or ran out."""
    for_whom = _read(mark)
    if for_whom is None:
        return None
    organisation_id, workshop_id, own = for_whom
    with scope(organisation_id):
        try:
            found = queries.workshop_for(organisation_id, workshop_id)
        except NotFound:
            return None
    is_whole = _is_signed(mark, found.secret) if found.secret else False
    if not is_whole or not codes.is_open(code=found.code, until=found.code_until, at=at):
        return None
    return Seat(organisation_id=organisation_id, workshop_id=workshop_id, mark=own), found


def print_of(seat: Seat, point_id: UUID) -> str:
    """What stands beside the vote of a phone: other for each point, so that two of its votes are not tied."""
    return sha256(f"{seat.mark}.{point_id}".encode()).hexdigest()


@transaction.atomic
def cast_vote(*, seat: Seat, point_id: UUID, choice: Reading) -> None:
    """Vote, or vote otherwise, under the scope of the workshop's organisation. Raises VoteClosed."""
    rows = Point.objects.select_for_update().filter(
        organisation_id=seat.organisation_id, workshop_id=seat.workshop_id, id=point_id, state=PointState.VOTING
    )
    point = rows.first()
    if point is None:
        raise VoteClosed
    Vote.objects.update_or_create(
        organisation_id=seat.organisation_id,
        point=point,
        voter=print_of(seat, point_id),
        defaults={"level": choice.value if isinstance(choice, Level) else None},
    )


def _signer(secret: str) -> signing.Signer:
    """Tied to the code that is on the screen: a new code ends every seat. Without a moment, which would be one more mark."""
    return signing.Signer(salt=f"dijkwacht.workshops.seat.{secret}")


def _is_signed(mark: str, secret: str) -> bool:
    try:
        _signer(secret).unsign(mark)
    except signing.BadSignature:
        return False
    return True


def _read(mark: str) -> tuple[UUID, UUID, str] | None:
    """What a mark claims; believed only once its signature was checked against that very workshop."""
    payload, _, _ = mark.partition(":")
    try:
        organisation, workshop, own = signing.JSONSerializer().loads(signing.b64_decode(payload.encode()))
        return UUID(organisation), UUID(workshop), str(own)
    except (ValueError, TypeError, AttributeError):
        return None
