# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of the programme: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone

from dijkwacht.awareness import actions
from dijkwacht.awareness.queries import gatherings_of
from dijkwacht.tenancy.public import scope
from tests.support import learning
from tests.support.world import World

TODAY = timezone.localdate()
EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost", "visitor")


def _said(**names: Any) -> Callable[[World], dict[str, Any]]:
    return lambda _: dict(names)


_OPEN = dict.fromkeys(EVERYBODY, 200)
_STAFF = _OPEN | {"frank": 403, "gijs": 403, "visitor": 302}
_PROGRAMME = _STAFF | {"bram": 403, "clara": 403, "dirk": 403}
_PLANNERS = _PROGRAMME | {"hanna": 403}
_COORDINATORS = _PLANNERS | {"ines": 403, "joost": 403}
_ONLY_POST = dict.fromkeys(EVERYBODY, 405) | {"visitor": 302}
_OTHER_TOWN = {"eva": 404}
# The library decides which talks and sets there are. Who may open one is tested in tests/rooms/awareness; of none it
# holds everywhere that it does not exist.
_NO_TALK = _said(slug="geen-gesprek")
_NOWHERE = dict.fromkeys(EVERYBODY, 404) | {"visitor": 302}


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def an_activity(world: World) -> dict[str, Any]:
    """An activity of this month, which the coordinator of Waterrijk added."""
    return {"activity_id": learning.add(world, month=TODAY.replace(day=1))}


def a_turn(world: World) -> dict[str, Any]:
    return an_activity(world) | {"year": TODAY.year}


def a_gathering(world: World) -> dict[str, Any]:
    turn = a_turn(world)
    with scope(world.waterrijk):
        attendance = {world.public_space: 6}
        actions.hold_turn(
            actor=world.anna.actor, **turn, on=TODAY, attendance=attendance, today=TODAY, at=timezone.now()
        )
        return {"gathering_id": gatherings_of(world.waterrijk)[0].id}


def a_news_item(world: World) -> dict[str, Any]:
    with scope(world.waterrijk):
        told = {"title": "Nieuw blad", "text": "Het hangt er.", "on": date(2026, 1, 10), "at": timezone.now()}
        return {"news_id": actions.write_news(actor=world.anna.actor, **told)}


def a_draft(world: World) -> dict[str, Any]:
    """A card that joost wrote."""
    return {"case_id": learning.write_case(world)}


def a_sent_card(world: World) -> dict[str, Any]:
    """A card that joost wrote and anna is asked to read."""
    return {"case_id": learning.send_case(world)}


def a_released_card(world: World) -> dict[str, Any]:
    return {"case_id": learning.release_case(world)}


def the_open_page(world: World) -> dict[str, Any]:
    return {"secret": learning.open_link(world)}


ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("awareness:programme-show", nothing, _PROGRAMME),
    ("awareness:programme-year", _said(year=TODAY.year), _PROGRAMME),
    ("awareness:coverage-show", nothing, _PROGRAMME),
    ("awareness:ambassadors-show", nothing, _PROGRAMME),
    ("awareness:set-list", nothing, _PLANNERS),
    ("awareness:set-take", _said(kind="geen-pakket"), _PLANNERS | dict.fromkeys(("anna", "eva", "ines", "joost"), 404)),
    ("awareness:activity-add", nothing, _PLANNERS),
    ("awareness:activity-show", a_turn, _PROGRAMME | _OTHER_TOWN),
    ("awareness:activity-change", an_activity, _COORDINATORS | _OTHER_TOWN),
    ("awareness:activity-move", a_turn, _COORDINATORS | _OTHER_TOWN),
    ("awareness:activity-skip", a_turn, _COORDINATORS | _OTHER_TOWN),
    ("awareness:activity-stop", a_turn, _COORDINATORS | _OTHER_TOWN),
    ("awareness:activity-hold", a_turn, _PROGRAMME | _OTHER_TOWN),
    ("awareness:talk-list", nothing, _STAFF),
    *((f"awareness:talk-{name}", _NO_TALK, _NOWHERE) for name in ("show", "paper", "hold")),
    ("awareness:case-list", nothing, _STAFF),
    ("awareness:case-write", nothing, _PLANNERS),
    ("awareness:case-show", a_released_card, _STAFF | _OTHER_TOWN),
    ("awareness:case-paper", a_released_card, _STAFF | _OTHER_TOWN),
    ("awareness:case-change", a_draft, _COORDINATORS | {"joost": 200} | _OTHER_TOWN),
    ("awareness:case-send", a_draft, _COORDINATORS | {"anna": 403, "joost": 200} | _OTHER_TOWN),
    ("awareness:case-withdraw", a_draft, _COORDINATORS | {"joost": 200} | _OTHER_TOWN),
    ("awareness:case-judge", a_sent_card, _COORDINATORS | _OTHER_TOWN),
    ("awareness:page-show", nothing, _STAFF),
    ("awareness:page-keep", nothing, _COORDINATORS),
    ("awareness:themes-change", nothing, _COORDINATORS),
    ("awareness:news-add", nothing, _COORDINATORS),
    ("awareness:news-change", a_news_item, _COORDINATORS | _OTHER_TOWN),
    ("awareness:page-open", the_open_page, _OPEN),
    ("awareness:talks-open", the_open_page, _OPEN),
    ("awareness:talk-open", lambda world: the_open_page(world) | _NO_TALK(world), _NOWHERE | {"visitor": 404}),
    ("awareness:cards-open", the_open_page, _OPEN),
    ("awareness:process-card-open", lambda world: the_open_page(world) | {"slug": "travel-documents"}, _OPEN),
    ("awareness:signal-card-open", lambda world: the_open_page(world) | _NO_TALK(world), _NOWHERE | {"visitor": 404}),
    ("awareness:case-open", lambda world: the_open_page(world) | a_released_card(world), _OPEN),
    # These only take a POST; what it may do is tested in tests/rooms/awareness.
    ("awareness:activity-resume", a_turn, _ONLY_POST),
    ("awareness:gathering-remove", a_gathering, _ONLY_POST),
    ("awareness:case-recall", a_sent_card, _ONLY_POST),
    ("awareness:news-remove", a_news_item, _ONLY_POST),
    ("awareness:link-renew", nothing, _ONLY_POST),
    ("awareness:link-close", nothing, _ONLY_POST),
]
