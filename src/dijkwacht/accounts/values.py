# SPDX-License-Identifier: EUPL-1.2
"""What other rooms and the pages know of people and of the ways in."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from dijkwacht.values.actors import Role


@dataclass(frozen=True, kw_only=True)
class PersonCard:
    """Somebody with an account, as a list shows him."""

    id: UUID
    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class MembershipLine:
    """One role that was not revoked; `is_over` when its last day has passed."""

    id: UUID
    person: PersonCard
    role: Role
    departments: tuple[str, ...]
    round_id: UUID | None
    until: date | None
    is_over: bool


@dataclass(frozen=True, kw_only=True)
class InvitationLine:
    """An invitation that nobody has accepted yet."""

    id: UUID
    name: str
    email: str
    role: Role
    expires_at: datetime
    is_expired: bool


@dataclass(frozen=True, kw_only=True)
class LinkLine:
    """A personal link; names a position, never a person."""

    id: UUID
    purpose: str
    position: str
    email: str
    round_id: UUID
    department_id: UUID | None
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class NewLink:
    """A personal link as it is made; the secret goes into the mail and is kept nowhere."""

    id: UUID
    secret: str


@dataclass(frozen=True, kw_only=True)
class Guest:
    """For which round and until which day (that day included) a guest adviser comes."""

    round_id: UUID
    until: date


@dataclass(frozen=True, kw_only=True)
class SecondFactors:
    """What somebody proves himself with beside a password; passkeys by key, with the name he gave them."""

    has_app: bool
    passkeys: dict[int, str]
    codes_left: int

    @property
    def is_complete(self) -> bool:
        """Recovery codes alone are no second factor."""
        return self.has_app or bool(self.passkeys)
