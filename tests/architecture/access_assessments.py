# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of measuring and the start page: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from dijkwacht.values.levels import Level
from tests.support import rounds, writing
from tests.support.world import World

type Arguments = Callable[[World], dict[str, Any]]

SIGNED_IN = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")
INDICATOR = rounds.question().indicators[0]


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_round(world: World) -> dict[str, Any]:
    """An open round of Waterrijk in which something is known."""
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.ABSENT, note="Niets gevonden")
    return {"round_id": begun.id}


def with_more(**arguments: object) -> Arguments:
    """The same round and something in it."""
    return lambda world: a_round(world) | arguments


def an_entry(world: World) -> dict[str, Any]:
    """An entry with words beside it."""
    begun = rounds.start(world)
    entries = rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER, note="Er staat iets")
    return {"round_id": begun.id, "observation_id": next(iter(entries.values()))}


def a_finding(world: World) -> dict[str, Any]:
    """A round; without the name of a finding there is nothing to leave so."""
    return a_round(world)


def a_moving_round(world: World) -> dict[str, Any]:
    """A round in an own instrument of which there is a newer version."""
    writing.published(world)
    begun = rounds.start(world, instruments=(writing.SLUG,))
    writing.newer(world)
    return {"round_id": begun.id, "instrument": writing.SLUG}


def a_source(world: World) -> dict[str, Any]:
    """A source without a file."""
    rounds.start(world)
    return {"source_id": rounds.source(world.anna.actor).id}


def only(*names: str, others: int = 403, **exceptions: int) -> dict[str, int]:
    """200 for these; the rest who are signed in get `others`, unless said otherwise; a visitor is sent to sign in."""
    return dict.fromkeys(SIGNED_IN, others) | dict.fromkeys(names, 200) | {"visitor": 302} | exceptions


def deed() -> dict[str, int]:
    """A page that only takes a POST; what it may do is tested in tests/rooms/assessments."""
    return dict.fromkeys(SIGNED_IN, 405) | {"visitor": 302}


# In Waterrijk's own pages eva of Dijkerveen finds nothing: 404.
ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("home:week", nothing, only(*SIGNED_IN)),
    ("home:accessibility", nothing, only(*SIGNED_IN, visitor=200)),
    ("home:privacy", nothing, only(*SIGNED_IN, visitor=200)),
    ("home:retention", nothing, only(*SIGNED_IN, visitor=200)),
    ("assessments:round-list", nothing, only("anna", "clara", "eva", "gijs", others=302)),
    ("assessments:round-start", nothing, only("anna", "eva")),
    ("assessments:quick-scan-start", nothing, deed()),
    ("assessments:overview-show", nothing, only(*SIGNED_IN)),
    ("assessments:level-agree", nothing, only("anna", "eva")),
    ("assessments:question-list", nothing, only(*SIGNED_IN)),
    ("assessments:source-list", nothing, only("anna", "eva")),
    ("assessments:source-file", a_source, only(anna=404, eva=404)),
    ("assessments:round-show", a_round, only("anna", "clara", "gijs", others=302, dirk=403, frank=403, eva=404)),
    ("assessments:start-done", a_round, only("anna", "clara", "gijs", eva=404)),
    ("assessments:round-close", a_round, only("anna", eva=404)),
    ("assessments:instrument-move", a_moving_round, only("anna", eva=404)),
    ("assessments:source-add", a_round, only("anna", eva=404)),
    ("assessments:colleague-ask", a_round, only("anna", eva=404)),
    ("assessments:guest-invite", a_round, only("anna", eva=404)),
    ("assessments:paper-form", a_round, only("anna", "gijs", eva=404)),
    ("assessments:intake-template", with_more(instrument=rounds.QUICK), only("anna", eva=404)),
    ("assessments:intake-read", a_round, only("anna", eva=404)),
    ("assessments:observations-export", a_round, only("anna", eva=404)),
    (
        "assessments:question-show",
        with_more(question=rounds.question().slug),
        only("anna", "gijs", others=404),
    ),
    ("assessments:answer-save", with_more(question=rounds.question().slug), deed()),
    ("assessments:draft-save", with_more(question=rounds.question().slug), deed()),
    ("assessments:observation-confirm", an_entry, deed()),
    ("assessments:observation-withdraw", an_entry, deed()),
    ("assessments:observation-file", an_entry, only(anna=404, gijs=404, eva=404)),
    ("assessments:note-erase", an_entry, only("anna", eva=404)),
    ("assessments:result-show", a_round, only("anna", "clara", "gijs", eva=404)),
    ("assessments:finding-accept", a_finding, only(anna=404, eva=404)),
    ("assessments:finding-reopen", a_round, deed()),
    ("assessments:indicator-show", with_more(indicator=INDICATOR), only("anna", "clara", "gijs", eva=404)),
    (
        "assessments:measure-show",
        with_more(measure="anchor-subject-in-line"),
        only("anna", "clara", "gijs", eva=404),
    ),
    ("assessments:report-make", a_round, only("anna", "clara", "gijs", eva=404)),
    ("assessments:report-show", with_more(confidentiality="management"), only("anna", "clara", "gijs", eva=404)),
]
