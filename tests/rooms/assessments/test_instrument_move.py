# SPDX-License-Identifier: EUPL-1.2
"""Moving an open round to a new version: first the whole list, then moving, and no answer is lost."""

from dataclasses import replace

import pytest

from dijkwacht.assessments import queries
from dijkwacht.assessments.models import Observation, RoundInstrument
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from tests.support import rounds, writing
from tests.support.rounds import statements_of, text_of, url
from tests.support.writing import OWN_INDICATOR, QUESTION, SLUG, hidden

GONE = "acquaintance-rule"


def later(it):
    """Other levels for the talk, no question about acquaintances any more."""
    made = writing.other_levels(it)
    pillar = made.instrument.pillars[0]
    left = replace(pillar, questions=tuple(one for one in pillar.questions if one.slug != "bekende-organisator"))
    return writing.changed(made, pillars=(left, *made.instrument.pillars[1:]))


@pytest.fixture
def moving(world):
    """A round in version 1.0 with three answers, while there is a version 2.0."""
    writing.published(world)
    round_ = rounds.start(world, instruments=(SLUG,))
    client = world.anna.client()
    for question, indicator in (
        (QUESTION, OWN_INDICATOR),
        ("bekende-organisator", GONE),
        ("bibob-bij-evenement", "bibob-applied"),
    ):
        client.post(url("answer-save", round_, question), {f"level_{indicator}": "2", "note": "Zo is het"})
    writing.newer(world, later)
    return round_


def page_of(world, round_):
    return world.anna.client().get(url("instrument-move", round_, SLUG))


def move(world, round_):
    basis = hidden(page_of(world, round_), "basis")
    return world.anna.client().post(url("instrument-move", round_, SLUG), {"basis": basis})


def test_the_list_shows_every_answer_before_anything_happens(world, moving):
    assert "Er is een nieuwe versie van deze vragen" in text_of(world.anna.client().get(url("round-show", moving)))

    answer = page_of(world, moving)

    groups = {name: [one["question"] for one in lines] for name, lines in answer.context["groups"].items()}
    assert groups == {
        "asked_again": ["Spreken wij de organisator van een groot evenement voordat de vergunning er is?"],
        "archived": ["Geeft wie de organisator persoonlijk kent, de aanvraag aan een collega?"],
        "kept": ["Doen wij bij een evenement een Bibob-toets waar ons beleid dat vraagt?"],
    }
    assert "De niveaus zijn anders omschreven." in text_of(answer)
    assert RoundInstrument.objects.get().version == "1.0"


def test_moving_keeps_asks_again_and_archives_and_loses_nothing(world, moving):
    before = list(Observation.objects.order_by("id").values())

    assert move(world, moving)["Location"] == url("round-show", moving)

    assert list(Observation.objects.order_by("id").values()) == before
    assert RoundInstrument.objects.get().version == "2.0"
    now = world.anna.client().get(url("round-show", moving)).context["assessment"].indicators
    assert now["bibob-applied"].reading is Level.PAPER
    assert now[OWN_INDICATOR].reading is Silence.UNKNOWN
    assert GONE not in now
    with scope(world.waterrijk):
        lines = log_of(world.waterrijk, before=None, size=10)
    told = [one for one in lines if one.deed == "bracht een meting over naar een nieuwe versie van de vragen"]
    assert [one.facts for one in told] == [{"kept": 1, "asked_again": 1, "archived": 1}]


def test_who_is_asked_again_sees_the_new_levels_and_says_that_it_still_holds(world, moving):
    move(world, moving)
    client = world.anna.client()

    sheet = client.get(url("question-show", moving, QUESTION))
    assert "Er ligt een lijst met vragen klaar." in text_of(sheet)
    old = Observation.objects.get(indicator=OWN_INDICATOR)
    client.post(url("observation-confirm", moving, old.pk), {"question": QUESTION})

    newest = Observation.objects.filter(indicator=OWN_INDICATOR).latest("id")
    assert (newest.kind, newest.indicator_version, newest.follows_id) == ("confirmed", 2, old.pk)
    assert newest.evidence_on == old.evidence_on
    assert client.get(url("round-show", moving)).context["assessment"].indicators[OWN_INDICATOR].reading is Level.PAPER


def test_the_same_level_chosen_again_is_a_new_answer(world, moving):
    move(world, moving)
    old = Observation.objects.get(indicator=OWN_INDICATOR)

    sent = {f"level_{OWN_INDICATOR}": "2", f"from_{OWN_INDICATOR}": str(old.pk), "note": "Zo is het"}
    answer = world.anna.client().post(url("answer-save", moving, QUESTION), sent)

    assert answer.status_code == 302
    assert Observation.objects.filter(indicator=OWN_INDICATOR, indicator_version=2, level=2).count() == 1


def test_a_list_that_is_no_longer_true_moves_nothing(world, moving):
    basis = hidden(page_of(world, moving), "basis")
    client = world.anna.client()
    client.post(url("answer-save", moving, "bibob-bij-evenement"), {"level_bibob-applied": "3"})

    answer = client.post(url("instrument-move", moving, SLUG), {"basis": basis})

    assert answer.status_code == 409
    assert "nog niets overgebracht" in text_of(answer)
    assert RoundInstrument.objects.get().version == "1.0"


def test_a_closed_round_never_moves(world, moving):
    basis = hidden(page_of(world, moving), "basis")
    client = world.anna.client()
    client.post(url("round-close", moving))

    assert client.get(url("instrument-move", moving, SLUG)).status_code == 403
    assert client.post(url("instrument-move", moving, SLUG), {"basis": basis}).status_code == 403
    assert "nieuwe versie" not in text_of(client.get(url("round-show", moving)))
    assert RoundInstrument.objects.get().version == "1.0"


def test_only_who_coordinates_moves_and_there_must_be_something_newer(world, moving):
    assert world.clara.client().post(url("instrument-move", moving, SLUG)).status_code == 403
    assert world.eva.client().post(url("instrument-move", moving, SLUG)).status_code == 404
    move(world, moving)

    assert page_of(world, moving).status_code == 409
    assert "nieuwe versie" not in text_of(world.anna.client().get(url("round-show", moving)))


def test_a_new_version_of_the_library_moves_a_round_too(world, monkeypatch):
    round_ = rounds.start(world)
    asked = rounds.question()
    rounds.answer(world.anna.actor, round_, asked, Level.PAPER)
    shape, slug = library().instruments[rounds.QUICK], asked.indicators[0]
    was = library().indicators[slug]
    renewed = replace(
        library(),
        instruments=library().instruments | {rounds.QUICK: replace(shape, version="9.0")},
        indicators=library().indicators | {slug: replace(was, version=was.version + 1)},
    )
    monkeypatch.setattr(queries.moving, "library", lambda: renewed)

    page = world.anna.client().get(url("instrument-move", round_, rounds.QUICK))
    sent = {"basis": hidden(page, "basis")}
    world.anna.client().post(url("instrument-move", round_, rounds.QUICK), sent)

    assert "Er is een nieuwe versie van het toetspunt." in text_of(page)
    row = RoundInstrument.objects.get()
    assert (row.version, bool(row.content_id)) == ("9.0", True)
    assert len(row.asked_again) == 1


def test_the_list_takes_as_many_statements_whatever_was_answered(world, moving):
    client = world.anna.client()
    client.get(url("instrument-move", moving, SLUG))
    few = statements_of(client, url("instrument-move", moving, SLUG))
    client.post(url("answer-save", moving, "toezicht-op-de-avond"), {"level_eigen-toezicht-op-de-avond": "1"})

    assert len(statements_of(client, url("instrument-move", moving, SLUG))) == len(few)
