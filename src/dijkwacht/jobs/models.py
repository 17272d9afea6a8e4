# SPDX-License-Identifier: EUPL-1.2
"""What django-tasks-db does not keep: which workers live, which keys were used, and what returns periodically."""

from django.db import models


class WorkerLease(models.Model):
    """A worker that says regularly that it is alive; what ran under a lease that is gone or too old, was lost."""

    worker_id = models.CharField(max_length=64, primary_key=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()


class JobKey(models.Model):
    """A key under which a job was queued, so that it is not queued twice."""

    key = models.CharField(max_length=200, primary_key=True)
    job = models.OneToOneField("django_tasks_database.DBTaskResult", on_delete=models.CASCADE)


class Turn(models.Model):
    """A periodic task and its next moment."""

    name = models.CharField(max_length=100, primary_key=True)
    every = models.DurationField()
    next_at = models.DateTimeField()
