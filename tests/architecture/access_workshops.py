# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of workshops: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support import talks
from tests.support.world import World

type Arguments = Callable[[World], dict[str, Any]]

SIGNED_IN = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")
# In Waterrijk's own pages eva of Dijkerveen finds nothing.
_LEADERS = dict.fromkeys(SIGNED_IN, 403) | {"anna": 200, "gijs": 200, "eva": 404, "visitor": 302}
_ONLY_POST = dict.fromkeys(SIGNED_IN, 405) | {"visitor": 302}
_EVERYBODY = dict.fromkeys((*SIGNED_IN, "visitor"))


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_round(world: World) -> dict[str, Any]:
    """An open round, on which gijs advises."""
    return {"round_id": talks.begin(world).id}


def a_planned(world: World) -> dict[str, Any]:
    return {"workshop_id": talks.plan(world).id}


def an_open(world: World) -> dict[str, Any]:
    return {"workshop_id": talks.opened(world).id}


def a_point(world: World) -> dict[str, Any]:
    workshop = talks.opened(world)
    return {"workshop_id": workshop.id, "point_id": talks.points(workshop)[0].id}


def a_secret(world: World) -> dict[str, Any]:
    return {"secret": talks.opened(world).secret}


ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("workshops:workshop-list", nothing, _LEADERS | {"eva": 200}),
    ("workshops:workshop-plan", a_round, _LEADERS),
    ("workshops:workshop-show", an_open, _LEADERS),
    ("workshops:workshop-change", a_planned, _LEADERS),
    ("workshops:workshop-drop", a_planned, _LEADERS),
    ("workshops:workshop-lead", an_open, _LEADERS),
    ("workshops:workshop-open", a_planned, _ONLY_POST),
    ("workshops:code-renew", an_open, _ONLY_POST),
    ("workshops:workshop-end", an_open, _LEADERS),
    ("workshops:screen-show", an_open, _LEADERS),
    ("workshops:vote-open", a_point, _ONLY_POST),
    ("workshops:vote-close", a_point, _ONLY_POST),
    ("workshops:point-settle", a_point, _LEADERS),
    ("workshops:seat-take", nothing, dict.fromkeys(_EVERYBODY, 200)),
    ("workshops:seat-take-by-link", a_secret, dict.fromkeys(_EVERYBODY, 200)),
    # Without a seat there is nothing to vote on, for nobody.
    ("workshops:vote-cast", nothing, dict.fromkeys(_EVERYBODY, 410)),
]
