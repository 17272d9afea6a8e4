# SPDX-License-Identifier: EUPL-1.2
"""When the worker tries again, what it keeps of a failure, and when a periodic task returns."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.jobs.domain.retry import places_only, wait_after
from dijkwacht.jobs.domain.turns import is_late, next_turn
from dijkwacht.jobs.values import MAXIMUM_ATTEMPTS

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_each_wait_is_longer_than_the_one_before_until_it_is_enough():
    waits = [wait_after(attempts) for attempts in range(1, MAXIMUM_ATTEMPTS)]

    assert waits == sorted(waits)
    assert waits[0] == timedelta(minutes=1)
    assert wait_after(MAXIMUM_ATTEMPTS) is None


def test_a_failure_keeps_its_places_and_loses_what_it_quoted():
    traceback = (
        "Traceback (most recent call last):\n"
        '  File "/srv/mail/tasks.py", line 12, in deliver\n'
        '    raise ValueError("adres van Piet")\n'
        "ValueError: adres van Piet\n"
    )

    assert places_only(traceback) == '  File "/srv/mail/tasks.py", line 12, in deliver'


def test_turns_missed_while_nothing_ran_are_not_made_up_for():
    assert next_turn(
        due_at=NOON, every=timedelta(hours=1), at=NOON + timedelta(hours=5, minutes=10)
    ) == NOON + timedelta(hours=6)


@given(
    every=st.timedeltas(timedelta(minutes=1), timedelta(days=7)),
    late=st.timedeltas(timedelta(0), timedelta(days=400)),
)
def test_the_next_turn_lies_ahead_by_at_most_one_period(every, late):
    following = next_turn(due_at=NOON, every=every, at=NOON + late)

    assert timedelta(0) < following - (NOON + late) <= every


def test_a_worker_that_is_busy_for_a_while_is_no_news():
    assert not is_late(due_at=NOON, at=NOON + timedelta(minutes=15))
    assert is_late(due_at=NOON, at=NOON + timedelta(minutes=16))
