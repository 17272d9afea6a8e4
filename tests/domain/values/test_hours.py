# SPDX-License-Identifier: EUPL-1.2
"""Minutes as people say them."""

import pytest

from dijkwacht.values.hours import hours_of_words, hours_words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 uur"), (5, "5 min"), (45, "45 min"), (60, "1 uur"), (65, "1 uur 5"), (90, "1 uur 30"), (2400, "40 uur")],
)
def test_hours_in_words(minutes, words):
    assert hours_words(minutes) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (2520, 2700, "42 van 45 uur"),
        (0, 960, "0 van 16 uur"),
        (2490, 2700, "41 uur 30 van 45 uur"),
        (30, 90, "30 min van 1 uur 30"),
    ],
)
def test_hours_of_hours_in_words(part, whole, words):
    assert hours_of_words(part, whole) == words
