# SPDX-License-Identifier: EUPL-1.2
"""Word files of tests: made as people make them, spoiled as people spoil them, and opened again."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn

from dijkwacht.organisations import actions
from dijkwacht.tenancy.public import scope
from tests.support.world import World


def template(*paragraphs: str, change: Callable[[Word], None] | None = None) -> bytes:
    """A .docx as Word keeps it, with these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if change:
        change(document)
    return saved(document)


def saved(document: Word) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def opened(content: bytes) -> Word:
    return Document(BytesIO(content))


def with_parts(content: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The same file with some of its parts other or added; None is not a part."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in parts.items():
            kept[name] = part(kept[name]) if callable(part) else part
        for name, part in kept.items():
            new.writestr(name, part)
    return made.getvalue()


def without_styles(*names: str) -> Callable[[Word], None]:
    """Takes styles out of a document, as in a template that somebody cleaned up."""

    def change(document: Word) -> None:
        for name in names:
            document.styles[name].delete()

    return change


def said(paragraph: Any) -> str:
    """All text of a paragraph, also where it is cut into runs."""
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def whole_text(document: Word) -> str:
    """Text, tables, headers and footers, on one line."""
    feet = [
        part
        for one in document.sections
        for part in (one.header, one.footer, one.first_page_header, one.first_page_footer)
    ]
    roots = [document.element.body, *(one._element for one in feet)]
    return " ".join(said(paragraph) for root in roots for paragraph in root.iter(qn("w:p")))


def marked(document: Word) -> list[str]:
    """What is highlighted for the writer, in the order of the text."""
    return [
        one.text
        for root in (document.element.body,)
        for one in root.iter(qn("w:r"))
        if one.find(f"{qn('w:rPr')}/{qn('w:highlight')}") is not None
    ]


def keep_template(world: World, content: bytes | None = None) -> None:
    """Waterrijk brings letter paper of its own."""
    upload = SimpleUploadedFile("briefpapier.docx", content or template("{{ inhoud }}"))
    with scope(world.waterrijk):
        actions.keep_letter_template(actor=world.anna.actor, upload=upload, at=timezone.now())
