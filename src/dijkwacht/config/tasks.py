# SPDX-License-Identifier: EUPL-1.2
"""Periodic work of rooms that may not know the queue themselves."""

from django.core.management import call_command
from django.tasks import task

from dijkwacht.audit.public import seal


@task
def seal_log() -> None:
    """Continue the chain over what was logged since."""
    seal()


@task
def clear_sessions() -> None:
    """Remove sessions that ended."""
    call_command("clearsessions")
