# SPDX-License-Identifier: EUPL-1.2
"""A share is as long as it is large, and what is hidden always looks the same."""

from xml.etree import ElementTree as ET

import pytest

from dijkwacht.ui.domain.shares import share_bar

SVG = "{http://www.w3.org/2000/svg}"


def shapes(share, kind):
    return list(ET.fromstring(share_bar(share)).iter(f"{SVG}{kind}"))  # noqa: S314  our own drawing


@pytest.mark.parametrize("share", [5, 50, 95])
def test_the_dark_part_is_the_share(share):
    track, filled, _ = shapes(share, "rect")

    assert float(filled.get("width")) == pytest.approx(float(track.get("width")) * share / 100, abs=0.01)
    assert "fill-niveau-3" in filled.get("class")


def test_hidden_has_no_dark_part_and_a_hatch_both_ways():
    lines = [[float(one.get(name)) for name in ("x1", "y1", "x2", "y2")] for one in shapes(None, "line")]

    assert not any("niveau-3" in one.get("class") for one in shapes(None, "rect"))
    assert {bottom > top for _, top, _, bottom in lines} == {True, False}
    assert all(0 <= x <= 200 and 0 <= y <= 14 for line in lines for x, y in (line[:2], line[2:]))


def test_it_is_decoration_for_the_words_stand_beside_it():
    assert 'aria-hidden="true"' in share_bar(65)
