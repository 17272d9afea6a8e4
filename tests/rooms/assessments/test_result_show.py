# SPDX-License-Identifier: EUPL-1.2
"""What follows from the answers: the dike, paper against practice, what to begin with, and every finding."""

from datetime import timedelta

import pytest

from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


def result(client, begun, **query):
    return rounds.text_of(client.get(url("result-show", begun), query))


def test_an_empty_round_has_a_page_that_says_so(world, begun):
    page = result(world.anna.client(), begun)

    assert "Geen bevindingen. Kijk ook hoeveel er nog onbekend is." in page
    assert "Beantwoord eerst een paar vragen." in page


def test_it_counts_what_is_known_and_what_does_not_apply(world, begun):
    known, silent, unknown = list(library().instruments[QUICK].questions)[:3]
    rounds.answer(world.anna.actor, begun, known, Level.PROVEN)
    rounds.answer(world.anna.actor, begun, silent, Silence.NOT_APPLICABLE, note="Geen haven.")
    rounds.answer(world.anna.actor, begun, unknown, Silence.UNKNOWN)

    page = result(world.clara.client(), begun)

    assert "<strong>1 van 17</strong> vragen bekend" in page
    assert "<strong>1</strong> niet van toepassing" in page


def test_paper_against_practice_stands_by_itself_both_ways(world, begun):
    ahead, behind = list(library().instruments[QUICK].questions)[:2]
    talk = rounds.source(world.anna.actor, SourceKind.INTERVIEW)
    rounds.answer(world.anna.actor, begun, behind, Level.PROVEN)
    rounds.answer(world.anna.actor, begun, behind, Level.ABSENT, source=talk.id)
    rounds.answer(world.anna.actor, begun, ahead, Level.ABSENT)
    rounds.answer(world.anna.actor, begun, ahead, Level.PROVEN, source=talk.id)

    answer = world.anna.client().get(url("result-show", begun))

    assert sorted(one.steps for one in answer.context["contrasts"]) == [-3, 3]
    page = rounds.text_of(answer)
    assert "minder in de praktijk" in page
    assert "meer dan op papier" in page


def test_findings_stand_in_order_of_risk_with_their_way_to_the_reason(world, begun):
    for asked in list(library().instruments[QUICK].questions)[:9]:
        rounds.answer(world.anna.actor, begun, asked, Level.ABSENT)

    answer = world.anna.client().get(url("result-show", begun))

    rows = [*answer.context["findings"], *answer.context["more_findings"]]
    assert [one.risk for one in rows] == sorted((one.risk for one in rows), reverse=True)
    page = rounds.text_of(answer)
    for one in rows:
        assert url("indicator-show", begun, one.indicator) in page
    assert "Begin hiermee" in page
    assert answer.context["measures"]


def test_each_scan_of_the_round_has_its_own_result_and_stays_in_it(world):
    begun = rounds.start(world, instruments=(QUICK, LARGE))
    in_quick = {slug for one in library().instruments[QUICK].questions for slug in one.indicators}
    other = next(one for one in library().instruments[LARGE].questions if not in_quick.intersection(one.indicators))
    rounds.answer(world.anna.actor, begun, other, Level.ABSENT)
    client = world.anna.client()

    quick, large = result(client, begun), result(client, begun, scan=LARGE)

    statement = library().indicators[other.indicators[0]].statement
    assert statement not in quick
    assert statement in large
    assert f"scan={LARGE}" in large
    # The page behind it and the decision on it work without saying in which scan one was.
    assert client.get(url("indicator-show", begun, other.indicators[0])).status_code == 200
    assert client.get(url("result-show", begun), {"scan": "bestaat-niet"}).status_code == 404


def test_reading_it_is_on_record(world, begun):
    result(world.clara.client(), begun)

    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.person_id) == ("las de uitkomst", world.clara.id)


def test_a_closed_round_shows_what_it_was(world, begun):
    asked = rounds.question()
    rounds.answer(world.anna.actor, begun, asked, Level.ABSENT, at=START)
    with scope(world.waterrijk):
        rounds.actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=1))
    before = world.anna.client().get(url("result-show", begun)).context["findings"]
    later = rounds.start(world, title="Najaar", at=START + timedelta(days=100))
    rounds.answer(world.anna.actor, later, asked, Level.PROVEN)

    assert world.anna.client().get(url("result-show", begun)).context["findings"] == before


def test_who_may_not_is_told_whom_to_ask(world, begun):
    refused = dict.fromkeys(("bram", "dirk", "frank", "hanna", "ines", "joost"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("result-show", begun), deed="get", refused=refused, wrong_method="post")
    assert world.anna.client().get(url("result-show", world.waterrijk)).status_code == 404


def test_an_adviser_reads_his_round_and_no_other(world):
    other = rounds.start(world, title="Najaar")
    mine = rounds.start(world, title="Voorjaar")

    assert world.gijs.client().get(url("result-show", mine)).status_code == 200
    assert world.gijs.client().get(url("result-show", other)).status_code == 403


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(LARGE,))
    client = world.anna.client()
    client.get(url("result-show", begun))

    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        counts.append(len(rounds.statements_of(client, url("result-show", begun))))

    # One of them looks for the round before this one.
    assert counts[0] == counts[1] <= 16
