# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages about the shape of a scan: its phases, what is answered already, and further scans."""

from typing import Any

from dijkwacht.knowledge.public import library
from tests.architecture.access_assessments import Arguments, a_round, deed, only
from tests.support import rounds, shapes
from tests.support.world import World


def in_phases(world: World) -> dict[str, Any]:
    """An open round of Waterrijk in an instrument with a phase rule."""
    begun = shapes.begin(world, shapes.with_phases(library().instruments[rounds.QUICK]))
    return {"round_id": begun.id}


def a_scan(_: World) -> dict[str, Any]:
    """A scan that nobody began."""
    return {"instrument": rounds.LARGE}


ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("assessments:phase-show", in_phases, only("anna", "clara", "gijs", eva=404)),
    ("assessments:phase-sheet", in_phases, deed()),
    ("assessments:scan-show", a_scan, only("anna", "eva")),
    ("assessments:answered-show", a_round, only("anna", "clara", "gijs", eva=404)),
    ("assessments:scan-add", a_round, only("anna", eva=404)),
]
