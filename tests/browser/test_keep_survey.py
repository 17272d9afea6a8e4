# SPDX-License-Identifier: EUPL-1.2
"""A coordinator puts a survey out and closes it: each page on the way holds to WCAG 2.2 AA and fits a small phone."""

import re
from datetime import date, timedelta

import pytest

from tests.support.demo_site import DAY
from tests.support.pages import DESK, too_wide, violations

LAST_DAY = date.fromisoformat(DAY) + timedelta(days=14)


@pytest.fixture
def page(enter):
    """Dijkerveen never asked anybody anything."""
    return enter("F. Brandsma")


def holds(page):
    faults = violations(page) + too_wide(page)
    page.set_viewport_size(DESK)
    assert faults == [], page.url


def test_from_nothing_to_a_closed_survey(page):
    page.goto("/vragenlijsten/")
    page.get_by_role("heading", name="Er is nog niemand iets gevraagd").wait_for()
    holds(page)
    page.get_by_role("link", name="Begin").click()
    page.get_by_role("heading", name="Welke vragenlijst?").wait_for()
    holds(page)

    page.get_by_role("link", name="Vrij en veilig raadslid zijn").click()
    page.get_by_label("Hoeveel mensen krijgen een code?").fill("0")
    page.get_by_role("button", name="Bekijk wat er uit kan komen").click()
    page.get_by_role("heading", name="Er is nog niets bewaard").wait_for()
    holds(page)
    page.get_by_label("Hoeveel mensen krijgen een code?").fill("21")
    page.get_by_role("button", name="Bekijk wat er uit kan komen").click()
    page.get_by_role("heading", name="Wat er uit kan komen").wait_for()
    holds(page)

    page.get_by_role("link", name="Door naar de codes").click()
    holds(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Trek de codes, als pdf").click()
    assert re.fullmatch(r"codes-\w+\.pdf", download.value.suggested_filename)

    page.get_by_role("link", name="Naar het overzicht").click()
    page.get_by_text("Er zijn 24 codes getrokken.").wait_for()
    holds(page)
    page.get_by_role("link", name="Wijzig").click()
    holds(page)
    page.go_back()
    page.get_by_role("link", name="Haal weg").click()
    holds(page)
    page.go_back()
    page.get_by_role("link", name="Open de vragenlijst").click()
    holds(page)
    page.get_by_label("Tot en met welke dag kan men invullen?").fill(LAST_DAY.isoformat())
    page.get_by_role("button", name="Open de vragenlijst").click()
    page.get_by_role("heading", name="Teksten om te versturen").wait_for()
    holds(page)

    page.get_by_role("link", name="Naar het overzicht").click()
    page.get_by_text("Minder dan tien, of nog niemand.").wait_for()
    holds(page)
    page.get_by_label("Nieuwe laatste dag").fill(DAY)
    page.get_by_role("button", name="Verleng").click()
    page.get_by_role("heading", name="De vragenlijst is niet verlengd").wait_for()
    holds(page)
    page.go_back()
    page.get_by_role("link", name="Nu sluiten").click()
    holds(page)
    page.get_by_role("button", name="Sluit de vragenlijst").click()
    page.get_by_text("De antwoorden worden nu door elkaar gehusseld.").wait_for()
    holds(page)
