# SPDX-License-Identifier: EUPL-1.2
"""Closing freezes: what was true stays readable as it was, without anybody's words or names."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Draft, Observation, Round, RoundResult
from dijkwacht.assessments.queries import measured
from dijkwacht.assessments.queries.kept import given_back, kept
from dijkwacht.knowledge.public import digest
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.verdicts import Conflict
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url


@pytest.fixture
def begun(world):
    """A round in two scans with three answers: paper, a talk, and something not known."""
    begun = rounds.start(world, instruments=(LARGE, QUICK), departments=(world.civil_affairs,))
    first, second, third = list(rounds.library().instruments[QUICK].questions)[:3]
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW, title="Gesprek balie")
    rounds.answer(world.anna.actor, begun, first, Level.PROVEN, note="Piet Hein zei dat het goed gaat", at=START)
    rounds.answer(world.anna.actor, begun, first, Level.PAPER, source=talk.id, at=START)
    rounds.answer(world.anna.actor, begun, second, Level.IN_USE, at=START)
    rounds.answer(world.anna.actor, begun, third, Silence.UNKNOWN, at=START)
    return begun


def close(world, begun, at=None):
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=at or START + timedelta(days=1))
    return Round.objects.get(id=begun.id)


def read(world, round_, instrument=LARGE, at=None):
    with scope(world.waterrijk):
        return measured(world.anna.actor, round_, at=at or timezone.now(), instrument=instrument)


def test_closing_goes_to_the_result(world, begun):
    client = world.anna.client()
    assert "zijn ingevuld" in rounds.text_of(client.get(url("round-close", begun)))

    answer = client.post(url("round-close", begun))

    assert (answer.status_code, answer["Location"]) == (302, url("result-show", begun))
    assert Round.objects.get().closed_by == world.anna.id
    assert "gesloten" in rounds.text_of(client.get(url("round-show", begun)))


@pytest.mark.parametrize("instrument", [LARGE, QUICK])
def test_what_is_stored_is_what_was_derived(world, begun, instrument):
    moment = START + timedelta(days=1)
    before = read(world, begun, instrument, at=moment)

    closed = close(world, begun, at=moment)

    row = RoundResult.objects.get(instrument=instrument)
    assert given_back(row.result) == before.assessment
    assert row.result_digest == digest(kept(before.assessment))
    assert row.content_digest == before.content_digest
    assert row.observation_ids == [int(one.id) for one in before.observations]
    assert read(world, closed, instrument).assessment == before.assessment


def test_later_answers_change_nothing_in_it(world, begun):
    closed = close(world, begun)
    was = read(world, closed)

    later = rounds.start(world, title="Najaar 2026", at=START + timedelta(days=200))
    rounds.answer(world.anna.actor, later, rounds.question(), Level.ABSENT)
    entry = Observation.objects.order_by("id").first()
    with scope(world.waterrijk):
        rounds.actions.agree_level(
            actor=world.anna.actor, level=Level.PROVEN, decided_on=START.date(), decision="B", at=timezone.now()
        )
        actions.erase_note(actor=world.anna.actor, observation_id=entry.id, reason="naam", at=timezone.now())

    assert read(world, closed).assessment == was.assessment
    assert read(world, closed).observations == was.observations


def test_no_words_and_no_names_are_in_it(world, begun):
    with scope(world.waterrijk):
        found = read(world, begun).assessment.findings[0]
        actions.accept_findings(
            decision=actions.LeftSo(
                by="college", reason="Piet Hein wil het niet", until=timezone.localdate() + timedelta(days=30)
            ),
            actor=world.anna.actor,
            findings=[found.key],
            at=START,
        )
    close(world, begun)

    for row in RoundResult.objects.all():
        plain = json.dumps(row.result)
        assert "college" in plain or row.instrument == QUICK
        for name in ("Piet Hein", world.anna.actor.name, "anna@"):
            assert name not in plain


def test_what_was_being_written_goes(world, begun):
    with scope(world.waterrijk):
        actions.save_draft(
            actor=world.anna.actor, round_=begun, question="x", fields={"note": "Piet Hein"}, at=timezone.now()
        )

    close(world, begun)

    assert Draft.objects.count() == 0


def test_a_round_closes_once(world, begun):
    closed = close(world, begun)

    with scope(world.waterrijk), pytest.raises(Conflict, match="al gesloten"):
        actions.close_round(actor=world.anna.actor, round_=closed, at=timezone.now())
    # Somebody who still looks at the open round comes too late as well.
    with scope(world.waterrijk), pytest.raises(Conflict, match="al gesloten"):
        actions.close_round(actor=world.anna.actor, round_=begun, at=timezone.now())
    answer = world.anna.client().post(url("round-close", begun))
    assert answer.status_code == 409
    assert RoundResult.objects.count() == 2


@pytest.mark.parametrize("name", ["colleague-ask", "intake-read"])
def test_nothing_is_asked_or_taken_in_any_more(world, begun, name):
    close(world, begun)

    for answer in (world.anna.client().get(url(name, begun)), world.anna.client().post(url(name, begun))):
        assert answer.status_code == 403
        assert "Deze meting is gesloten. Begin een nieuwe meting; uw antwoorden gaan mee." in rounds.text_of(answer)


def test_nothing_is_answered_any_more(world, begun):
    asked = rounds.question()
    close(world, begun)

    for address in (url("answer-save", begun, asked.slug), url("draft-save", begun, asked.slug)):
        answer = world.anna.client().post(address, rounds.sent(asked))
        assert answer.status_code == 403
        assert "Deze meting is gesloten." in rounds.text_of(answer)
    assert "Deze meting is gesloten." in rounds.text_of(
        world.anna.client().get(url("question-show", begun, asked.slug))
    )


def test_what_a_former_round_said_still_stands(world, begun):
    close(world, begun)

    later = rounds.start(world, title="Najaar 2026", at=START + timedelta(days=200))

    assert rounds.standing(world, later, at=START + timedelta(days=201))
    with scope(world.waterrijk):
        assert queries.measured(world.anna.actor, later, at=START + timedelta(days=201)).assessment.filled_in >= 2


def test_only_the_coordinator_closes(world, begun):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("round-close", begun), refused=reasons, wrong_method="delete")
    assert Round.objects.get().closed_at is None
