# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages about positions and codes: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from tests.support import positions
from tests.support.world import World

EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost", "visitor")
_NOBODY = dict.fromkeys(EVERYBODY, 403) | {"visitor": 302}
_COORDINATORS = _NOBODY | {"anna": 200, "eva": 200}
_ROSTER = _COORDINATORS | {"hanna": 200}
_KEEPERS = _COORDINATORS | {"joost": 200}
_READERS = _KEEPERS | {"hanna": 200}
_OTHER_TOWN = {"eva": 404}
_ONLY_POST = dict.fromkeys(EVERYBODY, 405) | {"visitor": 302}


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_position(world: World) -> dict[str, Any]:
    """In the department that hanna leads."""
    return {"position_id": positions.position(world, department_id=world.public_space)}


def a_position_elsewhere(world: World) -> dict[str, Any]:
    """In a department of which nobody here is the manager."""
    return {"position_id": positions.position(world, department_id=world.civil_affairs)}


def a_code(world: World) -> dict[str, Any]:
    return {"holder_id": positions.holder(world, "B3", a_position(world)["position_id"])}


def a_code_elsewhere(world: World) -> dict[str, Any]:
    return {"holder_id": positions.holder(world, "B3", a_position_elsewhere(world)["position_id"])}


def _subject(_: World) -> dict[str, Any]:
    return {"subject": "tenure"}


ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("processes:position-list", nothing, _READERS),
    ("processes:position-add", nothing, _KEEPERS),
    ("processes:position-show", a_position, _READERS | _OTHER_TOWN),
    ("processes:position-show", a_position_elsewhere, _KEEPERS | _OTHER_TOWN | {"hanna": 404}),
    ("processes:position-change", a_position, _KEEPERS | _OTHER_TOWN),
    ("processes:position-remove", a_position, _KEEPERS | _OTHER_TOWN),
    ("processes:access-add", a_position, _KEEPERS | _OTHER_TOWN),
    ("processes:mandates-change", a_position, _KEEPERS | _OTHER_TOWN),
    ("processes:holder-list", a_position, _ROSTER | _OTHER_TOWN),
    ("processes:holder-list", a_position_elsewhere, _COORDINATORS | _OTHER_TOWN | {"hanna": 404}),
    ("processes:holder-add", a_position, _ROSTER | _OTHER_TOWN),
    ("processes:holder-change", a_code, _ROSTER | _OTHER_TOWN),
    ("processes:holder-change", a_code_elsewhere, _COORDINATORS | _OTHER_TOWN),
    ("processes:holder-leave", a_code, _ROSTER | _OTHER_TOWN),
    ("processes:holder-leave", a_code_elsewhere, _COORDINATORS | _OTHER_TOWN),
    ("processes:holder-rest", nothing, _COORDINATORS),
    ("processes:interest-list", nothing, _ROSTER),
    ("processes:interest-add", nothing, _ROSTER),
    ("processes:authorisations-check", nothing, _COORDINATORS),
    ("processes:house-import", nothing, _COORDINATORS),
    ("processes:house-export", nothing, _READERS),
    ("processes:privacy-list", nothing, _COORDINATORS),
    ("processes:privacy-record", _subject, _COORDINATORS),
    # These only take a POST; what it may do is tested in tests/rooms/processes.
    ("processes:access-remove", lambda world: a_position(world) | {"access_id": 1}, _ONLY_POST),
    ("processes:holder-forget", a_code, _ONLY_POST),
    ("processes:interest-remove", lambda _: {"interest_id": uuid4()}, _ONLY_POST),
    ("processes:privacy-end", _subject, _ONLY_POST),
]
