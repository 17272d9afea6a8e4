# SPDX-License-Identifier: EUPL-1.2
"""What a workbook of the house would change: processes first, because positions and codes may name their steps.

An empty cell leaves what was there; what the file does not name stays as it is. See docs/formats/house.md.
"""

from datetime import date
from typing import Final

from dijkwacht.documents.values import FileFaults
from dijkwacht.processes.domain.file_people import planned_access, planned_holders, planned_positions
from dijkwacht.processes.domain.file_processes import planned_processes
from dijkwacht.processes.domain.file_reading import FileReader
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.workbook import HouseFile, HousePlan, Part, Present

MOST_SHOWN: Final = 100
"""Names of a sheet on the page of a dry run; what is more is counted."""


def house_plan(file: HouseFile, present: Present, *, today: date) -> HousePlan:
    """Everything that the file would do. Raises FileFaults with every faulty row; then nothing of it is done."""
    reader = FileReader(present, steps=_steps_of(file, present), today=today)
    processes, of_processes = planned_processes(reader, file.rows[Part.PROCESSES])
    positions, of_positions = planned_positions(reader, file.rows[Part.POSITIONS])
    access, of_access = planned_access(reader, file.rows[Part.ACCESS], positions)
    holders, of_holders = planned_holders(reader, file.rows[Part.CODES], positions)
    if reader.faults:
        raise FileFaults(reader.faults)
    return HousePlan(
        processes=processes,
        positions=positions,
        access=access,
        holders=holders,
        tallies=(of_processes, of_positions, of_access, of_holders),
    )


def _steps_of(file: HouseFile, present: Present) -> frozenset[StepKey]:
    """The steps that are there now, and those of new processes in the file."""
    here = {StepKey(process=one.slug, step=step.slug) for one in present.processes for step in one.content.steps}
    coming = {
        StepKey(process=str(row.cells.get("process", "")).strip(), step=str(row.cells["step"]).strip())
        for row in file.rows[Part.PROCESSES]
    }
    return frozenset(here | coming)
