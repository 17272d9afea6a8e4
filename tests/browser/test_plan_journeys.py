# SPDX-License-Identifier: EUPL-1.2
"""The plan as people live with it: made in an hour, shifted by illness, handed over, and worked on from a phone."""

import re
from collections.abc import Iterator

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from tests.support.demo_site import served
from tests.support.pages import tab_to, too_wide, violations

BEING_WORKED_OUT = "Wij rekenen de beste volgorde nog na"
COORDINATOR, SUCCESSOR, HRM = "S. de Wit", "R. Timmer", "N. Kuiper"
SMALL_TOWN, WITHOUT_SCRIPT = "F. Brandsma", "P. Jager"
PHONE = {"width": 390, "height": 844}
ADVICE = (
    "Leg vast wie over een ondermijningssignaal beslist.",
    "Rapporteer elk jaar aan de raad over de aanpak.",
    "Maak een protocol voor het delen van informatie.",
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of its own: these journeys change the plan of Waterrijk, which others look at."""
    with served(tmp_path_factory.mktemp("plans")) as address:
        yield address


def planned(page: Page) -> None:
    """Open the plan until the planner has answered it; on a busy machine that takes a while."""
    for _ in range(200):
        page.goto("/plan/")
        if not page.get_by_text(BEING_WORKED_OUT).count():
            return
        page.wait_for_timeout(500)
    raise AssertionError("The planner never answers")


def weeks_of_plan(page: Page) -> Locator:
    """The rows of the table with the hours of each week."""
    page.get_by_text("Toon als tabel").first.click()
    return page.get_by_role("table", name="Uw uren per week").get_by_role("row")


def describe_town_of_11_000(page: Page) -> None:
    page.goto("/organisatie/gegevens/")
    page.get_by_label("Inwoners").fill("11000")
    page.get_by_label("In welk jaar").fill("2025")
    page.get_by_role("button", name="Bewaar").click()


def answer(page: Page, level: str) -> None:
    page.get_by_role("radio", name=re.compile(f"^{level}")).check()
    page.get_by_role("button", name="Bewaar en ga verder").click()


def open_result(page: Page) -> None:
    page.goto("/metingen/")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Snelle scan")).first.click()
    page.get_by_role("link", name="Bekijk de uitkomst").click()


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


def tab_to_field(page: Page, label: str) -> None:
    """Press Tab until the field with this label has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.labels?.[0]?.innerText ?? ''").startswith(label):
            return
    raise AssertionError(f"Tab never reaches {label}")


def test_an_adviser_with_four_hours_comes_from_scan_to_adopted_plan_by_keyboard(enter):
    page = enter(SMALL_TOWN)
    describe_town_of_11_000(page)
    open_result(page)
    press(page, "Zet dit in het plan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Een plan dat past in uw uren")
    assert violations(page) == []

    tab_to_field(page, "Hoeveel uur per week")
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat komt er in het plan?")
    chosen = page.get_by_role("checkbox", checked=True).count()
    assert chosen
    assert violations(page) == []

    press(page, "Zet in het plan")
    expect(page).to_have_url(re.compile("/plan/$"))
    planned(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Het plan past")
    expect(page.get_by_role("main")).to_contain_text("Een betere volgorde bestaat niet")
    assert violations(page) == []
    rows = weeks_of_plan(page)
    assert all(has_room(text) for text in rows.all_inner_texts()[1:])

    page.goto("/plan/")
    press(page, "Stel vast")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leg vast dat het plan is vastgesteld")
    # Eleven eleven reads the same, whether the browser asks for the day or the month first.
    tab_to_field(page, "Op welke dag")
    page.keyboard.type("11112026")
    tab_to_field(page, "Waar is dat vastgelegd")
    page.keyboard.type("Collegebesluit 2026-118")
    page.keyboard.press("Enter")
    adopted = page.locator("#vastgesteld")
    expect(adopted).to_contain_text("op 11 november 2026 (Collegebesluit 2026-118)")
    expect(adopted).to_contain_text("Er is niets veranderd")

    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("U heeft deze week 4 uur")


def has_room(row: str) -> bool:
    """Whether a week of the coordinator asks no more than the four hours that he has."""
    _, available, used, *_ = row.split("\t")
    return minutes(used) <= minutes(available) <= 240


def minutes(words: str) -> int:
    """“1 uur 30”, “45 min” or “Kerst, geen uren”."""
    hours, rest = re.search(r"(\d+) uur(?: (\d+))?", words), re.search(r"(\d+) min", words)
    return (60 * int(hours[1]) + int(hours[2] or 0) if hours else 0) + (int(rest[1]) if rest else 0)


def test_without_script_the_same_way_leads_to_an_adopted_plan(enter):
    page = enter(WITHOUT_SCRIPT, java_script_enabled=False)
    describe_town_of_11_000(page)
    page.goto("/")
    page.get_by_role("main").get_by_role("button").first.click()
    for _ in range(3):
        answer(page, "Niet geregeld")
    open_result(page)
    page.get_by_role("link", name="Zet dit in het plan").click()
    page.get_by_label("Hoeveel uur per week").fill("0")
    page.get_by_role("button", name="Maak het plan").click()
    expect(page.get_by_role("main")).to_contain_text("Met nul uur past er niets")
    page.get_by_label("Hoeveel uur per week").fill("4")
    page.get_by_role("button", name="Maak het plan").click()
    page.get_by_role("button", name="Zet in het plan").first.click()
    planned(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Het plan past")

    page.get_by_role("link", name="Stel vast").click()
    page.get_by_label("Op welke dag?").fill("2026-11-19")
    page.get_by_label("Waar is dat vastgelegd?").fill("Besluitenlijst college, punt 4")
    page.get_by_role("button", name="Leg het besluit vast").click()
    expect(page.locator("#vastgesteld")).to_contain_text("op 19 november 2026")


def test_recommendations_of_a_court_of_audit_go_straight_into_the_plan(enter):
    page = enter(COORDINATOR)
    page.goto("/plan/")
    page.get_by_role("link", name="Zet iets in het plan").click()
    page.get_by_role("link", name="Neem adviezen van elders over").click()
    assert violations(page) == []
    page.get_by_label("Welk rapport?").fill("Rekenkamer: aanpak ondermijning")
    page.get_by_label("Van welke dag is het?").fill("2026-10-08")
    page.get_by_label("De adviezen").fill("\n".join(ADVICE))
    page.get_by_role("button", name="Zet ze in het plan").click()

    planned(page)
    page.get_by_text("Toon per actie wanneer en waarom").click()
    in_plan = page.locator("#volgorde, #past-niet")
    for words in ADVICE:
        expect(in_plan.get_by_role("link", name=words, exact=True)).to_have_count(1)
    in_plan.get_by_role("link", name=ADVICE[0], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ADVICE[0])
    expect(page.get_by_role("main")).to_contain_text("Rekenkamer: aanpak ondermijning")


def test_an_owner_reads_the_example_on_her_phone_and_asks_for_help(enter):
    phone = enter(HRM, viewport=PHONE, has_touch=True, is_mobile=True)
    task = phone.locator("main li").filter(has=phone.get_by_role("link", name="Begin met stap 1")).first
    title = task.get_by_role("heading").inner_text()
    task.get_by_role("link", name="Begin met stap 1").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(title)
    example = phone.locator("#stap details[open] .aid").first
    expect(example).to_be_visible()
    assert len(example.inner_text()) > 100
    assert violations(phone) == []
    phone.get_by_label("Een toelichting mag").fill("Wie mag de lijst beheren?")
    phone.get_by_role("button", name="Hulp nodig").tap()
    expect(phone.get_by_text("Hier is om hulp gevraagd")).to_be_visible()
    assert too_wide(phone) == []

    page = enter(COORDINATOR)
    page.goto("/plan/")
    asked = page.get_by_role("listitem").filter(has_text="Wie mag de lijst beheren?")
    expect(asked).to_contain_text("hulp nodig")
    asked.get_by_role("link", name=title).click()
    page.get_by_role("button", name="Dit is opgelost").click()
    expect(page.get_by_text("Hier is om hulp gevraagd")).to_have_count(0)


def test_three_weeks_of_illness_shift_the_plan_and_leave_those_weeks_empty(enter):
    page = enter(COORDINATOR)
    planned(page)
    assert all(minutes(row.split("\t")[2]) for row in weeks_of_plan(page).all_inner_texts()[1:4])

    page.goto("/plan/uren/")
    page.get_by_role("link", name="Noteer minder uren").click()
    assert violations(page) == []
    page.get_by_label("Wie?").select_option(label="coördinator")
    page.get_by_label("Waarom?").select_option(label="afwezig")
    page.get_by_label("Hoe heet het in het plan?").fill("Afwezig")
    page.get_by_label("Eerste dag").fill("2026-11-23")
    page.get_by_label("Laatste dag").fill("2026-12-13")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("main")).to_contain_text("23 november tot en met 13 december 2026: 0 uur per week")

    planned(page)
    rows = [row.split("\t") for row in weeks_of_plan(page).all_inner_texts()[1:]]
    assert [available for _, available, *_ in rows[:3]] == ["Afwezig, geen uren"] * 3
    assert [minutes(used) for _, _, used, *_ in rows[:3]] == [0, 0, 0]
    assert minutes(rows[3][2])
    expect(page.locator("#vastgesteld")).to_contain_text("later")

    page.goto("/")
    expect(page.get_by_text("U heeft deze week geen uren voor het plan.")).to_be_visible()
    later = page.locator("section").filter(has=page.get_by_role("heading", name="Dit komt deze week niet aan bod"))
    expect(later).to_contain_text(re.compile(r"nu in week \d+"))
    expect(page.get_by_role("link", name="Kies maatregelen")).to_have_count(0)
    assert violations(page) == []

    page.goto("/plan/uren/")
    page.get_by_role("listitem").filter(has_text="Afwezig").get_by_role("button", name="Haal weg").click()
    planned(page)
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("U heeft deze week 4 uur")


def test_a_successor_gets_the_plan_a_file_and_a_way_in_and_can_give_it_back(enter, tmp_path):
    page = enter(COORDINATOR)
    page.goto("/overdracht/")
    assert violations(page) == []
    expect(page.get_by_text("Er is één coördinator.")).to_be_visible()
    page.get_by_role("link", name="Open mensen").click()
    page.get_by_role("link", name=f"Geef een rol erbij aan {SUCCESSOR}").click()
    page.get_by_role("radio", name=re.compile("^Coördinator")).check()
    page.get_by_role("button", name="Geef de rol").click()

    page.goto("/overdracht/")
    expect(page.get_by_text("Er is één coördinator.")).to_have_count(0)
    with page.expect_download() as file:
        page.get_by_role("button", name="Maak het bestand").click()
    file.value.save_as(tmp_path / "overdracht.docx")
    written = Document(tmp_path / "overdracht.docx")
    headings = {one.text for one in written.paragraphs}
    assert {"Wat er loopt", "Wat blijft liggen", "Wie er meewerkt", "Waar alles staat"} <= headings
    cells = {cell.text for one in written.tables for row in one.rows for cell in row.cells}
    assert {"Besluitenlijst college, punt 7", COORDINATOR, "4 uur per week"} <= cells

    page.get_by_label("Wie neemt het plan over?").select_option(label=SUCCESSOR)
    page.get_by_role("button", name="Geef het plan over").click()
    expect(page.get_by_text(f"Het plan staat nu op naam van {SUCCESSOR}.")).to_be_visible()

    after = enter(SUCCESSOR)
    expect(after.get_by_role("main")).to_contain_text("U heeft deze week 5 uur")
    after.goto("/plan/")
    expect(after.get_by_role("link", name="Stel vast")).to_be_visible()
    after.goto("/mensen/")
    expect(after.get_by_role("link", name=f"Trek de rol in van {COORDINATOR} als Coördinator")).to_be_visible()

    after.goto("/overdracht/")
    after.get_by_label("Wie neemt het plan over?").select_option(label=COORDINATOR)
    after.get_by_role("button", name="Geef het plan over").click()
    expect(after.get_by_text(f"Het plan staat nu op naam van {COORDINATOR}.")).to_be_visible()
