# SPDX-License-Identifier: EUPL-1.2
"""Papers, management and staff side by side on one page."""

import pytest

from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url


@pytest.fixture
def begun(world):
    return rounds.start(world, instruments=(QUICK, LARGE))


@pytest.fixture
def sources(world):
    kinds = {"document": SourceKind.DOCUMENT, "survey": SourceKind.SURVEY, "talk": SourceKind.INTERVIEW}
    return {name: rounds.source(world.anna.actor, kind, title=name).id for name, kind in kinds.items()}


def test_it_lays_the_voices_side_by_side_the_weightiest_first(world, begun, sources):
    first, second = library().instruments[QUICK].questions[:2]
    rounds.answer(world.anna.actor, begun, first, Level.PAPER)
    rounds.answer(world.anna.actor, begun, first, Level.IN_USE, source=sources["survey"])
    rounds.answer(world.anna.actor, begun, second, Level.PROVEN, source=sources["document"])
    rounds.answer(world.anna.actor, begun, second, Level.PROVEN)
    rounds.answer(world.anna.actor, begun, second, Level.ABSENT, source=sources["survey"])

    answer = world.clara.client().get(url("contrast-list", begun))

    page = rounds.text_of(answer)
    assert "Op twee punten zeggen papier, leiding en medewerkers niet hetzelfde" in page
    assert "<strong>3 stappen</strong> stukken en leiding hoger dan medewerkers" in page
    assert "<strong>1 stap</strong> medewerkers hoger dan leiding" in page
    assert [one.steps for one in answer.context["rows"]] == [3, -1]
    assert url("indicator-show", begun, second.indicators[0]) in page
    assert f"versie {library().instruments[QUICK].version}" in page


def test_a_talk_without_a_function_is_nobodys_voice(world, begun, sources):
    asked = rounds.question()
    rounds.answer(world.anna.actor, begun, asked, Level.ABSENT)
    rounds.answer(world.anna.actor, begun, asked, Level.PROVEN, source=sources["talk"])

    page = rounds.text_of(world.anna.client().get(url("contrast-list", begun)))

    assert "Er valt nog niets naast elkaar te leggen" in page
    assert "Over één punt hoorden wij maar één kant." in page


def test_the_result_leads_to_it_in_the_same_scan(world, begun):
    page = rounds.text_of(world.anna.client().get(url("result-show", begun), {"scan": LARGE}))

    assert f"{url('contrast-list', begun)}?scan={LARGE}" in page
    assert world.anna.client().get(url("contrast-list", begun), {"scan": "bestaat-niet"}).status_code == 404


def test_more_differences_ask_for_no_more_statements(world, begun, sources):
    def statements():
        return rounds.statements_of(world.anna.client(), url("contrast-list", begun))

    statements()
    few = statements()
    for asked in library().instruments[QUICK].questions[:14]:
        rounds.answer(world.anna.actor, begun, asked, Level.ABSENT)
        rounds.answer(world.anna.actor, begun, asked, Level.PROVEN, source=sources["survey"])
    many = statements()

    assert len(many) == len(few) <= 20


def test_reading_it_is_on_record(world, begun):
    world.clara.client().get(url("contrast-list", begun))

    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.person_id) == ("las de uitkomst", world.clara.id)


def test_who_may_not_is_told_whom_to_ask(world, begun):
    refused = dict.fromkeys(("bram", "dirk", "frank", "hanna", "ines", "joost"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("contrast-list", begun), deed="get", refused=refused, wrong_method="post")
