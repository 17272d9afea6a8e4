# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the manual, made from the demo story; `make docs` writes them, every other run opens their pages."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.pages import DESK, PHONE, answered

MANUAL = Path(__file__).parents[2] / "docs" / "manual"
MOST_BYTES = 150_000
MOST_COLOURS = 96
WIDE = {"width": 1280, "height": 500}
TALL = {"width": 1280, "height": 1150}
COORDINATOR = "S. de Wit"
ROUND = re.compile("^Weerbaarheidsscan najaar 2026")
WITH_HIDDEN = "article:has-text('Na een eerdere vragenlijst of scan hoorde ik')"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Who looks, how he gets there, and which part of the page is taken; by default what fits on the screen."""

    who: str = COORDINATOR
    walk: Callable[[Page], None]
    part: str = ""
    size: dict[str, int] | None = None


def _open(path: str) -> Callable[[Page], None]:
    return lambda page: page.goto(path) and None


def _round(page: Page) -> None:
    page.goto("/metingen/")
    page.get_by_role("main").get_by_role("link", name=ROUND).first.click()


def _result(page: Page) -> None:
    _round(page)
    page.get_by_role("link", name="Bekijk de uitkomst").click()


def _question(page: Page) -> None:
    _round(page)
    page.goto(f"{page.url.split('?')[0]}vraag/signal-process/")


def _colleague(page: Page) -> None:
    _round(page)
    page.get_by_role("link", name="Vraag een collega").click()
    page.get_by_label("Welke functie heeft uw collega?").fill("teamleider Burgerzaken")
    page.get_by_label("E-mailadres").fill("burgerzaken@waterrijk.example")
    page.locator("main summary").nth(1).click()
    page.get_by_role("checkbox", name="Komen signalen uit alle afdelingen").check()


def _phone(page: Page) -> None:
    page.goto("/metingen/mijn-vragen/")
    page.get_by_role("main").get_by_role("list").get_by_role("link").first.click()


def _take_over(page: Page) -> None:
    _round(page)
    page.get_by_role("link", name="Neem een rapport over").click()
    empty = page.get_by_role("link", name="Haal een leeg Excel-bestand op").get_attribute("href")
    book = load_workbook(BytesIO(page.request.get(empty).body()))
    for row, word in ((2, "redelijk"), (5, "4")):
        book["Waarnemingen"].cell(row=row, column=_column(book, "niveau"), value=word)
    filled = BytesIO()
    book.save(filled)
    upload = {"name": "zelfevaluatie-2025.xlsx", "mimeType": "application/octet-stream", "buffer": filled.getvalue()}
    page.get_by_label("Excel-werkmap").set_input_files(upload)
    page.get_by_role("button", name="Controleer het bestand").click()


def _column(book: Workbook, name: str) -> int:
    return [cell.value for cell in book["Waarnemingen"][1]].index(name) + 1


def _first_measure(page: Page) -> None:
    page.goto("/metingen/")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Snelle scan")).first.click()
    page.goto(f"{page.url.split('?')[0]}eerste-maatregel/")


def _phases(page: Page) -> None:
    _round(page)
    page.get_by_role("link", name="Bekijk de fasen").click()


def _contrasts(page: Page) -> None:
    _result(page)
    page.get_by_role("link", name="Zet papier, leiding en medewerkers naast elkaar").click()


def _before_answering(page: Page) -> None:
    """What a councillor reads, by the address in the invitation."""
    page.goto("/vragenlijsten/")
    page.get_by_role("main").get_by_role("link", name="Raadsleden, dit jaar").click()
    page.get_by_role("link", name="Uitnodiging en herinnering").click()
    page.goto(re.search(r"/vragenlijst/\w+/", page.get_by_role("main").inner_text())[0])


def _hidden(page: Page) -> None:
    page.goto("/vragenlijsten/")
    page.get_by_role("main").get_by_role("link", name="Medewerkers, najaar").click()
    page.get_by_role("link", name="Bekijk de uitkomst").click()
    page.locator(WITH_HIDDEN).get_by_text("Per groep").click()


def _workshop(page: Page) -> None:
    page.goto("/werksessies/")
    page.get_by_role("main").get_by_role("link", name="Groepsgesprek met vier afdelingen").click()
    page.get_by_text("Toon de stemming").first.click()


def _own_instrument(page: Page) -> None:
    page.goto("/vragensets/")
    page.get_by_role("main").get_by_role("link", name="Evenementen en vergunningen").click()


def _report(page: Page) -> None:
    _result(page)
    page.get_by_role("link", name="Maak een rapport").click()


def _duties(page: Page) -> None:
    page.goto("/processen/proces/travel-documents/wie-doet-wat/")
    answered(page)


def _position(page: Page) -> None:
    page.goto("/processen/functies/")
    page.get_by_role("main").get_by_role("link", name="Teamleider publiekszaken").click()


def _exchange(page: Page) -> None:
    page.goto("/processen/uitwisseling/")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link", name="Openen").click()


def _step(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name=re.compile("^(Begin|Verder) met stap")).first.click()


PICTURES = {
    "begin": Picture(walk=_open("/")),
    "eerste-maatregel": Picture(who="F. Brandsma", walk=_first_measure),
    "scans": Picture(walk=_open("/metingen/nieuw/"), size=TALL),
    "vraag": Picture(walk=_question),
    "collega": Picture(walk=_colleague),
    "telefoon": Picture(who="T. Haverkamp", walk=_phone, size=PHONE),
    "vragenlijst": Picture(walk=_before_answering, size=TALL),
    "verborgen": Picture(walk=_hidden, part=WITH_HIDDEN),
    "werksessie": Picture(walk=_workshop),
    "overnemen": Picture(walk=_take_over, size=WIDE),
    "eigen-vragenset": Picture(walk=_own_instrument, size=TALL),
    "uitkomst": Picture(walk=_result),
    "papier-praktijk": Picture(walk=_result, part="#papier"),
    "begin-hiermee": Picture(walk=_result, part="#maatregelen"),
    "fasen": Picture(walk=_phases, part=".chart"),
    "naast-elkaar": Picture(walk=_contrasts, size=TALL),
    "rapport": Picture(walk=_report),
    "wegwijzer": Picture(who="", walk=_open("/waar-kan-ik-terecht/waterrijk/")),
    "mensen": Picture(walk=_open("/mensen/")),
    "kaart": Picture(walk=_open("/processen/kaarten/travel-documents/"), size=TALL),
    "wringt": Picture(walk=_duties, part="#wringt"),
    "verdeling": Picture(walk=_duties, part=".duty-figures"),
    "buren": Picture(walk=_exchange),
    "functie": Picture(walk=_position),
    "kaart-van-het-huis": Picture(walk=_open("/processen/kaart/"), part=".chart"),
    "plan": Picture(walk=_open("/plan/"), size=TALL),
    "past-niet": Picture(walk=_open("/plan/"), part="#past-niet"),
    "wat-als": Picture(walk=_open("/plan/wat-als/"), size=TALL),
    "deze-week": Picture(walk=_open("/"), part="main"),
    "stap": Picture(walk=_step, size=TALL),
    "programma": Picture(walk=_open("/programma/")),
    "weerbaarheidspagina": Picture(walk=_open("/weerbaarheid/")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_shows_a_page_that_opens(enter, name):
    picture = PICTURES[name]
    page = enter(picture.who, viewport=picture.size or DESK)
    picture.walk(page)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    part = page.locator(picture.part or "main")
    expect(part).to_be_visible()
    if os.environ.get("DIJKWACHT_WRITE_PICTURES") == "1":
        page.evaluate("scrollTo(0, 0)")
        _write(name, part.screenshot() if picture.part else page.screenshot())


def test_the_manual_shows_each_picture_that_is_made_and_no_other():
    named = re.findall(r"\]\(([\w-]+)\.png\)", (MANUAL / "README.md").read_text(encoding="utf-8"))

    assert set(named) == set(PICTURES)
    assert {path.stem for path in MANUAL.glob("*.png")} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_small(name):
    path = MANUAL / f"{name}.png"

    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as image:
        assert image.mode == "P"
        assert image.width <= DESK["width"]


def _write(name: str, shot: bytes) -> None:
    """With a palette: a page has few colours, and letters must stay sharp."""
    with Image.open(BytesIO(shot)) as image:
        image.convert("RGB").quantize(MOST_COLOURS).save(MANUAL / f"{name}.png", optimize=True)
