# SPDX-License-Identifier: EUPL-1.2
"""What somebody is writing is kept for him alone, until he saves it."""

import pytest
from django.utils import timezone

from dijkwacht.assessments.models import Assignment, Draft, Observation
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import sent, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def asked():
    return rounds.question()


def write(client, begun, asked, note="Ik denk dat", **fields):
    return client.post(url("draft-save", begun, asked.slug), {"note": note, **fields})


def shown(client, begun, asked, **query):
    return client.get(url("question-show", begun, asked.slug), query).context["form"]


def test_words_are_kept_and_no_observation_is_made(world, begun, asked):
    client = world.anna.client()

    answer = write(client, begun, asked, **{f"level_{asked.indicators[0]}": "3"})

    assert answer.status_code == 200
    assert "Bewaard" in rounds.text_of(answer)
    assert Observation.objects.count() == 0
    form = shown(client, begun, asked)
    assert form["note"].value() == "Ik denk dat"
    assert form[f"level_{asked.indicators[0]}"].value() is None


def test_there_is_one_draft_of_a_question_and_an_author(world, begun, asked):
    client = world.anna.client()
    write(client, begun, asked)
    write(client, begun, asked, "Ik denk dat het zo is")
    write(world.gijs.client(), begun, asked, "Ik ook")

    assert sorted(one.fields["note"] for one in Draft.objects.all()) == ["Ik denk dat het zo is", "Ik ook"]
    assert shown(world.gijs.client(), begun, asked)["note"].value() == "Ik ook"


def test_what_was_saved_since_goes_before_it(world, begun, asked):
    client = world.anna.client()
    write(client, begun, asked)

    client.post(url("answer-save", begun, asked.slug), sent(asked, "2", note="Het is zo."))

    assert shown(client, begun, asked)["note"].value() == "Het is zo."


def test_a_draft_belongs_to_the_source_it_was_written_for(world, begun, asked):
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW)
    client = world.anna.client()
    write(client, begun, asked, "Zij zegt", source=str(talk.id))

    assert shown(client, begun, asked)["note"].value() == ""
    assert shown(client, begun, asked, bron=talk.id)["note"].value() == "Zij zegt"


def test_a_colleague_who_saves_in_between_does_not_take_the_words(world, begun, asked):
    """The draft names the entry that it started from, so saving it tells that somebody was before."""
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW)
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)
    slug = asked.indicators[0]
    first = rounds.answer(world.anna.actor, begun, asked, Level.PAPER, source=talk.id)[slug]
    client = world.anna.client()
    write(client, begun, asked, "Zij zegt", source=str(talk.id), **{f"from_{slug}": first})
    clara = {"source": str(talk.id), f"from_{slug}": first}
    world.clara.client().post(url("answer-save", begun, asked.slug), sent(asked, "0", note="Nee.", **clara))

    form = shown(client, begun, asked, bron=talk.id)

    assert form["note"].value() == "Zij zegt"
    again = {"source": str(talk.id), "note": "Zij zegt", f"from_{slug}": form[f"from_{slug}"].value()}
    assert client.post(url("answer-save", begun, asked.slug), sent(asked, "2", **again)).status_code == 409


def test_words_without_end_are_cut(world, begun, asked):
    write(world.anna.client(), begun, asked, "x" * 100_000)

    assert len(Draft.objects.get().fields["note"]) == 4000


def test_a_null_character_is_left_out(world, begun, asked):
    write(world.anna.client(), begun, asked, "wel\0en wee")

    assert Draft.objects.get().fields["note"] == "welen wee"


def test_a_colleague_writes_at_his_own_questions_only(world, begun, asked):
    client = rounds.ask(world, begun, [asked])
    other = rounds.library().instruments[rounds.QUICK].questions[1]

    assert write(client, begun, asked).status_code == 200
    assert write(client, begun, other).status_code == 404
    assert Draft.objects.get().author == Assignment.objects.get().link_id


def test_a_question_that_is_not_there_keeps_nothing(world, begun):
    answer = world.anna.client().post(url("draft-save", begun, "bestaat-niet"), {"note": "x"})

    assert (answer.status_code, Draft.objects.count()) == (404, 0)


def test_another_town_and_another_way_of_asking(world, begun, asked):
    rounds.assert_guarded(world, url("draft-save", begun, asked.slug), refused={}, wrong_method="get")
    for who in ("bram", "clara", "frank"):
        assert write(world.everybody()[who].client(), begun, asked).status_code == 404
    assert Draft.objects.filter(saved_at__lte=timezone.now()).count() == 0
