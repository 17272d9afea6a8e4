# SPDX-License-Identifier: EUPL-1.2
"""The queue's own housekeeping."""

from django.tasks import task
from django.utils import timezone

from dijkwacht.jobs import actions


@task
def prune() -> None:
    """Remove results that nobody looks at any more."""
    actions.prune_results(at=timezone.now())
