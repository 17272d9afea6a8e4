# SPDX-License-Identifier: EUPL-1.2
"""Answering: an entry is appended, or nothing at all; two people on one answer are both heard."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.sources import own_source
from dijkwacht.assessments.domain.answers import (
    Answer,
    Choice,
    Standing,
    entry_kind,
    evidence_day,
    is_overtaken,
    replaces_level_by_not_applicable,
    shown_words,
    used_day,
    with_own_words,
)
from dijkwacht.assessments.domain.permissions import (
    may_replace_by_not_applicable,
)
from dijkwacht.assessments.models import (
    Draft,
    Observation,
    ObservationNote,
    Round,
)
from dijkwacht.assessments.queries import Ground
from dijkwacht.assessments.values import ObservationKind, Unit
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.verdicts import Conflict, require


class AnswerOvertaken(Conflict):
    """Somebody else answered the same since this person began; nothing was saved, both texts are there."""

    def __init__(self, standing: Standing) -> None:
        super().__init__("Een collega was u net voor. Beide antwoorden zijn er nog.")
        self.standing = standing


def save_answers(
    *,
    actor: Actor,
    round_: Round,
    question: str,
    source_id: UUID | None,
    answers: Sequence[tuple[Answer, Unit, int | None]],
    versions: Mapping[str, int],
    choice: Choice = Choice.STOP,
    file_id: UUID | None = None,
    asked_again: Collection[int] = (),
    at: datetime,
) -> dict[str, int]:
    """Append what was seen, all of it or nothing; returns the entry that now stands, by indicator.

    Each answer comes with its unit and the entry that it started from; `versions` are those of all indicators of the
    question. `file_id` is proof beside the words; `asked_again` are entries that were made on other level texts, so that
    the same level is something new. The caller checked `may_answer`.
    Raises AnswerOvertaken, Refused, NotFound (for a source of another organisation).
    """
    again = frozenset(asked_again)
    try:
        return _save(
            actor, round_, question, source_id, answers, versions, again, choice=choice, file_id=file_id, at=at
        )
    except IntegrityError:
        # Somebody was next at this very moment: what he said stands by now, and is looked at again.
        return _save(
            actor, round_, question, source_id, answers, versions, again, choice=choice, file_id=file_id, at=at
        )


def _save(
    actor: Actor,
    round_: Round,
    question: str,
    source_id: UUID | None,
    answers: Sequence[tuple[Answer, Unit, int | None]],
    versions: Mapping[str, int],
    again: Collection[int],
    *,
    choice: Choice,
    file_id: UUID | None,
    at: datetime,
) -> dict[str, int]:
    ground = queries.what_stands(actor, round_, source_id, list(versions))
    keys = {answer.indicator: unit.key for answer, unit, _ in answers}
    shown = shown_words(
        (one.note, one.link)
        for slug in versions
        if (one := ground.standing.get((slug, keys.get(slug, "")))) and not one.is_withdrawn
    )
    new = []
    for answer, unit, started_from in answers:
        entry = _entry(
            actor, ground, answer, unit, started_from, again, shown=shown, choice=choice, file_id=file_id, at=at
        )
        if entry is not None:
            new.append(entry)
    if new:
        # What stands was read before: an open transaction keeps everybody else on SQLite waiting, and who was next in
        # the meantime is found by the order that the database keeps.
        with transaction.atomic():
            source = ground.source or own_source(actor, round_, at=at).pk
            append_entries(actor, round_, source, new, versions=versions, at=at)
            audit.record(actor, "answer.saved", round_, question=question, observations=len(new))
    rows = {entry.answer.indicator: entry.row.pk for entry in new if entry.row}
    kept = {answer.indicator: ground.standing.get((answer.indicator, unit.key)) for answer, unit, _ in answers}
    return {slug: one.id for slug, one in kept.items() if one} | rows


@dataclass(kw_only=True)
class Entry:
    """An answer that is something new, with what it comes after; `row` once it is stored."""

    answer: Answer
    unit: Unit
    kind: ObservationKind
    evidence_on: date
    follows: int | None = None
    replaces: int | None = None
    file_id: UUID | None = None
    row: Observation | None = None


def _entry(
    actor: Actor,
    ground: Ground,
    answer: Answer,
    unit: Unit,
    started_from: int | None,
    again: Collection[int],
    *,
    shown: tuple[str, str],
    choice: Choice,
    file_id: UUID | None,
    at: datetime,
) -> Entry | None:
    """What an answer adds; None when it says what stands already."""
    place = answer.indicator, unit.key
    standing = ground.standing.get(place)
    if standing is not None and is_overtaken(standing, started_from=started_from, choice=choice):
        raise AnswerOvertaken(standing)
    if replaces_level_by_not_applicable(answer, standing):
        require(may_replace_by_not_applicable(actor))
    own = with_own_words(answer, standing, shown=shown)
    is_again = standing is not None and standing.id in again
    kind = entry_kind(own, standing) or (ObservationKind.CORRECTED if file_id or is_again else None)
    if kind is None:
        return None
    seen_on = at.date() if ground.is_own_words or ground.source_on is None else ground.source_on
    return Entry(
        answer=replace(own, used_on=used_day(own, standing)),
        unit=unit,
        kind=kind,
        evidence_on=evidence_day(own, standing, seen_on=seen_on),
        follows=standing.id if standing else None,
        replaces=ground.earlier.get(place),
        file_id=file_id or ground.files.get(place),
    )


def append_entries(
    actor: Actor,
    round_: Round | None,
    source: UUID,
    new: Sequence[Entry],
    *,
    versions: Mapping[str, int],
    at: datetime,
) -> None:
    """Store entries of one source, and their words, in two statements."""
    for entry in new:
        answer, unit = entry.answer, entry.unit
        entry.row = Observation(
            organisation_id=actor.organisation_id,
            source_id=source,
            indicator=answer.indicator,
            indicator_version=versions[answer.indicator],
            unit_scope=unit.scope,
            unit_key=unit.key,
            level=answer.reading.value if isinstance(answer.reading, Level) else None,
            is_applicable=answer.reading is not Silence.NOT_APPLICABLE,
            kind=entry.kind,
            evidence_on=entry.evidence_on,
            used_on=answer.used_on,
            follows_id=entry.follows,
            replaces_id=entry.replaces,
            round=round_,
            recorded_at=at,
            recorded_by=actor.person_id if not actor.link_id else None,
            recorded_by_link=actor.link_id,
        )
    Observation.objects.bulk_create([entry.row for entry in new if entry.row])
    ObservationNote.objects.bulk_create(
        ObservationNote(
            organisation_id=actor.organisation_id,
            observation=entry.row,
            text=entry.answer.note,
            link=entry.answer.link,
            file_id=entry.file_id,
        )
        for entry in new
        if entry.answer.note or entry.answer.link or entry.file_id
    )


@transaction.atomic
def save_draft(*, actor: Actor, round_: Round, question: str, fields: dict[str, str], at: datetime) -> None:
    """Keep what somebody is writing. It is no observation yet and nobody else sees it."""
    Draft.objects.update_or_create(
        organisation_id=actor.organisation_id,
        round=round_,
        author=queries.voice_of(actor),
        question=question,
        defaults={"fields": fields, "saved_at": at},
    )
