# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of the plan: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.architecture.access_accounts import given, nothing, only, signed_in
from tests.support.world import World

A_LETTER = given(slug="college-proposal")
ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("improvement:letter-list", nothing, only("anna", "clara", "eva")),
    ("improvement:letter-show", A_LETTER, only("anna", "clara", "eva")),
    ("improvement:letter-make", A_LETTER, signed_in(405)),
]
