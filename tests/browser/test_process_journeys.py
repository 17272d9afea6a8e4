# SPDX-License-Identifier: EUPL-1.2
"""Four eyes with few people, as towns meet it: from a card to what pinches, a better division, and help of a neighbour."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Page, expect

from tests.support.demo_site import served
from tests.support.pages import answered, tab_to, too_wide, violations

# Each journey has a town or a process to itself.
COORDINATOR, SMALL_TOWN, NEIGHBOUR = "S. de Wit", "F. Brandsma", "P. Jager"
PHONE = {"width": 390, "height": 844}
FEW_PAGES = 8


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of its own: these journeys fill in who does what, which others look at."""
    with served(tmp_path_factory.mktemp("duties")) as address:
        yield address


def take(page: Page, card: str) -> None:
    """From a card of the library to the page of that process here."""
    page.goto("/processen/kaarten/")
    page.get_by_role("main").get_by_role("link", name=card).first.click()
    page.get_by_role("link", name="Neem dit proces over").click()
    expect(page.get_by_role("checkbox", name=card)).to_be_checked()
    page.get_by_role("button", name="Neem over").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{card}, zoals het hier loopt")


def open_duties(page: Page, process: str) -> None:
    page.goto("/processen/")
    page.get_by_role("main").get_by_role("link", name=process).click()
    page.get_by_role("link", name="Wie doet wat?").first.click()


def fill_in(page: Page, codes: Mapping[str, str]) -> None:
    """Say who has each step as a fixed task, by the name of the step."""
    for step, typed in codes.items():
        page.get_by_role("group", name=step, exact=True).get_by_label("Wie doet dit?").fill(typed)
    page.get_by_role("button", name="Bewaar en kijk wat wringt").click()


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


def pinches(page: Page) -> list[str]:
    """What is told of who does too much, in the order of the page."""
    return page.locator("#wringt").get_by_role("heading", level=3).all_inner_texts()


def test_two_officers_come_by_keyboard_from_a_card_to_what_pinches_and_why_it_cannot_be_solved(enter):
    page = enter(SMALL_TOWN)
    pages: list[str] = []
    page.on("load", lambda now: pages.append(now.url))
    take(page, "Reisdocumenten")
    press(page, "Wie doet wat?")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie doet welke stap?")
    press(page, "Vul in wie wat doet")
    page.get_by_label("Wie doet dit?").first.focus()
    for _ in ("Aanvraag", "Verstrekken", "Inklaren", "Uitreiken"):
        page.keyboard.type("B1, B2")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
    assert violations(page) == []
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Drie stappen, twee mensen")
    assert len(pages) <= FEW_PAGES
    assert "B1 doet Aanvraag, Verstrekken en Uitreiken" in pinches(page)
    first = page.locator("#wringt li").first
    expect(first).to_contain_text("Verplicht gescheiden")
    expect(first).to_contain_text("Paspoortuitvoeringsregeling Nederland 2001, artikel 93")

    answered(page)
    expect(page.locator("#waarom-niet")).to_contain_text("door drie verschillende mensen")
    expect(page.locator("#waarom-niet")).to_contain_text("Er zijn twee mensen: B1 en B2.")
    expect(page.locator("#hulp")).to_contain_text("Een collega van een buurgemeente doet Verstrekken op afstand.")
    assert violations(page) == []
    assert too_wide(page) == []


def test_a_bibob_researcher_who_also_grants_is_told_and_gets_a_division_that_he_can_take(enter):
    page = enter(COORDINATOR, viewport=PHONE)
    open_duties(page, "Bibob-toets")
    answered(page)
    expect(page.locator("#hulp")).to_contain_text("kijkt geregeld in de logging wie wat deed bij Onderzoek en Besluit")
    page.get_by_role("link", name="Wijzig wie wat doet").click()
    fill_in(page, {"Herkennen": "V.A.", "Conclusie": "B.C.", "Zienswijze": "V.A.", "Register": "B.V."})
    both = "B.V. doet Onderzoek en Besluit"
    assert pinches(page) == [both]
    expect(page.locator("#wringt")).to_contain_text("paragraaf 3.3, over dubbelzitters; geen wettelijke regel")

    answered(page)
    expect(page.locator("#voorstel-uitleg")).to_contain_text("Bewezen: geen andere verdeling is beter.")
    page.get_by_role("button", name="Neem dit voorstel over").click()
    expect(page.get_by_text("De nieuwe verdeling staat erin.")).to_be_visible()
    expect(page.locator("#wringt")).to_have_count(0)
    assert violations(page) == []
    assert too_wide(page) == []


def test_paying_an_own_order_is_told_without_script_and_can_be_left_so_until_a_day(enter):
    page = enter(COORDINATOR, java_script_enabled=False)
    open_duties(page, "Financiële transacties")
    page.get_by_role("link", name="Vul in wie wat doet").click()
    own = {"Bestellen": "A.D.", "Goedkeuren": "A.D.", "Rekening": "C.T., E.F.", "Klaarzetten": "C.T."}
    fill_in(page, own | {"Betalen": "G.H., I.J.", "Kas en kluis": "E.F., G.H.", "Controle": "Jan Jansen"})
    expect(page.get_by_role("heading", level=1)).to_contain_text("Er is nog niets bewaard")
    fill_in(page, {"Controle": "I.C."})
    assert pinches(page) == ["A.D. doet Bestellen en Goedkeuren"]

    page.locator("#wringt").get_by_role("link", name="Voorlopig zo laten").click()
    page.get_by_label("Wie besloot dit?").fill("gemeentesecretaris")
    page.get_by_label("Waarom, en wat doet u zolang?").fill("De controller kijkt elke week drie facturen na.")
    page.get_by_label("Tot en met").fill("2027-02-01")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.locator("#wringt")).to_contain_text("zo gelaten door de gemeentesecretaris, tot en met 1 februari 2027")

    page.goto("/processen/wringt/")
    expect(page.get_by_role("listitem").filter(has_text="Financiële transacties")).to_contain_text("Eén advies")


def test_a_neighbour_is_asked_says_yes_and_makes_a_division_possible(enter):
    asks = enter(NEIGHBOUR)
    take(asks, "Reisdocumenten")
    asks.get_by_role("link", name="Wie doet wat?").first.click()
    asks.get_by_role("link", name="Vul in wie wat doet").click()
    twice = dict.fromkeys(("Aanvraag", "Verstrekken", "Uitreiken"), "M.K., J.V.")
    fill_in(asks, twice | {"Inklaren": "J.V.", "Toezicht": "T.Z."})
    answered(asks)
    asks.get_by_role("link", name="Vraag een buurgemeente").first.click()
    expect(asks.get_by_label("Voor welke stap?")).to_have_value("grant")
    asks.get_by_label("Wie vraagt u?").select_option(label="Dijkerveen")
    asks.get_by_label("Hoeveel uur per week?").fill("2")
    asks.get_by_label("Tot en met").fill("2027-06-01")
    assert violations(asks) == []
    asks.get_by_role("button", name="Verstuur de vraag").click()
    expect(asks.get_by_text("De vraag is verstuurd.")).to_be_visible()
    agreement = asks.url

    gives = enter(SMALL_TOWN)
    gives.goto("/processen/uitwisseling/")
    gives.get_by_role("listitem").filter(has_text="Oosterveen vraagt het u").get_by_role("link").click()
    expect(gives.get_by_role("main")).not_to_contain_text("M.K.")
    gives.get_by_label("Wie gaat helpen?").fill("H.B.")
    assert violations(gives) == []
    gives.get_by_role("button", name="Ja, wij helpen").click()
    expect(gives.get_by_text("Afgesproken. De andere gemeente krijgt bericht.")).to_be_visible()

    asks.goto(agreement)
    expect(asks.get_by_role("main")).to_contain_text("H.B.")
    asks.get_by_role("link", name="Naar wie wat doet").click()
    asks.get_by_role("button", name="Zoek een betere verdeling").click()
    answered(asks)
    asks.get_by_role("button", name="Neem dit voorstel over").click()
    expect(asks.get_by_text("De nieuwe verdeling staat erin.")).to_be_visible()
    expect(asks.locator("#wringt")).to_have_count(0)
    asks.get_by_text("Toon als tabel").first.click()
    helper = asks.get_by_role("table").first.get_by_role("row").filter(has_text="H.B.")
    expect(helper).to_contain_text("hulp van buiten")


def test_who_knew_an_applicant_is_kept_only_after_the_town_weighed_privacy(enter):
    page = enter(COORDINATOR)
    page.goto("/processen/belangen/")
    expect(page.get_by_role("main")).to_contain_text("Vastleggen staat uit.")
    expect(page.get_by_role("link", name="Leg een zaak vast")).to_have_count(0)
    page.goto("/processen/privacytoets/kinship/")
    page.get_by_label("Wanneer is de privacytoets gedaan?").fill("2026-11-02")
    page.get_by_label("Wie besloot dat het mag?").fill("gemeentesecretaris")
    page.get_by_label("Wat is de uitkomst?").fill("Alleen per zaak. De ondernemingsraad is akkoord.")
    page.get_by_role("button", name="Leg vast").click()

    page.goto("/processen/belangen/")
    page.get_by_role("link", name="Leg een zaak vast").click()
    page.get_by_label("Kenmerk van de zaak").fill("Z-2026-0412")
    page.get_by_label("Welke functie stapt opzij?").fill("medewerker balie")
    page.get_by_label("Wie neemt het over?").fill("teamleider publiekszaken")
    assert violations(page) == []
    assert too_wide(page) == []
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_role("row", name="Z-2026-0412")).to_contain_text("teamleider publiekszaken")
    assert violations(page) == []
    assert too_wide(page) == []
