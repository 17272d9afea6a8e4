# SPDX-License-Identifier: EUPL-1.2
"""What the worker does by itself: a missed week shifts the plan, and what is long over is forgotten."""

from datetime import timedelta

from django.utils import timezone

from dijkwacht.improvement.actions import people, planning
from dijkwacht.improvement.models import StoredTimetable
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.tasks import keep_plans
from dijkwacht.improvement.values import AbsenceKind
from dijkwacht.tenancy.public import scope, system_scope
from tests.support import plans


def stored(world):
    with scope(world.waterrijk):
        return StoredTimetable.objects.filter(organisation_id=world.waterrijk, extra_minutes=0).count()


def test_a_missed_week_shifts_the_plan_by_itself(world):
    plans.begin(world)
    kept = str(plans.add(world))
    before = plans.solved(world).by_item[kept].finish
    later = timezone.now() + timedelta(weeks=2)
    with scope(world.waterrijk):
        assert planning.replan(world.waterrijk, at=later)
        plan = plans.plans.plan_of(world.waterrijk, today=timezone.localdate(later))
        after = timetables.planned(world.waterrijk, plan).timetable.by_item[kept].finish

    assert after - before == timedelta(weeks=2)


def test_a_plan_that_is_still_right_is_not_made_again(world):
    plans.begin(world)
    plans.add(world)
    plans.solved(world)
    with system_scope():
        keep_plans.func()
        keep_plans.func()

    assert stored(world) == 1


def test_an_absence_is_forgotten_a_quarter_after_its_last_day(world):
    plans.begin(world)
    today = timezone.localdate()
    for days in (89, 91):
        with scope(world.waterrijk):
            people.add_absence(
                actor=world.anna.actor, contributor_id=None, kind=AbsenceKind.AWAY, title="Weg",
                from_on=today - timedelta(days=days), until_on=today - timedelta(days=days), minutes_per_week=0,
                at=timezone.now(),
            )  # fmt: skip
    with system_scope():
        keep_plans.func()

    assert len(plans.now(world).absences) == 1
