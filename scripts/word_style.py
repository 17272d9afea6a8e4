# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: SLF001  python-docx has no names for what is set here
"""What the Word templates of Dijkwacht share: language, type, colours, and the number of the page."""

from collections.abc import Iterable

from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

# Fonts do not travel inside the file: a font that every Word has beats one that Word would replace by chance.
FONT = "Calibri"
INK, SOFT, WATER, BUOY, WHITE = (
    RGBColor.from_string(one) for one in ("11262E", "46585F", "0A5568", "AD430B", "FFFFFF")
)
DEEP, PALE, LINE = "07323F", "E3EBEC", "C9D4D6"
type Style = tuple[str, float, bool, RGBColor, float, float]
"""Name, size, bold, colour, and the space before and after in points."""


def set_styles(document: Word, styles: Iterable[Style]) -> None:
    """Dutch as language, and our own type in the styles that Word brings."""
    language = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    found = language.find(qn("w:lang"))
    for name in ("w:val", "w:eastAsia"):
        found.set(qn(name), "nl-NL")
    for name, size, bold, colour, before, after in styles:
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        style.font.italic = False
        style.font.color.rgb = colour
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(attribute), None)
        fonts.set(qn("w:hAnsi"), FONT)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def add_style(document: Word, name: str, size: float, colour: RGBColor, *, bold: bool = False) -> None:
    """A style of our own, after Normal."""
    style = document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, colour
    style.quick_style = True


def add_page_number(paragraph: Paragraph, field: str = "PAGE") -> None:
    """A field that Word fills in: PAGE, or NUMPAGES for how many there are."""
    for kind, text in (("begin", None), (None, field), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
