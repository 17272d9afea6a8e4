# SPDX-License-Identifier: EUPL-1.2
"""How long what says something of people stays."""

from datetime import date

from dijkwacht.processes.domain.retention import interests_until, leavers_until


def test_half_a_year_and_two_years():
    assert leavers_until(date(2026, 7, 3)) == date(2026, 1, 1)
    assert interests_until(date(2026, 1, 1)) == date(2024, 1, 2)
