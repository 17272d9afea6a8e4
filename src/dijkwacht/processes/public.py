# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of processes: the cards of the library, and what is wrong in the processes here."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dijkwacht.processes.domain.cards import card_groups
from dijkwacht.processes.domain.permissions import may_agree_exchange, may_read_cards, may_read_map, may_read_processes
from dijkwacht.processes.exchange.drawings import apart_of, steps_of
from dijkwacht.processes.queries import cards, house
from dijkwacht.processes.queries.house_map import picture_of
from dijkwacht.processes.values.cards import CardGroups, ProcessCard, SignalSheet, Wish
from dijkwacht.processes.values.findings import Finding
from dijkwacht.processes.values.house import StartHints
from dijkwacht.values.actors import Actor

__all__ = [
    "card_lines",
    "card_page",
    "findings",
    "first_page",
    "library_card",
    "library_cards",
    "may_read_cards",
    "signal_sheet",
    "start_hints",
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


def start_hints(actor: Actor) -> StartHints:
    """What the start page asks of processes; one statement, and none for who neither takes processes nor answers."""
    if not may_agree_exchange(actor):
        return StartHints()
    return house.start_hints(actor.organisation_id)
