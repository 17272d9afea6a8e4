# SPDX-License-Identifier: EUPL-1.2
"""A file from elsewhere: every faulty row by name, and then all of it or nothing."""

import re
import zipfile
from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.exchange import observations_xlsx
from dijkwacht.assessments.exchange.headless import raw_rows
from dijkwacht.assessments.models import AgreedLevel, Observation, Recommendation, Source
from dijkwacht.assessments.values import Facts, SourceKind
from dijkwacht.documents.values import MOST_BYTES_UNPACKED, MOST_ROWS, FileFaults
from dijkwacht.knowledge.public import library
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url

HEAD = "format: dijkwacht-observations/1\norganisation: Waterrijk\n"
SOURCES = """sources:
  - {id: rapport, kind: investigation, title: Rapport van de rekenkamer, on: 2025-06-01}
  - {id: balie, kind: interview, title: Gesprek balie, on: 2025-09-01, function: teamleider}
"""


@pytest.fixture
def begun(world):
    return rounds.start(world, instruments=(LARGE, QUICK))


def row(indicator="alertness-signals", level="1", source="rapport", **fields):
    more = "".join(f", {name}: {value}" for name, value in fields.items())
    return f"  - {{source: {source}, indicator: {indicator}, level: {level}{more}}}\n"


def text_with(*rows, head="", advice=""):
    return f"{HEAD}{head}{SOURCES}observations:\n{''.join(rows) or '  []'}{advice}"


def send(client, begun, content, *, name="bestand.yaml", trial=False):
    upload = SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())
    return client.post(url("intake-read", begun), {"file": upload} | ({"trial": "1"} if trial else {}))


def nothing_stored():
    return (Source.objects.count(), Observation.objects.count(), Recommendation.objects.count()) == (0, 0, 0)


def workbook(change, *, instrument=QUICK):
    """An empty workbook of ours, with a change made in it by hand."""
    facts = Facts(code="", name="Waterrijk")
    empty = observations_xlsx.template(library().instruments[instrument], library(), facts=facts, today=START.date())
    book = load_workbook(BytesIO(empty))
    change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


# --- a file that holds ----------------------------------------------------------------------------


def test_a_trial_stores_nothing_and_says_what_would_happen(world, begun):
    content = text_with(row(), row(source="balie"), advice=(
        "recommendations:\n  - {text: Oefen elk jaar, source: Rapport van de rekenkamer, on: 2025-06-01}\n"
    ))  # fmt: skip

    answer = send(world.anna.client(), begun, content, trial=True)

    page = rounds.text_of(answer)
    assert (answer.status_code, nothing_stored()) == (200, True)
    assert "2 waarnemingen uit 2 bronnen, en 1 aanbevelingen" in page
    assert "Er is nog niets opgeslagen" in page


def test_all_of_it_comes_in(world, begun):
    content = text_with(
        row(level="2", note="Zo stond het er.", evidence_on="2025-05-01", used_on="2025-04-01"),
        row("portfolio-holder", "nvt", "balie", note="Hoort er niet bij."),
        row("capacity-available", "null", "balie"),
        advice="recommendations:\n"
        "  - {text: Oefen elk jaar, source: Rapport van de rekenkamer, on: 2025-06-01, indicator: alertness-signals}\n"
        "  - {text: Maak een beeld, source: Accountant, on: 2025-07-01}\n",
    )

    answer = send(world.anna.client(), begun, content)

    assert answer["Location"] == url("round-show", begun)
    first, second, third = Observation.objects.order_by("id")
    assert (first.level, first.note.text, str(first.evidence_on), str(first.used_on)) == (
        2, "Zo stond het er.", "2025-05-01", "2025-04-01",
    )  # fmt: skip
    assert (second.is_applicable, second.note.text) == (False, "Hoort er niet bij.")
    assert (third.level, third.is_applicable) == (None, True)
    assert {(one.kind, one.title) for one in Source.objects.all()} == {
        (SourceKind.INVESTIGATION, "Rapport van de rekenkamer"),
        (SourceKind.INTERVIEW, "Gesprek balie"),
        (SourceKind.INVESTIGATION, "Accountant"),
    }
    assert {one.text: one.source.title for one in Recommendation.objects.all()} == {
        "Oefen elk jaar": "Rapport van de rekenkamer",
        "Maak een beeld": "Accountant",
    }
    assert {one.organisation_id for one in Source.objects.all()} == {world.waterrijk}


def test_advice_is_a_finding_in_its_own_words(world, begun):
    advice = "recommendations:\n  - {text: Oefen elk jaar, source: Rekenkamer, on: 2025-06-01}\n"
    send(world.anna.client(), begun, text_with(row(), advice=advice))

    page = rounds.text_of(world.anna.client().get(url("result-show", begun)))

    assert "Oefen elk jaar" in page
    assert "Advies van elders" in page


def test_a_department_is_known_by_its_name(world):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))
    asked = rounds.of_departments()

    send(world.anna.client(), begun, text_with(row(asked.indicators[0], "3", unit="burgerzaken")))

    assert Observation.objects.get().unit_key == str(world.civil_affairs)


def test_a_decision_on_the_level_comes_along_once(world, begun):
    head = "agreed_level: 2\nagreed_on: 2026-01-15\nagreed_decision: college 2026-3\n"
    send(world.anna.client(), begun, text_with(row(), head=head))
    again = (
        text_with(row("portfolio-holder"), head=head).replace("Rapport van", "Verslag van").replace("Gesprek", "Talk")
    )

    assert send(world.anna.client(), begun, again).status_code == 302
    assert [(one.level, one.decision) for one in AgreedLevel.objects.all()] == [(2, "college 2026-3")]


def test_a_file_may_speak_of_what_this_round_does_not_ask(world):
    begun = rounds.start(world, instruments=(QUICK,))
    quick = {slug for one in library().instruments[QUICK].questions for slug in one.indicators}
    other = next(slug for slug in library().indicators if slug not in quick)

    assert send(world.anna.client(), begun, text_with(row(other))).status_code == 302


# --- a file that does not -------------------------------------------------------------------------


def test_every_faulty_row_is_named_with_its_remedy(world, begun):
    content = text_with(
        row("alertnes-signals"),
        row("portfolio-holder", "misschien"),
        row("capacity-available", source="onbekend"),
        row("scan-follow-up", "nvt"),
        row("scan-follow-up", evidence_on="2025-02-31", source="balie"),
    )

    answer = send(world.anna.client(), begun, content, trial=True)

    page = rounds.text_of(answer)
    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "5 regels kloppen niet. Er is nog niets opgeslagen." in page
    for sentence in (
        "Bedoelt u alertness-signals?",
        "Kies niet geregeld, op papier",
        "Deze bron staat niet in de lijst met bronnen.",
        "Schrijf op waarom dit niet van toepassing is.",
        "Deze datum bestaat niet.",
    ):
        assert sentence in page
    assert page.count("regel 7") == 1


def test_without_a_trial_it_is_all_or_nothing_too(world, begun):
    answer = send(world.anna.client(), begun, text_with(row(), row("bestaat-niet")))

    assert (answer.status_code, nothing_stored()) == (422, True)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (text_with(row()).replace("Waterrijk", "GM9998"), "Dit bestand gaat over een andere organisatie."),
        (text_with(row()).replace("2025-06-01", "2999-06-01"), "Deze dag moet nog komen."),
        (text_with(row(), head="instrument: weerbaarheidsscan\ninstrument_version: '0.1'\n"), "hoort bij versie 0.1"),
        (text_with(row(), head="agreed_level: 2\nagreed_on: 2999-01-01\n"), "Deze dag moet nog komen."),
        (text_with(row()).replace("Gesprek balie", "x" * 201), "Dit is te lang. Er passen 200 tekens."),
        (text_with(row(note='"\\0"')), "Hier staan tekens die geen tekst zijn."),
        (text_with(row()).replace("function: teamleider", 'url: "javascript:alert(1)"'), "Dit is geen adres."),
        (text_with(row()).replace("observations:", "waarnemingen:"), "Deze sleutel kennen wij niet."),
        (text_with(row(), row()), "Deze bron zei hier al iets over."),
        (text_with(row()) + "1: x\nnull: y\n", "Deze sleutel kennen wij niet."),
        (text_with(row(), head=f"inhabitants: {'9' * 5000}\n"), "Geen geldige YAML."),
        ("kwaad: &a [*a, *a]", ""),
        ("gewoon een brief", "Dit is geen bestand met waarnemingen."),
    ],
    ids=["other town", "future source", "version", "future decision", "too long", "no text", "address", "key",
         "twice", "keys that are no words", "endless number", "alias", "letter"],
)  # fmt: skip
def test_what_does_not_fit_is_said_in_dutch(world, begun, content, sentence):
    answer = send(world.anna.client(), begun, content)

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert sentence in rounds.text_of(answer)


def test_an_unknown_department_is_said(world, begun):
    answer = send(
        world.anna.client(), begun, text_with(row(rounds.of_departments().indicators[0], unit="Sterrenwacht"))
    )

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "Deze afdeling kennen wij niet. Voeg haar eerst toe bij Organisatie." in rounds.text_of(answer)


def test_the_same_file_does_not_come_in_twice(world, begun):
    send(world.anna.client(), begun, text_with(row()))

    answer = send(world.anna.client(), begun, text_with(row()))

    assert (answer.status_code, Observation.objects.count()) == (422, 1)
    assert "Deze bron is al overgenomen." in rounds.text_of(answer)


def test_no_file_at_all(world, begun):
    answer = world.anna.client().post(url("intake-read", begun), {"trial": "1"})

    assert answer.status_code == 422
    assert "Kies een bestand." in rounds.text_of(answer)
    assert send(world.anna.client(), begun, b"").status_code == 422


# --- workbooks ------------------------------------------------------------------------------------


def test_a_filled_in_workbook_comes_in(world, begun):
    def fill(book):
        sheet = book["Waarnemingen"]
        columns = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(2, columns["niveau"], "op papier")
        sheet.cell(3, columns["niveau"], "werkt aantoonbaar")
        sheet.cell(3, columns["toelichting (geen namen)"], "=1+1")

    answer = send(world.anna.client(), begun, workbook(fill), name="waarnemingen.xlsx")

    assert answer.status_code == 302, rounds.text_of(answer)
    assert [one.level for one in Observation.objects.order_by("id")] == [1, 3]


def test_each_row_of_a_sheet_is_named(world, begun):
    def spoil(book):
        sheet = book["Waarnemingen"]
        columns = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(2, columns["niveau"], "een beetje")
        sheet.cell(5, columns["niveau"], "ingevoerd")
        sheet.cell(5, columns["onderdeel"], "bestaat-niet")

    page = rounds.text_of(send(world.anna.client(), begun, workbook(spoil), name="a.xlsx", trial=True))

    assert "Waarnemingen, regel 2" in page
    assert "Waarnemingen, regel 5" in page
    assert "“een beetje”" in page


def test_the_old_version_of_a_scan_has_its_own_workbook(world, begun):
    client = world.anna.client()

    answer = client.get(url("intake-template", begun, LARGE))

    book = load_workbook(BytesIO(answer.content))
    head = {row[0].value: row[1].value for row in book["Algemeen"].iter_rows()}
    assert (head["instrument"], head["versie"]) == (LARGE, library().instruments[LARGE].version)
    assert head["code van de organisatie"] == "Waterrijk"
    slugs = {slug for one in library().instruments[LARGE].questions for slug in one.indicators}
    assert book["Waarnemingen"].max_row == len(slugs) + 1
    assert client.get(url("intake-template", begun, "bestaat-niet")).status_code == 404


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 kapot", b"gewoon tekst", b"\xff\xfe\x00", b"PK\x05\x06" + b"\0" * 18],
    ids=["broken", "text", "bytes", "empty archive"],
)
def test_a_file_named_as_a_workbook_that_is_none(world, begun, content):
    answer = send(world.anna.client(), begun, content, name="waarnemingen.xlsx")

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "Dit bestand is geen Excel-werkmap die wij kunnen lezen." in rounds.text_of(answer)


def test_a_small_archive_that_unpacks_without_end(world, begun):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * (MOST_BYTES_UNPACKED + 1))
    assert len(out.getvalue()) < 1_000_000

    answer = send(world.anna.client(), begun, out.getvalue(), name="bom.xlsx")

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "uitgepakt te groot" in rounds.text_of(answer)


def test_a_sheet_that_lies_about_its_size_costs_no_memory():
    content = workbook(lambda book: book["Waarnemingen"].cell(2, 4, "op papier"))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            part = old.read(one)
            if one.filename.endswith("sheet3.xml"):
                part = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', part)
            new.writestr(one, part)

    raw = raw_rows(out.getvalue())

    assert [one.cells["level"] for one in raw.observations] == ["op papier"]


def test_more_rows_than_fit_are_not_dropped_in_silence():
    def fill(book):
        sheet = book["Waarnemingen"]
        for number in range(MOST_ROWS + 5):
            sheet.append([f"bron {number}"])

    with pytest.raises(FileFaults, match="te lang"):
        raw_rows(workbook(fill))


@settings(max_examples=15)
@given(place=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_workbook_is_a_fault_and_never_a_crash(place, byte, cut):
    content = bytearray(EMPTY)
    at = place % len(content)
    content = content[:at] if cut else content[:at] + bytes([byte]) + content[at + 1 :]
    with suppress(FileFaults):
        raw_rows(bytes(content), name="a.xlsx")


EMPTY = workbook(lambda book: None)


def test_a_yaml_file_that_is_too_large(world, begun):
    answer = send(world.anna.client(), begun, b"# " + b"x" * 6 * 1024 * 1024)

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "Dit bestand is te groot." in rounds.text_of(answer)


def test_fifty_megabytes_are_refused_in_words(world, begun):
    answer = send(world.anna.client(), begun, b"# " + b"x" * 50 * 1024 * 1024)

    assert (answer.status_code, nothing_stored()) == (422, True)
    assert "U kunt hoogstens 10 MB tegelijk sturen." in rounds.text_of(answer)


# --- who ------------------------------------------------------------------------------------------


def test_only_the_coordinator_takes_in(world, begun):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("intake-read", begun), refused=reasons, wrong_method="put")
    rounds.assert_guarded(world, url("intake-template", begun, QUICK), deed="get", refused=reasons, wrong_method="post")


def test_what_was_taken_in_stands_beside_what_is_answered(world, begun):
    asked = rounds.question()
    send(world.anna.client(), begun, text_with(row(asked.indicators[0], "0")))

    rounds.answer(world.anna.actor, begun, asked, Level.PROVEN, at=START + timedelta(days=1))

    assert rounds.standing(world, begun)[asked.indicators[0]] is Level.ABSENT
