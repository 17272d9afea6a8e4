# SPDX-License-Identifier: EUPL-1.2
"""The three forms of a report: they open, they hold what the report holds, and nothing else."""

import importlib.util
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from dijkwacht.assessments.domain.report import report
from dijkwacht.assessments.domain.secrecy import secrecy
from dijkwacht.assessments.exchange.headless import assess_file, read_file
from dijkwacht.assessments.exchange.report_drawings import cover_drawing
from dijkwacht.assessments.exchange.report_files import Look, headless_report, report_file
from dijkwacht.assessments.values import Confidentiality, Facts
from dijkwacht.knowledge.public import CONTENT, library
from dijkwacht.ui.public import theme_of
from dijkwacht.values.organisations import OrganisationKind, Territory
from tests.support.measuring import observations
from tests.support.reporting import ALL_SENSITIVE, CANARIES, COPY, HIDDEN, everything, reported

ROOT = Path(__file__).resolve().parents[3]
WORKING, MANAGEMENT, PUBLIC = Confidentiality.WORKING, Confidentiality.MANAGEMENT, Confidentiality.PUBLIC
SECRECY = secrecy(
    body="het college",
    grounds=["5.1-2-c", "5.1-2-h"],
    kind=OrganisationKind.MUNICIPALITY,
    territory=Territory.EUROPEAN,
)
EXAMPLES = {
    "ameland-2021": Facts(code="GM0060", name="Ameland", inhabitants=3_900),
    "zaltbommel-2024": Facts(code="GM0297", name="Zaltbommel", inhabitants=30_000),
}
HOSTILE = "=cmd|'/c calc'!A0 <b>#set</b> $x$ {{ 7 * 7 }} & meer"


@pytest.fixture(scope="module")
def rich():
    """Every indicator seen by paper and practice that differ, so that every part of a report has something to say."""
    patterns = ("document 3 + gesprek 1", "gesprek 0", "document 0 + enquête 3", "gesprek 2 + onderzoek 2")
    return everything(
        [
            seen
            for number, one in enumerate(ALL_SENSITIVE)
            for seen in observations(patterns[number % 4], indicator=one.slug, start=number * 10)
        ]
    )


@pytest.fixture(scope="module")
def example():
    """The real examples, as a report for one reader."""

    def made(name, confidentiality):
        instrument = library().instruments["weerbaarheidsscan"]
        facts = EXAMPLES[name]
        raw = read_file(CONTENT / "examples" / f"{name}.yaml")
        outcome = assess_file(raw, known=facts, instrument=instrument, library=library(), organisation=facts.code)
        return report(
            outcome.assessment,
            instrument=instrument,
            library=library(),
            sources=outcome.intake.sources,
            confidentiality=confidentiality,
            secrecy=SECRECY,
            copy=COPY,
        )

    return made


def pages_of(content):
    document = pypdfium2.PdfDocument(content)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


def word_text(content):
    """All text of the document, its headers and footers, and the words of its pictures."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def cells_of(content):
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}


def texts_of(content, form):
    match form:
        case "pdf":
            with pikepdf.open(io.BytesIO(content)) as document:
                told = [alt for _, alt in walked(document.Root.StructTreeRoot)] + [str(document.docinfo)]
            return " ".join([*pages_of(content), *told])
        case "docx":
            return word_text(content)
        case _:
            return str(cells_of(content))


def walked(element):
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child.S).lstrip("/"), str(child.get("/Alt", ""))
            yield from walked(child)


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
@pytest.mark.parametrize("confidentiality", Confidentiality)
def test_no_form_holds_what_its_reader_may_not_see(rich, form, confidentiality):
    found = texts_of(report_file(reported(rich, confidentiality, secrecy=SECRECY), form=form), form)

    assert CANARIES["public"] in found
    for sensitivity in HIDDEN[confidentiality]:
        assert CANARIES[sensitivity] not in found


@pytest.mark.parametrize("confidentiality", [WORKING, MANAGEMENT])
def test_every_page_carries_level_ground_body_and_copy(rich, confidentiality):
    cover, *others = pages_of(report_file(reported(rich, confidentiality, secrecy=SECRECY), form="pdf"))

    for page in (cover, *others):
        assert confidentiality.words in page
        assert "Geheimhouding opgelegd door het college" in page
        assert "artikel 87 Gemeentewet; artikel 5.1, tweede lid, onder c en h, Woo" in page
        assert "Exemplaar 3 · S. de Wit · 23 november 2026, 10.58 uur" in page


def test_without_secrecy_the_report_says_that_a_level_alone_does_not_hold(rich):
    found = " ".join(pages_of(report_file(reported(rich, MANAGEMENT), form="pdf")))

    assert "Op dit exemplaar is geen geheimhouding opgelegd" in found
    assert "Geheimhouding opgelegd" not in found


def test_pdf_is_tagged_in_dutch_and_every_figure_is_described(rich):
    made = reported(rich, MANAGEMENT)
    with pikepdf.open(io.BytesIO(report_file(made, form="pdf"))) as document:
        assert str(document.Root.Lang) == "nl-NL"
        assert str(document.docinfo.Title).startswith("Hoe hoog staat onze dijk?")
        tags = list(walked(document.Root.StructTreeRoot))

    kinds = [kind for kind, _ in tags]
    figures = [alt for kind, alt in tags if kind == "Figure"]
    assert {"H1", "H2", "Table", "TH", "L"} <= set(kinds)
    assert all(figures)
    assert sum(alt.startswith("Dijkprofiel") for alt in figures) == 1
    assert sum(alt.startswith("Vragen van deze pijler") for alt in figures) == len(made.pillars)


def test_college_gets_one_page_and_each_pillar_its_own(rich):
    made = reported(rich, MANAGEMENT)

    pages = pages_of(report_file(made, form="pdf"))

    assert "Samenvatting voor het college" in pages[1]
    assert "besluiten die wij het college vragen" in pages[1]
    for number, page in enumerate(made.pillars, start=2):
        assert page.title in pages[number]
        assert f"Pijler {page.number} van {len(made.pillars)}" in pages[number]


def test_water_stands_only_with_a_decision(rich, example):
    assert "Afgesproken peil" in pages_of(report_file(reported(rich, MANAGEMENT), form="pdf"))[1]
    assert "Afgesproken peil" not in pages_of(report_file(example("ameland-2021", MANAGEMENT), form="pdf"))[1]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("confidentiality", Confidentiality)
def test_thin_examples_make_a_report_that_says_something(example, name, confidentiality):
    pages = pages_of(report_file(example(name, confidentiality), form="pdf"))

    assert 2 <= len(pages) <= 12
    assert all(len(page) > 150 for page in pages)
    assert not [page for page in pages if re.search(r"(?<!\d)0 van ", page)]


def test_public_cover_has_the_same_dike_for_everybody(rich, example):
    assert cover_drawing(reported(rich, PUBLIC)) == cover_drawing(example("ameland-2021", PUBLIC))
    assert cover_drawing(reported(rich, MANAGEMENT)) != cover_drawing(example("ameland-2021", MANAGEMENT))


def test_word_opens_with_every_finding_and_measure(rich):
    made = reported(rich, WORKING, secrecy=SECRECY)
    document = Document(io.BytesIO(report_file(made, form="docx")))

    texts = {paragraph.text for paragraph in document.paragraphs}
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {one.text for one in made.findings} <= cells
    assert {f"{one.number}. {one.title}" for one in made.measures} <= texts


def test_word_has_headings_header_rows_language_and_a_described_picture(rich):
    document = Document(io.BytesIO(report_file(reported(rich, MANAGEMENT), form="docx")))

    levels = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert {"Heading 1", "Heading 2", "Heading 3"} == set(levels)
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables[1:])
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "nl-NL"
    assert [shape._inline.docPr.get("descr")[:11] for shape in document.inline_shapes] == ["Dijkprofiel"]
    assert document.core_properties.title.startswith("Hoe hoog staat onze dijk?")


@pytest.mark.parametrize("confidentiality", Confidentiality)
def test_word_leaves_no_field_open(rich, confidentiality):
    found = word_text(report_file(reported(rich, confidentiality), form="docx"))

    assert "{{" not in found
    assert "{%" not in found
    assert "built-in" not in found


def test_workbook_has_its_sheets_with_typed_cells(rich):
    made = reported(rich, WORKING)
    found = cells_of(report_file(made, form="xlsx"))

    assert list(found) == [
        "Samenvatting", "Pijlers", "Vragen", "Toetspunten", "Bevindingen", "Eerste maatregelen", "Bronnen",
    ]  # fmt: skip
    assert len(found["Toetspunten"]) == len(made.lines) + 1
    assert len(found["Bevindingen"]) == len(made.findings) + 1
    header, first, *_ = found["Pijlers"]
    score = dict(zip(header, first, strict=True))
    assert score["Cijfer (0–3)"] == pytest.approx(made.pillars[0].score.value, abs=0.005)
    assert score["Bekend"] == made.pillars[0].score.known


def test_public_workbook_has_no_level(rich):
    found = cells_of(report_file(reported(rich, PUBLIC), form="xlsx"))

    assert list(found) == ["Samenvatting", "Onderdelen", "Eerste maatregelen", "Bronnen"]
    flat = str(found)
    assert not [level for level in ("niet geregeld", "werkt aantoonbaar", "op papier") if f"'{level}'" in flat]


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_hostile_words_of_people_stay_words(rich, form):
    assessment, instrument, content = rich
    made = reported((_with_name(assessment, HOSTILE), instrument, content), WORKING)

    content = report_file(made, form=form)

    match form:
        case "pdf":
            assert "".join(HOSTILE.split()) in "".join("".join(pages_of(content)).split())
        case "docx":
            assert HOSTILE in "".join(run.text or "" for run in Document(io.BytesIO(content)).element.iter(qn("w:t")))
        case _:
            cells = [cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row]
            assert [cell.data_type for cell in cells if HOSTILE in str(cell.value)]
            assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def _with_name(assessment, name):
    return replace(assessment, facts=replace(assessment.facts, name=name, kind=OrganisationKind.JOINT_BODY))


def test_colour_and_logo_of_the_organisation_dress_the_cover(rich):
    made = reported(rich, MANAGEMENT)
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#B5179E"/></svg>'
    look = Look(theme=theme_of("#B5179E"), logo=logo, logo_form="svg", logo_alt="Wapen van Waterrijk")

    dressed, plain = report_file(made, form="pdf", look=look), report_file(made, form="pdf")

    assert "Wapen van Waterrijk" in texts_of(dressed, "pdf")
    assert _cover_colour(dressed) == pytest.approx(_rgb(look.theme.action_hover), abs=3)
    assert _cover_colour(plain) == pytest.approx(_rgb("#07323F"), abs=3)


def _cover_colour(content):
    document = pypdfium2.PdfDocument(content)
    image = document[0].render(scale=0.2).to_pil().convert("RGB")
    document.close()
    return image.getpixel((5, 60))


def _rgb(colour):
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def test_command_line_makes_the_working_version():
    facts = EXAMPLES["ameland-2021"]
    instrument = library().instruments["snelle-scan"]
    raw = read_file(CONTENT / "examples" / "ameland-2021.yaml")
    outcome = assess_file(raw, known=facts, instrument=instrument, library=library(), organisation=facts.code)

    first, second = (headless_report(outcome, instrument=instrument, library=library(), form="pdf") for _ in range(2))

    assert WORKING.words in pages_of(first)[0]
    assert pages_of(first) == pages_of(second)


def test_word_template_is_what_its_maker_makes(tmp_path):
    place = ROOT / "scripts" / "report_template.py"
    spec = importlib.util.spec_from_file_location("report_template", place)
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)

    maker.main(tmp_path / "report.docx")

    for part in ("word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"):
        with zipfile.ZipFile(tmp_path / "report.docx") as fresh, zipfile.ZipFile(maker.TARGET) as kept:
            assert fresh.read(part) == kept.read(part), f"{part}: run python -m scripts.report_template"
