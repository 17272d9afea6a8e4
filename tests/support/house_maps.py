# SPDX-License-Identifier: EUPL-1.2
"""Processes that run in a house of the tests, as they are in the library."""

from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library, process_json
from dijkwacht.processes.models import WorkProcess
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
