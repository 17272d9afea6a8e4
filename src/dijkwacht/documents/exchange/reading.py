# SPDX-License-Identifier: EUPL-1.2
"""Excel from outside: the cells of its sheets, within limits, and nothing in it is run or worked out."""

import zipfile
from collections.abc import Collection, Mapping
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from dijkwacht.documents.values import MOST_BYTES_UNPACKED, MOST_ROWS, Cells, FileFaults, Row, RowFault

MOST_COLUMNS = 30
_NO_WORKBOOK = "Dit bestand is geen Excel-werkmap die wij kunnen lezen. Sla het op als .xlsx en probeer het opnieuw."


def sheets_of(content: bytes, *, wanted: Collection[str] = ()) -> dict[str, Cells]:
    """The rows of the wanted sheets by title, or of all sheets; of a formula only the outcome that was last kept.

    Raises FileFaults when it is no workbook, or too large.
    """
    try:
        _refuse_a_bomb(content)
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        return {sheet.title: _cells(sheet) for sheet in book.worksheets if not wanted or sheet.title in wanted}
    except FileFaults:
        raise
    except Exception as error:
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=_NO_WORKBOOK)]) from error


def rows_of(title: str, cells: Cells, *, columns: Mapping[str, str], needed: str) -> tuple[Row, ...]:
    """The rows of a sheet in which the needed column says something, by the names behind the Dutch titles.

    A column with an empty name is for the reader of the sheet only. Raises FileFaults without the needed column.
    """
    if not cells:
        return ()
    header = [str(cell or "").strip().lower() for cell in cells[0]]
    if missing := [dutch for dutch, name in columns.items() if name == needed and dutch not in header]:
        remedy = f"De kolom {missing[0]} ontbreekt. Begin met een leeg bestand van Dijkwacht."
        raise FileFaults([RowFault(sheet=title, row=1, column=missing[0], found="", remedy=remedy)])
    found = []
    for number, row in enumerate(cells[1:], start=2):
        named = {
            columns[head]: cell
            for head, cell in zip(header, row, strict=False)
            if columns.get(head) and cell is not None
        }
        if named.get(needed) is not None:
            found.append(Row(row=number, sheet=title, cells=named))
    return tuple(found)


def _cells(sheet: Any) -> Cells:
    """The rows of a sheet. What it says of its own size is not believed. Raises FileFaults when there are too many."""
    sheet.reset_dimensions()
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)]
    if len(rows) > MOST_ROWS and any(cell is not None for cell in rows[MOST_ROWS]):
        remedy = f"Dit tabblad is te lang. Er passen {MOST_ROWS} regels. Splits het in kleinere bestanden."
        raise FileFaults([RowFault(sheet=sheet.title, row=MOST_ROWS + 1, column="bestand", found="", remedy=remedy)])
    return rows


def _refuse_a_bomb(content: bytes) -> None:
    """A small archive that unpacks to more than a workbook ever holds is not unpacked at all."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if sum(one.file_size for one in archive.infolist()) > MOST_BYTES_UNPACKED:
            remedy = "Dit bestand is uitgepakt te groot. Splits het in kleinere bestanden."
            raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=remedy)])
