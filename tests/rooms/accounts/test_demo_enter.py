# SPDX-License-Identifier: EUPL-1.2
"""Being somebody of the story with one click, in the demo only."""

from django.test import Client
from django.urls import reverse

from dijkwacht.accounts.models import Person


def become(person_id):
    client = Client()
    return client, client.post(reverse("accounts:demo-enter", args=[person_id]))


def test_in_the_demo_a_click_is_enough(world, settings):
    settings.DIJKWACHT_DEMO = True
    Person.objects.filter(pk=world.anna.id).update(is_demo=True)
    assert "Anna de Wit" in Client().get(reverse("account_login")).content.decode()
    client, answer = become(world.anna.id)
    assert answer.status_code == 302
    assert client.get(reverse("accounts:people")).status_code == 200


def test_in_the_demo_only_the_cast_can_be_chosen(world, settings):
    settings.DIJKWACHT_DEMO = True
    assert become(world.anna.id)[1].status_code == 404


def test_outside_the_demo_it_does_not_exist(world, settings):
    settings.DIJKWACHT_DEMO = False
    Person.objects.filter(pk=world.anna.id).update(is_demo=True)
    client, answer = become(world.anna.id)
    assert answer.status_code == 404
    assert client.get(reverse("accounts:account")).status_code == 302
    assert "Anna de Wit" not in Client().get(reverse("account_login")).content.decode()


def test_outside_the_demo_its_cast_needs_a_second_step_like_everybody(world, settings):
    settings.DIJKWACHT_DEMO = False
    Person.objects.filter(pk=world.anna.id).update(is_demo=True)
    client = Client()
    client.force_login(Person.objects.get(pk=world.anna.id))
    assert client.get(reverse("accounts:account"))["Location"] == reverse("accounts:second-factor")
