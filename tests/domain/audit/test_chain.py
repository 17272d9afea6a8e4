# SPDX-License-Identifier: EUPL-1.2
"""A chain that fits, and each way in which somebody could tamper with it."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from dijkwacht.audit.domain.chain import Logged, broken_at, links

TOWN = UUID(int=1)


def entries(count):
    return [
        Logged(
            entry_id=number * 3,
            organisation_id=TOWN,
            at=datetime(2026, 1, 5, 9, number % 60, tzinfo=UTC),
            person_id=UUID(int=number),
            link_id=None,
            event="round.closed",
            subject=f"round:{number}",
            facts={"answers": number},
        )
        for number in range(1, count + 1)
    ]


def sealed(count):
    written = entries(count)
    return list(zip(links(None, written), written, strict=True))


def test_an_untouched_chain_fits():
    assert broken_at(sealed(5)) is None


def test_an_empty_chain_fits():
    assert broken_at([]) is None


@given(some.integers(1, 8), some.data())
def test_a_changed_entry_is_found_at_its_number(count, data):
    chain = sealed(count)
    place = data.draw(some.integers(0, count - 1))
    link, entry = chain[place]
    chain[place] = (link, replace(entry, facts={"answers": 999}))
    assert broken_at(chain) == place + 1


@given(some.integers(2, 8), some.data())
def test_a_link_taken_out_of_the_middle_is_found(count, data):
    chain = sealed(count)
    place = data.draw(some.integers(0, count - 2))
    del chain[place]
    assert broken_at(chain) == place + 1


def test_a_removed_entry_is_found():
    chain = sealed(3)
    chain[1] = (chain[1][0], None)
    assert broken_at(chain) == 2


def test_two_entries_that_changed_places_are_found():
    chain = sealed(3)
    (first, one), (second, two) = chain[0], chain[1]
    chain[0], chain[1] = (first, two), (second, one)
    assert broken_at(chain) == 1


@given(some.integers(0, 6), some.integers(0, 6))
def test_sealing_in_two_goes_gives_the_same_chain_as_in_one(first, second):
    written = entries(first + second)
    begun = list(links(None, written[:first]))
    went_on = begun + list(links(begun[-1] if begun else None, written[first:]))
    assert went_on == list(links(None, written))
