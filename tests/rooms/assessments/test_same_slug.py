# SPDX-License-Identifier: EUPL-1.2
"""Two scans of one round may call different questions by one slug; each is answered in its own scan."""

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.values.levels import Level
from tests.support import rounds, shapes
from tests.support.rounds import QUICK, sent, url
from tests.support.scans import pillar, question, scan

ONE, OTHER, THIRD = (one.indicators[0] for one in library().instruments[QUICK].questions[:3])
FIRST = scan("eerste", pillars=[pillar(questions=[question("meldpunt", ONE)])])
SECOND = scan("tweede", pillars=[pillar(questions=[question("meldpunt", OTHER), question("daarna", THIRD)])])


@pytest.fixture
def begun(world):
    return shapes.begin(world, FIRST, SECOND)


def test_a_question_is_shown_in_the_scan_from_which_one_comes(world, begun):
    client, address = world.anna.client(), url("question-show", begun, "meldpunt")

    first, second = client.get(address), client.get(address, {"scan": "tweede"})

    assert first.context["instrument"].slug == "eerste"
    assert second.context["instrument"].slug == "tweede"


def test_an_answer_goes_to_the_question_of_that_scan_and_on_to_the_next_of_it(world, begun):
    address = f"{url('answer-save', begun, 'meldpunt')}?scan=tweede"

    answer = world.anna.client().post(address, sent(question("meldpunt", OTHER), "2") | {"note": "Gezien."})

    assert answer["Location"] == f"{url('question-show', begun, 'daarna')}?scan=tweede"
    assert rounds.standing(world, begun, instrument="tweede")[OTHER] is not None
    assert ONE not in rounds.standing(world, begun, instrument="eerste")


def test_the_page_of_a_scan_leads_to_its_own_questions(world, begun):
    page = rounds.text_of(world.anna.client().get(url("round-show", begun), {"scan": "tweede"}))

    assert f"{url('question-show', begun, 'meldpunt')}?scan=tweede" in page


def test_who_is_asked_finds_the_question_of_each_scan(world, begun):
    client = rounds.ask(world, begun, [question("meldpunt", ONE)], person=world.bram.id)

    page = rounds.text_of(client.get(url("question-list")))

    for slug in ("eerste", "tweede"):
        address = f"{url('question-show', begun, 'meldpunt')}?scan={slug}"
        assert address in page
        assert client.get(address).context["instrument"].slug == slug


def test_a_scan_that_does_not_ask_it_gives_way_to_the_one_that_does(world, begun):
    answer = world.anna.client().get(url("question-show", begun, "daarna"), {"scan": "eerste"})

    assert answer.context["instrument"].slug == "tweede"


def test_the_page_of_an_indicator_leads_to_the_question_of_its_scan(world, begun):
    rounds.answer(world.anna.actor, begun, question("meldpunt", OTHER), Level.PAPER)

    page = rounds.text_of(world.anna.client().get(url("indicator-show", begun, OTHER), {"scan": "tweede"}))

    assert f"{url('question-show', begun, 'meldpunt')}?scan=tweede" in page


def test_a_source_that_was_missed_at_a_question_leads_back_to_that_question(world, begun):
    form = {"kind": "document", "title": "Protocol", "on": rounds.BEFORE.isoformat()}

    answer = world.anna.client().post(f"{url('source-add', begun)}?vraag=meldpunt&scan=tweede", form)

    assert answer["Location"].startswith(url("question-show", begun, "meldpunt"))
    assert answer["Location"].endswith("&scan=tweede")
