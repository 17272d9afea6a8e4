# SPDX-License-Identifier: EUPL-1.2
"""The house as a workbook: what goes out comes in again, a trial first, and all of it or nothing."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from dijkwacht.audit.public import log_of
from dijkwacht.processes.models import Access, Holder, Position, StepMandate, WorkProcess
from dijkwacht.processes.queries.house import process_value
from dijkwacht.tenancy.public import scope
from tests.support import positions
from tests.support.learning import text_of
from tests.support.positions import address
from tests.support.rounds import statements_of

POSITIONS = ("functie", "afdeling", "hoeveel mensen", "salarisschaal", "contact met buiten",
             "screening (met ; ertussen)", "mandaten (met ; ertussen)")  # fmt: skip
ACCESS = ("functie", "afdeling", "systeem", "mag", "voor welke stap")
CODES = ("code", "functie", "afdeling", "uren per week", "leidinggevende", "sinds")
PROCESSES = ("proces", "titel", "afdeling", "soort werk", "stap", "titel van de stap", "soort stap", "wat", "wie",
             "buiten huis gedaan door")  # fmt: skip


def book(**sheets):
    """A workbook of sheets, each with its titles and rows."""
    made = Workbook()
    made.remove(made.active)
    for name, (titles, *rows) in sheets.items():
        sheet = made.create_sheet(name)
        for row in (titles, *rows):
            sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def sent(content, *, trial=False):
    return {"file": SimpleUploadedFile("huis.xlsx", content), **({"trial": "1"} if trial else {})}


def send(who, content, *, trial=False):
    return who.client().post(address("house-import"), sent(content, trial=trial))


def export(who, codes="1"):
    return who.client().get(address("house-export"), {"codes": codes})


def filled(world):
    """A house with a process, a position, access, a mandate and two codes."""
    process = positions.run(world, department=world.civil_affairs)
    found = positions.position(world, department_id=world.civil_affairs, holders=2, has_outside_contact=True)
    positions.access(world, found, "BRP", "inzien", "intake")
    positions.mandates(world, found, "grant")
    chief = positions.holder(world, "R.S.", found)
    positions.holder(world, "M.K.", found, minutes=1710, manager_id=chief)
    return process


def rows_of(answer, sheet):
    return list(load_workbook(BytesIO(answer.content))[sheet].iter_rows(values_only=True))


def test_what_goes_out_comes_in_again_and_changes_nothing(world):
    filled(world)
    content = export(world.anna).content

    page = text_of(send(world.anna, content, trial=True))
    assert "Er verandert niets" in page
    send(world.anna, content)
    assert export(world.anna).status_code == 200
    assert [rows_of(export(world.anna), one) for one in ("Processen", "Functies", "Toegang", "Codes")] == [
        list(load_workbook(BytesIO(content))[one].iter_rows(values_only=True))
        for one in ("Processen", "Functies", "Toegang", "Codes")
    ]


def test_an_empty_house_is_filled_from_the_file_of_another_day(world):
    filled(world)
    content = export(world.anna).content
    with scope(world.waterrijk):
        for model in (StepMandate, Access, Holder, Position):
            model.objects.filter(organisation_id=world.waterrijk)._raw_delete("default")

    trial = text_of(send(world.anna, content, trial=True))
    assert "Functies 1: Medewerker balie 0 0" in trial
    assert "Codes 2: M.K., R.S. 0 0" in trial
    with scope(world.waterrijk):
        assert not Position.objects.filter(organisation_id=world.waterrijk).exists()
    send(world.anna, content)

    with scope(world.waterrijk):
        row = Position.objects.get(organisation_id=world.waterrijk)
        codes = Holder.objects.filter(organisation_id=world.waterrijk).select_related("manager")
        told = {one.code: (one.minutes, one.manager and one.manager.code, one.position_id) for one in codes}
    assert (row.title, row.department_id, row.holders, row.has_outside_contact) == (
        "Medewerker balie", world.civil_affairs, 2, True,
    )  # fmt: skip
    assert told == {"M.K.": (1710, "R.S.", row.id), "R.S.": (None, None, row.id)}
    assert rows_of(export(world.anna), "Toegang")[1][2:] == ("BRP", "inzien", "travel-documents/intake")
    assert rows_of(export(world.anna), "Functies")[1][-1] == "travel-documents/grant"


def test_of_a_process_only_its_department_and_who_does_a_step_change(world):
    process = positions.run(world)
    rows = [list(row) for row in rows_of(export(world.anna), "Processen")]
    rows[1][1], rows[1][2], rows[1][8] = "Iets anders", "Burgerzaken", "frontoffice"
    rows[3][9] = "de drukker"

    page = text_of(send(world.anna, book(Processen=rows), trial=True))
    send(world.anna, book(Processen=rows))

    assert "Processen 0 1: Reisdocumenten 0" in page
    row = WorkProcess.objects.get(pk=process.pk)
    now = process_value(row).content
    assert (now.title, row.department_id, now.steps[0].who) == ("Reisdocumenten", world.civil_affairs, "frontoffice")
    assert now.steps[2].done_by == "de drukker"
    assert now.steps[1] == process_value(process).content.steps[1]


def test_an_own_process_comes_with_its_steps(world):
    titles = list(PROCESSES)
    steps = [("vragen", "Vragen", "innemen", "balie", ""), ("beoordelen", "Beoordelen", "beoordelen", "consulent", ""),
             ("beslissen", "Beslissen", "besluiten", "teamleider", ""), ("maken", "Maken", "maken", "", "de drukker")]  # fmt: skip
    rows = [
        ("grafrechten", "Grafrechten", "Burgerzaken", "verlenen", slug, title, kind, "", who, outside)
        for slug, title, kind, who, outside in steps
    ]
    send(world.anna, book(Processen=(titles, *rows)))

    with scope(world.waterrijk):
        row = WorkProcess.objects.get(organisation_id=world.waterrijk)
    own = process_value(row)
    assert (own.slug, own.base, own.content.title, own.department_id) == (
        "grafrechten", None, "Grafrechten", world.civil_affairs,
    )  # fmt: skip
    assert [(one.slug, one.is_outside) for one in own.content.steps] == [
        ("vragen", False), ("beoordelen", False), ("beslissen", False), ("maken", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "remedy"),
    [("travel-documents", "Neem het eerst over"), ("a" * 81, "kleine letters, cijfers en streepjes")],
)
def test_an_own_process_has_a_name_of_its_own(world, slug, remedy):
    """Under the name of the library’s it would run here without the rules of law."""
    steps = ("vragen", "beoordelen", "beslissen", "maken")
    rows = [(slug, "Eigen", "Burgerzaken", "verlenen", step, step, "innemen", "", "balie", "") for step in steps]

    answer = send(world.anna, book(Processen=(list(PROCESSES), *rows)))

    assert answer.status_code == 422
    assert remedy in text_of(answer)
    with scope(world.waterrijk):
        assert not WorkProcess.objects.filter(organisation_id=world.waterrijk).exists()


FAULTS = [
    ("Functies", POSITIONS, ("Beheerder", "Kelder", "", "", "", "", ""), "afdeling", "Deze afdeling kennen wij niet"),
    ("Functies", POSITIONS, ("Beheerder", "", "veel", "", "", "", ""), "hoeveel mensen", "Schrijf een getal"),
    ("Functies", POSITIONS, ("Beheerder", "", 2.5, "", "", "", ""), "hoeveel mensen", "heel getal"),
    ("Functies", POSITIONS, ("Beheerder", "", "", "99", "", "", ""), "salarisschaal", "Kies uit"),
    ("Functies", POSITIONS, ("Beheerder", "", "", "", "misschien", "", ""), "contact met buiten", "ja, nee"),
    ("Functies", POSITIONS, ("Beheerder", "", "", "", "", "bloedgroep", ""), "screening (met ; ertussen)", "Kies uit"),
    ("Functies", POSITIONS, ("Beheerder", "", "", "", "", "", "geen/stap"), "mandaten (met ; ertussen)", "proces/stap"),
    ("Toegang", ACCESS, ("Beheerder", "", "BRP", "", ""), "functie", "staat niet op het tabblad Functies"),
    ("Codes", CODES, ("Jan Smit", "", "", "", "", ""), "code", "zonder spaties"),
    ("Codes", CODES, ("Jansen", "", "", "", "", ""), "code", "Dit lijkt een naam"),
    ("Codes", CODES, ("B3", "Beheerder", "", "", "", ""), "functie", "staat niet op het tabblad Functies"),
    ("Codes", CODES, ("B3", "", "", 400, "", ""), "uren per week", "tot en met 60"),
    ("Codes", CODES, ("B3", "", "", "", "B3", ""), "leidinggevende", "de code van een ander"),
    ("Codes", CODES, ("B3", "", "", "", "", "31-1-2020"), "sinds", "geen privacytoets"),
    ("Codes", CODES, ("B3", "", "", "", "", "31-2-2020"), "sinds", "bestaat niet"),
    (
        "Processen",
        PROCESSES,
        ("Graf", "Graf", "", "verlenen", "a", "A", "maken", "", "x", ""),
        "proces",
        "kleine letters",
    ),
    ("Processen", PROCESSES, ("graf", "Graf", "", "", "a", "A", "maken", "", "x", ""), "soort werk", "soort werk"),
    (
        "Processen",
        PROCESSES,
        ("graf", "Graf", "", "verlenen", "a", "A", "maken", "", "x", ""),
        "stap",
        "4 tot 9 stappen",
    ),
]


@pytest.mark.parametrize(("sheet", "titles", "row", "column", "remedy"), FAULTS)
def test_a_fault_is_named_with_its_place_and_nothing_is_stored(world, sheet, titles, row, column, remedy):
    good = ("Functies", (POSITIONS, ("Toezichthouder", "", "", "", "", "", "")))
    sheets = {good[0]: good[1], **({sheet: (titles, row)} if sheet != "Functies" else {})}
    if sheet == "Functies":
        sheets["Functies"] = (*good[1], row)
    answer = send(world.anna, book(**sheets))

    page = text_of(answer)
    assert answer.status_code == 422
    assert "Er is nog niets opgeslagen" in page
    line = 3 if sheet == "Functies" else 2
    assert f"{sheet}, regel {line} {column}" in page
    assert remedy in page
    with scope(world.waterrijk):
        assert not Position.objects.filter(organisation_id=world.waterrijk).exists()


def test_the_same_twice_is_a_fault(world):
    twice = ("Beheerder", "", "", "", "", "", "")
    page = text_of(send(world.anna, book(Functies=(POSITIONS, twice, twice))))
    assert "Functies, regel 3 functie “beheerder” Deze functie staat er al" in page
    page = text_of(send(world.anna, book(Codes=(CODES, ("B3",), ("b3",)))))
    assert "Deze code staat er al" in page


@pytest.mark.parametrize("content", [b"geen werkmap", book(Blad1=(("code",), ("B3",)))])
def test_another_file_is_refused_kindly(world, content):
    answer = send(world.anna, content)

    assert answer.status_code == 422
    assert "Wij vinden geen tabblad" in text_of(answer) or "geen Excel-werkmap" in text_of(answer)


def test_an_empty_cell_leaves_what_was_there(world):
    filled(world)
    before = rows_of(export(world.anna), "Functies")
    row = ("Medewerker balie", "Burgerzaken", "", "10 tot en met 12", "", "", "")

    send(world.anna, book(Functies=(POSITIONS, row)))

    after = rows_of(export(world.anna), "Functies")
    assert after[1] == (*before[1][:3], "10 tot en met 12", *before[1][4:])


def test_codes_go_out_only_to_who_may_see_them(world):
    filled(world)
    found = positions.position(world, title="Toezichthouder", department_id=world.public_space)
    positions.holder(world, "T1", found)

    assert export(world.joost).status_code == 403
    bare = load_workbook(BytesIO(export(world.joost, codes="").content))
    assert bare.sheetnames == ["Processen", "Functies", "Toegang"]
    assert "M.K." not in str([list(sheet.values) for sheet in bare])
    hers = export(world.hanna)
    assert [row[0] for row in rows_of(hers, "Codes")] == ["code", "T1"]
    assert [row[0] for row in rows_of(hers, "Functies")] == ["functie", "Toezichthouder"]
    assert {row[0] for row in rows_of(export(world.anna), "Codes")} == {"code", "M.K.", "R.S.", "T1"}
    events = [line.event for line in log_of(world.waterrijk, before=None, size=50)]
    assert events.count("holders.exported") == 2


def test_only_the_coordinator_reads_a_file_in(world):
    for who in (world.hanna, world.joost, world.clara, world.frank):
        assert send(who, book(Functies=(POSITIONS, ("Beheerder",)))).status_code == 403


def test_a_trial_of_many_rows_takes_as_many_statements_as_of_one(world):
    one = book(Functies=(POSITIONS, ("Functie 0",)))
    many = book(Functies=(POSITIONS, *[(f"Functie {number}",) for number in range(60)]))

    few = statements_of(world.anna.client(), address("house-import"), sent(one, trial=True))

    assert len(statements_of(world.anna.client(), address("house-import"), sent(many, trial=True))) == len(few)
