# SPDX-License-Identifier: EUPL-1.2
"""A colleague without account answers his part, comes back, and is kept to it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts.models import PersonalLink
from dijkwacht.accounts.public import actor_for_link, create_link, links_of, revoke_link
from dijkwacht.audit.public import log_of
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import NotFound, Refused


@pytest.fixture
def secret(world):
    with scope(world.waterrijk):
        return create_link(
            actor=world.anna.actor,
            purpose="answers",
            round_id=world.round_id,
            position="teamleider burgerzaken",
            email="Team@Voorbeeld.example",
            department_id=world.civil_affairs,
            at=timezone.now(),
        ).secret


def opened(secret):
    client = Client()
    client.post(reverse("accounts:link-open", args=[secret]))
    return client


def test_the_link_makes_a_respondent_of_one_round_and_department(world, secret):
    actor = actor_for_link(secret, timezone.now())
    link = PersonalLink.objects.get()
    assert (actor.roles, actor.round_id, actor.link_id) == ({Role.RESPONDENT}, world.round_id, link.id)
    assert (actor.person_id, actor.departments) == (None, {world.civil_affairs})
    assert actor.name == "teamleider burgerzaken"


def test_only_the_hash_is_kept(secret):
    assert secret not in str(PersonalLink.objects.values())


def test_the_link_works_again_and_each_time_is_on_record(world, secret):
    assert actor_for_link(secret, timezone.now())
    assert actor_for_link(secret, timezone.now() + timedelta(days=13))
    with scope(world.waterrijk):
        lines = log_of(world.waterrijk, before=None, size=3)
        assert [line.event for line in lines] == ["link.opened", "link.opened", "link.created"]
        assert lines[0].link_id == links_of(world.waterrijk, world.round_id)[0].id


def test_looking_at_the_page_opens_nothing(secret):
    page = Client().get(reverse("accounts:link-open", args=[secret]))
    assert "Begin" in page.content.decode()
    assert PersonalLink.objects.get().used_at is None


def test_a_session_by_link_reaches_only_pages_meant_for_it(secret):
    client = opened(secret)
    for name in ("accounts:people", "accounts:account", "accounts:log"):
        assert client.get(reverse(name)).status_code == 404


def test_a_session_by_link_ends_with_the_link(world, secret, settings):
    client = opened(secret)
    with scope(world.waterrijk):
        revoke_link(actor=world.anna.actor, link_id=links_of(world.waterrijk)[0].id, at=timezone.now())
    answer = client.get(reverse("accounts:account"), follow=True)
    assert answer.status_code == 410
    assert "ingetrokken" in answer.content.decode()


def test_a_session_by_link_can_be_left(secret):
    client = opened(secret)
    client.post(reverse("account_logout"))
    assert client.get(reverse("accounts:account"))["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        ({"expires_at": timezone.now() - timedelta(seconds=1)}, "verlopen"),
        ({"revoked_at": timezone.now()}, "ingetrokken"),
        ({"secret_hash": "0" * 64}, "klopt niet"),
    ],
)
def test_a_link_that_ended_says_why_and_what_to_do(secret, spoil, word):
    PersonalLink.objects.update(**spoil)
    answer = Client().post(reverse("accounts:link-open", args=[secret]))
    assert answer.status_code == 410
    assert word in answer.content.decode()
    assert actor_for_link(secret, timezone.now()) is None


def test_only_the_coordinator_makes_links_and_only_of_his_own_town(world, secret):
    with scope(world.waterrijk), pytest.raises(Refused):
        create_link(
            actor=world.bram.actor,
            purpose="answers",
            round_id=world.round_id,
            position="x",
            email="x@y.nl",
            at=timezone.now(),
        )
    link_id = PersonalLink.objects.get().id
    with scope(world.dijkerveen), pytest.raises(NotFound):
        revoke_link(actor=world.eva.actor, link_id=link_id, at=timezone.now())
