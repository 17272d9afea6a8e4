# SPDX-License-Identifier: EUPL-1.2
"""The least help from outside: by the table of docs/rules/four-eyes.md, and that no less of it is enough."""

import pytest
from hypothesis import event, given, settings

from dijkwacht.processes.domain.division import divide
from dijkwacht.processes.domain.relief import helped, least_relief
from dijkwacht.processes.domain.roster import roster_of
from dijkwacht.processes.values.dividing import Division, NoDivision
from dijkwacht.processes.values.house import ReliefKind
from tests.support.dividing import EveryDivision, problems, read_problem
from tests.support.rules import NONE, table


def help_words(one):
    """“at_distance +1 verstrekken 120”, “spot_check regel-0 aanvraag, verstrekken”."""
    steps = ", ".join(key.step for key in one.steps)
    if not one.code:
        return f"{one.kind} {one.rule.rule} {steps}"
    return f"{one.kind} {one.code} {steps} {'?' if one.minutes is None else one.minutes}"


@pytest.mark.parametrize("row", table("four-eyes", "The least help"), ids=lambda row: " ".join(row.values()))
def test_the_page_says_which_help_is_enough(row):
    found = least_relief(read_problem(row["rules"], row["people"], row["further known"]))

    assert ("; ".join(help_words(one) for one in found.helps) if found else NONE) == row["help"]


@settings(deadline=None, max_examples=20)
@given(problems(most_people=2))
def test_help_is_enough_and_one_person_less_is_not(problem):
    alone, found = divide(problem), least_relief(problem)
    event(f"{type(alone).__name__}, {found.people if found else 'no'} people")

    if isinstance(alone, Division):
        assert_only_advice_is_made_up_for(alone, found)
    elif found is None:
        assert isinstance(divide(helped(problem, 2 * len(roster_of(problem).spots))), NoDivision)
    else:
        assert_as_few_as_can_be(problem, found)


def assert_only_advice_is_made_up_for(division, found):
    assert (found is None) == (division.broken == ())
    if found is not None:
        assert found.people == 0
        assert found.division == division
        assert {one.rule for one in found.helps} == {one.key for one in division.broken}
        assert not {one.kind for one in found.helps} & {ReliefKind.COLLEAGUE, ReliefKind.AT_DISTANCE}


def assert_as_few_as_can_be(problem, found):
    own_only = {one.key for one in roster_of(problem).spots if one.is_own_only}
    helpers = [one for one in found.helps if one.code]

    assert EveryDivision(helped(problem, found.people)).is_fine(found.division.duties)
    assert isinstance(divide(helped(problem, found.people - 1)), NoDivision)
    assert {one.code for one in found.division.duties} - {one.code for one in problem.staff} == {
        one.code for one in helpers
    }
    assert not {step for one in helpers for step in one.steps} & own_only
