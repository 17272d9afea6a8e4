# SPDX-License-Identifier: EUPL-1.2
"""Who may open the front door (everyone) and the contacts: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from dijkwacht.directory.public import add_contact
from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.values import ContactRole
from dijkwacht.tenancy.public import scope
from tests.support.world import World

EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost", "visitor")
_SIGNED_IN = tuple(who for who in EVERYBODY if who != "visitor")


def a_contact(world: World) -> dict[str, Any]:
    """A contact of Waterrijk."""
    details = ContactDetails(role=ContactRole.CONFIDANT, title="Vertrouwenspersoon", phone="0512-123456")
    with scope(world.waterrijk):
        return {"contact_id": add_contact(actor=world.anna.actor, details=details, on=date(2026, 11, 1))}


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def _said(**names: str) -> Callable[[World], dict[str, Any]]:
    return lambda _: dict(names)


_OPEN = dict.fromkeys(EVERYBODY, 200)
_COORDINATORS = dict.fromkeys(EVERYBODY, 403) | {"anna": 200, "eva": 200, "visitor": 302}

ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    *(
        (f"directory:{name}", _said(language="nl", place="waterrijk"), _OPEN)
        for name in ("door", "first-hours", "services", "sheet")
    ),
    *(
        (f"directory:{name}", _said(language="en", place="waterrijk"), _OPEN)
        for name in ("door", "first-hours", "services", "sheet")
    ),
    ("directory:find", _said(language="nl"), _OPEN),
    ("directory:find", _said(language="en"), _OPEN),
    ("directory:situation", _said(language="nl", place="waterrijk", situation="bedreigd"), _OPEN),
    ("directory:situation", _said(language="en", place="national", situation="threatened"), _OPEN),
    ("directory:contacts", nothing, _OPEN | {"frank": 403, "visitor": 302}),
    ("directory:contact-sheet", nothing, _OPEN | {"frank": 403, "visitor": 302}),
    ("directory:contact-add", nothing, _COORDINATORS),
    ("directory:contact-change", a_contact, _COORDINATORS | {"eva": 404}),
    # These two only take a POST; what it may do is tested in tests/rooms/directory.
    ("directory:contact-confirm", a_contact, dict.fromkeys(_SIGNED_IN, 405) | {"visitor": 302}),
    ("directory:contact-remove", a_contact, dict.fromkeys(_SIGNED_IN, 405) | {"visitor": 302}),
]
