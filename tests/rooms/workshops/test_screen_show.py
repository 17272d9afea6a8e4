# SPDX-License-Identifier: EUPL-1.2
"""The page on the wall: how to join, what is voted on, the spread and what was agreed; it refreshes without script too."""

import re

import pytest
import qrcode
from django.utils import timezone

from dijkwacht.values.levels import Level
from dijkwacht.workshops.domain.codes import LIFETIME, shown
from dijkwacht.workshops.exchange.qr import qr_code
from tests.support import talks
from tests.support.rounds import statements_of, text_of
from tests.support.talks import address


@pytest.mark.parametrize("text", ["https://dijkwacht.example/meestemmen/in/abc/", "x" * 120])
def test_the_drawing_has_every_square_of_the_code_and_a_quiet_border(text):
    made = qrcode.QRCode(border=4)
    made.add_data(text)
    made.make(fit=True)
    dark = {(x, y) for y, row in enumerate(made.get_matrix()) for x, is_dark in enumerate(row) if is_dark}

    drawn = qr_code(text, title="QR-code")

    assert {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", drawn)} == dark
    assert min(min(x, y) for x, y in dark) == 4
    assert "style" not in drawn


def test_the_wall_tells_how_to_join_and_in_what_everybody_sees_the_same(world):
    workshop = talks.opened(world)
    wall = world.anna.client()

    told = text_of(wall.get(address("screen-show", workshop)))

    assert shown(workshop.code) in told
    assert "127.0.0.1:8000/meestemmen" in told
    assert "http://127.0.0.1:8000/meestemmen" not in told
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in told
    assert world.anna.actor.name not in told


def test_the_wall_shows_shares_and_never_how_many_chose_a_level(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [*[Level.PAPER] * 7, Level.ABSENT])
    wall = world.anna.client()
    before = text_of(wall.get(address("screen-show", workshop)))
    talks.close(world.anna.actor, workshop, point)

    after = text_of(wall.get(address("screen-show", workshop)))

    assert "8</strong> van 8 stemden" in before
    assert "hooguit twee" not in before
    assert "de meesten, misschien allen" in after
    assert not re.search(r"\b[17]\b</(text|strong|p)>", after)


def test_after_a_day_the_wall_says_that_the_code_is_no_more(world):
    workshop = talks.opened(world, at=timezone.now() - LIFETIME)

    told = text_of(world.anna.client().get(address("screen-show", workshop)))

    assert "De code is verlopen." in told
    assert shown(workshop.code) not in told


def test_a_wall_that_asks_all_afternoon_asks_little(world):
    workshop = talks.opened(world)
    talks.put(world.anna.actor, workshop)
    wall = world.anna.client()
    page = address("screen-show", workshop)
    wall.get(page)

    assert len(statements_of(wall, page)) <= 11


def test_with_too_few_votes_the_levels_stay_on_the_wall_to_talk_about(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.PAPER, Level.ABSENT])
    talks.close(world.anna.actor, workshop, point)

    told = text_of(world.anna.client().get(address("screen-show", workshop)))

    assert "Praat er samen over." in told
    assert told.count('class="wall__level"') == len(Level)
