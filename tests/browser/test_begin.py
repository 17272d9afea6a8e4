# SPDX-License-Identifier: EUPL-1.2
"""Value before set-up: who has just signed in answers three questions and knows what he can do this week."""

import re

from playwright.sync_api import expect


def test_three_answers_give_a_first_measure(enter):
    page = enter("P. Jager")
    page.get_by_role("main").get_by_role("button").first.click()

    for number in (1, 2, 3):
        expect(page.get_by_text(f"Vraag {number} van")).to_be_visible()
        page.get_by_role("radio", name=re.compile("^Niet geregeld")).check()
        expect(page.get_by_role("status")).to_contain_text("Bewaard om")
        page.get_by_role("button", name="Bewaar en ga verder").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Hier kunt u deze week mee beginnen")
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"\d uur"))
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("3 van de 18 vragen zijn ingevuld")
