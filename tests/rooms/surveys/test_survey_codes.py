# SPDX-License-Identifier: EUPL-1.2
"""Codes: on the paper that comes back and nowhere else, and of two keepers one paper counts."""

import re
from io import BytesIO

import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dijkwacht.audit.models import Entry
from dijkwacht.surveys.actions.codes import draw_all
from dijkwacht.surveys.domain.codes import in_picture, read_code
from dijkwacht.surveys.exchange.codes_pdf import codes_pdf
from dijkwacht.surveys.exchange.sealing import keys_of, new_codes
from dijkwacht.surveys.models import Code
from dijkwacht.tenancy.public import scope
from dijkwacht.values.verdicts import Conflict
from tests.support.keeping import COUNCIL, address, closed, drawn, opened, prepared, wanted

pytestmark = pytest.mark.django_db
FACE = {"water": "#0A5568", "diep": "#07323F", "waas": "#E3EEF1"}
ON_PAPER = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}\s+[0-9A-Z]{4}-[0-9A-Z]{4}")


def words(pdf: bytes) -> list[str]:
    """The text of each side."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return [page.get_textpage().get_text_bounded() for page in document]


def codes_in(pdf: bytes) -> list[str]:
    return [read_code(" ".join(one.split())) for side in words(pdf) for one in ON_PAPER.findall(side)]


def draw(somebody, survey, **fields):
    seen = {"seen": str(survey.card.drawings)}
    return somebody.client().post(address("survey-codes", survey.id), seen | fields)


def digests():
    return sorted(Code.objects.values_list("digest", flat=True))


def test_the_paper_has_a_code_for_each_and_the_database_only_what_recognises_them(world):
    survey = prepared(world.anna, wanted(COUNCIL, invited=19))

    answer = draw(world.anna, survey)

    assert answer["Content-Type"] == "application/pdf"
    found = codes_in(answer.content)
    assert len(set(found)) == 22
    assert sorted(keys_of(code, survey.id).lookup for code in found) == digests()


def test_codes_are_stored_in_the_order_of_their_digests_and_not_of_the_paper(world):
    survey = prepared(world.anna, wanted(invited=40))
    with CaptureQueriesContext(connection) as caught:
        codes = drawn(survey).codes

    on_paper = [keys_of(code, survey.id).lookup for code in codes]
    (stored,) = (one["sql"] for one in caught.captured_queries if 'INSERT INTO "surveys_code"' in one["sql"])
    assert sorted(on_paper, key=stored.index) == sorted(on_paper)
    assert on_paper != sorted(on_paper)


def test_eight_slips_stand_on_a_side_with_two_languages_and_the_address():
    pdf = codes_pdf(
        new_codes(17),
        title="T" * 60 + " " + "i" * 58,
        organisation="Gemeente Waterrijk",
        address="https://dijkwacht.waterrijk.example/vragenlijst/abcd1234/",
        face=FACE,
    )

    sides = words(pdf)
    assert [len(ON_PAPER.findall(side)) for side in sides] == [8, 8, 1]
    assert "niemand weet wie welke code heeft" in " ".join(sides[0].split())
    assert "nobody knows who has which code" in " ".join(sides[0].split())
    assert "dijkwacht.waterrijk.example" in "".join(sides[0].split())


def test_no_code_is_in_the_log_of_what_was_done(world):
    survey = prepared(world.anna)
    found = codes_in(draw(world.anna, survey).content)

    noted = str(list(Entry.objects.values_list("event", "subject", "facts")))
    assert "survey.codes_drawn" in noted
    assert not any(code in noted or keys_of(code, survey.id).lookup in noted for code in found)


def test_drawing_again_before_it_opens_replaces_all(world):
    survey = prepared(world.anna)
    first = codes_in(draw(world.anna, survey).content)
    second = codes_in(draw(world.anna, survey).content)

    assert not set(first) & set(second)
    assert digests() == sorted(keys_of(code, survey.id).lookup for code in second)


def test_of_two_keepers_at_once_the_second_gets_no_paper_that_undoes_the_first(world):
    survey = prepared(world.anna)
    seen = survey.card.drawings
    first = codes_in(draw(world.anna, survey).content)

    answer = draw(world.joost, survey, seen=str(seen))

    assert answer.status_code == 409
    assert "Er zijn intussen codes getrokken" in answer.text
    assert digests() == sorted(keys_of(code, survey.id).lookup for code in first)


def test_who_is_overtaken_while_his_paper_is_made_gets_none(world):
    survey = prepared(world.anna)
    card = survey.card

    def paper(_):
        drawn(survey)
        return b"%PDF"

    with pytest.raises(Conflict), scope(world.waterrijk):
        draw_all(actor=world.joost.actor, survey=card, paper=paper)
    assert survey.card.drawings == 1


def test_a_few_more_while_it_is_open_leave_the_others_as_they_are(world):
    survey = opened(world.anna)
    before = digests()

    extra = codes_in(draw(world.anna, survey, number="5").content)

    assert len(extra) == 5
    assert set(before) < set(digests())
    assert len(digests()) == len(before) + 5


@pytest.mark.parametrize("number", ["", "0", "1", "4", "51", "-1", "acht"])
def test_more_than_may_be_drawn_is_asked_again(world, number):
    survey = opened(world.anna)
    before = digests()

    assert draw(world.anna, survey, number=number).status_code == 422
    assert digests() == before


def test_after_closing_no_code_is_drawn(world):
    survey = closed(opened(world.anna))

    assert draw(world.anna, survey, number="3").status_code == 403


def test_who_keeps_no_surveys_draws_none(world):
    survey = prepared(world.anna)

    assert draw(world.clara, survey).status_code == 403
    assert draw(world.eva, survey).status_code == 404
    assert digests() == []


def test_the_picture_carries_the_code_where_a_browser_sends_it_to_nobody():
    assert in_picture("https://waterrijk.example/v/", "K7M29QXD4HTRW3ZP") == (
        "https://waterrijk.example/v/#K7M29QXD4HTRW3ZP"
    )
