# SPDX-License-Identifier: EUPL-1.2
"""What open data tell of surroundings: only what the map of the municipalities can show."""

from dataclasses import replace

import pytest
from django.utils import timezone

from dijkwacht.organisations.exchange import municipalities, surroundings
from dijkwacht.organisations.public import card, known_surroundings, say_surroundings
from dijkwacht.organisations.values import KnownFeature
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import Feature, Territory

LARGE = 150_000
WADDEN = {"Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"}


@pytest.fixture
def town(world):
    return card(world.waterrijk, timezone.localdate())


def names_with(feature):
    names = {one.code: one.name for one in municipalities()}
    return {names[code] for code, known in surroundings().items() if any(one.feature is feature for one in known)}


def test_every_code_and_every_large_neighbour_is_a_municipality_of_the_list():
    inhabitants = {one.name: one.description.inhabitants for one in municipalities()}
    neighbours = {name for known in surroundings().values() for one in known for name in one.neighbours}

    assert set(surroundings()) <= {one.code for one in municipalities()}
    assert all(inhabitants[name] >= LARGE for name in neighbours)


def test_only_a_large_city_next_door_names_neighbours():
    known = [one for of_town in surroundings().values() for one in of_town]

    assert all(bool(one.neighbours) == (one.feature is Feature.LARGE_CITY) for one in known)
    assert {one.feature for one in known} == {Feature.ISLAND, Feature.BORDER, Feature.LARGE_CITY}


def test_the_islands_are_the_five_of_the_wadden():
    assert names_with(Feature.ISLAND) == WADDEN


def test_at_the_border_are_towns_that_everybody_knows_to_be_there_and_no_others_of_the_inland():
    found = names_with(Feature.BORDER)

    assert {"Baarle-Nassau", "Vaals", "Winterswijk", "Emmen", "Sluis", "Enschede"} <= found
    assert not found & {"Utrecht", "Amsterdam", "Zwolle", "Kampen", "Moerdijk", "Eemsdelta", "Veere"}


def test_a_town_that_is_in_no_list_gets_no_prefill(town):
    assert known_surroundings(town) == ()


def test_a_town_gets_what_its_code_says(town):
    assert known_surroundings(replace(town, code="GM0448")) == (KnownFeature(feature=Feature.ISLAND),)


def test_a_public_body_in_the_caribbean_is_an_island_by_law(town):
    there = replace(town, description=replace(town.description, territory=Territory.SABA))

    assert known_surroundings(there) == (KnownFeature(feature=Feature.ISLAND),)


def test_saying_the_surroundings_leaves_the_other_facts(world, town):
    with scope(world.waterrijk):
        say_surroundings(actor=world.anna.actor, features=frozenset({Feature.MARINA}))
        after = card(world.waterrijk, timezone.localdate())

    assert after == replace(town, description=replace(town.description, features=frozenset({Feature.MARINA})))
