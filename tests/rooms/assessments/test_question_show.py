# SPDX-License-Identifier: EUPL-1.2
"""One question: what can be seen, what others say, and only what this person may see of it."""

from datetime import timedelta

import pytest

from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, START, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


def show(client, begun, asked, **query):
    return rounds.text_of(client.get(url("question-show", begun, asked.slug), query))


def test_each_level_says_what_it_looks_like_here(world, begun):
    asked = rounds.question()

    page = show(world.anna.client(), begun, asked)

    levels = rounds.library().indicators[asked.indicators[0]].levels
    for text in (asked.text, levels.absent, levels.paper, levels.in_use, levels.proven):
        assert text.replace("'", "&#x27;") in page
    assert "Schrijf geen namen op" in page


def test_what_was_answered_stands_in_the_form(world, begun):
    asked = rounds.question()
    saved = rounds.answer(world.anna.actor, begun, asked, Level.IN_USE, note="Staat in het register.")

    answer = world.anna.client().get(url("question-show", begun, asked.slug))

    form = answer.context["form"]
    slug = asked.indicators[0]
    assert form[f"level_{slug}"].value() == "2"
    assert form[f"from_{slug}"].value() == saved[slug]
    assert form["note"].value() == "Staat in het register."


def test_the_coordinator_sees_what_others_say_and_that_it_differs(world, begun):
    asked = rounds.question()
    paper = rounds.source(world.anna.actor, title="Protocol uit de la")
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW, title="Gesprek balie")
    rounds.answer(world.anna.actor, begun, asked, Level.PROVEN, source=paper.id)
    rounds.answer(world.anna.actor, begun, asked, Level.ABSENT, note="Nooit van gehoord.", source=talk.id)

    page = show(world.anna.client(), begun, asked)

    for text in ("Protocol uit de la", "Gesprek balie", "Nooit van gehoord.", "Papier tegen praktijk"):
        assert text in page


def test_a_colleague_sees_his_own_questions_and_no_words_of_others(world, begun):
    asked, other = list(rounds.library().instruments[rounds.QUICK].questions)[:2]
    rounds.answer(world.anna.actor, begun, asked, Level.ABSENT, note="Nooit van gehoord.")
    client = rounds.ask(world, begun, [asked], person=world.bram.id)

    page = show(client, begun, asked)

    assert asked.text in page
    for hidden in ("Nooit van gehoord.", "Wat andere bronnen zeggen", "mijn eigen inschatting"):
        assert hidden not in page
    assert "Vraag 1 van 1" in page
    assert client.get(url("question-show", begun, other.slug)).status_code == 404


def test_nobody_chooses_the_words_of_somebody_else_as_his_source(world, begun):
    asked = rounds.question()
    rounds.ask(world, begun, [asked], person=world.bram.id)
    rounds.answer(world.bram.actor, begun, asked, Level.IN_USE)
    theirs = rounds.Source.objects.get(person_id=world.bram.id)

    client = world.anna.client()

    assert client.get(url("question-show", begun, asked.slug), {"bron": theirs.id}).status_code == 404
    assert f'value="{theirs.id}"' not in show(client, begun, asked)


def test_a_department_that_takes_part_can_be_chosen(world):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))
    asked = rounds.of_departments()
    unit = rounds.Unit(rounds.Scope.DEPARTMENT, str(world.civil_affairs))
    rounds.answer(world.anna.actor, begun, asked, Level.IN_USE, note="Aan de balie wel.", unit=unit)
    client = world.anna.client()

    house = client.get(url("question-show", begun, asked.slug)).context["form"]
    there = client.get(url("question-show", begun, asked.slug), {"afdeling": world.civil_affairs}).context["form"]

    assert (house["note"].value(), there["note"].value()) == ("", "Aan de balie wel.")
    assert there["unit"].value() == str(world.civil_affairs)
    assert "Burgerzaken" in show(client, begun, asked)


def test_a_manager_speaks_for_his_own_department(world):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs, world.public_space))
    asked = rounds.of_departments()
    client = rounds.ask(world, begun, [asked], person=world.hanna.id)

    form = client.get(url("question-show", begun, asked.slug)).context["form"]

    assert form["unit"].value() == str(world.public_space)


def test_a_following_round_asks_whether_it_still_holds(world):
    asked = rounds.question()
    rounds.answer(world.anna.actor, rounds.start(world), asked, Level.IN_USE, note="Zie het register.", at=START)
    later = rounds.start(world, title="Najaar", at=START + timedelta(days=100))

    page = show(world.anna.client(), later, asked)

    assert "Klopt dit nog?" in page
    assert "Zie het register." in page


def test_one_colleague_is_not_asked_about_the_words_of_another(world):
    """Both came by link, so neither has a person's key to be told apart by."""
    asked = rounds.question()
    first = rounds.start(world)
    rounds.ask(world, first, [asked]).post(url("answer-save", first, asked.slug), rounds.sent(asked, note="Geheim."))
    later = rounds.start(world, title="Najaar", at=rounds.timezone.now() + timedelta(seconds=1))

    page = show(rounds.ask(world, later, [asked]), later, asked)

    assert "Geheim." not in page
    assert "Klopt dit nog?" not in page


def test_an_answer_counts_in_other_scans_too(world, begun):
    assert "telt ook mee in:" in show(world.anna.client(), begun, rounds.question())


def test_what_is_not_there(world, begun):
    client = world.anna.client()
    asked = rounds.question()
    assert client.get(url("question-show", begun, "bestaat-niet")).status_code == 404
    assert client.get(url("question-show", begun, asked.slug), {"bron": "geen-sleutel"}).status_code == 404
    assert client.get(url("question-show", begun, asked.slug), {"bron": world.waterrijk}).status_code == 404


def test_another_town_and_who_was_not_asked_find_nothing(world, begun):
    asked = rounds.question()
    address = url("question-show", begun, asked.slug)
    rounds.assert_guarded(world, address, deed="get", refused={}, wrong_method="post")
    for who in ("bram", "clara", "dirk", "frank"):
        assert world.everybody()[who].client().get(address).status_code == 404


def test_a_source_of_another_town_is_not_there(world, begun):
    with scope(world.dijkerveen):
        theirs = rounds.source(world.eva.actor)
    asked = rounds.question()

    assert world.anna.client().get(url("question-show", begun, asked.slug), {"bron": theirs.id}).status_code == 404


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(LARGE,))
    client = world.anna.client()
    asked = rounds.library().instruments[LARGE].questions[0]

    client.get(url("question-show", begun, asked.slug))
    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        counts.append(len(rounds.statements_of(client, url("question-show", begun, asked.slug))))

    assert counts[0] == counts[1] <= 13
