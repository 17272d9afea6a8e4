# SPDX-License-Identifier: EUPL-1.2
"""Queueing jobs and settling how they ended."""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from traceback import format_exception
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.tasks import Task, TaskResultStatus
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from dijkwacht.jobs import queries
from dijkwacht.jobs.domain.retry import places_only, wait_after
from dijkwacht.jobs.domain.turns import next_turn
from dijkwacht.jobs.models import JobKey, Turn, WorkerLease
from dijkwacht.jobs.queries import Job
from dijkwacht.jobs.values import GiveUp, WorkerLost

logger = logging.getLogger(__name__)

_KEEP_SUCCEEDED = timedelta(days=7)
_KEEP_FAILED = timedelta(days=30)


def task_named(name: str) -> "Task[..., Any]":
    """The task behind "room.task_name"; raises LookupError if there is none."""
    room, _, task_name = name.partition(".")
    try:
        found = import_string(f"dijkwacht.{room}.tasks.{task_name}")
    except ImportError:
        found = None
    if isinstance(found, Task):
        return found
    raise LookupError(f"{name} is geen taak")


def enqueue(name: str, *, after: datetime | None, ids: Mapping[str, UUID | int]) -> UUID:
    """One INSERT in the caller's transaction; returns the job's id."""
    for argument, value in ids.items():
        # The queue is kept in clear and outlives what it speaks of.
        if not isinstance(value, UUID | int):
            raise TypeError(f"{name}: {argument} is geen id")
    task = task_named(name).using(run_after=after)
    plain = {argument: str(value) if isinstance(value, UUID) else value for argument, value in ids.items()}
    return UUID(task.enqueue(**plain).id)


def enqueue_once(name: str, *, key: str, ids: Mapping[str, UUID | int]) -> UUID:
    """As `enqueue`, unless the key is taken; then the id of the job that took it."""
    taken = JobKey.objects.filter(key=key).first()
    if taken:
        return taken.job_id
    try:
        with transaction.atomic():
            job_id = enqueue(name, after=None, ids=ids)
            JobKey.objects.create(key=key, job_id=job_id)
    except IntegrityError:
        return JobKey.objects.get(key=key).job_id
    return job_id


# --- workers --------------------------------------------------------------------------------------


def register_worker(worker_id: str, *, at: datetime) -> None:
    """Take a lease. What an earlier process of the same name was running is lost, and queued again at once."""
    with transaction.atomic():
        _recover(queries.lost_jobs(at=at, besides=worker_id), at=at)
        WorkerLease.objects.update_or_create(worker_id=worker_id, defaults={"started_at": at, "seen_at": at})


def beat(worker_id: str, *, at: datetime) -> None:
    """Say that the worker lives. A worker that was taken for dead, because the machine slept, takes a new lease."""
    if not WorkerLease.objects.filter(worker_id=worker_id).update(seen_at=at):
        WorkerLease.objects.create(worker_id=worker_id, started_at=at, seen_at=at)


def leave(worker_id: str) -> None:
    """Give the lease back, at a clean end."""
    WorkerLease.objects.filter(worker_id=worker_id).delete()


def reap(*, at: datetime) -> int:
    """Queue again, or give up, what dead workers were running; returns how many jobs that were."""
    with transaction.atomic():
        lost = queries.lost_jobs(at=at)
        _recover(lost, at=at)
        WorkerLease.objects.filter(seen_at__lt=at - queries.LEASE).delete()
    return len(lost)


def _recover(lost: list[Job], *, at: datetime) -> None:
    for job in lost:
        logger.warning("job %s: worker lost", job.task_path)
        fail(job, WorkerLost(), at=at)


# --- one job --------------------------------------------------------------------------------------


def claim(worker_id: str) -> Job | None:
    """Take the next job that may start, so that no other worker does; None if there is none."""
    with transaction.atomic():
        job: Job | None = DBTaskResult.objects.ready().get_locked()
        if job:
            job.claim(worker_id)
    return job


def fail(job: Job, error: BaseException, *, at: datetime) -> None:
    """Queue the job again after a while, or give it up for good and free its key."""
    wait = None if isinstance(error, GiveUp) else wait_after(len(job.worker_ids))
    with transaction.atomic():
        job.exception_class_path = f"{type(error).__module__}.{type(error).__qualname__}"
        job.traceback = places_only("".join(format_exception(error)))
        if wait:
            job.status, job.run_after = TaskResultStatus.READY, at + wait
        else:
            job.status, job.finished_at = TaskResultStatus.FAILED, at
            JobKey.objects.filter(job_id=job.id).delete()
        job.save(update_fields=["status", "run_after", "finished_at", "exception_class_path", "traceback"])


# --- periodic work --------------------------------------------------------------------------------


def set_turns(every: Mapping[str, timedelta], *, at: datetime) -> None:
    """Make the table equal to this list; a task that is new has its first turn now."""
    with transaction.atomic():
        Turn.objects.exclude(name__in=every).delete()
        for name, rhythm in every.items():
            task_named(name)
            Turn.objects.update_or_create(
                name=name, defaults={"every": rhythm}, create_defaults={"every": rhythm, "next_at": at}
            )


def take_turns(*, at: datetime) -> int:
    """Queue each periodic task whose moment has come, once, however many workers look; returns how many."""
    return sum(_take_turn(turn, at=at) for turn in queries.due_turns(at))


def _take_turn(turn: Turn, *, at: datetime) -> bool:
    with transaction.atomic():
        following = next_turn(due_at=turn.next_at, every=turn.every, at=at)
        # Conditional on the moment that was read: of two workers only one moves it on.
        is_mine = Turn.objects.filter(name=turn.name, next_at=turn.next_at).update(next_at=following) == 1
        if is_mine:
            enqueue(turn.name, after=None, ids={})
    return is_mine


def prune_results(*, at: datetime) -> int:
    """Remove jobs that succeeded a week ago or were given up a month ago; returns how many rows went."""
    succeeded = DBTaskResult.objects.successful().filter(finished_at__lt=at - _KEEP_SUCCEEDED)
    failed = DBTaskResult.objects.failed().filter(finished_at__lt=at - _KEEP_FAILED)
    return succeeded.delete()[0] + failed.delete()[0]
