# SPDX-License-Identifier: EUPL-1.2
"""The sheet "Waar kan ik terecht?" as a tagged PDF, to hang up or to mail."""

from pathlib import Path

from dijkwacht.directory.values import Line, Sheet
from dijkwacht.documents.public import pdf

TEMPLATE = Path(__file__).with_name("sheet.typ")
CONFIDANT = (
    "De vertrouwenspersoon zwijgt, ook tegen uw leidinggevende, tenzij de wet anders eist. "
    "Dat zegt de vertrouwenspersoon vooraf."
)


def sheet_pdf(sheet: Sheet) -> bytes:
    """One page of A4 in Dutch; more only when an organisation has very many contacts."""
    data = {
        "title": f"Waar kan ik terecht in {sheet.name}?",
        "name": sheet.name,
        "danger": f"Bel {sheet.emergency}" if sheet.emergency else "Bel het alarmnummer van uw eiland",
        "title_threatened": sheet.title_threatened,
        "do": sheet.do,
        "avoid": sheet.avoid,
        "helper": sheet.helper,
        "contacts": [_entry(one) for one in sheet.contacts],
        "numbers": [_entry(one) for one in sheet.numbers],
        "confidant": CONFIDANT,
        "address": sheet.address,
        "day": f"{sheet.on.day}-{sheet.on.month}-{sheet.on.year}",
    }
    return pdf(TEMPLATE.read_text(encoding="utf-8"), data, {})


def _entry(line: Line) -> dict[str, str]:
    return {"title": line.title, "number": line.phone, "mail": line.mail, "words": line.words}
