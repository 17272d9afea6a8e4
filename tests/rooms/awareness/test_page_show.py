# SPDX-License-Identifier: EUPL-1.2
"""The page for all staff, and what its coordinator keeps."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from dijkwacht.awareness.models import NewsItem
from dijkwacht.awareness.public import first_page, theme_gaps
from dijkwacht.awareness.values import CaseAudience, Post
from dijkwacht.knowledge.values import Public, Theme
from dijkwacht.tenancy.public import scope
from tests.support.learning import add, address, release_case, text_of, write_case
from tests.support.programme import CASE

TODAY = timezone.localdate()
MONTH = TODAY.replace(day=1)
NEWS = {"title": "Nieuw blad", "text": "Het hangt bij\nelke balie.", "on": TODAY.isoformat()}


def page(who):
    answer = who.client().get(address("page-show"))
    assert answer.status_code == 200
    return answer


def news(world):
    with scope(world.waterrijk):
        return list(NewsItem.objects.filter(organisation_id=world.waterrijk))


def test_an_empty_page_says_plainly_that_nobody_is_there_and_whom_to_ask(world, empty_library):
    told = text_of(page(world.bram))

    assert told.count("Nog niemand.") == 12
    assert "Nog niemand. Vraag de vertrouwenspersoon of uw leidinggevende." in told
    assert "Deze maand staat er niets in het programma." in told
    assert "Waar kan ik terecht?" in told


def test_a_post_that_was_filled_in_can_be_called_and_is_no_gap(world, small_library):
    form = {
        "aggression-contact": "Coördinator",
        "aggression-phone": "0512-12 34 56",
        "aggression-mail": "veilig@waterrijk.example",
        "integrity-lead": "Secretaris",
    }
    assert world.anna.client().post(address("themes-change"), form).status_code == 302

    html = page(world.dirk).content.decode()
    assert 'href="tel:0512123456"' in html
    assert 'href="mailto:veilig@waterrijk.example"' in html
    with scope(world.waterrijk):
        gaps = theme_gaps(world.waterrijk)
    assert [one.missing for one in gaps if one.theme is Theme.AGGRESSION] == [Post.LEAD]
    assert [one.missing for one in gaps if one.theme is Theme.INTEGRITY] == [Post.CONTACT]
    assert len(gaps) == 10
    kept = text_of(world.anna.client().get(address("page-keep")))
    assert "Op 10 plaatsen staat nog niemand" in kept
    assert "Ondermijning: nog geen contact en geen trekker" in kept
    with scope(world.dijkerveen):
        assert len(theme_gaps(world.dijkerveen)) == 12


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ({"aggression-phone": "bel mij", "aggression-contact": "x"}, "Schrijf een nummer"),
        ({"aggression-mail": "geen adres", "aggression-contact": "x"}, "e-mailadres"),
        ({"aggression-phone": "231"}, "Schrijf op wie dit is."),
    ],
)
def test_a_post_that_cannot_be_reached_is_refused(world, fault, message):
    answer = world.anna.client().post(address("themes-change"), fault)

    assert answer.status_code == 422
    assert message in text_of(answer)


def test_each_theme_leads_to_the_front_door(world, small_library):
    html = page(world.bram).content.decode()

    assert 'href="/waar-kan-ik-terecht/waterrijk/"' in html
    assert 'href="/waar-kan-ik-terecht/waterrijk/bedreigd/"' in html


def test_this_month_shows_what_is_for_staff_and_then_the_next(world, small_library):
    add(world, title="Voor iedereen", month=MONTH, every_years=0)
    add(world, title="Voor de leiding", month=MONTH, every_years=0, audience=Public.LEADERS)
    later = (MONTH + timedelta(days=40)).replace(day=1)
    add(world, title="Later", month=later, every_years=0)

    told = text_of(page(world.bram))

    assert "Voor iedereen" in told
    assert "Voor de leiding" not in told
    assert ": Later." in told


def test_only_free_cards_for_teams_and_open_talks_stand_on_it(world, small_library):
    release_case(world)
    release_case(world, title="Voor het college", audience=CaseAudience.COLLEGE)
    write_case(world, title="Een concept")

    told = text_of(page(world.bram))

    assert CASE.title in told
    assert "Voor het college" not in told
    assert "Een concept" not in told
    assert "Gesprek buurman" in told
    assert "raadsavond" not in told


def test_news_is_plain_text_newest_first(world, small_library):
    old = NEWS | {"title": "Oud", "on": (TODAY - timedelta(days=9)).isoformat()}
    for form in (NEWS | {"text": "<b>Vet</b>"}, old):
        assert world.anna.client().post(address("news-add"), form).status_code == 302

    answer = page(world.bram)
    told = text_of(answer)

    assert "&lt;b&gt;Vet&lt;/b&gt;" in answer.content.decode()
    assert told.index("Nieuw blad") < told.index("Oud")


def test_news_is_changed_and_removed(world, small_library):
    world.anna.client().post(address("news-add"), NEWS)
    [item] = news(world)
    world.anna.client().post(address("news-change", item.id), NEWS | {"title": "Beter blad"})
    changed = news(world)[0].title
    world.anna.client().post(address("news-remove", item.id))

    assert changed == "Beter blad"
    assert not news(world)
    assert world.anna.client().post(address("news-remove", item.id)).status_code == 404


def test_a_faulty_message_is_not_placed(world):
    for fault in ({"title": ""}, {"text": ""}, {"text": "x" * 1300}, {"on": (TODAY + timedelta(1)).isoformat()}):
        answer = world.anna.client().post(address("news-add"), NEWS | fault)
        assert answer.status_code == 422
        assert "Het bericht staat er nog niet" in text_of(answer)
    assert not news(world)


def test_only_the_coordinator_keeps_the_page(world):
    world.anna.client().post(address("news-add"), NEWS)
    [item] = news(world)
    for who in (world.joost, world.hanna, world.bram, world.frank):
        assert who.client().post(address("themes-change"), {}).status_code == 403
        assert who.client().post(address("news-add"), NEWS).status_code == 403
        assert who.client().post(address("news-remove", item.id)).status_code == 403
        assert who.client().post(address("link-renew")).status_code == 403
        assert who.client().post(address("link-close")).status_code == 403
    for news_id in (item.id, uuid4()):
        assert world.eva.client().post(address("news-remove", news_id)).status_code == 404
        assert world.eva.client().get(address("news-change", news_id)).status_code == 404


def test_the_menu_opens_at_what_one_may_see(world):
    found = {name: first_page(one.actor) for name, one in world.everybody().items()}

    assert {name for name, where in found.items() if where == "awareness:programme-show"} == {
        "anna", "eva", "hanna", "ines", "joost",
    }  # fmt: skip
    assert {name for name, where in found.items() if where == "awareness:page-show"} == {"bram", "clara", "dirk"}
    assert found["frank"] == found["gijs"] == ""


def test_the_menu_entry_is_lit_on_every_page_of_the_room(world, small_library):
    for name in ("page-show", "talk-list", "case-list", "programme-show"):
        html = world.anna.client().get(address(name)).content.decode()
        assert 'href="/programma/" aria-current="page">Leren' in html
