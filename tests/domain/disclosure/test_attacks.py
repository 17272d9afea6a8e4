# SPDX-License-Identifier: EUPL-1.2
"""The sixteen known attacks on figures about few people, each on a made-up council or house.

A3, A7, A10, A11 and A12 are for the greater part a matter of how answers come in: no results before closing, reminders to
everybody, no free text, no order or time, no address of a person. The room surveys tests those; here stands what of them is
left for the gate.
"""

from dataclasses import fields, replace

from dijkwacht.disclosure.domain.gate import gate
from dijkwacht.disclosure.domain.trends import trends
from dijkwacht.disclosure.values import Cell, Declaration, NoTrend, Published
from tests.support.councils import WHOLE, asked, by_department, counts, department, shares
from tests.support.disclosing import Attacker

ROLES = ("burgemeester", "wethouder", "raadslid", "ambtenaar")


def attacker(declaration, answers, **more):
    return Attacker(declaration, answers, declaration.asked[0], **more)


def test_a1_subtraction_in_one_table():
    """Twelve answered, three yes; of eight men one. The four women, two yes, stay hidden, and so do the men."""
    house = by_department({"man": (2, 8), "vrouw": (2, 4)})
    found = gate(*house)

    assert shares(found) == {"": 25, "man": None, "vrouw": None}
    assert attacker(*house).by_fitting(found) == []


def test_a2_across_tables():
    """By party and by seniority: each table has no small rest, but the two together give two people away."""
    one = asked()
    answers = {("groot", "kort"): (5, 10), ("klein", "kort"): (1, 2), ("klein", "lang"): (4, 8)}
    tables = ((), ("fractie",), ("jaren",))
    declaration = Declaration(
        subject="raad",
        dimensions={"fractie": ("groot", "klein"), "jaren": ("kort", "lang")},
        tables=tables,
        asked=(one,),
    )
    asks = attacker(declaration, counts(answers, one))
    found = gate(declaration, counts(answers, one))
    apart = [gate(replace(declaration, tables=(table,)), counts(answers, one)) for table in tables]
    together = replace(found, cells=tuple(cell for one in apart for cell in one.cells))

    assert asks.by_adding(together) != []
    assert asks.by_adding(found) == []
    assert shares(found) == {"": 50, "groot": 60, "klein": 60, "kort": None, "lang": None}


def test_a3_across_waves():
    """Yesterday eleven answers, today twelve: who saw both would know the twelfth."""
    declaration, answers = by_department({"balie": (3, 12)})
    earlier = [Published(place=WHOLE, asked="v", answers=11)]

    assert shares(gate(declaration, answers, earlier=earlier)) == {"": None, "balie": None}
    assert shares(gate(declaration, answers)) == {"": 25, "balie": 25}


def test_a4_across_levels():
    """Council, aldermen and officials published, and the total: the mayor is the rest. So something else stays hidden."""
    house = by_department(
        dict(zip(ROLES, ((1, 1), (2, 4), (8, 19), (40, 80)), strict=True)), is_sensitive=True, is_accusing=True
    )
    found = gate(*house)

    assert attacker(*house).by_adding(found) == []
    assert shares(found) == {"": 50, "burgemeester": None, "wethouder": None, "raadslid": None, "ambtenaar": 50}


def test_a4_office_holders_are_never_shown_apart_however_many_there_are():
    """Eight aldermen are more than five; they still stand only among enough others."""
    declaration, answers = by_department({"wethouder": (4, 8), "raadslid": (8, 19), "ambtenaar": (40, 80)})
    held = replace(declaration, withheld={"afdeling": ("wethouder",)})

    assert shares(gate(declaration, answers))["wethouder"] == 40
    found = gate(held, answers)
    assert shares(found) == {"": 50, "wethouder": None, "raadslid": None, "ambtenaar": 50}
    assert attacker(held, answers).by_adding(found) == []


def test_a5_all_or_none():
    """Six of six say yes: everybody is known without any small group. It goes together with another group."""
    found = gate(*by_department({"balie": (6, 6), "beheer": (6, 12), "beleid": (6, 12), "griffie": (6, 12)}))

    assert shares(found) == {"": 55, "balie": None, "beheer": None, "beleid": 50, "griffie": 50}


def test_a5_nearly_all_where_an_answer_accuses():
    found = gate(*by_department({"balie": (91, 100)}, is_sensitive=True, is_accusing=True))

    assert shares(found) == {"": None, "balie": None}


def test_a6_an_insider_faces_nine_others_at_a_sensitive_question():
    """Nine is refused and ten is not, so who knows his own answer faces nine; at ordinary questions four."""
    for size, sensitive, ordinary in ((4, None, None), (5, None, 60), (9, None, 35), (10, 50, 60)):
        yes = size // 2
        house = {"balie": (yes, size)}
        assert shares(gate(*by_department(house, is_sensitive=True)))[""] == sensitive
        assert shares(gate(*by_department(house)))[""] == ordinary


def test_a7_who_did_not_answer_this_question_does_not_count_for_its_threshold():
    """Twelve respondents, of whom eight skipped it: the four are not shown as if they were twelve."""
    declaration, answers = by_department({"balie": (2, 4)})
    many = replace(answers, people={("balie",): 12}, answers={"v": {("balie",): (2, 2, 8)}})

    assert shares(gate(declaration, many)) == {"": None, "balie": None}


def test_a8_a_share_with_decimals_tells_of_how_many():
    """One in seven is 14.3 %. What is told says of no count but a band, and fits several."""
    house = by_department({"balie": (2, 14)})
    [cell, _] = gate(*house).cells

    assert cell.share == 20
    assert cell.answers.words == "10–19"
    assert {size for size in range(10, 20) for yes in range(size) if _told(yes, size) == 20} == {14, 15, 16, 17}


def _told(yes, size):
    return gate(*by_department({"balie": (yes, size)})).cells[0].share


def test_a9_looking_again_shows_the_same():
    house = by_department({"balie": (3, 12), "beheer": (7, 19), "beleid": (4, 21)})

    assert {gate(*house).certificate.cells_digest for _ in range(5)} == {gate(*house).certificate.cells_digest}


def test_a10_there_is_no_place_for_a_text_of_anybody():
    assert {one.name for one in fields(Cell)} == {"place", "asked", "share", "answers"}


def test_a11_and_a12_the_order_in_which_answers_came_changes_nothing():
    declaration, answers = by_department({"balie": (3, 12), "beheer": (7, 19), "beleid": (4, 21)})
    turned = replace(
        answers,
        people=dict(reversed(answers.people.items())),
        answers={"v": dict(reversed(answers.answers["v"].items()))},
    )

    assert gate(declaration, turned) == gate(declaration, answers)


def test_a13_role_sex_and_years_together_single_out_nobody():
    """In a council of nineteen nearly everybody is alone in his role, sex and years. All of it crossed shows nothing."""
    one = asked(is_sensitive=True, is_accusing=True)
    dimensions = {"fractie": tuple("abcdef"), "geslacht": ("m", "v"), "jaren": ("0-4", "5-8", "9+")}
    members = [
        (party, "mv"[number % 2], ("0-4", "5-8", "9+")[number % 3])
        for party, size in zip("abcdef", (5, 4, 4, 3, 2, 1), strict=True)
        for number in range(size)
    ]
    answers = {atom: (members.count(atom) // 2, members.count(atom)) for atom in members}
    crossed = ("fractie", "geslacht", "jaren")
    declaration = Declaration(subject="raad", dimensions=dimensions, tables=((), ("geslacht",), crossed), asked=(one,))
    found = gate(declaration, counts(answers, one))

    assert all(cell.share is None for cell in found.cells if cell.place.table == crossed)
    assert attacker(declaration, counts(answers, one)).by_adding(found) == []


def test_a14_hidden_empty_and_not_asked_are_one_sign():
    """Nobody works in one department, three in another, all agree in a third: each cell is the same but for its name."""
    found = gate(*by_department({"leeg": (0, 0), "klein": (1, 3), "vol": (20, 20), "beheer": (10, 20)}))
    hidden = [cell for cell in found.cells if cell.share is None]

    assert {(cell.asked, cell.share, cell.answers) for cell in hidden} == {("v", None, None)}
    assert {"leeg", "klein", "vol"} <= {" ".join(cell.place.group) for cell in hidden}


def test_a14_the_number_of_cells_does_not_depend_on_the_answers():
    some = gate(*by_department({"balie": (3, 12), "beheer": (7, 19)}))
    none = gate(*by_department({"balie": (0, 0), "beheer": (1, 1)}))

    assert [(one.place, one.asked) for one in some.cells] == [(one.place, one.asked) for one in none.cells]


def test_a14_the_pattern_of_what_is_hidden_says_nothing():
    """Of every population of three departments: what it leads to is led to by others, so that nothing is certain."""
    house = by_department({"balie": (0, 5), "beheer": (0, 5), "kabinet": (0, 2)})

    assert attacker(*house).by_trying(gate, house[1]) == []


def test_a15_a_renamed_department_stops_the_question():
    """Who moved when “beleid” became “ruimte” would be the difference; nothing is laid beside it."""
    declaration, answers = by_department({"balie": (9, 18), "ruimte": (13, 25)})
    earlier = [Published(place=department(name), asked="v", answers=24) for name in ("beleid",)]

    assert shares(gate(declaration, answers, earlier=earlier)) == {"": None, "balie": None, "ruimte": None}


def test_a15_who_moved_between_departments_is_not_told():
    """One went from balie to beheer since; the whole is the same."""
    declaration, answers = by_department({"balie": (8, 17), "beheer": (12, 22), "beleid": (13, 24)})
    earlier = [
        Published(place=WHOLE, asked="v", answers=63),
        Published(place=department("balie"), asked="v", answers=18),
        Published(place=department("beheer"), asked="v", answers=21),
    ]

    assert shares(gate(declaration, answers, earlier=earlier)) == {"": 50, "balie": None, "beheer": None, "beleid": 55}


def test_a15_no_trend_of_a_group_that_changed_by_a_few():
    before, now = gate(*by_department({"balie": (5, 20)})), gate(*by_department({"balie": (10, 21)}))

    assert {one.why_not for one in trends(before.cells, now.cells, {WHOLE: 1, department("balie"): 9})} == {
        NoTrend.GROUP_CHANGED
    }


def test_a16_figures_from_elsewhere_go_through_the_same_audit():
    """The register told of the threats in the whole house; the survey may not make the three of the cabinet the rest."""
    declaration, answers = by_department({"balie": (9, 18), "beheer": (11, 21), "kabinet": (1, 3)})
    earlier = [
        Published(place=WHOLE, asked="v", answers=42),
        Published(place=department("balie"), asked="v", answers=18),
    ]
    found = gate(replace(declaration, tables=(("afdeling",),)), answers)
    later = gate(declaration, answers, earlier=earlier)

    assert shares(found)["beheer"] == 50
    assert shares(later) == {"": 50, "balie": None, "beheer": None, "kabinet": None}
    assert attacker(declaration, answers, earlier=earlier).by_adding(later) == []
