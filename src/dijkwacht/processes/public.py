# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of processes: the cards of the library, what is wrong here, and who looked at much."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from dijkwacht.accounts.public import names_of, people_with
from dijkwacht.audit import public as audit
from dijkwacht.audit.values import Noted
from dijkwacht.processes.actions.viewing import MANY_READ
from dijkwacht.processes.domain.cards import card_groups
from dijkwacht.processes.domain.permissions import may_agree_exchange, may_read_cards, may_read_map, may_read_processes
from dijkwacht.processes.domain.viewing import TOLD_FOR, told_to
from dijkwacht.processes.exchange.drawings import apart_of, steps_of
from dijkwacht.processes.queries import cards, house
from dijkwacht.processes.queries.house_map import picture_of
from dijkwacht.processes.values.cards import CardGroups, ProcessCard, SignalSheet, Wish
from dijkwacht.processes.values.findings import Finding
from dijkwacht.processes.values.positions import ViewingAlert
from dijkwacht.values.actors import Actor, Role

__all__ = [
    "card_lines",
    "card_page",
    "findings",
    "first_page",
    "library_card",
    "library_cards",
    "may_read_cards",
    "signal_sheet",
    "viewing_alerts",
    "waiting",
]


def library_cards(organisation_id: UUID, *, on: date) -> CardGroups:
    """Every card of the library for such an organisation; never what was adapted there. Two statements."""
    place = cards.place_of(organisation_id, on)
    return card_groups(cards.library_here(place), cards.signals_here(place), Wish())


def library_card(organisation_id: UUID, slug: str, *, on: date) -> ProcessCard:
    """A process card of the library. Raises NotFound."""
    return cards.library_card(cards.place_of(organisation_id, on), slug, on=on)


def signal_sheet(organisation_id: UUID, slug: str, *, on: date) -> SignalSheet:
    """A signal card. Raises NotFound."""
    return cards.signal_here(cards.place_of(organisation_id, on), slug, on=on)


def card_lines(
    groups: CardGroups, *, process_url: Callable[[str], str], signal_url: Callable[[str], str]
) -> dict[str, Any]:
    """What `processes/_cards.html` needs: each card as title, address and a line about it."""
    return {
        "signals": [(one.title, signal_url(one.slug), one.for_whom) for one in groups.signals],
        "departments": [
            (name, [(one.title, process_url(one.slug), one.subtitle) for one in found])
            for name, found in groups.departments
        ],
    }


def card_page(card: ProcessCard) -> dict[str, Any]:
    """What `processes/_process_card.html` needs."""
    return {"card": card, "steps": steps_of(card), "apart": apart_of(card)}


def findings(actor: Actor, *, at: datetime) -> tuple[Finding, ...]:
    """What asks for something in the processes, the riskiest first; nothing for who may not read the map.

    What is left so on purpose is not among them, and nothing in them says who does what.
    """
    return picture_of(actor.organisation_id, at=at).findings.open if may_read_map(actor) else ()


def first_page(actor: Actor) -> str:
    """The name of the room's first address for this person; empty for who has none."""
    if may_read_processes(actor):
        return "processes:process-list"
    return "processes:card-list" if may_read_cards(actor) else ""


def waiting(actor: Actor) -> list[QuerySet[Any, Any]]:
    """Rows as `values.waiting.Waiting`, for one statement with those of other rooms: what runs, and who asks for help.

    None for who neither takes processes nor answers.
    """
    return house.waiting(actor.organisation_id) if may_agree_exchange(actor) else []


def viewing_alerts(actor: Actor, at: datetime) -> tuple[ViewingAlert, ...]:
    """Who lately opened unusually many overviews of who fills what, for the one who is told of it; newest first.

    Never told to the person himself. Empty, after no statement at all, for who is never told.
    """
    if not actor.has(Role.COORDINATOR, Role.APPLICATION_MANAGER):
        return ()
    found = audit.noted(actor.organisation_id, MANY_READ, since=at - TOLD_FOR)
    return _for(actor, found, at) if found else ()


def _for(actor: Actor, found: list[Noted], at: datetime) -> tuple[ViewingAlert, ...]:
    day = timezone.localdate(at)
    coordinators = people_with(actor.organisation_id, [Role.COORDINATOR], day)
    managers = people_with(actor.organisation_id, [Role.APPLICATION_MANAGER], day)
    names = names_of(actor.organisation_id, [one.person_id for one in found if one.person_id])
    return tuple(
        ViewingAlert(person_id=one.person_id, name=names.get(one.person_id, ""), at=one.at)
        for one in found
        if one.person_id
        and actor.person_id in told_to(one.person_id, coordinators=coordinators, application_managers=managers)
    )
