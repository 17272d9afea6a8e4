# SPDX-License-Identifier: EUPL-1.2
"""When a number is too old to trust."""

from datetime import date

import pytest

from dijkwacht.directory.domain.freshness import is_stale


@pytest.mark.parametrize(
    ("checked", "today", "stale"),
    [
        (date(2026, 11, 21), date(2026, 11, 21), False),
        (date(2026, 11, 21), date(2027, 5, 21), False),
        (date(2026, 11, 21), date(2027, 5, 22), True),
        (date(2026, 8, 31), date(2027, 2, 28), False),
        (date(2026, 8, 31), date(2027, 3, 1), True),
        (date(2026, 11, 21), date(2026, 1, 1), False),
    ],
)
def test_half_a_year_ends_on_the_same_day_of_the_month(checked, today, stale):
    assert is_stale(checked, on=today, months=6) is stale
