# SPDX-License-Identifier: EUPL-1.2
"""An authorisation list as a system gives it: its columns are found by their titles. See docs/formats/authorisations.md."""

from typing import Final

from dijkwacht.documents.public import sheets_of
from dijkwacht.documents.values import Cells, FileFaults, RowFault
from dijkwacht.processes.values.authorisations import Authorisation

TITLES: Final = {
    "who": ("code", "account", "gebruiker", "gebruikersnaam", "user"),
    "system": ("systeem", "applicatie", "system"),
    "right": ("recht", "rechten", "rol", "autorisatie", "right"),
    "position": ("functie", "position"),
}
"""What a column may be called, in small letters; the first is what our documents call it."""
_DEEPEST_HEADER: Final = 10
"""Exports often begin with a few lines about the report itself."""
_LONGEST: Final = 120
_NO_HEADER: Final = (
    "Wij vinden geen tabblad met een kolom “code” (of “account”) en een kolom “systeem” (of “applicatie”) in de eerste "
    "tien regels. Zet die titels erboven."
)


def read_authorisations(content: bytes) -> tuple[Authorisation, ...]:
    """The lines of the first sheet that has the columns. Raises FileFaults with every faulty row."""
    for title, cells in sheets_of(content).items():
        found = _header(cells)
        if found is not None:
            return _lines(title, cells, *found)
    raise FileFaults([RowFault(row=1, column="kolomtitels", found="", remedy=_NO_HEADER)])


def _header(cells: Cells) -> tuple[int, dict[str, int]] | None:
    """The place of the row of titles, and of each column in it; None when there is none."""
    for number, row in enumerate(cells[:_DEEPEST_HEADER]):
        titles = [str(cell or "").strip().lower() for cell in row]
        places = {
            name: next(titles.index(one) for one in called if one in titles)
            for name, called in TITLES.items()
            if any(one in titles for one in called)
        }
        if {"who", "system"} <= places.keys():
            return number, places
    return None


def _lines(title: str, cells: Cells, header: int, places: dict[str, int]) -> tuple[Authorisation, ...]:
    faults: list[RowFault] = []
    lines = []
    for number, row in enumerate(cells[header + 1 :], start=header + 2):
        told = {name: " ".join(str(row[place] or "").split()) for name, place in places.items() if place < len(row)}
        if not any(told.values()):
            continue
        faults += _faults(title, number, told)
        lines.append(Authorisation(row=number, **told))
    if faults:
        raise FileFaults(faults)
    return tuple(lines)


def _faults(title: str, number: int, told: dict[str, str]) -> list[RowFault]:
    def fault(name: str, remedy: str) -> RowFault:
        return RowFault(sheet=title, row=number, column=TITLES[name][0], found=told.get(name, "")[:80], remedy=remedy)

    empty = [name for name in ("who", "system") if not told.get(name)]
    long = [name for name, text in told.items() if len(text) > _LONGEST]
    return [
        *(fault(name, "Vul dit in, of haal deze regel weg.") for name in empty),
        *(fault(name, f"Dit is te lang. Er passen {_LONGEST} tekens.") for name in long),
    ]
