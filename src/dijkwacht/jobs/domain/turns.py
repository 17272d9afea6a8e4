# SPDX-License-Identifier: EUPL-1.2
"""When a periodic task has its next turn, and when a turn counts as missed."""

from datetime import datetime, timedelta

# A worker that is restarted or busy with one long report is no news.
_PATIENCE = timedelta(minutes=15)


def next_turn(*, due_at: datetime, every: timedelta, at: datetime) -> datetime:
    """The first turn after `at` in the rhythm of `due_at`; turns missed in between are not made up for."""
    return due_at + every * ((at - due_at) // every + 1)


def is_late(*, due_at: datetime, at: datetime) -> bool:
    """Whether what was due is not merely waiting its turn."""
    return at - due_at > _PATIENCE
