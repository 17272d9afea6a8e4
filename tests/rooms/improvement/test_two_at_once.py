# SPDX-License-Identifier: EUPL-1.2
"""What happens when somebody presses twice, comes too late, or when the plan changes meanwhile."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.improvement.actions import people, planning, work
from dijkwacht.improvement.models import Hold, StoredTimetable
from dijkwacht.improvement.values import ActionKind, ActionState, HoldKind
from dijkwacht.tenancy.public import scope
from dijkwacht.values.weeks import monday, sunday
from tests.support import plans

TODAY = timezone.localdate()


@pytest.fixture
def mine(world):
    plans.begin(world)
    return plans.add(world)


def post(somebody, name, action_id, data=None, **more):
    return somebody.client().post(reverse(f"improvement:{name}", kwargs={"action_id": action_id, **more}), data or {})


def hold(world, action_id, kind, first, last):
    with scope(world.waterrijk):
        planning.hold_action(
            actor=world.anna.actor, action_id=action_id, kind=kind, from_on=first, until_on=last, at=timezone.now()
        )


def holds(world, action_id):
    return [(one.from_on, one.until_on) for one in plans.now(world).holds if one.item == str(action_id)]


def test_later_takes_away_no_wish_of_the_coordinator(world, mine):
    first, last = TODAY + timedelta(weeks=4), TODAY + timedelta(weeks=6)
    hold(world, mine, HoldKind.FORBIDDEN, first, last)
    for _ in "ab":
        post(world.anna, "action-reply", mine, {"kind": "later"})

    assert sorted(holds(world, mine)) == [(TODAY, sunday(TODAY)), (first, last)]


def test_a_new_wish_of_the_coordinator_replaces_the_old_one(world, mine):
    for weeks in (2, 3):
        week = monday(TODAY) + timedelta(weeks=weeks)
        hold(world, mine, HoldKind.FIXED, week, sunday(week))

    assert holds(world, mine) == [(week, sunday(week))]


def test_a_fixed_week_that_was_missed_moves_on_by_itself(world, mine):
    last_week = monday(TODAY) - timedelta(weeks=1)
    with scope(world.waterrijk):
        Hold.objects.create(
            organisation_id=world.waterrijk, action_id=mine, kind=HoldKind.FIXED, from_on=last_week,
            until_on=sunday(last_week), made_at=timezone.now(),
        )  # fmt: skip

    assert str(mine) in plans.solved(world).by_item


def test_an_ended_action_is_worked_on_no_more(world, mine):
    done = {"outcome": "Gedaan.", "on": "2026-01-10", "proof": "Verslag."}
    assert post(world.anna, "action-finish", mine, done).status_code == 302

    assert post(world.anna, "action-finish", mine, done).status_code == 403
    assert post(world.anna, "step-done", mine, position=1).status_code == 403
    assert post(world.anna, "action-reply", mine, {"kind": "later"}).status_code == 403
    assert plans.line(world, mine).state is ActionState.DONE


def test_taking_up_twice_is_taking_up_once_and_the_later_check_comes_once(world):
    plans.begin(world)
    with scope(world.waterrijk):
        [made] = work.add_measures(
            actor=world.anna.actor, slugs=["appoint-coordinator"], advice=None, at=timezone.now()
        )
    done = {"outcome": "Ja.", "on": "2026-01-10", "proof": "Besluit.", "level-coordinator-appointed": "2"}
    for _ in "ab":
        post(world.anna, "action-finish", made, done)
        for _ in "ab":
            post(world.anna, "action-reopen", made)

    assert [one.kind for one in plans.now(world).actions].count(ActionKind.CHECK) == 1


def test_what_is_taken_up_again_has_an_owner_who_is_there(world):
    plans.begin(world)
    ended = plans.add(world, owner="HRM")
    post(world.anna, "action-drop", ended, {"reason": "Niet nodig."})
    plan = plans.now(world)
    hrm = next(one for one in plan.contributors if one.title == "HRM")
    with scope(world.waterrijk):
        people.let_go(
            actor=world.anna.actor,
            contributor_id=UUID(hrm.id),
            to_id=UUID(plan.coordinator.id),
            at=timezone.now(),
        )
    post(world.anna, "action-reopen", ended)

    assert plans.line(world, ended).owner.is_coordinator


def test_an_answer_to_the_plan_of_before_is_not_kept(world, mine, monkeypatch):
    solve = planning.timetable

    def meanwhile(problem):
        plans.add(world, "Kwam er net bij")
        return solve(problem)

    monkeypatch.setattr(planning, "timetable", meanwhile)
    with scope(world.waterrijk):
        assert not planning.replan(world.waterrijk, at=timezone.now())
        assert not StoredTimetable.objects.filter(organisation_id=world.waterrijk).exists()


def test_who_leaves_gives_his_work_to_another_in_one_step(world):
    plans.begin(world)
    action = plans.add(world, owner="HRM")
    plan = plans.now(world)
    hrm = next(one for one in plan.contributors if one.title == "HRM")
    address = reverse("improvement:contributor-leave", args=[hrm.id])

    assert world.anna.client().post(address, {"to": hrm.id}).status_code == 422
    assert world.anna.client().post(address, {"to": plan.coordinator.id}).status_code == 302
    assert plans.line(world, action).owner.is_coordinator
    assert hrm.id not in plans.now(world).contributor_by_id
