# SPDX-License-Identifier: EUPL-1.2
"""The questions on paper, to take to a talk."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from dijkwacht.assessments.domain.permissions import NO_RESULT, NOT_YOURS
from dijkwacht.knowledge.public import library
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url


@pytest.fixture
def begun(world):
    return rounds.start(world, instruments=(QUICK, LARGE))


def words(content):
    """The text of a PDF on one line, with words that were broken off made whole."""
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_it_holds_every_question_with_its_levels(world, begun):
    answer = world.anna.client().get(url("paper-form", begun))

    assert answer["Content-Type"] == "application/pdf"
    assert "vragen-snelle-scan.pdf" in answer["Content-Disposition"]
    text = words(answer.content)
    for asked in library().instruments[QUICK].questions:
        assert asked.text.split("?")[0][:30] in text
    assert "Waterrijk" in text
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert "/StructTreeRoot" in pdf.Root


def test_one_pillar_of_one_scan_is_enough(world, begun):
    pillar, other = library().instruments[LARGE].pillars[:2]

    answer = world.gijs.client().get(url("paper-form", begun), {"scan": LARGE, "pijler": pillar.slug})

    text = words(answer.content)
    assert pillar.title in text
    assert other.title not in text


@pytest.mark.parametrize("query", [{"pijler": "bestaat-niet"}, {"scan": "bestaat-niet"}])
def test_a_part_that_is_not_there(world, begun, query):
    assert world.anna.client().get(url("paper-form", begun), query).status_code == 404


def test_who_may_not_is_told_why(world, begun):
    refused = {"bram": NO_RESULT.reason, "frank": NO_RESULT.reason, "clara": NOT_YOURS.reason}
    rounds.assert_guarded(world, url("paper-form", begun), deed="get", refused=refused, wrong_method="post")
