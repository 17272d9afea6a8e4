# SPDX-License-Identifier: EUPL-1.2
"""A round from its first answer to its report, as the coordinator of Dijkerveen walks it with a colleague."""

import re
from io import BytesIO
from urllib.parse import urlsplit

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from tests.support.pages import PHONE

COORDINATOR, ADVISER = "F. Brandsma", "A. Lindeman"
QUESTION = "Herkennen medewerkers signalen in hun eigen werk en beginnen zij erover?"
FOR_COLLEAGUE = "Weten collegeleden hoe iemand met kwade bedoelingen hen kan bereiken?"


@pytest.fixture(scope="module")
def round_path(browser, demo) -> str:
    """The path of a round that was begun by its form."""
    from tests.support.pages import be

    page = browser.new_page(base_url=demo, locale="nl-NL")
    be(page, demo, COORDINATOR)
    page.goto("/metingen/nieuw/")
    page.get_by_role("button", name="Begin de meting").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Meting najaar 2026")
    path = urlsplit(page.url).path
    page.close()
    return path


def level(page: Page, name: str):
    return page.get_by_role("radio", name=re.compile(f"^{name}"))


def unfold(page: Page) -> None:
    """What is answered lies folded."""
    for summary in page.locator("main details > summary").all():
        summary.click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Bewaar en ga verder").click()


def test_an_answer_rests_on_a_source_and_is_saved_while_writing(enter, round_path):
    page = enter(COORDINATOR)
    page.goto(round_path)
    page.get_by_role("link", name=QUESTION).click()
    page.get_by_role("link", name=re.compile("^Nieuwe bron")).click()
    page.get_by_label("Wat voor bron is het?").select_option(label="gesprek")
    page.get_by_label("Hoe heet de bron?").fill("Gesprek team Burgerzaken")
    page.get_by_label("Met wie sprak u?").fill("teamleider Burgerzaken")
    page.get_by_role("button", name="Bewaar de bron").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    expect(page.get_by_label("Waar komt dit antwoord vandaan?")).to_contain_text("Gesprek team Burgerzaken")
    page.get_by_label("Waar blijkt dat uit?").fill("Twee medewerkers noemen een voorbeeld.")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"Bewaard om \d\d\.\d\d uur"))
    address = page.url
    page.goto(round_path)
    page.goto(address)
    expect(page.get_by_label("Waar blijkt dat uit?")).to_have_value("Twee medewerkers noemen een voorbeeld.")
    level(page, "Ingevoerd").check()
    save(page)

    expect(page.get_by_role("heading", level=1)).not_to_have_text(QUESTION)
    page.goto(round_path)
    unfold(page)
    row = page.get_by_role("listitem").filter(has_text=QUESTION)
    expect(row).to_contain_text("ingevoerd")


def test_what_is_not_saved_says_so(enter, round_path):
    page = enter(COORDINATOR, may_complain=True)
    page.goto(round_path)
    unfold(page)
    page.get_by_role("link", name=FOR_COLLEAGUE).click()
    page.context.set_offline(True)
    level(page, "Ingevoerd").check()
    expect(page.get_by_role("status")).to_have_text("Niet bewaard. Probeer opnieuw")
    page.context.set_offline(False)
    level(page, "Op papier").check()
    expect(page.get_by_role("status")).to_contain_text("Bewaard om")


def test_of_two_people_on_one_answer_the_second_is_told_and_nothing_is_lost(enter, round_path):
    first = enter(COORDINATOR)
    first.goto("/mensen/")
    first.get_by_role("link", name=f"Geef een rol erbij aan {ADVISER}").click()
    first.get_by_role("radio", name=re.compile("^Coördinator")).check()
    first.get_by_role("button", name="Geef de rol").click()
    first.goto(round_path)
    first.get_by_role("link", name="Voeg een bron toe").click()
    first.get_by_label("Hoe heet de bron?").fill("Agressieprotocol 2024")
    first.get_by_role("button", name="Bewaar de bron").click()

    second = enter()
    second.goto("/inloggen/")
    second.get_by_role("button", name=ADVISER).click()
    second.get_by_role("button", name="Dijkerveen").click()
    for page in (first, second):
        page.goto(round_path)
        unfold(page)
        page.get_by_role("link", name=re.compile("agressie", re.IGNORECASE)).first.click()
        asked = urlsplit(page.url).path
        page.get_by_label("Waar komt dit antwoord vandaan?").select_option(
            label="Agressieprotocol 2024, 23 november 2026"
        )
        page.get_by_role("button", name="Kies deze bron").click()

    level(first, "Ingevoerd").first.check()
    expect(first.get_by_role("status")).to_contain_text("Bewaard om")
    level(second, "Niet geregeld").first.check()

    expect(second.get_by_text("Een collega was u net voor")).to_be_visible()
    expect(level(second, "Niet geregeld").first).to_be_checked()
    second.get_by_role("button", name="Bewaar als tweede bron").click()
    first.goto(asked)
    expect(first.get_by_role("main")).to_contain_text("niet geregeld")
    expect(first.get_by_role("main")).to_contain_text("Agressieprotocol 2024")


def test_a_colleague_answers_on_his_phone_by_a_personal_link_and_comes_back(enter, round_path):
    page = enter(COORDINATOR)
    page.goto(round_path)
    page.get_by_role("link", name="Vraag een collega").click()
    page.get_by_label("Welke functie heeft uw collega?").fill("bestuurssecretaris")
    page.get_by_label("E-mailadres").fill("bestuur@dijkerveen.example")
    unfold(page)
    page.get_by_role("checkbox", name=FOR_COLLEAGUE).check()
    page.get_by_role("checkbox", name=QUESTION).check()
    page.get_by_role("button", name="Verstuur de vragen").click()
    page.goto("/berichten/")
    page.get_by_role("link", name=re.compile("vragen over de weerbaarheid")).click()
    link = page.get_by_role("link", name="/link/").get_attribute("href")

    phone = enter(viewport=PHONE, has_touch=True, is_mobile=True)
    phone.goto(link)
    phone.get_by_role("button", name="Begin").tap()
    expect(phone.get_by_role("main")).to_contain_text("0 van 2 beantwoord")
    phone.get_by_role("link", name=FOR_COLLEAGUE).tap()
    level(phone, "Op papier").check()
    phone.get_by_role("button", name="Bewaar en ga verder").tap()

    later = enter(viewport=PHONE)
    later.goto(link)
    later.get_by_role("button", name="Begin").click()
    expect(later.get_by_role("main")).to_contain_text("1 van 2 beantwoord")
    later.get_by_role("link", name=QUESTION).click()
    expect(later.get_by_text("Twee medewerkers noemen een voorbeeld.")).to_have_count(0)

    page.goto(round_path)
    unfold(page)
    page.get_by_role("link", name=FOR_COLLEAGUE).click()
    expect(page.get_by_role("complementary")).to_contain_text("bestuurssecretaris")


def fill_in(book: Workbook, word: str) -> bytes:
    """A level in the first row of the sheet with observations."""
    sheet = book["Waarnemingen"]
    columns = [cell.value for cell in sheet[1]]
    sheet.cell(row=2, column=columns.index("niveau") + 1, value=word)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_file_comes_in_whole_or_not_at_all(enter, round_path, tmp_path):
    page = enter(COORDINATOR)
    page.goto(round_path)
    page.get_by_role("link", name="Neem een rapport over").click()
    with page.expect_download() as empty:
        page.get_by_role("link", name="Haal een leeg Excel-bestand op").click()
    empty.value.save_as(tmp_path / "leeg.xlsx")
    book = load_workbook(tmp_path / "leeg.xlsx")
    workbook = {"name": "zelf.xlsx", "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}

    page.get_by_label("Excel-werkmap").set_input_files(workbook | {"buffer": fill_in(book, "soms")})
    page.get_by_role("button", name="Controleer het bestand").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén regel klopt niet. Er is nog niets opgeslagen.")
    expect(page.get_by_role("row").filter(has_text="regel 2")).to_contain_text("“soms”")

    right = workbook | {"buffer": fill_in(book, "ingevoerd")}
    page.get_by_label("Excel-werkmap").set_input_files(right)
    page.get_by_role("button", name="Controleer het bestand").click()
    expect(page.get_by_text("Alles klopt. Er is nog niets opgeslagen.")).to_be_visible()
    page.get_by_label("Excel-werkmap").set_input_files(right)
    page.get_by_role("button", name="Neem over").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Meting najaar 2026")


def test_a_score_is_explained_down_to_what_was_seen_and_can_be_left_so(enter, round_path, tmp_path):
    page = enter(COORDINATOR)
    page.goto(round_path)
    page.get_by_role("link", name="Bekijk de uitkomst").click()
    findings = page.locator("#bevindingen")
    statement = findings.get_by_role("listitem").first.get_by_role("link").first
    words = statement.inner_text()
    statement.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words)
    expect(page.get_by_role("heading", name="Wat er is gezien")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("eigen inschatting")

    page.go_back()
    findings.get_by_role("link", name="Laat bewust zo").first.click()
    page.get_by_label("Wie besluit dit?").fill("het college")
    page.get_by_label("Waarom blijft dit zo?").fill("Dit jaar gaat een ander punt voor.")
    page.get_by_label("Tot wanneer?").fill("2027-06-01")
    page.get_by_role("button", name="Bewaar het besluit").click()
    expect(page.locator("#bewust")).to_contain_text("het college, tot 1 juni 2027")

    page.get_by_role("link", name="Maak een rapport").click()
    with page.expect_download() as report:
        page.get_by_role("button", name="Maak het rapport").click()
    report.value.save_as(tmp_path / "rapport.pdf")
    with pypdfium2.PdfDocument(tmp_path / "rapport.pdf") as found:
        text = "".join(one.get_textpage().get_text_range() for one in found)
    assert "Dijkerveen" in text
    assert "het college" in text
