# SPDX-License-Identifier: EUPL-1.2
"""What of a scan is answered already: in a round, and before a scan is begun at all."""

from datetime import timedelta

import pytest

from dijkwacht.assessments.domain.permissions import NO_RESULT, NOT_YOURS
from dijkwacht.assessments.values import SourceKind
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url

OLD = START.date() - timedelta(days=365 * 9)


@pytest.fixture
def begun(world):
    return rounds.start(world, instruments=(QUICK,))


def shared():
    """A question of the quick scan that the large one asks as well."""
    asked = {slug for one in library().instruments[LARGE].questions for slug in one.indicators}
    return next(one for one in library().instruments[QUICK].questions if set(one.indicators) <= asked)


def test_a_round_says_how_much_is_answered_and_what_it_still_costs(world, begun):
    rounds.answer(world.anna.actor, begun, shared(), Level.PAPER)

    page = rounds.text_of(world.anna.client().get(url("round-show", begun)))

    every = len(library().instruments[QUICK].questions)
    assert f"U hebt al 1 van de {every} beantwoord" in page
    assert "nog ongeveer 2 uur" in page


def test_each_answer_stands_with_its_level_source_and_day(world, begun):
    talk = rounds.source(world.anna.actor, SourceKind.INTERVIEW)
    rounds.answer(world.anna.actor, begun, shared(), Level.IN_USE, source=talk.id)

    answer = world.clara.client().get(url("answered-show", begun))

    [line] = answer.context["done"]
    assert line.question.slug == shared().slug
    page = rounds.text_of(answer)
    assert "gesprek" in page
    assert "ingevoerd" in page


def test_what_is_too_old_stands_apart_and_not_yet_as_well(world, begun):
    first, second = library().instruments[QUICK].questions[:2]
    old = rounds.source(world.anna.actor, SourceKind.INVESTIGATION, on=OLD)
    rounds.answer(world.anna.actor, begun, first, Level.IN_USE, source=old.id)
    rounds.answer(world.anna.actor, begun, second, Silence.UNKNOWN)

    answer = world.anna.client().get(url("answered-show", begun))

    assert [one.question.slug for one in answer.context["too_old"]] == [first.slug]
    assert second.slug in [one.question.slug for one in answer.context["not_yet"]]
    assert "Te oud om nog te tellen" in rounds.text_of(answer)


def test_an_answer_of_one_round_counts_in_a_scan_that_nobody_began(world, begun):
    rounds.answer(world.anna.actor, begun, shared(), Level.PAPER)

    answer = world.anna.client().get(url("scan-show", LARGE))

    assert answer.context["once"].answered == 1
    assert rounds.url("question-show", begun, shared().slug) not in rounds.text_of(answer)


def test_what_another_town_answered_counts_for_nobody_else(world, begun):
    rounds.answer(world.anna.actor, begun, shared(), Level.PAPER)

    assert world.eva.client().get(url("scan-show", LARGE)).context["once"].answered == 0


def test_choosing_a_scan_shows_per_scan_what_it_still_costs(world, begun):
    rounds.answer(world.anna.actor, begun, shared(), Level.PAPER)

    page = rounds.text_of(world.anna.client().get(url("round-start")))

    every = len(library().instruments[LARGE].questions)
    assert f"U hebt al 1 van de {every} beantwoord; nog ongeveer" in page
    assert url("scan-show", LARGE) in page


def test_a_closed_round_tells_what_was_answered_then(world, begun):
    from dijkwacht.assessments import actions

    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=1))
    later = rounds.start(world)
    rounds.answer(world.anna.actor, later, shared(), Level.PAPER)

    assert world.anna.client().get(url("answered-show", begun)).context["once"].answered == 0
    assert world.anna.client().get(url("answered-show", later)).context["once"].answered == 1


def test_a_scan_that_is_not_there(world, begun):
    assert world.anna.client().get(url("scan-show", "bestaat-niet")).status_code == 404
    assert world.anna.client().get(url("answered-show", begun), {"scan": "bestaat-niet"}).status_code == 404


@pytest.mark.parametrize("name", ["answered-show", "round-show", "round-start", "scan-add", "scan-show"])
def test_the_number_of_statements_does_not_grow_with_questions_and_answers(world, name):
    small = rounds.start(world, instruments=(QUICK,))
    large = rounds.start(world, instruments=(LARGE,))
    places = {
        "round-start": ([], []),
        "scan-show": ([QUICK], [LARGE]),
    }.get(name, ([small], [large]))
    client = world.anna.client()
    few_address, many_address = (url(name, *one) for one in places)
    for one in (few_address, many_address):
        client.get(one)
    few = len(rounds.statements_of(client, few_address))

    rounds.answer_many(world, large, 60)

    assert len(rounds.statements_of(client, many_address)) == few


def test_who_may_not_is_told_why(world, begun):
    rounds.assert_guarded(
        world, url("answered-show", begun), deed="get", refused={"bram": NO_RESULT.reason}, wrong_method="post"
    )
    assert world.clara.client().get(url("scan-show", LARGE)).status_code == 403
    assert NOT_YOURS.reason in rounds.text_of(world.clara.client().get(url("scan-show", LARGE)))


def test_what_nobody_knows_yet_is_explained(world, begun):
    said = "Dat telt wel als ingevuld, en niet als beantwoord."
    page = url("answered-show", begun)

    before = rounds.text_of(world.anna.client().get(page))
    rounds.answer(world.anna.actor, begun, shared(), Silence.UNKNOWN)

    assert said not in before
    assert said in rounds.text_of(world.anna.client().get(page))
