# SPDX-License-Identifier: EUPL-1.2
"""Cards of the library: for everybody who works here, in words on screen and on exactly one side of A4."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from django.urls import reverse

from dijkwacht.knowledge.public import library
from dijkwacht.organisations.values import Dress
from dijkwacht.processes.domain.cards import process_card, signal_sheet
from dijkwacht.processes.exchange.card_pdf import process_card_pdf, signal_card_pdf
from dijkwacht.processes.values.house import Origin
from dijkwacht.values.organisations import Territory
from tests.support.learning import text_of

FACE = {"water": "#0A5568", "diep": "#07323F", "waas": "#E3EEF1"}
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="30" height="30"><rect width="30" height="30" fill="#0A5568"/></svg>'
WORN = {
    "organisation": "Gemeente Sint-Michielsgestel-Noordoosterwijk",
    "face": FACE,
    "dress": Dress(logo=LOGO, logo_type="image/svg+xml", logo_text="Wapen"),
}


def read(paper):
    """The words of each page."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(BytesIO(paper))]


def address(name, *arguments):
    return reverse(f"processes:{name}", args=arguments)


@pytest.mark.parametrize("slug", sorted(library().processes))
@pytest.mark.parametrize("origin", [Origin.LIBRARY, Origin.ADAPTED])
def test_every_process_card_is_exactly_one_a4(slug, origin):
    process = library().processes[slug]
    card = process_card(
        process, origin=origin, organisation="Waterrijk", territory=Territory.EUROPEAN, on=date(2030, 1, 1)
    )
    [told] = read(process_card_pdf(card, **WORN))
    words = " ".join(told.split())
    for heading in ("Waar is het zwak?", "Let hierop", "Dit doet u", "Met weinig mensen", "Gaat het mis?", "De regels"):
        assert heading in words
    assert card.title in words
    assert card.origin in words
    assert "Te lang niet gecontroleerd" in words


@pytest.mark.parametrize("slug", sorted(library().signals) or [None])
def test_every_signal_card_is_exactly_one_a4(slug):
    if slug is None:
        pytest.skip("The library has no signal cards yet.")
    sheet = signal_sheet(library().signals[slug], on=date(2026, 11, 22))
    [told] = read(signal_card_pdf(sheet, **WORN))
    assert "Vijf minuten met uw team" in " ".join(told.split())


def test_a_card_reads_the_same_for_everybody_who_works_here(world):
    told = {
        name: text_of(getattr(world, name).client().get(address("process-card-show", "travel-documents")))
        for name in ("anna", "bram", "dirk")
    }
    for words in told.values():
        assert "Waar is het zwak?" in words
        assert "altijd drie verschillende mensen" in words
        assert "Verplicht" in words


def test_the_paper_carries_the_name_of_the_organisation(world):
    answer = world.bram.client().get(address("process-card-paper", "travel-documents"))
    assert answer["Content-Type"] == "application/pdf"
    assert "Gemeente Waterrijk" in read(answer.content)[0]


def test_a_card_that_does_not_exist_is_not_found(world):
    assert world.anna.client().get(address("process-card-show", "geen")).status_code == 404
    assert world.anna.client().get(address("signal-card-show", "geen")).status_code == 404
