# SPDX-License-Identifier: EUPL-1.2
"""Cards of the library: for everybody who works here, in words on screen and on exactly one side of A4."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest

from dijkwacht.knowledge.public import library, process_faults
from dijkwacht.knowledge.values import Acquaintance, Condition, Control, Source
from dijkwacht.organisations.values import Dress
from dijkwacht.processes.domain.cards import process_card, signal_sheet
from dijkwacht.processes.exchange.card_pdf import process_card_pdf, signal_card_pdf
from dijkwacht.processes.values.house import Origin
from dijkwacht.values.organisations import Territory
from tests.support.learning import text_of
from tests.support.processing import address, process, rule, signal_card, spot, step

FACE = {"water": "#0A5568", "diep": "#07323F", "waas": "#E3EEF1"}
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="30" height="30"><rect width="30" height="30" fill="#0A5568"/></svg>'
WORN = {
    "organisation": "Gemeente Sint-Michielsgestel-Noordoosterwijk",
    "face": FACE,
    "dress": Dress(logo=LOGO, logo_type="image/svg+xml", logo_text="Wapen"),
}


def read(paper):
    """The words of each page; on none of them is anything written over or below the foot."""
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(BytesIO(paper))]
    for page in pages:
        boxes = [page.get_rect(place) for place in range(page.count_rects())]
        foot = min(boxes, key=lambda box: box[1])
        low = [box for box in boxes if box[1] < foot[3] + 3]
        assert all(abs(box[1] - foot[1]) < 2 for box in low), [page.get_text_bounded(*box) for box in low]
        assert "gecontroleerd" in "".join(page.get_text_bounded(*box) for box in low)
    return [page.get_text_bounded() for page in pages]


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


def long_process():
    """A process with as many words as the card allows: nine steps, six rules, every text at its end."""
    words = "Zorgvuldig werk kost tijd en vraagt altijd twee verschillende mensen samen. "

    def letters(number):
        return (words * 5)[:number].strip()

    steps = tuple(step(f"s{place}", title=letters(14), who=letters(28), what=letters(60)) for place in range(9))
    pairs = (("s0", "s8"), ("s1", "s7"), ("s2", "s6"), ("s3", "s5"), ("s0", "s4"), ("s1", "s8"))
    where = Source(title=letters(80), place=letters(60))
    rules = tuple(
        rule(f"r{place}", *pair, short=letters(44), text=letters(230), source=where) for place, pair in enumerate(pairs)
    )
    talk = Acquaintance(question=letters(120), then=letters(150), takes_over=letters(120))
    return process(
        subtitle=letters(80),
        steps=steps,
        rules=rules,
        weak_spots=tuple(spot(f"p{place}", text=letters(75)) for place in range(6)),
        controls=(Control(slug="k", text="Een controle.", against=("p0",)),),
        look_out=(letters(75),) * 4,
        do=(letters(75),) * 4,
        small_variant=letters(330),
        gone_wrong=letters(330),
        acquaintance=talk,
        owner=letters(80),
        contact=letters(80),
        first_step=letters(120),
    )


def test_a_card_with_every_text_at_its_longest_is_still_one_a4():
    assert list(process_faults(long_process())) == []
    card = process_card(
        long_process(), origin=Origin.OWN, organisation="Waterrijk", territory=Territory.EUROPEAN, on=date(2030, 1, 1)
    )
    [told] = read(process_card_pdf(card, **WORN))
    assert "Eerste stap nu" in told


def test_a_signal_card_with_much_text_is_one_a4():
    [told] = read(signal_card_pdf(signal_sheet(signal_card(), on=date(2026, 11, 22)), **WORN))
    assert "Vijf minuten met uw team" in told
    assert "kijk opnieuw vóór" in told


def test_every_signal_card_of_the_library_is_exactly_one_a4():
    for card in library().signals.values():
        assert len(read(signal_card_pdf(signal_sheet(card, on=date(2026, 11, 22)), **WORN))) == 1, card.slug


def test_a_signal_card_is_read_and_printed_by_everybody_who_works_here(world, monkeypatch):
    monkeypatch.setitem(library().signals, "balie", signal_card())
    bram = world.bram.client()

    told = text_of(bram.get(address("signal-card-show", "balie")))
    for words in ("Let hierop", "Dit doet u niet", "Vijf minuten met uw team"):
        assert words in told
    assert "Gemeente Waterrijk" in read(bram.get(address("signal-card-paper", "balie")).content)[0]
    assert "Signalen voor de balie" in text_of(bram.get(address("card-list")))
    for who in ("frank", "gijs"):
        assert getattr(world, who).client().get(address("signal-card-show", "balie")).status_code == 403


def test_a_card_that_cannot_be_here_is_not_in_the_list(world, monkeypatch):
    elsewhere = process(
        "eiland", title="Eilandproces", applies_when=Condition(territories=(Territory.SABA,)), departments=("eiland",)
    )
    monkeypatch.setitem(library().processes, "eiland", elsewhere)
    monkeypatch.setitem(
        library().signals, "eilandkaart", signal_card(slug="eilandkaart", title="Eilandkaart", processes=("eiland",))
    )
    bram = world.bram.client()

    told = text_of(bram.get(address("card-list")))
    assert "Eilandproces" not in told
    assert "Eilandkaart" not in told
    assert bram.get(address("process-card-show", "eiland")).status_code == 404
    assert bram.get(address("process-card-paper", "eiland")).status_code == 404
    assert bram.get(address("signal-card-show", "eilandkaart")).status_code == 404


def test_the_list_is_narrowed_by_a_plain_address(world):
    bram = world.bram.client()
    assert "Reisdocumenten" in text_of(bram.get(address("card-list") + "?afdeling=burgerzaken&acht=on"))
    assert "Toon alle kaarten" in text_of(bram.get(address("card-list") + "?werkveld=verlenen"))
    nonsense = text_of(bram.get(address("card-list") + "?afdeling=onzin&werkveld=niets"))
    assert "Reisdocumenten" in nonsense
    assert "Toon alle kaarten" not in nonsense


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
