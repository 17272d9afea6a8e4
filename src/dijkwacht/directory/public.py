# SPDX-License-Identifier: EUPL-1.2
"""The contacts of an organisation, for the demo story and for what there is to do this week."""

from datetime import date
from uuid import UUID

from dijkwacht.directory import queries
from dijkwacht.directory.actions import add_contact
from dijkwacht.directory.domain.freshness import CONTACT_MONTHS, is_stale
from dijkwacht.directory.values import OwnContact

__all__ = ["add_contact", "contact_counts", "contacts_to_check", "own_contacts"]


def contact_counts(organisation_id: UUID, *, on: date) -> tuple[int, int]:
    """How many own contacts there are, and how many nobody looked at for more than half a year."""
    found = queries.contacts_of(organisation_id)
    return len(found), len(_stale(found, on))


def contacts_to_check(organisation_id: UUID, *, on: date) -> list[OwnContact]:
    """The contacts that nobody looked at for more than half a year, under the scope of that organisation."""
    return _stale(queries.contacts_of(organisation_id), on)


def own_contacts(organisation_id: UUID) -> list[OwnContact]:
    """All contacts of an organisation, also those behind the sign-in, under the scope of that organisation."""
    return queries.contacts_of(organisation_id)


def _stale(found: list[OwnContact], on: date) -> list[OwnContact]:
    return [one for one in found if is_stale(one.checked_on, on=on, months=CONTACT_MONTHS)]
