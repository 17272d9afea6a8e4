# SPDX-License-Identifier: EUPL-1.2
"""Who does what as a workbook with Dutch words: an empty form, and reading it to the same data as a YAML file holds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from dijkwacht.documents.public import rows_of, sheets_of, workbook
from dijkwacht.documents.values import Cell, Column, FileFaults, RowFault, Sheet
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.exchange.duties_types import FORMAT, Loc, Place, PlaceOf
from dijkwacht.values.days import read_day
from dijkwacht.values.organisations import TERRITORY_WORDS, Territory

GENERAL, PEOPLE, DUTIES, KEPT, HELP = "Algemeen", "Mensen", "Wie doet wat", "Bewaakt door systeem", "Uitleg"
HEAD: Final = {"peildatum": "on", "gebied": "territory"}
COLUMNS: Final[dict[str, dict[str, str]]] = {
    DUTIES: {"proces": "process", "stap": "step", "wie (code)": "person", "hoe": "kind"},
    PEOPLE: {
        "code": "code",
        "functie": "position",
        "uren per week": "hours",
        "leidinggevende (code)": "manager",
        "mandaat voor": "mandates",
        "kan": "skills",
        "hulp van": "lent_by",
        "sinds": "since",
    },
    KEPT: {"proces": "process", "regel": "rule"},
}
"""The columns of each sheet with the keys of the YAML file."""
_KEYS: Final = {DUTIES: "duties", PEOPLE: "people", KEPT: "kept_by_system"}
_NEEDED: Final = {DUTIES: "person", PEOPLE: "code", KEPT: "rule"}
"""A row without this cell was left open, and says nothing."""
_KINDS: Final = {"vaste taak": "regular", "vervanging": "replacement"}
_TERRITORIES: Final = {words.casefold(): one.value for one, words in TERRITORY_WORDS.items()}
_HELP: Final = (
    "Vul op “Wie doet wat” bij elke stap een code of voorletters in, nooit een naam.",
    "Doen twee mensen een stap? Neem de regel nog een keer op.",
    "Bij “hoe” staat vaste taak of vervanging. Leeg is vaste taak.",
    "De andere tabbladen mogen leeg blijven. Wat u niet invult, telt niet mee.",
    "Mandaat voor en kan: schrijf proces/stap, met ; ertussen, zoals Reisdocumenten/Verstrekken. Geen? Schrijf “geen”.",
    "Bewaakt door systeem: regels waarvan een systeem in elke zaak zorgt dat verschillende mensen de stappen doen.",
)
_NO_SHEET: Final = f"Het tabblad “{DUTIES}” ontbreekt. Begin met een leeg formulier van Dijkwacht."


@dataclass(kw_only=True)
class _Found:
    """Data of a workbook, with the row of each item."""

    data: dict[str, Any] = field(default_factory=lambda: {"format": FORMAT, "duties": []})
    rows: dict[Loc, int] = field(default_factory=dict)

    def place(self, loc: Loc) -> Place:
        sheet = next((sheet for sheet, key in _KEYS.items() if loc and loc[0] == key), GENERAL)
        key = next((part for part in reversed(loc) if isinstance(part, str)), "")
        names = {english: dutch for dutch, english in COLUMNS.get(sheet, HEAD).items()}
        row = self.rows.get(loc[:2], self.rows.get(loc[:1], 1))
        return Place(sheet=sheet, row=row, column=names.get(key, sheet))


def read(content: bytes) -> tuple[dict[str, Any], PlaceOf]:
    """The data of a workbook, and from a place in it to sheet, row and column. Raises FileFaults when it is not ours."""
    sheets = sheets_of(content, wanted=(GENERAL, *COLUMNS))
    if DUTIES not in sheets:
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=_NO_SHEET)])
    found = _Found()
    for number, row in enumerate(sheets.get(GENERAL, []), start=1):
        if len(row) > 1 and row[1] is not None and (english := HEAD.get(_word(row[0]))):
            found.data[english] = _value(english, row[1])
            found.rows[english,] = number
    for name, key in _KEYS.items():
        rows = rows_of(name, sheets.get(name, []), columns=COLUMNS[name], needed=_NEEDED[name])
        found.data[key] = [
            {english: _value(english, cell) for english, cell in row.cells.items() if str(cell).strip()} for row in rows
        ]
        found.rows.update({(key, item): row.row for item, row in enumerate(rows)})
    return found.data, found.place


def form(processes: Iterable[Process], *, today: date) -> bytes:
    """An empty form: every step that people of the house do has a row that waits for a code."""
    steps = [[process.title, step.title] for process in processes for step in process.steps if not step.is_outside]
    general = Sheet(
        title=GENERAL,
        columns=[Column(title="onderwerp", width=24), Column(title="antwoord", width=24)],
        rows=[["peildatum", today], ["gebied", TERRITORY_WORDS[Territory.EUROPEAN]]],
    )
    helping = Sheet(title=HELP, columns=[Column(title="uitleg", width=100)], rows=[[line] for line in _HELP])
    return workbook(
        [_sheet(DUTIES, steps), _sheet(PEOPLE, []), _sheet(KEPT, []), general, helping], title="Wie doet wat"
    )


def _sheet(name: str, rows: Sequence[Sequence[Cell]]) -> Sheet:
    return Sheet(title=name, columns=[Column(title=title, width=24) for title in COLUMNS[name]], rows=rows)


def _value(english: str, cell: object) -> Any:
    """A cell as the YAML file would hold it; what cannot be read stays as it is, and is refused later with its place."""
    return _READERS.get(english, _text)(cell)


def _text(cell: object) -> str:
    """A code that is a number has no decimals: Excel keeps 12 as 12.0."""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()


def _day(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    try:
        return read_day(str(cell)).isoformat()
    except ValueError:
        return str(cell)


def _number(cell: object) -> object:
    if isinstance(cell, (int, float)):
        return cell
    try:
        return float(str(cell).strip().replace(",", "."))
    except ValueError:
        return str(cell)


def _list(cell: object) -> list[str]:
    parts = [part.strip() for part in str(cell).split(";") if part.strip()]
    return [] if [one.casefold() for one in parts] == ["geen"] else parts


def _word(cell: object) -> str:
    return str(cell or "").strip().casefold()


_READERS: Final[dict[str, Callable[[object], Any]]] = {
    "on": _day,
    "since": _day,
    "hours": _number,
    "mandates": _list,
    "skills": _list,
    "kind": lambda cell: _KINDS.get(_word(cell), str(cell)),
    "territory": lambda cell: _TERRITORIES.get(_word(cell), str(cell)),
}
