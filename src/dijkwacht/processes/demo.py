# SPDX-License-Identifier: EUPL-1.2
"""The processes of Waterrijk: what it took over from the library, and what goes differently there. All of it is invented."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.processes.actions.processes import change_process, take_processes
from dijkwacht.values.actors import Actor

# Extend this: every process that runs in Waterrijk, with its department.
TAKEN: Final = (("travel-documents", "Publiekszaken"),)
ADAPTED: Final = "travel-documents"
_SMALL: Final = (
    "Wij reiken uit op dinsdag en donderdag; dan zijn er drie mensen. Een collega van Samenleving heeft een schriftelijk "
    "mandaat voor verstrekken. Zijn er geen drie mensen, dan reiken wij die dag niet uit."
)


def tell_processes(coordinator: Actor, *, departments: Mapping[str, UUID], today: date) -> None:
    """Waterrijk took its processes over two months ago, and a week later said how travel documents go there."""
    take_processes(
        actor=coordinator,
        processes=[library().processes[slug] for slug, _ in TAKEN],
        departments={slug: departments[name] for slug, name in TAKEN},
        at=_morning(today - timedelta(weeks=9)),
    )
    process = library().processes[ADAPTED]
    change_process(
        actor=coordinator,
        slug=ADAPTED,
        process=replace(process, owner="hoofd Publiekszaken", small_variant=_SMALL),
        left_out={},
        department_id=departments[dict(TAKEN)[ADAPTED]],
        at=_morning(today - timedelta(weeks=8)),
    )


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))
