# SPDX-License-Identifier: EUPL-1.2
"""The least help from outside: by the table of docs/rules/four-eyes.md, and that no less of it is enough."""

import pytest
from hypothesis import assume, given, settings

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


@settings(deadline=None, max_examples=12)
@given(problems(most_people=2, most_steps=3))
def test_help_is_enough_and_one_person_less_is_not(problem):
    assume(isinstance(divide(problem), NoDivision))
    found = least_relief(problem)
    own = {one.code for one in problem.staff}
    most = len(roster_of(problem).spots) * 2

    if found is None:
        assert isinstance(divide(helped(problem, most)), NoDivision)
    else:
        with_help = helped(problem, found.people)
        assert EveryDivision(with_help).is_fine(found.division.duties)
        assert isinstance(divide(helped(problem, found.people - 1)), NoDivision)
        assert {one.code for one in found.division.duties} - own == {one.code for one in found.helps if one.code}


@settings(deadline=None, max_examples=12)
@given(problems(most_people=2, most_steps=3))
def test_nobody_from_outside_is_proposed_for_handing_over_under_a_strict_rule(problem):
    found = least_relief(problem)
    assume(found is not None)
    own_only = {one.key for one in roster_of(problem).spots if one.is_own_only}

    assert not {step for one in found.helps if one.code for step in one.steps} & own_only


@settings(deadline=None, max_examples=12)
@given(problems(most_people=2, most_steps=3))
def test_a_division_needs_no_other_person_and_only_broken_advice_is_made_up_for(problem):
    division, found = divide(problem), least_relief(problem)
    assume(isinstance(division, Division))

    assert (found is None) == (division.broken == ())
    if found is not None:
        assert found.people == 0
        assert {one.rule for one in found.helps} == {one.key for one in division.broken}
        assert not {one.kind for one in found.helps} & {ReliefKind.COLLEAGUE, ReliefKind.AT_DISTANCE}
