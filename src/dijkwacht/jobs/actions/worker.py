# SPDX-License-Identifier: EUPL-1.2
"""The worker's loop. Not that of django-tasks-db: that one knows no lease, and so leaves a lost job running for ever."""

import logging
import signal
import time
from collections.abc import Mapping
from datetime import timedelta
from threading import Event, Thread

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from dijkwacht.jobs import actions, queries
from dijkwacht.jobs.queries import Job
from dijkwacht.tenancy.public import system_scope

logger = logging.getLogger(__name__)

_POLL = 0.5
_BEAT = 10.0
_ROUND = 15.0


class Worker:
    """Runs jobs one after the other, under its name, with the rights of the system."""

    def __init__(self, *, worker_id: str, every: Mapping[str, timedelta] | None = None) -> None:
        self._worker_id = worker_id
        self._every = every or {}
        self._is_stopping = False
        self._next_round = 0.0

    def run(self) -> None:
        """Until SIGTERM or Ctrl-C; the job that is running then is finished first."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        beating, ended = None, Event()
        with system_scope():
            actions.register_worker(self._worker_id, at=timezone.now())
            actions.set_turns(self._every, at=timezone.now())
            beating = Thread(target=self._keep_beating, args=(ended,), daemon=True)
            beating.start()
            try:
                self._loop()
            finally:
                ended.set()
                beating.join()
                actions.leave(self._worker_id)

    def run_waiting(self) -> int:
        """Run all that may start now; returns how many jobs that were."""
        ran = 0
        with system_scope():
            while self._run_one():
                ran += 1
        return ran

    def _stop(self, *_: object) -> None:
        self._is_stopping = True

    def _loop(self) -> None:
        while not self._is_stopping:
            close_old_connections()
            self._make_round()
            if not self._run_one():
                # Not Event.wait: a signal handler that sets the event it interrupted can lock up.
                time.sleep(_POLL)

    def _make_round(self) -> None:
        if time.monotonic() >= self._next_round:
            self._next_round = time.monotonic() + _ROUND
            actions.reap(at=timezone.now())
            actions.take_turns(at=timezone.now())

    def _run_one(self) -> bool:
        job = actions.claim(self._worker_id) if queries.is_anything_ready() else None
        if job:
            _run(job)
        return job is not None

    def _keep_beating(self, ended: Event) -> None:
        """In a thread, so that a long job does not make its worker look dead."""
        while not ended.wait(_BEAT):
            try:
                actions.beat(self._worker_id, at=timezone.now())
            except DatabaseError:
                # The next beat is soon enough; without a database the loop itself ends the worker.
                logger.warning("worker %s: no heartbeat", self._worker_id)
        connection.close()


def _run(job: Job) -> None:
    """Run one job and record how it ended; only what is no ordinary error, such as a lost database, comes out."""
    try:
        job.task.call(*job.args_kwargs["args"], **job.args_kwargs["kwargs"])
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a task is recorded with the job
        actions.fail(job, error, at=timezone.now())
        logger.error("job %s: %s\n%s", job.task_path, job.exception_class_path, job.traceback)  # noqa: TRY400
    else:
        job.set_successful(None)
