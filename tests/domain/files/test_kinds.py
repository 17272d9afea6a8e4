# SPDX-License-Identifier: EUPL-1.2
"""A file is what its content says, and its name must agree."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from docx import Document
from openpyxl import Workbook

from dijkwacht.files.domain.kinds import kind_of
from dijkwacht.files.values import FileRefused, Kind

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"


def word() -> bytes:
    content = BytesIO()
    Document().save(content)
    return content.getvalue()


def excel() -> bytes:
    content = BytesIO()
    Workbook().save(content)
    return content.getvalue()


def broken(method: int) -> bytes:
    """An archive of which the first part cannot be unpacked, though its list of contents is whole."""
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text" * 5)
    content = bytearray(out.getvalue())
    place = 30 + len("mimetype")
    content[place : place + 8] = bytes(byte ^ 0xFF for byte in content[place : place + 8])
    return bytes(content)


def parts(**contents: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, text in contents.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("beleid.pdf", PDF, Kind.PDF),
        ("Beleid.PDF", b"\n" + PDF, Kind.PDF),
        ("foto.png", PNG, Kind.PNG),
        ("foto.jpg", JPEG, Kind.JPEG),
        ("foto.jpeg", JPEG, Kind.JPEG),
        ("gesprek.docx", word(), Kind.DOCX),
        ("lijst.xlsx", excel(), Kind.XLSX),
        ("gesprek.odt", parts(mimetype="application/vnd.oasis.opendocument.text"), Kind.ODT),
        ("notitie.txt", "coördinator".encode(), Kind.TEXT),
        ("oud.csv", "naam;coördinator\r\n".encode("cp1252"), Kind.CSV),
    ],
)
def test_name_and_content_agree(name, content, kind):
    assert kind_of(name, BytesIO(content)) is kind


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("beleid.pdf", PROGRAM, "Dit bestand is geen PDF, al eindigt de naam op .pdf."),
        ("beleid.pdf", word(), "Dit bestand is geen PDF"),
        ("gesprek.docx", excel(), "Dit bestand is geen Word-bestand"),
        ("gesprek.docx", parts(readme_dot_md="x"), "Dit bestand is geen Word-bestand"),
        ("gesprek.docx", b"PK\x03\x04 stuk", "Dit bestand is geen Word-bestand"),
        ("gesprek.odt", broken(ZIP_DEFLATED), "Dit bestand is geen OpenDocument-tekst"),
        ("gesprek.odt", broken(ZIP_LZMA), "Dit bestand is geen OpenDocument-tekst"),
        ("gesprek.odt", broken(ZIP_BZIP2), "Dit bestand is geen OpenDocument-tekst"),
        ("foto.png", JPEG, "Dit bestand is geen PNG-afbeelding"),
        ("notitie.txt", b"tekst\x00met een nul", "Dit bestand is geen tekstbestand"),
        ("oud.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "oud Office-bestand of een bestand met een wachtwoord"),
        ("sommen.xlsx", parts(xl__workbook_dot_xml="", xl__vbaProject_dot_bin=""), "bevat macro’s"),
        ("leeg.pdf", b"", "Dit bestand is leeg."),
        ("virus.exe", PROGRAM, "Dit soort bestand kunnen wij niet bewaren."),
        ("plaatje.svg", b"<svg/>", "Dit soort bestand kunnen wij niet bewaren."),
        ("zonder-ending", PDF, "Dit soort bestand kunnen wij niet bewaren."),
    ],
)
def test_what_does_not_agree_is_refused_in_words(name, content, reason):
    with pytest.raises(FileRefused, match=reason.replace("(", r"\(")):
        kind_of(name, BytesIO(content))


def test_the_content_is_left_at_its_start():
    content = BytesIO(word())
    kind_of("gesprek.docx", content)
    assert content.tell() == 0
