# SPDX-License-Identifier: EUPL-1.2
"""Who sees the outbox, who reads a letter, who tests the mail server."""

from uuid import uuid4

import pytest

from dijkwacht.mail.domain.permissions import may_read_letter, may_see_outbox, may_send_test
from dijkwacht.values.actors import Actor, Role


def actor(role: Role) -> Actor:
    return Actor(organisation_id=uuid4(), roles=frozenset([role]), name="Iemand")


@pytest.mark.parametrize("role", list(Role))
def test_outside_the_demo_only_the_application_manager_sees_the_outbox(role):
    assert bool(may_see_outbox(actor(role), in_demo=False)) == (role is Role.APPLICATION_MANAGER)
    assert may_see_outbox(actor(role), in_demo=True)


@pytest.mark.parametrize("role", list(Role))
def test_only_the_application_manager_sends_a_test(role):
    assert bool(may_send_test(actor(role))) == (role is Role.APPLICATION_MANAGER)


def test_outside_the_demo_nobody_reads_the_letters_of_others():
    assert may_read_letter(in_demo=True)
    assert may_read_letter(in_demo=False).reason == "Wat in een bericht staat, leest alleen de ontvanger."
