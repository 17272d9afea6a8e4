# SPDX-License-Identifier: EUPL-1.2
"""Taking an observation back: a row says so, and it no longer counts."""

import pytest

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Observation
from dijkwacht.assessments.values import ObservationKind
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import url


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def entry(world, begun):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.IN_USE, note="Zie het register.")
    return Observation.objects.get()


def test_it_no_longer_counts_and_the_old_row_stays(world, begun, entry):
    answer = world.anna.client().post(url("observation-withdraw", begun, entry.id))

    first, second = Observation.objects.order_by("id")
    assert answer["Location"] == url("indicator-show", begun, entry.indicator)
    assert (first.pk, first.level) == (entry.pk, 2)
    assert (second.kind, second.follows_id, second.recorded_by) == (
        ObservationKind.WITHDRAWN, first.pk, world.anna.id,
    )  # fmt: skip
    assert rounds.standing(world, begun) == {}
    page = rounds.text_of(world.anna.client().get(answer["Location"]))
    assert "ingetrokken" in page
    assert "Trek in" not in page


def test_what_was_said_before_comes_not_back_but_may_be_said_anew(world, begun, entry):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PROVEN)
    last = Observation.objects.order_by("id").last()
    world.anna.client().post(url("observation-withdraw", begun, last.id))
    assert rounds.standing(world, begun) == {}

    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)

    newest = Observation.objects.order_by("id").last()
    assert (newest.kind, newest.level) == (ObservationKind.SEEN, 1)
    assert rounds.standing(world, begun) == {entry.indicator: Level.PAPER}


def test_only_the_last_word_of_a_source_is_taken_back(world, begun, entry):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PROVEN)

    answer = world.anna.client().post(url("observation-withdraw", begun, entry.id))

    assert answer.status_code == 409
    assert "Deze bron zei hier daarna iets anders over." in rounds.text_of(answer)
    assert Observation.objects.count() == 2


def test_it_is_taken_back_once(world, begun, entry):
    client = world.anna.client()
    client.post(url("observation-withdraw", begun, entry.id))
    withdrawn = Observation.objects.order_by("id").last()

    answer = client.post(url("observation-withdraw", begun, withdrawn.id))

    assert answer.status_code == 409
    assert "al ingetrokken" in rounds.text_of(answer)


def test_who_may_not_is_told_why(world, begun, entry):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "dirk", "frank"), NOT_YOURS.reason)
    address = url("observation-withdraw", begun, entry.id)
    rounds.assert_guarded(world, address, refused=reasons, wrong_method="get")
    assert Observation.objects.count() == 1


def test_what_is_not_there_or_not_of_this_town(world, begun, entry):
    assert world.anna.client().post(url("observation-withdraw", begun, entry.id + 99)).status_code == 404
    theirs = rounds.start(world, actor=world.eva.actor)
    assert world.eva.client().post(url("observation-withdraw", theirs, entry.id)).status_code == 404
    assert Observation.objects.count() == 1
