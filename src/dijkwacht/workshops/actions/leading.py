# SPDX-License-Identifier: EUPL-1.2
"""Leading a workshop: let people in, put a point, close the vote, record what was agreed. Two leaders are both heard."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import SourceKind, Talk
from dijkwacht.audit import public as audit
from dijkwacht.knowledge.values import Indicator
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, NotFound, require
from dijkwacht.workshops import queries
from dijkwacht.workshops.domain import codes
from dijkwacht.workshops.domain.permissions import may_change, may_go_on
from dijkwacht.workshops.domain.spread import limits_for, spread
from dijkwacht.workshops.domain.states import may_follow
from dijkwacht.workshops.domain.words import note_of
from dijkwacht.workshops.models import Point, Vote, Workshop
from dijkwacht.workshops.values import PointState, Settlement, WorkshopKind, WorkshopState

_SOURCE_KINDS = {
    WorkshopKind.GROUP_TALK: SourceKind.GROUP_TALK,
    WorkshopKind.EXPERT_SESSION: SourceKind.EXPERT_SESSION,
}


@transaction.atomic
def open_workshop(*, actor: Actor, workshop_id: UUID, at: datetime) -> None:
    """Let people in by a code, which works for a day at most. Raises Refused, NotFound."""
    row = _locked(actor, workshop_id)
    require(may_change(actor, row.round_id, WorkshopState(row.state)))
    row.state, row.opened_at = WorkshopState.OPEN, at
    _new_code(row, at=at)
    audit.record(actor, "workshop.opened", row)


@transaction.atomic
def renew_code(*, actor: Actor, workshop_id: UUID, at: datetime) -> None:
    """Another code: who joined by the old one is out and joins again, so an open vote begins anew.

    Raises Refused, NotFound.
    """
    row = _open(actor, workshop_id)
    _new_code(row, at=at)
    Vote.objects.filter(organisation_id=actor.organisation_id, point__workshop=row).delete()
    audit.record(actor, "workshop.code_renewed", row)


@transaction.atomic
def open_vote(*, actor: Actor, workshop_id: UUID, point_id: UUID) -> None:
    """Put a point to the vote. Raises Refused, NotFound, and Conflict when another is being voted on."""
    row = _open(actor, workshop_id)
    point = _point(row, point_id, PointState.VOTING)
    try:
        with transaction.atomic():
            Point.objects.filter(organisation_id=actor.organisation_id, id=point.id).update(state=PointState.VOTING)
    except IntegrityError as error:
        raise Conflict("Er loopt al een stemming. Sluit die eerst.") from error
    _show(row, point)


@transaction.atomic
def close_vote(*, actor: Actor, workshop_id: UUID, point_id: UUID) -> None:
    """Count, keep what may be shown, and delete who chose what. Raises Refused, NotFound, Conflict."""
    row = _open(actor, workshop_id)
    point = _point(row, point_id, PointState.COUNTED)
    topic = _text(row, point).topic
    found = spread(queries.counted(point), limits=limits_for(topic))
    point.state, point.voted = PointState.COUNTED, found.voted
    point.shares = {str(choice.value): share.value for choice, share in found.shares.items()}
    point.save(update_fields=["state", "voted", "shares"])
    Vote.objects.filter(organisation_id=actor.organisation_id, point=point).delete()
    audit.record(actor, "workshop.vote_closed", row)


@transaction.atomic
def settle_point(
    *, actor: Actor, workshop_id: UUID, point_id: UUID, settled: Settlement, turn: int, at: datetime
) -> None:
    """Record what was agreed, as an observation with the minority view beside it; or that one does not agree yet.

    `turn` is what the leader saw. Raises Refused, NotFound, and Conflict when a colleague was first, while a vote is
    open, when a recorded level would become none, or when the round was closed.
    """
    row = _open(actor, workshop_id)
    point = _point(row, point_id, PointState.SETTLED)
    if point.turn != turn:
        raise Conflict("Een collega was u net voor. Kijk eerst wat er nu staat.")
    if point.agreed is not None and settled.level is None:
        raise Conflict("Hier is al een niveau vastgelegd. Kies een ander niveau, of trek het in bij de uitkomst.")
    if settled.level is not None:
        _record(actor, row, point, settled, settled.level, at=at)
    minority = settled.minority
    limits = limits_for(_text(row, point).topic)
    point.state, point.turn = PointState.SETTLED, point.turn + 1
    point.agreed = None if settled.level is None else settled.level.value
    point.minority_level = minority.level.value if minority else None
    # A few are stored as they are shown: what is not there cannot be told.
    point.minority_people = (minority.people if minority.people > limits.edge else 0) if minority else None
    point.minority_words = minority.words if minority else ""
    point.save(
        update_fields=["state", "turn", "agreed", "minority_level", "minority_people", "minority_words"],
    )
    _show(row, point)
    audit.record(actor, "workshop.settled", row, agreed=settled.level is not None)


@transaction.atomic
def end_workshop(*, actor: Actor, workshop_id: UUID, at: datetime) -> None:
    """Nobody votes any more; the code is gone, and with it every phone. Raises Refused, NotFound."""
    row = _open(actor, workshop_id)
    _forget(row)
    row.state, row.ended_at, row.code, row.secret, row.code_until = WorkshopState.ENDED, at, "", "", None
    row.save(update_fields=["state", "ended_at", "code", "secret", "code_until"])
    audit.record(actor, "workshop.ended", row)


def forget_votes(*, at: datetime) -> int:
    """Votes that nobody closed go with the code of their workshop; returns of how many workshops. For the worker."""
    with system_scope(), transaction.atomic():
        rows = list(Workshop.objects.filter(code_until__lte=at).exclude(code=""))
        for row in rows:
            _forget(row)
            row.code, row.secret, row.code_until = "", "", None
            row.save(update_fields=["code", "secret", "code_until"])
        return len(rows)


def _locked(actor: Actor, workshop_id: UUID) -> Workshop:
    rows = Workshop.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=workshop_id)
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def _open(actor: Actor, workshop_id: UUID) -> Workshop:
    """An open workshop, which nobody else changes until this is done."""
    row = _locked(actor, workshop_id)
    require(may_go_on(actor, row.round_id, WorkshopState(row.state)))
    return row


def _point(row: Workshop, point_id: UUID, after: PointState) -> Point:
    """One of its points, if it may come into that state."""
    rows = Point.objects.select_for_update().filter(organisation_id=row.organisation_id, workshop=row, id=point_id)
    point = rows.first()
    if point is None:
        raise NotFound
    if not may_follow(PointState(point.state), after):
        raise Conflict(_NOT_NOW[after])
    return point


_NOT_NOW = {
    PointState.VOTING: "Over dit punt is al gestemd. Een tweede stemming zou verraden wie anders koos.",
    PointState.COUNTED: "Deze stemming is al gesloten.",
    PointState.SETTLED: "Er wordt nog gestemd. Sluit eerst de stemming.",
}


def _show(row: Workshop, point: Point) -> None:
    """Put a point on the large screen and on the phones."""
    row.shown = point.id
    row.save(update_fields=["shown"])


def _record(actor: Actor, row: Workshop, point: Point, settled: Settlement, level: Level, *, at: datetime) -> None:
    kind = WorkshopKind(row.kind)
    word = assessments.level_word(settled.minority.level) if settled.minority else ""
    limits = limits_for(_text(row, point).topic)
    source_id = assessments.record_in_talk(
        actor=actor,
        talk=Talk(
            round_id=row.round_id,
            kind=_SOURCE_KINDS[kind],
            title=row.title,
            functions=row.functions,
            department_id=row.department_id,
            on=(row.opened_at or at).date(),
        ),
        source_id=row.source_id,
        indicator=point.indicator,
        level=level,
        note=note_of(kind, settled, limits, voted=point.voted, level_word=word),
        at=at,
    )
    if row.source_id is None:
        row.source_id = source_id
        row.save(update_fields=["source_id"])


def _text(row: Workshop, point: Point) -> Indicator:
    return queries.texts_for(row)[point.indicator]


def _new_code(row: Workshop, *, at: datetime) -> None:
    row.code = "".join(secrets.choice(codes.SIGNS) for _ in range(codes.LENGTH))
    row.secret = secrets.token_urlsafe(32)
    row.code_until, row.phones = at + codes.LIFETIME, 0
    row.save(update_fields=["state", "opened_at", "code", "secret", "code_until", "phones"])


def _forget(row: Workshop) -> None:
    """Delete the votes of a point that was never closed; the point waits as if it had not been put."""
    Vote.objects.filter(organisation_id=row.organisation_id, point__workshop=row).delete()
    voting = Point.objects.filter(organisation_id=row.organisation_id, workshop=row, state=PointState.VOTING)
    voting.update(state=PointState.WAITING)
