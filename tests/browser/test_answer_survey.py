# SPDX-License-Identifier: EUPL-1.2
"""Answering a questionnaire with a code: on a phone, without script, by keyboard, in English."""

import pytest
from django.utils import timezone

from dijkwacht.surveys.models import Draft, Response
from tests.support.pages import complaints, too_wide, violations
from tests.support.surveying import opened, respondent

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def survey(live_server, world):
    return opened(world.waterrijk, codes=4, opened_on=timezone.localdate())


@pytest.fixture
def visit(live_server, browser):
    contexts = []

    def new(path, **settings):
        contexts.append(browser.new_context(base_url=live_server.url, viewport=PHONE, **settings))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.heard = complaints(page)
        page.goto(path)
        return page

    yield new
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_answers_in_three_taps_and_a_code(survey, visit, scripts):
    page = visit(respondent(survey).url("begin"), java_script_enabled=scripts)
    page.get_by_label("De code op uw papier").fill(survey.codes[0].lower())
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("group", name="Vraag known").get_by_label("eens", exact=True).check()
    page.get_by_role("group", name="Vraag asked").get_by_label("nee").check()
    page.get_by_role("button", name="Verstuur").click()

    page.get_by_role("heading", name="Bedankt. Uw antwoorden zijn binnen.").wait_for()
    assert Response.objects.count() == 1
    assert page.context.cookies() == []


def test_without_script_one_goes_on_another_time(survey, visit):
    page = visit(respondent(survey).url("begin"), java_script_enabled=False)
    page.get_by_label("De code op uw papier").fill(survey.codes[1])
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("helemaal eens").check()
    page.get_by_role("button", name="Bewaar en ga later verder").click()
    page.get_by_role("heading", name="Bewaard").wait_for()

    again = visit(respondent(survey).url("begin"), java_script_enabled=False)
    again.get_by_label("De code op uw papier").fill(survey.codes[1])
    again.get_by_role("button", name="Begin").click()
    assert again.get_by_label("helemaal eens").is_checked()


def test_with_script_it_keeps_by_itself_and_the_picture_code_fills_in_the_code(survey, visit):
    page = visit(f"{respondent(survey).url('begin')}#{survey.codes[2]}")
    assert page.get_by_label("De code op uw papier").input_value() == survey.codes[2]
    assert "#" not in page.url

    page.get_by_role("button", name="Begin").click()
    page.get_by_label("helemaal eens").check()
    page.get_by_text("Bewaard").wait_for()
    assert Draft.objects.count() == 1
    assert page.heard == []


def test_the_keyboard_alone_answers_in_english(survey, visit):
    page = visit(respondent(survey, "en").url("begin"))
    page.get_by_label("The code on your paper").focus()
    page.keyboard.type(survey.codes[3])
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Proefvragenlijst (en)").wait_for()
    page.get_by_role("group", name="Vraag known (en)").get_by_label("strongly disagree").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Send").focus()
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="Thank you. Your answers have arrived.").wait_for()


def test_every_page_is_accessible_and_fits_a_small_phone(survey, visit):
    page = visit(respondent(survey).url("begin"))
    assert violations(page) + too_wide(page) == []
    page.get_by_label("De code op uw papier").fill("K7M2")
    page.get_by_role("button", name="Begin").click()
    assert page.get_by_text("Dit is geen hele code").is_visible()
    assert violations(page) + too_wide(page) == []
    page.get_by_label("De code op uw papier").fill(survey.codes[0])
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("group", name="Vraag known").wait_for()
    assert violations(page) + too_wide(page) == []
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_text("U hebt nog niets ingevuld").wait_for()
    page.get_by_label("helemaal eens").check()
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_role("heading", name="Bedankt").wait_for()
    assert violations(page) + too_wide(page) == []
