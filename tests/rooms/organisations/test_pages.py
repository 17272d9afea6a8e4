# SPDX-License-Identifier: EUPL-1.2
"""The organisation's own pages: facts, departments, logo and colours."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dijkwacht.organisations.public import card, departments_of, load_known_bodies, look_links, register_known_body
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import Feature

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/><script>alert(1)</script></svg>'
)

DEEP_LOGO = b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 20_000 + b"</g>" * 20_000 + b"</svg>"


def description(world):
    return card(world.waterrijk, timezone.localdate()).description


def test_facts_are_changed_by_the_coordinator_and_what_is_left_empty_is_unknown(world):
    client = world.anna.client()
    address = reverse("organisations:organisation-describe")
    client.post(address, {"inhabitants": "18500", "inhabitants_year": "2025", "features": ["harbour", "island"]})
    assert description(world).features == {Feature.HARBOUR, Feature.ISLAND}
    assert (description(world).inhabitants, description(world).staff_count) == (18_500, None)
    client.post(address, {"features": ["none"]})
    assert (description(world).features, description(world).inhabitants) == (frozenset(), None)
    client.post(address, {})
    assert description(world).features is None
    assert description(world).province == "Fryslân"


@pytest.mark.parametrize(
    ("sent", "word"),
    [
        ({"inhabitants": "18500"}, "van welk jaar"),
        ({"inhabitants": "veel", "inhabitants_year": "2025"}, "heel getal"),
        ({"features": ["none", "island"]}, "niets hiervan"),
        ({"inhabitants": "9" * 30, "inhabitants_year": "2025"}, "Zoveel kunnen het er niet zijn"),
        ({"staff_count": "9" * 30}, "Zoveel kunnen het er niet zijn"),
    ],
)
def test_wrong_facts_come_back_with_a_remedy_and_nothing_is_kept(world, sent, word):
    answer = world.anna.client().post(reverse("organisations:organisation-describe"), sent)
    assert answer.status_code == 422
    assert word in answer.content.decode()
    assert description(world).inhabitants == 18_400


def test_departments_are_added_and_a_double_name_is_explained(world):
    client = world.anna.client()
    add = reverse("organisations:department-add")
    assert client.post(add, {"name": "Toezicht", "head_count": "3"}).status_code == 302
    answer = client.post(add, {"name": "Toezicht"})
    assert answer.status_code == 422
    assert "Er is al een afdeling die Toezicht heet" in answer.content.decode()
    change = reverse("organisations:department-change", args=[world.civil_affairs])
    client.post(change, {"name": "Publiekszaken", "head_count": ""})
    with scope(world.waterrijk):
        assert {one.name: one.is_active for one in departments_of(world.waterrijk)} == {
            "Openbare ruimte": True,
            "Toezicht": True,
            "Publiekszaken": False,
        }
    assert "Publiekszaken" in client.get(reverse("organisations:organisation")).content.decode()


def test_a_department_of_another_town_does_not_exist(world):
    address = reverse("organisations:department-change", args=[world.civil_affairs])
    assert world.eva.client().get(address).status_code == 404


def test_colours_are_shown_before_they_are_kept_and_a_light_one_is_darkened(world):
    client = world.anna.client()
    address = reverse("organisations:look-change")
    page = client.post(address, {"brand_colour": "#F4C64A", "preview": "1"}).content.decode()
    assert "#F4C64A" in page
    with scope(world.waterrijk):
        assert look_links(world.waterrijk, timezone.localdate()).stylesheet_url == ""
    client.post(address, {"brand_colour": "#F4C64A", "shown_name": "Gemeente Waterrijk", "save": "1"})
    with scope(world.waterrijk):
        links = look_links(world.waterrijk, timezone.localdate())
    assert links.name == "Gemeente Waterrijk"
    sheet = Client().get(links.stylesheet_url)
    assert (sheet.status_code, sheet["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in sheet["Cache-Control"]
    assert "--water:" in sheet.content.decode()
    assert not sheet.cookies


def test_a_logo_is_cleaned_and_served_as_a_picture_that_can_do_nothing(world):
    client = world.frank.client()
    address = reverse("organisations:look-change")
    client.post(address, {"logo": SimpleUploadedFile("logo.svg", SVG), "logo_text": "Waterrijk", "save": "1"})
    with scope(world.waterrijk):
        links = look_links(world.waterrijk, timezone.localdate())
    logo = Client().get(links.logo_url)
    assert logo["Content-Type"] == "image/svg+xml"
    assert b"alert" not in logo.content
    assert "sandbox" in logo["Content-Security-Policy"]
    assert links.logo_text == "Waterrijk"
    client.post(address, {"logo_text": "Gemeente Waterrijk", "save": "1"})
    with scope(world.waterrijk):
        assert look_links(world.waterrijk, timezone.localdate()).logo_url == links.logo_url


@pytest.mark.parametrize(
    ("sent", "word"),
    [
        ({"brand_colour": "blauw", "save": "1"}, "zes tekens"),
        ({"logo": SimpleUploadedFile("logo.svg", b"MZ\x90\x00"), "save": "1"}, "geen SVG of PNG"),
        ({"logo": SimpleUploadedFile("logo.png", b"x" * 300_000), "save": "1"}, "te groot"),
        ({"logo": SimpleUploadedFile("logo.svg", DEEP_LOGO), "save": "1"}, "te diep"),
    ],
)
def test_a_wrong_look_is_explained(world, sent, word):
    answer = world.anna.client().post(reverse("organisations:look-change"), sent)
    assert answer.status_code == 422
    assert word in answer.content.decode()


def test_an_old_or_foreign_look_address_does_not_exist(world):
    for view in ("look-logo", "look-stylesheet"):
        assert (
            Client().get(reverse(f"organisations:{view}", args=[world.waterrijk, "0123456789abcdef"])).status_code
            == 404
        )


def test_an_announced_merger_is_told_to_whom_it_concerns(world):
    from dijkwacht.accounts.models import Membership

    load_known_bodies()
    hilversum = register_known_body("GM0402")
    Membership.objects.filter(person_id=world.anna.id).update(organisation_id=hilversum)
    page = world.anna.client().get(reverse("organisations:organisation")).content.decode()
    assert "gaat op 1 januari 2027 samen met Wijdemeren" in page
    assert "nog niet bekend" in page
