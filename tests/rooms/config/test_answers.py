# SPDX-License-Identifier: EUPL-1.2
"""What comes in wrong gets a clear answer, what is closed stays in no cache, and no secret reaches the journal."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from dijkwacht.config.journal import JournalFormatter


def test_a_signed_in_page_stays_in_no_cache(world):
    browser = world.anna.client()
    for address in (reverse("home:week"), reverse("accounts:people"), reverse("directory:contact-sheet")):
        assert "no-store" in browser.get(address)["Cache-Control"]
    assert "no-store" in browser.get(reverse("assessments:round-show", args=[world.dijkerveen]))["Cache-Control"]
    assert "no-store" in Client().get(reverse("home:week"))["Cache-Control"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("&".join(f"f{number}=x" for number in range(5000)), "application/x-www-form-urlencoded"),
        ("name=" + "x" * 3_000_000, "application/x-www-form-urlencoded"),
        ("name=x", "application/x-www-form-urlencoded; charset=utf-7"),
        ("--x", "multipart/form-data"),
    ],
)
def test_what_cannot_be_read_is_refused_in_dutch(world, content, kind):
    browser = world.anna.client()
    browser.handler.enforce_csrf_checks = True
    browser.get(reverse("accounts:account"))

    answer = browser.post(reverse("accounts:account"), content, content_type=kind)

    assert answer.status_code == 400
    assert "Dit kunnen wij niet lezen" in answer.text


def test_a_form_from_elsewhere_is_refused_in_dutch(world):
    browser = world.anna.client()
    browser.handler.enforce_csrf_checks = True

    answer = browser.post(reverse("accounts:account"), {"name": "Iemand anders"})

    assert answer.status_code == 403
    assert "vernieuw de bladzijde" in answer.text


@pytest.mark.parametrize("address", ["/waar-kan-ik-terecht/a%00b/", "/mensen/?x=%00", "/link/%00/"])
def test_nothing_is_found_by_a_null_character(world, address):
    assert world.anna.client().get(address).status_code == 404


@pytest.mark.parametrize("address", ["/link/{}/", "/uitnodiging/{}/", "/wachtwoord/nieuw/{}/", "/meestemmen/in/{}/"])
def test_the_journal_keeps_no_secret_of_an_address(address):
    secret = "4fJ-k_9sQ2"
    line = logging.LogRecord("x", logging.ERROR, "", 0, "Forbidden: %s", (address.format(secret),), None)

    told = JournalFormatter("{message}", style="{").format(line)

    assert told == f"Forbidden: {address.format('...')}"
