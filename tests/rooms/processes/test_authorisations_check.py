# SPDX-License-Identifier: EUPL-1.2
"""An authorisation list of a system: read, laid beside positions, shown and forgotten."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import Workbook

from dijkwacht.audit.public import log_of
from dijkwacht.processes.actions import holders as actions
from dijkwacht.tenancy.public import scope
from tests.support import positions
from tests.support.learning import text_of
from tests.support.positions import address
from tests.support.rounds import statements_of

TODAY = timezone.localdate()


def book(*rows, title="Rechten"):
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def upload(content):
    return {"file": SimpleUploadedFile("lijst.xlsx", content)}


def check(who, *rows):
    return who.client().post(address("authorisations-check"), upload(book(*rows)))


@pytest.fixture
def house(world):
    positions.run(world)
    found = positions.position(world)
    positions.access(world, found, "BRP", "inzien", "intake")
    positions.access(world, found, "Kassa")
    positions.holder(world, "B1", found)
    left = positions.holder(world, "B2", found)
    with scope(world.waterrijk):
        actions.leave_holder(actor=world.anna.actor, holder_id=left, on=TODAY - timedelta(days=3))
    return found


def test_all_that_does_not_fit_is_shown_grouped(world, house):
    page = text_of(check(
        world.anna,
        ("Rapport autorisaties", None, None),
        ("Account", "Applicatie", "Rol", "Opmerking"),
        ("B2", "BRP", "inzien", "x"),
        ("X7", "BRP", "inzien", "x"),
        ("B1", "Archief", "", "x"),
        ("B1", "Kassa", "", "x"),
        (None, None, None, None),
        ("b1", "brp", "wijzigen", "x"),
    ))  # fmt: skip

    assert "Iemand die vertrok, kan er nog in" in page
    assert "5 regels gelezen. 0 passen bij een taak." in page
    assert "Vertrokken, en nog toegang (1)" in page
    assert "B2 BRP inzien 3" in page
    assert "Wij kennen deze code niet (1)" in page
    assert "Toegang die niemand opschreef (2)" in page
    assert "b1 brp wijzigen 8" in page
    assert "Toegang zonder taak (1)" in page
    assert "Verwacht, maar niet in de lijst" in page


def test_only_counts_are_kept(world, house):
    check(world.anna, ("code", "systeem"), ("B2", "BRP"), ("Piet Pietersen", "BRP"))

    line = next(one for one in log_of(world.waterrijk, before=None, size=20) if one.event == "authorisations.checked")
    assert line.facts == {
        "lines": 2, "leavers": 1, "unknown": 1, "unwritten": 0, "without_task": 0, "missing": 1,
    }  # fmt: skip
    assert "holders.read" in [one.event for one in log_of(world.waterrijk, before=None, size=20)]
    assert "Wij bewaren uw lijst niet" in text_of(world.anna.client().get(address("authorisations-check")))


def test_a_list_that_fits_is_told_too(world, house):
    page = text_of(check(world.anna, ("systeem", "functie", "code", "recht"), ("BRP", "", "B1", "inzien")))

    assert "De lijst past bij de functies" in page


@pytest.mark.parametrize(("rows", "place", "remedy"), [
    ([("naam", "systeem"), ("x", "y")], "regel 1 kolomtitels", "Wij vinden geen tabblad"),
    ([("code", "systeem"), ("B1", None)], "Rechten, regel 2 systeem", "Vul dit in"),
    ([("code", "systeem"), (None, "BRP")], "Rechten, regel 2 code", "Vul dit in"),
    ([("code", "systeem"), ("B1", "x" * 121)], "Rechten, regel 2 systeem", "Er passen 120 tekens"),
])  # fmt: skip
def test_a_fault_is_named_with_sheet_row_and_column(world, house, rows, place, remedy):
    answer = check(world.anna, *rows)

    assert answer.status_code == 422
    assert place in text_of(answer)
    assert remedy in text_of(answer)


@pytest.mark.parametrize("content", [b"PK geen zip", b"<html>"])
def test_no_workbook(world, content):
    answer = world.anna.client().post(address("authorisations-check"), upload(content))

    assert answer.status_code == 422
    assert "geen Excel-werkmap" in text_of(answer)


def test_nothing_chosen_is_told(world):
    answer = world.anna.client().post(address("authorisations-check"), {})

    assert answer.status_code == 422
    assert "Kies een bestand." in text_of(answer)


def test_a_formula_is_not_worked_out(world, house):
    page = text_of(check(world.anna, ("code", "systeem", "recht"), ("B1", "BRP", "=1+1")))

    assert "=1+1" not in page
    assert "De lijst past bij de functies" in page


def test_only_who_sees_all_codes_compares(world, house):
    for who in (world.hanna, world.joost, world.clara, world.frank, world.dirk, world.ines, world.bram):
        assert check(who, ("code", "systeem"), ("B1", "BRP")).status_code == 403


def test_a_long_list_takes_as_many_statements_as_a_short_one(world, house):
    def sent(count):
        return upload(book(("code", "systeem"), *[(f"X{number}", "BRP") for number in range(count)]))

    few = statements_of(world.anna.client(), address("authorisations-check"), sent(1))

    assert len(statements_of(world.anna.client(), address("authorisations-check"), sent(300))) == len(few)
