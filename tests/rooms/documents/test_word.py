# SPDX-License-Identifier: EUPL-1.2
"""Word: text stays text, pictures are described, and what comes out opens."""

import io

import pytest
from docx import Document

from dijkwacht.documents.public import picture, word
from dijkwacht.documents.values import Picture

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#0A5568"/></svg>'
)


def template(*paragraphs):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def opened(content):
    return Document(io.BytesIO(content))


@pytest.mark.parametrize(
    "text",
    [
        "<b>vet</b> & meer",
        "{{ geheim }} {% for one in two %}",
        "]]> <!-- niets -->",
        "</w:t></w:r><w:r><w:t>smokkel",
        "“aanhaling” ’s avonds",
    ],
)
def test_what_people_type_stays_text(text):
    made = word(template("{{ said }}"), {"said": text, "geheim": "GEHEIM"}, title="Titel", pictures={})

    assert [paragraph.text for paragraph in opened(made).paragraphs] == [text]


def test_control_characters_do_not_spoil_the_file():
    made = word(template("{{ said }}"), {"said": "voor\x00\x0b\x1f\ud800na"}, title="Ti\x00tel", pictures={})

    assert opened(made).paragraphs[0].text == "voorna"
    assert opened(made).core_properties.title == "Titel"


def test_picture_carries_its_words():
    pictures = {
        name: Picture(png=picture(SVG.replace("40", size), width=20), width=20, alt=f"Het profiel <{name}>")
        for name, size in (("first", "40"), ("second", "60"))
    }

    made = opened(word(template("{{ first }}", "{{ second }}"), {}, title="Titel", pictures=pictures))

    described = [shape._inline.docPr.get("descr") for shape in made.inline_shapes]
    assert described == ["Het profiel <first>", "Het profiel <second>"]
