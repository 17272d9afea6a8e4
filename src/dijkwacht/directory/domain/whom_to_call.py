# SPDX-License-Identifier: EUPL-1.2
"""Who is shown to whom: a service only to those it serves, a contact only to those it is meant for."""

from collections.abc import Iterable, Mapping

from dijkwacht.directory.values import CallList, OwnContact
from dijkwacht.knowledge.values import Audience, ContactRole, HelpPhase, Service, SituationCard
from dijkwacht.values.organisations import Territory

EVERYONE = tuple(Audience)


def call_list(
    card: SituationCard,
    *,
    audience: Audience,
    territory: Territory,
    services: Mapping[str, Service],
    contacts: Iterable[OwnContact],
) -> CallList:
    """Whom one audience can call in this situation, in the order of the card.

    Numbers come before addresses; otherwise the card's order stands.
    """
    roles = card.contacts.get(audience, ())
    named = [services[slug] for slug in card.services.get(audience, ())]
    return CallList(
        audiences=(audience,),
        contacts=_in_order([one for one in contacts if _is_for(one, audience)], roles),
        services=tuple(sorted(served(named, audience=audience, territory=territory), key=lambda one: not one.phone)),
    )


def call_lists(
    card: SituationCard,
    *,
    territory: Territory,
    services: Mapping[str, Service],
    contacts: Iterable[OwnContact],
) -> tuple[CallList, ...]:
    """The same for a reader who has not said who he is: first what holds for everyone, then the rest per audience.

    An audience for whom nothing is left has no list.
    """
    contacts = tuple(contacts)
    each = [
        call_list(card, audience=audience, territory=territory, services=services, contacts=contacts)
        for audience in EVERYONE
    ]
    shared = CallList(
        audiences=EVERYONE,
        contacts=tuple(one for one in each[0].contacts if all(one in other.contacts for other in each)),
        services=tuple(one for one in each[0].services if all(one in other.services for other in each)),
    )
    rest = [
        CallList(
            audiences=one.audiences,
            contacts=tuple(contact for contact in one.contacts if contact not in shared.contacts),
            services=tuple(service for service in one.services if service not in shared.services),
        )
        for one in each
    ]
    return tuple(one for one in (shared, *rest) if one.contacts or one.services)


def served(services: Iterable[Service], *, audience: Audience | None, territory: Territory) -> tuple[Service, ...]:
    """The services that work on this soil and for this audience; no audience is all of them."""
    return tuple(
        one for one in services if territory in one.territories and (audience is None or audience in one.audiences)
    )


def by_phase(services: Iterable[Service]) -> tuple[tuple[HelpPhase, tuple[Service, ...]], ...]:
    """Services under the phases prevention, reaction and aftercare; one may stand under more than one."""
    services = tuple(services)
    grouped = ((phase, tuple(one for one in services if phase in one.phases)) for phase in HelpPhase)
    return tuple((phase, found) for phase, found in grouped if found)


def _is_for(contact: OwnContact, audience: Audience) -> bool:
    return not contact.details.audiences or audience in contact.details.audiences


def _in_order(contacts: list[OwnContact], roles: tuple[ContactRole, ...]) -> tuple[OwnContact, ...]:
    return tuple(one for role in roles for one in contacts if one.details.role is role)
