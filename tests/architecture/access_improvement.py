# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of the plan: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support.world import World

ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = []
