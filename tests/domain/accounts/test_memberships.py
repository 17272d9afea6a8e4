# SPDX-License-Identifier: EUPL-1.2
"""From roles held to the actor on a day."""

from datetime import date, timedelta
from uuid import UUID

from dijkwacht.accounts.domain.memberships import Held, actor
from dijkwacht.values.actors import Role

DAY = date(2026, 5, 4)
TOWN, PERSON, ROUND = UUID(int=1), UUID(int=2), UUID(int=3)


def on(day, *held):
    return actor(held, organisation_id=TOWN, person_id=PERSON, name="Anna", on=day)


def test_nobody_without_a_role():
    assert on(DAY) is None


def test_all_roles_together_make_one_actor():
    found = on(
        DAY,
        Held(role=Role.MANAGER, departments=frozenset({UUID(int=7)})),
        Held(role=Role.CONFIDANT, departments=frozenset({UUID(int=8)})),
    )
    assert found.roles == {Role.MANAGER, Role.CONFIDANT}
    assert found.departments == {UUID(int=7), UUID(int=8)}
    assert found.round_id is None


def test_a_guest_is_there_up_to_and_including_his_last_day_and_in_his_round_only():
    guest = Held(role=Role.GUEST_ADVISER, round_id=ROUND, until=DAY)
    assert on(DAY, guest).round_id == ROUND
    assert on(DAY + timedelta(days=1), guest) is None


def test_a_role_that_is_over_does_not_count_beside_one_that_holds():
    found = on(DAY, Held(role=Role.READER), Held(role=Role.COORDINATOR, until=DAY - timedelta(days=1)))
    assert found.roles == {Role.READER}
