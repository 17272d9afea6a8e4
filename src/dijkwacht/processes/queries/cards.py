# SPDX-License-Identifier: EUPL-1.2
"""The cards that are for an organisation: those of the library, and as they read here where it runs the process."""

from datetime import date
from uuid import UUID

from dijkwacht.assessments.public import fits
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Process, SignalCard
from dijkwacht.organisations import public as organisations
from dijkwacht.organisations.values import Card
from dijkwacht.processes.domain.cards import process_card, signal_sheet
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.values.cards import ProcessCard, ShownCard, SignalSheet
from dijkwacht.processes.values.house import HouseProcess, Origin
from dijkwacht.values.verdicts import NotFound


def place_of(organisation_id: UUID, on: date) -> Card:
    """The organisation as it is described on the day; two statements."""
    return organisations.card(organisation_id, on)


def library_here(place: Card) -> list[Process]:
    """The processes of the library that an organisation like this can have, in the order of their numbers."""
    found = [one for one in library().processes.values() if fits(one.applies_when, place)]
    return sorted(found, key=lambda one: (one.number, one.slug))


def cards_here(place: Card) -> list[Process]:
    """The same as they read here, with the own processes behind them."""
    house = {one.slug: one.content for one in processes_of(place.id)}
    found = [house.pop(one.slug, one) for one in library_here(place)]
    return [*found, *house.values()]


def card_here(place: Card, slug: str, *, on: date) -> ShownCard:
    """A process card as it reads here. Raises NotFound."""
    house = next((one for one in processes_of(place.id) if one.slug == slug), None)
    if house is None:
        return ShownCard(card=library_card(place, slug, on=on), runs_here=False)
    return ShownCard(card=_card_of(house, place, on=on), runs_here=True, department_id=house.department_id)


def library_card(place: Card, slug: str, *, on: date) -> ProcessCard:
    """A process card of the library, whatever was adapted here. Raises NotFound."""
    return _card(library_process(place, slug), Origin.LIBRARY, place, on=on)


def library_process(place: Card, slug: str) -> Process:
    """Raises NotFound for what the library does not have, or not for an organisation like this."""
    for one in library_here(place):
        if one.slug == slug:
            return one
    raise NotFound


def signals_here(place: Card) -> list[SignalCard]:
    """Signal cards by title, without those that are only about processes that cannot be here."""
    slugs = {one.slug for one in library_here(place)}
    found = [one for one in library().signals.values() if not one.processes or slugs.intersection(one.processes)]
    return sorted(found, key=lambda one: (one.title, one.slug))


def signal_here(place: Card, slug: str, *, on: date) -> SignalSheet:
    """A signal card. Raises NotFound."""
    for one in signals_here(place):
        if one.slug == slug:
            return signal_sheet(one, on=on)
    raise NotFound


def _card_of(house: HouseProcess, place: Card, *, on: date) -> ProcessCard:
    return _card(house.content, house.origin, place, on=on)


def _card(process: Process, origin: Origin, place: Card, *, on: date) -> ProcessCard:
    return process_card(process, origin=origin, organisation=place.name, territory=place.description.territory, on=on)
