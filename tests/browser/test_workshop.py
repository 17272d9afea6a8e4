# SPDX-License-Identifier: EUPL-1.2
"""A workshop as people hold it: a leader, the wall, phones with and without JavaScript, and what stays of it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.demo_site import served
from tests.support.pages import DESK, colour_violations, too_wide, violations

COORDINATOR = "S. de Wit"
SESSION = "Expertsessie over de uitkomst"
SMALL_PHONE = {"width": 360, "height": 740}
WALLS = ({"width": 1280, "height": 720}, {"width": 1920, "height": 1080})
# Its subject needs five votes, and not ten.
POINT = "OOV heeft genoeg mensen en spreekt de burgemeester zonder omweg."
# Levels from above: four who see it alike, one who sees nothing of it.
VOTES = (1, 1, 1, 1, 0)
SCROLLS = "document.documentElement.scrollWidth > innerWidth"
TOO_HIGH = "document.querySelector('.wall').scrollHeight - innerHeight"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of its own: this journey opens the workshop that others look at as planned."""
    with served(tmp_path_factory.mktemp("workshop")) as address:
        yield address


def join(enter, code: str, *, has_script: bool) -> Page:
    """A phone without account that types the code."""
    phone = enter("", viewport=SMALL_PHONE, java_script_enabled=has_script)
    phone.goto("/meestemmen/")
    phone.get_by_label("Code").fill(code.lower())
    phone.get_by_role("button", name="Doe mee").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("U doet mee")
    return phone


def test_a_room_votes_by_phone_talks_and_agrees_with_the_minority_beside_it(enter):
    leader, wall = enter(COORDINATOR), enter(COORDINATOR, viewport=WALLS[0])
    leader.goto("/werksessies/")
    leader.get_by_role("link", name=SESSION).click()
    wall.goto(leader.url.replace("/leiden/", "/scherm/"))
    expect(wall.get_by_text("Wij beginnen zo.")).to_be_visible()

    leader.get_by_role("button", name="Open de werksessie").click()
    code = leader.locator(".talk-code").inner_text()
    expect(wall.get_by_text(code)).to_be_visible()
    expect(wall.get_by_role("img", name="QR-code om mee te stemmen")).to_be_visible()
    assert violations(leader) + violations(wall) == []
    # Every second phone has no JavaScript.
    phones = [join(enter, code, has_script=place % 2 == 0) for place in range(len(VOTES))]
    expect(wall.get_by_text("5 telefoons doen mee")).to_be_visible()

    leader.reload()
    leader.get_by_role("listitem").filter(has_text=POINT).get_by_role("button", name="Stem hierover").click()
    expect(wall.get_by_role("heading", level=1)).to_have_text(POINT)
    expect(phones[0].get_by_role("heading", level=1)).to_have_text(POINT)
    phones[1].get_by_role("link", name="Kijk of er een punt klaarstaat").click()
    assert violations(phones[0]) + violations(wall) == []
    for phone in phones:
        assert not phone.evaluate(SCROLLS)
    for phone, level in zip(phones, VOTES, strict=True):
        phone.goto("/meestemmen/stem/")
        phone.get_by_role("radio").nth(level).check()
        phone.get_by_role("button", name="Stem").click()
        expect(phone.get_by_text("Uw stem telt mee.")).to_be_visible()
    expect(leader.get_by_text("5 van 5 telefoons stemden.")).to_be_visible()
    expect(wall.get_by_text("5 van 5 stemden")).to_be_visible()
    assert wall.locator(".vote-shares").count() == 0

    leader.get_by_role("button", name="Sluit de stemming").click()
    expect(leader.get_by_text("De meesten kozen hetzelfde.")).to_be_visible()
    expect(wall.locator(".vote-shares")).to_be_visible()
    expect(phones[0].get_by_role("heading", level=1)).to_have_text("De stemming is gesloten")
    assert violations(leader) + violations(wall) == []
    wall.emulate_media(color_scheme="dark")
    assert colour_violations(wall) == []
    assert too_wide(leader) == []
    leader.set_viewport_size(DESK)

    leader.get_by_role("radio", name="Op papier").check()
    leader.get_by_label("Ziet iemand het anders?").select_option("niet geregeld")
    leader.get_by_label("Hoeveel mensen zien het zo?").fill("1")
    leader.get_by_label("Wat zien zij?").fill("Op vrijdag is er niemand.")
    leader.get_by_role("button", name="Leg vast").click()
    expect(wall.get_by_role("heading", name="Wat is afgesproken")).to_be_visible()
    expect(wall.get_by_text("Hooguit twee deelnemers zien het anders: niet geregeld.")).to_be_visible()

    leader.get_by_role("link", name="Sluit de werksessie af").click()
    assert violations(leader) == []
    leader.get_by_role("button", name="Sluit af").click()
    leader.get_by_role("link", name="Bekijk het bij de uitkomst").click()
    expect(leader.get_by_text("De expertsessie van deze meting sprak")).to_be_visible()
    expect(leader.get_by_text("Op vrijdag is er niemand.")).to_be_visible()
    expect(wall.get_by_text("Dank u wel")).to_be_visible()
    phones[0].goto("/meestemmen/stem/")
    expect(phones[0].get_by_role("heading", level=1)).to_have_text("Hier kunt u nu niet stemmen")


@pytest.mark.parametrize("size", WALLS, ids=str)
def test_the_wordiest_point_fits_on_the_wall(enter, size):
    """Of all that the large scan can put to a room, the one with most to read."""
    leader = enter(COORDINATOR, viewport=size)
    leader.goto("/metingen/")
    leader.get_by_role("link", name=re.compile("Weerbaarheidsscan")).first.click()
    leader.get_by_role("link", name="Plan een werksessie").click()
    leader.get_by_label("Hoe heet de werksessie?").fill(f"Muur van {size['width']}")
    leader.get_by_label("Welke functies zijn erbij?").fill("balie")
    chosen = leader.locator("input[name=indicators]:checked")
    while chosen.count():
        chosen.first.uncheck()
    leader.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    leader.locator(f"#punt-{wordiest()}").check()
    leader.get_by_role("button", name="Bewaar de werksessie").click()
    leader.get_by_role("button", name="Open de werksessie").click()
    leader.get_by_role("button", name="Stem hierover").click()
    leader.goto(leader.url.replace("/leiden/", "/scherm/"))

    expect(leader.get_by_text("Punt 1 van 1")).to_be_visible()
    assert leader.evaluate(TOO_HIGH) <= 0
    assert not leader.evaluate(SCROLLS)


def wordiest() -> str:
    """The point with the longest texts that is not seen per process."""
    from dijkwacht.knowledge.public import library
    from dijkwacht.knowledge.values import Scope
    from dijkwacht.values.levels import Level

    texts = library().indicators
    asked = {
        slug
        for question in library().instruments["weerbaarheidsscan"].questions
        for slug in question.indicators
        if texts[slug].scope is not Scope.PROCESS
    }

    def letters(slug: str) -> int:
        return len(texts[slug].statement) + sum(len(texts[slug].levels.of(level)) for level in Level)

    return max(sorted(asked), key=letters)
