# SPDX-License-Identifier: EUPL-1.2
"""Fields of a Word template that others made: found and filled in as plain text, never run as a program.

docxtpl would run whatever stands between its braces; that is for our own templates only.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from docx.document import Document as Word
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.values import Span

CONTENT = "inhoud"
"""The field in whose place the blocks come; it stands in a paragraph of its own."""
OPTIONAL = ("titel", "datum", "organisatie", "kenmerk", "lezer", "vertrouwelijkheid")
FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")

_PARAGRAPH, _TEXT, _SPACE = qn("w:p"), qn("w:t"), qn("xml:space")


def fields_in(document: Word) -> list[str]:
    """Every field of the text, the headers and the footers, as often as it stands there."""
    return [name for paragraph in _paragraphs(document) for name in FIELD.findall(_said(paragraph))]


def content_places(document: Word) -> list[Any]:
    """The paragraphs of the text itself that hold the content field and nothing else."""
    return [one for one in document.element.body.iter(_PARAGRAPH) if _is_content(one) and not _is_in_text_box(one)]


def fill_in(document: Word, values: Mapping[str, Span]) -> None:
    """Put a text where a field stands, in the type of the field; a blank is marked. Other fields stay as they are."""
    for paragraph in list(_paragraphs(document)):
        for found in reversed(list(FIELD.finditer(_said(paragraph)))):
            if found[1] in values:
                _put(paragraph, found.span(), values[found[1]])


def _paragraphs(document: Word) -> Iterator[Any]:
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    around = [one.target_part.element for one in document.part.rels.values() if one.reltype in kinds]
    for root in (document.element.body, *around):
        yield from root.iter(_PARAGRAPH)


def _texts(paragraph: Any) -> list[Any]:
    """The pieces of text of this very paragraph: a text box in it has paragraphs of its own."""
    return [one for one in paragraph.iter(_TEXT) if next(one.iterancestors(_PARAGRAPH)) is paragraph]


def _said(paragraph: Any) -> str:
    return "".join(one.text or "" for one in _texts(paragraph))


def _is_content(paragraph: Any) -> bool:
    found = FIELD.fullmatch(_said(paragraph).strip())
    return found is not None and found[1] == CONTENT


def _is_in_text_box(paragraph: Any) -> bool:
    return any(one.tag == qn("w:txbxContent") for one in paragraph.iterancestors())


def _put(paragraph: Any, place: tuple[int, int], value: Span) -> None:
    """Word cuts a text into pieces where it likes: the first piece gets the value, the others lose their part."""
    start, end = place
    passed = 0
    is_put = False
    for piece in _texts(paragraph):
        text = piece.text or ""
        first, last = max(start - passed, 0), min(end - passed, len(text))
        passed += len(text)
        if first >= last:
            continue
        if is_put:
            _say(piece, text[:first] + text[last:])
        elif value.is_blank:
            _say(piece, text[last:])
            _split_off(piece, text[:first], value.text)
        else:
            _say(piece, text[:first] + plain(value.text) + text[last:])
        is_put = True


def _split_off(piece: Any, before: str, blank: str) -> None:
    """Two runs before that of the piece, in its type: what came first, and the blank with its mark."""
    run = piece.getparent()
    for text in (before, plain(blank)):
        made = OxmlElement("w:r")
        if run.rPr is not None:
            made.append(deepcopy(run.rPr))
        made.add_t(text)
        _say(made.t_lst[0], text)
        run.addprevious(made)
    Run(made, None).font.highlight_color = WD_COLOR_INDEX.YELLOW  # type: ignore[arg-type]  # it needs no parent


def _say(piece: Any, text: str) -> None:
    piece.text = text
    piece.set(_SPACE, "preserve")
