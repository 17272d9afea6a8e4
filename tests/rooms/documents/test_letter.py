# SPDX-License-Identifier: EUPL-1.2
"""A letter in Word: real headings, lists and tables, in our template or in that of the organisation."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

from dijkwacht.documents.exchange.letter import TEMPLATE
from dijkwacht.documents.public import check_template, letter, picture
from dijkwacht.documents.values import Bullets, Dress, Envelope, Heading, Paragraph, Picture, Span, TableBlock
from scripts import letter_template
from tests.support.word_files import marked, opened, saved, template, whole_text, without_styles

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#0A5568"/></svg>'
)
FOOT = ("Gemaakt met Dijkwacht · Vertrouwelijk · werkversie · Exemplaar 3", "Geheimhouding opgelegd door het college")
ENVELOPE = Envelope(
    title="Collegevoorstel",
    organisation="Gemeente Waterrijk",
    on="22 november 2026",
    reader="Het college",
    label="Vertrouwelijk · werkversie",
    foot=FOOT,
)


def text(said):
    return (Span(text=said),)


BLOCKS = (
    Heading(text=text("Gevraagd besluit")),
    Paragraph(text=(Span(text="Stel vast op "), Span(text="[vul in: datum]", is_blank=True), Span(text="."))),
    Bullets(items=(text("Uren vrijmaken"), text("Peil vaststellen"))),
    Heading(text=text("Acties"), level=2),
    TableBlock(title="Acties van het plan", columns=("Wat", "Uren"), rows=(("Scan opvolgen", "6"), ("Oefenen", "4,5"))),
    Paragraph(text=text("Na de tabel.")),
    Heading(text=text("Diep"), level=3),
)


def made(content=None, blocks=BLOCKS, **changes):
    return opened(letter(content, blocks, replace(ENVELOPE, **changes)))


def styled(document):
    return [(one.style.name, one.text) for one in document.paragraphs if one.text]


def test_blocks_become_headings_lists_and_text_in_their_order():
    found = [(style, said) for style, said in styled(made()) if style != "Fact"]

    assert found == [
        ("Kicker", "Vertrouwelijk · werkversie"),
        ("Title", "Collegevoorstel"),
        ("Heading 1", "Gevraagd besluit"),
        ("Normal", "Stel vast op [vul in: datum]."),
        ("List Bullet", "Uren vrijmaken"),
        ("List Bullet", "Peil vaststellen"),
        ("Heading 2", "Acties"),
        ("Normal", "Na de tabel."),
        ("Heading 3", "Diep"),
    ]


def test_the_table_stands_between_its_heading_and_what_follows():
    document = made()

    tags = [one.tag for one in document.element.body]
    table = tags.index(qn("w:tbl"))
    around = [opened_text(document, place) for place in (table - 1, table + 1)]
    assert around == ["Acties", "Na de tabel."]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Wat", "Uren"],
        ["Scan opvolgen", "6"],
        ["Oefenen", "4,5"],
    ]


def opened_text(document, place):
    return "".join(one.text for one in document.element.body[place].iter(qn("w:t")))


def test_a_table_says_what_it_is_and_its_header_returns_on_each_page():
    table = made().tables[0]

    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Acties van het plan"
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert table.style.name == "Table Grid"


@pytest.mark.parametrize("own", [None, template("{{ inhoud }}")])
def test_it_says_that_it_is_dutch_and_what_it_is_called(own):
    document = made(own)

    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert {one.get(qn("w:val")) for one in defaults.iter(qn("w:lang"))} == {"nl-NL"}
    assert {one.get(qn("w:val")) for one in document.element.body.iter(qn("w:lang"))} == {"nl-NL"}
    properties = document.core_properties
    assert (properties.title, properties.language) == ("Collegevoorstel", "nl-NL")
    assert (properties.author, properties.last_modified_by) == ("Gemeente Waterrijk", "")


def test_blanks_are_marked_for_the_writer():
    assert marked(made()) == ["[vul in: kenmerk]", "[vul in: datum]"]


def test_our_template_says_for_whom_when_and_where_it_comes_from():
    said = whole_text(made())

    for words in ("Gemeente Waterrijk", "Het college", "22 november 2026", *FOOT):
        assert words in said
    assert "{{" not in said


def test_the_foot_stands_under_the_first_page_and_the_following():
    section = made().sections[0]

    for foot in (section.first_page_footer, section.footer):
        assert [one.text for one in foot.paragraphs] == list(FOOT)


def test_our_template_wears_colour_and_logo():
    logo = Picture(png=picture(SVG, width=20), width=20, alt="Logo van <Waterrijk>")
    document = made(dress=Dress(colour="#7A1F5C", logo=logo))

    assert document.styles["Heading 1"].font.color.rgb == RGBColor.from_string("7A1F5C")
    drawn = document.sections[0].first_page_header._element.find(f".//{qn('wp:docPr')}")
    assert drawn.get("descr") == "Logo van <Waterrijk>"


def test_our_template_is_what_its_maker_makes(tmp_path):
    letter_template.main(tmp_path / "letter.docx")

    for part in ("word/document.xml", "word/styles.xml", "word/header1.xml", "word/header2.xml"):
        with zipfile.ZipFile(tmp_path / "letter.docx") as fresh, zipfile.ZipFile(TEMPLATE) as kept:
            assert fresh.read(part) == kept.read(part), f"{part}: run python -m scripts.letter_template"


def test_our_template_passes_the_check_of_templates():
    check_template(TEMPLATE.read_bytes())


def test_an_own_template_keeps_its_text_and_gets_the_content_where_its_field_stands():
    document = made(template("{{ organisatie }}, {{datum}}", "{{ titel }}", "{{ inhoud }}", "Met vriendelijke groet"))

    found = [said for _, said in styled(document)]
    assert found[:3] == ["Gemeente Waterrijk, 22 november 2026", "Collegevoorstel", "Gevraagd besluit"]
    assert found[-1] == "Met vriendelijke groet"
    assert "{{" not in whole_text(document)


def test_without_a_field_for_it_the_title_comes_before_the_content():
    assert styled(made(template("Briefpapier", "{{ inhoud }}")))[:2] == [
        ("Normal", "Briefpapier"),
        ("Title", "Collegevoorstel"),
    ]


def test_an_own_template_gives_its_own_type_to_headings_lists_and_tables():
    def change(document):
        document.styles["Heading 1"].font.color.rgb = RGBColor(1, 2, 3)
        document.paragraphs[0].style = document.styles["Body Text"]

    document = made(template("{{ inhoud }}", change=change))

    assert document.styles["Heading 1"].font.color.rgb == RGBColor(1, 2, 3)
    assert ("Body Text", "Na de tabel.") in styled(document)
    assert document.tables[0].style.name == "Table Grid"


def test_what_a_template_lacks_is_made_and_stays_a_heading_a_list_and_a_table():
    lacking = ("Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Table Grid")
    document = made(template("{{ inhoud }}", change=without_styles(*lacking)))

    levels = [document.styles[f"Heading {one}"].element.find(f".//{qn('w:outlineLvl')}") for one in (1, 2, 3)]
    assert [one.get(qn("w:val")) for one in levels] == ["0", "1", "2"]
    items = [one for one in document.paragraphs if one.text in {"Uren vrijmaken", "Peil vaststellen"}]
    numbers = {one._p.pPr.numPr.numId.val for one in items}
    assert len(items) == 2
    assert len(numbers) == 1
    assert numbers <= {one.numId for one in document.part.numbering_part.element.num_lst}
    assert document.tables[0]._tbl.tblPr.find(qn("w:tblBorders")) is not None


def test_a_template_without_any_list_gets_one():
    def change(document):
        without_styles("List Bullet")(document)
        rels = document.part.rels
        for key in [key for key, one in rels.items() if one.reltype.endswith("/numbering")]:
            del rels[key]

    document = opened(letter(template("{{ inhoud }}", change=change), BLOCKS, ENVELOPE))

    assert len(document.part.numbering_part.element.num_lst) == 1


def test_fields_that_word_cut_into_pieces_are_filled_in():
    def change(document):
        paragraph = document.add_paragraph()
        for piece, is_bold in (("Kenmerk: {", False), ("{ ken", True), ("merk }} en {{ da", False), ("tum }}.", False)):
            paragraph.add_run(piece).bold = is_bold

    document = made(template("{{ inhoud }}", change=change))

    last = document.paragraphs[-1]
    assert last.text == "Kenmerk: [vul in: kenmerk] en 22 november 2026."
    assert [run.text for run in last.runs if run.font.highlight_color] == ["[vul in: kenmerk]"]


def test_a_field_in_the_header_and_the_table_of_a_template_is_filled_in():
    def change(document):
        document.sections[0].header.paragraphs[0].text = "{{ organisatie }}"
        document.add_table(rows=1, cols=1).cell(0, 0).text = "Datum {{ datum }}"

    said = whole_text(made(template("{{ inhoud }}", change=change)))

    assert "Datum 22 november 2026" in said
    assert "Gemeente Waterrijk" in said


def test_the_content_may_stand_in_a_cell_or_end_with_a_table():
    def change(document):
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{{ inhoud }}"

    cell = made(template("Kop", change=change)).tables[0].cell(0, 0)
    assert [one.text for one in cell.paragraphs][-1] == ""
    assert cell.tables[0].rows[1].cells[0].text == "Scan opvolgen"
    last = opened(letter(template("{{ inhoud }}"), BLOCKS[4:5], ENVELOPE)).element.body
    assert [one.tag for one in last][-3:] == [qn("w:tbl"), qn("w:p"), qn("w:sectPr")]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("even", [True, False])
def test_the_foot_reaches_every_page_of_an_own_template(first, even):
    def change(document):
        section = document.sections[0]
        section.different_first_page_header_footer = first
        document.settings.odd_and_even_pages_header_footer = even
        section.footer.paragraphs[0].text = "Postbus 1, Waterrijk"

    section = made(template("{{ inhoud }}", change=change)).sections[0]

    assert [one.text for one in section.footer.paragraphs] == ["Postbus 1, Waterrijk", *FOOT]
    for is_there, foot in ((first, section.first_page_footer), (even, section.even_page_footer)):
        assert ([one.text for one in foot.paragraphs] == list(FOOT)) is is_there


def test_a_foot_in_a_content_control_gets_the_line_below_it():
    def change(document):
        foot = document.sections[0].footer
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        content.append(foot.paragraphs[0]._p)
        control.append(content)
        foot._element.append(control)

    foot = made(template("{{ inhoud }}", change=change)).sections[0].footer

    assert [one.text for one in foot.paragraphs] == list(FOOT)


def test_a_public_letter_leaves_the_foot_of_an_own_template_as_it_is():
    assert whole_text(made(template("{{ inhoud }}"), foot=())).count("Dijkwacht") == 0


@pytest.mark.parametrize("said", ["<b>vet</b> & meer", "{{ datum }} {% if x %}", "]]>", "voor\x00\x0b\ud800na", "=1+1"])
def test_what_people_type_stays_text(said):
    blocks = (
        Heading(text=text(said)),
        Paragraph(text=text(said)),
        Bullets(items=(text(said),)),
        TableBlock(title=said, columns=(said,), rows=((said,),)),
    )
    document = made(None, blocks, title=said, organisation=said)

    kept = said.replace("\x00\x0b\ud800", "")
    assert [one.text for one in document.paragraphs].count(kept) == 4
    assert [cell.text for row in document.tables[0].rows for cell in row.cells] == [kept, kept]
    assert document.core_properties.title == kept


def test_a_letter_can_be_a_template_that_was_saved_again():
    """What we make opens as what we take in: the parts stay in the order that Word wants."""
    again = made()
    again.add_paragraph("{{ inhoud }}")

    check_template(saved(again))


def test_wide_words_get_wide_columns_within_the_page():
    block = TableBlock(title="Wie", columns=("Wie", "Nr"), rows=(("Weerbaarheidscoördinator", "1"), ("x " * 90, "2")))
    table = made(None, (block,)).tables[0]

    widths = [column.width for column in table.columns]
    assert sum(widths) <= Mm(161)
    assert widths[0] > 3 * widths[1]


def test_all_files_are_whole_zips():
    with zipfile.ZipFile(BytesIO(letter(None, BLOCKS, ENVELOPE))) as found:
        assert found.testzip() is None
