# SPDX-License-Identifier: EUPL-1.2
"""The nightly clearing of uploads."""

from django.tasks import task
from django.utils import timezone

from dijkwacht.files import actions


@task
def sweep() -> None:
    """Remove content that nothing points to."""
    actions.sweep(at=timezone.now())
