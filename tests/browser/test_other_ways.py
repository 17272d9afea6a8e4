# SPDX-License-Identifier: EUPL-1.2
"""The same work by keyboard alone, and without any script."""

import re

from playwright.sync_api import Page, expect

from tests.support.pages import tab_to


def focused_label(page: Page) -> str:
    return page.evaluate("document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText")


def test_the_keyboard_alone_signs_in_and_answers(enter):
    page = enter()
    page.goto("/inloggen/")
    tab_to(page, "L. Bosman")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.goto("/metingen/mijn-vragen/")
    page.keyboard.press("Tab")
    assert focused_label(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    tab_to(page, "Ga verder")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio").first).to_be_visible()

    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("ArrowDown")
    assert focused_label(page).startswith("Op papier")
    expect(page.get_by_role("status")).to_contain_text("Bewaard om")
    page.keyboard.press("Tab")
    page.keyboard.type("Het staat in het jaarplan van de griffie.")
    tab_to(page, "Bewaar en ga verder")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("1 van 1 beantwoord")


def test_without_script_an_answer_is_chosen_saved_and_corrected(enter):
    page = enter("T. Haverkamp", java_script_enabled=False)
    page.goto("/metingen/mijn-vragen/")
    expect(page.get_by_role("main")).to_contain_text("0 van 2 beantwoord")
    page.get_by_role("link", name="Ga verder").click()

    page.get_by_role("radio", name=re.compile("^Niet van toepassing")).check()
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nog niet bewaard")
    expect(page.get_by_role("radio", name=re.compile("^Niet van toepassing"))).to_be_checked()
    page.get_by_role("radio", name=re.compile("^Ingevoerd")).check()
    page.get_by_label("Waar blijkt dat uit?").fill("In het werkoverleg van november besproken.")
    page.get_by_role("button", name="Bewaar en ga verder").click()

    page.goto("/metingen/mijn-vragen/")
    expect(page.get_by_role("main")).to_contain_text("1 van 2 beantwoord")


def test_without_script_nothing_is_offered_that_needs_it(enter):
    page = enter("S. de Wit", java_script_enabled=False)
    page.goto("/metingen/")
    page.get_by_role("link", name=re.compile("^Weerbaarheidsscan")).first.click()
    page.get_by_role("link", name="Bekijk de uitkomst").click()
    page.get_by_text("Toon als tabel").first.click()
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_role("link", name="Maak een rapport").click()
    with page.expect_download() as report:
        page.get_by_role("button", name="Maak het rapport").click()
    assert report.value.suggested_filename.endswith(".pdf")
