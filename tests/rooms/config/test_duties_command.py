# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht duties`: a file of who does what in, what pinches out; bad files get a sentence with a place, and no result."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import Workbook, load_workbook

from dijkwacht.config.cli import main
from dijkwacht.knowledge.exchange import parse

FORMATS = Path(__file__).resolve().parents[3] / "docs/formats"
HEAD = "format: dijkwacht-duties/1\non: 2026-11-22\n"
TWO_OFFICERS = (
    HEAD
    + """duties:
- {process: travel-documents, step: intake, person: M.K.}
- {process: Reisdocumenten, step: Verstrekken, person: J.V.}
- {process: travel-documents, step: produce, person: M.K.}
- {process: travel-documents, step: hand-over, person: m.k., kind: replacement}
people:
- {code: J.V., mandates: []}
"""
)


def run(tmp_path, content, *options, name="in.yaml"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return main(["duties", "--assignment", str(path), "--json", str(tmp_path / "out.json"), *options])


def checked(tmp_path, content, *options, name="in.yaml"):
    assert run(tmp_path, content, *options, name=name) == 0
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema("duties-result")).validate(found)
    return found


def schema(name):
    return json.loads((FORMATS / f"{name}.schema.json").read_text(encoding="utf-8"))


def book(**sheets):
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title.replace("_", " "))
        for row in rows:
            page.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


DUTIES = ("Proces", "Stap", "Wie (code)", "Hoe")


def test_two_officers_cannot_hand_out_travel_documents(tmp_path, capsys):
    found = checked(tmp_path, TWO_OFFICERS, "--process", "travel-documents")

    conflict, *others = found["conflicts"]
    assert others == []
    assert {key: conflict[key] for key in ("rule", "steps", "persons", "strictness", "through")} == {
        "rule": "three-officers", "steps": ["intake", "hand-over"], "persons": ["M.K."],
        "strictness": "strict", "through": "replacement",
    }  # fmt: skip
    assert conflict["source"]["title"] == "Paspoortuitvoeringsregeling Nederland 2001"
    assert conflict["source_checked_on"] == "2026-11-21"
    assert conflict["sentence"].startswith("M.K. doet Aanvraag en Uitreiken.")
    assert [(one["step"], one["person"]) for one in found["missing_mandates"]] == [("grant", "J.V.")]
    assert [(one["step"], one["person"]) for one in found["single_points"]] == [("intake", "M.K."), ("grant", "J.V.")]
    assert [one["step"] for one in found["empty_steps"]] == ["book-in", "hand-over", "supervise"]
    assert [one["step"] for one in found["left_out"]] == ["produce"]
    assert found["processes"][0]["fewest_people"] == 4
    assert "M.K. doet Aanvraag en Uitreiken." in capsys.readouterr().out


def test_why_it_cannot_be_divided_comes_from_the_solver(tmp_path):
    (part,) = checked(tmp_path, TWO_OFFICERS)["unsolvable_parts"]

    assert (part["persons"], part["is_proven"]) == (["J.V.", "M.K."], True)
    assert "three-officers" in {one["rule"] for one in part["reasons"]}
    assert {one["kind"] for one in part["reasons"]} == {"step", "rule"}
    assert part["sentence"].startswith("Reisdocumenten is zo niet te verdelen.")


def test_four_people_who_may_all_do_it_can_divide_it(tmp_path):
    steps = ("intake", "grant", "hand-over", "supervise")
    rows = [f"- {{process: travel-documents, step: {step}, person: P{nr}}}\n" for nr, step in enumerate(steps)]

    found = checked(tmp_path, HEAD + "duties:\n" + "".join(rows))

    assert (found["conflicts"], found["unsolvable_parts"]) == ([], [])


def test_the_order_of_rows_does_not_matter(tmp_path):
    head, rows = TWO_OFFICERS.split("duties:\n")
    duties, people = rows.split("people:\n")
    turned = "".join(reversed(duties.splitlines(keepends=True)))

    assert checked(tmp_path, f"{head}duties:\n{turned}people:\n{people}") == checked(tmp_path, TWO_OFFICERS)


def test_a_rule_that_a_system_keeps_lets_people_take_turns(tmp_path):
    steps = ("intake", "grant", "hand-over")
    rows = [
        f"- {{process: travel-documents, step: {step}, person: {code}}}\n" for step in steps for code in ("A", "B", "C")
    ]
    content = HEAD + "duties:\n" + "".join(rows)
    kept = "kept_by_system:\n- {process: travel-documents, rule: three-officers}\n"

    assert [one["rule"] for one in checked(tmp_path, content)["conflicts"]] == ["three-officers"] * 3
    assert checked(tmp_path, content + kept)["conflicts"] == []


def test_a_workbook_says_the_same_as_yaml(tmp_path):
    content = book(
        Algemeen=[("Peildatum", "22-11-2026")],
        Wie_doet_wat=[
            DUTIES,
            ("Reisdocumenten", "Aanvraag", "M.K.", None),
            ("Reisdocumenten", "Verstrekken", "J.V.", "vaste taak"),
            ("Reisdocumenten", "Inklaren", None, None),
            ("Reisdocumenten", "Maken", "M.K.", None),
            ("Reisdocumenten", "Uitreiken", "M.K.", "Vervanging"),
        ],
        Mensen=[("code", "mandaat voor", "uren per week"), ("J.V.", "geen", None)],
    )

    assert checked(tmp_path, content, name="in.xlsx") == checked(tmp_path, TWO_OFFICERS)


def test_the_empty_form_can_be_filled_in_and_read(tmp_path):
    form = tmp_path / "leeg.xlsx"
    assert main(["duties", "--process", "travel-documents", "--form", str(form)]) == 0
    made = load_workbook(form)
    page = made["Wie doet wat"]
    titles = [row[1].value for row in page.iter_rows(min_row=2)]
    for row in page.iter_rows(min_row=2):
        row[2].value = "M.K."
    made.save(form)

    found = checked(tmp_path, form.read_bytes(), name="vol.xlsx")

    assert titles == ["Aanvraag", "Verstrekken", "Inklaren", "Uitreiken", "Toezicht"]
    assert found["empty_steps"] == []
    assert {one["rule"] for one in found["conflicts"]} == {
        "three-officers", "security-officer-apart", "book-in-by-another",
    }  # fmt: skip


def test_without_a_process_every_one_in_the_file_is_checked(tmp_path, capsys):
    content = HEAD + "duties:\n" + "".join(
        f"- {{process: {one}, step: {step}, person: A}}\n"
        for one, step in (("travel-documents", "intake"), ("driving-licences", "intake"))
    )  # fmt: skip

    both = checked(tmp_path, content)
    assert "- Rijbewijzen: Alleen A doet Aanvraag" in capsys.readouterr().out
    one = checked(tmp_path, content, "--process", "driving-licences")

    assert [one["process"] for one in both["processes"]] == ["driving-licences", "travel-documents"]
    assert [one["process"] for one in one["processes"]] == ["driving-licences"]


ROW = "- {process: travel-documents, step: intake, person: A}\n"


@pytest.mark.parametrize(("content", "told"), [
    ("duties:\n- {process: travel-documents, step: intak, person: A}\n", "regel 4, step: “intak”. Deze stap is er niet in Reisdocumenten. Bedoelt u"),
    ("duties:\n- {process: passports, step: intake, person: A}\n", "regel 4, process: “passports”. Dit proces kennen wij niet."),
    ("duties:\n- process: travel-documents\n  step: intake\n  person: Jansen\n", "regel 6, person: “Jansen”. Dit lijkt een naam."),
    ("duties:\n- {process: travel-documents, step: intake}\n", "regel 4, person: Vul dit in."),
    (f"duties:\n{ROW}{ROW}", "regel 5, person: “A”. Deze persoon staat twee keer bij deze stap."),
    (f"duties:\n{ROW}people:\n- code: A\n  hours: veel\n", "regel 7, hours: “veel”. Hier hoort een getal."),
    (f"duties:\n{ROW}people:\n- code: A\n  manager: a\n", "regel 7, manager: “a”. Niemand is zijn eigen leidinggevende."),
    (f"duties:\n{ROW}people:\n- code: A\n- code: a\n", "regel 7, code: “a”. Deze code staat er twee keer."),
    (f"duties:\n{ROW}people:\n- code: A\n  mandates: [grant]\n", "mandates: “grant”. Schrijf dit als proces/stap."),
    (f"duties:\n{ROW}kept_by_system:\n- {{process: travel-documents, rule: twee}}\n", "regel 6, rule: “twee”. Deze regel is er niet"),
    (f"duties:\n{ROW}colour: blue\n", "regel 5, colour: “blue”. Deze sleutel kennen wij niet."),
    (f"duties:\n{ROW}duties: []\n", "regel 5"),
    ("duties: [\n", "regel"),
])  # fmt: skip
def test_a_fault_in_yaml_is_told_with_its_line(tmp_path, capsys, content, told):
    assert run(tmp_path, HEAD + content) == 2

    said = capsys.readouterr().err
    assert told in said
    assert "Er is niets geschreven." in said
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(("sheets", "told"), [
    ({"Wie_doet_wat": [DUTIES, ("Reisdocumenten", "Aanvraag", None), ("Reisdocumenten", "Balie", "A")]}, "Wie doet wat, regel 3, stap: “Balie”."),
    ({"Wie_doet_wat": [DUTIES, ("Reisdocumenten", "Aanvraag", "A", "soms")]}, "Wie doet wat, regel 2, hoe: “soms”. Kies regular"),
    ({"Wie_doet_wat": [("Proces", "Stap")]}, "Wie doet wat, regel 1, wie (code): De kolom wie (code) ontbreekt."),
    ({"Wie_doet_wat": [DUTIES], "Mensen": [("code", "sinds"), ("A", "31-2-2020")]}, "Mensen, regel 2, sinds: “31-2-2020”. Hier hoort een dag"),
    ({"Wie_doet_wat": [DUTIES], "Algemeen": [("onderwerp", "antwoord"), ("gebied", "Aruba")]}, "Algemeen, regel 2, gebied: “Aruba”."),
    ({"Blad": [("x",)]}, "Het tabblad “Wie doet wat” ontbreekt."),
])  # fmt: skip
def test_a_fault_in_a_workbook_is_told_with_sheet_row_and_column(tmp_path, capsys, sheets, told):
    assert run(tmp_path, book(**sheets), name="in.xlsx") == 2

    assert told in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\xff", b"PK\x03\x04junk", b"[" * 200_000, b"format: dijkwacht-observations/1\n",
        (HEAD + "1: 2\nnull: 3\n").encode(), (HEAD + "duties:\n- 1: 2\n  null: 3\n").encode(),
        (HEAD + f"duties: [{{person: {'9' * 5000}}}]\n").encode(), (HEAD + "duties: 3\npeople: x\n").encode(),
        (HEAD + f"duties:\n{ROW}people: [{{code: A, hours: .nan}}]\n").encode(),
    ],
    ids=["empty", "bytes", "archive", "deep", "other", "keys", "keys of a row", "number", "no lists", "no number"],
)  # fmt: skip
def test_a_hostile_file_has_faults_and_writes_nothing(tmp_path, capsys, content):
    assert run(tmp_path, content) == 2
    assert "Er is niets geschreven." in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(("options", "told"), [
    (["--process", "passports"], "Proces “passports” bestaat niet."),
    ([], "Geef --assignment met een bestand"),
    (["--assignment", "nergens.yaml"], "is niet te lezen"),
    (["--form", "geen-map/leeg.xlsx"], "is niet te schrijven"),
])  # fmt: skip
def test_a_call_that_makes_no_sense(capsys, options, told):
    assert main(["duties", *options]) == 2
    assert told in capsys.readouterr().err


def test_a_process_of_which_the_file_says_nothing(tmp_path, capsys):
    assert run(tmp_path, TWO_OFFICERS, "--process", "driving-licences") == 2
    assert "In in.yaml doet niemand iets in Rijbewijzen." in capsys.readouterr().err


def test_the_schema_describes_what_is_read():
    told = Draft202012Validator(schema("duties"))
    data, _ = parse(TWO_OFFICERS)

    assert told.is_valid(data)
    assert not told.is_valid(data | {"colour": "blue"})
    assert not told.is_valid({key: value for key, value in data.items() if key != "duties"})
