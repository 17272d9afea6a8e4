# SPDX-License-Identifier: EUPL-1.2
"""Typst gets text as data: it stays text, the document is tagged, and the template reads nothing but our own."""

import io
import os
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst
from PIL import Image

from dijkwacht.documents.public import pdf, picture

HOSTILE = [
    "#set text(red)",
    "$x^2$ en *vet* en _schuin_",
    "<script>alert(1)</script> & <label>",
    "@verwijzing `code` // geen commentaar",
    "\\ = kop - lijst + nummer",
    '#read("/etc/passwd")',
    "]] #panic() [[",
]
TEMPLATE = """
#import "house.typ": *
#let data = json("data.json")
#show: house.with(look: (water: "#0A5568"), title: data.title, head: ("links", "rechts"), foot: ("voet",))
#heading(level: 1, data.title)
#for one in data.lines { par(one) }
#figure(image("drawing.svg", alt: data.alt))
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" font-family="Source Sans 3"><text x="4" y="24" fill="#000000">Woorden</text></svg>'
HOSTILE_DATA = {"title": "Titel #1", "lines": HOSTILE, "alt": "Een <tekening>"}


def made(data=HOSTILE_DATA, **files):
    return pdf(TEMPLATE, data, {"drawing.svg": SVG.encode(), **files})


def text_of(content):
    document = pypdfium2.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


@pytest.mark.parametrize("line", HOSTILE)
def test_what_people_type_stays_text(line):
    found = text_of(made())

    assert "".join(line.split()) in "".join(found.split())


def test_control_characters_do_not_stop_a_document():
    content = made({"title": "Titel", "lines": ["voor\x00\x0b\ud800na"], "alt": "x"})

    assert "voorna" in text_of(content)


def test_document_has_language_title_heading_and_a_described_figure():
    with pikepdf.open(io.BytesIO(made())) as document:
        assert str(document.Root.Lang) == "nl-NL"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        tags = list(walked(document.Root.StructTreeRoot))

    assert "H1" in [kind for kind, _ in tags]
    assert [alt for kind, alt in tags if kind == "Figure"] == ["Een <tekening>"]


def test_inaccessible_document_is_refused():
    with pytest.raises(typst.TypstError):
        pdf('#set document(title: "x")\n#image("drawing.svg")', {}, {"drawing.svg": SVG.encode()})


@pytest.mark.parametrize("path", ["/../../domain/__init__.py", "/etc/passwd", "../public.py"])
def test_template_reads_nothing_outside_the_house_style(path):
    with pytest.raises(typst.TypstError):
        pdf(f'#set document(title: "x")\n#read("{path}")', {}, {})


@pytest.mark.parametrize("name", ["../house.typ", "map/teken.svg", "data.json", "main.typ"])
def test_file_beside_the_template_has_a_plain_name(name):
    with pytest.raises(ValueError, match="no name for a file"):
        pdf("", {}, {name: b""})


def test_same_data_gives_the_same_text_and_fonts():
    with pikepdf.open(io.BytesIO(made())) as document:
        fonts = {str(font.BaseFont) for page in document.pages for font in page.Resources.Font.values()}

    assert fonts
    assert all("DijkwachtSans" in font for font in fonts)


def test_picture_has_the_words_of_the_drawing():
    image = Image.open(io.BytesIO(picture(SVG, width=60))).convert("L")
    without = Image.open(io.BytesIO(picture(SVG.replace("Woorden", ""), width=60))).convert("L")

    assert image.width == pytest.approx(60 / 25.4 * 192, abs=2)
    assert image.getextrema()[0] < 60 < without.getextrema()[0]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux")
def test_many_documents_do_not_fill_the_memory():
    def lines(number):
        return {
            "title": "Titel",
            "lines": [f"{number} {line} woorden op een regel" for line in range(3000)],
            "alt": "x",
        }

    made(lines(0))
    before = _megabytes()
    for number in range(1, 7):
        made(lines(number))

    # One such document takes some 30 MB while it is remembered.
    assert _megabytes() - before < 90


def _megabytes():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def walked(element):
    """(type, alternative text) of every element in the tag tree, in order."""
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child.S).lstrip("/"), str(child.get("/Alt", ""))
            yield from walked(child)
