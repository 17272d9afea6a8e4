# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: SLF001  python-docx has no names for what is set here
"""A letter in Word: our own template or that of the organisation, with the blocks where its content field stands."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.exchange.word_blocks import LANGUAGE, BlockWriter
from dijkwacht.documents.exchange.word_fields import content_places, fields_in, fill_in
from dijkwacht.documents.values import Block, Dress, Envelope, Span

TEMPLATE = Path(__file__).with_name("letter.docx")
"""Made by scripts/letter_template.py."""
WATER = RGBColor.from_string("0A5568")
"""The colour in our template that an organisation's own takes the place of."""
_FOOT_SIZE = Pt(8.5)


def letter(template: bytes | None, blocks: Sequence[Block], envelope: Envelope) -> bytes:
    """A .docx that people go on writing in; without a template in ours, in the colour and with the logo of `envelope`.

    A template must have passed `check_template`. Text stays text, also where it looks like a field.
    """
    document = Document(BytesIO(TEMPLATE.read_bytes() if template is None else template))
    if template is None:
        _wear(document, envelope.dress)
    has_title = "titel" in fields_in(document)
    writer = BlockWriter(document, content_places(document)[0])
    # Fields before blocks: what somebody typed in a block may look like a field.
    fill_in(document, _values(envelope))
    if not has_title:
        writer.title(envelope.title)
    for block in blocks:
        writer.write(block)
    writer.end()
    for line in envelope.foot:
        _add_to_feet(document, line)
    _describe(document, envelope)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _values(envelope: Envelope) -> dict[str, Span]:
    return {
        "titel": Span(text=envelope.title),
        "datum": Span(text=envelope.on),
        "organisatie": Span(text=envelope.organisation),
        "kenmerk": envelope.reference,
        "lezer": Span(text=envelope.reader),
        "vertrouwelijkheid": Span(text=envelope.label),
    }


def _wear(document: Word, dress: Dress) -> None:
    if dress.colour:
        own = RGBColor.from_string(dress.colour.removeprefix("#"))
        for style in document.styles:
            if style.type == WD_STYLE_TYPE.PARAGRAPH and style.font.color.rgb == WATER:
                style.font.color.rgb = own
    if dress.logo:
        run = document.sections[0].first_page_header.paragraphs[0].add_run()
        drawn = run.add_picture(BytesIO(dress.logo.png), width=Mm(dress.logo.width))
        drawn._inline.docPr.set("descr", plain(dress.logo.alt))


def _add_to_feet(document: Word, line: str) -> None:
    """Under every page, whatever kinds of foot the template has."""
    for foot in _feet(document):
        # A foot of which everything stands in a content control has no paragraph of its own.
        last = foot.paragraphs[-1] if foot.paragraphs else foot.add_paragraph()
        is_free = not last.text and not last._p.findall(f".//{qn('w:drawing')}")
        paragraph = last if is_free else foot.add_paragraph(style=last.style)
        run = paragraph.add_run(plain(line))
        run.font.size = _FOOT_SIZE


def _feet(document: Word) -> Iterator[Any]:
    has_even = document.settings.odd_and_even_pages_header_footer
    for number, section in enumerate(document.sections):
        found = [section.footer]
        if section.different_first_page_header_footer:
            found.append(section.first_page_footer)
        if has_even:
            found.append(section.even_page_footer)
        # A foot that is linked shows the one before it, which has the line already.
        yield from (one for one in found if number == 0 or not one.is_linked_to_previous)


def _describe(document: Word, envelope: Envelope) -> None:
    properties = document.core_properties
    properties.title, properties.language = plain(envelope.title), LANGUAGE
    properties.author, properties.last_modified_by = plain(envelope.organisation), ""
    defaults = _run_defaults(document)
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    language.set(qn("w:val"), LANGUAGE)


def _run_defaults(document: Word) -> Any:
    """What holds for every text of the document; made where the template does not say it."""
    found = document.styles.element
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        child = found.find(qn(name))
        if child is None:
            child = OxmlElement(name)
            found.insert(0, child)
        found = child
    return found
