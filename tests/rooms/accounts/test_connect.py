# SPDX-License-Identifier: EUPL-1.2
"""Signing in through the organisation's own provider: known addresses only, and a second step all the same."""

import pytest
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from dijkwacht.accounts.models import Person
from tests.support.provider import APP, FakeProvider


@pytest.fixture(autouse=True)
def connected(settings):
    cache.clear()
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [APP]}}


def come_in(monkeypatch, provider, *, client=None, query=None, process=""):
    monkeypatch.setattr(DefaultSocialAccountAdapter, "get_requests_session", lambda _: provider.session())
    client = client or Client()
    begin = reverse("openid_connect_login", args=["organisatie"]) + process
    away = client.post(begin)
    assert away.status_code == 302
    back = provider.agree(away["Location"])
    return client, client.get(reverse("openid_connect_callback", args=["organisatie"]) + (query or back))


def test_the_sign_in_page_offers_it(world):
    page = Client().get(reverse("account_login")).content.decode()
    assert "Log in via Waterrijk" in page


def test_a_known_address_comes_in_and_still_sets_up_a_second_step(world, monkeypatch):
    client, answer = come_in(monkeypatch, FakeProvider(email="Anna@Voorbeeld.example"))
    assert answer.status_code == 302
    assert client.get(reverse("accounts:people"))["Location"] == reverse("accounts:second-factor")
    assert SocialAccount.objects.get().user_id == world.anna.id


def test_the_providers_second_step_counts_when_the_setting_says_so(world, monkeypatch, settings):
    settings.DIJKWACHT_CONNECT_SECOND_FACTOR = True
    client, _ = come_in(monkeypatch, FakeProvider(email=world.anna.email))
    assert client.get(reverse("accounts:people")).status_code == 200


def test_that_setting_does_not_spare_who_came_with_a_password(world, settings):
    settings.DIJKWACHT_CONNECT_SECOND_FACTOR = True
    client = Client()
    client.force_login(Person.objects.get(pk=world.anna.id))
    assert client.get(reverse("accounts:people"))["Location"] == reverse("accounts:second-factor")


def test_an_unknown_address_gets_no_account(world, monkeypatch):
    before = Person.objects.count()
    client, answer = come_in(monkeypatch, FakeProvider(email="onbekend@voorbeeld.example"))
    assert answer.status_code == 403
    assert "uitnodiging" in answer.content.decode()
    assert (Person.objects.count(), SocialAccount.objects.count()) == (before, 0)
    assert client.get(reverse("accounts:account"))["Location"].startswith(reverse("account_login"))


def test_an_address_that_the_provider_does_not_vouch_for_is_not_enough(world, monkeypatch):
    _, answer = come_in(monkeypatch, FakeProvider(email=world.anna.email, is_verified=False))
    assert answer.status_code == 403


def test_the_second_time_the_provider_is_recognised_by_its_own_number(world, monkeypatch):
    come_in(monkeypatch, FakeProvider(email=world.anna.email))
    client, answer = come_in(monkeypatch, FakeProvider(email="nieuw@voorbeeld.example"))
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(world.anna.id)


def test_a_provider_account_cannot_be_tied_to_whoever_is_signed_in(world, monkeypatch):
    client = world.bram.client()
    _, answer = come_in(monkeypatch, FakeProvider(email=world.anna.email), client=client, process="?process=connect")
    assert answer.status_code == 403
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("query", ["?code=abc&state=verzonnen", "?error=access_denied", "?code=vals"])
def test_what_goes_wrong_ends_in_a_dutch_page(world, monkeypatch, query):
    client, answer = come_in(monkeypatch, FakeProvider(email=world.anna.email), query=query)
    assert answer.status_code == 403
    assert "niet gelukt" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_closed_account_stays_closed(world, monkeypatch):
    Person.objects.filter(pk=world.anna.id).update(is_active=False)
    client, _ = come_in(monkeypatch, FakeProvider(email=world.anna.email))
    assert "_auth_user_id" not in client.session
