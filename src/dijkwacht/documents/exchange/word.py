# SPDX-License-Identifier: EUPL-1.2
"""Word: a template made in Word and data become a document that people go on writing in."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.values import Picture


def word(template: bytes, data: Mapping[str, Any], *, title: str, pictures: Mapping[str, Picture]) -> bytes:
    """A .docx from a .docx with fields. Text in `data` stays text; a picture carries its description.

    A name in `pictures` is a field of the template too.
    """
    document = DocxTemplate(BytesIO(template))
    document.init_docx()
    drawn = {name: _Drawing(document, one) for name, one in pictures.items()}
    document.render({**plain(data), **drawn}, autoescape=True)
    document.core_properties.title = plain(title)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


class _Drawing:
    """A picture where its field stands. docxtpl has such a class too, but without a text for who cannot see it."""

    def __init__(self, document: DocxTemplate, picture: Picture) -> None:
        self._document = document
        self._picture = picture

    def __html__(self) -> str:
        """What the template engine puts in place of the field: the run of text ends, and the drawing begins."""
        inline = self._document.docx.part.new_pic_inline(BytesIO(self._picture.png), width=Mm(self._picture.width))
        inline.docPr.set("descr", plain(self._picture.alt))
        return f'</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'
