# SPDX-License-Identifier: EUPL-1.2
"""Public holidays per territory, from the library of holidays: law, not ours to list."""

from datetime import date
from functools import lru_cache

import holidays

from dijkwacht.values.organisations import Territory

_PLACES: dict[Territory, tuple[str, str | None]] = {
    Territory.EUROPEAN: ("NL", None),
    Territory.BONAIRE: ("BQ", "BON"),
    Territory.SINT_EUSTATIUS: ("BQ", "STA"),
    Territory.SABA: ("BQ", "SAB"),
}


@lru_cache(maxsize=16)
def free_days(territory: Territory, first_year: int, last_year: int) -> frozenset[date]:
    """Days on which offices are closed, in these years."""
    country, part = _PLACES[territory]
    return frozenset(holidays.country_holidays(country, subdiv=part, years=range(first_year, last_year + 1)))
