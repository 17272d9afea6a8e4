# SPDX-License-Identifier: EUPL-1.2
"""The same page for who has its secret address: no sign-in, no session, no cookie, and only what is for all staff."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from dijkwacht.awareness.actions import renew_link
from dijkwacht.awareness.values import CaseAudience
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from tests.support import processing
from tests.support.learning import address, open_link, release_case, text_of, write_case
from tests.support.programme import CASE


@pytest.fixture
def secret(world, small_library):
    return open_link(world)


def every_address(secret, case_id):
    return [
        address("page-open", secret),
        address("talks-open", secret),
        address("talk-open", secret, "buurman"),
        address("case-open", secret, case_id),
        address("cards-open", secret),
        address("process-card-open", secret, "travel-documents"),
    ]


def test_the_cards_of_the_library_are_there_and_never_what_was_adapted(world, secret):
    processing.take(world, "travel-documents")
    anna, name = world.anna.client(), processing.address("process-change", "travel-documents")
    anna.post(name, processing.sent_by(anna.get(name)) | {"owner": "hoofd Publiekszaken"})

    assert address("cards-open", secret) in Client().get(address("page-open", secret)).content.decode()
    listed = Client().get(address("cards-open", secret)).content.decode()
    shown = address("process-card-open", secret, "travel-documents")
    assert shown in listed
    told = text_of(Client().get(shown))
    assert "Waar is het zwak?" in told
    assert "Teamleider Burgerzaken" in told
    assert "hoofd Publiekszaken" not in told
    assert "Hoofd Publiekszaken" not in told
    assert "aangepast" not in told
    assert Client().get(address("process-card-open", secret, "geen")).status_code == 404
    assert "Hoofd Publiekszaken" in text_of(anna.get(processing.address("process-card-show", "travel-documents")))


def test_a_signal_card_is_there_too(world, secret, monkeypatch):
    card = processing.signal_card()
    monkeypatch.setitem(library().signals, card.slug, card)

    listed = Client().get(address("cards-open", secret)).content.decode()
    assert address("signal-card-open", secret, card.slug) in listed
    assert "Vijf minuten met uw team" in text_of(Client().get(address("signal-card-open", secret, card.slug)))


def test_no_page_touches_a_session_or_sets_a_cookie(world, secret):
    browser = world.anna.client()
    given = dict(browser.cookies)
    for url in every_address(secret, release_case(world)):
        answer = browser.get(url)
        assert answer.status_code == 200, url
        assert not answer.cookies, url
        assert "Cookie" not in answer.headers.get("Vary", ""), url
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert '<html lang="nl">' in answer.content.decode()
    assert dict(browser.cookies) == given


def test_no_page_reads_who_looks_or_writes_anything(world, secret, django_assert_max_num_queries):
    browser = world.anna.client()
    with django_assert_max_num_queries(15) as seen:
        browser.get(address("page-open", secret))
    statements = [one["sql"] for one in seen.captured_queries]
    assert not [one for one in statements if "session" in one or "accounts_" in one]
    assert not [one for one in statements if one.startswith(("INSERT", "UPDATE", "DELETE"))]


def test_it_shows_the_page_without_any_way_inside(world, secret):
    release_case(world)
    answer = Client(headers={"accept-language": "en"}).get(address("page-open", secret))

    told, html = text_of(answer), answer.content.decode()
    assert "Weerbaarheid in Waterrijk" in told
    assert CASE.title in told
    assert "Gesprek buurman" in told
    assert "Beheer" not in told
    own = re.findall(r'href="(/[^"]*)"', html)
    assert not [one for one in own if not one.startswith(("/static/", "/weerbaarheid/open/", "/waar-kan-ik-terecht/"))]
    for link in own:
        if not link.startswith("/static/"):
            assert Client().get(link).status_code == 200, link


def test_what_is_not_for_all_staff_is_not_there(world, secret):
    hidden = [
        address("talk-open", secret, "raadsavond"),
        address("talk-open", secret, "onzin"),
        address("case-open", secret, write_case(world)),
        address("case-open", secret, release_case(world, audience=CaseAudience.COUNCIL)),
    ]
    for url in hidden:
        answer = Client().get(url)
        assert answer.status_code == 404
        assert not answer.cookies


def test_a_renewed_address_replaces_the_old_one_at_once(world, secret):
    world.anna.client().post(address("link-renew"))
    kept = text_of(world.anna.client().get(address("page-keep")))

    [new] = re.findall(r"/weerbaarheid/open/([\w-]+)/", kept)
    assert new != secret
    assert len(new) >= 40
    old = Client().get(address("page-open", secret))
    assert old.status_code == 404
    assert "Dit adres werkt niet meer" in text_of(old)
    assert "Waterrijk" not in text_of(old)
    assert Client().get(address("page-open", new)).status_code == 200


def test_an_address_that_is_switched_off_looks_like_one_that_never_was(world, secret):
    world.anna.client().post(address("link-close"))

    off, never = (Client().get(address("page-open", one)) for one in (secret, "nooit"))
    assert off.status_code == never.status_code == 404
    assert off.content == never.content
    assert not off.cookies
    assert "Maak een adres" in text_of(world.anna.client().get(address("page-keep")))


def test_the_address_of_one_municipality_opens_nothing_of_another(world, secret):
    case_id = release_case(world)
    with scope(world.dijkerveen):
        other = renew_link(actor=world.eva.actor, at=timezone.now())

    assert "Dijkerveen" in text_of(Client().get(address("page-open", other)))
    assert Client().get(address("case-open", other, case_id)).status_code == 404
    assert CASE.title not in text_of(Client().get(address("page-open", other)))


def test_only_reading_is_possible(world, secret):
    assert Client().post(address("page-open", secret)).status_code == 405


def test_the_page_takes_as_many_statements_with_many_cards(world, secret, django_assert_max_num_queries):
    def statements():
        with django_assert_max_num_queries(15) as seen:
            Client().get(address("page-open", secret))
        return len(seen)

    few = statements()
    for _ in range(5):
        release_case(world)
    assert statements() == few


def test_an_empty_library_leaves_a_page_to_read(world, empty_library):
    told = text_of(Client().get(address("page-open", open_link(world))))
    assert "Bij wie kunt u terecht?" in told
    assert "Praat erover" not in told
