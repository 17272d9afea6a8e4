# SPDX-License-Identifier: EUPL-1.2
"""How long the room keeps what says something of people."""

from datetime import date, timedelta
from typing import Final

LEFT_KEPT: Final = timedelta(days=183)
"""Half a year after somebody left his access is still found in lists of two quarters; after that it serves nothing."""
INTEREST_KEPT: Final = timedelta(days=730)
"""Own choice: two years, in which an objection or a second look at a case still asks who stepped back."""


def leavers_until(today: date) -> date:
    """Who left on this day or before is forgotten."""
    return today - LEFT_KEPT


def interests_until(today: date) -> date:
    """An interest of this day or before is forgotten."""
    return today - INTEREST_KEPT
