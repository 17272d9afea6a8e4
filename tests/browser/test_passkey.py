# SPDX-License-Identifier: EUPL-1.2
"""A passkey as second step and as the only step, in a real browser under the strict content policy."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from dijkwacht.accounts.models import Person
from tests.support.world import build

PASSWORD = "vier rustige woorden hier"


@pytest.fixture
def site(live_server):
    """Passkeys want a name rather than a number."""
    return live_server.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def key(page: Page):
    """A key in the machine that opens by itself, and a page that keeps what the browser complains about."""
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return complaints


def log_in(page: Page, site: str, email: str) -> None:
    page.goto(site + reverse("account_login"))
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def log_out(page: Page, site: str) -> None:
    page.goto(site + reverse("account_logout"))
    page.get_by_role("main").get_by_role("button", name="Log uit").click()


def test_a_passkey_is_added_and_used_in_both_ways(page: Page, site, key, transactional_db):
    page.set_default_timeout(8000)
    world = build()
    anna = Person.objects.get(pk=world.anna.id)
    anna.set_password(PASSWORD)
    anna.save()

    log_in(page, site, anna.email)
    page.get_by_role("link", name="Voeg een toegangssleutel toe").click()
    page.get_by_label("Ook gebruiken om zonder wachtwoord in te loggen").check()
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_role("heading", name="Bewaar uw herstelcodes").wait_for()

    log_out(page, site)
    log_in(page, site, anna.email)
    page.get_by_role("button", name="Gebruik de toegangssleutel (passkey)").click()
    page.wait_for_url(site + "/")
    page.goto(site + reverse("accounts:people"))
    page.get_by_role("heading", name="Wie doet er mee").wait_for()

    log_out(page, site)
    page.goto(site + reverse("account_login"))
    page.get_by_role("button", name="Log in met een toegangssleutel (passkey)").click()
    page.wait_for_url(site + "/")
    page.goto(site + reverse("accounts:people"))
    page.get_by_role("heading", name="Wie doet er mee").wait_for()
    assert key == []
