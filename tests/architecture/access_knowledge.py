# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of the library: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support.world import World

_READERS = ("anna", "bram", "clara", "eva", "gijs", "hanna", "ines", "joost")
_READ = dict.fromkeys(_READERS, 200) | {"dirk": 403, "frank": 403, "visitor": 302}

ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("knowledge:practice-list", lambda _: {}, _READ),
    ("knowledge:practice-show", lambda _: {"practice": "one-minute-films"}, _READ),
    ("knowledge:figure-list", lambda _: {}, _READ),
]
