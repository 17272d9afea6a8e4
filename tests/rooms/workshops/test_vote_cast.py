# SPDX-License-Identifier: EUPL-1.2
"""What a phone does: join by code or QR, vote, vote otherwise; wrong, late and doctored forms change nothing."""

import json
import re

import pytest
from django.apps import apps
from django.core import serializers
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from dijkwacht.values.levels import Level
from dijkwacht.workshops.domain import codes
from dijkwacht.workshops.models import Vote, Workshop
from dijkwacht.workshops.views.voting import SEAT
from tests.support import talks
from tests.support.rounds import statements_of, text_of
from tests.support.talks import address


def test_one_joins_by_the_code_however_it_is_typed(world):
    workshop = talks.opened(world)
    typed = f" {codes.shown(workshop.code).lower()} "

    answer = Client().post(address("seat-take"), {"code": typed})

    assert (answer.status_code, answer.url) == (302, address("vote-cast"))
    assert talks.fresh(workshop).phones == 1


def test_one_joins_by_the_qr_code_only_with_a_click(world):
    workshop = talks.opened(world)
    browser, way_in = Client(), address("seat-take-by-link", workshop.secret)

    assert workshop.title in text_of(browser.get(way_in))
    assert talks.fresh(workshop).phones == 0
    assert browser.post(way_in).url == address("vote-cast")
    assert talks.fresh(workshop).phones == 1
    assert "U doet mee" in text_of(browser.get(address("vote-cast")))


@pytest.mark.parametrize("code", ["", "CDFHJKMN", "niet-echt", "CDFH-JKM", "\0", "x" * 60])
def test_a_wrong_code_gets_a_clear_sentence_and_no_seat(world, code):
    talks.opened(world)
    browser = Client()

    answer = browser.post(address("seat-take"), {"code": code})

    assert answer.status_code == 422
    assert not answer.cookies
    assert "U doet nog niet mee" in text_of(answer)


def test_a_code_works_a_day_and_not_after_the_end(world):
    day_ago = timezone.now() - codes.LIFETIME
    old, ended = talks.opened(world, at=day_ago), talks.opened(world)
    code, secret = ended.code, ended.secret
    world.anna.client().post(address("workshop-end", ended))

    for one in (old.code, code):
        assert "Deze code werkt niet (meer)" in text_of(Client().post(address("seat-take"), {"code": one}))
    for one in (old.secret, secret, "niets"):
        answer = Client().get(address("seat-take-by-link", one))
        assert answer.status_code == 410
        assert "Hier kunt u nu niet stemmen" in text_of(answer)


def test_many_wrong_codes_make_everybody_who_types_wait_and_nobody_else(world):
    workshop = talks.opened(world)
    sitting = talks.phone(workshop)
    for _ in range(codes.WRONG_PER_MINUTE):
        Client().post(address("seat-take"), {"code": "CDFHJKMN"})

    answer = Client().post(address("seat-take"), {"code": workshop.code})

    assert answer.status_code == 429
    assert "Wacht een minuut, of scan de QR-code." in text_of(answer)
    assert sitting.get(address("vote-cast")).status_code == 200
    assert Client().post(address("seat-take-by-link", workshop.secret)).status_code == 302
    cache.clear()
    assert Client().post(address("seat-take"), {"code": workshop.code}).status_code == 302


def test_more_phones_than_a_hall_holds_do_not_come_in(world):
    workshop = talks.opened(world)
    Workshop.objects.filter(pk=workshop.pk).update(phones=codes.MOST_PHONES)

    assert Client().post(address("seat-take"), {"code": workshop.code}).status_code == 422
    assert talks.fresh(workshop).phones == codes.MOST_PHONES


def test_a_phone_votes_once_and_may_change_its_mind(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    phone = talks.phone(workshop)

    for level, stored in (("1", 1), ("3", 3), ("unknown", None)):
        assert phone.post(address("vote-cast"), {"point": point.id, "level": level}).url == address("vote-cast")
        assert Vote.objects.get().level == stored
        page = phone.get(address("vote-cast"))
        assert "Uw stem telt mee." in text_of(page)
        assert re.search(rf'value="{level}" checked', page.content.decode())


def test_nobody_sees_a_vote_before_the_leader_closes(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    pages = [
        (world.anna.client(), address(name, workshop)) for name in ("screen-show", "workshop-lead", "workshop-show")
    ]
    pages.append((talks.phone(workshop), address("vote-cast")))

    def seen(level):
        Vote.objects.all().delete()
        talks.vote(workshop, point, [level] * 6)
        Workshop.objects.update(phones=7)
        return [re.sub(r'csrf[^>]*"', "", browser.get(page).content.decode()) for browser, page in pages]

    assert seen(Level.ABSENT) == seen(Level.PROVEN)
    assert world.anna.client().get(address("point-settle", workshop, point)).content.decode().count("drawing vote") == 0


def test_a_vote_after_closing_is_not_counted_and_says_so(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    phone = talks.phone(workshop)
    talks.close(world.anna.actor, workshop, point)

    answer = phone.post(address("vote-cast"), {"point": point.id, "level": "1"})

    assert answer.status_code == 409
    assert "Deze stemming is gesloten. Uw stem telt niet mee." in text_of(answer)
    assert not Vote.objects.exists()


@pytest.mark.parametrize("level", ["", "4", "-1", "nvt", "1.5"])
def test_a_vote_for_no_level_comes_back(world, level):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)

    answer = talks.phone(workshop).post(address("vote-cast"), {"point": point.id, "level": level})

    assert answer.status_code == 422
    assert "Kies een van de vijf." in text_of(answer)
    assert not Vote.objects.exists()


def test_a_doctored_point_is_no_vote(world):
    workshop, other = talks.opened(world), talks.opened(world)
    talks.put(world.anna.actor, workshop)
    elsewhere = talks.put(world.anna.actor, other)
    waiting = talks.points(workshop)[1]
    phone = talks.phone(workshop)

    for point in (elsewhere.id, waiting.id, "geen-kenmerk", ""):
        assert phone.post(address("vote-cast"), {"point": point, "level": "1"}).status_code == 409
    assert not Vote.objects.exists()


def test_a_doctored_seat_is_no_seat(world):
    workshop, other = talks.opened(world), talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    mark = talks.phone(workshop).cookies[SEAT].value
    payload, _, signature = mark.partition(":")
    elsewhere = talks.phone(other).cookies[SEAT].value

    for forged in (
        "", "x", ":", "é:x", f"{payload}:x", f"{elsewhere.partition(':')[0]}:{signature}", f"{payload}x:{signature}",
    ):  # fmt: skip
        browser = Client()
        browser.cookies[SEAT] = forged
        assert browser.post(address("vote-cast"), {"point": point.id, "level": "1"}).status_code == 410, forged
    assert not Vote.objects.exists()


def test_a_phone_keeps_one_cookie_that_goes_nowhere_else(world):
    workshop = talks.opened(world)
    browser = Client()
    answer = browser.post(address("seat-take"), {"code": workshop.code})
    browser.get(address("vote-cast"))

    assert set(browser.cookies) == {SEAT}
    kept = answer.cookies[SEAT]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == ("/meestemmen/", True, "Strict")
    assert kept["max-age"] == codes.LIFETIME.total_seconds()


def test_who_is_signed_in_is_not_looked_at(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    browser = world.bram.client()
    browser.post(address("seat-take"), {"code": workshop.code})

    statements = statements_of(browser, address("vote-cast"))
    statements += statements_of(browser, address("vote-cast"), {"point": point.id, "level": "1"})

    assert not [one for one in statements if "session" in one or "accounts_" in one or "audit_" in one]
    answer = browser.get(address("vote-cast"))
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a_phone_asks_little_of_the_database(world):
    workshop = talks.opened(world, about=talks.indicators(8))
    talks.put(world.anna.actor, workshop)
    phone = talks.phone(workshop)
    phone.get(address("vote-cast"))

    assert len(statements_of(phone, address("vote-cast"))) <= 7


def test_a_page_that_did_not_change_is_not_sent_again(world):
    workshop = talks.opened(world)
    phone, wall = talks.phone(workshop), world.anna.client()
    for browser, page in ((phone, address("vote-cast")), (wall, address("screen-show", workshop))):
        stands = re.search(r'name="stand" value="([^"]*)"', browser.get(page).content.decode())[1]
        htmx = {"HX-Request": "true"}
        assert browser.get(page, {"stand": stands}, headers=htmx).status_code == 204
        part = browser.get(page, {"stand": "anders"}, headers=htmx)
        assert part.status_code == 200
        assert "<html" not in part.content.decode()

    before = wall.get(address("screen-show", workshop)).content
    talks.put(world.anna.actor, workshop)
    assert wall.get(address("screen-show", workshop)).content != before


def test_the_whole_database_does_not_tell_who_voted_what(world):
    """With everything in hand: after closing no trace of a vote; while it is open nothing that names, times or orders."""
    workshop = talks.opened(world)
    phones = [talks.phone(workshop) for _ in range(6)]
    point = talks.put(world.anna.actor, workshop)
    for number, phone in enumerate(phones):
        phone.post(address("vote-cast"), {"point": point.id, "level": str(number % 2)})

    votes = [one["fields"] for one in json.loads(serializers.serialize("json", Vote.objects.all()))]
    assert {tuple(sorted(one)) for one in votes} == {("level", "organisation_id", "point", "voter")}
    marks = [phone.cookies[SEAT].value for phone in phones]
    assert not [one for one in everything() for mark in marks if mark in one or mark.partition(":")[0] in one]

    talks.close(world.anna.actor, workshop, point)
    told = " ".join(everything())
    assert not [one for one in votes if one["voter"] in told]
    assert Vote.objects.count() == 0


def test_two_votes_of_one_phone_carry_nothing_that_ties_them(world):
    workshop = talks.opened(world)
    phone = talks.phone(workshop)
    seen = []
    for place in (0, 1):
        point = talks.put(world.anna.actor, workshop, place)
        phone.post(address("vote-cast"), {"point": point.id, "level": "1"})
        seen.append(Vote.objects.get().voter)
        talks.close(world.anna.actor, workshop, point)

    assert len(set(seen)) == 2


def everything():
    """Every row of every table as text."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield from (str(row) for row in model.objects.values_list())


def test_the_test_above_reads_the_votes_too(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.PAPER])

    assert Vote.objects.get().voter in " ".join(everything())
