# SPDX-License-Identifier: EUPL-1.2
"""What the front door knows of an organisation's own contacts, and what it shows to whom."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dijkwacht.knowledge.values import Audience, ContactRole, Service


@dataclass(frozen=True, kw_only=True)
class ContactDetails:
    """What a coordinator says of a contact. No audiences means: for everyone.

    Only a public contact stands on the page without sign-in.
    """

    role: ContactRole
    title: str
    explanation: str = ""
    phone: str = ""
    mail: str = ""
    hours: str = ""
    place: str = ""
    audiences: frozenset[Audience] = frozenset()
    is_public: bool = False


@dataclass(frozen=True, kw_only=True)
class OwnContact:
    """A contact of one organisation, and the day on which somebody last saw that it is right."""

    id: UUID
    details: ContactDetails
    checked_on: date


@dataclass(frozen=True, kw_only=True)
class CallList:
    """Whom these audiences can call, in this order: first people of the organisation, then services from outside."""

    audiences: tuple[Audience, ...]
    contacts: tuple[OwnContact, ...]
    services: tuple[Service, ...]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One entry of a list as a reader sees it, in one language. `dial` is the number as a telephone wants it.

    `is_own` marks words of the organisation itself, which are Dutch on the English page too.
    """

    title: str
    text: str
    phone: str
    dial: str
    mail: str
    url: str
    hours: str
    place: str
    not_for: str
    checked_on: date
    is_stale: bool
    is_own: bool

    @property
    def words(self) -> str:
        """When, where and what for, as sentences."""
        told = [part[0].upper() + part[1:] for part in (self.hours, self.place, self.text) if part]
        return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in told)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One side of A4 for an organisation. `emergency` is empty where nobody filled in the number of an island."""

    name: str
    emergency: str
    title_threatened: str
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    helper: tuple[str, ...]
    contacts: tuple[Line, ...]
    numbers: tuple[Line, ...]
    address: str
    on: date
