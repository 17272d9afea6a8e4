# SPDX-License-Identifier: EUPL-1.2
"""Excel: a cell never runs, keeps its type, and its header stays in view."""

import io
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from dijkwacht.documents.public import workbook
from dijkwacht.documents.values import Column, Sheet


def opened(*rows, columns=1):
    sheet = Sheet(title="Blad", columns=[Column(title=f"Kolom {n}") for n in range(columns)], rows=rows)
    return load_workbook(io.BytesIO(workbook([sheet], title="Titel")))["Blad"]


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|'/c calc'!A0",
        '=HYPERLINK("http://elders","klik")',
        "+1",
        "-1+1",
        "@x",
        "\t=1+1",
        "http://elders.example",
        "mailto:iemand@elders.example",
        "0060",
        "{=1+1}",
    ],
)
def test_text_stays_text(text):
    cell = opened((text,))["A2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_cells_keep_their_type():
    sheet = opened(("tekst", 3, 1.5, date(2026, 11, 20), None), columns=5)

    assert [cell.value for cell in sheet[2]] == ["tekst", 3, 1.5, datetime(2026, 11, 20), None]  # noqa: DTZ001  Excel knows no zone


def test_header_is_bold_frozen_and_can_be_filtered():
    sheet = opened(("a",), ("b",))

    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:A3"


def test_text_longer_than_a_cell_ends_in_dots():
    assert len(opened(("x" * 40_000,))["A2"].value) == 32_767
    assert opened(("x" * 40_000,))["A2"].value.endswith("…")


def test_control_characters_do_not_spoil_the_file():
    assert opened(("voor\x00\x0bna",))["A2"].value == "voorna"


def test_sheet_without_rows_still_has_its_header():
    sheet = opened()

    assert sheet["A1"].value == "Kolom 0"
