# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for measuring."""

from django.tasks import task
from django.utils import timezone

from dijkwacht.assessments import actions


@task
def keep_summaries() -> None:
    """Derive again what lists show and is no longer true, so that nobody who opens an overview waits for it."""
    actions.keep_summaries(at=timezone.now())
