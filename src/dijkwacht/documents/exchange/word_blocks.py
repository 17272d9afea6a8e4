# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: SLF001  python-docx has no names for what is set here
"""Blocks of a letter as real headings, lists and tables, in the styles that the template has."""

from collections.abc import Sequence
from functools import cached_property
from math import sqrt
from typing import Any, assert_never

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Emu, Length, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from dijkwacht.documents.exchange.plain import plain
from dijkwacht.documents.values import Block, Bullets, Heading, Paragraph, Span, TableBlock, Text

LANGUAGE = "nl-NL"
SIZES = {"Title": Pt(22), "Heading 1": Pt(15), "Heading 2": Pt(12.5), "Heading 3": Pt(11)}
"""Of styles that a template does not have, as we then make them."""
_AROUND_TABLE = Pt(9)
_PAGE, _MARGIN = Mm(210), Mm(25)
_WIDTH_OF_A_SIGN = Mm(2.5)
_CELL_SPACE = Mm(5)
_MOST_FOR_A_WORD = 0.28
"""Share of the page that one long word may claim for its column."""
_BULLET = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="{{0}}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>"""


class BlockWriter:
    """Writes before one paragraph of a document; that paragraph goes or stays empty at the end."""

    def __init__(self, document: Word, place: Any) -> None:
        self._document = document
        self._place = WordParagraph(place, document._body)
        self._last: WordParagraph | None = None

    def title(self, text: str) -> None:
        """The title of the letter, for a template that has no field for it."""
        self._paragraph((Span(text=text),), self._style("Title"))

    def write(self, block: Block) -> None:
        """One block after those that were written before."""
        match block:
            case Heading():
                self._paragraph(block.text, self._style(f"Heading {block.level}"))
            case Paragraph():
                self._paragraph(block.text)
            case Bullets():
                for item in block.items:
                    self._bullet(item)
            case TableBlock():
                self._table(block)
            case _:
                assert_never(block)

    def end(self) -> None:
        """Take the place away, unless a section or a cell ends with it, or a table just before it."""
        paragraph = self._place._p
        ends_section = paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
        is_last_of_cell = paragraph.getparent().tag == qn("w:tc") and paragraph.getnext() is None
        if ends_section or is_last_of_cell or self._is_after_table:
            for one in paragraph.r_lst:
                paragraph.remove(one)
        else:
            paragraph.getparent().remove(paragraph)

    def _paragraph(self, text: Text, style: Any = None) -> WordParagraph:
        is_after_table = self._is_after_table
        paragraph = self._place.insert_paragraph_before(style=style or self._body_style)
        for span in text:
            _add(paragraph, span)
        if is_after_table and style is None:
            paragraph.paragraph_format.space_before = _AROUND_TABLE
        self._last = paragraph
        return paragraph

    @property
    def _is_after_table(self) -> bool:
        before = self._place._p.getprevious()
        return before is not None and before.tag == qn("w:tbl")

    @cached_property
    def _body_style(self) -> Any:
        """Running text looks as the template has it where the content comes."""
        return self._place.style

    def _style(self, name: str) -> Any:
        """The style of the template, or one of our own where it has none."""
        found = _found(self._document, name, WD_STYLE_TYPE.PARAGRAPH)
        return found or self._made(name)

    def _made(self, name: str) -> Any:
        style = self._document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = _found(self._document, "Normal", WD_STYLE_TYPE.PARAGRAPH)
        style.font.bold, style.font.size = True, SIZES[name]
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(4)
        if name.startswith("Heading "):
            level = OxmlElement("w:outlineLvl")
            level.set(qn("w:val"), str(int(name[-1]) - 1))
            style.element.get_or_add_pPr().append(level)
        return style

    def _bullet(self, item: Text) -> None:
        style = _found(self._document, "List Bullet", WD_STYLE_TYPE.PARAGRAPH)
        paragraph = self._paragraph(item, style)
        if style is None or not _is_numbered(style):
            number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            number.get_or_add_ilvl().val, number.get_or_add_numId().val = 0, self._own_list

    @cached_property
    def _own_list(self) -> int:
        """A list with bullets in a template whose own list style has none."""
        numbering = self._numbering
        used = [int(one.get(qn("w:abstractNumId"))) for one in numbering.findall(qn("w:abstractNum"))]
        kind = max(used, default=-1) + 1
        # All kinds of list stand before the lists themselves.
        first = numbering.find(qn("w:num"))
        described = parse_xml(_BULLET.format(kind))
        numbering.append(described) if first is None else first.addprevious(described)
        return int(numbering.add_num(kind).numId)

    @property
    def _numbering(self) -> Any:
        part = self._document.part
        known = [one.target_part for one in part.rels.values() if one.reltype == RELATIONSHIP_TYPE.NUMBERING]
        if not known:
            empty = f"<w:numbering {nsdecls('w')}/>".encode()
            made = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)
            part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
            known = [made]
        return known[0].element

    def _table(self, block: TableBlock) -> None:
        if self._last is not None:
            self._last.paragraph_format.space_after = _AROUND_TABLE
        table = self._document.add_table(rows=0, cols=len(block.columns))
        self._place._p.addprevious(table._tbl)
        style = _found(self._document, "Table Grid", WD_STYLE_TYPE.TABLE)
        if style is None:
            _draw_lines(table)
        else:
            table.style = style
        _describe(table, block.title)
        widths = _widths(block, self._text_width)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for number, cells in enumerate((block.columns, *block.rows)):
            row = table.add_row()
            for cell, text, width in zip(row.cells, cells, widths, strict=True):
                cell.width = width
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0)
                _add(paragraph, Span(text=text), is_bold=number == 0)
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            if number == 0:
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self._last = None

    @property
    def _text_width(self) -> Length:
        section = self._document.sections[0]
        margins = (section.left_margin or _MARGIN) + (section.right_margin or _MARGIN)
        return Emu((section.page_width or _PAGE) - margins)


def _add(paragraph: WordParagraph, span: Span, *, is_bold: bool = False) -> None:
    run = paragraph.add_run(plain(span.text))
    if is_bold:
        run.bold = True
    if span.is_blank:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGE)
    run._r.get_or_add_rPr().append(language)


def _found(document: Word, name: str, kind: Any) -> Any:
    return next((one for one in document.styles if one.name == name and one.type == kind), None)


def _is_numbered(style: Any) -> bool:
    """The style brings its own bullets, or one that it is made after does."""
    while style is not None:
        if style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
            return True
        style = style.base_style
    return False


def _describe(table: Table, title: str) -> None:
    """What a screen reader says of the table before it reads the cells."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), plain(title))
    table._tbl.tblPr.append(caption)


def _draw_lines(table: Table) -> None:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    later = (qn(f"w:{name}") for name in ("shd", "tblLayout", "tblCellMar", "tblLook"))
    following = next(one for one in (table._tbl.tblPr.find(name) for name in later) if one is not None)
    following.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))


def _longest_word(column: Sequence[str]) -> int:
    signs = max(len(word) for text in column for word in (text.split() or [""]))
    return signs * _WIDTH_OF_A_SIGN + _CELL_SPACE


def _widths(block: TableBlock, whole: Length) -> Sequence[Length]:
    """Wide where much is said, and nowhere so narrow that a word breaks, unless that word is longer than most."""
    columns = list(zip(*(block.columns, *block.rows), strict=True))
    wished = [sqrt(sum(len(text) for text in column)) for column in columns]
    least = [min(_longest_word(column), int(whole * _MOST_FOR_A_WORD)) for column in columns]
    free = whole - sum(least)
    if free <= 0:
        return [Emu(int(whole * one / sum(least))) for one in least]
    missing = [max(0.0, whole * one / sum(wished) - narrow) for one, narrow in zip(wished, least, strict=True)]
    share = free / (sum(missing) or 1)
    return [Emu(int(narrow + one * share)) for narrow, one in zip(least, missing, strict=True)]
