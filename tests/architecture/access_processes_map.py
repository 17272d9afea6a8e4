# SPDX-License-Identifier: EUPL-1.2
"""Who may open circumstances and the map of the house: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support.house_maps import TRAVEL, take
from tests.support.world import World

_MAP = {
    "anna": 200, "bram": 403, "clara": 200, "dirk": 403, "eva": 200, "frank": 403, "gijs": 403, "hanna": 200,
    "ines": 403, "joost": 403, "visitor": 302,
}  # fmt: skip
_COORDINATORS = _MAP | {"clara": 403, "hanna": 403}


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_way_of_working(_: World) -> dict[str, Any]:
    return {"key": "short_lines"}


def a_control(world: World) -> dict[str, Any]:
    """A control of a process of Waterrijk, in the department of hanna."""
    take(world.waterrijk, department=world.public_space)
    return {"slug": TRAVEL, "control": "three-on-the-roster"}


ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("processes:circumstances-show", nothing, _MAP),
    ("processes:surroundings-change", nothing, _COORDINATORS),
    ("processes:circumstance-change", a_way_of_working, _COORDINATORS),
    ("processes:map-show", nothing, _MAP),
    ("processes:control-assess", a_control, _MAP | {"clara": 403, "eva": 404}),
]
