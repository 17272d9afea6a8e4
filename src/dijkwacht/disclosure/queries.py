# SPDX-License-Identifier: EUPL-1.2
"""Reading the register: what is shown of a subject, what was released at all, and what was ever published."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from dijkwacht.disclosure.models import ReleasedCell, SubjectRelease
from dijkwacht.disclosure.values import (
    Audit,
    AuditLine,
    Band,
    Cell,
    Certificate,
    Place,
    Published,
    ReleaseLine,
    StoredRelease,
    Withdrawal,
)
from dijkwacht.values.verdicts import NotFound


def releases_of(organisation_id: UUID) -> tuple[ReleaseLine, ...]:
    """Everything released, the newest first; one statement."""
    return tuple(_line(row) for row in _releases(organisation_id).order_by("-released_at", "subject"))


def released(organisation_id: UUID, subject: str) -> StoredRelease:
    """What is shown of a subject now; two statements. Raises NotFound."""
    row = _releases(organisation_id).filter(subject=subject).first()
    if row is None:
        raise NotFound
    cells = _cells(organisation_id, [subject])
    return StoredRelease(line=_line(row), cells=tuple(_cell(one) for one in cells))


def is_released(organisation_id: UUID, subject: str) -> bool:
    return SubjectRelease.objects.filter(organisation_id=organisation_id, subject=subject).exists()


def ever_published(organisation_id: UUID, subjects: Collection[str]) -> tuple[Published, ...]:
    """The groups that were shown at some time, withdrawn or not; one statement, none without subjects."""
    if not subjects:
        return ()
    cells = _cells(organisation_id, subjects).filter(answers__isnull=False)
    return tuple(
        Published(place=_place(one), asked=one.asked, answers=one.answers or 0, share=one.share) for one in cells
    )


def withdrawals_of(organisation_id: UUID, subject: str) -> tuple[Withdrawal, ...]:
    """What was taken back of a subject; one statement."""
    cells = _cells(organisation_id, [subject]).filter(withdrawn_on__isnull=False)
    return tuple(
        Withdrawal(place=_place(one), asked=one.asked, on=one.withdrawn_on, reason=one.withdrawn_because)
        for one in cells
        if one.withdrawn_on
    )


def _releases(organisation_id: UUID) -> QuerySet[SubjectRelease]:
    return SubjectRelease.objects.filter(organisation_id=organisation_id).annotate(
        withdrawn=Count("cells", filter=Q(cells__withdrawn_on__isnull=False))
    )


def _cells(organisation_id: UUID, subjects: Collection[str]) -> QuerySet[ReleasedCell]:
    found = ReleasedCell.objects.filter(organisation_id=organisation_id, release__subject__in=subjects)
    return found.order_by("release_id", "number")


def _line(row: Any) -> ReleaseLine:
    return ReleaseLine(
        release_id=row.pk,
        subject=row.subject,
        released_at=row.released_at,
        released_by=row.released_by,
        certificate=_certificate(row.certificate),
        withdrawn=row.withdrawn,
    )


def _certificate(kept: dict[str, Any]) -> Certificate:
    tables = tuple(tuple(one) for one in kept["tables"])
    audits = tuple(AuditLine(**{**one, "audit": Audit(one["audit"])}) for one in kept["audits"])
    return Certificate(**{**kept, "tables": tables, "audits": audits})


def _cell(row: ReleasedCell) -> Cell:
    is_shown = row.share is not None and row.band_low is not None
    answers = Band(low=row.band_low or 0, high=row.band_high) if is_shown else None
    return Cell(place=_place(row), asked=row.asked, share=row.share, answers=answers)


def _place(row: ReleasedCell) -> Place:
    return Place(table=tuple(row.table), group=tuple(row.group), is_coarser=row.is_coarser)
