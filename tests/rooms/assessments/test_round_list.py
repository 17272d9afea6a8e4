# SPDX-License-Identifier: EUPL-1.2
"""The rounds of an organisation, newest first, each with how far it is; never an empty page."""

from datetime import timedelta

from dijkwacht.assessments.models import RoundSummary
from dijkwacht.values.actors import Role
from tests.support import rounds
from tests.support.rounds import START, text_of, url


def test_before_the_first_round_the_page_says_how_to_begin(world):
    page = rounds.text_of(world.anna.client().get(url("round-list")))

    assert "Er staat nog geen dijk op de tekening" in page
    assert "Begin met de snelle scan" in page


def test_before_the_first_round_a_reader_need_not_do_anything(world):
    answer = world.clara.client().get(url("round-list"))

    assert "Er is nog geen meting" in text_of(answer)


def test_who_only_answers_goes_to_his_own_questions(world):
    assert world.bram.client().get(url("round-list"))["Location"] == url("question-list")


def test_the_newest_is_first_with_how_far_it_is(world):
    rounds.start(world, title="Najaar 2025", at=START - timedelta(days=150))
    begun = rounds.start(world, title="Voorjaar 2026")
    rounds.answer(world.anna.actor, begun, rounds.question(), at=START)

    page = rounds.text_of(world.clara.client().get(url("round-list")))

    assert page.index("Voorjaar 2026") < page.index("Najaar 2025")
    assert "1 van 18" in page


def test_what_is_added_shows_at_once(world):
    begun = rounds.start(world)
    client = world.anna.client()
    assert "0 van 18" in rounds.text_of(client.get(url("round-list")))

    rounds.answer(world.anna.actor, begun, rounds.question())

    assert "1 van 18" in rounds.text_of(client.get(url("round-list")))


def test_a_decision_on_the_level_shows_at_once(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), rounds.Level.PAPER)
    client = world.anna.client()
    client.get(url("round-list"))
    assert RoundSummary.objects.get().in_order == 0

    form = {"level": "1", "decided_on": "2026-03-01", "decision": "college 2026-1"}
    assert client.post(url("level-agree"), form).status_code == 302
    client.get(url("round-list"))

    assert RoundSummary.objects.get().known == 1
    # On paper alone is never in order, whatever was agreed; practice is.
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW)
    rounds.answer(world.anna.actor, begun, rounds.question(), rounds.Level.PAPER, source=talk.id)
    client.get(url("round-list"))
    assert RoundSummary.objects.get().in_order == 1
    client.post(url("level-agree"), form | {"level": "2"})
    client.get(url("round-list"))
    assert RoundSummary.objects.get().in_order == 0


def test_an_adviser_sees_his_round_only(world):
    rounds.start(world, title="Najaar 2025", at=START - timedelta(days=150))
    rounds.start(world, title="Voorjaar 2026")

    page = rounds.text_of(world.gijs.client().get(url("round-list")))

    assert "Voorjaar 2026" in page
    assert "Najaar 2025" not in page


def test_another_town_sees_nothing_of_it(world):
    rounds.start(world)

    assert "Voorjaar 2026" not in rounds.text_of(world.eva.client().get(url("round-list")))


def test_who_only_answers_is_sent_to_his_questions(world):
    rounds.start(world)

    for who in ("bram", "dirk", "frank"):
        assert world.everybody()[who].client().get(url("round-list"))["Location"] == url("question-list")


def test_who_reads_in_more_towns_finds_the_overview(world):
    rounds.start(world)
    client = world.clara.client()
    assert "waar u meekijkt" not in rounds.text_of(client.get(url("round-list")))

    rounds.joins(world, world.clara, world.dijkerveen, Role.READER)
    client = rounds.in_town(world.clara, world.waterrijk)

    assert "waar u meekijkt" in rounds.text_of(client.get(url("round-list")))


def test_two_roles_in_one_town_are_one_town(world):
    rounds.start(world)
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)

    assert "waar u meekijkt" not in rounds.text_of(world.clara.client().get(url("round-list")))


def test_it_only_answers_get(world):
    assert world.anna.client().post(url("round-list")).status_code == 405


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(rounds.LARGE,))
    client = world.anna.client()

    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        client.get(url("round-list"))
        counts.append(len(rounds.statements_of(client, url("round-list"))))

    assert counts[0] == counts[1] <= 13


def test_who_only_reads_is_not_asked_to_go_on(world):
    rounds.start(world)

    told = rounds.text_of(world.clara.client().get(url("round-list")))
    led = rounds.text_of(world.anna.client().get(url("round-list")))

    assert "Bekijk de vragen" in told
    assert "Ga verder" not in told
    assert "Ga verder" in led
