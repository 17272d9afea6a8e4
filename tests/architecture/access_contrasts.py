# SPDX-License-Identifier: EUPL-1.2
"""Who may open the contrasts of a round and what changed between rounds: (name, arguments, status per person)."""

from typing import Any

from tests.architecture.access_assessments import Arguments, a_round, only
from tests.support import rounds
from tests.support.world import World


def a_scan(world: World) -> dict[str, Any]:
    """An instrument in which Waterrijk measured, and Dijkerveen did not."""
    rounds.start(world)
    return {"instrument": rounds.QUICK}


ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("assessments:contrast-list", a_round, only("anna", "clara", "gijs", eva=404)),
    ("assessments:progress-show", a_scan, only("anna", "clara", eva=404)),
]
