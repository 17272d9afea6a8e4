# SPDX-License-Identifier: EUPL-1.2
"""Who keeps surveys, who reads what came out, and that everybody with the address may answer."""

from typing import Any

from tests.architecture.access_awareness import EVERYBODY
from tests.support import keeping
from tests.support.surveying import ADDRESS, opened
from tests.support.world import World


def nothing(_: World) -> dict[str, Any]:
    return {}


def _prepared(world: World) -> dict[str, Any]:
    return {"survey_id": keeping.prepared(world.anna).id}


def _drawn(world: World) -> dict[str, Any]:
    return {"survey_id": keeping.drawn(keeping.prepared(world.anna)).id}


def _opened(world: World) -> dict[str, Any]:
    return {"survey_id": keeping.opened(world.anna).id}


def _published(world: World) -> dict[str, Any]:
    return {"survey_id": keeping.shown(world.anna, []).id}


def _answering(world: World) -> dict[str, Any]:
    opened(world.waterrijk, opened_on=keeping.TODAY)
    return {"language": "nl", "address": ADDRESS}


_OPEN = dict.fromkeys(EVERYBODY, 200)
_NOBODY = dict.fromkeys(EVERYBODY, 403) | {"visitor": 302}
_KEEPERS = _NOBODY | {"anna": 200, "ines": 200, "joost": 200}
_READERS = _KEEPERS | {"clara": 200, "hanna": 200}
_ONLY_POST = dict.fromkeys(EVERYBODY, 405) | {"visitor": 302}
_OURS = {"eva": 404}
_BOTH = {"eva": 200}

ROWS = [
    ("surveys:survey-list", nothing, _READERS | _BOTH),
    ("surveys:survey-prepare", nothing, _KEEPERS | _BOTH),
    ("surveys:survey-show", _prepared, _READERS | _OURS),
    ("surveys:survey-change", _prepared, _KEEPERS | _OURS),
    ("surveys:survey-dry-run", _prepared, _KEEPERS | _OURS),
    ("surveys:survey-codes", _prepared, _KEEPERS | _OURS),
    ("surveys:survey-open", _drawn, _KEEPERS | _OURS),
    ("surveys:survey-remove", _prepared, _KEEPERS | _OURS),
    ("surveys:survey-texts", _opened, _KEEPERS | _OURS),
    ("surveys:survey-close", _opened, _KEEPERS | _OURS),
    ("surveys:result-show", _published, _READERS | _OURS),
    ("surveys:result-export", _published, _READERS | _OURS),
    ("surveys:result-object", _published, _OPEN | _OURS | {"gijs": 403, "visitor": 302}),
    ("surveys:result-withdraw", _published, _KEEPERS | _OURS),
    # These only take a POST; what it may do is tested in tests/rooms/surveys.
    ("surveys:survey-extend", _opened, _ONLY_POST),
    ("surveys:survey-publish", _opened, _ONLY_POST),
    # Whoever holds a slip of paper answers, with an account or without; nobody is known there.
    ("surveys:answer-begin", _answering, _OPEN),
    ("surveys:answer-form", _answering, dict.fromkeys(EVERYBODY, 405)),
    ("surveys:answer-keep", _answering, dict.fromkeys(EVERYBODY, 405)),
    ("surveys:answer-send", _answering, dict.fromkeys(EVERYBODY, 405)),
    ("surveys:answer-thanks", _answering, _OPEN),
]
