# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for surveys, on the same day as the pages."""

import secrets
from uuid import UUID

from django.tasks import task

from dijkwacht.accounts.public import moment
from dijkwacht.surveys.actions import closing, publishing

_HOURS = 4
"""An objection waits about so many hours, by chance."""


@task
def tidy(survey_id: str) -> None:
    """Wipe what was deleted out of the database file."""
    closing.tidy(UUID(survey_id), on=moment().date())


@task
def publish(survey_id: str) -> None:
    """Put the answers through the publish gate."""
    publishing.publish(UUID(survey_id), at=moment())


@task
def keep_terms() -> None:
    """Close what is past its last day; delete answers whose time is over; tell of objections, some hours after they came."""
    at = moment()
    closing.close_due(today=at.date())
    closing.purge(today=at.date())
    publishing.tell_objections(at=at, is_time=lambda: secrets.randbelow(_HOURS) == 0)
