# SPDX-License-Identifier: EUPL-1.2
"""The known attacks that are a matter of how answers come in; tests/domain/disclosure/test_attacks.py has the others."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import AnswerScale
from dijkwacht.surveys.domain.codes import in_picture, read_code
from tests.support.keeping import address, answer, of, opened
from tests.support.surveying import opened as open_for_answers
from tests.support.surveying import respondent

pytestmark = pytest.mark.django_db


def seen_by_keeper(world, survey):
    """All that the keeper's pages say while it is open."""
    client = world.anna.client()
    return [client.get(address(name, survey.id)).text for name in ("survey-show", "survey-texts")] + [
        client.get(address("survey-list")).text
    ]


def without_marks(pages):
    """Each page without what differs from one request to the next: the marks against forgery."""
    return [re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page) for page in pages]


def test_a3_a_keeper_who_looks_after_each_answer_sees_no_difference(world):
    """Eleven answered; one more comes in while the keeper watches who stays behind to fill it in."""
    survey = opened(world.anna)
    answer(survey, [of(world.public_space)] * 11)
    before = without_marks(seen_by_keeper(world, survey))

    answer(replace(survey, codes=survey.codes[11:]), [of(world.civil_affairs)])

    assert without_marks(seen_by_keeper(world, survey)) == before


def test_a7_the_reminder_goes_to_everybody_because_nobody_knows_who_answered(world):
    survey = opened(world.anna)
    before = world.anna.client().get(address("survey-texts", survey.id)).text
    answer(survey, [of(world.public_space)] * 3)

    after = world.anna.client().get(address("survey-texts", survey.id)).text

    assert without_marks([after]) == without_marks([before])
    assert "gaat naar iedereen" in after


def test_a10_no_questionnaire_has_a_place_for_words_of_ones_own(world):
    scales = {one.scale for each in library().questionnaires.values() for one in each.items}
    survey = open_for_answers(world.waterrijk, opened_on=timezone.localdate())
    form = respondent(survey).posts("form", code=survey.codes[0]).text

    assert scales <= set(AnswerScale)
    assert "<textarea" not in form
    assert set(re.findall(r'<input[^>]*type="(\w+)"', form)) == {"hidden", "radio"}


def test_a12_everybody_gets_the_same_address_and_no_link_tells_where_somebody_came_from(world):
    survey = open_for_answers(world.waterrijk, opened_on=timezone.localdate())
    visitor = respondent(survey)

    pages = [visitor.posts("form", code=code) for code in survey.codes]

    assert len({page.text.replace(code, "") for page, code in zip(pages, survey.codes, strict=True)}) == 1
    for page, code in zip(pages, survey.codes, strict=True):
        links = re.findall(r'(?:href|action|src|data-autosave)="([^"]+)"', page.text)
        assert not any(code in link or "?" in link for link in links)
        assert page.headers["Referrer-Policy"] == "no-referrer"


def test_a12_the_code_in_the_picture_stands_behind_a_sign_that_no_browser_sends():
    """What a proxy logs of the picture code is the address that everybody has."""
    code = "K7M29QXD4HTRW3ZP"
    found = urlsplit(in_picture("https://voorbeeld.example/vragenlijst/w7/", code))

    assert read_code(found.fragment) == code
    assert (found.path, found.query) == ("/vragenlijst/w7/", "")
