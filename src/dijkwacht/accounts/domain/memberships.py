# SPDX-License-Identifier: EUPL-1.2
"""From the roles somebody holds in an organisation to the actor that all rooms ask for permission."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dijkwacht.values.actors import Actor, Role


@dataclass(frozen=True, kw_only=True)
class Held:
    """One role that has not been revoked, with its limits."""

    role: Role
    round_id: UUID | None = None
    until: date | None = None
    departments: frozenset[UUID] = frozenset()

    def holds_on(self, day: date) -> bool:
        """The last day counts."""
        return self.until is None or day <= self.until


def actor(held: Collection[Held], *, organisation_id: UUID, person_id: UUID, name: str, on: date) -> Actor | None:
    """The actor with all roles that hold on the day, or None when none does.

    A round limits only somebody who is nothing else than a guest adviser.
    """
    holding = [one for one in held if one.holds_on(on)]
    if not holding:
        return None
    roles = frozenset(one.role for one in holding)
    return Actor(
        organisation_id=organisation_id,
        person_id=person_id,
        name=name,
        roles=roles,
        departments=frozenset().union(*(one.departments for one in holding)),
        round_id=holding[0].round_id if roles == {Role.GUEST_ADVISER} else None,
    )
