# SPDX-License-Identifier: EUPL-1.2
"""Excel: sheets of typed cells. Text never becomes a formula or a link, so a cell cannot run on somebody's machine."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.values import Cell, Sheet

LONGEST = 32_767
"""Characters that a cell of Excel can hold."""

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "d mmmm yyyy",
}
_HEADER = {
    "bold": True,
    "bg_color": "#E3EBEC",
    "font_color": "#11262E",
    "bottom": 2,
    "text_wrap": True,
    "valign": "top",
}


def workbook(sheets: Sequence[Sheet], *, title: str) -> bytes:
    """An .xlsx with a frozen header and a filter on each sheet. Text longer than a cell can hold ends in “…”."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, _SAFE)
    book.set_properties({"title": plain(title)})
    formats = {"header": book.add_format(_HEADER), "text": book.add_format({"text_wrap": True, "valign": "top"})}
    formats["date"] = book.add_format({"num_format": "d mmmm yyyy", "valign": "top", "align": "left"})
    for sheet in sheets:
        _write(book.add_worksheet(sheet.title), sheet, formats)
    book.close()
    return made.getvalue()


def _write(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(0, number, column.title, formats["header"])
    for row, cells in enumerate(sheet.rows, start=1):
        for number, cell in enumerate(cells):
            _put(page, (row, number), cell, formats)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _put(page: Any, place: tuple[int, int], cell: Cell, formats: dict[str, Any]) -> None:
    match cell:
        case None:
            return
        case date():
            page.write_datetime(*place, cell, formats["date"])
        case int() | float():
            page.write_number(*place, cell, formats["text"])
        case str():
            text = plain(cell)
            page.write_string(*place, text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…", formats["text"])
