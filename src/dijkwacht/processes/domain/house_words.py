# SPDX-License-Identifier: EUPL-1.2
"""What the workbook of the house calls its columns."""

from typing import Final

from dijkwacht.processes.values.workbook import Part

COLUMNS: Final[dict[Part, dict[str, str]]] = {
    Part.PROCESSES: {
        "proces": "process",
        "titel": "title",
        "afdeling": "department",
        "soort werk": "vng",
        "stap": "step",
        "titel van de stap": "step_title",
        "soort stap": "kind",
        "wat": "what",
        "wie": "who",
        "buiten huis gedaan door": "done_by",
    },
    Part.POSITIONS: {
        "functie": "position",
        "afdeling": "department",
        "hoeveel mensen": "holders",
        "salarisschaal": "scale_band",
        "contact met buiten": "has_outside_contact",
        "screening (met ; ertussen)": "screening",
        "mandaten (met ; ertussen)": "mandates",
    },
    Part.ACCESS: {
        "functie": "position",
        "afdeling": "department",
        "systeem": "system",
        "mag": "right",
        "voor welke stap": "step",
    },
    Part.CODES: {
        "code": "code",
        "functie": "position",
        "afdeling": "department",
        "uren per week": "hours",
        "leidinggevende": "manager",
        "sinds": "since",
    },
}
"""The Dutch title of each column, and the name behind it."""
NEEDED: Final = {Part.PROCESSES: "step", Part.POSITIONS: "position", Part.ACCESS: "system", Part.CODES: "code"}
"""A row without this says nothing."""
