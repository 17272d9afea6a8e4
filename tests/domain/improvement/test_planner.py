# SPDX-License-Identifier: EUPL-1.2
"""The planner, by the very table of docs/rules/planning.md, by properties, and against every order of small plans."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dijkwacht.improvement.domain.compare import difference
from dijkwacht.improvement.domain.grid import grid_of
from dijkwacht.improvement.domain.planner import due_date_timetable, greedy_timetable, timetable
from dijkwacht.improvement.domain.serial import filled, in_order
from dijkwacht.improvement.values import Hold, HoldKind, Item, Problem, Proof, Why
from dijkwacht.values.weeks import sunday, week_number, weeks_from
from tests.support.rules import listed, table

WEEKS = weeks_from(date(2026, 11, 16), 8)
FOUR_HOURS = tuple(0 if week_number(week) in (52, 53) else 240 for week in WEEKS)
WEEK = {week_number(week): week for week in WEEKS}
EFFORT = 0.05
_ITEM = re.compile(
    r"(?P<key>\w): (?P<hours>[\d\w ]+), (?P<risk>\d+)(?: na (?P<after>\w))?(?: klaar in (?P<due>\d+))?(?: vanaf (?P<early>\d+))?"
    r"(?: vast in (?P<fixed>\d+))?(?: niet (?P<no>\d+)–(?P<until>\d+))?(?: was (?P<was>\d+))?"
)


def asked(text):
    """The actions of a row as a problem."""
    items, holds, previous = [], [], {}
    for part in listed(text, ";"):
        said = _ITEM.fullmatch(part)
        assert said, part
        pairs = re.findall(r"(\d+) (\w)", said["hours"])
        items.append(
            Item(
                key=said["key"],
                title=said["key"],
                minutes={who: int(hours) * 60 for hours, who in pairs},
                risk=int(said["risk"]),
                after=tuple(said["after"] or ""),
                due_on=sunday(WEEK[int(said["due"])]) if said["due"] else None,
                not_before=WEEK[int(said["early"])] if said["early"] else None,
            )
        )
        if said["fixed"]:
            week = WEEK[int(said["fixed"])]
            holds.append(Hold(item=said["key"], kind=HoldKind.FIXED, from_on=week, until_on=sunday(week)))
        if said["no"]:
            first, last = WEEK[int(said["no"])], sunday(WEEK[int(said["until"])])
            holds.append(Hold(item=said["key"], kind=HoldKind.FORBIDDEN, from_on=first, until_on=last))
        if said["was"]:
            previous[said["key"]] = WEEK[int(said["was"])]
    return Problem(
        weeks=WEEKS,
        capacity={"x": FOUR_HOURS, "y": FOUR_HOURS},
        items=tuple(items),
        holds=tuple(holds),
        previous=previous,
        move_cost=2,
    )


def places(found):
    order = sorted(found.placements, key=lambda one: (one.start, one.finish, one.item))
    return [f"{one.item} {week_number(one.start)}–{week_number(one.finish)}" for one in order]


def leftover(found):
    return sorted(
        f"{one.item} {one.why}{f' {one.short_minutes // 60}' if one.short_minutes else ''}" for one in found.left
    )


@pytest.mark.parametrize("row", table("planning", "A plan"), ids=lambda row: row["actions"])
def test_the_page_says_what_is_planned(row):
    found = timetable(asked(row["actions"]))

    assert found.proof is Proof.OPTIMAL
    assert places(found) == listed(row["plan"])
    assert leftover(found) == listed(row["left"])


# --- properties -----------------------------------------------------------------------------------


@st.composite
def problems(draw, most=6):
    """Small plans with everything that can be asked, also what cannot be."""
    count = draw(st.integers(0, most))
    weeks = weeks_from(date(2026, 12, 7), draw(st.integers(2, 7)))
    keys = [f"k{number}" for number in range(count)]
    hours = st.sampled_from([0, 0, 60, 120, 240])
    capacity = {who: tuple(draw(st.lists(hours, min_size=len(weeks), max_size=len(weeks)))) for who in "xy"}
    some_week = st.sampled_from(weeks)
    items = [
        Item(
            key=key,
            title=key,
            minutes=draw(st.dictionaries(st.sampled_from("xyz"), st.integers(0, 400), max_size=2)),
            risk=draw(st.integers(0, 9)),
            after=tuple(draw(st.sets(st.sampled_from([*keys, "gone"]), max_size=2))),
            due_on=draw(st.none() | some_week | st.just(date(2020, 1, 1))),
            not_before=draw(st.none() | some_week),
        )
        for key in keys
    ]
    holds = [
        Hold(item=key, kind=kind, from_on=first, until_on=sunday(first))
        for key, kind, first in draw(
            st.lists(st.tuples(st.sampled_from(keys or ["gone"]), st.sampled_from(HoldKind), some_week), max_size=2)
        )
    ]
    previous = draw(st.dictionaries(st.sampled_from(keys or ["gone"]), some_week, max_size=3))
    return Problem(
        weeks=weeks, capacity=capacity, items=tuple(items), holds=tuple(holds), previous=previous,
        move_cost=draw(st.integers(0, 4)),
    )  # fmt: skip


def minutes_by(found):
    used = defaultdict(int)
    for placement in found.placements:
        for work in placement.work:
            used[work.contributor, work.week] += work.minutes
    return used


def assert_holds(problem, found):
    """Whatever a timetable may never do."""
    items = {one.key: one for one in problem.items}
    place = found.by_item
    for (who, week), minutes in minutes_by(found).items():
        assert minutes <= problem.capacity[who][problem.weeks.index(week)]
    for key, one in place.items():
        assert problem.weeks[0] <= one.start <= one.finish
        assert all(one.start <= work.week <= one.finish for work in one.work)
        assert all(place[first].finish < one.start for first in items[key].after if first in items)
        done = defaultdict(int)
        for work in one.work:
            done[work.contributor] += work.minutes
        assert dict(done) == {who: minutes for who, minutes in items[key].minutes.items() if minutes}
        if items[key].not_before:
            assert sunday(one.start) >= items[key].not_before
    for hold in problem.holds:
        if hold.item in place and hold.kind is HoldKind.FORBIDDEN:
            assert all(not hold.from_on <= work.week <= hold.until_on for work in place[hold.item].work)
    assert set(place) | {one.item for one in found.left} == set(items)
    assert not set(place) & {one.item for one in found.left}
    assert found.bound <= found.area


@given(problems())
def test_a_plan_keeps_every_rule(problem):
    for found in (timetable(problem, effort=EFFORT), greedy_timetable(problem), due_date_timetable(problem)):
        assert_holds(problem, found)


@given(problems())
def test_a_fixed_item_stays_in_its_week_or_is_said_not_to_fit(problem):
    found = timetable(problem, effort=EFFORT)
    fixed = {}
    for one in problem.holds:
        if one.kind is HoldKind.FIXED:
            fixed.setdefault(one.item, one.from_on)

    assert all(found.by_item[key].finish == week for key, week in fixed.items() if key in found.by_item)


@given(problems(most=4))
def test_no_order_of_small_plans_is_better_than_what_is_called_best(problem):
    problem = replace(problem, holds=tuple(one for one in problem.holds if one.kind is HoldKind.FORBIDDEN))
    found, grid = timetable(problem), grid_of(problem)
    best = min(filled(grid, in_order(grid, order)).cost for order in permutations(range(len(grid.tasks))))

    assert found.proof is Proof.OPTIMAL
    # Where weeks in the middle are forbidden, no order of tasks gives what the solver finds.
    assert found.area == best if not problem.holds else found.area <= best


@given(problems(), st.integers(15, 240))
def test_more_hours_are_never_worse_when_both_are_proven(problem, extra):
    rich = replace(
        problem, capacity={who: tuple(one + extra for one in row) for who, row in problem.capacity.items()}, holds=()
    )
    now, more = timetable(replace(problem, holds=()), effort=EFFORT), timetable(rich, effort=EFFORT)

    if now.proof is more.proof is Proof.OPTIMAL:
        assert more.area <= now.area
    assert more.area <= greedy_timetable(rich).area


@given(problems())
def test_planning_again_without_a_change_moves_nothing(problem):
    first = timetable(replace(problem, previous={}), effort=EFFORT)
    again = replace(problem, previous={key: one.finish for key, one in first.by_item.items()}, move_cost=2)
    second = timetable(again, effort=EFFORT)

    if first.proof is second.proof is Proof.OPTIMAL:
        assert {key: one.finish for key, one in second.by_item.items()} == again.previous


@given(problems(), st.randoms())
def test_the_order_in_which_items_come_in_does_not_matter(problem, random):
    shuffled = list(problem.items)
    random.shuffle(shuffled)

    assert timetable(replace(problem, items=tuple(shuffled)), effort=EFFORT) == timetable(problem, effort=EFFORT)


@settings(max_examples=10)
@given(problems())
def test_the_same_question_has_the_same_answer(problem):
    assert timetable(problem, effort=EFFORT) == timetable(problem, effort=EFFORT)


# --- size, and two side by side -----------------------------------------------------------------------


def many(count):
    items = tuple(
        Item(key=f"{number:05}", title="x", minutes={"x": 60}, risk=number % 9, after=(f"{number - 7:05}",))
        for number in range(count)
    )
    return Problem(weeks=weeks_from(date(2026, 11, 23), 52), capacity={"x": (240,) * 52}, items=items)


def test_ten_thousand_actions_get_the_plain_order_and_no_claim():
    found = timetable(many(10_000))

    assert found.proof is Proof.NONE
    assert len(found.placements) + len(found.left) == 10_000
    assert_holds(many(10_000), found)


def test_two_hundred_and_fifty_are_searched_without_a_proof():
    found = timetable(many(250), effort=EFFORT)

    assert found.proof is Proof.NONE
    assert found.area <= greedy_timetable(many(250)).area


def test_more_hours_say_what_fits_extra_and_what_ends_sooner():
    problem = asked("A: 4 x, 9; B: 8 x, 3; C: 20 x, 1")
    rich = replace(problem, capacity={"x": tuple(one * 2 for one in FOUR_HOURS)})
    found = difference(timetable(problem), timetable(rich))

    assert found.fits_extra == ("C",)
    assert found.earlier == {"B": 1}
    assert found.saved > 0


def test_due_dates_in_the_past_are_planned_as_soon_as_can_be():
    problem = asked("A: 4 x, 1; B: 4 x, 2")
    late = replace(problem.items[0], due_on=date(2026, 1, 1))
    found = timetable(replace(problem, items=(late, problem.items[1])))

    assert found.by_item["A"].start == WEEKS[0]
    assert found.by_item["A"].late_weeks > 0


def test_without_any_action_there_is_an_empty_plan():
    found = timetable(asked("–"))

    assert (found.proof, found.placements, found.left, found.gap) == (Proof.OPTIMAL, (), (), 0)


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_its_own_code(why):
    assert why.value == why.value.lower()
