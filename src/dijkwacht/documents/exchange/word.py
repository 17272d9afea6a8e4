# SPDX-License-Identifier: EUPL-1.2
"""Word: a template made in Word and data become a document that people go on writing in."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.values import Picture


def word(template: bytes, data: Mapping[str, Any], *, title: str, pictures: Mapping[str, Picture]) -> bytes:
    """A .docx from a .docx with fields. Text in `data` stays text; a picture carries its description.

    A name in `pictures` is a field of the template too.
    """
    document = DocxTemplate(BytesIO(template))
    document.init_docx()
    images = {name: InlineImage(document, BytesIO(one.png), width=Mm(one.width)) for name, one in pictures.items()}
    document.render({**plain(data), **images}, autoescape=True)
    _describe(document, pictures)
    document.core_properties.title = plain(title)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _describe(document: DocxTemplate, pictures: Mapping[str, Picture]) -> None:
    """Gives each picture its text: docxtpl has no way to."""
    alt = {one.png: one.alt for one in pictures.values()}
    for shape in document.docx.inline_shapes:
        embedded = shape._inline.graphic.graphicData.pic.blipFill.blip.embed  # noqa: SLF001  python-docx has no name for it
        image = document.docx.part.related_parts[embedded].blob
        if image in alt:
            shape._inline.docPr.set("descr", alt[image])  # noqa: SLF001  the same
