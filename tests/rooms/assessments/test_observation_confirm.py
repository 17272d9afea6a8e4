# SPDX-License-Identifier: EUPL-1.2
"""“Klopt nog”: an answer of before holds in this round too, as old as it is."""

from datetime import timedelta

import pytest

from dijkwacht.assessments.domain.permissions import CLOSED
from dijkwacht.assessments.models import Observation
from dijkwacht.assessments.values import ObservationKind
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import START, url

LATER = START + timedelta(days=100)


@pytest.fixture
def asked():
    return rounds.question()


@pytest.fixture
def before(world, asked):
    """An answer of a former round."""
    rounds.answer(world.anna.actor, rounds.start(world), asked, Level.IN_USE, note="Zie het register.", at=START)
    return Observation.objects.get()


@pytest.fixture
def begun(world, before):
    return rounds.start(world, title="Najaar", at=LATER)


def confirm(client, begun, entry, asked):
    return client.post(url("observation-confirm", begun, entry.id), {"question": asked.slug})


def test_it_is_said_again_by_the_same_source_and_no_younger(world, before, begun, asked):
    answer = confirm(world.anna.client(), begun, before, asked)

    again = Observation.objects.order_by("id").last()
    assert answer.status_code == 302
    assert (again.kind, again.level, again.source_id) == (ObservationKind.CONFIRMED, 2, before.source_id)
    assert (again.follows_id, again.round_id, again.recorded_by) == (before.id, begun.id, world.anna.id)
    assert again.evidence_on == before.evidence_on


def test_its_words_stay_with_it(world, before, begun, asked):
    client = world.anna.client()
    confirm(client, begun, before, asked)
    third = rounds.start(world, title="Daarna", at=rounds.timezone.now() + timedelta(days=1))

    page = rounds.text_of(client.get(url("question-show", third, asked.slug)))

    assert "Zie het register." in page


def test_it_is_asked_once(world, before, begun, asked):
    client = world.anna.client()
    confirm(client, begun, before, asked)

    assert "Klopt dit nog?" not in rounds.text_of(client.get(url("question-show", begun, asked.slug)))
    assert confirm(client, begun, before, asked).status_code == 404
    assert Observation.objects.count() == 2


def test_it_is_no_longer_asked_after_a_new_answer(world, before, begun, asked):
    rounds.answer(world.anna.actor, begun, asked, Level.ABSENT)

    assert confirm(world.anna.client(), begun, before, asked).status_code == 404


def test_who_coordinates_now_confirms_what_a_former_one_judged(world, before, begun, asked):
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)

    assert confirm(world.clara.client(), begun, before, asked).status_code == 302


def test_nobody_confirms_the_words_of_a_colleague(world, before, begun, asked):
    client = rounds.ask(world, begun, [asked], person=world.bram.id)

    assert confirm(client, begun, before, asked).status_code == 404
    assert Observation.objects.count() == 1


def test_a_closed_round_takes_no_confirmation(world, before, begun, asked):
    with rounds.scope(world.waterrijk):
        rounds.actions.close_round(actor=world.anna.actor, round_=begun, at=LATER + timedelta(days=1))

    answer = confirm(world.anna.client(), begun, before, asked)

    assert answer.status_code == 403
    assert CLOSED.reason in rounds.text_of(answer)


def test_another_town_and_another_way_of_asking(world, before, begun, asked):
    address = url("observation-confirm", begun, before.id)
    rounds.assert_guarded(world, address, data={"question": asked.slug}, refused={}, wrong_method="get")
    assert confirm(world.anna.client(), begun, type(before)(id=before.id + 99), asked).status_code == 404
    assert world.anna.client().post(address, {"question": "bestaat-niet"}).status_code == 404
