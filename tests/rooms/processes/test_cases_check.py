# SPDX-License-Identifier: EUPL-1.2
"""A list of cases laid beside the rules of a process: read, shown and forgotten."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from dijkwacht.audit.public import log_of
from tests.support.desk import TRAVEL, desk
from tests.support.learning import text_of
from tests.support.rounds import statements_of

PAYING = "financial-transactions"
HEAD = "zaak;stap;code;datum;bedrag;partij;rekeningnummer gewijzigd\n"
INVOICE = "F-101;Bestellen;M.K.;12-1-2026;4.800,00;Bouw;\nF-101;Goedkeuren;m.k.;14-1-2026;;;\n"


def told(content, **fields):
    raw = content if isinstance(content, bytes) else content.encode()
    return {"file": SimpleUploadedFile("zaken.csv", raw), "percent": 10, "days": 90, "least": 3} | fields


def check(who, content, slug=PAYING, **fields):
    return who.client().post(reverse("processes:cases-check", args=[slug]), told(content, **fields))


@pytest.fixture
def paying(world):
    return desk(world, slug=PAYING)


def test_one_person_who_orders_and_approves_an_invoice(world, paying):
    answer = check(
        world.anna, HEAD + INVOICE + "F-102;Bestellen;M.K.;12-1-2026;;;\nF-102;Goedkeuren;J.V.;13-1-2026;;;\n"
    )
    page = text_of(answer)

    assert answer.status_code == 200
    assert "Bij één van de 2 zaken valt iets op" in page
    assert "M.K. doet Bestellen en Goedkeuren zaak F-101" in page
    assert "Lessen over kwetsbare processen (Odekerken & De Meere, 2023)" in page
    assert "Geadviseerd" in page
    assert "F-102" not in page


def test_the_rule_of_the_law_is_shown_as_such(world):
    desk(world)
    rows = "zaak,stap,code,datum\n7,Aanvraag,A,2026-01-12\n7,Uitreiken,A,2026-01-14\n"

    page = text_of(check(world.anna, rows, TRAVEL))

    assert "Verplicht gescheiden" in page
    assert "artikel 93, sinds 1 januari 2025 (nagekeken op" in page


def test_a_bank_account_and_requests_under_a_limit(world, paying):
    rows = "F-9;Bestellen;B1;1-1-2026;;;ja\n" + "".join(
        f"F-{nr};Bestellen;B{nr};{nr}-1-2026;€ 49.500;Bouw;nee\n" for nr in (1, 2, 3)
    )

    page = text_of(check(world.anna, HEAD + rows, limit="50.000"))

    assert "B1 wijzigde het rekeningnummer alleen zaak F-9" in page
    assert "Bouw vroeg drie keer net minder dan de grens 3 zaken: F-1, F-2, F-3" in page
    assert "Naar bedragen net onder een grens is niet gekeken" in text_of(check(world.anna, HEAD + rows))


def test_nothing_is_found(world, paying):
    page = text_of(check(world.anna, HEAD + "F-1;Bestellen;B1;1-1-2026;;;\n"))

    assert "Aan deze zaken valt niets op" in page
    assert "Dit was niet te zien" in page
    assert "Bestellen, goedkeuren, betalen apart" in page
    assert "Wij bewaren het bestand niet." in page


def test_only_counts_are_logged(world, paying):
    check(world.anna, HEAD + INVOICE)

    line = next(one for one in log_of(world.waterrijk, before=None, size=20) if one.event == "cases.checked")

    assert line.facts == {"rows": 2, "cases": 1, "found": 1}


@pytest.mark.parametrize(("content", "place", "remedy"), [
    (HEAD + "F-1;Bestellen;B1;31-2-2026;;;\n", "regel 2 datum “31-2-2026”", "Deze datum bestaat niet"),
    (HEAD + "\nF-1;Kopen;B1;1-1-2026;;;\n", "regel 3 stap “Kopen”", "Deze stap is er niet in Financiële transacties"),
    (HEAD + ";Bestellen;B1;1-1-2026;;;\n", "regel 2 zaak", "Vul dit in"),
    (HEAD + "F-1;Bestellen;Jansen;1-1-2026;;;\n", "regel 2 code “Jansen”", "Dit lijkt een naam"),
    (HEAD + "F-1;Bestellen;M K;1-1-2026;;;\n", "regel 2 code “M K”", "zonder spaties"),
    (HEAD + "F-1;Bestellen;B1;1-1-2026;veel;;\n", "regel 2 bedrag “veel”", "Schrijf een bedrag"),
    (HEAD + "F-1;Bestellen;B1;1-1-2026;;;soms\n", "regel 2 rekeningnummer gewijzigd “soms”", "Schrijf ja of nee"),
    (HEAD + f"F-1;Bestellen;B1;1-1-2026;;{'x' * 121};\n", "regel 2 partij", "Er passen 120 tekens"),
    (HEAD + "F-1;Bestellen;B1\n", "regel 2 datum", "Deze datum bestaat niet"),
    ("zaak;stap;code\n1;Bestellen;B1\n", "regel 1 datum", "Deze kolom ontbreekt"),
    ("  \n", "regel 1 bestand", "Er staat niets in dit bestand"),
    (b"PK\x03\x04junk", "regel 1 bestand", "Dit bestand is geen CSV"),
    (b"zaak\x00;stap", "regel 1 bestand", "Dit bestand is geen CSV"),
    (HEAD + "x" * 200_000, "bestand", "Dit bestand is geen CSV"),
])  # fmt: skip
def test_a_fault_is_named_with_row_and_column(world, paying, content, place, remedy):
    answer = check(world.anna, content)

    assert answer.status_code == 422
    assert place in text_of(answer)
    assert remedy in text_of(answer)
    assert "nagekeken." in text_of(answer)


def test_a_hundred_faults_are_enough(world, paying):
    answer = check(world.anna, HEAD + "F-1;Bestellen;B1;geen;;;\n" * 150)

    assert "100 dingen kloppen niet" in text_of(answer)


def test_too_many_rows(world, paying):
    answer = check(world.anna, HEAD + "F-1;Bestellen;B1;1-1-2026;;;\n" * 20_001)

    assert answer.status_code == 422
    assert "regel 20002 bestand" in text_of(answer)


def test_what_a_dutch_excel_writes(world, paying):
    content = (HEAD + "F-1;Bestellen;B1;1-1-2026;€ 10;Café;ja\n").encode("cp1252")

    assert "B1 wijzigde het rekeningnummer alleen" in text_of(check(world.anna, content))


@pytest.mark.parametrize(("fields", "remedy"), [
    ({"limit": "veel"}, "Schrijf een bedrag, zoals 1.234,56"), ({"limit": "0,50"}, "Schrijf een bedrag vanaf 1 euro"),
    ({"percent": "99"}, "Schrijf een getal van 1 tot en met 50"), ({"days": ""}, "Schrijf een heel getal"),
    ({"least": "1"}, "Schrijf een getal van 2 tot en met 100"), ({"file": ""}, "Kies een bestand."),
])  # fmt: skip
def test_a_form_that_is_not_filled_in_well(world, paying, fields, remedy):
    answer = check(world.anna, HEAD + INVOICE, **fields)

    assert answer.status_code == 422
    assert remedy in text_of(answer)


def test_only_who_makes_the_roster_looks(world, paying):
    for who in (world.joost, world.clara, world.frank, world.dirk, world.ines):
        assert check(who, HEAD + INVOICE).status_code == 403
    assert check(world.eva, HEAD + INVOICE).status_code == 404


def test_the_way_to_it(world, paying):
    paying.divide("order: M.K.; approve: J.V.")
    page = world.anna.client().get(reverse("processes:duties-show", args=[PAYING])).content.decode()

    assert reverse("processes:cases-check", args=[PAYING]) in page


def test_the_example_of_the_document_can_be_read(world, paying):
    page = (Path(__file__).resolve().parents[3] / "docs/formats/cases.md").read_text(encoding="utf-8")
    example = page.split("```csv\n")[1].split("```")[0]

    shown = text_of(check(world.anna, example))

    assert "M.K. doet Bestellen en Goedkeuren zaak F-101" in shown
    assert "B3 doet Rekening alleen zaak F-102" in shown


def test_a_long_list_takes_as_many_statements_as_a_short_one(world, paying):
    place = reverse("processes:cases-check", args=[PAYING])
    few = statements_of(world.anna.client(), place, told(HEAD + INVOICE))

    many = statements_of(world.anna.client(), place, told(HEAD + INVOICE * 300))

    assert len(many) == len(few)
