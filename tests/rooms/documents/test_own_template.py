# SPDX-License-Identifier: EUPL-1.2
"""Templates from outside: what could run or fetch something is refused, and each refusal says what to do."""

import io
import zipfile

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dijkwacht.documents.exchange import own_template
from dijkwacht.documents.public import check_template
from dijkwacht.documents.values import LARGEST_TEMPLATE, TemplateRefused
from tests.support.word_files import template, with_parts

GOOD = template("{{ titel }}", "{{ inhoud }}")
RELS = "word/_rels/document.xml.rels"


def relation(kind, target, mode="External"):
    said = f'<Relationship Id="rId99" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    return {RELS: lambda old: old.replace(b"</Relationships>", said.encode())}


def instruction(*pieces):
    """A field of Word, told in pieces."""

    def change(document):
        paragraph = document.add_paragraph()
        for kind, told in (("begin", ""), *(("", one) for one in pieces), ("separate", ""), ("end", "")):
            run = paragraph.add_run()._r
            mark = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                mark.set(qn("w:fldCharType"), kind)
            mark.text = told or None
            run.append(mark)

    return template("{{ inhoud }}", change=change)


def zipped(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()


def locked():
    """A zip of which every part says that it has a password."""
    content = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as file:
        for one in file.infolist():
            content[one.header_offset + 6] |= 1
    place = 0
    while (place := content.find(b"PK\x01\x02", place)) >= 0:
        content[place + 8] |= 1
        place += 4
    return bytes(content)


def doubled():
    """A part that stands twice, once in capitals: who reads which?"""
    return with_parts(GOOD, {"word/SETTINGS.xml": b"<x/>"})


def in_header(document):
    document.sections[0].header.paragraphs[0].text = "{{ inhoud }}"


REFUSED = {
    "too large": (b"PK" + bytes(LARGEST_TEMPLATE), "te groot"),
    "old or with a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "zonder wachtwoord"),
    "a pdf": (b"%PDF-1.7", "geen Word-bestand"),
    "empty": (b"", "geen Word-bestand"),
    "another zip": (zipped(**{"xl/workbook.xml": "<x/>"}), "geen Word-bestand"),
    "broken": (GOOD[: len(GOOD) // 2], "beschadigd"),
    "a broken part": (with_parts(GOOD, {"word/styles.xml": b"<w:styles"}), "beschadigd"),
    "only a document": (zipped(**{"word/document.xml": "<x/>"}), "beschadigd"),
    "no document in the document": (with_parts(GOOD, {"word/document.xml": b"<x/>"}), "beschadigd"),
    "locked parts": (locked(), "beschadigd"),
    "a document type": (
        with_parts(GOOD, {"word/styles.xml": lambda old: old.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)}),
        "beschadigd",
    ),
    "a zip bomb": (
        with_parts(GOOD, {"word/media/image1.png": bytes(own_template.LARGEST_UNPACKED)}),
        "uitgepakt groter dan 50 MB",
    ),
    "too many parts": (
        with_parts(GOOD, {f"word/media/{one}.png": b"" for one in range(own_template.MOST_PARTS)}),
        "uitgepakt groter",
    ),
    "macros": (with_parts(GOOD, {"word/vbaProject.bin": b"x"}), "zonder macro’s"),
    "a macro document": (
        with_parts(
            GOOD,
            {
                "[Content_Types].xml": lambda old: old.replace(
                    b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        "zonder macro’s",
    ),
    "a dotx": (
        with_parts(GOOD, {"[Content_Types].xml": lambda old: old.replace(b"document.main", b"template.main")}),
        ".dotx",
    ),
    "an embedded file": (with_parts(GOOD, {"word/embeddings/oleObject1.bin": b"x"}), "ander bestand"),
    "a control": (with_parts(GOOD, {"word/activeX/activeX1.xml": b"<x/>"}), "ander bestand"),
    "a part of an unknown kind": (with_parts(GOOD, {"word/afchunk.mht": b"x"}), "ander bestand"),
    "text under another ending": (
        with_parts(
            GOOD,
            {
                "[Content_Types].xml": lambda old: old.replace(
                    b'Extension="jpeg" ContentType="image/jpeg"', b'Extension="jpeg" ContentType="application/xml"'
                )
            },
        ),
        "beschadigd",
    ),
    "the same part twice": (doubled(), "beschadigd"),
    "a piece of html": (with_parts(GOOD, relation("aFChunk", "chunk.html", "Internal")), "ander bestand"),
    "a remote template": (
        with_parts(GOOD, relation("attachedTemplate", "https://example.com/x.dotm")),
        "een gekoppeld sjabloon",
    ),
    "a template on a disk": (with_parts(GOOD, relation("attachedTemplate", "file:///C:/x.dotm")), "gekoppeld sjabloon"),
    "a remote picture": (with_parts(GOOD, relation("image", "https://example.com/x.png")), "gekoppelde afbeelding"),
    "a link to a file": (with_parts(GOOD, relation("hyperlink", "file:///C:/x.exe")), "ander bestand"),
    "a remote frame": (with_parts(GOOD, relation("frame", "https://example.com/")), "ander bestand"),
    "a field that fetches": (instruction(' INCLUDEPICTURE "https://example.com/x.png" '), "de soort INCLUDEPICTURE"),
    "a field that fetches, in pieces": (instruction(" INC", "LUDETEXT", " x "), "de soort INCLUDETEXT"),
    "a field that runs": (instruction(" DDEAUTO c:\\x "), "de soort DDEAUTO"),
    "no content field": (template("Beste lezer"), "{{ inhoud }} ontbreekt"),
    "a content field with other words": (template("Hier: {{ inhoud }}"), "in een eigen alinea"),
    "a content field in the header": (template("Tekst", change=in_header), "in een eigen alinea"),
    "two content fields": (template("{{ inhoud }}", "{{ inhoud }}"), "meer dan één keer"),
    "a field that we do not know": (template("{{ adres }}", "{{ inhoud }}"), "{{ adres }} kennen wij niet"),
    "a program": (template("{{ ''.__class__.__mro__ }}", "{{ inhoud }}"), "kennen wij niet"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused_with_a_sentence_that_says_why(content, sentence):
    with pytest.raises(TemplateRefused) as refused:
        check_template(content)

    assert sentence in str(refused.value)


def linked(document):
    document.part.relate_to("https://www.waterrijk.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        template("{{inhoud}}"),
        template("{{ inhoud }}", change=linked),
        instruction(" PAGE "),
        instruction(" HYPERLINK ", '"https://www.waterrijk.example" '),
        with_parts(GOOD, {"word/media/image1.png": b"\x89PNG"}),
    ],
    ids=["plain", "no spaces", "a link to a site", "a page number", "a link as a field", "a picture"],
)
def test_an_ordinary_template_passes(content):
    check_template(content)
