# SPDX-License-Identifier: EUPL-1.2
"""Who sees and who keeps the contacts."""

from uuid import UUID

import pytest

from dijkwacht.directory.domain.permissions import may_edit_contacts, may_see_contacts
from dijkwacht.values.actors import Actor, Role


def actor(*roles: Role, person: bool = True) -> Actor:
    return Actor(
        organisation_id=UUID(int=1), roles=frozenset(roles), name="x", person_id=UUID(int=2) if person else None
    )


@pytest.mark.parametrize("role", list(Role))
def test_only_the_coordinator_edits_contacts(role):
    assert bool(may_edit_contacts(actor(role))) is (role is Role.COORDINATOR)


@pytest.mark.parametrize("role", list(Role))
def test_everyone_with_an_account_sees_the_contacts_but_not_who_only_manages_the_application(role):
    assert bool(may_see_contacts(actor(role))) is (role is not Role.APPLICATION_MANAGER)


def test_an_application_manager_who_also_coordinates_sees_the_contacts():
    assert may_see_contacts(actor(Role.APPLICATION_MANAGER, Role.COORDINATOR))


def test_the_holder_of_a_personal_link_sees_no_contacts():
    assert "persoonlijke link" in may_see_contacts(actor(Role.RESPONDENT, person=False)).reason
