# SPDX-License-Identifier: EUPL-1.2
"""What a page is told of the solver's answer: a division, the help that cures what cannot be, a check that makes up for advice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import event, given, settings

from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.asked_division import plain_problem, problem_of
from dijkwacht.processes.domain.better_division import helps_now, is_improvement
from dijkwacht.processes.domain.division_proposal import proposed
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.values.duties import Duty, DutyKind, House, Staff, StepKey
from dijkwacht.processes.values.house import ReliefKind
from tests.support.dividing import problems, read_problem
from tests.support.rules import table

ON = date(2026, 11, 23)
TRAVEL, BIBOB = library().processes["travel-documents"], library().processes["bibob"]


def house(process, **sheet):
    """Who does what, by step; brackets stand around who replaces."""
    found = [
        Duty(
            step=StepKey(process=process.slug, step=step.replace("_", "-")),
            code=code.strip("()"),
            kind=DutyKind.REPLACEMENT if code.startswith("(") else DutyKind.REGULAR,
        )
        for step, codes in sheet.items()
        for code in codes.split()
    ]
    staff = tuple(Staff(code=code) for code in sorted({one.code for one in found}))
    return House(processes=(process,), staff=staff, duties=tuple(found))


def answer(process, one):
    return proposed(problem_of(process, one, minutes={}, on=ON), process)


def test_with_four_people_nobody_is_lent_and_each_duty_says_why():
    found = answer(TRAVEL, house(TRAVEL, intake="A", grant="A", book_in="B", hand_over="C", supervise="D"))

    assert found.duties
    assert found.lent == found.reasons == ()
    assert len(found.why) == len(found.duties)


def test_with_two_people_the_reasons_and_the_least_help_are_told():
    found = answer(TRAVEL, house(TRAVEL, intake="A", grant="B", hand_over="A"))

    assert any("drie verschillende mensen" in one for one in found.reasons)
    assert found.lent == ("hulp 1", "hulp 2")
    assert all(one.text.startswith("Een collega van een buurgemeente") for one in found.helps if one.code)


def test_one_person_for_bibob_gets_a_check_that_makes_up_for_the_advice():
    found = answer(BIBOB, house(BIBOB, form="B", research="B", conclude="B", decide="B"))

    assert found.lent == ()
    assert found.broken
    assert {one.kind for one in found.helps} <= {ReliefKind.LOG_REVIEW, ReliefKind.AMOUNT_LIMIT, ReliefKind.SPOT_CHECK}
    assert found.helps


@pytest.mark.parametrize("change", [{"intake": "B"}, {"supervise": "D"}, {"intake": "A (C)"}])
def test_another_division_asks_another_question(change):
    before = {"intake": "A", "grant": "B", "hand_over": "C"}
    asked = [
        plain_problem(problem_of(TRAVEL, house(TRAVEL, **sheet), minutes={}, on=ON), {})
        for sheet in (before, before, before | change)
    ]

    assert asked[0] == asked[1] != asked[2]


def test_somebody_of_another_desk_is_a_candidate_only_when_he_said_so():
    one = house(TRAVEL, intake="A", grant="B")
    step = StepKey(process=TRAVEL.slug, step="supervise")
    others = (Staff(code="X"), Staff(code="Y", skills=frozenset({step})))
    asked = problem_of(
        TRAVEL, House(processes=one.processes, staff=(*one.staff, *others), duties=one.duties), minutes={}, on=ON
    )

    assert [person.code for person in asked.staff] == ["A", "B", "Y"]


def house_of(problem):
    """The house that this is asked of."""
    return House(
        processes=problem.processes,
        staff=problem.staff,
        duties=problem.duties,
        territory=problem.territory,
        enforced=problem.enforced,
    )


def broken(found):
    """How many strict rules, and how many advised ones."""
    return len({one.key for one in found.strict}), len({one.key for one in found.conflicts if not one.is_strict})


@pytest.mark.parametrize("row", table("four-eyes", "Better than now"), ids=lambda row: " ".join(row.values()))
def test_the_page_says_what_is_offered(row):
    problem = read_problem(row["rules"], row["people"], row["further known"])
    now = house_of(problem)
    found = proposed(problem, problem.processes[0])

    assert is_improvement(found, check(now, today=problem.on), now) == (row["offered"] == "yes")


@settings(deadline=None)
@given(problems(most_people=4, most_steps=4))
def test_taking_an_improvement_never_raises_the_number_of_broken_rules(problem):
    """Strict rules first; without those, advice. What was taken is no improvement on itself."""
    problem = replace(problem, kept=(), barred=(), people={})
    now = house_of(problem)
    pinches = check(now, today=problem.on)
    found = proposed(problem, problem.processes[0])
    if not found.duties or not is_improvement(found, pinches, now):
        event("not offered")
        return
    then = replace(now, duties=found.duties)
    left = check(then, today=problem.on)

    event("a strict rule was broken" if pinches.strict else "offered")
    assert not left.strict
    assert broken(left) <= broken(pinches)
    assert not is_improvement(found, left, then)


def test_one_person_for_bibob_hears_only_of_the_advice_that_is_not_followed_now():
    now = house(BIBOB, form="B", research="B", conclude="B", decide="B")
    found, pinches = answer(BIBOB, now), check(now, today=ON)

    assert len(found.helps) > 1
    assert not is_improvement(found, pinches, now)
    assert [one.rule for one in helps_now(found, pinches)] == ["research-not-decide"]
