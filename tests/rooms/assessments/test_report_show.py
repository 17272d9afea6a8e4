# SPDX-License-Identifier: EUPL-1.2
"""The report on the screen: the same as in the file, for one reader at a time."""

import re

import pytest

from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Sensitivity
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url


@pytest.fixture
def begun(world):
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer_many(world, begun, 100)
    return begun


def show(client, begun, level="working", **query):
    answer = client.get(url("report-show", begun, level), query)
    assert answer.status_code == 200
    return rounds.text_of(answer)


@pytest.mark.parametrize("level", list(Confidentiality))
def test_each_reader_sees_what_is_meant_for_him(world, begun, level):
    page = show(world.clara.client(), begun, level.value)

    main = page[page.index("<main") : page.index("</main>")].replace("&#x27;", "'")
    named = {one.sensitivity for one in library().indicators.values() if one.statement in main}
    assert named <= level.named
    assert Sensitivity.PUBLIC in named
    assert level.words in main


def test_the_college_finds_its_page_first(world, begun):
    page = show(world.clara.client(), begun, "management")

    order = ["Dit staat", "Dit wringt", "Dit weten wij niet", "besluiten die wij het college vragen", "Wat wij zagen"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    for words in ("Eerste maatregelen", "Drie vragen voor het college", "Zo hebben wij gemeten", "De bronnen"):
        assert words in page
    assert page.count('class="chart__desk"') == 1


def test_every_pillar_that_is_known_stands_with_score_coverage_and_range(world):
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer_many(world, begun, 12)

    page = show(world.anna.client(), begun)

    for pillar in library().instruments[LARGE].pillars:
        assert pillar.title in page
    assert re.search(r"<strong>\d,\d</strong> van 3", page)
    assert "vragen bekend." in page
    assert "Kan nog uitvallen tussen" in page


def test_the_public_summary_has_no_score_profile_or_source(world, begun):
    page = show(world.anna.client(), begun, "public")

    main = page[page.index("<main") : page.index("</main>")]
    for words in ("van 3", "<svg", "Gesprek 100", "Papier tegen praktijk", "Risico"):
        assert words not in main
    assert not re.search(r"\d uur", main)
    assert "Zo hebben wij gekeken" in main


def test_an_empty_round_reads_as_one_that_is_not_known_yet(world):
    begun = rounds.start(world, instruments=(LARGE,))

    page = show(world.anna.client(), begun)

    assert "Er zijn geen bevindingen." in page
    assert "Daarover kunnen wij nog niets zeggen." in page


def test_a_second_scan_has_its_own_report(world):
    begun = rounds.start(world, instruments=(QUICK, LARGE))
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.ABSENT)

    page = show(world.anna.client(), begun, scan=LARGE)

    assert library().instruments[LARGE].label in page
    assert f"scan={LARGE}" in page


def test_what_somebody_wrote_is_text_and_no_markup(world):
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer(world.anna.actor, begun, rounds.with_indicators(1), Level.ABSENT)
    with scope(world.waterrijk):
        found = rounds.queries.measured(world.anna.actor, begun, at=rounds.timezone.now()).assessment.findings[0]
    client = world.anna.client()
    form = {"finding": found.key, "by": "<b>college</b>", "reason": "<script>alert(1)</script>", "until": "2999-01-01"}
    assert client.post(url("finding-accept", begun), form).status_code == 302

    page = show(client, begun)

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


def test_reading_it_is_on_record(world, begun):
    show(world.clara.client(), begun, "management")

    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.facts["confidentiality"]) == ("las het rapport", "management")


def test_who_may_not_is_told_whom_to_ask(world, begun):
    refused = dict.fromkeys(("bram", "dirk", "frank"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("report-show", begun, "public"), deed="get", refused=refused, wrong_method="post")
    assert world.anna.client().get(url("report-show", begun, "iedereen")).status_code == 404
