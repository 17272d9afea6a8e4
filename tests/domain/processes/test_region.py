# SPDX-License-Identifier: EUPL-1.2
"""Organisations that lend each other people: both sides keep their rules and hours, and nobody is lent for nothing."""

from dataclasses import replace
from itertools import combinations

from hypothesis import event, given, settings
from hypothesis import strategies as st

from dijkwacht.processes.domain.division import divide
from dijkwacht.processes.domain.region import exchange_region, guest_code
from dijkwacht.processes.values.dividing import Division, Lender, NoDivision
from dijkwacht.processes.values.duties import DutyKind, Staff
from tests.support.dividing import EveryDivision, read_problem
from tests.support.duties import key

THREE = "verschillend aanvraag, verstrekken, uitreiken"
DESK = "alleen aanvraag, verstrekken, uitreiken; aanvraag 2 uur; verstrekken 2 uur; uitreiken 1 uur"


def willing(home, *codes, to, minutes=480, travel=30):
    return [Lender(home=home, code=code, minutes=minutes, travel=dict.fromkeys(to, travel)) for code in codes]


def test_two_officers_get_a_third_from_next_door_for_the_desk_work_that_may_be_lent():
    region = {"Waterrijk": read_problem(THREE, "A, B", DESK), "Oeverland": read_problem(THREE, "C, D, E", DESK)}

    found = exchange_region(region, willing("Oeverland", "E", to=["Waterrijk"]))

    (loan,) = found.loans
    assert found.is_proven
    assert (loan.home, loan.code, loan.to, loan.minutes, loan.travel) == ("Oeverland", "E", "Waterrijk", 120, 30)
    assert loan.steps in {(key("aanvraag"),), (key("verstrekken"),)}
    assert all(isinstance(one, Division) for one in found.divisions.values())


def test_who_needs_his_hours_at_home_is_not_lent():
    oeverland = read_problem(THREE, "C, D, E", f"{DESK}; C 2 uur; D 2 uur; E 2 uur")
    region = {"Waterrijk": read_problem(THREE, "A, B", DESK), "Oeverland": oeverland}
    everybody = willing("Oeverland", "C", "D", "E", to=["Waterrijk"])

    found = exchange_region(region, everybody)
    with_room = exchange_region(
        region | {"Oeverland": read_problem(THREE, "C, D, E", f"{DESK}; C 5 uur; D 2 uur; E 2 uur")}, everybody
    )

    assert found.loans == ()
    assert isinstance(found.divisions["Waterrijk"], NoDivision)
    assert isinstance(found.divisions["Oeverland"], Division)
    assert [one.code for one in with_room.loans] == ["C"]


def test_the_nearest_goes_and_nobody_goes_where_nobody_is_needed():
    region = {
        "Waterrijk": read_problem(THREE, "A, B", DESK),
        "Oeverland": read_problem(THREE, "A, B, C", DESK),
        "Duinstad": read_problem(THREE, "A, B, C", DESK),
    }
    far = willing("Oeverland", "C", to=["Waterrijk", "Duinstad"], travel=60)
    near = willing("Duinstad", "C", to=["Waterrijk", "Oeverland"], travel=20)

    found = exchange_region(region, [*far, *near])

    assert [(one.home, one.to) for one in found.loans] == [("Duinstad", "Waterrijk")]


@st.composite
def regions(draw):
    """Two or three houses with one to three people, of whom some may be lent; the work is the same everywhere."""
    names = ["Duinstad", "Oeverland", "Waterrijk"][: draw(st.integers(2, 3))]
    hours = st.sampled_from([None, None, 60, 120, 180])
    houses = {
        name: replace(
            read_problem(THREE, "–", DESK),
            staff=tuple(Staff(code=f"P{number}", minutes=draw(hours)) for number in range(draw(st.integers(1, 3)))),
        )
        for name in names
    }
    lenders = [
        Lender(
            home=name,
            code=one.code,
            minutes=draw(st.sampled_from([90, 150, 300])),
            travel={other: draw(st.sampled_from([0, 30])) for other in names if other != name},
        )
        for name in names
        for one in houses[name].staff
        if draw(st.booleans())
    ]
    return houses, lenders


@settings(deadline=None, max_examples=12)
@given(regions())
def test_rules_and_hours_are_kept_on_both_sides(region):
    houses, lenders = region
    found = exchange_region(houses, lenders)

    event(f"{len(found.loans)} loans")
    for name, division in found.divisions.items():
        if isinstance(division, Division):
            guests = [one for one in found.loans if one.to == name]
            lent = tuple(Staff(code=guest_code(one.home, one.code), lent_by=one.home) for one in guests)
            assert EveryDivision(replace(houses[name], staff=(*houses[name].staff, *lent))).is_fine(division.duties)
            for one in guests:
                code = guest_code(one.home, one.code)
                did = {duty.step for duty in division.duties if duty.code == code and duty.kind is DutyKind.REGULAR}
                assert did == set(one.steps)
    for lender in lenders:
        away = sum(
            one.minutes + one.travel for one in found.loans if (one.home, one.code) == (lender.home, lender.code)
        )
        most = next(one.minutes for one in houses[lender.home].staff if one.code == lender.code)
        home = found.divisions[lender.home]
        at_home = home.minutes.get(lender.code, 0) if isinstance(home, Division) else 0
        assert away <= lender.minutes
        assert most is None or away + at_home <= most


@settings(deadline=None, max_examples=10)
@given(regions())
def test_no_fewer_loans_leave_as_few_houses_without_a_division(region):
    houses = {
        name: replace(house, staff=tuple(replace(one, minutes=None) for one in house.staff))
        for name, house in region[0].items()
    }
    # One step each, so that which loans there are is all that matters.
    lenders = [replace(one, minutes=180 * len(houses)) for one in region[1]][:3]
    found = exchange_region(houses, lenders)
    pairs = [(one, name) for one in lenders for name in one.travel]

    def unsolved(chosen):
        return sum(not EveryDivision(_with(houses[name], name, chosen)).is_there for name in houses)

    least = min(
        (unsolved(chosen), number) for number in range(len(pairs) + 1) for chosen in combinations(pairs, number)
    )

    assert found.is_proven
    assert (sum(isinstance(one, NoDivision) for one in found.divisions.values()), len(found.loans)) == least


def _with(house, name, chosen):
    guests = tuple(Staff(code=guest_code(one.home, one.code), lent_by=one.home) for one, to in chosen if to == name)
    return replace(house, staff=(*house.staff, *guests))


def test_a_house_that_is_fine_alone_gets_the_same_division_within_a_region():
    alone = read_problem(THREE, "A, B, C", DESK)

    found = exchange_region({"Waterrijk": alone}, [])

    assert found.divisions["Waterrijk"] == divide(alone)
