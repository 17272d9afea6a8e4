# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for workshops, on the same day as the pages: a demo may have one of its own."""

from django.tasks import task

from dijkwacht.accounts.public import moment
from dijkwacht.workshops import actions


@task
def forget_votes() -> None:
    """Votes of a workshop that nobody ended go when its code runs out."""
    actions.forget_votes(at=moment())
