# SPDX-License-Identifier: EUPL-1.2
"""Why a process of the library weighs more here, and which department does it."""

from collections.abc import Mapping
from uuid import UUID

from dijkwacht.knowledge.values import Process
from dijkwacht.values.organisations import Feature


def reasons(process: Process, features: frozenset[Feature] | None) -> tuple[str, ...]:
    """Why it weighs more here, as the library says it."""
    return tuple(one.why for one in process.weighed_by if features and one.feature in features)


def likely_department(process: Process, departments: Mapping[UUID, str]) -> UUID | None:
    """The department with a name that the process mentions."""
    names = {name.casefold() for name in process.departments}
    return next((id_ for id_, name in departments.items() if name.casefold() in names), None)
