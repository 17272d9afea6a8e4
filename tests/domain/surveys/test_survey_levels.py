# SPDX-License-Identifier: EUPL-1.2
"""From released shares to levels, as docs/rules/survey-levels.md shows it."""

import pytest

from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.disclosure.values import Band, Cell, Place
from dijkwacht.knowledge.values import Scope, SurveyTopic
from dijkwacht.surveys.domain.levels import level_of
from dijkwacht.surveys.domain.observing import levels_seen
from tests.support.rules import NONE, listed, table
from tests.support.surveying import item, questionnaire, said

CUTOFFS = (40, 65, 90)
SCOPES = {
    "de hele organisatie": Scope.ORGANISATION,
    "afdeling": Scope.DEPARTMENT,
    "werkproces": Scope.PROCESS,
}


def asked():
    section = questionnaire().sections[0]
    items = [item(slug, indicator="alertness", cutoffs=CUTOFFS) for slug in ("x", "y", "z")]
    figure = item("cijfer", topic=SurveyTopic.THREAT)
    return questionnaire(sections=(type(section)(slug="s", title=said("s"), lead=said("s"), items=(*items, figure)),))


def cell(words: str) -> Cell:
    group, slug, share = words.split()
    tables = {"huis": (), "balie": ("contact",)}
    table_ = tables.get(group, ("department",))
    place = Place(table=table_, group=(group,) if table_ else ())
    if share == NONE:
        return Cell(place=place, asked=slug)
    return Cell(place=place, asked=slug, share=int(share), answers=Band(low=20, high=49))


def unit(name: str) -> Unit:
    return HOUSE if name == "huis" else Unit(Scope.DEPARTMENT, name)


@pytest.mark.parametrize("row", table("survey-levels", "One item"), ids=str)
def test_a_share_reaches_the_level_of_its_cutoff(row):
    cutoffs = [int(one) for one in listed(row["cut-offs"])]

    assert level_of(int(row["share"]), cutoffs) == int(row["level"])


@pytest.mark.parametrize("row", table("survey-levels", "What a measurement hears"), ids=str)
def test_a_measurement_hears_what_was_released_and_nothing_else(row):
    cells = [cell(one) for one in listed(row["released"], ";")]
    scopes = {"alertness": SCOPES[row["indicator looked at per"]]}

    seen = levels_seen(asked(), cells, scopes)

    told = [one.split() for one in listed(row["levels"], ";")]
    assert seen == {("alertness", unit(name)): int(level) for name, level in told}


def test_an_indicator_that_the_library_lacks_gives_nothing():
    assert levels_seen(asked(), [cell("huis x 65")], {}) == {}
