# SPDX-License-Identifier: EUPL-1.2
"""What other rooms say to the worker, and what the worker tells about missed work."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# How often a job is tried in all, the first time included.
MAXIMUM_ATTEMPTS = 6


class GiveUp(Exception):
    """Raised by a task that knows that trying again is of no use."""


class WorkerLost(Exception):
    """The worker died while it ran the task; the reaper records this in its place."""


class MissedReason(StrEnum):
    """Why work did not happen."""

    NO_WORKER = "no_worker"
    LATE = "late"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Missed:
    """One thing that should have happened. `name` is "room.task_name", empty when no worker runs at all."""

    name: str
    reason: MissedReason
    since: datetime | None
