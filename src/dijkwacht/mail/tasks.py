# SPDX-License-Identifier: EUPL-1.2
"""Delivery and housekeeping of letters in the worker."""

from uuid import UUID

from django.tasks import task
from django.utils import timezone

from dijkwacht.mail import actions


@task
def deliver(message_id: str) -> None:
    """One attempt to deliver one letter."""
    actions.deliver(UUID(message_id), at=timezone.now())


@task
def sweep() -> None:
    """Take up letters that were left behind."""
    actions.sweep(at=timezone.now())


@task
def prune() -> None:
    """Forget old letters."""
    actions.prune(at=timezone.now())
