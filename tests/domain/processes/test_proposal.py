# SPDX-License-Identifier: EUPL-1.2
"""What a page is told of the solver's answer: a division, the help that cures what cannot be, a check that makes up for advice."""

from datetime import date

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.asked_division import plain_problem, problem_of
from dijkwacht.processes.domain.division_proposal import proposed
from dijkwacht.processes.values.duties import Duty, DutyKind, House, Staff, StepKey
from dijkwacht.processes.values.house import ReliefKind

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
