# SPDX-License-Identifier: EUPL-1.2
"""Which processes of the library weigh most for an organisation, and which of its departments does them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from dijkwacht.knowledge.values import Process, Strictness
from dijkwacht.values.organisations import Feature


def heaviest(processes: Iterable[Process], features: frozenset[Feature] | None, *, most: int) -> list[Process]:
    """The first `most` in order of weight.

    First those that most surroundings of here make heavier, then those with a rule of law, then the eight of the
    national inquiry, then by number.
    """
    return sorted(processes, key=lambda one: _weight(one, features or frozenset()))[:most]


def reasons(process: Process, features: frozenset[Feature] | None) -> tuple[str, ...]:
    """Why it weighs more here, as the library says it."""
    return tuple(one.why for one in process.weighed_by if features and one.feature in features)


def likely_department(process: Process, departments: Mapping[UUID, str]) -> UUID | None:
    """The department with a name that the process mentions."""
    names = {name.casefold() for name in process.departments}
    return next((id_ for id_, name in departments.items() if name.casefold() in names), None)


def _weight(process: Process, features: frozenset[Feature]) -> tuple[int, bool, bool, int, str]:
    ordered = any(one.strictness is Strictness.STRICT for one in process.rules)
    return -len(reasons(process, features)), not ordered, process.core is None, process.number, process.slug
