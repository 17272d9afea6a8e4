# SPDX-License-Identifier: EUPL-1.2

"""Makes our own Word template of letters, for an organisation that brought none. Its fields stand in docs/manual.

Run it after a change here, with `python -m scripts.letter_template`; a test compares its outcome with the file in the
repository.
"""

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from scripts.word_style import INK, LINE, PALE, SOFT, WATER, add_page_number, add_style, set_styles

TARGET = Path(__file__).parents[1] / "src/dijkwacht/documents/exchange/letter.docx"
MARGIN, WIDTH = Mm(25), Mm(160)
LABEL_WIDTH = Mm(24)


def main(target: Path = TARGET) -> None:
    document = Document()
    _styles(document)
    _page(document)
    document.add_paragraph("{{ vertrouwelijkheid }}", style="Kicker")
    document.add_paragraph("{{ titel }}", style="Title")
    for label, field in (("Voor", "lezer"), ("Datum", "datum"), ("Kenmerk", "kenmerk")):
        _fact(document, label, field)
    document.add_paragraph("{{ inhoud }}")
    properties = document.core_properties
    properties.author, properties.language, properties.title = "Dijkwacht", "nl-NL", "Brief"
    properties.comments = ""
    document.save(str(target))


def _styles(document: Word) -> None:
    set_styles(
        document,
        (
            ("Normal", 11, False, INK, 0, 7),
            ("Title", 24, True, INK, 2, 10),
            ("Heading 1", 15, True, WATER, 18, 5),
            ("Heading 2", 12.5, True, INK, 12, 4),
            ("Heading 3", 11, True, INK, 9, 3),
            ("List Bullet", 11, False, INK, 0, 4),
        ),
    )
    add_style(document, "Kicker", 10.5, WATER, bold=True)
    add_style(document, "Fact", 10.5, INK)
    add_style(document, "Sender", 12, WATER, bold=True)
    add_style(document, "Small", 9, SOFT)
    for name in ("Fact", "Small"):
        document.styles[name].paragraph_format.space_after = Pt(2)
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    _table_style(document)


def _table_style(document: Word) -> None:
    """Hairlines between the rows, and a quiet fill under the header."""
    style = document.styles["Table Grid"].element
    for old in style.findall(qn("w:tblPr")):
        style.remove(old)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>' for side in ("top", "bottom", "insideH")
    )
    style.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>{sides}</w:tblBorders>"
            '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:start w:w="80" w:type="dxa"/>'
            '<w:bottom w:w="60" w:type="dxa"/><w:end w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        )
    )
    style.append(
        parse_xml(
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr>'
            f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/></w:tcPr></w:tblStylePr>'
        )
    )


def _page(document: Word) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(30), Mm(25)
    section.header_distance = Mm(14)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.style = document.styles["Sender"]
    first.add_run("{{ organisatie }}")
    _end_tab(first)
    following = section.header.paragraphs[0]
    following.style = document.styles["Small"]
    following.add_run("{{ organisatie }} · {{ titel }}")
    _end_tab(following)
    following.add_run("bladzijde ")
    add_page_number(following)
    following.add_run(" van ")
    add_page_number(following, "NUMPAGES")
    for footer in (section.first_page_footer, section.footer):
        footer.paragraphs[0].style = document.styles["Small"]


def _end_tab(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(WIDTH, 2)
    paragraph.add_run("\t")


def _fact(document: Word, label: str, field: str) -> None:
    """One line of the head: a word, and what stands behind it."""
    paragraph = document.add_paragraph(style="Fact")
    paragraph.paragraph_format.tab_stops.add_tab_stop(LABEL_WIDTH)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = LABEL_WIDTH, -LABEL_WIDTH
    paragraph.add_run(label).font.color.rgb = SOFT
    paragraph.add_run("\t")
    paragraph.add_run(f"{{{{ {field} }}}}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
