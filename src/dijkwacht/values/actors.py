# SPDX-License-Identifier: EUPL-1.2
"""Who is asking: a person in one organisation, with the roles he holds there."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person may be within one organisation."""

    COORDINATOR = "coordinator"
    MANAGER = "manager"
    COUNCIL_CLERK = "council_clerk"
    HRM = "hrm"
    RESPONDENT = "respondent"
    READER = "reader"
    CONFIDANT = "confidant"
    GUEST_ADVISER = "guest_adviser"
    APPLICATION_MANAGER = "application_manager"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A signed-in person, or the holder of a personal link, acting for one organisation.

    `departments` are those a manager answers for; `round_id` limits a guest adviser or a link to one round;
    `link_id` is set when the actor came by personal link and has no account.
    """

    organisation_id: UUID
    roles: frozenset[Role]
    name: str
    person_id: UUID | None = None
    link_id: UUID | None = None
    departments: frozenset[UUID] = frozenset()
    round_id: UUID | None = None

    def has(self, *roles: Role) -> bool:
        """Whether the actor holds at least one of these roles."""
        return not self.roles.isdisjoint(roles)
