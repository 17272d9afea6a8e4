# SPDX-License-Identifier: EUPL-1.2
"""Work is queued with the deed, done once, tried again, taken over from the dead, and reported when missed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from dijkwacht.jobs import actions, public
from dijkwacht.jobs.models import JobKey, Turn, WorkerLease
from dijkwacht.jobs.values import MAXIMUM_ATTEMPTS, GiveUp, MissedReason

pytestmark = pytest.mark.django_db
NOBODY = uuid4()


def the_job() -> DBTaskResult:
    return DBTaskResult.objects.get()


def make_due() -> None:
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))


def test_a_job_runs_and_succeeds():
    public.enqueue("jobs.prune")

    assert public.run_waiting() == 1
    assert the_job().status == TaskResultStatus.SUCCESSFUL
    assert public.run_waiting() == 0


def test_a_job_disappears_with_the_deed_that_failed():
    with transaction.atomic():
        public.enqueue("jobs.prune")
        transaction.set_rollback(True)

    assert not DBTaskResult.objects.exists()


def test_a_job_that_must_wait_is_left_alone():
    public.enqueue_at("jobs.prune", timezone.now() + timedelta(hours=1))

    assert public.run_waiting() == 0


@pytest.mark.parametrize("name", ["jobs.unknown", "nowhere.prune", "jobs.actions", "prune"])
def test_an_unknown_name_is_refused_at_once(name):
    with pytest.raises(LookupError):
        public.enqueue(name)


def test_only_ids_may_stand_in_the_queue():
    with pytest.raises(TypeError, match="naam is geen id"):
        public.enqueue("jobs.prune", naam="Piet de Vries")


def test_the_same_key_queues_once_until_it_was_given_up():
    first = public.enqueue_once("jobs.prune", "key")

    assert public.enqueue_once("jobs.prune", "key") == first
    assert DBTaskResult.objects.count() == 1

    actions.fail(the_job(), GiveUp(), at=timezone.now())
    assert public.enqueue_once("jobs.prune", "key") != first


def test_a_key_survives_success_and_goes_with_the_result():
    public.enqueue_once("jobs.prune", "key")
    public.run_waiting()
    public.enqueue_once("jobs.prune", "key")
    assert DBTaskResult.objects.count() == 1

    actions.prune_results(at=timezone.now() + timedelta(days=8))
    assert not JobKey.objects.exists()


# An unknown argument makes the task fail each time, as a fault in a task would.
def test_a_failing_job_is_tried_again_later_and_given_up_in_the_end():
    public.enqueue("jobs.prune", nobody=NOBODY)

    assert public.run_waiting() == 1
    assert the_job().status == TaskResultStatus.READY
    assert the_job().run_after > timezone.now() + timedelta(seconds=50)

    for _ in range(MAXIMUM_ATTEMPTS - 1):
        make_due()
        assert public.run_waiting() == 1
    assert the_job().status == TaskResultStatus.FAILED
    assert str(NOBODY) not in the_job().traceback


def test_giving_up_skips_the_other_attempts():
    public.enqueue("jobs.prune")

    actions.fail(actions.claim("worker"), GiveUp(), at=timezone.now())

    assert the_job().status == TaskResultStatus.FAILED


# --- workers that die -----------------------------------------------------------------------------


def test_the_job_of_a_dead_worker_is_queued_again():
    now = timezone.now()
    public.enqueue("jobs.prune")
    actions.register_worker("dead", at=now)
    actions.claim("dead")

    assert actions.reap(at=now + timedelta(seconds=59)) == 0
    assert actions.reap(at=now + timedelta(seconds=61)) == 1
    assert the_job().status == TaskResultStatus.READY
    assert not WorkerLease.objects.exists()

    make_due()
    assert public.run_waiting() == 1


def test_a_worker_that_beats_keeps_its_job():
    now = timezone.now()
    public.enqueue("jobs.prune")
    actions.register_worker("alive", at=now)
    actions.claim("alive")
    actions.beat("alive", at=now + timedelta(minutes=5))

    assert actions.reap(at=now + timedelta(minutes=5, seconds=30)) == 0
    assert the_job().status == TaskResultStatus.RUNNING


def test_a_restarted_worker_takes_its_lost_job_over_at_once():
    now = timezone.now()
    public.enqueue("jobs.prune")
    actions.register_worker("web-1", at=now)
    actions.claim("web-1")

    actions.register_worker("web-1", at=now + timedelta(seconds=2))

    assert the_job().status == TaskResultStatus.READY


def test_a_job_that_kills_every_worker_is_given_up():
    now = timezone.now()
    public.enqueue("jobs.prune")
    for _ in range(MAXIMUM_ATTEMPTS):
        actions.register_worker("unlucky", at=now)
        make_due()
        actions.claim("unlucky")
    actions.register_worker("unlucky", at=now)

    assert the_job().status == TaskResultStatus.FAILED
    assert the_job().exception_class_path == "dijkwacht.jobs.values.WorkerLost"


# --- periodic work --------------------------------------------------------------------------------


def test_a_periodic_task_is_queued_once_per_turn():
    now = timezone.now()
    actions.set_turns({"jobs.prune": timedelta(hours=1)}, at=now)

    assert [actions.take_turns(at=now), actions.take_turns(at=now)] == [1, 0]
    assert actions.take_turns(at=now + timedelta(hours=1)) == 1
    assert DBTaskResult.objects.count() == 2


def test_two_workers_that_saw_the_same_turn_queue_it_once():
    now = timezone.now()
    actions.set_turns({"jobs.prune": timedelta(hours=1)}, at=now)
    seen = Turn.objects.get()

    assert actions._take_turn(seen, at=now)
    assert not actions._take_turn(seen, at=now)


def test_a_new_list_replaces_the_old_one_and_keeps_the_rhythm():
    now = timezone.now()
    actions.set_turns({"jobs.prune": timedelta(hours=1)}, at=now)
    actions.take_turns(at=now)
    actions.set_turns({"jobs.prune": timedelta(hours=2)}, at=now + timedelta(minutes=5))

    turn = Turn.objects.get()
    assert (turn.every, turn.next_at) == (timedelta(hours=2), now + timedelta(hours=1))

    actions.set_turns({}, at=now)
    assert not Turn.objects.exists()


# --- missed work ----------------------------------------------------------------------------------


def test_nothing_is_missed_while_a_worker_lives_and_work_is_done():
    now = timezone.now()
    actions.register_worker("alive", at=now)
    public.enqueue("jobs.prune")
    public.run_waiting()

    assert public.missed(now) == []


def test_missed_work_is_told():
    now = timezone.now()
    actions.register_worker("died", at=now - timedelta(hours=1))
    actions.set_turns({"jobs.prune": timedelta(hours=1)}, at=now - timedelta(minutes=30))
    public.enqueue("jobs.prune")
    actions.fail(the_job(), GiveUp(), at=now)
    public.enqueue("jobs.prune")
    DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(enqueued_at=now - timedelta(minutes=20))

    assert [(one.name, one.reason) for one in public.missed(now)] == [
        ("", MissedReason.NO_WORKER),
        ("jobs.prune", MissedReason.LATE),
        ("jobs.prune", MissedReason.LATE),
        ("jobs.prune", MissedReason.FAILED),
    ]


def test_old_results_are_pruned_and_failures_kept_longer():
    now = timezone.now()
    public.enqueue("jobs.prune")
    public.run_waiting()
    public.enqueue("jobs.prune")
    actions.fail(actions.claim("worker"), GiveUp(), at=now)

    assert actions.prune_results(at=now + timedelta(days=8)) == 1
    assert the_job().status == TaskResultStatus.FAILED
    assert actions.prune_results(at=now + timedelta(days=31)) == 1
