# SPDX-License-Identifier: EUPL-1.2
"""The contacts of an organisation, kept by its coordinator."""

from datetime import date
from uuid import uuid4

import pypdfium2
import pytest
from django.urls import reverse

from dijkwacht.directory.actions import add_contact
from dijkwacht.directory.models import Contact
from dijkwacht.directory.public import contacts_to_check
from dijkwacht.directory.queries import contacts_of
from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.values import Audience, ContactRole
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.verdicts import Refused

DETAILS = ContactDetails(
    role=ContactRole.CONFIDANT,
    title="Vertrouwenspersoon",
    phone="0512-123456",
    hours="dinsdag en donderdag",
    place="kamer 2.14",
    audiences=frozenset({Audience.OFFICIAL}),
    is_public=True,
)
FORM = {
    "role": "confidant",
    "title": "Vertrouwenspersoon",
    "phone": "0512-123456",
    "hours": "dinsdag en donderdag",
    "place": "kamer 2.14",
    "audiences": ["official"],
    "is_public": "on",
}
LIST = reverse("directory:contacts")


@pytest.fixture
def confidant(world):
    with scope(world.waterrijk):
        return add_contact(actor=world.anna.actor, details=DETAILS, on=date(2026, 1, 10))


def test_the_coordinator_adds_a_contact(world):
    answer = world.anna.client().post(reverse("directory:contact-add"), FORM)
    assert (answer.status_code, answer.headers["Location"]) == (302, LIST)
    with scope(world.waterrijk):
        [found] = contacts_of(world.waterrijk)
    assert found.details == DETAILS


def test_a_faulty_contact_is_not_saved_and_keeps_what_was_typed(world):
    endless = f"meldpunt@{'afdeling.' * 30}nl"
    for fault in (
        {"mail": endless},
        {"phone": "bel mij", "mail": ""},
        {"phone": "", "mail": "", "place": ""},
        {"title": ""},
    ):
        answer = world.anna.client().post(reverse("directory:contact-add"), FORM | fault)
        assert answer.status_code == 422
        assert "nog niet bewaard" in answer.content.decode()
        assert "dinsdag en donderdag" in answer.content.decode()
    with system_scope():
        assert not Contact.objects.exists()


def test_changing_a_contact_counts_as_checking_it(world, confidant):
    address = reverse("directory:contact-change", args=[confidant])
    assert "kamer 2.14" in world.anna.client().get(address).content.decode()
    world.anna.client().post(address, FORM | {"place": "kamer 3.01"})
    with scope(world.waterrijk):
        [found] = contacts_of(world.waterrijk)
        assert found.details.place == "kamer 3.01"
        assert found.checked_on > date(2026, 1, 10)


def test_a_contact_of_half_a_year_ago_is_shown_as_old_until_it_is_confirmed(world, confidant):
    with scope(world.waterrijk):
        Contact.objects.filter(organisation_id=world.waterrijk).update(checked_on=date(2025, 1, 10))
        assert [one.id for one in contacts_to_check(world.waterrijk, on=date(2026, 1, 10))] == [confidant]
    assert "Langer dan een half jaar niet nagekeken" in world.anna.client().get(LIST).content.decode()
    world.anna.client().post(reverse("directory:contact-confirm", args=[confidant]))
    assert "Langer dan een half jaar niet nagekeken" not in world.anna.client().get(LIST).content.decode()


def test_a_removed_contact_is_gone(world, confidant):
    world.anna.client().post(reverse("directory:contact-remove", args=[confidant]))
    with system_scope():
        assert not Contact.objects.exists()


def test_others_see_the_contacts_and_cannot_change_them(world, confidant):
    page = world.bram.client().get(LIST).content.decode()
    assert "Vertrouwenspersoon" in page
    assert "Klopt nog" not in page
    for name, method in (("contact-change", "get"), ("contact-confirm", "post"), ("contact-remove", "post")):
        ask = getattr(world.bram.client(), method)
        assert ask(reverse(f"directory:{name}", args=[confidant])).status_code == 403
    with pytest.raises(Refused):
        add_contact(actor=world.bram.actor, details=DETAILS, on=date(2026, 1, 10))


def test_another_municipality_does_not_find_the_contact(world, confidant):
    for name, method in (("contact-change", "get"), ("contact-confirm", "post"), ("contact-remove", "post")):
        for contact_id in (confidant, uuid4()):
            ask = getattr(world.eva.client(), method)
            assert ask(reverse(f"directory:{name}", args=[contact_id])).status_code == 404
    assert "Vertrouwenspersoon" not in world.eva.client().get(LIST).content.decode()


def test_the_list_takes_as_many_statements_with_thirty_contacts(world, django_assert_max_num_queries):
    def statements():
        with django_assert_max_num_queries(14) as seen:
            browser.get(LIST)
        return len(seen)

    browser = world.anna.client()
    browser.get(LIST)
    few = statements()
    with scope(world.waterrijk):
        for _ in range(30):
            add_contact(actor=world.anna.actor, details=DETAILS, on=date(2026, 1, 10))
    assert statements() == few


def test_the_sheet_is_one_tagged_page_with_the_public_contacts_only(world, confidant):
    with scope(world.waterrijk):
        hidden = ContactDetails(role=ContactRole.SAFETY_DUTY, title="Piket #1", phone="06-99999999")
        add_contact(actor=world.anna.actor, details=hidden, on=date(2026, 1, 10))
    answer = world.bram.client().get(reverse("directory:contact-sheet"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="waar-kan-ik-terecht-waterrijk.pdf"'
    with pypdfium2.PdfDocument(answer.content) as found:
        assert len(found) == 1
        told = found[0].get_textpage().get_text_range()
    assert "0512-123456" in told
    assert "Bel 112" in told
    assert "070-3738314" in told
    assert "99999999" not in told
