# SPDX-License-Identifier: EUPL-1.2
"""Changing an organisation's own contacts. Saving one means that somebody has just checked it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.directory import queries
from dijkwacht.directory.domain.permissions import may_edit_contacts
from dijkwacht.directory.models import Contact
from dijkwacht.directory.values import ContactDetails
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


def add_contact(*, actor: Actor, details: ContactDetails, on: date) -> UUID:
    """A new contact, checked on that day; returns its key. Raises Refused."""
    require(may_edit_contacts(actor))
    with transaction.atomic():
        contact = Contact.objects.create(organisation_id=actor.organisation_id, **_columns(details, on))
        record(actor, "contact.added", contact, role=details.role.value, is_public=details.is_public)
    return contact.id


def change_contact(*, actor: Actor, contact_id: UUID, details: ContactDetails, on: date) -> None:
    """Other details, checked on that day. Raises NotFound, Refused."""
    require(may_edit_contacts(actor))
    with transaction.atomic():
        queries.contact_rows(actor, contact_id).update(**_columns(details, on))
        record(actor, "contact.changed", contact_id, is_public=details.is_public)


def confirm_contact(*, actor: Actor, contact_id: UUID, on: date) -> None:
    """Say that a contact is still right. Raises NotFound, Refused."""
    require(may_edit_contacts(actor))
    with transaction.atomic():
        queries.contact_rows(actor, contact_id).update(checked_on=on)
        record(actor, "contact.confirmed", contact_id)


def remove_contact(*, actor: Actor, contact_id: UUID) -> None:
    """Take a contact away for good. Raises NotFound, Refused."""
    require(may_edit_contacts(actor))
    with transaction.atomic():
        queries.contact_rows(actor, contact_id).delete()
        record(actor, "contact.removed", contact_id)


def _columns(details: ContactDetails, on: date) -> dict[str, Any]:
    return {
        "role": details.role,
        "title": details.title,
        "explanation": details.explanation,
        "phone": details.phone,
        "mail": details.mail,
        "hours": details.hours,
        "place": details.place,
        "audiences": sorted(details.audiences),
        "is_public": details.is_public,
        "checked_on": on,
    }
