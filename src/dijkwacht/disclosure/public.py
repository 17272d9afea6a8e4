# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask: what can come out, releasing the tables of a subject, and reading what was released.

A room that counts people hands in a declaration and the counts; only what comes back may be kept and shown.
"""

from datetime import datetime
from uuid import UUID

from dijkwacht.disclosure import actions, queries
from dijkwacht.disclosure.domain.dry_run import dry_run
from dijkwacht.disclosure.domain.trends import trends
from dijkwacht.disclosure.values import (
    Counts,
    Declaration,
    Place,
    ReleaseLine,
    StoredRelease,
    Withdrawal,
)

__all__ = ["dry_run", "is_released", "release", "released", "releases", "trends", "withdraw", "withdrawals"]

is_released = queries.is_released


def release(
    organisation_id: UUID, declaration: Declaration, counts: Counts, *, at: datetime, by: UUID | None
) -> StoredRelease:
    """Through the gate and into the register, with an entry in the log. `by` is a person, or None for the worker.

    Takes seconds and the solver: for the worker. Raises AlreadyReleased, NothingToShow or Overtaken (each a Conflict with a
    Dutch sentence; nothing is stored then), and ValueError when declaration and counts do not fit each other.
    """
    return actions.release_tables(organisation_id, declaration, counts, at=at, by=by)


def released(organisation_id: UUID, subject: str) -> StoredRelease:
    """What is shown of a subject now; two statements. Raises NotFound."""
    return queries.released(organisation_id, subject)


def releases(organisation_id: UUID) -> tuple[ReleaseLine, ...]:
    """Everything released, the newest first; one statement."""
    return queries.releases_of(organisation_id)


def withdraw(
    organisation_id: UUID,
    subject: str,
    place: Place,
    *,
    reason: str,
    at: datetime,
    by: UUID | None,
    asked: str | None = None,
) -> int:
    """Hide a group because somebody says that it identifies him, in one question or in all; how many cells went.

    The day and the reason stay, and it counts as published ever after. Raises NotFound, and ValueError without a reason.
    """
    return actions.withdraw_cells(organisation_id, subject, place, reason=reason, at=at, by=by, asked=asked)


def withdrawals(organisation_id: UUID, subject: str) -> tuple[Withdrawal, ...]:
    """What was taken back of a subject, on which day and why; one statement."""
    return queries.withdrawals_of(organisation_id, subject)
