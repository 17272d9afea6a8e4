# SPDX-License-Identifier: EUPL-1.2
"""Coming in with a password, and the second step that everybody must have."""

import time
from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from dijkwacht.accounts.models import Person
from tests.support.world import signed_in

PASSWORD = "vier rustige woorden hier"


@pytest.fixture(autouse=True)
def fresh_limits(settings):
    settings.MFA_TOTP_TOLERANCE = 1
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def anna(world):
    person = Person.objects.get(pk=world.anna.id)
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def code(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_app(client):
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    return secret, client.post(reverse("mfa_activate_totp"), {"code": code(secret)})


def test_without_sign_in_every_page_leads_to_it(world):
    answer = Client().get(reverse("accounts:people"))
    assert answer.status_code == 302
    assert answer["Location"] == f"{reverse('account_login')}?next={reverse('accounts:people')}"


def test_an_htmx_request_without_sign_in_leaves_its_page(world):
    answer = Client().get(reverse("accounts:people"), headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer["HX-Redirect"].startswith(reverse("account_login"))


def test_a_password_alone_leads_to_setting_up_the_second_step_and_nowhere_else(anna):
    client = Client()
    sign_in(client, anna.email)
    for name in ("accounts:people", "accounts:account", "accounts:log", "account_change_password"):
        answer = client.get(reverse(name))
        assert (answer.status_code, answer.get("Location")) == (302, reverse("accounts:second-factor"))
    assert client.get(reverse("accounts:second-factor")).status_code == 200


def test_after_the_code_app_come_the_recovery_codes_and_then_the_work(anna):
    client = Client()
    sign_in(client, anna.email)
    _, answer = set_up_app(client)
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert len(client.get(answer["Location"]).context["unused_codes"]) == 10
    assert client.get(reverse("accounts:people")).status_code == 200


def test_the_next_time_the_code_is_asked_before_anything(anna):
    client = Client()
    sign_in(client, anna.email)
    secret, _ = set_up_app(client)
    cache.clear()
    client = Client()
    assert sign_in(client, anna.email)["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("accounts:people"))["Location"].startswith(reverse("account_login"))
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert client.get(reverse("accounts:people")).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": code(secret)})
    assert client.get(reverse("accounts:people")).status_code == 200


def test_a_recovery_code_works_once(anna):
    client = Client()
    sign_in(client, anna.email)
    set_up_app(client)
    recovery = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]
    for works in (True, False):
        client = Client()
        sign_in(client, anna.email)
        client.post(reverse("mfa_authenticate"), {"code": recovery})
        assert (client.get(reverse("accounts:people")).status_code == 200) is works


def test_the_secret_of_the_code_app_is_not_readable_in_the_database(anna):
    client = Client()
    sign_in(client, anna.email)
    secret, _ = set_up_app(client)
    assert secret not in str(Authenticator.objects.filter(type="totp").values())


def test_the_last_second_step_cannot_be_thrown_away(anna):
    client = Client()
    sign_in(client, anna.email)
    set_up_app(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=anna, type="totp").exists()


def test_the_session_gets_another_key_on_entering_and_is_gone_on_leaving(anna):
    client = Client()
    client.get(reverse("account_login"))
    client.session.save()
    before = client.session.session_key
    sign_in(client, anna.email)
    set_up_app(client)
    after = client.session.session_key
    assert after != before
    client.post(reverse("account_logout"))
    assert not client.session.exists(after)


def test_what_an_earlier_visitor_had_does_not_pass_to_the_next(anna, world):
    client = signed_in(world.bram.id)
    client.get(reverse("accounts:account"))
    sign_in_again = client.post(reverse("account_logout"))
    assert sign_in_again.status_code == 302
    sign_in(client, anna.email)
    assert client.get(reverse("accounts:people"))["Location"] == reverse("accounts:second-factor")


def test_guessing_is_slowed_down_even_when_the_sixth_guess_is_right(anna):
    client = Client()
    for _ in range(5):
        sign_in(client, anna.email, "een verkeerde gok")
    sign_in(client, anna.email)
    assert client.get(reverse("accounts:second-factor"))["Location"].startswith(reverse("account_login"))


def test_nobody_signs_himself_up(db):
    from allauth.account.adapter import get_adapter

    assert not get_adapter().is_open_for_signup(None)
    assert Client().get("/inloggen/nieuw/").status_code == 404


def test_a_closed_account_does_not_come_in(anna):
    anna.is_active = False
    anna.save()
    client = Client()
    sign_in(client, anna.email)
    assert client.get(reverse("accounts:account"))["Location"].startswith(reverse("account_login"))


def test_a_forgotten_password_is_replaced_by_mail_and_unknown_addresses_learn_nothing(anna, mailoutbox):
    import re

    client = Client()
    known = client.post(reverse("account_reset_password"), {"email": anna.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "niemand@voorbeeld.example"})
    assert known["Location"] == unknown["Location"]
    assert [mail.to for mail in mailoutbox] == [[anna.email], ["niemand@voorbeeld.example"]]
    link = re.search(r"http://[^\s]+", mailoutbox[0].body)[0]
    page = client.get(link, follow=True)
    client.post(
        page.request["PATH_INFO"],
        {"password1": "vijf heel andere woorden hier", "password2": "vijf heel andere woorden hier"},
    )
    anna.refresh_from_db()
    assert anna.check_password("vijf heel andere woorden hier")
    assert "http" not in mailoutbox[-1].body


@pytest.mark.parametrize(
    "elsewhere", ["http://localhost/", "https://elders.example/", "//elders.example", "/\\elders.example"]
)
def test_after_signing_in_nobody_is_sent_to_another_site(anna, elsewhere):
    address = f"{reverse('account_login')}?{urlencode({'next': elsewhere})}"
    answer = Client().post(address, {"login": anna.email, "password": PASSWORD, "next": elsewhere})
    assert answer["Location"] == reverse("home:week")


def test_who_guesses_behind_the_proxy_locks_out_himself_alone(anna, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(12):
        Client(headers={"x-forwarded-for": "203.0.113.9"}).post(
            reverse("account_login"), {"login": f"gok{number}@waterrijk.example", "password": "fout"}
        )

    refused = sign_in(Client(headers={"x-forwarded-for": "203.0.113.9"}), anna.email)
    let_in = sign_in(Client(headers={"x-forwarded-for": "203.0.113.10"}), anna.email)

    assert (refused.status_code, let_in.status_code) == (200, 302)


def test_the_link_for_a_new_password_leads_to_our_own_address(anna, mailoutbox, settings):
    settings.DIJKWACHT_ADDRESS = "https://dijkwacht.waterrijk.example"
    Client().post(reverse("account_reset_password"), {"email": anna.email}, headers={"host": "localhost:9999"})
    assert "https://dijkwacht.waterrijk.example/wachtwoord/nieuw/" in mailoutbox[0].body


def test_a_page_costs_three_statements_before_it_begins(world, django_assert_num_queries):
    client = world.anna.client()
    client.get(reverse("accounts:person-invite"))
    # The page itself asks for coordinators and departments, its frame for a name and a look.
    with django_assert_num_queries(3 + 2 + 2) as asked:
        client.get(reverse("accounts:person-invite"))
    tables = [one["sql"].split("FROM ")[1].split('"')[1] for one in asked.captured_queries]
    assert tables[:3] == ["django_session", "accounts_person", "accounts_membership"]
    assert "accounts_membership" not in tables[4:]
