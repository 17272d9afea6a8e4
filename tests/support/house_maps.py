# SPDX-License-Identifier: EUPL-1.2
"""Processes that run in a house of the tests, as they are in the library."""

from collections.abc import Mapping
from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library, process_json
from dijkwacht.processes.models import Holder, StepDuty, WorkProcess
from dijkwacht.tenancy.public import scope

TRAVEL = "travel-documents"


def take(organisation_id: UUID, slug: str = TRAVEL, *, department: UUID | None = None) -> UUID:
    """A process of the library as it is; returns its key."""
    content = process_json(library().processes[slug])
    with scope(organisation_id):
        row = WorkProcess.objects.create(
            organisation_id=organisation_id,
            slug=slug,
            library_slug=slug,
            base=content,
            content=content,
            department_id=department,
            taken_at=timezone.now(),
        )
    return row.id


def divide(organisation_id: UUID, process_id: UUID, duties: Mapping[str, str], *, instead: bool = False) -> None:
    """Who, in codes, does which step as his task; `instead` of whoever did those steps before."""
    with scope(organisation_id):
        rows = StepDuty.objects.filter(organisation_id=organisation_id, process_id=process_id)
        if instead:
            rows.filter(step__in=duties).delete()
        for step, code in duties.items():
            holder, _ = Holder.objects.get_or_create(
                organisation_id=organisation_id, code=code, defaults={"added_at": timezone.now()}
            )
            StepDuty.objects.create(organisation_id=organisation_id, process_id=process_id, step=step, holder=holder)
