# SPDX-License-Identifier: EUPL-1.2
"""The week of one person: what is his, what he may know of others, and how the steps are counted."""

import re
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from dijkwacht.improvement.domain.board import board_page
from dijkwacht.improvement.domain.planner import greedy_timetable
from dijkwacht.improvement.domain.problem import problem_of
from dijkwacht.improvement.domain.this_week import this_week
from dijkwacht.improvement.values import Left, Placement, Proof, StepLine, Timetable, Undone, Why, Work
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.weeks import weeks_from
from tests.support.planning import COORDINATOR, FRAME, HRM, action, plan
from tests.support.rules import listed, table

PERSON, OTHER, HOUSE = (UUID(int=number) for number in (7, 8, 9))
LEAD, COLLEAGUE = replace(COORDINATOR, person_id=PERSON), replace(HRM, person_id=OTHER)


def who(person, *roles):
    return Actor(person_id=person, organisation_id=HOUSE, roles=frozenset(roles), name="Iemand")


def his(key, owner, **changes):
    return action(key, owner=owner, steps=(StepLine(position=1, text="Doe het.", owner_minutes=60),), **changes)


def week(actor):
    found = plan(his("a", LEAD), his("b", COLLEAGUE), contributors=(LEAD, COLLEAGUE))
    problem = problem_of(found, holidays=(), previous={})
    return this_week(found, greedy_timetable(problem), actor=actor, capacity=problem.capacity)


def keys(found):
    return [one.action.id for one in found]


def test_who_leads_sees_what_waits_for_others():
    found = week(who(PERSON, Role.COORDINATOR))

    assert (keys(found.things), keys(found.waiting)) == (["a"], ["b"])


def test_a_colleague_sees_only_what_is_his():
    found = week(who(OTHER))

    assert (keys(found.things), found.waiting, found.not_now) == (["b"], (), ())


def test_who_no_longer_coordinates_sees_nothing_of_others():
    found = week(who(PERSON))

    assert (keys(found.things), found.waiting, found.not_now) == (["a"], (), ())


def test_steps_are_counted_as_they_stand_also_when_one_was_taken_away():
    second = StepLine(position=4, text="Daarna.", owner_minutes=30)
    found = action(steps=(StepLine(position=2, text="Eerst.", done_on=date(2026, 11, 20)), second))

    assert found.number_of(second) == 2


@pytest.mark.parametrize(("named", "extra", "minutes"), [(None, 0, 120), (None, 60, 180), (0, 0, 0), (240, 60, 300)])
def test_a_coordinator_who_named_no_hours_counts_for_what_is_assumed(named, extra, minutes):
    lead = replace(COORDINATOR, minutes_per_week=named)
    found = problem_of(plan(contributors=(lead,), frame=FRAME), holidays=(), previous={}, extra_minutes=extra)

    assert found.capacity[lead.id][0] == minutes


def test_one_action_is_spoken_of_in_the_singular():
    found = plan(his("a", COORDINATOR))
    big = replace(found.actions[0], steps=(StepLine(position=1, text="Doe het.", owner_minutes=60_000),))
    found = replace(found, actions=(big,))
    page = board_page(
        found,
        greedy_timetable(problem_of(found, holidays=(), previous={})),
        (Undone(action=big, why="te laat"),),
        is_adopted=True,
    )

    assert page.asked[0] == "Spreek de eigenaar aan van één actie die blijft liggen."
    assert page.asked[1].startswith("Kies: één actie past niet")


OWNERS = {"mij": LEAD, "HRM": COLLEAGUE}


def told(text):
    """The plan and the timetable of a row of the page."""
    actions, places = [], []
    for part in listed(text, ";"):
        key, owner, weeks = re.fullmatch(r"(\w): (\w+) ?(.*)", part).groups()
        actions.append(his(key, OWNERS[owner]))
        work = tuple(
            Work(week=date.fromisocalendar(2026, int(week), 1), contributor=OWNERS[owner].id, minutes=int(minutes))
            for week, minutes in (one.split() for one in listed(weeks or "–"))
        )
        if work:
            places.append(Placement(item=key, work=work, start=work[0].week, finish=work[-1].week, why=Why.FIRST))
    left = tuple(
        Left(item=one.id, why=Why.NO_ROOM) for one in actions if one.id not in {place.item for place in places}
    )
    weeks = weeks_from(date(2026, 11, 23), 8)
    found = Timetable(weeks=weeks, placements=tuple(places), left=left, proof=Proof.OPTIMAL, area=1, bound=1)
    return plan(*actions, contributors=(LEAD, COLLEAGUE)), found


@pytest.mark.parametrize("row", table("this-week", "A week"), ids=lambda row: row["actions"])
def test_the_page_says_what_is_for_this_week(row):
    seen, timetable = told(row["actions"])
    found = this_week(seen, timetable, actor=who(PERSON, Role.COORDINATOR), capacity={LEAD.id: (240,)})

    assert [f"{one.action.id} {one.minutes}" for one in found.things] == listed(row["of the coordinator"])
    assert keys(found.waiting) == listed(row["waits for another"])
    not_now = [f"{one.action.id} {one.start.isocalendar().week if one.start else '–'}" for one in found.not_now]
    assert not_now == listed(row["not now"])
