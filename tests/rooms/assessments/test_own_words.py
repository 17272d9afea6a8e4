# SPDX-License-Identifier: EUPL-1.2
"""A norm speaks its own words, with the standard word beside them, and counts points instead of giving a mean."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook

from dijkwacht.assessments.exchange.report_files import Look, report_file
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.knowledge.public import library
from dijkwacht.values.levels import Level, Silence
from tests.support import rounds, shapes
from tests.support.measuring import indicator, observations
from tests.support.reporting import assessed, reported
from tests.support.rounds import QUICK, url
from tests.support.scans import OWN_WORDS

STANDARD = ("niet geregeld", "op papier", "ingevoerd", "werkt aantoonbaar")


@pytest.fixture
def begun(world):
    return shapes.begin(world, shapes.as_norm(library().instruments[QUICK]))


@pytest.fixture(scope="module")
def norm():
    """The report of a norm with two themes."""
    first, second = (tuple(indicator(f"{name}-{place}") for place in range(4)) for name in ("eerste", "tweede"))
    seen = [
        one
        for number, (slug, said) in enumerate(
            {"eerste-0": "gesprek 3", "eerste-1": "gesprek 1", "tweede-0": "gesprek 0"}.items()
        )
        for one in observations(said, indicator=slug, start=number * 10)
    ]
    found, instrument, texts = assessed((first, second), seen)
    return reported((found, replace(instrument, level_words=OWN_WORDS), texts), Confidentiality.WORKING)


def test_the_result_counts_points_per_status_and_gives_no_mean(world, begun):
    asked = library().instruments[QUICK].pillars[0].questions
    rounds.answer(world.anna.actor, begun, asked[0], Level.PROVEN)
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW)
    for one, reading in zip(asked, (Level.PROVEN, Level.PAPER, Silence.NOT_APPLICABLE), strict=False):
        rounds.answer(world.anna.actor, begun, one, reading, source=talk.id)

    answer = world.anna.client().get(url("result-show", begun))
    page = rounds.text_of(answer)

    counts = answer.context["statuses"][0][2]
    assert (counts.proven, counts.paper, counts.unknown) == (1, 1, len(asked) - 3)
    assert answer.context["statuses"][0][3] == 1
    assert "1 punt is niet van toepassing" in page
    assert "werkt en is geëvalueerd" in page
    assert "elders: werkt aantoonbaar" in page
    assert "Hoe hoog staat de dijk" not in page
    assert "pillar-list__score" not in page


def test_a_scan_without_words_of_its_own_keeps_its_dike(world):
    page = rounds.text_of(world.anna.client().get(url("result-show", rounds.start(world))))

    assert "Hoe hoog staat de dijk" in page
    assert "Zo heten de niveaus hier" not in page


def test_findings_and_the_round_speak_the_words_of_the_norm(world, begun):
    asked = library().instruments[QUICK].questions[0]
    rounds.answer(world.anna.actor, begun, asked, Level.PAPER)

    result = rounds.text_of(world.anna.client().get(url("result-show", begun)))
    here = rounds.text_of(world.anna.client().get(url("round-show", begun)))
    why = rounds.text_of(world.anna.client().get(url("indicator-show", begun, asked.indicators[0])))

    assert "Nu in ontwikkeling; op orde vanaf uitgevoerd." in result
    assert "in ontwikkeling" in here
    assert "Dat telt hooguit als in ontwikkeling" in why
    assert "elders: op papier" in why


def test_a_question_offers_the_words_of_the_norm_with_the_standard_one_beside_each(world, begun):
    asked = library().instruments[QUICK].questions[0]

    answer = world.anna.client().get(url("question-show", begun, asked.slug))

    options = answer.context["blocks"][0]["options"]
    assert [one.word for one in options] == ["Afwezig", "In ontwikkeling", "Uitgevoerd", "Werkt en is geëvalueerd"]
    assert [one.audit_word for one in options] == list(STANDARD)


def test_the_paper_form_speaks_the_words_of_the_norm(world, begun):
    content = world.anna.client().get(url("paper-form", begun)).content

    assert "in ontwikkeling" in _words(content)


def test_the_pdf_has_a_table_of_statuses_and_no_mean(norm):
    words = _words(report_file(norm, form="pdf", look=Look()))

    assert "Werkt en is geëvalueerd" in words
    assert "werkt aantoonbaar (werking)" in words
    assert "Deze norm geeft geen cijfer." in words
    assert "van 3" not in words


def test_the_word_file_tells_the_points_per_status(norm):
    document = Document(io.BytesIO(report_file(norm, form="docx", look=Look())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]

    assert "1 werkt en is geëvalueerd, 1 in ontwikkeling, 2 onbekend" in cells
    assert not any("van 3" in one.text for one in document.paragraphs)


def test_the_workbook_counts_and_has_no_column_for_a_mean(norm):
    book = load_workbook(io.BytesIO(report_file(norm, form="xlsx", look=Look())))
    header, first, *_ = book["Pijlers"].values
    named = dict(zip(header, first, strict=True))

    assert not any("Cijfer" in str(title) for title in header)
    assert (named["Werkt en is geëvalueerd"], named["In ontwikkeling"], named["Onbekend"]) == (1, 1, 2)
    assert "afwezig = niet geregeld" in str(list(book["Samenvatting"].values))


def _words(content):
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
