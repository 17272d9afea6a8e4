# SPDX-License-Identifier: EUPL-1.2
"""From departments to the house: docs/rules/units.md."""

import re
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.domain.words import FOUNDATION_WORDS
from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.levels import Level, reading_json
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, indicator, observations
from tests.support.rules import NONE, listed, table

PER_DEPARTMENT = indicator(scope=Scope.DEPARTMENT)
A, B = Unit(Scope.DEPARTMENT, "A"), Unit(Scope.DEPARTMENT, "B")
_SAID = re.compile(r"(?:(?P<source>\d) )?(?P<unit>huis|[A-E]): (?P<words>.+)")


def department(name):
    return HOUSE if name == "huis" else Unit(Scope.DEPARTMENT, name)


def said(text):
    for number, part in zip(count(0, 2), listed(text, ";"), strict=False):
        words = _SAID.fullmatch(part)
        assert words, part
        (one,) = observations(words["words"], unit=department(words["unit"]), start=number)
        yield one if words["source"] is None else _of_source(one, words["source"])


def _of_source(one, source):
    return type(one)(**{name: getattr(one, name) for name in one.__dataclass_fields__} | {"source": source})


def result_of(history, units):
    seen = standing(history, at=NOW, max_age={"thing": MAX_AGE})
    return indicator_result(PER_DEPARTMENT, seen, units=units, agreed=Level.IN_USE)


@pytest.mark.parametrize("row", table("units", "Worked examples"), ids=lambda row: row["said"])
def test_worked_examples_of_the_house(row):
    result = result_of(said(row["said"]), [department(name) for name in listed(row["departments"])])

    reading = {"nvt": "n.v.t.", None: "onbekend"}.get(reading_json(result.reading), str(reading_json(result.reading)))
    assert reading == row["level"]
    assert f"{result.units_known} van {len(result.units)}" == row["known"]
    assert (FOUNDATION_WORDS[result.foundation] if result.foundation else NONE) == row["well-founded"]
    contrasts = [f"{one.unit.key or 'huis'} {one.contrast}" for one in result.contrasts]
    assert contrasts == listed(row["contrasts"])


def test_a_word_on_a_department_counts_for_the_house_where_the_indicator_looks_at_the_house():
    seen = standing(said("A: gesprek 1"), at=NOW, max_age={"thing": MAX_AGE})

    result = indicator_result(indicator(), seen, units=[A, B], agreed=Level.IN_USE)

    assert result.level is Level.PAPER
    assert [one.unit for one in result.units] == [HOUSE]


@given(histories(units=(HOUSE, A, B)), st.permutations([A, B]))
def test_the_order_of_departments_never_matters(history, units):
    assert result_of(history, units) == result_of(history, [A, B])


@given(histories(units=(HOUSE, A, B)))
def test_the_house_stands_between_its_lowest_and_its_highest_unit(history):
    result = result_of(history, [A, B])
    levels = [unit.level for unit in result.units if unit.level is not None]

    assert (result.level is None) == (not levels)
    assert not levels or min(levels) <= result.level <= max(levels)
