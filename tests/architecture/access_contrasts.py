# SPDX-License-Identifier: EUPL-1.2
"""Who may open the contrasts of a round: (name, arguments from the world, status per person)."""

from tests.architecture.access_assessments import Arguments, a_round, only

ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("assessments:contrast-list", a_round, only("anna", "clara", "gijs", eva=404)),
]
