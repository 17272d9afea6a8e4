# SPDX-License-Identifier: EUPL-1.2
"""From the map of the house to its drawing, its table and its legend."""

from collections.abc import Sequence

from dijkwacht.assessments import public as assessments
from dijkwacht.knowledge.values import Circumstance
from dijkwacht.processes.domain.map_words import CIRCUMSTANCE_WORDS, STATE_WORDS, headline, spot_words, state_words
from dijkwacht.processes.values.house_map import ControlState, MappedControl, MappedProcess, MappedSpot
from dijkwacht.ui import public as ui
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.levels import Reading, Silence
from dijkwacht.values.phrasing import capital

LEGEND = tuple(Key(swatch=f"control_{state}", word=STATE_WORDS[state]) for state in ControlState)
_COLUMNS = tuple(Circumstance)


def drawing(mapped: Sequence[MappedProcess]) -> str:
    """The house as a picture."""
    return ui.house_map(
        [_row(one) for one in mapped],
        [capital(CIRCUMSTANCE_WORDS[one]) for one in _COLUMNS],
        id_="kaart",
        title=headline(mapped),
        description="Per proces de zwakke plekken met het niveau van wat ertegen wordt gedaan. Alles staat ook in de tabel.",
    )


def _row(one: MappedProcess) -> ui.HouseRow:
    return ui.HouseRow(
        name=one.process.content.title,
        aside="weegt 1 punt" if one.weight.total == 1 else f"weegt {one.weight.total} punten",
        spots=tuple(_spot(spot) for spot in one.spots),
    )


def _spot(spot: MappedSpot) -> ui.HouseSpot:
    return ui.HouseSpot(
        number=spot.number,
        column=_COLUMNS.index(spot.spot.circumstance),
        reading=_reading(spot),
        pips=tuple(ui.Pip(one.state) for one in spot.controls) or (ui.Pip.NONE,),
    )


def _reading(spot: MappedSpot) -> Reading | None:
    if spot.level is not None:
        return spot.level
    return Silence.UNKNOWN if spot.state is ControlState.UNKNOWN else None


def table(mapped: Sequence[MappedProcess]) -> Table:
    """The same as the drawing, in words: a row per control."""
    return Table(
        columns=[
            Column(title="Proces", kind="head"),
            Column(title="Zwakke plek"),
            Column(title="Soort"),
            Column(title="Wat u ertegen doet"),
            Column(title="Stand"),
        ],
        rows=[row for one in mapped for spot in one.spots for row in _table_rows(one, spot)],
        caption="Processen, zwakke plekken en wat ertegen wordt gedaan",
    )


def _table_rows(one: MappedProcess, spot: MappedSpot) -> list[list[str]]:
    first = [one.process.content.title, f"{spot.number}. {spot.spot.text}", spot_words(spot.spot)]
    if not spot.controls:
        return [[*first, "–", STATE_WORDS[ControlState.NONE]]]
    return [[*first, control.control.text, control_words(control)] for control in spot.controls]


def control_words(control: MappedControl) -> str:
    """“op papier, nog niet op orde”."""
    return state_words(control, assessments.level_word(control.level) if control.level is not None else "")
