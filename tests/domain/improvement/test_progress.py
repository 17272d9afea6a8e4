# SPDX-License-Identifier: EUPL-1.2
"""Risk over time, by the very table of docs/rules/progress.md."""

import re
from datetime import date

import pytest

from dijkwacht.improvement.domain.progress import hours_pairs, risk_over_time, share_taken_away
from dijkwacht.improvement.values import ActionKind, ActionState, Placement, Proof, StepLine, Timetable, Why
from dijkwacht.values.weeks import weeks_from
from tests.support.planning import TODAY, action, day, finding, plan
from tests.support.rules import listed, table

STATES = {"klaar": ActionState.DONE, "gestopt": ActionState.DROPPED}


def told(text):
    """The plan and the timetable of a row."""
    actions, places = [], []
    for part in listed(text, ";"):
        name, what, _, on = re.fullmatch(r"(\w) (open|in|klaar|gestopt|controle)( op)? ?(\S+)?", part).groups()
        changes = {"findings": (finding(name, 2),)}
        if what in STATES:
            changes |= {"state": STATES[what], "ended_on": day(on)}
        if what == "controle":
            changes |= {"kind": ActionKind.CHECK, "checks": "B"}
        if what == "in":
            places.append(Placement(item=name, work=(), start=day(on), finish=day(on), why=Why.FIRST))
        actions.append(action(name, **changes))
    timetable = Timetable(
        weeks=weeks_from(TODAY, 8), placements=tuple(places), left=(), proof=Proof.OPTIMAL, area=1, bound=1
    )
    return plan(*actions), timetable


@pytest.mark.parametrize("row", table("progress", "Risk on a day"), ids=lambda row: row["actions"])
def test_the_page_says_how_much_risk_is_open(row):
    found = risk_over_time(*told(row["actions"]))
    past, planned = dict(found.past), dict(found.planned)

    assert [past[day("1-11-2026")], past[day("16-11-2026")], past[TODAY]] == [
        int(row[one]) for one in ("on 1-11-2026", "on 16-11-2026", "now")
    ]
    assert planned[TODAY] == int(row["now"])
    assert [planned[date(2026, 11, 30)], found.planned[-1][1]] == [int(row["after week 48"]), int(row["at the end"])]


def test_a_plan_of_today_has_no_past():
    found = risk_over_time(
        plan(action("a"), frame=plan().frame.__class__(begun_on=TODAY, horizon_weeks=8, assumed_minutes=0)),
        told("A open")[1],
    )

    assert [on for on, _ in found.past] == [date(2026, 11, 22), TODAY]


def test_the_share_that_is_gone():
    half = plan(
        action("a", findings=(finding("a", 3),), state=ActionState.DONE), action("b", findings=(finding("b", 3),))
    )

    assert share_taken_away(half) == 0.5
    assert share_taken_away(plan()) == 0


def test_only_what_somebody_timed_is_compared():
    steps = (
        StepLine(position=1, text="x", owner_minutes=60, done_on=TODAY, real_minutes=90),
        StepLine(position=2, text="y", owner_minutes=60, done_on=TODAY),
    )

    assert [(one.planned, one.real) for one in hours_pairs(plan(action("a", steps=steps)))] == [(60, 90)]
