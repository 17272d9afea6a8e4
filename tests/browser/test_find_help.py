# SPDX-License-Identifier: EUPL-1.2
"""A councillor who was threatened last night looks for a number: phone, in bed, without script, without a trace."""

from collections.abc import Callable, Iterator
from datetime import date

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from dijkwacht.directory.actions import add_contact
from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import ContactRole
from dijkwacht.tenancy.public import scope
from tests.support.world import build

PHONE, SMALL, DESK = (
    {"width": 375, "height": 812},
    {"width": 320, "height": 640},
    {"width": 1280, "height": 900},
)
PAGES = ("", "eerste-24-uur/", "alle-hulp/", "afdrukken/")
ROLES = {
    ContactRole.CONFIDANT: "Vertrouwenspersoon",
    ContactRole.COUNCIL_CLERK: "Griffier",
    ContactRole.AGGRESSION_COORDINATOR: "Meldpunt agressie",
    ContactRole.MUNICIPAL_SECRETARY: "Secretaris",
}


@pytest.fixture
def start(live_server, transactional_db) -> str:
    """The address of the door of Waterrijk, which has four contacts."""
    world = build()
    with scope(world.waterrijk):
        for number, (role, title) in enumerate(ROLES.items()):
            details = ContactDetails(
                role=role, title=title, phone=f"0512-12 34 5{number}", hours="werkdagen", is_public=True
            )
            add_contact(actor=world.anna.actor, details=details, on=date(2026, 11, 1))
    return f"{live_server.url}/waar-kan-ik-terecht/waterrijk/"


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A new browser that knows nothing; closed afterwards."""
    contexts: list[BrowserContext] = []

    def new(**settings: object) -> BrowserContext:
        contexts.append(browser.new_context(**settings))
        contexts[-1].set_default_timeout(5000)
        return contexts[-1]

    yield new
    for context in contexts:
        context.close()


def addresses(start: str) -> list[str]:
    situations = [f"{start}{card.path.nl}/" for card in library().situations.values()]
    english = start.replace("/waar-kan-ik-terecht/", "/en/where-can-i-go/")
    return [
        *(start + page for page in PAGES),
        *situations,
        english,
        f"{english}threatened/?for=councillor",
        start + "x/",
    ]


def violations(page: Page) -> list[str]:
    return [one["id"] for one in Axe().run(page).response["violations"]]


def test_two_taps_to_a_number_without_script(start, opened):
    context = opened(viewport=PHONE, java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(start)
    page.get_by_role("link", name="Ik word bedreigd of lastiggevallen").click()
    number = page.get_by_role("link", name="070-3738314").first
    assert number.get_attribute("href") == "tel:0703738314"
    assert number.is_visible()
    assert context.cookies() == []


def test_danger_comes_first_on_every_page(start, opened):
    page = opened(viewport=PHONE, java_script_enabled=False).new_page()
    for address in addresses(start):
        page.goto(address)
        box = page.locator("main a[href^='tel:']").first
        assert box.get_attribute("href") == "tel:112", address
        assert box.bounding_box()["y"] < PHONE["height"], address


def test_every_page_can_be_read_at_320_pixels_without_scrolling_sideways(start, opened):
    page = opened(viewport=SMALL).new_page()
    for address in addresses(start):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], address


@pytest.mark.parametrize(
    "settings",
    [
        {"viewport": PHONE, "color_scheme": "light"},
        {"viewport": PHONE, "color_scheme": "dark"},
        {"viewport": DESK, "color_scheme": "light"},
        {"viewport": DESK, "forced_colors": "active"},
    ],
    ids=["phone", "night", "desk", "forced-colours"],
)
def test_axe_finds_nothing(start, opened, settings):
    context = opened(**settings)
    page = context.new_page()
    for address in addresses(start):
        page.goto(address)
        assert violations(page) == [], address
    assert context.cookies() == []


def test_the_keyboard_alone_reaches_the_emergency_number_early(start, opened):
    page = opened(viewport=DESK).new_page()
    page.goto(start)
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert seen[0] == "#inhoud"
    assert "tel:112" in seen


def test_leaving_goes_to_a_neutral_site_also_without_script(start, opened):
    page = opened(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(start)
    way_out = page.get_by_role("link", name="Snel weg")
    assert way_out.get_attribute("href") == "https://www.knmi.nl"
    assert "noreferrer" in way_out.get_attribute("rel")


def test_leaving_takes_the_place_of_this_page_in_the_history(start, opened):
    context = opened(viewport=PHONE)
    context.route("https://www.knmi.nl/**", lambda route: route.fulfill(body="weer", content_type="text/html"))
    page = context.new_page()
    page.goto(start)
    page.get_by_role("link", name="Snel weg").click()
    page.wait_for_url("https://www.knmi.nl/**")
    page.go_back()
    assert start not in page.url


def test_nothing_is_loaded_from_elsewhere(start, opened):
    context, asked = opened(viewport=PHONE), []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for address in addresses(start):
        page.goto(address)
    host = start.split("/waar-")[0]
    assert asked
    assert [url for url in asked if not url.startswith(host)] == []


def test_the_sheet_fits_on_one_page(start, opened, tmp_path):
    page = opened().new_page()
    page.goto(start + "afdrukken/")
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True, print_background=True)
    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as found:
        assert len(found) == 1
        assert "070-3738314" in found[0].get_textpage().get_text_range()
