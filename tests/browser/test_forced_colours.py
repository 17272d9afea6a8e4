# SPDX-License-Identifier: EUPL-1.2
"""With the colours of the reader: what is chosen, where one is and what has the focus still show."""

import re

from playwright.sync_api import Locator, Page, expect


def _style(part: Locator, name: str, pseudo: str = "") -> str:
    return part.evaluate("(one, [name, pseudo]) => getComputedStyle(one, pseudo || null)[name]", [name, pseudo])


def _question(page: Page) -> None:
    page.goto("/metingen/")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Weerbaarheidsscan")).first.click()
    page.goto(f"{page.url.split('?')[0]}vraag/signal-process/")


def test_the_chosen_level_the_room_and_the_focus_show(enter):
    page = enter("S. de Wit", forced_colors="active")
    _question(page)
    highlight = page.evaluate(
        """() => { const one = document.body.appendChild(document.createElement('i'));
        one.style = 'forced-color-adjust: none; background: Highlight';
        return getComputedStyle(one).backgroundColor; }"""
    )

    chosen = page.locator(".card:has(:checked)")
    expect(chosen).to_have_count(1)
    assert _style(chosen, "outlineStyle") == "solid"
    assert _style(chosen, "outlineWidth") == "3px"
    assert _style(page.locator(".card:not(:has(:checked))").first, "outlineStyle") == "none"

    room = page.locator(".menu .menu__link[aria-current]")
    expect(room).to_be_visible()
    assert _style(room, "backgroundColor", "::after") == highlight

    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert _style(focused, "outlineStyle") == "solid"
    assert float(_style(focused, "outlineWidth").removesuffix("px")) >= 3


def test_the_drawing_keeps_its_lines(enter):
    page = enter("S. de Wit", forced_colors="active")
    _question(page)
    page.goto(page.url.split("vraag/")[0] + "uitkomst/")
    drawing = page.get_by_role("img", name=re.compile("dijk", re.IGNORECASE)).first

    expect(drawing).to_be_visible()
    text = drawing.locator("text").first
    assert _style(text, "fill") == _style(page.locator("body"), "color")
