# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the start page: the mail of the week."""

from django.tasks import task
from django.utils import timezone

from dijkwacht.home import actions


@task
def send_digests() -> None:
    """Looks every hour whose day it is."""
    actions.send_digests(at=timezone.now())
