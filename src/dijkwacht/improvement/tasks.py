# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for the plan, on the same day as the pages: a demo may have one of its own."""

from uuid import UUID

from django.tasks import task

from dijkwacht.accounts.public import moment
from dijkwacht.improvement.actions import people, planning

WHAT_IF_MINUTES = 120


@task
def replan(organisation_id: str) -> None:
    """Plan again, and what there would be with two hours a week more."""
    _replan(UUID(organisation_id))


@task
def replan_with(organisation_id: str, extra_minutes: int) -> None:
    """What there would be with some other number of hours more."""
    planning.replan(UUID(organisation_id), extra_minutes=extra_minutes, at=moment())


@task
def keep_plans() -> None:
    """A new week, a missed week, a holiday that came nearer: every plan that is no longer right is made again."""
    people.forget_absences(today=moment().date())
    for organisation_id in planning.organisations_with_plan():
        _replan(organisation_id)


def _replan(organisation_id: UUID) -> None:
    for extra in (0, WHAT_IF_MINUTES):
        planning.replan(organisation_id, extra_minutes=extra, at=moment())
