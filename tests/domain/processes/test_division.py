# SPDX-License-Identifier: EUPL-1.2
"""The four eyes solver: by the very tables of docs/rules/four-eyes.md, and against every division of tiny houses."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from dijkwacht.knowledge.values import Strictness
from dijkwacht.processes.domain.division import divide, greedy_division
from dijkwacht.processes.domain.division_score import scored
from dijkwacht.processes.domain.roster import roster_of
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.values.dividing import LEVELS, Cover, Division, NoDivision, ReasonKind
from dijkwacht.processes.values.duties import House, Staff
from tests.support.dividing import (
    EveryDivision,
    all_reasons,
    duty_words,
    problems,
    read_problem,
    reason_words,
    without,
)
from tests.support.rules import table


@pytest.mark.parametrize("row", table("four-eyes", "A division"), ids=lambda row: " ".join(row.values()))
def test_the_page_says_who_does_what(row):
    found = divide(read_problem(row["rules"], row["people"], row["further known"]))

    assert found.is_proven
    assert duty_words(found.duties) == row["division"]
    assert ", ".join(one.rule.slug for one in found.broken) == row["broken"].replace("–", "")


@pytest.mark.parametrize("row", table("four-eyes", "No division"), ids=lambda row: " ".join(row.values()))
def test_the_page_says_why_there_is_none(row):
    found = divide(read_problem(row["rules"], row["people"], row["further known"]))

    assert found.is_proven
    assert reason_words(found.reasons) == row["reasons"]


def strict_conflicts(problem, duties):
    """By the check that shows what pinches in a house."""
    house = House(
        processes=problem.processes, staff=problem.staff, duties=duties, territory=problem.territory,
        enforced=problem.enforced,
    )  # fmt: skip
    return check(house, today=problem.on).strict


@settings(deadline=None)
@given(problems())
def test_no_division_at_all_is_better_than_what_is_called_best(problem):
    found = divide(problem)
    best = EveryDivision(problem).best()

    event("none" if best is None else "some")
    assert found.is_proven
    assert isinstance(found, NoDivision) == (best is None)
    assert best is None or found.cost == best


@settings(deadline=None)
@given(problems(most_people=5, most_steps=5, most_rules=4))
def test_a_division_breaks_no_strict_rule_and_tells_its_own_worth(problem):
    found = divide(problem)
    event(type(found).__name__)
    if isinstance(found, NoDivision):
        return
    values = scored(roster_of(problem), found.duties)

    assert EveryDivision(problem).is_fine(found.duties)
    assert strict_conflicts(problem, found.duties) == ()
    assert found.cost == tuple(values[level] for level in LEVELS)
    assert [one.duty for one in found.because] == list(found.duties)
    assert all(one.rule.strictness is Strictness.ADVISED for one in found.broken)


@settings(deadline=None)
@given(problems(most_people=5, most_steps=5, most_rules=4))
def test_the_plain_division_breaks_no_strict_rule_and_is_never_better(problem):
    plain, found = greedy_division(problem), divide(problem)
    event(type(plain).__name__)
    if isinstance(plain, NoDivision):
        return

    assert EveryDivision(problem).is_fine(plain.duties)
    assert strict_conflicts(problem, plain.duties) == ()
    assert found.cost <= plain.cost


@settings(deadline=None)
@given(problems(most_people=2, most_rules=4))
def test_of_the_reasons_none_can_be_missed_and_they_are_enough(problem):
    problem = replace(problem, cover=Cover.NONE, enforced=frozenset())
    found = divide(problem)
    # That a step is for own people follows from a rule, and cannot be had without it.
    if isinstance(found, Division) or any(one.kind is ReasonKind.OWN_ONLY for one in found.reasons):
        event("nothing to explain")
        return
    only = problem
    for one in all_reasons(problem):
        if one not in found.reasons:
            only = without(only, one)

    event(", ".join(sorted({one.kind.value for one in found.reasons})))
    assert not EveryDivision(only).is_there
    assert all(EveryDivision(without(only, one)).is_there for one in found.reasons)


@settings(deadline=None)
@given(problems(most_people=4, most_steps=4), st.booleans())
def test_one_more_person_never_makes_it_worse(problem, is_lent):
    more = replace(problem, staff=(*problem.staff, Staff(code="Q", lent_by="Oeverland" if is_lent else "")))
    before, after = divide(problem), divide(more)

    assert isinstance(before, NoDivision) or after.cost <= before.cost


@settings(deadline=None, max_examples=15)
@given(problems(most_people=4, most_steps=4))
def test_the_same_question_has_the_same_answer_in_whatever_order_it_is_asked(problem):
    turned = replace(problem, staff=problem.staff[::-1], duties=problem.duties[::-1])

    assert divide(problem) == divide(problem) == divide(turned)


def test_whoever_only_shows_divisions_loads_no_solver():
    modules = ("division", "division_words", "relief", "region", "greedy_division")
    asked = "".join(f"import dijkwacht.processes.domain.{one}\n" for one in modules)
    found = subprocess.run(
        [sys.executable, "-c", f"import sys\n{asked}print('ortools' in sys.modules)"],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert found.stdout == "False\n"


def test_a_house_without_steps_or_people():
    nothing = read_problem("–", "A", "alleen maken")
    nobody = read_problem("–", "–", "alleen aanvraag")

    assert divide(nothing).duties == ()
    assert reason_words(divide(nobody).reasons) == "stap aanvraag"


def test_without_counted_steps_the_plain_division_is_given_and_nothing_is_claimed():
    problem = read_problem("verschillend aanvraag, verstrekken, uitreiken", "A, B, C, D", "met vervanging")

    assert divide(problem, effort=0).duties == greedy_division(problem).duties
    assert not divide(problem, effort=0).is_proven
    assert divide(problem).gap is None
