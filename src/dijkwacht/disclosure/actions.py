# SPDX-License-Identifier: EUPL-1.2
"""Releasing the tables of a subject once, and taking back what somebody recognises himself in."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit.public import record, record_by_system
from dijkwacht.disclosure.domain.certifying import cells_digest
from dijkwacht.disclosure.domain.gate import gate
from dijkwacht.disclosure.domain.withdrawing import taken_back
from dijkwacht.disclosure.models import ReleasedCell, SubjectRelease
from dijkwacht.disclosure.queries import ever_published, is_released, released
from dijkwacht.disclosure.values import (
    AlreadyReleased,
    Counts,
    Declaration,
    NothingToShow,
    Overtaken,
    Place,
    Published,
    Release,
    StoredRelease,
)
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

ALREADY = "Deze cijfers zijn al vrijgegeven. Dat kan maar één keer: uit het verschil met een tweede keer blijkt wie erbij kwam."
NOTHING = "Hiervan kan niets worden getoond: de groepen zijn te klein, of een cijfer zou iets over iemand zeggen."
MEANWHILE = (
    "Intussen zijn cijfers over dezelfde mensen vrijgegeven. De poort moet opnieuw rekenen, met die cijfers erbij."
)
NO_REASON = "Schrijf op waarom dit cijfer wordt ingetrokken; “dit gaat over mij” is genoeg."


def release_tables(
    organisation_id: UUID, declaration: Declaration, counts: Counts, *, at: datetime, by: UUID | None
) -> StoredRelease:
    """Put the counts through the gate, and keep what comes out. `by` is a person, or None for the worker.

    Raises AlreadyReleased, NothingToShow, Overtaken when something that overlaps was released meanwhile, and ValueError when the declaration and the counts do not fit each other.
    """
    if is_released(organisation_id, declaration.subject):
        raise AlreadyReleased(ALREADY)
    # Outside the transaction: it takes seconds, and others want to write meanwhile.
    earlier = ever_published(organisation_id, declaration.overlaps)
    found = gate(declaration, counts, earlier=earlier)
    if not found.certificate.shown:
        raise NothingToShow(NOTHING)
    _store(organisation_id, declaration, found, earlier, at=at, by=by)
    return released(organisation_id, declaration.subject)


@transaction.atomic
def _store(
    organisation_id: UUID,
    declaration: Declaration,
    found: Release,
    earlier: tuple[Published, ...],
    *,
    at: datetime,
    by: UUID | None,
) -> None:
    if is_released(organisation_id, declaration.subject):
        raise AlreadyReleased(ALREADY)
    if ever_published(organisation_id, declaration.overlaps) != earlier:
        raise Overtaken(MEANWHILE)
    row = SubjectRelease.objects.create(
        organisation_id=organisation_id,
        subject=declaration.subject,
        declaration=asdict(declaration),
        certificate=asdict(found.certificate),
        released_at=at,
        released_by=by,
    )
    answers = {(one.place, one.asked): one.answers for one in found.published}
    ReleasedCell.objects.bulk_create(
        [
            ReleasedCell(
                organisation_id=organisation_id,
                release=row,
                number=number,
                table=list(one.place.table),
                group=list(one.place.group),
                is_coarser=one.place.is_coarser,
                asked=one.asked,
                share=one.share,
                band_low=one.answers.low if one.answers else None,
                band_high=one.answers.high if one.answers else None,
                answers=answers.get((one.place, one.asked)),
            )
            for number, one in enumerate(found.cells)
        ],
        batch_size=500,
    )
    _log(organisation_id, by, "release.made", row, shown=found.certificate.shown, hidden=found.certificate.hidden)


@transaction.atomic
def withdraw_cells(
    organisation_id: UUID,
    subject: str,
    place: Place,
    *,
    reason: str,
    at: datetime,
    by: UUID | None,
    asked: str | None = None,
) -> int:
    """Hide a group, in one question or in all, and a second group of its table along with it. Returns how many cells went.

    Whoever says “this identifies me” need not prove it (rule 24). Raises NotFound when nothing is shown there, and
    ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError(NO_REASON)
    row = SubjectRelease.objects.select_for_update().filter(organisation_id=organisation_id, subject=subject).first()
    if row is None:
        raise NotFound
    gone = taken_back(released(organisation_id, subject).cells, place, asked)
    if not gone:
        raise NotFound
    for one in gone:
        ReleasedCell.objects.filter(
            organisation_id=organisation_id,
            release=row,
            table=list(one.place.table),
            group=list(one.place.group),
            is_coarser=one.place.is_coarser,
            asked=one.asked,
        ).update(
            share=None,
            band_low=None,
            band_high=None,
            withdrawn_on=timezone.localdate(at),
            withdrawn_because=reason.strip(),
        )
    _certify_again(row)
    _log(organisation_id, by, "release.withdrawn", row, cells=len(gone))
    return len(gone)


def _certify_again(row: SubjectRelease) -> None:
    """With the digest of what is left: that of before would prove any guess of what was taken back."""
    left = released(row.organisation_id, row.subject).cells
    row.certificate = {**row.certificate, "cells_digest": cells_digest(left)}
    row.save(update_fields=["certificate"])


def _log(organisation_id: UUID, by: UUID | None, event: str, row: SubjectRelease, **facts: int) -> None:
    if by is None:
        record_by_system(organisation_id, event, row, **facts)
    else:
        record(Actor(organisation_id=organisation_id, roles=frozenset(), name="", person_id=by), event, row, **facts)
