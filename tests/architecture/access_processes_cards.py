# SPDX-License-Identifier: EUPL-1.2
"""Who may open the cards and the processes that run here: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support.processing import take
from tests.support.world import World

_EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost", "visitor")
_CARDS = dict.fromkeys(_EVERYBODY, 200) | {"frank": 403, "gijs": 403, "visitor": 302}
_READ = _CARDS | {"bram": 403, "dirk": 403}
_LEAD = _READ | {"clara": 403, "hanna": 403, "ines": 403, "joost": 403}
_SLUG = "travel-documents"
# Only the library of a test has signal cards; who may open one is tested in tests/rooms/processes.
_NO_SIGNAL = _CARDS | dict.fromkeys(("anna", "bram", "clara", "dirk", "eva", "hanna", "ines", "joost"), 404)


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_card(_: World) -> dict[str, Any]:
    """A process card of the library."""
    return {"slug": _SLUG}


def no_signal(_: World) -> dict[str, Any]:
    return {"slug": "geen-kaart"}


def a_process(world: World) -> dict[str, Any]:
    """A process that runs in Waterrijk, in the department of hanna."""
    take(world, _SLUG, department=world.public_space)
    return {"slug": _SLUG}


_OTHER_TOWN = {"eva": 404}

ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("processes:card-list", nothing, _CARDS),
    ("processes:process-card-show", a_card, _CARDS),
    ("processes:process-card-paper", a_card, _CARDS),
    ("processes:signal-card-show", no_signal, _NO_SIGNAL),
    ("processes:signal-card-paper", no_signal, _NO_SIGNAL),
    ("processes:process-list", nothing, _READ),
    ("processes:process-take", nothing, _LEAD),
    ("processes:process-write", nothing, _LEAD),
    ("processes:process-show", a_process, _READ | _OTHER_TOWN),
    ("processes:process-change", a_process, _LEAD | {"hanna": 200} | _OTHER_TOWN),
    ("processes:process-renew", a_process, _LEAD | {"hanna": 200} | _OTHER_TOWN),
    ("processes:process-stop", a_process, _LEAD | _OTHER_TOWN),
]
