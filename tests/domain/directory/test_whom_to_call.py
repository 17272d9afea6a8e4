# SPDX-License-Identifier: EUPL-1.2
"""A service is shown only to those it serves, where it works; a contact only to those it is meant for."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.directory.domain.lines import contact_line, dial, service_line
from dijkwacht.directory.domain.whom_to_call import EVERYONE, by_phase, call_list, call_lists, served
from dijkwacht.directory.values import ContactDetails, OwnContact
from dijkwacht.knowledge.values import Audience, ContactRole, HelpPhase, Phrase, Service, SituationCard
from dijkwacht.values.organisations import Territory

DAY = date(2026, 11, 21)
WORDS = Phrase(nl="Nederlands", en="English")


def service(slug, *, audiences=EVERYONE, territories=(Territory.EUROPEAN,), phone="", phases=(HelpPhase.REACTION,)):
    return Service(
        slug=slug,
        version=1,
        title=WORDS,
        owner="iemand",
        summary=WORDS,
        phases=tuple(phases),
        audiences=tuple(audiences),
        territories=tuple(territories),
        sources=(),
        checked_on=DAY,
        phone=phone,
        url="https://voorbeeld.example",
    )


def contact(number, role, *audiences):
    return OwnContact(
        id=UUID(int=number),
        details=ContactDetails(role=role, title=f"{role} {number}", phone="06-1", audiences=frozenset(audiences)),
        checked_on=DAY,
    )


def card(services, contacts):
    return SituationCard(
        slug="threatened",
        version=1,
        title=WORDS,
        hint=WORDS,
        path=WORDS,
        lead=WORDS,
        do=(),
        avoid=(),
        know=(),
        notes={},
        contacts=contacts,
        services=services,
        sources=(),
        checked_on=DAY,
    )


def slugs(found):
    return [one.slug for one in found.services]


def test_numbers_come_first_and_the_order_of_the_card_stands():
    known = {one.slug: one for one in (service("site"), service("late", phone="2"), service("early", phone="1"))}
    asked = card({Audience.OFFICIAL: ("site", "late", "early")}, {})
    found = call_list(asked, audience=Audience.OFFICIAL, territory=Territory.EUROPEAN, services=known, contacts=())
    assert slugs(found) == ["late", "early", "site"]


def test_an_island_sees_only_what_works_there():
    known = {
        "europe": service("europe"),
        "saba": service("saba", territories=(Territory.SABA,)),
    }
    asked = card({Audience.OFFICIAL: ("europe", "saba")}, {})
    for territory, expected in [(Territory.SABA, ["saba"]), (Territory.EUROPEAN, ["europe"]), (Territory.BONAIRE, [])]:
        found = call_list(asked, audience=Audience.OFFICIAL, territory=territory, services=known, contacts=())
        assert slugs(found) == expected


def test_contacts_stand_in_the_order_of_the_card_and_only_for_their_readers():
    clerk = contact(1, ContactRole.COUNCIL_CLERK, Audience.REPRESENTATIVE)
    confidant = contact(2, ContactRole.CONFIDANT)
    asked = card({}, dict.fromkeys(Audience, (ContactRole.CONFIDANT, ContactRole.COUNCIL_CLERK)))
    given_ = {"territory": Territory.EUROPEAN, "services": {}, "contacts": (clerk, confidant)}
    assert call_list(asked, audience=Audience.REPRESENTATIVE, **given_).contacts == (confidant, clerk)
    assert call_list(asked, audience=Audience.OFFICIAL, **given_).contacts == (confidant,)


def test_who_has_not_said_who_he_is_sees_what_all_share_once():
    known = {"police": service("police"), "team": service("team", audiences=(Audience.REPRESENTATIVE,))}
    asked = card(
        {audience: ("police", "team") if audience is Audience.REPRESENTATIVE else ("police",) for audience in Audience},
        {},
    )
    found = call_lists(asked, territory=Territory.EUROPEAN, services=known, contacts=())
    assert [(one.audiences, slugs(one)) for one in found] == [
        (EVERYONE, ["police"]),
        ((Audience.REPRESENTATIVE,), ["team"]),
    ]


@st.composite
def situations(draw):
    names = ["a", "b", "c", "d"]
    known = {
        name: service(
            name, audiences=draw(st.sets(st.sampled_from(EVERYONE), min_size=1)), phone=draw(st.sampled_from(["", "1"]))
        )
        for name in names
    }
    order = {audience: tuple(draw(st.permutations(names))[: draw(st.integers(0, 4))]) for audience in Audience}
    return known, card(order, {})


@given(situations())
def test_each_reader_finds_the_same_in_the_full_page_as_in_his_own(given_):
    known, asked = given_
    full = call_lists(asked, territory=Territory.EUROPEAN, services=known, contacts=())
    for audience in Audience:
        own = call_list(asked, audience=audience, territory=Territory.EUROPEAN, services=known, contacts=())
        shown = [slug for one in full if audience in one.audiences for slug in slugs(one)]
        assert sorted(shown) == sorted(slugs(own))
        assert all(audience in one.audiences for one in own.services)


def test_a_service_of_two_phases_stands_under_both():
    both = service("both", phases=(HelpPhase.REACTION, HelpPhase.AFTERCARE))
    assert by_phase([both]) == ((HelpPhase.REACTION, (both,)), (HelpPhase.AFTERCARE, (both,)))


def test_no_audience_is_all_services_of_the_territory():
    one, other = service("one", audiences=(Audience.FAMILY,)), service("other", territories=(Territory.SABA,))
    assert served([one, other], audience=None, territory=Territory.EUROPEAN) == (one,)
    assert served([one, other], audience=Audience.OFFICIAL, territory=Territory.EUROPEAN) == ()


def test_a_telephone_gets_digits_only():
    assert dial("070-3738314") == "0703738314"
    assert dial("+31 (0)6-12 34") == "+3161234"


def test_a_line_says_its_words_in_the_language_and_a_contact_its_own():
    found = service_line(service("one", phone="0900-1"), language="en", on=date(2027, 11, 22))
    assert (found.title, found.dial, found.is_stale, found.is_own) == ("English", "09001", True, False)
    own = contact_line(contact(1, ContactRole.POLICE), on=date(2027, 5, 21))
    assert (own.title, own.is_stale, own.is_own) == ("police 1", False, True)
