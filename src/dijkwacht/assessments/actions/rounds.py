# SPDX-License-Identifier: EUPL-1.2
"""Beginning a round and closing it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.assess import RULES
from dijkwacht.assessments.domain.permissions import may_change_round, may_coordinate
from dijkwacht.assessments.models import (
    Draft,
    OwnRoundContent,
    Round,
    RoundContent,
    RoundDepartment,
    RoundInstrument,
    RoundResult,
    RoundSummary,
)
from dijkwacht.assessments.queries import Measured
from dijkwacht.audit import public as audit
from dijkwacht.instruments.values import is_own
from dijkwacht.knowledge.public import digest, snapshot
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, require


@dataclass(frozen=True, kw_only=True)
class NewRound:
    """What is needed to begin a measurement."""

    title: str
    period_from: date
    period_until: date
    instruments: tuple[str, ...]
    departments: tuple[UUID, ...] = ()


@transaction.atomic
def start_round(*, actor: Actor, new: NewRound, library: Library, at: datetime) -> Round:
    """Open a round; it keeps the exact texts of its instruments, which `library` has. Raises Refused."""
    require(may_coordinate(actor))
    started = Round.objects.create(
        organisation_id=actor.organisation_id,
        title=new.title,
        period_from=new.period_from,
        period_until=new.period_until,
        opened_at=at,
        opened_by=actor.person_id,
    )
    for position, slug in enumerate(new.instruments):
        _add_instrument(started, library.instruments[slug], library, position)
    RoundDepartment.objects.bulk_create(
        RoundDepartment(organisation_id=actor.organisation_id, round=started, department_id=department)
        for department in new.departments
    )
    audit.record(actor, "round.started", started)
    return started


def _add_instrument(round_: Round, instrument: Instrument, library: Library, position: int) -> None:
    row = RoundInstrument(organisation_id=round_.organisation_id, round=round_, position=position, slug=instrument.slug)
    keep_texts(row, instrument, library)
    row.save()


def keep_texts(row: RoundInstrument, instrument: Instrument, library: Library) -> None:
    """Let a row point to the exact texts of an instrument; what was written in the house stays in the house."""
    content = snapshot(instrument, library)
    row.version, row.content, row.own_content = instrument.version, None, None
    if is_own(instrument.slug):
        row.own_content, _ = OwnRoundContent.objects.get_or_create(
            organisation_id=row.organisation_id, digest=digest(content), defaults={"content": content}
        )
    else:
        row.content, _ = RoundContent.objects.get_or_create(digest=digest(content), defaults={"content": content})


@transaction.atomic
def add_instrument(*, actor: Actor, round_: Round, slug: str, library: Library) -> None:
    """Take another instrument into an open round: what was answered already counts in it at once.

    Raises Refused, Conflict.
    """
    open_ = _lock(actor, round_)
    require(may_change_round(actor, is_closed=open_.closed_at is not None))
    slugs = [row.slug for row in queries.instruments_of(actor, round_.id)]
    if slug in slugs:
        raise Conflict("Deze scan zit al in de meting.")
    _add_instrument(open_, library.instruments[slug], library, len(slugs))
    audit.record(actor, "round.instrument_added", open_, instrument=slug)


def _lock(actor: Actor, round_: Round) -> Round:
    """The round as it is now: nobody closes it, or adds to it, while this goes on."""
    rows = Round.objects.select_for_update().filter(organisation_id=actor.organisation_id)
    return rows.get(id=round_.id)


def close_round(*, actor: Actor, round_: Round, at: datetime) -> None:
    """Freeze a round: from now on its results are read from here, and what was being written goes.

    Raises Refused, Conflict.
    """
    require(may_coordinate(actor))
    # Derived before the transaction begins: on SQLite an open one keeps everybody else waiting.
    seen = [
        queries.measured(actor, round_, at=at, instrument=row.slug)
        for row in queries.instruments_of(actor, round_.id)
        if round_.closed_at is None
    ]
    with transaction.atomic():
        rows = Round.objects.filter(organisation_id=actor.organisation_id, id=round_.id, closed_at__isnull=True)
        if not rows.update(closed_at=at, closed_by=actor.person_id):
            raise Conflict("Deze meting is al gesloten.")
        if len(seen) != len(queries.instruments_of(actor, round_.id)):
            raise Conflict("Er kwam net een scan bij deze meting. Sluit haar nog een keer.")
        for one in seen:
            _store_result(actor, one, at=at)
        Draft.objects.filter(organisation_id=actor.organisation_id, round=round_).delete()
        RoundSummary.objects.filter(organisation_id=actor.organisation_id, round=round_).delete()
        audit.record(actor, "round.closed", round_)


def _store_result(actor: Actor, seen: Measured, *, at: datetime) -> None:
    plain = queries.kept(seen.assessment)
    RoundResult.objects.create(
        organisation_id=actor.organisation_id,
        round=seen.round,
        instrument=seen.instrument.slug,
        rules=RULES,
        observation_ids=[int(one.id) for one in seen.observations],
        content_digest=seen.content_digest,
        result=plain,
        result_digest=digest(plain),
        stored_at=at,
    )
