# SPDX-License-Identifier: EUPL-1.2
"""From a code on paper to “thank you”: what is stored, what is refused, and that nothing is half done."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from dijkwacht.surveys.models import Code, Draft, Response, Survey
from tests.support.keeping import drawn, prepared
from tests.support.surveying import announced, opened, respondent

ANSWERS = {"known": "agree", "asked": "yes", "threatened": "never", "department": "civil", "contact": "desk"}


@pytest.fixture
def survey(world):
    return opened(world.waterrijk, opened_on=timezone.localdate())


@pytest.fixture
def visitor(survey):
    return respondent(survey)


def stored(survey):
    return Response.objects.filter(survey_id=survey.id).count()


def test_the_first_page_tells_what_is_shown_and_asks_for_a_code(visitor):
    page = visitor.opens()

    assert page.status_code == 200
    words = page.content.decode()
    assert "Burgerzaken: 22" in words
    assert "Griffie" in words.split("Te klein om apart te tonen")[1]
    assert "ten minste 9" in words
    assert 'name="code"' in words


def test_a_page_leaves_no_trace(visitor, survey):
    pages = [visitor.opens(), visitor.opens("thanks"), visitor.posts("form", code=survey.codes[0])]

    for page in pages:
        assert page.cookies == {}
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "csrfmiddlewaretoken" not in pages[2].content.decode()


def test_a_code_opens_all_questions_with_a_way_to_pass(visitor, survey):
    words = visitor.posts("form", code=survey.codes[0]).content.decode()

    for line in (
        "Vraag known",
        "Vraag asked",
        "Vraag threatened",
        "Bij welke afdeling werkt u?",
        "Waar werkt u meestal?",
    ):
        assert line in words
    assert words.count("zeg ik liever niet") == 4
    assert words.count("weet ik niet") == 1
    assert "checked" not in words


def test_what_was_sent_is_stored_and_the_code_is_used_up(visitor, survey):
    answer = visitor.posts("send", code=survey.codes[0].lower(), **ANSWERS)

    assert (answer.status_code, answer["Location"]) == (303, visitor.url("thanks"))
    assert stored(survey) == 1
    assert Code.objects.filter(survey_id=survey.id, is_used=True).count() == 1
    again = visitor.posts("send", code=survey.codes[0], **ANSWERS)
    assert again.status_code == 422
    assert "al geantwoord" in again.content.decode()
    assert stored(survey) == 1


def test_another_code_answers_again(visitor, survey):
    for code in survey.codes:
        assert visitor.posts("send", code=code, **ANSWERS).status_code == 303

    assert stored(survey) == 3


def test_a_draft_comes_back_with_its_code_only_and_goes_when_it_is_sent(visitor, survey):
    mine, other, _ = survey.codes
    page = visitor.posts("keep", code=mine, known="agree")

    assert "Alleen met uw code" in page.content.decode()
    assert stored(survey) == 0
    assert visitor.posts("form", code=mine).content.decode().count("checked") == 1
    assert "checked" not in visitor.posts("form", code=other).content.decode()
    visitor.posts("keep", code=mine, known="agree", asked="no")
    assert visitor.posts("form", code=mine).content.decode().count("checked") == 2
    assert Draft.objects.count() == 1
    visitor.posts("send", code=mine, **ANSWERS)
    assert Draft.objects.count() == 0


def test_the_page_that_saves_by_itself_gets_its_sign(visitor, survey):
    answer = visitor.client.post(
        visitor.url("keep"), {"code": survey.codes[0], "known": "agree"}, headers={"X-Autosave": "true"}
    )

    assert 'data-autosave-state="saved"' in answer.content.decode()


@pytest.mark.parametrize("name", ["form", "keep", "send"])
@pytest.mark.parametrize(
    ("code", "said"),
    [("", "code"), ("K7M2", "code"), ("0000-0000-0000-0000", "kennen wij niet")],
)
def test_a_code_that_is_none_brings_one_back_with_a_sentence(visitor, survey, name, code, said):
    answer = visitor.posts(name, code=code, **ANSWERS)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert stored(survey) == 0
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("name", ["keep", "send"])
@pytest.mark.parametrize("doctored", [{"known": "always"}, {"department": "elsewhere"}, {"threatened": "agree"}])
def test_a_doctored_form_stores_nothing_and_leaves_the_code(visitor, survey, name, doctored):
    answer = visitor.posts(name, code=survey.codes[0], **ANSWERS | doctored)

    assert answer.status_code == 422
    assert "klopt niet" in answer.content.decode()
    assert (stored(survey), Draft.objects.count()) == (0, 0)
    assert visitor.posts("send", code=survey.codes[0], **ANSWERS).status_code == 303


def test_an_empty_form_is_not_sent(visitor, survey):
    answer = visitor.posts("send", code=survey.codes[0])

    assert answer.status_code == 422
    assert "nog niets ingevuld" in answer.content.decode()
    assert stored(survey) == 0


def test_every_question_may_be_passed_over(visitor, survey):
    assert visitor.posts("send", code=survey.codes[0], known="agree").status_code == 303


def test_a_code_of_another_survey_opens_nothing(visitor, survey, world):
    elsewhere = opened(world.dijkerveen, address="dijkerveen-1", opened_on=timezone.localdate())

    assert visitor.posts("send", code=elsewhere.codes[0], **ANSWERS).status_code == 422
    assert (stored(survey), stored(elsewhere)) == (0, 0)


@pytest.mark.parametrize("name", ["form", "keep", "send"])
def test_after_the_last_day_nothing_is_taken(world, name):
    past = opened(world.waterrijk, opened_on=timezone.localdate() - timedelta(days=20), days=10)
    visitor = respondent(past)

    assert visitor.opens().status_code == 410
    answer = visitor.posts(name, code=past.codes[0], **ANSWERS)
    assert answer.status_code == 410
    assert "gesloten" in answer.content.decode()
    assert stored(past) == 0


def test_a_survey_that_closes_while_one_writes_takes_nothing_and_says_so(survey):
    """The visitor's page was read before; only the database knows by now."""
    from dijkwacht.surveys import queries
    from dijkwacht.surveys.actions import answering

    seen = queries.survey_behind(survey.address, today=timezone.localdate())
    Survey.objects.filter(pk=survey.id).update(closed_on=timezone.localdate())

    with pytest.raises(answering.SurveyClosed):
        answering.send(seen, survey.codes[0], b"\x00" * 5)
    assert stored(survey) == 0
    assert not Code.objects.filter(is_used=True).exists()


def test_a_survey_that_is_not_open_does_not_exist(world, client):
    address = drawn(prepared(world.anna)).card.address

    assert client.get(reverse("surveys:answer-begin", kwargs={"language": "nl", "address": address})).status_code == 404
    assert client.get("/vragenlijst/nergens/").status_code == 404


def test_the_same_in_english(survey):
    visitor = respondent(survey, "en")
    page = visitor.posts("form", code=survey.codes[0])

    assert '<html lang="en">' in page.content.decode()
    assert "Vraag known (en)" in page.content.decode()
    assert "I would rather not say" in page.content.decode()


def test_the_keeper_is_never_a_respondent_by_his_session(visitor, survey, world):
    """Signed in or not: the pages look at the code alone."""
    signed_in = world.anna.client()

    answer = signed_in.post(visitor.url("send"), {"code": survey.codes[0], **ANSWERS})

    assert answer.status_code == 303
    assert stored(survey) == 1


def test_sending_takes_few_statements(visitor, survey, django_assert_max_num_queries):
    respondent(survey).posts("form", code=survey.codes[1])
    with django_assert_max_num_queries(6):
        visitor.posts("form", code=survey.codes[0])
    with django_assert_max_num_queries(6):
        visitor.posts("send", code=survey.codes[0], **ANSWERS)
    with django_assert_max_num_queries(6):
        visitor.opens("thanks")


def test_the_department_is_asked_only_where_a_table_needs_it(world):
    whole = opened(world.waterrijk, content=announced(tables=((),)), opened_on=timezone.localdate())

    words = respondent(whole).posts("form", code=whole.codes[0]).content.decode()

    assert "Bij welke afdeling" not in words


def test_who_comes_too_late_reads_the_day_it_really_closed(visitor, survey):
    today = timezone.localdate()
    Survey.objects.filter(pk=survey.id).update(closed_on=today)

    page = visitor.opens()

    assert page.status_code == 410
    assert f"Invullen kon tot en met {date_format(today, 'j F Y')}." in page.text
