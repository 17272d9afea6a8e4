# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of own instruments: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from tests.support import writing
from tests.support.world import World

type Arguments = Callable[[World], dict[str, Any]]

_EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")
_READ = dict.fromkeys(("anna", "clara", "eva", "hanna", "ines", "joost"), 200) | dict.fromkeys(
    ("bram", "dirk", "frank", "gijs"), 403
)
_READ |= {"visitor": 302}
_BEGIN = dict.fromkeys(_EVERYBODY, 403) | {"anna": 200, "eva": 200, "visitor": 302}
_WRITE = _BEGIN | {"eva": 404}
_DEED = dict.fromkeys(_EVERYBODY, 405) | {"visitor": 302}


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_draft(**more: str) -> Arguments:
    """A draft of Waterrijk that anna wrote, and something in it."""

    def made(world: World) -> dict[str, Any]:
        return {"slug": writing.take_in(world.anna.actor).slug, **more}

    return made


_QUESTION = {"question": writing.QUESTION}

ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("instruments:instrument-list", nothing, _READ),
    ("instruments:instrument-write", nothing, _BEGIN),
    ("instruments:instrument-import", nothing, _BEGIN),
    ("instruments:instrument-show", a_draft(), _READ | {"eva": 404}),
    ("instruments:instrument-export", a_draft(version="1.0"), _READ | {"eva": 404}),
    # Whoever wrote it is not its second reader.
    ("instruments:links-read", a_draft(), _READ | {"anna": 403, "eva": 404}),
    ("instruments:instrument-change", a_draft(), _WRITE),
    ("instruments:pillars-change", a_draft(), _WRITE),
    ("instruments:phases-change", a_draft(pillar="aanvraag"), _WRITE),
    ("instruments:question-add", a_draft(), _WRITE),
    ("instruments:question-change", a_draft(**_QUESTION), _WRITE),
    ("instruments:question-remove", a_draft(**_QUESTION), _WRITE),
    ("instruments:indicator-view", a_draft(**_QUESTION, indicator="bibob-policy"), _WRITE),
    ("instruments:indicator-write", a_draft(**_QUESTION), _WRITE),
    ("instruments:indicator-change", a_draft(indicator=writing.OWN_INDICATOR), _WRITE),
    ("instruments:instrument-publish", a_draft(), _WRITE),
    ("instruments:draft-remove", a_draft(), _WRITE),
    ("instruments:link-add", a_draft(**_QUESTION), _DEED),
    ("instruments:link-remove", a_draft(**_QUESTION), _DEED),
    ("instruments:reader-ask", a_draft(), _DEED),
    ("instruments:version-begin", a_draft(), _DEED),
    ("instruments:instrument-stop", a_draft(), _DEED),
    ("instruments:instrument-resume", a_draft(), _DEED),
]
