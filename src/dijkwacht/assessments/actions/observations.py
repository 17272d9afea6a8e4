# SPDX-License-Identifier: EUPL-1.2
"""What may still happen to an entry: said again, taken back, its words erased. The entry itself stays."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.permissions import (
    may_coordinate,
)
from dijkwacht.assessments.models import (
    Draft,
    Observation,
    ObservationNote,
    Round,
    Source,
)
from dijkwacht.assessments.values import ObservationKind
from dijkwacht.audit import public as audit
from dijkwacht.files import public as files
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, require


@transaction.atomic
def confirm_observation(
    *, actor: Actor, round_: Round, observation_id: int, at: datetime, version: int | None = None
) -> None:
    """“Klopt nog”: a new entry by the same source with the same level; the evidence stays as old as it is.

    `version` is that of the level texts on which it is said again, where they changed since. Raises Conflict when the source said something else since.
    """
    row = _observation(actor, observation_id)
    _again(row, actor, round_.id, ObservationKind.CONFIRMED, version=version or row.indicator_version, at=at)
    audit.record(actor, "observation.confirmed", row)


@transaction.atomic
def withdraw_observation(*, actor: Actor, observation_id: int, at: datetime) -> str:
    """Take an observation back: a new row says so, the old one stays. Returns its indicator.

    Raises Refused, and Conflict when it was withdrawn already or the source said something else since.
    """
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    if row.kind == ObservationKind.WITHDRAWN:
        raise Conflict("Deze waarneming is al ingetrokken.")
    _again(row, actor, row.round_id, ObservationKind.WITHDRAWN, version=row.indicator_version, at=at)
    audit.record(actor, "observation.withdrawn", row)
    return row.indicator


@transaction.atomic
def erase_note(*, actor: Actor, observation_id: int, reason: str, at: datetime) -> None:
    """Erase the words and the proof beside an observation. The level, the day and the reason stay.

    One answer may stand with several indicators: the same words of the same source go everywhere, and so does the
    draft in which they were written. Raises Refused, NotFound.
    """
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    notes = ObservationNote.objects.filter(organisation_id=actor.organisation_id, erased_at__isnull=True)
    note = notes.filter(observation=row).first()
    if note is None:
        raise queries.NotFound
    same = notes.filter(observation__source=row.source_id, text=note.text, link=note.link, file=note.file_id)
    notes.filter(observation__in=list(same.values_list("observation_id", flat=True))).update(
        text="", link="", file=None, erased_at=at, erased_by=actor.person_id, erased_reason=reason
    )
    _forget_upload(actor, note.file_id)
    _erase_drafts(actor, row)
    audit.record(actor, "note.erased", row)


def _forget_upload(actor: Actor, file_id: UUID | None) -> None:
    """The proof itself, unless another note or a source still shows it."""
    if file_id is None:
        return
    kept = (
        model.objects.filter(organisation_id=actor.organisation_id, file=file_id) for model in (ObservationNote, Source)
    )
    if not any(rows.exists() for rows in kept):
        files.remove(actor.organisation_id, file_id)


def _erase_drafts(actor: Actor, row: Observation) -> None:
    """What its author was writing at the questions about the same thing."""
    if row.round_id is None:
        return
    shapes = [queries.content_of(one)[0] for one in queries.instruments_of(actor, row.round_id)]
    questions = {one.slug for shape in shapes for one in shape.questions if row.indicator in one.indicators}
    Draft.objects.filter(
        organisation_id=actor.organisation_id,
        round_id=row.round_id,
        author__in=[one for one in (row.recorded_by, row.recorded_by_link) if one],
        question__in=questions,
    ).delete()


def _observation(actor: Actor, observation_id: int) -> Observation:
    found = queries.observation_rows(actor, [observation_id])
    if not found:
        raise queries.NotFound
    return found[0]


def _again(
    row: Observation,
    actor: Actor,
    round_id: UUID | None,
    kind: ObservationKind,
    *,
    version: int,
    at: datetime,
) -> Observation:
    """The same key once more, with another kind. Raises Conflict when something else follows the row already."""
    try:
        with transaction.atomic():
            return Observation.objects.create(
                organisation_id=row.organisation_id,
                source_id=row.source_id,
                indicator=row.indicator,
                indicator_version=version,
                unit_scope=row.unit_scope,
                unit_key=row.unit_key,
                level=row.level,
                is_applicable=row.is_applicable,
                kind=kind,
                evidence_on=row.evidence_on,
                used_on=row.used_on,
                follows=row,
                round_id=round_id,
                recorded_at=at,
                recorded_by=actor.person_id if not actor.link_id else None,
                recorded_by_link=actor.link_id,
            )
    except IntegrityError as error:
        raise Conflict("Deze bron zei hier daarna iets anders over. Kijk eerst wat er nu staat.") from error
