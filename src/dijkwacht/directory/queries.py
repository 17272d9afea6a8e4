# SPDX-License-Identifier: EUPL-1.2
"""Finding an organisation's own contacts."""

from uuid import UUID

from django.db.models import QuerySet

from dijkwacht.directory.models import Contact
from dijkwacht.directory.values import ContactDetails, OwnContact
from dijkwacht.knowledge.values import Audience, ContactRole
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound


def public_contacts(organisation_id: UUID) -> list[OwnContact]:
    """What the page without sign-in may show; one statement, under the scope of that organisation."""
    return _cards(Contact.objects.filter(organisation_id=organisation_id, is_public=True))


def contacts_of(organisation_id: UUID) -> list[OwnContact]:
    """All contacts, also those behind the sign-in."""
    return _cards(Contact.objects.filter(organisation_id=organisation_id))


def contact_for(actor: Actor, contact_id: UUID) -> OwnContact:
    """A contact of the actor's organisation; raises NotFound."""
    return own_contact(contact_rows(actor, contact_id).get())


def contact_rows(actor: Actor, contact_id: UUID) -> QuerySet[Contact]:
    """The one row of that contact, to read or to change; raises NotFound when the actor's organisation has none."""
    rows = Contact.objects.filter(organisation_id=actor.organisation_id, id=contact_id)
    if not rows.exists():
        raise NotFound
    return rows


def own_contact(contact: Contact) -> OwnContact:
    """The stored row as a value."""
    return OwnContact(
        id=contact.id,
        details=ContactDetails(
            role=ContactRole(contact.role),
            title=contact.title,
            explanation=contact.explanation,
            phone=contact.phone,
            mail=contact.mail,
            hours=contact.hours,
            place=contact.place,
            audiences=frozenset(map(Audience, contact.audiences)),
            is_public=contact.is_public,
        ),
        checked_on=contact.checked_on,
    )


def _cards(contacts: QuerySet[Contact]) -> list[OwnContact]:
    order = list(ContactRole)
    found = [own_contact(one) for one in contacts.order_by("title")]
    return sorted(found, key=lambda one: order.index(one.details.role))
