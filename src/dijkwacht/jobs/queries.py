# SPDX-License-Identifier: EUPL-1.2
"""Reading the queue: what may start, what was lost, what was missed. Jobs belong to no organisation."""

from datetime import datetime, timedelta
from typing import Any

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from dijkwacht.jobs.domain.turns import is_late
from dijkwacht.jobs.models import Turn, WorkerLease
from dijkwacht.jobs.values import Missed, MissedReason

type Job = DBTaskResult[..., Any]

LEASE = timedelta(seconds=60)
_FAILURES_SHOWN = timedelta(days=7)


def is_anything_ready() -> bool:
    """A cheap look before taking the lock that claiming needs."""
    return DBTaskResult.objects.ready().exists()


def lost_jobs(*, at: datetime, besides: str | None = None) -> list[Job]:
    """Jobs said to be running under a worker whose lease is gone or too old, or under worker `besides`."""
    alive = set(WorkerLease.objects.filter(seen_at__gte=at - LEASE).values_list("worker_id", flat=True)) - {besides}
    running = DBTaskResult.objects.running().select_for_update(skip_locked=True)
    return [job for job in running if not job.worker_ids or job.worker_ids[-1] not in alive]


def due_turns(at: datetime) -> list[Turn]:
    """Periodic tasks whose moment has come."""
    return list(Turn.objects.filter(next_at__lte=at).order_by("next_at", "name"))


def missed(at: datetime) -> list[Missed]:
    """No live worker; turns and jobs that are late; jobs given up in the last seven days."""
    return [*_no_worker(at), *_late_turns(at), *_late_jobs(at), *_failed_jobs(at)]


def _no_worker(at: datetime) -> list[Missed]:
    last = WorkerLease.objects.order_by("-seen_at").first()
    if last and at - last.seen_at <= LEASE:
        return []
    return [Missed(name="", reason=MissedReason.NO_WORKER, since=last.seen_at if last else None)]


def _late_turns(at: datetime) -> list[Missed]:
    return [
        Missed(name=turn.name, reason=MissedReason.LATE, since=turn.next_at)
        for turn in due_turns(at)
        if is_late(due_at=turn.next_at, at=at)
    ]


def _late_jobs(at: datetime) -> list[Missed]:
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    due = [(job, job.enqueued_at if job.run_after == get_date_max() else job.run_after) for job in ready]
    return [
        Missed(name=_name(job), reason=MissedReason.LATE, since=due_at)
        for job, due_at in due
        if is_late(due_at=due_at, at=at)
    ]


def _failed_jobs(at: datetime) -> list[Missed]:
    failed = DBTaskResult.objects.failed().filter(finished_at__gte=at - _FAILURES_SHOWN).order_by("-finished_at")
    return [Missed(name=_name(job), reason=MissedReason.FAILED, since=job.finished_at) for job in failed]


def _name(job: Job) -> str:
    _, room, _, task = job.task_path.split(".")
    return f"{room}.{task}"
