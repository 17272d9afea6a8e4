# SPDX-License-Identifier: EUPL-1.2
"""One table: every address × every person. A new address without a row fails; another town's page does not exist."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from tests.architecture import (
    access_accounts,
    access_assessments,
    access_assessments_shapes,
    access_awareness,
    access_contrasts,
    access_directory,
    access_improvement,
    access_instruments,
    access_knowledge,
    access_letters,
    access_processes_cards,
    access_processes_duties,
    access_processes_map,
    access_processes_positions,
    access_services,
    access_surveys,
    access_workshops,
)

ROWS = [
    *access_accounts.ROWS,
    *access_assessments.ROWS,
    *access_assessments_shapes.ROWS,
    *access_awareness.ROWS,
    *access_contrasts.ROWS,
    *access_directory.ROWS,
    *access_improvement.ROWS,
    *access_instruments.ROWS,
    *access_knowledge.ROWS,
    *access_letters.ROWS,
    *access_processes_duties.ROWS,
    *access_processes_cards.ROWS,
    *access_processes_map.ROWS,
    *access_processes_positions.ROWS,
    *access_services.ROWS,
    *access_workshops.ROWS,
    *access_surveys.ROWS,
]
# The gallery of components has no person behind it; it is there in the demo and for developers only.
BY_SETTING = {"ui:gallery", "ui:gallery-bare"}


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """Every address by name, with its room before it."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        elif pattern.name:
            yield f"{space}{pattern.name}"


def test_every_address_has_a_row():
    missing = set(names(get_resolver().url_patterns)) - {name for name, _, _ in ROWS} - BY_SETTING

    assert missing == set()


def test_no_row_is_about_an_address_that_is_gone():
    gone = {name for name, _, _ in ROWS} - set(names(get_resolver().url_patterns))

    assert gone == set()


@pytest.mark.parametrize(("name", "arguments", "expected"), ROWS, ids=[name for name, _, _ in ROWS])
def test_each_person_gets_what_the_table_says(world, name, arguments, expected):
    address = reverse(name, kwargs=arguments(world))

    found = {}
    for who in expected:
        client = Client() if who == "visitor" else world.everybody()[who].client()
        found[who] = client.get(address).status_code

    assert set(expected) == {*world.everybody(), "visitor"}
    assert found == expected


@pytest.mark.parametrize("name", sorted(BY_SETTING))
def test_the_gallery_is_not_there_outside_demo_and_development(client, db, name):
    assert client.get(reverse(name)).status_code == 404
