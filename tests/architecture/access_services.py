# SPDX-License-Identifier: EUPL-1.2
"""Who may open the outbox, outside the demo: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from uuid import UUID

from django.utils import timezone

from dijkwacht.mail.public import send
from dijkwacht.tenancy.public import scope
from tests.support.world import World


def a_letter(world: World) -> dict[str, UUID]:
    """A letter of Waterrijk."""
    with scope(world.waterrijk):
        message_id = send(
            to=world.bram.email, subject="Dag", body="Dag Bram", organisation_id=world.waterrijk, at=timezone.now()
        )
    return {"message_id": message_id}


def nothing(_: World) -> dict[str, UUID]:
    """No arguments."""
    return {}


_SIGNED_IN = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")
_REFUSED = dict.fromkeys(_SIGNED_IN, 403) | {"visitor": 302}

# Nobody reads the letters of others; frank, who sees that they are there, is refused their text.
ROWS: list[tuple[str, Callable[[World], dict[str, UUID]], dict[str, int]]] = [
    ("mail:outbox", nothing, _REFUSED | {"frank": 200}),
    ("mail:message", a_letter, _REFUSED | {"eva": 404}),
    ("mail:test-send", nothing, dict.fromkeys(_SIGNED_IN, 405) | {"visitor": 302}),
]
