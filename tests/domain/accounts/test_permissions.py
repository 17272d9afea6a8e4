# SPDX-License-Identifier: EUPL-1.2
"""Who may see people, let them in, and send them away: a table per question."""

from uuid import UUID

import pytest

from dijkwacht.accounts.domain import permissions
from dijkwacht.values.actors import Actor, Role

ME, OTHER = UUID(int=1), UUID(int=2)
KEEPERS = {Role.COORDINATOR, Role.APPLICATION_MANAGER}


def holding(role):
    return Actor(organisation_id=UUID(int=9), person_id=ME, name="Ik", roles=frozenset({role}))


@pytest.mark.parametrize("role", Role)
def test_only_keepers_see_people(role):
    assert bool(permissions.may_see_people(holding(role))) == (role in KEEPERS)


@pytest.mark.parametrize("role", Role)
def test_only_the_coordinator_sees_the_log_and_sends_links(role):
    assert bool(permissions.may_see_log(holding(role))) == (role is Role.COORDINATOR)
    assert bool(permissions.may_send_links(holding(role))) == (role is Role.COORDINATOR)


@pytest.mark.parametrize(
    ("by", "granted", "has_coordinator", "allowed"),
    [
        (Role.COORDINATOR, Role.READER, True, True),
        (Role.COORDINATOR, Role.APPLICATION_MANAGER, True, True),
        (Role.COORDINATOR, Role.COORDINATOR, True, True),
        (Role.APPLICATION_MANAGER, Role.APPLICATION_MANAGER, True, True),
        (Role.APPLICATION_MANAGER, Role.COORDINATOR, False, True),
        (Role.APPLICATION_MANAGER, Role.COORDINATOR, True, False),
        (Role.APPLICATION_MANAGER, Role.READER, False, False),
        (Role.MANAGER, Role.RESPONDENT, True, False),
        (Role.GUEST_ADVISER, Role.READER, True, False),
        (Role.READER, Role.READER, True, False),
    ],
)
def test_who_lets_whom_in(by, granted, has_coordinator, allowed):
    assert bool(permissions.may_grant(holding(by), granted, has_coordinator=has_coordinator)) == allowed


@pytest.mark.parametrize(
    ("to", "granted", "held", "allowed"),
    [
        (OTHER, Role.READER, [Role.MANAGER], True),
        (ME, Role.READER, [Role.COORDINATOR], False),
        (OTHER, Role.READER, [Role.READER], False),
        (OTHER, Role.GUEST_ADVISER, [Role.READER], False),
        (OTHER, Role.READER, [Role.GUEST_ADVISER], False),
    ],
)
def test_a_further_role(to, granted, held, allowed):
    verdict = permissions.may_add_role(
        holding(Role.COORDINATOR), granted, person_id=to, held=held, has_coordinator=True
    )
    assert bool(verdict) == allowed


@pytest.mark.parametrize("role", Role)
def test_only_keepers_revoke(role):
    assert bool(permissions.may_revoke(holding(role), Role.READER, is_last_coordinator=False)) == (role in KEEPERS)


def test_the_last_coordinator_stays():
    me = holding(Role.APPLICATION_MANAGER)
    assert not permissions.may_revoke(me, Role.COORDINATOR, is_last_coordinator=True)
    assert permissions.may_revoke(me, Role.COORDINATOR, is_last_coordinator=False)
    assert permissions.may_revoke(me, Role.READER, is_last_coordinator=True)


def test_nobody_resets_his_own_second_factor():
    assert not permissions.may_reset_second_factor(holding(Role.COORDINATOR), person_id=ME)
    assert permissions.may_reset_second_factor(holding(Role.COORDINATOR), person_id=OTHER)
    assert not permissions.may_reset_second_factor(holding(Role.HRM), person_id=OTHER)


def test_every_refusal_says_why():
    assert str(permissions.may_see_people(holding(Role.READER)).reason).endswith(".")
