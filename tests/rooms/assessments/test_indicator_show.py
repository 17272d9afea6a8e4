# SPDX-License-Identifier: EUPL-1.2
"""Why this level: the rule in sentences, down to each observation."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.html import escape

from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.models import Observation
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library, practices_for, practices_of_measure
from dijkwacht.knowledge.values import SizeClass
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, START, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def slug():
    return rounds.question().indicators[0]


def show(client, begun, slug):
    return rounds.text_of(client.get(url("indicator-show", begun, slug)))


def test_it_explains_down_to_every_observation(world, begun, slug):
    asked = rounds.question()
    talk = rounds.source(world.anna.actor, SourceKind.INTERVIEW, title="Gesprek balie")
    visit = rounds.source(world.anna.actor, SourceKind.INVESTIGATION, title="Onderzoek rekenkamer")
    rounds.answer(world.anna.actor, begun, asked, Level.PROVEN, note="Het staat er.")
    rounds.answer(world.anna.actor, begun, asked, Level.PAPER, note="Nooit van gehoord.", source=talk.id)
    rounds.answer(world.anna.actor, begun, asked, Level.IN_USE, source=visit.id)

    page = show(world.anna.client(), begun, slug)

    for text in (
        "Van 2 bronnen uit de praktijk is het middelste niveau op papier.",
        "Papier zegt werkt aantoonbaar. Dat verschil is zelf een bevinding.",
        "Dit is nog niet op orde.",
        "bronnen spreken elkaar tegen",
        "Gesprek balie",
        "Nooit van gehoord.",
        "Onderzoek rekenkamer",
        "Eigen inschatting",
        "Het staat er.",
    ):
        assert text in page
    assert library().indicators[slug].test_question in page


def test_nothing_seen_is_said_to_be_unknown(world, begun, slug):
    assert "Niemand zei hier nog iets over." in show(world.anna.client(), begun, slug)


def test_paper_alone_counts_for_little(world, begun, slug):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PROVEN)

    assert "Er is alleen papier." in show(world.anna.client(), begun, slug)


def test_a_department_is_called_by_its_name(world):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs, world.public_space))
    asked = rounds.of_departments()
    unit = rounds.Unit(rounds.Scope.DEPARTMENT, str(world.civil_affairs))
    rounds.answer(world.anna.actor, begun, asked, Level.PAPER, unit=unit)

    page = show(world.anna.client(), begun, asked.indicators[0])

    assert "Burgerzaken" in page
    assert "1 van 2 bekend" in page


def test_a_reader_sees_levels_and_kinds_but_no_words(world, begun, slug):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER, note="Nooit van gehoord.")

    page = show(world.clara.client(), begun, slug)

    assert "eigen inschatting" in page
    assert "Nooit van gehoord." not in page
    assert "Trek in" not in page


def test_reading_the_words_is_on_record(world, begun, slug):
    show(world.anna.client(), begun, slug)

    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.facts["indicator"]) == ("las de toelichtingen bij een onderdeel", slug)


def test_a_closed_round_ends_its_history_where_it_closed(world, begun, slug):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER, note="Van toen.", at=START)
    with scope(world.waterrijk):
        rounds.actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=1))
    later = rounds.start(world, title="Najaar", at=START + timedelta(days=100))
    rounds.answer(world.anna.actor, later, rounds.question(), Level.PROVEN, note="Van nu.")

    then, now = (show(world.anna.client(), one, slug) for one in (begun, later))

    assert "Van toen." in then
    assert "Van nu." not in then
    assert "Van nu." in now
    assert "Trek in" not in then


def test_what_is_not_asked_here_has_no_page(world, begun):
    in_quick = {one for asked in library().instruments[rounds.QUICK].questions for one in asked.indicators}
    other = next(slug for slug in library().indicators if slug not in in_quick)

    assert world.anna.client().get(url("indicator-show", begun, other)).status_code == 404


def test_who_may_not_is_told_whom_to_ask(world, begun, slug):
    refused = dict.fromkeys(("bram", "dirk", "frank"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("indicator-show", begun, slug), deed="get", refused=refused, wrong_method="post")
    assert Observation.objects.count() == 0


def test_a_measure_says_who_does_what_in_how_many_hours(world, begun, slug):
    measure = next(one for one in library().measures.values() if slug in one.raises)

    page = rounds.text_of(world.clara.client().get(url("measure-show", begun, measure.slug)))

    assert measure.title in page
    assert measure.small_variant.text in page
    assert "Zo doet een kleine gemeente het" in page
    assert measure.steps[0].text in page


def test_a_measure_links_only_to_what_this_round_asks(world, begun):
    in_quick = {one for asked in library().instruments[rounds.QUICK].questions for one in asked.indicators}
    measure = next(one for one in library().measures.values() if set(one.raises) - in_quick)
    client = world.anna.client()

    page = rounds.text_of(client.get(url("measure-show", begun, measure.slug)))

    for one in measure.raises:
        assert library().indicators[one].statement in page
        assert (url("indicator-show", begun, one) in page) == (one in in_quick)


def test_a_measure_is_for_who_reads_the_result(world, begun):
    measure = next(iter(library().measures))
    refused = dict.fromkeys(("bram", "dirk", "frank"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("measure-show", begun, measure), deed="get", refused=refused, wrong_method="post")
    assert world.anna.client().get(url("measure-show", begun, "bestaat-niet")).status_code == 404


def practices_on(page):
    """The practices that a page leads to, in its order."""
    addresses = {slug: f'"{reverse("knowledge:practice-show", args=[slug])}"' for slug in library().practices}
    return sorted((one for one in addresses if addresses[one] in page), key=lambda one: page.index(addresses[one]))


def test_it_shows_how_others_did_it_those_that_fit_first(world):
    """Three stand open, the others are folded away; Waterrijk is small."""
    begun = rounds.start(world, instruments=(LARGE,))
    asked = {one for question in library().instruments[LARGE].questions for one in question.indicators}
    slug = next(one for one in sorted(asked) if len(practices_for([one])) > 3)
    practices = practices_for([slug], size=SizeClass.SMALL)

    page = show(world.clara.client(), begun, slug)

    assert "Zo deden anderen het" in page
    assert practices_on(page) == [one.slug for one in practices]
    assert [one.line for one in practices if escape(one.line) not in page] == []
    assert page.index(practices[2].slug) < page.index("Toon nog meer voorbeelden") < page.index(practices[3].slug)


def test_where_nobody_did_anything_nothing_is_promised(world):
    begun = rounds.start(world, instruments=(LARGE,))
    asked = {one for question in library().instruments[LARGE].questions for one in question.indicators}
    slug = next(one for one in sorted(asked) if not practices_for([one]))

    assert "Zo deden anderen het" not in show(world.anna.client(), begun, slug)


def test_a_measure_shows_who_took_it(world, begun):
    practices = practices_of_measure("play-dilemmas-with-council", size=SizeClass.SMALL)

    page = rounds.text_of(world.clara.client().get(url("measure-show", begun, "play-dilemmas-with-council")))

    assert practices
    assert practices_on(page) == [one.slug for one in practices]
