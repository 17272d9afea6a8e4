# SPDX-License-Identifier: EUPL-1.2
"""Preparing: a short path from choosing questions to seeing what can come out; nothing is announced by accident."""

import pytest
from django.urls import reverse

from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.surveys.models import Code, Survey
from dijkwacht.surveys.queries import surveys_of
from dijkwacht.tenancy.public import scope
from tests.support.keeping import COUNCIL, STAFF, address, drawn, of_departments, opened, prepared, wanted
from tests.support.rounds import start, statements_of

pytestmark = pytest.mark.django_db


def typed(world, **changed):
    fields = {
        "questionnaire": STAFF,
        "title": "Najaar",
        "invited": "60",
        "round": "",
        f"count_{world.public_space}": "24",
        f"count_{world.civil_affairs}": "",
        "tables": ["contact"],
    }
    return fields | changed


def events(world):
    with scope(world.waterrijk):
        return [line.event for line in log_of(world.waterrijk, before=None, size=20)]


def test_without_any_survey_the_list_says_what_one_gives_and_costs(world):
    page = world.anna.client().get(address("survey-list")).text

    assert "Er is nog niemand iets gevraagd" in page
    assert "8 minuten per mens" in page


def test_who_only_reads_is_told_that_nothing_is_asked_of_him(world):
    page = world.clara.client().get(address("survey-list")).text

    assert "U hoeft niets te doen" in page
    assert "Begin" not in page


def test_a_list_of_ten_takes_as_many_statements_as_a_list_of_one(world):
    client = world.anna.client()
    prepared(world.anna)
    client.get(address("survey-list"))
    one = statements_of(client, address("survey-list"))
    for _ in range(9):
        prepared(world.anna)

    assert len(statements_of(client, address("survey-list"))) == len(one) <= 8


def test_head_counts_of_departments_stand_in_the_form_already(world):
    page = world.joost.client().get(address("survey-prepare"), {"vragenlijst": STAFF}).text

    assert 'value="24"' in page
    assert 'value="9"' in page
    assert 'value="33"' in page  # all who are invited, as far as we know


def test_the_council_has_no_departments(world):
    page = world.ines.client().get(address("survey-prepare"), {"vragenlijst": COUNCIL}).text

    assert "Openbare ruimte" not in page


def test_preparing_leads_to_what_can_come_out(world):
    client = world.anna.client()
    answer = client.post(address("survey-prepare"), typed(world), follow=True)

    (survey,) = surveys_of(world.waterrijk)
    assert answer.redirect_chain == [(address("survey-dry-run", survey.id), 302)]
    assert [(one.name, one.invited) for one in survey.announced.groups] == [
        ("Openbare ruimte", 24),
        ("Andere afdelingen", 36),
    ]
    assert survey.announced.tables == ((), ("department",), ("contact",))
    assert events(world)[0] == "survey.prepared"


def test_more_people_in_departments_than_are_invited_is_asked_again(world):
    answer = world.anna.client().post(address("survey-prepare"), typed(world, invited="20"))

    assert answer.status_code == 422
    assert "24 mensen. Dat is meer dan u uitnodigt" in answer.text
    assert not Survey.objects.exists()


@pytest.mark.parametrize(("field", "value"), [("invited", ""), ("invited", "0"), ("invited", "veel"), ("title", "")])
def test_a_faulty_form_comes_back_as_it_was_typed(world, field, value):
    answer = world.anna.client().post(address("survey-prepare"), typed(world, **{field: value}))

    assert answer.status_code == 422
    assert "Er is nog niets bewaard" in answer.text
    assert not Survey.objects.exists()


def test_a_table_that_the_questionnaire_lacks_is_refused(world):
    answer = world.anna.client().post(address("survey-prepare"), typed(world, tables=["contact|department"]))

    assert answer.status_code == 422


def test_a_survey_can_belong_to_a_round_that_is_going_on(world):
    begun = start(world)
    world.anna.client().post(address("survey-prepare"), typed(world, round=str(begun.id)))

    assert surveys_of(world.waterrijk)[0].round_id == begun.id


def test_a_round_of_another_town_cannot_be_chosen(world):
    theirs = start(world, actor=world.eva.actor)
    start(world)

    answer = world.anna.client().post(address("survey-prepare"), typed(world, round=str(theirs.id)))

    assert answer.status_code == 422


def test_the_dry_run_says_who_can_never_be_shown_and_offers_what_a_small_house_can_do(world):
    survey = prepared(
        world.anna, wanted(STAFF, invited=9, groups=of_departments(world, public_space=6, civil_affairs=3))
    )

    page = world.anna.client().get(address("survey-dry-run", survey.id)).text
    assert "nooit" in page
    assert "Samen met de buren" in page
    assert "Een gesprek in plaats van een cijfer" in page
    assert "Eén cijfer voor iedereen" not in page  # nine people: not even the whole, at what is sensitive


def test_one_department_too_small_is_enough_to_offer_another_way(world):
    groups = of_departments(world, public_space=8, civil_affairs=9)
    survey = prepared(world.anna, wanted(STAFF, invited=40, groups=groups))

    page = world.anna.client().get(address("survey-dry-run", survey.id)).text
    assert "Niet elke groep kan getoond worden" in page
    assert "Eén cijfer voor iedereen" in page


def test_the_dry_run_of_a_large_house_offers_nothing_but_a_talk_with_mayor_and_aldermen(world):
    survey = prepared(world.anna, wanted(STAFF, invited=60, groups=of_departments(world)))

    page = world.anna.client().get(address("survey-dry-run", survey.id)).text
    assert "Niet elke groep kan getoond worden" not in page
    assert "Van hen komt er per gemeente nooit een cijfer" in page
    for slug in ("mayor-conversation", "aldermen-conversation"):
        assert library().talks[slug].title in page
        assert world.anna.client().get(reverse("awareness:talk-show", args=[slug])).status_code == 200


def test_an_open_survey_of_which_nothing_was_published_is_no_reason_to_wait(world):
    opened(world.ines)
    survey = prepared(world.ines)

    assert "Deze vragen zijn net gesteld" not in world.ines.client().get(address("survey-dry-run", survey.id)).text


def test_changing_is_refused_once_it_is_open(world):
    survey = opened(world.anna)

    assert world.anna.client().get(address("survey-change", survey.id)).status_code == 403
    assert world.anna.client().post(address("survey-remove", survey.id)).status_code == 403


def test_of_two_keepers_who_change_it_the_second_is_told(world):
    survey = prepared(world.anna, wanted(STAFF, invited=60))
    first, second = world.anna.client(), world.joost.client()
    seen = {"seen": survey.card.digest}

    assert first.post(address("survey-change", survey.id), typed(world, invited="70") | seen).status_code == 302
    answer = second.post(address("survey-change", survey.id), typed(world, invited="80") | seen)

    assert answer.status_code == 409
    assert "Een collega wijzigde" in answer.text
    assert survey.card.announced.invited == 70


def test_what_stands_comes_back_in_the_form(world):
    survey = prepared(world.anna, wanted(STAFF, invited=61, title="Voorjaar", groups=of_departments(world)))

    page = world.anna.client().get(address("survey-change", survey.id)).text
    assert 'value="Voorjaar"' in page
    assert 'value="61"' in page
    assert 'value="20"' in page


def test_a_survey_that_never_opened_goes_with_its_codes(world):
    survey = drawn(prepared(world.anna))

    world.anna.client().post(address("survey-remove", survey.id))

    assert not Survey.objects.exists()
    assert not Code.objects.exists()
    assert events(world)[0] == "survey.removed"
