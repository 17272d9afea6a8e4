# SPDX-License-Identifier: EUPL-1.2
"""The house as a workbook: its processes, positions, access and codes. What goes out can come in again."""

from collections.abc import Iterable, Mapping
from typing import Final

from dijkwacht.documents.public import rows_of, sheets_of, workbook
from dijkwacht.documents.values import Cell, Column, FileFaults, RowFault, Sheet
from dijkwacht.processes.domain.card_words import STEP_WORDS, VNG_WORDS
from dijkwacht.processes.domain.file_people import NOTHING, YES_NO
from dijkwacht.processes.domain.house_words import COLUMNS, NEEDED
from dijkwacht.processes.domain.position_words import SCALE_WORDS, SCREENING_WORDS
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.positions import HolderCard, PositionCard
from dijkwacht.processes.values.workbook import HouseFile, Part

Named = Mapping[str, Cell]
_WIDE: Final = {"title", "what", "who", "position", "screening", "mandates", "step", "system"}
_NONE_OF_OURS: Final = (
    "Wij vinden geen tabblad Processen, Functies, Toegang of Codes. Begin met een bestand dat u hier ophaalt."
)


def read_house(content: bytes) -> HouseFile:
    """The rows of each sheet; one that is not there has none. Raises FileFaults when no sheet is ours."""
    sheets = sheets_of(content, wanted=tuple(Part))
    if not sheets:
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=_NONE_OF_OURS)])
    return HouseFile(
        rows={part: rows_of(part, sheets.get(part, []), columns=COLUMNS[part], needed=NEEDED[part]) for part in Part}
    )


def house_workbook(
    processes: Iterable[HouseProcess],
    positions: Iterable[PositionCard],
    holders: Iterable[HolderCard] | None,
    *,
    departments: Mapping[object, str],
) -> bytes:
    """All of it in Dutch words; with None there is no sheet of codes. `departments` are names by their keys."""
    cards = list(positions)
    sheets = [
        _sheet(Part.PROCESSES, (row for one in processes for row in _process(one, departments))),
        _sheet(Part.POSITIONS, map(_position, cards)),
        _sheet(Part.ACCESS, (row for card in cards for row in _access(card))),
    ]
    if holders is not None:
        sheets.append(_sheet(Part.CODES, (_holder(one, departments) for one in holders if one.left_on is None)))
    return workbook(sheets, title="Processen en functies")


def _sheet(part: Part, rows: Iterable[Named]) -> Sheet:
    titles = COLUMNS[part]
    return Sheet(
        title=part,
        columns=[Column(title=dutch, width=32 if name in _WIDE else 18) for dutch, name in titles.items()],
        rows=[[row.get(name) for name in titles.values()] for row in rows],
    )


def _process(one: HouseProcess, departments: Mapping[object, str]) -> Iterable[Named]:
    for step in one.content.steps:
        yield {
            "process": one.slug,
            "title": one.content.title,
            "department": departments.get(one.department_id),
            "vng": VNG_WORDS[one.content.vng],
            "step": step.slug,
            "step_title": step.title,
            "kind": STEP_WORDS[step.kind],
            "what": step.what,
            "who": step.who,
            "done_by": step.done_by if step.is_outside else None,
        }


def _position(card: PositionCard) -> Named:
    told = card.told
    words = [SCREENING_WORDS[one] for one in sorted(told.screening or ())]
    return {
        "position": told.title,
        "department": card.department or None,
        "holders": told.holders,
        "scale_band": SCALE_WORDS[told.scale_band] if told.scale_band else None,
        "has_outside_contact": None if told.has_outside_contact is None else YES_NO[told.has_outside_contact],
        "screening": None if told.screening is None else "; ".join(words) or NOTHING,
        "mandates": "; ".join(map(str, sorted(card.mandates))) or None,
    }


def _access(card: PositionCard) -> Iterable[Named]:
    for line in card.access:
        yield {
            "position": card.title,
            "department": card.department or None,
            "system": line.system,
            "right": line.right or None,
            "step": str(line.step) if line.step else None,
        }


def _holder(one: HolderCard, departments: Mapping[object, str]) -> Named:
    minutes = one.told.minutes
    return {
        "code": one.code,
        "position": one.position or None,
        "department": departments.get(one.department_id),
        "hours": None if minutes is None else minutes / 60,
        "manager": one.manager or None,
        "since": one.told.since,
    }
