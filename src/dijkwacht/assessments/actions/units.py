# SPDX-License-Identifier: EUPL-1.2
"""Answering outside a round: what was estimated or found in one unit. The same rules as for other answers."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.answers import AnswerOvertaken, Entry, append_entries
from dijkwacht.assessments.actions.sources import NewSource, store_source
from dijkwacht.assessments.domain.answers import Answer, Choice, Standing, entry_kind, evidence_day, is_overtaken
from dijkwacht.assessments.models import Observation, ObservationNote
from dijkwacht.assessments.values import ObservationKind, SourceKind, Unit
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Reading
from dijkwacht.values.verdicts import NotFound


@dataclass(frozen=True, kw_only=True)
class UnitAnswer:
    """An indicator in a unit at a level. An own estimate continues the one before; a sample is a source of its own.

    `started_from` is the entry of the own estimate that its author saw; `replaces_colleague` says that he read what a
    colleague said since and means to replace it.
    """

    indicator: str
    unit: Unit
    reading: Reading
    is_sample: bool
    source_title: str
    on: date
    note: str = ""
    started_from: int | None = None
    replaces_colleague: bool = False


def answer_in_unit(*, actor: Actor, answer: UnitAnswer, at: datetime) -> bool:
    """Append what was seen; False when it says what stands already. The calling room decided who may.

    Raises AnswerOvertaken when a colleague estimated the same since, NotFound for an unknown indicator.
    """
    if answer.indicator not in queries.indicators_for(actor.organisation_id, [answer.indicator]):
        raise NotFound
    if answer.is_sample:
        return _sample(actor, answer, at=at)
    try:
        return _estimate(actor, answer, at=at)
    except IntegrityError:
        # A colleague was next at this very moment: what he said stands by now, and is looked at again.
        return _estimate(actor, answer, at=at)


@transaction.atomic
def _sample(actor: Actor, answer: UnitAnswer, *, at: datetime) -> bool:
    new = NewSource(kind=SourceKind.INVESTIGATION, title=answer.source_title[:200], on=answer.on)
    source = store_source(actor, new, round_id=None, at=at)
    _append(actor, source.pk, answer, ObservationKind.SEEN, follows=None, on=answer.on, at=at)
    return True


@transaction.atomic
def _estimate(actor: Actor, answer: UnitAnswer, *, at: datetime) -> bool:
    row = queries.newest_estimate(actor, answer.indicator, answer.unit)
    standing = _standing(row, actor) if row else None
    choice = Choice.REPLACE if answer.replaces_colleague else Choice.STOP
    if standing is not None and is_overtaken(standing, started_from=answer.started_from, choice=choice):
        raise AnswerOvertaken(standing)
    said = _said(answer)
    kind = entry_kind(said, standing)
    if kind is None:
        return False
    source = row.source if row else queries.estimating_source(actor, answer.unit)
    if source is None:
        new = NewSource(kind=SourceKind.SELF_ASSESSMENT, title=answer.source_title[:200], on=answer.on)
        source = store_source(actor, new, round_id=None, at=at)
    on = evidence_day(said, standing, seen_on=answer.on)
    _append(actor, source.pk, answer, kind, follows=row.pk if row else None, on=on, at=at)
    return True


def _append(
    actor: Actor,
    source: UUID,
    answer: UnitAnswer,
    kind: ObservationKind,
    *,
    follows: int | None,
    on: date,
    at: datetime,
) -> None:
    entry = Entry(answer=_said(answer), unit=answer.unit, kind=kind, evidence_on=on, follows=follows)
    version = queries.indicators_for(actor.organisation_id, [answer.indicator])[answer.indicator].version
    append_entries(actor, None, source, [entry], versions={answer.indicator: version}, at=at)
    audit.record(actor, "answer.saved", source, observations=1)


def _said(answer: UnitAnswer) -> Answer:
    return Answer(indicator=answer.indicator, reading=answer.reading, note=answer.note)


def _standing(row: Observation, actor: Actor) -> Standing:
    note: ObservationNote | None = getattr(row, "note", None)
    return Standing(
        id=row.pk,
        reading=queries.reading_of(row.level, is_applicable=row.is_applicable),
        note=note.text if note else "",
        link="",
        is_withdrawn=row.kind == ObservationKind.WITHDRAWN,
        is_own=row.recorded_by == actor.person_id,
        evidence_on=row.evidence_on,
    )
