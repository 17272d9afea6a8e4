# SPDX-License-Identifier: EUPL-1.2
"""The pages that know nobody: no sign-in, no session, no cookie, in two languages, for those a service serves."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from dijkwacht.directory.actions import add_contact
from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Audience, ContactRole
from dijkwacht.organisations.public import register_organisation
from dijkwacht.organisations.values import Description
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import OrganisationKind, Territory

DAY = date(2026, 11, 20)
DUTCH, ENGLISH = "/waar-kan-ik-terecht/", "/en/where-can-i-go/"


@pytest.fixture
def waterrijk(world):
    add(world, ContactRole.CONFIDANT, "Vertrouwenspersoon", phone="0512-12 34 56", is_public=True)
    add(world, ContactRole.SAFETY_DUTY, "Piket", phone="06-11 11 11 11", is_public=False)
    return world


def add(world, role, title, **details):
    with scope(world.waterrijk):
        return add_contact(actor=world.anna.actor, details=ContactDetails(role=role, title=title, **details), on=DAY)


def island(territory=Territory.SABA):
    return register_organisation(
        name="Eiland", code="", described=Description(kind=OrganisationKind.PUBLIC_BODY, territory=territory)
    )


def every_address():
    for language, place in (("nl", "waterrijk"), ("en", "waterrijk"), ("nl", "landelijk"), ("en", "national")):
        said = {"language": language}
        yield reverse("directory:find", kwargs=said)
        for name in ("door", "first-hours", "services", "sheet"):
            yield reverse(f"directory:{name}", kwargs={**said, "place": place})
        for card in library().situations.values():
            path = card.path.of(language)
            yield reverse("directory:situation", kwargs={**said, "place": place, "situation": path})


def text_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def numbers_of(answer):
    return set(re.findall(r'href="tel:([^"]+)"', answer.content.decode()))


def test_no_page_touches_a_session_or_sets_a_cookie(waterrijk):
    browser = waterrijk.anna.client()
    given = dict(browser.cookies)
    for address in every_address():
        answer = browser.get(address)
        assert answer.status_code == 200, address
        assert not answer.cookies, address
        assert "Cookie" not in answer.headers.get("Vary", ""), address
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert dict(browser.cookies) == given


def test_no_page_reads_a_session_from_the_database(waterrijk, django_assert_max_num_queries):
    browser = waterrijk.anna.client()
    with django_assert_max_num_queries(6) as seen:
        browser.get(DUTCH + "waterrijk/")
    assert not [one["sql"] for one in seen.captured_queries if "session" in one["sql"] or "accounts_" in one["sql"]]


def test_pages_without_organisation_touch_no_owned_table(waterrijk, django_assert_num_queries):
    with django_assert_num_queries(0):
        Client().get(DUTCH + "landelijk/bedreigd/")


def test_an_unknown_organisation_is_a_page_with_the_emergency_number_and_without_cookie(waterrijk):
    for address in (DUTCH + "nergens/", DUTCH + "nergens/bedreigd/", DUTCH + "waterrijk/onzin/", ENGLISH + "nowhere/"):
        answer = waterrijk.anna.client().get(address)
        assert answer.status_code == 404
        assert "112" in numbers_of(answer)
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")


def test_only_reading_is_possible(waterrijk):
    assert Client().post(DUTCH).status_code == 405


def test_an_address_decides_the_language_not_the_browser(waterrijk):
    dutch = Client(headers={"accept-language": "en"}).get(DUTCH)
    english = Client(headers={"accept-language": "nl"}).get(ENGLISH)
    assert '<html lang="nl">' in dutch.content.decode()
    assert dutch.headers["Content-Language"] == "nl"
    assert "Wat is er aan de hand?" in text_of(dutch)
    assert '<html lang="en">' in english.content.decode()
    assert english.headers["Content-Language"] == "en"
    assert "What is going on?" in text_of(english)
    assert reverse("directory:find") == DUTCH


def test_each_page_links_to_itself_in_the_other_language(waterrijk):
    for address in every_address():
        answer = Client().get(address)
        other = re.search(r'href="([^"]+)" lang="(?:nl|en)" hreflang', answer.content.decode())
        assert other
        back = re.search(r'href="([^"]+)" lang="(?:nl|en)" hreflang', Client().get(other[1]).content.decode())
        assert back
        assert back[1] == address


def test_the_choice_of_reader_goes_along_to_the_other_language(waterrijk):
    page = Client().get(DUTCH + "waterrijk/bedreigd/?voor=raadslid").content.decode()
    assert 'href="/en/where-can-i-go/waterrijk/threatened/?for=councillor"' in page


def test_only_public_contacts_stand_on_the_page(waterrijk):
    for name in ("", "bedreigd/", "afdrukken/", "eerste-24-uur/"):
        answer = Client().get(f"{DUTCH}waterrijk/{name}")
        assert "0512123456" in numbers_of(answer), name
        assert "0611111111" not in numbers_of(answer), name


def test_contacts_of_another_municipality_stay_there(waterrijk):
    assert "0512123456" not in numbers_of(Client().get(DUTCH + "dijkerveen/"))
    assert "0512123456" not in numbers_of(Client().get(DUTCH + "landelijk/bedreigd/"))


def test_a_contact_for_councillors_is_shown_to_councillors(world):
    only = frozenset({Audience.REPRESENTATIVE})
    add(world, ContactRole.COUNCIL_CLERK, "Griffier", phone="0512-11", is_public=True, audiences=only)
    pages = {who: Client().get(f"{DUTCH}waterrijk/bedreigd/?voor={who}") for who in ("raadslid", "medewerker")}
    assert "051211" in numbers_of(pages["raadslid"])
    assert "051211" not in numbers_of(pages["medewerker"])


@pytest.mark.parametrize(
    ("who", "sees", "sees_not"),
    [
        ("bestuurder", {"0703738314", "09008844"}, set()),
        ("raadslid", {"0703738314", "09008844"}, {"0703765950", "0886992890"}),
        ("medewerker", {"09008844"}, {"0703738314", "0703765950"}),
        ("gezin", {"0703738314", "09008844"}, {"0703765950", "0886992890"}),
    ],
)
def test_each_reader_sees_who_serves_him(waterrijk, who, sees, sees_not):
    for card in library().situations.values():
        found = numbers_of(Client().get(f"{DUTCH}waterrijk/{card.path.nl}/?voor={who}"))
        assert not found & sees_not, card.slug
    found = numbers_of(Client().get(f"{DUTCH}waterrijk/bedreigd/?voor={who}"))
    assert sees <= found


def test_all_readers_together_see_their_groups_with_labels(waterrijk):
    told = text_of(Client().get(DUTCH + "waterrijk/bedreigd/"))
    for label in ("Voor iedereen", "Bestuurder", "Raadslid", "Medewerker", "Gezin"):
        assert label in told


def test_an_island_sees_no_numbers_of_the_european_netherlands(db):
    island()
    for name in ("", "bedreigd/", "gevaar/", "eerste-24-uur/", "alle-hulp/", "afdrukken/"):
        answer = Client().get(f"{DUTCH}eiland/{name}")
        assert answer.status_code == 200
        assert not numbers_of(answer), name
        assert "alarmnummer van uw eiland" in text_of(answer)
        assert "VPT" not in text_of(answer)
    assert "Lid van de eilandsraad" in text_of(Client().get(DUTCH + "eiland/bedreigd/"))


def test_an_island_fills_in_its_own_emergency_number(world, db):
    place = island(Territory.BONAIRE)
    with scope(place):
        from dijkwacht.values.actors import Actor, Role

        keeper = Actor(
            organisation_id=place, roles=frozenset({Role.COORDINATOR}), name="x", person_id=world.anna.actor.person_id
        )
        alarm = ContactDetails(role=ContactRole.EMERGENCY, title="Alarmnummer", phone="555", is_public=True)
        add_contact(actor=keeper, details=alarm, on=DAY)
    answer = Client().get(DUTCH + "eiland/")
    assert numbers_of(answer) == {"555"}
    assert "Bel 555" in text_of(answer)


def test_a_municipality_cannot_put_its_own_number_in_the_place_of_112(world):
    add(world, ContactRole.EMERGENCY, "Alarm", phone="555", is_public=True)
    assert "Bel 112" in text_of(Client().get(DUTCH + "waterrijk/"))


def test_an_organisation_is_found_by_part_of_its_name(world):
    page = Client().get(DUTCH + "?q=rijk").content.decode()
    assert f'{DUTCH}waterrijk/"' in page
    assert f'{DUTCH}dijkerveen/"' not in page
    assert "staat er niet bij" in text_of(Client().get(DUTCH + "?q=zzz"))
    assert "&lt;b&gt;" in Client().get(DUTCH + "?q=<b>").content.decode()


def test_many_organisations_are_not_listed_until_somebody_searches(world):
    for number in range(20):
        register_organisation(
            name=f"Plaats {number}", code="", described=Description(kind=OrganisationKind.MUNICIPALITY)
        )
    assert "waterrijk/" not in Client().get(DUTCH).content.decode()
    assert "waterrijk/" in Client().get(DUTCH + "?q=water").content.decode()


def test_a_number_that_was_not_checked_for_a_year_says_so(waterrijk, monkeypatch):
    assert "Al lang niet nagekeken" not in text_of(Client().get(DUTCH + "waterrijk/alle-hulp/"))
    with scope(waterrijk.waterrijk):
        old = ContactDetails(role=ContactRole.POLICE, title="Wijkagent", phone="0512-9", is_public=True)
        add_contact(actor=waterrijk.anna.actor, details=old, on=date(2024, 1, 1))
    assert "Al lang niet nagekeken" in text_of(Client().get(DUTCH + "waterrijk/bedreigd/"))


def test_words_of_the_organisation_are_marked_as_dutch_on_the_english_page(waterrijk):
    page = Client().get(ENGLISH + "waterrijk/").content.decode()
    assert re.search(r'<li class="help" lang="nl">\s*<div class="phone-number">\s*<h3[^>]*>Vertrouwenspersoon', page)


def test_all_services_stand_under_their_phase_and_each_reader_sees_his(waterrijk):
    everything = text_of(Client().get(DUTCH + "waterrijk/alle-hulp/"))
    assert all(one.title.nl in everything for one in library().services.values() if one.slug != "emergency-number")
    councillor = text_of(Client().get(DUTCH + "waterrijk/alle-hulp/?voor=raadslid"))
    assert "Regeling beveiligingsmaatregelen" not in councillor
    assert "SIPA" not in councillor
    assert "Vooraf (preventie)" in councillor


def test_nothing_promises_a_page_that_is_not_there(waterrijk):
    for address in every_address():
        page = Client().get(address).content.decode()
        assert "Wat gebeurt er met een melding" not in page
        for link in re.findall(r'href="(/[^"#?]*)', page):
            if not link.startswith("/static/"):
                assert Client().get(link).status_code == 200, link
