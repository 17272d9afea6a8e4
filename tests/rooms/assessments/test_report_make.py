# SPDX-License-Identifier: EUPL-1.2
"""A report as a file, for one reader: its level, ground and body, and the number of the copy."""

import json
from datetime import timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.db import connection
from docx import Document
from openpyxl import load_workbook

from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.models import Export
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Sensitivity
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, url

SECRET = {"body": "het college", "grounds": ["5.1-2-c", "5.1-2-h"]}


@pytest.fixture
def begun(world):
    """Answers of every sensitivity, all of them short."""
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer_many(world, begun, 100)
    return begun


def make(client, begun, form="pdf", confidentiality="working", **fields):
    return client.post(url("report-make", begun), {"form": form, "confidentiality": confidentiality} | fields)


def text_of(answer, form):
    """All words in a file, on one line."""
    content = BytesIO(answer.content)
    match form:
        case "pdf":
            text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
        case "docx":
            document = Document(content)
            parts = [document, *(one.header for one in document.sections), *(one.footer for one in document.sections)]
            cells = [cell.text for part in parts for table in part.tables for row in table.rows for cell in row.cells]
            text = " ".join([*(line.text for part in parts for line in part.paragraphs), *cells])
        case "xlsx":
            rows = [row for sheet in load_workbook(content) for row in sheet.iter_rows(values_only=True)]
            text = " ".join(str(cell) for row in rows for cell in row if cell is not None)
        case "json":
            text = answer.content.decode()
    return " ".join(text.replace("\u00ad", "").replace("\ufffe", "").split())


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "json"])
def test_every_form_opens_and_speaks_of_this_town(world, begun, form):
    answer = make(world.anna.client(), begun, form)

    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert f"-vertrouwelijk-werkversie.{form}" in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "private, no-store"
    assert "Waterrijk" in text_of(answer, form)
    if form == "pdf":
        with pikepdf.open(BytesIO(answer.content)) as pdf:
            assert "/StructTreeRoot" in pdf.Root
    if form == "json":
        assert json.loads(answer.content)["format"] == "dijkwacht-assessment/1"


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
@pytest.mark.parametrize("level", list(Confidentiality))
def test_each_reader_gets_his_own(world, begun, form, level):
    text = text_of(make(world.anna.client(), begun, form, level.value), form)

    named = {one for one in library().indicators.values() if one.statement[:35] in text}
    assert {one.sensitivity for one in named} <= level.named
    assert Sensitivity.PUBLIC in {one.sensitivity for one in named}
    assert ("van 3" in text) <= (level is not Confidentiality.PUBLIC)


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_a_confidential_copy_carries_its_level_ground_and_body(world, begun, form):
    text = text_of(make(world.anna.client(), begun, form, "management", **SECRET), form)

    assert "Vertrouwelijk · voor het management" in text
    assert "Geheimhouding opgelegd door het college" in text
    assert "artikel 5.1, tweede lid, onder c en h, Woo" in text
    assert "Exemplaar 1" in text


def test_every_copy_has_its_own_number_and_is_on_record(world, begun):
    client = world.clara.client()
    for level in ("working", "public"):
        make(client, begun, "xlsx", level)
    make(client, begun, "xlsx", "management", **SECRET)

    rows = list(Export.objects.order_by("number"))
    assert [(one.number, one.confidentiality) for one in rows] == [(1, "working"), (2, "public"), (3, "management")]
    assert (rows[2].body, rows[2].ground) == ("het college", "5.1-2-c,5.1-2-h")
    assert {one.exported_by for one in rows} == {world.clara.id}
    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.facts["number"]) == ("maakte een rapport", 3)
    assert "Exemplaar 3" in rounds.text_of(client.get(url("report-make", begun)))


def test_two_at_the_same_moment_get_two_numbers(world, begun):
    """Somebody else's copy comes in between looking for the number and storing it."""
    waiting = [lambda: make(world.clara.client(), begun, "json")]

    def look(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if waiting and sql.startswith("SELECT MAX") and "assessments_export" in sql:
            waiting.pop()()
        return found

    with connection.execute_wrapper(look):
        answer = make(world.anna.client(), begun, "json")

    assert answer.status_code == 200
    assert not waiting
    assert list(Export.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_all_grounds_of_the_law_fit(world, begun):
    from dijkwacht.assessments.domain.secrecy import GROUNDS

    answer = make(
        world.anna.client(), begun, "xlsx", "management", body="het college", grounds=[one.key for one in GROUNDS]
    )

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"confidentiality": ""}, "Kies voor wie het rapport is."),
        ({"confidentiality": "iedereen"}, "Selecteer een geldige keuze."),
        ({"form": "exe"}, "Selecteer een geldige keuze."),
        ({"body": "het college"}, "Geheimhouding vraagt om een grond én om wie haar oplegt."),
        ({"grounds": ["5.1-2-c"]}, "Geheimhouding vraagt om een grond én om wie haar oplegt."),
        ({"body": "de buurman", "grounds": ["5.1-2-c"]}, "Selecteer een geldige keuze."),
        ({"form": "json", "confidentiality": "public"}, "Als JSON bestaat alleen de werkversie"),
    ],
)
def test_what_cannot_be_made_is_said_and_not_counted(world, begun, fields, sentence):
    answer = world.anna.client().post(
        url("report-make", begun), {"form": "xlsx", "confidentiality": "working"} | fields
    )

    assert (answer.status_code, Export.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_a_closed_round_gives_the_report_of_then(world, begun):
    with scope(world.waterrijk):
        rounds.actions.close_round(actor=world.anna.actor, round_=begun, at=rounds.timezone.now())
    closed = rounds.Round.objects.get()
    before = text_of(make(world.anna.client(), closed, "json"), "json")
    later = rounds.start(world, instruments=(LARGE,), title="Daarna", at=rounds.timezone.now() + timedelta(seconds=1))
    rounds.answer(world.anna.actor, later, rounds.with_indicators(1), Level.PROVEN)

    assert text_of(make(world.anna.client(), closed, "json"), "json") == before


def test_a_report_of_nothing_is_a_report(world):
    begun = rounds.start(world, instruments=(LARGE,))

    for form in ("pdf", "docx", "xlsx", "json"):
        assert make(world.anna.client(), begun, form).status_code == 200


def test_who_may_not_is_told_whom_to_ask(world, begun):
    refused = dict.fromkeys(("bram", "dirk", "frank"), NO_RESULT.reason)
    data = {"form": "xlsx", "confidentiality": "public"}
    rounds.assert_guarded(world, url("report-make", begun), data=data, refused=refused, wrong_method="put")
    assert Export.objects.count() == 0
