# SPDX-License-Identifier: EUPL-1.2
"""The house of Waterrijk with a process in every state, and one that is hard to draw."""

from typing import Final

from dijkwacht.ui.domain.house_map import HouseRow, HouseSpot, Pip
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.levels import Level, Silence

COLUMNS: Final = ("Functies", "Mensen", "Manier van werken", "Omgeving")
ROWS: Final = (
    HouseRow(
        name="Reisdocumenten",
        aside="weegt 9 punten",
        spots=(
            HouseSpot(number=1, column=0, reading=Level.ABSENT, pips=(Pip.NOT_YET, Pip.NOT_YET)),
            HouseSpot(number=2, column=2, reading=Level.PAPER, pips=(Pip.NOT_YET, Pip.UNKNOWN)),
            HouseSpot(number=3, column=2, reading=Level.IN_USE, pips=(Pip.IN_ORDER,)),
            HouseSpot(number=4, column=1, reading=Level.PROVEN, pips=(Pip.IN_ORDER, Pip.NOT_YET, Pip.ADVISED)),
        ),
    ),
    HouseRow(
        name="Vergunningen, ontheffingen en alles wat daar in een kleine gemeente nog bij komt",
        aside="weegt 1 punt",
        spots=(
            HouseSpot(number=1, column=3, reading=Silence.UNKNOWN, pips=(Pip.UNKNOWN,)),
            HouseSpot(number=2, column=0, reading=None, pips=(Pip.ADVISED,)),
            HouseSpot(number=3, column=1, reading=None, pips=(Pip.NONE,)),
        ),
    ),
    HouseRow(
        name="Zes in één vak",
        aside="weegt 0 punten",
        spots=tuple(
            HouseSpot(number=number, column=2, reading=Level.IN_USE, pips=(Pip.IN_ORDER,)) for number in range(1, 7)
        ),
    ),
)
KEYS: Final = (
    Key(swatch="control_in_order", word="op orde"),
    Key(swatch="control_not_yet", word="nog niet op orde"),
    Key(swatch="control_unknown", word="nog niet bekend"),
    Key(swatch="control_advised", word="aangeraden, niemand meet het"),
    Key(swatch="control_none", word="geen beheersmaatregel genoemd"),
)
TABLE: Final = Table(
    columns=(Column(title="Proces", kind="head"), Column(title="Zwakke plekken", kind="number")),
    rows=[(row.name, str(len(row.spots))) for row in ROWS],
    caption="Processen met hun zwakke plekken",
)
