# SPDX-License-Identifier: EUPL-1.2
"""Positions, their access, and codes in the workbook of the house. A code has no name beside it, here neither."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from dijkwacht.documents.values import Row
from dijkwacht.processes.domain.codes import A_NAME, NO_CODE, is_code, looks_like_name, same_code
from dijkwacht.processes.domain.file_reading import FileReader
from dijkwacht.processes.domain.position_words import SCALE_WORDS, SCREENING_WORDS
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import Screening
from dijkwacht.processes.values.positions import AccessLine, HolderCard, NewHolder, NewPosition, PositionCard
from dijkwacht.processes.values.workbook import (
    Part,
    PlannedAccess,
    PlannedHolder,
    PlannedPosition,
    PositionKey,
    Tally,
)

NOTHING: Final = "niets"
"""In the column of screening: asked, and nothing is done."""
YES_NO: Final = {True: "ja", False: "nee"}
_MOST_HOLDERS, _MOST_HOURS = 2000, 60
_NO_POSITION: Final = "Deze functie staat niet op het tabblad Functies, en is er nog niet. Kijk ook naar de afdeling."


def planned_positions(reader: FileReader, rows: Sequence[Row]) -> tuple[tuple[PlannedPosition, ...], Tally]:
    """What changes and what is new, with a tally of the sheet."""
    here = _by_key(reader)
    planned: dict[PositionKey, PlannedPosition] = {}
    added, changed, left = [], [], 0
    for row in rows:
        key = _key(reader, row)
        if key in planned:
            reader.fault(row, "position", "Deze functie staat er al. Laat één regel staan.", key[0])
        card = here.get(key)
        wanted = _position(reader, row, card)
        planned[key] = wanted
        if card is None:
            added.append(wanted.told.title)
        elif (wanted.told, wanted.mandates) == (card.told, card.mandates):
            left += 1
        else:
            changed.append(wanted.told.title)
    tally = Tally(part=Part.POSITIONS, added=tuple(added), changed=tuple(changed), left=left)
    return tuple(planned.values()), tally


def planned_access(
    reader: FileReader, rows: Sequence[Row], positions: Iterable[PlannedPosition]
) -> tuple[tuple[PlannedAccess, ...], Tally]:
    """New access, and access that turned out to be for another step."""
    here = _by_key(reader)
    known = {*here, *(_key_of(one.told) for one in positions)}
    planned, added, changed, left = [], [], [], 0
    for row in rows:
        key = _key(reader, row)
        if key not in known:
            reader.fault(row, "position", _NO_POSITION, reader.text(row, "position"))
            continue
        line = _line(reader, row)
        present = _same(here[key].access if key in here else (), line)
        name = f"{reader.text(row, 'position')}: {line.system}"
        if present is None:
            planned.append(PlannedAccess(position=key, line=line))
            added.append(name)
        elif line.step in (None, present.step):
            left += 1
        else:
            planned.append(PlannedAccess(position=key, line=AccessLine(**{**vars(present), "step": line.step})))
            changed.append(name)
    _refuse_twice(reader, rows)
    return tuple(planned), Tally(part=Part.ACCESS, added=tuple(added), changed=tuple(changed), left=left)


def planned_holders(
    reader: FileReader, rows: Sequence[Row], positions: Iterable[PlannedPosition]
) -> tuple[tuple[PlannedHolder, ...], Tally]:
    """New codes, and codes of which something changes. Who left does not come back by a file."""
    here = {same_code(one.code): one for one in reader.present.holders if one.left_on is None}
    known = {*_by_key(reader), *(_key_of(one.told) for one in positions)}
    codes = {*here, *(same_code(str(row.cells["code"])) for row in rows)}
    planned, added, changed, left = [], [], [], 0
    seen: set[str] = set()
    for row in rows:
        code = same_code(reader.text(row, "code"))
        if code in seen:
            reader.fault(row, "code", "Deze code staat er al. Laat één regel staan.", code)
        seen.add(code)
        card = here.get(code)
        wanted = _holder(reader, row, card, known=known, codes=codes)
        if card is None:
            planned.append(wanted)
            added.append(wanted.told.code)
        elif _is_as_it_was(wanted, card):
            left += 1
        else:
            planned.append(wanted)
            changed.append(wanted.told.code)
    return tuple(planned), Tally(part=Part.CODES, added=tuple(added), changed=tuple(changed), left=left)


def key_of_card(card: PositionCard) -> PositionKey:
    """The same key for a position that is there."""
    return _key_of(card.told)


def _position(reader: FileReader, row: Row, card: PositionCard | None) -> PlannedPosition:
    """What the file says, over what was there."""
    told = card.told if card else NewPosition(title=reader.text(row, "position"))
    holders = reader.number(row, "holders", most=_MOST_HOLDERS)
    contact = reader.choice(row, "has_outside_contact", YES_NO)
    screening, mandates = _screening(reader, row), _mandates(reader, row)
    wanted = NewPosition(
        title=told.title,
        department_id=reader.department(row) or told.department_id,
        holders=told.holders if holders is None else holders,
        scale_band=reader.choice(row, "scale_band", SCALE_WORDS) or told.scale_band,
        has_outside_contact=told.has_outside_contact if contact is None else contact,
        screening=told.screening if screening is None else screening,
    )
    if mandates is None and card:
        mandates = card.mandates
    return PlannedPosition(id=card.id if card else None, told=wanted, mandates=mandates)


def _screening(reader: FileReader, row: Row) -> frozenset[Screening] | None:
    """None for an empty cell."""
    known: Mapping[str, Screening] = {word.casefold(): one for one, word in SCREENING_WORDS.items()}
    parts = reader.listed(row, "screening")
    if [part.casefold() for part in parts] == [NOTHING]:
        return frozenset()
    for part in parts:
        if part.casefold() not in known:
            remedy = f"Kies uit: {'; '.join(SCREENING_WORDS.values())}. Of schrijf “{NOTHING}”."
            reader.fault(row, "screening", remedy, part)
    return frozenset(known[part.casefold()] for part in parts if part.casefold() in known) if parts else None


def _mandates(reader: FileReader, row: Row) -> frozenset[StepKey] | None:
    """None for an empty cell."""
    parts = reader.listed(row, "mandates")
    found = [reader.step(row, "mandates", part) for part in parts]
    return frozenset(one for one in found if one) if parts else None


def _line(reader: FileReader, row: Row) -> AccessLine:
    text = reader.text(row, "step", longest=161)
    return AccessLine(
        system=reader.text(row, "system", longest=80),
        right=reader.text(row, "right", longest=80),
        step=reader.step(row, "step", text) if text else None,
    )


def _holder(
    reader: FileReader, row: Row, card: HolderCard | None, *, known: set[PositionKey], codes: set[str]
) -> PlannedHolder:
    code = reader.text(row, "code")
    if card is None:
        _check_code(reader, row, code)
    position = reader.position(row)
    if position is not None and position not in known:
        reader.fault(row, "position", _NO_POSITION, reader.text(row, "position"))
    manager = reader.text(row, "manager")
    if manager and (same_code(manager) not in codes or same_code(manager) == same_code(code)):
        reader.fault(row, "manager", "Schrijf de code van een ander die hier staat.", manager)
    since = reader.day(row, "since")
    if since and not reader.present.keeps_tenure:
        reader.fault(row, "since", "Hiervoor is geen privacytoets vastgelegd. Maak deze kolom leeg.", since)
    minutes = reader.minutes(row, "hours", most=_MOST_HOURS)
    was = card.told if card else NewHolder(code=code)
    told = NewHolder(
        code=was.code,
        position_id=was.position_id,
        minutes=was.minutes if minutes is None else minutes,
        manager_id=was.manager_id,
        since=since or was.since,
    )
    return PlannedHolder(
        id=card.id if card else None,
        told=told,
        position=position or _place(card),
        manager=manager or _boss(card),
    )


def _check_code(reader: FileReader, row: Row, code: str) -> None:
    if not is_code(code):
        reader.fault(row, "code", NO_CODE, code)
    elif looks_like_name(code):
        reader.fault(row, "code", A_NAME, code)


def _is_as_it_was(wanted: PlannedHolder, card: HolderCard) -> bool:
    key = (card.position.casefold(), card.department_id) if card.told.position_id else None
    return wanted.told == card.told and wanted.position == key and same_code(wanted.manager) == same_code(card.manager)


def _place(card: HolderCard | None) -> PositionKey | None:
    if card is None or card.told.position_id is None:
        return None
    return card.position.casefold(), card.department_id


def _boss(card: HolderCard | None) -> str:
    return card.manager if card else ""


def _by_key(reader: FileReader) -> dict[PositionKey, PositionCard]:
    return {key_of_card(one): one for one in reader.present.positions}


def _key_of(told: NewPosition) -> PositionKey:
    return told.title.casefold(), told.department_id


def _key(reader: FileReader, row: Row) -> PositionKey:
    return reader.text(row, "position", is_needed=True).casefold(), reader.department(row)


def _same(lines: Iterable[AccessLine], line: AccessLine) -> AccessLine | None:
    wanted = line.system.casefold(), line.right.casefold()
    return next((one for one in lines if (one.system.casefold(), one.right.casefold()) == wanted), None)


def _refuse_twice(reader: FileReader, rows: Iterable[Row]) -> None:
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        line = tuple(
            str(row.cells.get(name, "")).strip().casefold() for name in ("position", "department", "system", "right")
        )
        if line in seen:
            reader.fault(row, "system", "Deze toegang staat er al. Laat één regel staan.", row.cells["system"])
        seen.add(line)
