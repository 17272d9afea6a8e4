# SPDX-License-Identifier: EUPL-1.2
"""Tells from the content itself what a file is: the name is only what somebody calls it."""

import zlib
from lzma import LZMAError
from typing import IO
from zipfile import BadZipFile, ZipFile

from dijkwacht.files.values import FileRefused, Kind

_ENDINGS = {
    "pdf": Kind.PDF,
    "docx": Kind.DOCX,
    "xlsx": Kind.XLSX,
    "pptx": Kind.PPTX,
    "odt": Kind.ODT,
    "ods": Kind.ODS,
    "png": Kind.PNG,
    "jpg": Kind.JPEG,
    "jpeg": Kind.JPEG,
    "txt": Kind.TEXT,
    "csv": Kind.CSV,
}
_SPOKEN = {
    Kind.PDF: "PDF",
    Kind.DOCX: "Word-bestand (.docx)",
    Kind.XLSX: "Excel-bestand (.xlsx)",
    Kind.PPTX: "PowerPoint-bestand (.pptx)",
    Kind.ODT: "OpenDocument-tekst (.odt)",
    Kind.ODS: "OpenDocument-rekenblad (.ods)",
    Kind.PNG: "PNG-afbeelding",
    Kind.JPEG: "JPG-afbeelding",
    Kind.TEXT: "tekstbestand (.txt)",
    Kind.CSV: "CSV-bestand",
}
_MEDIA_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.TEXT: "text/plain; charset=utf-8",
    Kind.CSV: "text/csv; charset=utf-8",
}
_OFFICE_PARTS = {
    "word/document.xml": Kind.DOCX,
    "xl/workbook.xml": Kind.XLSX,
    "ppt/presentation.xml": Kind.PPTX,
}
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Kind.ODS,
}
# What Office wrote before 2007, and what it still writes around a document with a password.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ALLOWED = "Kies een PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument, PNG, JPG, tekst of CSV."


def kind_of(name: str, content: IO[bytes]) -> Kind:
    """The kind that name and content agree on; raises FileRefused with a Dutch sentence when they do not.

    `content` is a seekable file of a limited size; it is left at its start.
    """
    claimed = _ENDINGS.get(name.rpartition(".")[2].lower())
    if claimed is None:
        raise FileRefused(f"Dit soort bestand kunnen wij niet bewaren. {_ALLOWED}")
    start = content.read(1024)
    content.seek(0)
    if not start:
        raise FileRefused("Dit bestand is leeg.")
    if start.startswith(_OLD_OFFICE):
        raise FileRefused(
            "Dit is een oud Office-bestand of een bestand met een wachtwoord. Bewaar het zonder wachtwoord als .docx of .xlsx."
        )
    if not _is(claimed, start, content):
        raise FileRefused(
            f"Dit bestand is geen {_SPOKEN[claimed]}, al eindigt de naam op .{name.rpartition('.')[2].lower()}."
        )
    return claimed


def media_type(kind: Kind) -> str:
    """The media type under which a file of this kind is handed out."""
    return _MEDIA_TYPES[kind]


def _is(kind: Kind, start: bytes, content: IO[bytes]) -> bool:
    match kind:
        case Kind.PDF:
            return b"%PDF-" in start
        case Kind.PNG:
            return start.startswith(b"\x89PNG\r\n\x1a\n")
        case Kind.JPEG:
            return start.startswith(b"\xff\xd8\xff")
        case Kind.TEXT | Kind.CSV:
            return _is_text(content)
        case _:
            return start.startswith(b"PK\x03\x04") and _office_kind(content) is kind


def _office_kind(content: IO[bytes]) -> Kind | None:
    """The kind of an Office or OpenDocument file by the parts in it; a file with macros is refused."""
    try:
        with ZipFile(content) as parts:
            names = set(parts.namelist())
            if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
                raise FileRefused("Dit bestand bevat macro’s. Bewaar het zonder macro’s en probeer het opnieuw.")
            if "mimetype" in names:
                with parts.open("mimetype") as declared:
                    return _OPEN_DOCUMENTS.get(declared.read(100).strip())
            return next((kind for part, kind in _OFFICE_PARTS.items() if part in names), None)
    except (BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        return None
    finally:
        content.seek(0)


def _is_text(content: IO[bytes]) -> bool:
    """Whether it reads as text, in UTF-8 or as Excel on a Dutch Windows writes CSV: no control characters."""
    allowed = {9, 10, 12, 13}
    is_text = all(
        byte >= 32 or byte in allowed for chunk in iter(lambda: content.read(65536), b"") for byte in set(chunk)
    )
    content.seek(0)
    return is_text
