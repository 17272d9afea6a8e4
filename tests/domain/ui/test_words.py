# SPDX-License-Identifier: EUPL-1.2
"""Days as people say them."""

from datetime import date

import pytest

from dijkwacht.ui.domain.words import days_words, short_day_words, whole


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23 tot en met 29 november"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 november tot en met 6 december"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 december 2026 tot en met 3 januari 2027"),
    ],
)
def test_the_days_of_a_week(first, last, words):
    assert days_words(first, last) == words


@pytest.mark.parametrize(
    ("day", "words"), [(date(2027, 2, 18), "18 feb"), (date(2027, 3, 1), "1 mrt"), (date(2027, 5, 31), "31 mei")]
)
def test_a_day_in_short(day, words):
    assert short_day_words(day) == words


def test_a_large_number_has_a_point():
    assert whole(1234) == "1.234"
