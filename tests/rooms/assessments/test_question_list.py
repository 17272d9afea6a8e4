# SPDX-License-Identifier: EUPL-1.2
"""What was put to one person, in every open round."""

from datetime import timedelta

from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import QUICK, START, url


def questions(count):
    return list(rounds.library().instruments[QUICK].questions)[:count]


def test_who_was_asked_nothing_is_told_so(world):
    for who in ("anna", "bram", "dirk", "frank", "eva"):
        page = rounds.text_of(world.everybody()[who].client().get(url("question-list")))
        assert "Er zijn op dit moment geen vragen aan u gesteld." in page


def test_it_shows_what_is_answered_and_where_to_go_on(world):
    begun = rounds.start(world)
    first, second = questions(2)
    client = rounds.ask(world, begun, [first, second], person=world.bram.id)
    rounds.answer(world.bram.actor, begun, first, Level.IN_USE)

    page = rounds.text_of(client.get(url("question-list")))

    assert "1 van 2 beantwoord" in page
    assert url("question-show", begun, second.slug) in page


def test_what_somebody_else_answered_is_still_open_here(world):
    begun = rounds.start(world)
    (asked,) = questions(1)
    client = rounds.ask(world, begun, [asked], person=world.bram.id)
    rounds.answer(world.anna.actor, begun, asked, Level.IN_USE)

    assert "0 van 1 beantwoord" in rounds.text_of(client.get(url("question-list")))


def test_a_closed_round_asks_nothing_any_more(world):
    begun = rounds.start(world)
    client = rounds.ask(world, begun, questions(1), person=world.bram.id)
    with rounds.scope(world.waterrijk):
        rounds.actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=1))

    assert "geen vragen aan u gesteld" in rounds.text_of(client.get(url("question-list")))


def test_statements_do_not_grow_with_the_questions(world):
    begun = rounds.start(world)
    client = rounds.ask(world, begun, questions(2), person=world.bram.id)
    client.get(url("question-list"))
    rounds.answer(world.bram.actor, begun, questions(1)[0], Level.IN_USE)
    few = len(rounds.statements_of(client, url("question-list")))
    rounds.ask(world, begun, questions(18), person=world.bram.id)
    for asked in questions(15):
        rounds.answer(world.bram.actor, begun, asked, Level.IN_USE)

    assert len(rounds.statements_of(client, url("question-list"))) == few


def test_it_only_answers_get(world):
    assert world.bram.client().post(url("question-list")).status_code == 405


def test_what_two_scans_of_a_round_ask_alike_is_put_once(world):
    begun = rounds.start(world, instruments=(QUICK, rounds.LARGE))
    (asked,) = questions(1)

    client = rounds.ask(world, begun, [asked], person=world.bram.id)

    page = rounds.text_of(client.get(url("question-list")))
    assert page.count("0 van 1 beantwoord") == 1
