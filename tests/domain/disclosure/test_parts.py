# SPDX-License-Identifier: EUPL-1.2
"""The parts of the gate by themselves: what the whole cannot show apart."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dijkwacht.disclosure.domain.bounds import Claim, doubts
from dijkwacht.disclosure.domain.certifying import digest
from dijkwacht.disclosure.domain.dry_run import dry_run
from dijkwacht.disclosure.domain.gate import _with_less, gate
from dijkwacht.disclosure.domain.groups import Population, layers, population
from dijkwacht.disclosure.domain.rounding import Kind, band, fitting, share
from dijkwacht.disclosure.domain.row_space import combination, reduced
from dijkwacht.disclosure.domain.small_sets import small_set
from dijkwacht.disclosure.domain.telling import Block, Zone, blocks, zone
from dijkwacht.disclosure.domain.withdrawing import taken_back
from dijkwacht.disclosure.domain.within_tables import without_narrow, without_small_rest
from dijkwacht.disclosure.values import Band, Cell, Counts, Declaration, Outlook, Place, Published
from tests.support.councils import WHOLE, asked, by_department, counts, department, shares
from tests.support.disclosing import rank

ORDINARY = Kind(is_sensitive=False, is_accusing=False)
ACCUSING = Kind(is_sensitive=True, is_accusing=True)
matrices = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(-2, 2), min_size=width, max_size=width), min_size=1, max_size=5)
)


# --- the row space --------------------------------------------------------------------------------------


@given(matrices)
def test_the_reduced_rows_are_as_many_as_the_rank_and_each_pivot_stands_alone(rows):
    found = reduced(rows, range(len(rows[0])))

    assert len(found) == rank(rows)
    for one in found:
        assert one.values[one.pivot] > 0
        assert [other.values[one.pivot] for other in found if other is not one] == [0] * (len(found) - 1)
        made = [
            sum(part * row[column] for part, row in zip(one.made_of, rows, strict=True))
            for column in range(len(rows[0]))
        ]
        assert made == list(one.values)


@given(matrices, st.data())
def test_a_target_is_a_combination_exactly_when_it_does_not_raise_the_rank(rows, data):
    width = len(rows[0])
    target = data.draw(st.lists(st.integers(-2, 2), min_size=width, max_size=width))
    assume(any(target))
    parts = combination(target, reduced(rows, range(width)))

    assert (parts is not None) == (rank([*rows, target]) == rank(rows))
    if parts is not None:
        made = [sum(part * row[column] for part, row in zip(parts, rows, strict=True)) for column in range(width)]
        factors = {(one, other) for one, other in zip(made, target, strict=True) if one or other}
        assert all(one * target[column] == made[column] * other for one, other in factors for column in range(width))


def test_nothing_is_a_combination_of_no_rows():
    assert combination([1, 0], []) is None


@pytest.mark.parametrize(
    ("rows", "weights", "tells"),
    [
        ([[1, 1, 1], [1, 1, 0]], [9, 9, 4], {2}),
        ([[1, 1, 1], [1, 1, 0]], [9, 9, 5], None),
        ([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1]], [1, 9, 9, 2], {0, 3}),
        ([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1]], [1, 9, 9, 4], None),
        ([[1, 1, 0], [1, 0, 1], [0, 1, 1]], [2, 9, 9], {0}),
        ([[1, 1, 0], [1, 0, 1]], [0, 9, 9], None),
        ([[1, 0]], [0, 9], {0}),
    ],
)
def test_any_small_set_that_follows_is_found_not_declared_ones_alone(rows, weights, tells):
    assert small_set(rows, weights, 5) == (None if tells is None else frozenset(tells))


# --- rounding -------------------------------------------------------------------------------------------


@given(st.integers(5, 300), st.booleans())
def test_shares_rise_with_the_count_and_each_count_fits_its_own_share(answers, is_sensitive):
    told = [share(one, answers, is_sensitive=is_sensitive) for one in range(answers + 1)]

    assert told == sorted(told)
    assert told[0] == 0
    for one, percent in enumerate(told):
        low, high = fitting(percent, answers, is_sensitive=is_sensitive)
        assert low <= one <= high
        assert {told[low], told[high]} == {percent}
        assert percent not in {*told[:low], *told[high + 1 :]}


@pytest.mark.parametrize(("answers", "fits"), [(20, (8, 8)), (19, (8, 10))])
def test_from_twenty_answers_on_one_person_is_five_points(answers, fits):
    assert fitting(share(8, answers, is_sensitive=False), answers, is_sensitive=False) == fits


def test_of_fewer_than_five_no_band_is_told():
    assert band(5) == Band(low=5, high=9)
    with pytest.raises(ValueError, match="empty"):
        band(4)


# --- groups ---------------------------------------------------------------------------------------------


def test_a_declaration_that_does_not_fit_itself_is_refused():
    declaration, answers = by_department({"balie": (9, 18)})
    [one] = declaration.asked
    wrong = (
        replace(declaration, tables=(("team",),)),
        replace(declaration, coarser={"team": {}}),
        replace(declaration, coarser={"afdeling": {}}),
        replace(declaration, asked=(replace(one, agreeing=()),)),
        replace(declaration, asked=(replace(one, agreeing=one.counted),)),
        replace(declaration, asked=(replace(one, counted=("ja", "nee", "soms")),)),
    )
    for each in wrong:
        with pytest.raises(ValueError, match=r"dimension|coarser|fit each other"):
            gate(each, answers)


@pytest.mark.parametrize(
    ("atom", "chosen"),
    [
        (("kantine",), (1, 0, 0)),
        (("balie", "x"), (1, 0, 0)),
        (("balie",), (19, 0, 0)),
        (("balie",), (1, 1)),
        (("balie",), (2, -1, 0)),
    ],
)
def test_counts_that_do_not_fit_the_declaration_are_refused(atom, chosen):
    declaration, answers = by_department({"balie": (9, 18)})
    with pytest.raises(ValueError, match=r"do not fit|do not have"):
        gate(declaration, replace(answers, answers={"v": {atom: chosen}}))


def test_a_question_may_have_no_way_out():
    """Every option an opinion."""
    declaration, _ = by_department({"balie": (9, 18)})
    one = replace(declaration.asked[0], options=("ja", "nee"))
    answers = Counts(people={("balie",): 18}, answers={"v": {("balie",): (9, 9)}})

    assert shares(gate(replace(declaration, asked=(one,)), answers)) == {"": 50, "balie": 50}


def test_a_question_that_nobody_answered_has_a_cell_for_every_group():
    declaration, answers = by_department({"balie": (9, 18)})
    found = gate(declaration, replace(answers, answers={}))

    assert shares(found) == {"": None, "balie": None}


def test_everybody_is_in_one_group_of_a_table_and_in_the_level_above_it():
    declaration = Declaration(
        subject="huis",
        dimensions={"team": ("a", "b", "c"), "jaren": ("kort", "lang")},
        tables=(("team", "jaren"), ("jaren",)),
        asked=(asked(),),
        coarser={"team": {"a": "x", "b": "x", "c": "y"}},
        withheld={"team": ("c",)},
    )
    answers = counts({("a", "kort"): (1, 2), ("b", "lang"): (1, 3), ("c", "kort"): (0, 4)}, asked())
    found = layers(declaration)
    people = population(declaration, answers, asked(), found)

    assert [(one.table, one.is_coarser, len(one.places)) for one in found] == [
        (("team", "jaren"), True, 4), (("team", "jaren"), False, 6), (("jaren",), False, 2),
    ]  # fmt: skip
    assert people.sizes == (2, 3, 4)
    assert people.safe == (2, 3, 0)
    assert people.agreeing == (1, 1, 0)
    groups = {(one.group, one.is_coarser): sorted(parts) for one, parts in people.members.items() if parts}
    assert groups == {
        (("x", "kort"), True): [0], (("x", "lang"), True): [1], (("y", "kort"), True): [2],
        (("a", "kort"), False): [0], (("b", "lang"), False): [1], (("c", "kort"), False): [2],
        (("kort",), False): [0, 2], (("lang",), False): [1],
    }  # fmt: skip


# --- hiding ---------------------------------------------------------------------------------------------


def people_of(**sizes):
    """One part per department."""
    declaration, answers = by_department({name: (0, size) for name, size in sizes.items()})
    found = layers(declaration)
    return found, population(declaration, answers, declaration.asked[0], found)


def test_the_smallest_groups_go_until_the_rest_is_large_enough():
    found, people = people_of(a=3, b=30, c=6, d=7)
    kept = [department(name) for name in "bcd"]

    assert without_small_rest(people, found[1], [WHOLE, *kept], 5) == [department("b"), department("d")]
    assert without_small_rest(people, found[1], [WHOLE, *kept], 10) == [department("b")]
    assert without_small_rest(people, found[1], [WHOLE, *kept], 3) == kept


def test_within_each_department_that_is_shown_the_rest_is_large_enough():
    """Three are left out of one department and four of the other: together enough, but not in each."""
    declaration = Declaration(
        subject="huis",
        dimensions={"team": ("a", "b", "c", "d")},
        tables=(("team",),),
        asked=(asked(),),
        coarser={"team": {"a": "x", "b": "x", "c": "y", "d": "y"}},
    )
    sizes = {"a": 3, "b": 9, "c": 4, "d": 30}
    above, own = layers(declaration)
    people = population(declaration, counts({(one,): (0, size) for one, size in sizes.items()}), asked(), (above, own))
    x, y = above.places
    _, b, _, d = own.places

    assert without_small_rest(people, own, [x, y, b, d], 5) == []
    assert without_small_rest(people, own, [x, b, d], 5) == [d]
    assert without_small_rest(people, own, [b, d], 5) == [b, d]


def test_a_group_that_is_hardly_wider_than_a_small_one_in_it_is_left_out():
    found, people = people_of(a=16, b=20)
    small = frozenset({0})
    wide = replace(people, sizes=(4, 12), members={**people.members, department("a"): frozenset({0, 1})})

    assert without_narrow(wide, found[1], [department("a")], [small]) == [department("a")]
    narrow = replace(wide, sizes=(4, 11))
    assert without_narrow(narrow, found[1], [department("a")], [small]) == []
    assert without_narrow(narrow, found[0], [WHOLE], [small]) == [WHOLE]


def test_groups_are_shown_two_by_two_and_three_where_one_would_remain():
    found, people = people_of(a=9, b=9, c=9, d=9, e=9)
    names = [department(name) for name in "abcde"]

    assert [[len(one.places) for one in row] for row in blocks(found, [WHOLE, *names])] == [[1], [2, 3]]
    assert [[len(one.places) for one in row] for row in blocks(found, names[:4])] == [[], [2, 2]]
    assert [[len(one.places) for one in row] for row in blocks(found, names[:1])] == [[], [1]]
    assert people.size({0, 1}) == 18


@pytest.mark.parametrize(
    ("kind", "size", "inside", "found"),
    [
        (ORDINARY, 40, 0, Zone(low=1, high=38)),
        (ORDINARY, 40, 4, Zone(low=3, high=36)),
        (ACCUSING, 40, 0, Zone(low=5, high=34)),
        (ACCUSING, 40, 9, Zone(low=5, high=32)),
        (ORDINARY, 6, 6, None),
    ],
)
def test_a_figure_is_shown_where_by_itself_it_proves_nothing_of_a_small_group(kind, size, inside, found):
    people = Population(sizes=(inside, size - inside), safe=(inside, size - inside), agreeing=(0, 0), members={})

    assert zone(people, frozenset({0, 1}), [frozenset({0}), frozenset()], kind) == found


def test_a_count_outside_its_zone_tells():
    here = Zone(low=3, high=5)

    assert [one for one in range(8) if here.tells(one)] == [0, 1, 2, 6, 7]


def test_blocks_that_share_somebody_go_from_one_table_and_then_a_whole_table():
    people = Population(
        sizes=(9, 9, 9),
        safe=(9, 9, 9),
        agreeing=(0, 0, 0),
        members={
            WHOLE: frozenset({0, 1, 2}),
            department("a"): frozenset({0}),
            department("b"): frozenset({1}),
            department("c"): frozenset({2}),
        },
    )
    whole, first, second = (
        Block(places=tuple(one)) for one in ([WHOLE], [department("a"), department("b")], [department("c")])
    )
    every = [[whole], [first, second]]

    assert list(_with_less(people, every, frozenset({0}))) == [
        [[whole], [second]],
        [[], [first, second]],
        [[whole], []],
        [[], [first, second]],
    ]
    assert list(_with_less(people, [[], [second]], frozenset({0}))) == [[[], []]]


def test_what_must_stay_in_doubt():
    small = (frozenset({0}), frozenset({0, 1}))
    large = (frozenset({2, 3}),)
    ordinary = [(sorted(one.group), one.claim) for one in doubts(small, large, ORDINARY)]
    accusing = [(sorted(one.group), one.claim) for one in doubts(small, large, ACCUSING)]
    of_large = [([2, 3], Claim.SOMEBODY), ([2, 3], Claim.NOT_EVERYBODY)]

    assert ordinary == [([0, 1], Claim.NOBODY), ([0, 1], Claim.EVERYBODY), *of_large]
    assert accusing == [([0, 1], Claim.NOBODY), ([0], Claim.SOMEBODY), ([0, 1], Claim.SOMEBODY), *of_large]


def test_a_share_of_before_is_reckoned_with():
    """Now only the whole may be shown, and before the two large ones were: their shares fix what the rest can be."""
    declaration, answers = by_department({"balie": (18, 20), "beheer": (18, 20), "kabinet": (4, 4), "griffie": (0, 4)})
    whole = replace(declaration, tables=((), ("afdeling",)))
    earlier = [Published(place=department(name), asked="v", answers=20, share=90) for name in ("balie", "beheer")]

    assert shares(gate(whole, answers))[""] == 85
    assert shares(gate(whole, answers, earlier=earlier))[""] == 85
    other = [replace(one, asked="w") for one in earlier]
    assert gate(whole, answers, earlier=other).cells == gate(whole, answers).cells


# --- the certificate and withdrawing ----------------------------------------------------------------------


def test_the_certificate_follows_from_what_is_published():
    one = gate(*by_department({"balie": (9, 18), "beheer": (11, 21), "beleid": (13, 24)}))
    other = gate(*by_department({"balie": (9, 18), "beheer": (10, 21), "beleid": (14, 25)}))
    certificate = one.certificate

    assert (certificate.subject, certificate.tables, certificate.rules) == ("enquete-2026", ((), ("afdeling",)), "1")
    assert (certificate.ordinary_threshold, certificate.sensitive_threshold) == (5, 10)
    assert [(line.audit.value, line.looked_at, line.found) for line in certificate.audits] == [
        ("threshold", 4, 0), ("within_tables", 2, 0), ("row_space", 4, 0), ("bounds", 0, 0),
    ]  # fmt: skip
    assert (certificate.shown, certificate.hidden) == (4, 0)
    assert [cell.share for cell in one.cells] == [cell.share for cell in other.cells]
    assert one.certificate == other.certificate
    assert one.published != other.published


def test_a_digest_is_of_the_content_not_of_the_order_of_keys():
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1}) != digest({"a": 1, "b": [3]})
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def row(*names, hidden=(), slug="v"):
    return [
        Cell(place=department(name), asked=slug, share=None if name in hidden else 50, answers=None) for name in names
    ]


@pytest.mark.parametrize(
    ("gone", "hidden", "taken"),
    [
        ("a", (), ["a", "b"]),
        ("b", (), ["b", "c"]),
        ("c", (), ["c", "a"]),
        ("a", ("b",), ["a", "c"]),
        ("a", ("b", "c"), ["a"]),
        ("a", ("a",), []),
    ],
)
def test_what_goes_takes_the_next_of_its_table_along(gone, hidden, taken):
    cells = [Cell(place=WHOLE, asked="v", share=50), *row("a", "b", "c", hidden=hidden)]

    assert [one.place.group[0] for one in taken_back(cells, department(gone), None)] == taken


def test_a_figure_goes_in_every_question_or_in_the_one_named():
    cells = [*row("a", "b", slug="v"), *row("a", "b", slug="w")]

    assert len(taken_back(cells, department("a"), None)) == 4
    assert {one.asked for one in taken_back(cells, department("a"), "w")} == {"w"}


# --- before inviting --------------------------------------------------------------------------------------


def test_each_category_has_a_smallest_group_and_a_promise_that_can_be_kept():
    declaration, _ = by_department(dict.fromkeys(("balie", "beheer", "beleid"), (0, 0)))
    found = dry_run(declaration, {"afdeling": {"balie": 18, "beheer": 21, "beleid": 4}})

    assert [(one.category, one.place, one.invited, one.others) for one in found.smallest] == [
        ("balie", WHOLE, 43, 4), ("beheer", department("beheer"), 21, 4), ("beleid", WHOLE, 43, 4),
    ]  # fmt: skip
    assert found.invited == 43


def test_in_a_house_of_four_nobody_is_promised_anything():
    declaration, _ = by_department(dict.fromkeys(("balie", "beheer"), (0, 0)))
    found = dry_run(declaration, {"afdeling": {"balie": 3, "beheer": 1}, "jaren": {"kort": 4}})
    empty = dry_run(declaration, {"afdeling": {"balie": 30}})

    assert [(one.place, one.invited, one.others) for one in found.smallest] == [(None, 0, 0), (None, 0, 0)]
    assert [one.category for one in empty.smallest] == ["balie"]


def test_of_teams_the_department_can_be_the_smallest_group():
    declaration = Declaration(
        subject="huis",
        dimensions={"team": ("a", "b", "c")},
        tables=((), ("team",)),
        asked=(asked(),),
        coarser={"team": {"a": "x", "b": "x", "c": "y"}},
    )
    found = dry_run(declaration, {"team": {"a": 3, "b": 4, "c": 30}})

    assert [(one.category, one.place.group, one.invited) for one in found.smallest] == [
        ("a", ("x",), 7), ("b", ("x",), 7), ("c", ("c",), 30),
    ]  # fmt: skip


def test_of_aldermen_it_is_known_beforehand_that_they_are_never_shown_apart():
    declaration, _ = by_department(dict.fromkeys(("wethouder", "raadslid", "ambtenaar"), (0, 0)))
    held = replace(declaration, withheld={"afdeling": ("wethouder",)})
    sizes = {"afdeling": {"wethouder": 6, "raadslid": 19, "ambtenaar": 80}}

    def never(found):
        return [" ".join(one.place.group) for one in found.groups if one.ordinary is Outlook.NEVER]

    assert never(dry_run(declaration, sizes)) == []
    assert never(dry_run(held, sizes)) == ["wethouder", "raadslid"]


def test_of_crossed_tables_the_smallest_of_what_is_known_is_said():
    declaration = Declaration(
        subject="huis",
        dimensions={"team": ("a", "b"), "jaren": ("kort", "lang"), "contact": ("ja", "nee")},
        tables=(("team", "jaren"), ("contact",)),
        asked=(asked(),),
    )
    found = dry_run(declaration, {"team": {"a": 30, "b": 12}, "jaren": {"kort": 4, "lang": 38}})
    invited = {one.place.group: (one.invited, one.ordinary.value) for one in found.groups}

    assert invited == {
        ("a", "kort"): (4, "never"), ("a", "lang"): (30, "if_enough"),
        ("b", "kort"): (4, "never"), ("b", "lang"): (12, "if_enough"),
        ("ja",): (42, "if_enough"), ("nee",): (42, "if_enough"),
    }  # fmt: skip


def test_head_counts_that_contradict_each_other_are_refused():
    declaration, _ = by_department({"balie": (0, 0)})
    with pytest.raises(ValueError, match="add up"):
        dry_run(declaration, {"afdeling": {"balie": 18}, "jaren": {"kort": 17}})
    assert dry_run(declaration, {}).invited == 0


def test_a_place_is_known_by_its_table_its_group_and_its_level():
    assert Place(table=("a",), group=("x",)) != Place(table=("a",), group=("x",), is_coarser=True)
