# SPDX-License-Identifier: EUPL-1.2
"""What is proposed to a workshop, whatever the order in which it is handed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.workshops.domain.agenda import MOST_POINTS, proposed
from dijkwacht.workshops.values import Candidate
from tests.support.rules import listed, table

CANDIDATES = st.lists(
    st.builds(
        Candidate,
        indicator=st.text("abcdef", min_size=1, max_size=4),
        weight=st.integers(1, 3),
        contrast=st.integers(-3, 3),
        is_unknown=st.booleans(),
    ),
    unique_by=lambda one: one.indicator,
    max_size=20,
)


def read(text):
    slug, weight, steps, unknown = text.split()
    return Candidate(indicator=slug, weight=int(weight), contrast=int(steps), is_unknown=unknown == "ja")


@pytest.mark.parametrize("row", table("workshops", "What is proposed"), ids=str)
def test_the_order_is_that_of_the_page(row):
    candidates = [read(one) for one in listed(row["points"], ";")]

    assert list(proposed(candidates, most=3)) == listed(row["proposed, at most 3"])


@given(CANDIDATES, st.randoms())
def test_the_order_of_the_candidates_does_not_matter(candidates, chance):
    shuffled = list(candidates)
    chance.shuffle(shuffled)

    assert proposed(shuffled) == proposed(candidates)


@given(CANDIDATES)
def test_what_is_known_and_agrees_takes_nobodys_time(candidates):
    found = proposed(candidates)

    assert len(found) <= MOST_POINTS
    assert not {one.indicator for one in candidates if not one.contrast and not one.is_unknown} & set(found)
