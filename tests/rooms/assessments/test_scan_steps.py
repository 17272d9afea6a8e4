# SPDX-License-Identifier: EUPL-1.2
"""The round page says how its scan goes, and where each step is done."""

from dataclasses import replace

import pytest
from django.urls import reverse

from dijkwacht.assessments.values import SourceKind
from dijkwacht.assessments.views.scan_steps import PLACES
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import StepOfScanKind
from dijkwacht.values.levels import Level
from tests.support import rounds, shapes
from tests.support.rounds import QUICK, url
from tests.support.scans import step

STEPS = (
    step("intake", StepOfScanKind.INTAKE, minutes=60),
    step("stukken", StepOfScanKind.DOCUMENTS, with_whom=("de archivaris",)),
    step("afdelingen", StepOfScanKind.DEPARTMENTS),
    step("bestuur", StepOfScanKind.BOARD, text="Praat met het college."),
)


@pytest.fixture
def begun(world):
    return shapes.begin(world, replace(library().instruments[QUICK], slug="stappen", steps=STEPS))


def test_the_steps_stand_in_order_with_time_company_and_what_is_done(world, begun):
    document = rounds.source(world.anna.actor, SourceKind.DOCUMENT)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER, source=document.id)

    answer = world.anna.client().get(url("round-show", begun))

    assert [one.step.slug for one, _ in answer.context["steps"]] == ["intake", "stukken", "afdelingen", "bestuur"]
    page = rounds.text_of(answer)
    assert "ongeveer 30 minuten, met de archivaris" in page
    assert "Praat met het college." in page
    every = len(library().instruments[QUICK].questions)
    assert [one.state for one, _ in answer.context["steps"]][:2] == ["nog niet begonnen", f"1 van {every} vragen"]


def test_each_step_leads_to_where_it_is_done(world, begun):
    answer = world.anna.client().get(url("round-show", begun))

    intake, documents, departments, board = (links for _, links in answer.context["steps"])
    first = library().instruments[QUICK].questions[0].slug
    assert [one.url for one in intake] == [f"{url('question-show', begun, first)}?scan=stappen"]
    assert [one.url for one in documents] == [f"{url('source-add', begun)}?scan=stappen"]
    assert [one.url for one in departments] == [f"{url('colleague-ask', begun)}?scan=stappen"]
    assert f"{url('paper-form', begun)}?scan=stappen" in [one.url for one in board]
    for links in (documents, departments, board):
        for one in links:
            assert world.anna.client().get(one.url).status_code == 200


def test_who_only_reads_sees_the_steps_without_the_links(world, begun):
    page = rounds.text_of(world.clara.client().get(url("round-show", begun)))

    assert "Zo gaat deze scan" in page
    assert "Voeg een document toe" not in page


def test_a_scan_without_steps_has_no_such_list(world):
    page = rounds.text_of(world.anna.client().get(url("round-show", rounds.start(world))))

    assert "Zo gaat deze scan" not in page


@pytest.mark.parametrize("kind", StepOfScanKind)
def test_every_place_of_a_step_is_an_address_that_there_is(kind, world, begun):
    for place in PLACES[kind]:
        assert reverse(place.name, args=[begun.id] if place.is_of_round else [])
