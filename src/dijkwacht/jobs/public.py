# SPDX-License-Identifier: EUPL-1.2
"""Queue work, run the worker, and see what was missed."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from dijkwacht.jobs import actions, queries
from dijkwacht.jobs.actions.worker import Worker
from dijkwacht.jobs.values import Missed

__all__ = ["enqueue", "enqueue_at", "enqueue_once", "missed", "run_waiting", "work"]


def enqueue(name: str, /, **ids: UUID | int) -> UUID:
    """Queue `dijkwacht.<room>.tasks.<task_name>`, given as "room.task_name", in the caller's transaction.

    The task gets each UUID as text. It may run more than once, after a crash, so it looks first at what is done.
    Raises LookupError for an unknown name and TypeError for an argument that is no id.
    """
    return actions.enqueue(name, after=None, ids=ids)


def enqueue_at(name: str, after: datetime, /, **ids: UUID | int) -> UUID:
    """The same, not before a moment."""
    return actions.enqueue(name, after=after, ids=ids)


def enqueue_once(name: str, key: str, /, **ids: UUID | int) -> UUID:
    """The same, unless a job with this key waits, runs or succeeded in the last week; returns that job's id then.

    A job that was given up frees its key. Put in the key what makes the work the same: "report:<round>:<version>".
    """
    return actions.enqueue_once(name, key=key, ids=ids)


def missed(at: datetime) -> list[Missed]:
    """What should have happened and did not, for the application manager; empty when all is well."""
    return queries.missed(at)


def run_waiting() -> int:
    """Run all that may start now in this process, for the demo and for tests; returns how many jobs ran."""
    return Worker(worker_id="here").run_waiting()


def work(worker_id: str, every: Mapping[str, timedelta]) -> None:
    """Be a worker until SIGTERM or Ctrl-C. `every` names the periodic tasks ("room.task_name") and their rhythm."""
    Worker(worker_id=worker_id, every=every).run()
