# SPDX-License-Identifier: EUPL-1.2
"""Inviting, granting, revoking, and what each leaves behind."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts import actions, queries
from dijkwacht.accounts.actions import LinkEnded
from dijkwacht.accounts.domain.secrets import Ended
from dijkwacht.accounts.models import Invitation, Membership, Person
from dijkwacht.accounts.public import guests_of, people_of, people_with
from dijkwacht.audit.public import log_of
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import Conflict, NotFound, Refused

PASSWORD = "vier rustige woorden hier"


def membership_of(somebody):
    return Membership.objects.get(person_id=somebody.id)


def invite(world, **changes):
    with scope(world.waterrijk):
        return actions.invite_person(
            **{
                "actor": world.anna.actor,
                "name": "Karin Postma",
                "email": "Karin@Voorbeeld.example",
                "role": Role.MANAGER,
                "departments": [world.civil_affairs],
                "address": "https://dijkwacht.example",
                "at": timezone.now(),
                **changes,
            }
        )


def events(world):
    with scope(world.waterrijk):
        return [line.event for line in log_of(world.waterrijk, before=None, size=10)]


def test_an_invitation_becomes_an_account_with_its_role_and_departments(world, mailoutbox):
    world.anna.client().post(
        reverse("accounts:person-invite"),
        {
            "name": "Karin Postma",
            "email": "karin@voorbeeld.example",
            "role": "manager",
            "departments": [world.civil_affairs],
        },
    )
    path = re.search(r"https?://[^/]+(/uitnodiging/[^/\s]+/)", mailoutbox[0].body)[1]
    client = Client()
    assert "Karin Postma" in client.get(path).content.decode()
    assert client.post(path, {"password": "kort"}).status_code == 422
    assert client.post(path, {"password": PASSWORD})["Location"] == reverse("account_login")
    karin = Person.objects.get(email="karin@voorbeeld.example")
    assert karin.check_password(PASSWORD)
    with scope(world.waterrijk):
        actor = queries.actor_for(karin, world.waterrijk, timezone.localdate())
    assert (actor.roles, actor.departments) == ({Role.MANAGER}, {world.civil_affairs})
    assert client.post(path, {"password": PASSWORD}).status_code == 410
    assert events(world)[:2] == ["invitation.accepted", "person.invited"]


def test_only_the_hash_of_an_invitation_is_kept(world):
    secret = invite(world)
    assert secret not in str(Invitation.objects.values())


def test_somebody_with_an_account_keeps_his_password_and_gains_the_role(world):
    eva = Person.objects.get(pk=world.eva.id)
    secret = invite(world, email=eva.email, role=Role.READER, departments=[])
    answer = Client().post(
        reverse("accounts:invitation-accept", args=[secret]), {"password": "iets anders kiezen hier"}
    )
    assert answer.status_code == 302
    eva.refresh_from_db()
    assert not eva.has_usable_password()
    assert Membership.objects.filter(person=eva, organisation_id=world.waterrijk, role=Role.READER).exists()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        ({"expires_at": timezone.now() - timedelta(seconds=1)}, Ended.EXPIRED),
        ({"revoked_at": timezone.now()}, Ended.REVOKED),
        ({"accepted_at": timezone.now()}, Ended.USED),
        ({"secret_hash": "0" * 64}, Ended.UNKNOWN),
    ],
)
def test_an_invitation_that_ended_says_so_and_makes_nobody(world, spoil, why):
    secret = invite(world)
    Invitation.objects.update(**spoil)
    with pytest.raises(LinkEnded) as caught:
        actions.accept_invitation(secret=secret, password=PASSWORD, at=timezone.now())
    assert caught.value.why is why
    assert Client().get(reverse("accounts:invitation-accept", args=[secret])).status_code == 410
    assert not Person.objects.filter(email="karin@voorbeeld.example").exists()


def test_an_application_manager_does_not_let_himself_in_under_another_name(world):
    with pytest.raises(Refused):
        invite(world, actor=world.frank.actor, role=Role.COORDINATOR)
    assert not Invitation.objects.exists()


def test_a_role_that_is_revoked_ends_at_once_and_stays_on_record(world):
    client = world.bram.client()
    assert client.get(reverse("accounts:account")).status_code == 200
    one = membership_of(world.bram)
    assert client.get(reverse("accounts:people")).status_code == 403
    world.anna.client().post(reverse("accounts:role-revoke", args=[one.id]))
    assert client.get(reverse("accounts:people"))["Location"] == reverse("accounts:organisation-choose")
    one.refresh_from_db()
    assert one.revoked_by_id == world.anna.id
    assert "role.revoked" in events(world)


def test_the_last_coordinator_cannot_go(world):
    with scope(world.waterrijk), pytest.raises(Refused, match="laatste"):
        actions.revoke_role(
            actor=world.frank.actor, membership_id=membership_of_under_system(world.anna), at=timezone.now()
        )


def membership_of_under_system(somebody):
    from dijkwacht.tenancy.public import system_scope

    with system_scope():
        return membership_of(somebody).id


def test_a_role_of_another_town_does_not_exist(world):
    foreign = membership_of(world.eva).id
    with scope(world.waterrijk), pytest.raises(NotFound):
        actions.revoke_role(actor=world.anna.actor, membership_id=foreign, at=timezone.now())
    assert world.anna.client().post(reverse("accounts:role-revoke", args=[foreign])).status_code == 404


def test_a_further_role_is_for_people_of_the_organisation_only(world):
    with scope(world.waterrijk):
        actions.grant_role(actor=world.anna.actor, person_id=world.hanna.id, role=Role.CONFIDANT, at=timezone.now())
        with pytest.raises(Conflict):
            actions.grant_role(actor=world.anna.actor, person_id=world.eva.id, role=Role.READER, at=timezone.now())
        on = timezone.localdate()
        assert set(people_with(world.waterrijk, [Role.CONFIDANT], on)) == {world.dirk.id, world.hanna.id}


def test_a_guest_is_visible_and_gone_after_his_day(world):
    on = timezone.localdate()
    with scope(world.waterrijk):
        assert guests_of(world.waterrijk, world.round_id, on) == {"Gijs Meijer": on + timedelta(days=60)}
        assert guests_of(world.waterrijk, uuid4(), on) == {}
        assert guests_of(world.waterrijk, world.round_id, on + timedelta(days=61)) == {}
    Membership.objects.filter(person_id=world.gijs.id).update(until=on - timedelta(days=1))
    assert world.gijs.client().get(reverse("accounts:people"))["Location"] == reverse("accounts:organisation-choose")


def test_the_people_page_costs_as_much_for_nine_as_for_forty(world, django_assert_num_queries):
    client = world.anna.client()
    address = reverse("accounts:people")
    client.get(address)
    with django_assert_num_queries(10):
        client.get(address)
    for number in range(31):
        person = actions.register_person(
            name=f"Collega {number}", email=f"c{number}@voorbeeld.example", at=timezone.now()
        )
        actions.grant_first_role(organisation_id=world.waterrijk, person=person, role=Role.READER, at=timezone.now())
    with django_assert_num_queries(10):
        client.get(address)


def test_people_are_those_with_a_role_today(world):
    with scope(world.dijkerveen):
        assert [one.name for one in people_of(world.dijkerveen, timezone.localdate())] == ["Eva Mulder"]


def test_a_lost_telephone_is_helped_by_another_on_the_record(world):
    from allauth.mfa.models import Authenticator

    Authenticator.objects.create(user_id=world.bram.id, type="totp", data={})
    one = membership_of(world.bram)
    assert world.bram.client().post(reverse("accounts:second-factor-reset", args=[one.id])).status_code == 403
    world.frank.client().post(reverse("accounts:second-factor-reset", args=[one.id]))
    assert not Authenticator.objects.filter(user_id=world.bram.id).exists()
    assert "second-factor.reset" in events(world)


def test_who_belongs_to_two_organisations_chooses_and_cannot_choose_a_third(world):
    person = Person.objects.get(pk=world.anna.id)
    actions.grant_first_role(organisation_id=world.dijkerveen, person=person, role=Role.READER, at=timezone.now())
    client = world.anna.client()
    assert client.get(reverse("accounts:people"))["Location"] == reverse("accounts:organisation-choose")
    choose = reverse("accounts:organisation-choose")
    assert client.post(choose, {"organisation": uuid4()}).status_code == 404
    client.post(choose, {"organisation": world.dijkerveen})
    assert client.get(reverse("accounts:people")).status_code == 403
    client.post(choose, {"organisation": world.waterrijk})
    assert client.get(reverse("accounts:people")).status_code == 200


def test_choosing_costs_no_more_with_forty_organisations(world, django_assert_num_queries):
    from dijkwacht.organisations.public import register_organisation
    from tests.support.world import _municipality

    person = Person.objects.get(pk=world.anna.id)
    client = world.anna.client()
    client.get(reverse("accounts:person-invite"))
    for number in range(40):
        other = register_organisation(name=f"Gemeente {number}", code="", described=_municipality(9000))
        actions.grant_first_role(organisation_id=other, person=person, role=Role.COORDINATOR, at=timezone.now())
    with django_assert_num_queries(7):
        assert client.get(reverse("accounts:person-invite")).status_code == 200


def test_reading_people_and_the_log_is_itself_logged(world):
    client = world.anna.client()
    client.get(reverse("accounts:people"))
    page = client.get(reverse("accounts:log")).content.decode()
    assert "bekeek wie een account heeft" in page
    assert "Anna de Wit" in page
    assert "las het logboek" in client.get(reverse("accounts:log")).content.decode()


@pytest.mark.parametrize("before", ["9" * 5000, "9" * 30, "-1", "nu"])
def test_the_log_opens_at_its_newest_line_when_it_is_asked_for_nonsense(world, before):
    answer = world.anna.client().get(reverse("accounts:log"), {"voor": before})
    assert answer.status_code == 200


def test_an_address_that_no_mailbox_can_have_is_refused(world):
    sent = {"name": "Ada", "email": f"ada@{'afdeling.' * 30}nl", "role": "reader"}
    answer = world.anna.client().post(reverse("accounts:person-invite"), sent)
    assert answer.status_code == 422
