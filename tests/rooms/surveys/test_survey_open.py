# SPDX-License-Identifier: EUPL-1.2
"""From opening to the last day: what was announced stands, and nobody sees more than a total in tens."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from dijkwacht.surveys.actions.closing import close_due
from dijkwacht.surveys.exchange.sealing import opened_key
from dijkwacht.surveys.models import Survey
from dijkwacht.surveys.queries import announced_json
from dijkwacht.surveys.tasks import keep_terms
from dijkwacht.surveys.values import SurveyState
from tests.support.keeping import (
    STAFF,
    TODAY,
    address,
    answer,
    closed,
    drawn,
    of,
    of_departments,
    opened,
    prepared,
    wanted,
)
from tests.support.rounds import statements_of
from tests.support.surveying import announced

pytestmark = pytest.mark.django_db


def days(number):
    return (TODAY + timedelta(days=number)).isoformat()


def open_it(somebody, survey, *, on=10, seen=None):
    typed = {"closes_on": days(on), "seen": survey.card.digest if seen is None else seen}
    return somebody.client().post(address("survey-open", survey.id), typed)


def test_without_codes_it_does_not_open(world):
    survey = prepared(world.anna)

    answer_ = open_it(world.anna, survey)

    assert answer_.status_code == 403
    assert "Trek eerst de codes" in answer_.text
    assert survey.card.state is SurveyState.PREPARED


def test_a_council_of_three_does_not_open(world):
    survey = prepared(world.ines, wanted(invited=3))

    assert world.ines.client().get(address("survey-codes", survey.id)).status_code == 403
    assert "Voer liever een gesprek" in world.ines.client().get(address("survey-show", survey.id)).text


@pytest.mark.parametrize("on", [0, 4, 61])
def test_a_last_day_too_near_or_too_far_is_asked_again(world, on):
    survey = drawn(prepared(world.anna))

    assert open_it(world.anna, survey, on=on).status_code == 422
    assert survey.card.state is SurveyState.PREPARED


def test_opening_leads_to_the_texts_that_go_to_everybody(world):
    survey = drawn(prepared(world.anna))

    assert open_it(world.anna, survey)["Location"] == address("survey-texts", survey.id)

    page = world.anna.client().get(address("survey-texts", survey.id)).text
    assert survey.card.state is SurveyState.OPEN
    assert f"/vragenlijst/{survey.card.address}/" in page
    assert "Dit bericht gaat naar iedereen" in page
    assert "This message goes to everybody" in page
    assert "Wij hebben geen adressen van mensen" in page


def test_what_a_colleague_changed_since_is_looked_at_before_it_opens(world):
    survey = drawn(prepared(world.anna))

    answer_ = open_it(world.anna, survey, seen="iets anders")

    assert answer_.status_code == 409
    assert survey.card.state is SurveyState.PREPARED


def test_of_two_who_open_it_the_second_is_told_that_it_is_open(world):
    survey = drawn(prepared(world.anna))
    open_it(world.anna, survey, on=10)

    assert open_it(world.joost, survey, on=20).status_code == 403
    assert survey.card.closes_on == TODAY + timedelta(days=10)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("announced", announced_json(announced())),
        ("digest", "0" * 64),
        ("address", "elders"),
        ("questionnaire", "andere"),
        ("questionnaire_version", 9),
        ("opened_on", TODAY - timedelta(days=3)),
        ("opened_on", None),
    ],
)
def test_the_database_refuses_to_change_what_was_announced(world, name, value):
    survey = opened(world.anna)

    with pytest.raises(IntegrityError, match="aangekondigd"), transaction.atomic():
        Survey.objects.filter(pk=survey.id).update(**{name: value})


def test_before_it_opens_the_database_lets_it_change(world):
    survey = prepared(world.anna)

    assert Survey.objects.filter(pk=survey.id).update(digest="0" * 64) == 1


def test_while_it_is_open_only_a_total_in_tens_is_told(world):
    survey = opened(world.anna, wanted(STAFF, invited=60, groups=of_departments(world)))
    client = world.anna.client()
    answer(survey, [of(world.public_space)] * 9)
    nine = client.get(address("survey-show", survey.id)).text
    answer(replace(survey, codes=survey.codes[9:]), [of(world.civil_affairs)] * 7)
    sixteen = client.get(address("survey-show", survey.id)).text

    assert "Minder dan tien, of nog niemand" in nine
    assert "Ongeveer 20." in sixteen
    assert ">16<" not in sixteen


def test_no_answer_changes_the_page_of_who_keeps_it_until_ten_are_in(world):
    survey = opened(world.anna, wanted(STAFF, invited=60, groups=of_departments(world)))
    client = world.anna.client()
    before = client.get(address("survey-show", survey.id)).content
    answer(survey, [of(world.public_space)])

    assert strip(client.get(address("survey-show", survey.id)).content) == strip(before)


def strip(page: bytes) -> bytes:
    """Less the marks against forgery, which are another one on every page."""
    return b"".join(line for line in page.splitlines() if b"csrfmiddlewaretoken" not in line)


def test_an_outcome_does_not_exist_while_it_is_open(world):
    survey = opened(world.anna)

    assert world.anna.client().get(address("result-show", survey.id)).status_code == 403
    assert world.anna.client().get(address("result-export", survey.id)).status_code == 403
    assert world.anna.client().post(address("survey-publish", survey.id)).status_code == 403


def test_extending_moves_the_last_day_on(world):
    survey = opened(world.anna, days=10)

    world.anna.client().post(address("survey-extend", survey.id), {"closes_on": days(20)})

    assert survey.card.closes_on == TODAY + timedelta(days=20)


@pytest.mark.parametrize("on", [9, 10, 61])
def test_a_last_day_does_not_move_back_nor_too_far(world, on):
    survey = opened(world.anna, days=10)

    answer_ = world.anna.client().post(address("survey-extend", survey.id), {"closes_on": days(on)})

    assert answer_.status_code == 422
    assert survey.card.closes_on == TODAY + timedelta(days=10)


def test_closing_by_hand_says_that_answers_are_being_shuffled(world):
    survey = opened(world.anna)

    page = world.anna.client().post(address("survey-close", survey.id), follow=True).text

    assert survey.card.state is SurveyState.CLOSED
    assert "door elkaar gehusseld" in page
    assert "disabled" in page


def test_after_closing_nothing_is_extended_or_closed_again(world):
    survey = closed(opened(world.anna))

    assert world.anna.client().post(address("survey-extend", survey.id), {"closes_on": days(20)}).status_code == 403
    assert world.anna.client().post(address("survey-close", survey.id)).status_code == 403


def test_the_worker_closes_what_is_past_its_last_day(world):
    survey = opened(world.anna, on=TODAY - timedelta(days=20), days=10)

    keep_terms.call()

    assert survey.card.state is SurveyState.CLOSED


def test_a_survey_takes_as_many_statements_with_all_its_answers_as_without(world):
    survey = opened(world.anna)
    client = world.anna.client()
    client.get(address("survey-show", survey.id))
    without = statements_of(client, address("survey-show", survey.id))
    answer(survey, [{}] * 15)

    assert len(statements_of(client, address("survey-show", survey.id))) == len(without) <= 10


def test_the_trigger_is_there_whatever_the_database(world):
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'survey_announced_stays'")
        else:
            cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgname = 'survey_announced_stays'")
        assert cursor.fetchone() == (1,)


def test_a_survey_of_which_the_secret_is_gone_keeps_no_other_waiting(world, settings):
    lost = opened(world.anna, on=TODAY - timedelta(days=20), days=10)
    opened_key.cache_clear()
    settings.SECRET_KEY = "another secret"
    found = opened(world.eva, on=TODAY - timedelta(days=20), days=10)

    assert close_due(today=TODAY) == 1

    assert found.card.state is SurveyState.CLOSED
    assert lost.card.state is SurveyState.OPEN
    page = world.anna.client().post(address("survey-close", lost.id))
    assert page.status_code == 409
    assert "andere geheime sleutel" in page.text
