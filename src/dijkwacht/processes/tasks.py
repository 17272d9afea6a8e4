# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for processes, on the same day as the pages: a demo may have one of its own."""

from uuid import UUID

from django.tasks import task

from dijkwacht.accounts.public import moment
from dijkwacht.processes.actions import divisions, exchanges, holders


@task
def divide(organisation_id: str, process_id: str) -> None:
    """Look for a better division of one process."""
    divisions.divide(UUID(organisation_id), UUID(process_id), at=moment())


@task
def forget_people() -> None:
    """Who left, who helped, declared interests, and old answers of the solver go when their term is over."""
    today = moment().date()
    divisions.forget_divisions(at=moment())
    holders.forget_leavers(today=today)
    holders.forget_interests(today=today)
    exchanges.forget_helpers(today=today)
