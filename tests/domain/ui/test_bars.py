# SPDX-License-Identifier: EUPL-1.2
"""The bar of levels: whole, in order, and honest about what is unknown."""

import itertools

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.domain.bars import ORDER, Distribution, in_words, level_distribution, parts, progress, steps

SVG = "{http://www.w3.org/2000/svg}"
DISTRIBUTIONS = st.builds(
    Distribution,
    proven=st.integers(0, 50),
    in_use=st.integers(0, 50),
    paper=st.integers(0, 50),
    absent=st.integers(0, 50),
    unknown=st.integers(0, 50),
)


@given(DISTRIBUTIONS.filter(lambda one: one.total))
def test_the_stretches_fill_the_bar_in_the_order_of_levels(distribution):
    found = parts(distribution, width=560)

    assert sum(part.width for part in found) == pytest.approx(560)
    assert [part.reading for part in found] == [
        reading for reading in ORDER if reading in {part.reading for part in found}
    ]
    for left, right in itertools.pairwise(found):
        assert left.x + left.width == pytest.approx(right.x)


@given(DISTRIBUTIONS)
def test_every_count_is_in_the_stretches_and_nothing_else(distribution):
    assert sum(part.count for part in parts(distribution, width=560)) == distribution.total


def test_a_bar_without_points_is_all_unknown_and_says_so():
    markup = level_distribution(Distribution(proven=0, in_use=0, paper=0, absent=0), id_="b", title="Integriteit")

    assert "url(#b-dots)" in markup
    assert "Nog niets bekend." in markup


def test_the_bar_is_said_in_words():
    assert in_words(Distribution(proven=4, in_use=7, paper=10, absent=0, unknown=2)) == (
        "4 werkt aantoonbaar, 7 ingevoerd, 10 op papier, 2 onbekend."
    )


def test_a_stretch_too_narrow_for_its_figure_goes_without():
    markup = level_distribution(Distribution(proven=1, in_use=199, paper=0, absent=0), id_="b", title="x", width=300)
    texts = [one.text for one in fromstring(markup).iter(SVG + "text")]

    assert texts == ["199"]


@pytest.mark.parametrize(("part", "whole", "width"), [(89, 105, 169.52), (0, 9, 0), (0, 0, 0), (9, 9, 200)])
def test_progress_is_filled_as_far_as_one_is(part, whole, width):
    _, filled = fromstring(progress(part=part, whole=whole, paint="inkt")).iter(SVG + "rect")

    assert float(filled.get("width")) == width


def test_a_step_that_is_reached_is_filled():
    dikes = list(fromstring(steps(current=2, total=4)).iter(SVG + "polygon"))

    assert [dike.get("fill") for dike in dikes] == ["#0A5568", "#0A5568", "#FFFFFF", "#FFFFFF"]
