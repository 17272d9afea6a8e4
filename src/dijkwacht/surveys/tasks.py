# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for surveys, on the same day as the pages."""

from uuid import UUID

from django.tasks import task

from dijkwacht.accounts.public import moment
from dijkwacht.surveys.actions import closing, publishing


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
    """Close what is past its last day; delete answers whose time is over."""
    today = moment().date()
    closing.close_due(today=today)
    closing.purge(today=today)
