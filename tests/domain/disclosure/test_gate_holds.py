# SPDX-License-Identifier: EUPL-1.2
"""What an attacker who was written apart from the gate finds after it: nothing. After a gate without one of its steps: something.

A step is taken out of the real gate, not of a copy: a copy would keep passing when the gate itself loses that step.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.disclosure.domain import bounds, kept, rounding, telling
from dijkwacht.disclosure.domain import gate as gates
from dijkwacht.disclosure.domain.gate import gate
from tests.support.councils import any_house, by_department, house_of
from tests.support.disclosing import Attacker

houses = st.randoms(use_true_random=False)


def attacker(declaration, answers):
    return Attacker(declaration, answers, declaration.asked[0])


def found_in(declaration, answers):
    """What the attacker finds in what is published of these people."""
    release = gate(declaration, answers)
    asks = attacker(declaration, answers)
    return [*asks.by_adding(release), *asks.odd_figures(release), *asks.by_fitting(release)]


# --- after the gate -------------------------------------------------------------------------------------


@given(houses)
def test_of_a_handful_of_people_nothing_is_found_by_any_means(dice):
    assert found_in(*any_house(dice)) == []


@given(houses)
def test_of_many_people_nothing_is_found_by_adding_and_subtracting(dice):
    declaration, answers = any_house(dice, most=150)

    assert found_in_many(declaration, answers) == []


@pytest.mark.parametrize("seed", [14, 28, 102, 140])
def test_nothing_is_found_by_who_runs_the_gate_on_every_population(seed):
    declaration, answers = house_of(seed, most=9)

    assert attacker(declaration, answers).by_trying(gate, answers) == []


@given(houses)
def test_what_is_shown_is_the_same_whatever_the_order(dice):
    declaration, answers = any_house(dice)
    turned = type(answers)(
        people=dict(reversed(answers.people.items())),
        answers={slug: dict(reversed(rows.items())) for slug, rows in answers.answers.items()},
    )

    assert gate(declaration, turned) == gate(declaration, answers)


@given(houses)
def test_one_question_tells_nothing_of_what_another_may_show(dice):
    declaration, answers = any_house(dice)
    [one] = declaration.asked
    other = type(one)(**{**vars(one), "slug": "w", "is_sensitive": True})
    both = type(declaration)(**{**vars(declaration), "asked": (other, one)})
    more = type(answers)(people=answers.people, answers={**answers.answers, "w": answers.answers["v"]})
    cells = [cell for cell in gate(both, more).cells if cell.asked == "v"]

    assert cells == list(gate(declaration, answers).cells)


# --- without a step -------------------------------------------------------------------------------------


def _whole_table(people, layer, keep, threshold):
    return [one for one in layer.places if one in keep]


def _all_kept(people, keep, threshold, known):
    return list(keep)


def _only_extremes(agreed, answers, most, kind):
    percent = rounding.share(agreed, answers, is_sensitive=kind.is_sensitive)
    return rounding.is_extreme(percent, is_accusing=kind.is_accusing)


def _exact(agreed, answers, *, is_sensitive):
    return 100 * agreed // answers


NO_REST = (kept, "without_small_rest", _whole_table)
NO_SMALL_SETS = (kept, "without_small_sets", _all_kept)
NO_BOUNDS = (bounds, "certain", lambda *_: None)
# Per step that is left out: what is put in its place, and made-up houses of which the gate then tells more.
SABOTAGE = {
    "a threshold one too low": (
        [(rounding, "ORDINARY_LEAST", 4), (rounding, "_BANDS", (4, 10, 20))],
        [23, 30, 33, 65, 77],
    ),
    "no hiding within tables, no row space": ([NO_REST, NO_SMALL_SETS], [5, 7, 17, 20, 23]),
    "no row space": ([NO_SMALL_SETS], [95, 152, 448, 504, 560]),
    "no bounds": ([NO_BOUNDS], [26, 65, 85, 103, 105]),
    "no bounds, and single figures pass": ([NO_BOUNDS, (telling, "_tells", _only_extremes)], [26, 63, 65, 68, 85]),
    "all and none are shown": ([(telling, "is_extreme", lambda *_, **__: False)], [1, 5, 6, 9, 13]),
    "exact shares": ([(one, "share", _exact) for one in (gates, telling, rounding)], [7, 9, 14, 17, 24]),
}


@pytest.fixture
def without(monkeypatch):
    """Takes steps out of the gate for the rest of the test."""

    def take_out(steps):
        for module, name, instead in steps:
            monkeypatch.setattr(module, name, instead)
        rounding.fitting.cache_clear()

    yield take_out
    rounding.fitting.cache_clear()


@pytest.mark.parametrize("step", SABOTAGE)
def test_a_gate_without_a_step_is_caught(step, without):
    steps, seeds = SABOTAGE[step]
    houses = [house_of(seed) for seed in seeds]
    honest = [gate(*house) for house in houses]
    without(steps)

    for house, whole in zip(houses, honest, strict=True):
        assert gate(*house).cells != whole.cells
        assert found_in(*house) != []


def test_a_gate_that_forgets_what_a_gap_tells_is_caught_by_who_tries_every_population(without):
    answers = {"a": (7, 7), "b": (1, 1), "c": (1, 2), "d": (2, 2)}
    declaration, house = by_department(answers, is_accusing=True)
    assert attacker(declaration, house).by_trying(gate, house) == []
    without([(bounds, "_add_hidden", lambda *_: None)])

    assert attacker(declaration, house).by_trying(gate, house) != []


def test_without_hiding_within_a_table_its_rest_is_too_small(without):
    """Without a total nothing follows from the figures; but whoever knows the total from elsewhere has the rest."""
    declaration, answers = by_department({"balie": (9, 18), "beheer": (11, 21), "beleid": (2, 4)})
    only = type(declaration)(**{**vars(declaration), "tables": (("afdeling",),)})
    assert found_in_many(only, answers) == []
    without([NO_REST])

    assert [one[:5] for one in found_in_many(only, answers)] == ["rest:"]


def found_in_many(declaration, answers):
    release = gate(declaration, answers)
    asks = attacker(declaration, answers)
    return [*asks.by_adding(release), *asks.odd_figures(release)]
