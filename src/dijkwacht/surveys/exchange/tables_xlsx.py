# SPDX-License-Identifier: EUPL-1.2
"""The released tables as a workbook: groups and shares as on the page, never a row of one person."""

from collections.abc import Sequence

from dijkwacht.disclosure.values import Certificate
from dijkwacht.documents.public import workbook
from dijkwacht.documents.values import Cell, Column, Sheet
from dijkwacht.surveys.domain.results import HIDDEN, ShownItem, ShownSection, ShownShare

_COLUMNS = (
    Column(title="Onderdeel", width=26),
    Column(title="Vraag", width=70),
    Column(title="Tabel", width=24),
    Column(title="Groep", width=26),
    Column(title="Antwoord", width=20),
    Column(title="Aandeel in procenten", width=12),
    Column(title="Aantal antwoorden", width=20),
)


def tables_workbook(sections: Sequence[ShownSection], *, title: str, certificate: Certificate | None) -> bytes:
    """One sheet with every group and question, and one that says how it was released."""
    rows = [row for section in sections for item in section.items for row in _rows(section, item)]
    return workbook(
        [Sheet(title="Tabellen", columns=_COLUMNS, rows=rows), _about(certificate)], title=f"Uitkomst: {title}"
    )


def _rows(section: ShownSection, item: ShownItem) -> list[list[Cell]]:
    tables = [("Iedereen samen", (item.whole,)), *((table.title, table.rows) for table in item.tables)]
    return [[section.title, item.text, table, *_cells(item, one)] for table, shares in tables for one in shares]


def _cells(item: ShownItem, one: ShownShare) -> list[Cell]:
    if one.share is None:
        return [one.name, item.said, None, HIDDEN]
    return [one.name, item.said, one.share, one.answers]


def _about(certificate: Certificate | None) -> Sheet:
    columns = (Column(title="Wat", width=40), Column(title="Waarde", width=70))
    if certificate is None:
        return Sheet(title="Hoe vrijgegeven", columns=columns, rows=[["Er kon niets worden getoond", None]])
    rows: list[list[Cell]] = [
        ["Regels van de publicatiepoort", certificate.rules],
        ["Minste antwoorden bij gewone vragen", certificate.ordinary_threshold],
        ["Minste antwoorden bij gevoelige vragen", certificate.sensitive_threshold],
        ["Controlegetal van de cijfers (SHA-256)", certificate.cells_digest],
    ]
    return Sheet(title="Hoe vrijgegeven", columns=columns, rows=rows)
