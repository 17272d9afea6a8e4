# SPDX-License-Identifier: EUPL-1.2
"""What to do first: docs/rules/first-measures.md, and what no list of advice may ever do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.findings import findings
from dijkwacht.assessments.domain.first_measures import MOST, first_measures, lift
from dijkwacht.assessments.values import Recommendation
from dijkwacht.knowledge.values import Condition, Hours, SizeClass, SmallVariant
from dijkwacht.values.levels import Level
from dijkwacht.values.organisations import Feature
from tests.support.measuring import TODAY, WATERRIJK, indicator, measure, standing_of
from tests.support.rules import NONE, listed, table

SLUGS = ("alertness", "bibob", "capacity", "drill")


def results(sources, **fields):
    """Indicator results by slug from what is said of each."""
    return {
        slug: indicator_result(
            indicator(slug, **fields.get(slug, {})),
            standing_of(text, indicator=slug),
            units=(),
            agreed=Level.IN_USE,
        )
        for slug, text in sources.items()
    }


def advised(indicators, measures, *, facts=WATERRIJK, advice=(), most=MOST):
    return first_measures(
        findings(indicators.values(), advice),
        measures={one.slug: one for one in measures},
        indicators=indicators,
        facts=facts,
        most=most,
    )


def measure_of(row):
    indicator_slug, level = row["raises"].split(" ")
    return measure(
        row["measure"],
        raises={indicator_slug: int(level)},
        hours=int(row["hours"]),
        needs_first=tuple(listed(row["needs first"])),
        makes_document=row["makes a document"] == "ja",
    )


def test_worked_example_of_the_first_measures():
    rows = table("first-measures", "Findings")
    indicators = results(
        {row["indicator"]: row["sources"] for row in rows},
        **{row["indicator"]: {"weight": int(row["weight"])} for row in rows},
    )

    found = advised(indicators, map(measure_of, table("first-measures", "Measures")))

    assert [(one.measure, one.lifts, one.needed_for or NONE) for one in found] == [
        (row["measure"], int(row["lifts"]), row["needed for"]) for row in table("first-measures", "Outcome")
    ]


@pytest.mark.parametrize(
    "row", table("first-measures", "One finding"), ids=lambda row: f"{row['sources']} → {row['measure reaches']}"
)
def test_worked_examples_of_what_one_measure_lifts(row):
    deed = measure(raises={"thing": int(row["measure reaches"])}, makes_document=row["makes a document"] == "ja")
    found = findings(results({"thing": row["sources"]}, thing={"asks_for": row["asks for"]}).values())

    assert sum(lift(deed, finding) for finding in found) == int(row["lifts"])


def test_a_measure_that_raises_something_else_lifts_nothing():
    (finding,) = findings(results({"bibob": "gesprek 0"}).values())

    assert lift(measure(raises={"drill": 3}), finding) == 0


def test_a_small_municipality_gets_the_hours_of_the_small_variant():
    variant = SmallVariant(text="Met de buren.", hours=Hours(owner=2, participant=1), hours_per_year=Hours(owner=4))
    deed = measure(raises={"drill": 2}, hours=10, small_variant=variant, hours_per_year=Hours(owner=9))
    indicators = results({"drill": "gesprek 0"})

    (small,) = advised(indicators, [deed], facts=replace(WATERRIJK, inhabitants=3_800))
    (medium,) = advised(indicators, [deed])

    assert (small.is_small_variant, small.hours, small.hours_per_year) == (True, 3, 4)
    assert (medium.is_small_variant, medium.hours, medium.hours_per_year) == (False, 10, 9)


def test_a_measure_for_others_is_not_advised():
    indicators = results({"drill": "gesprek 0"})
    for_large = measure("large", raises={"drill": 2}, sizes=(SizeClass.LARGE,))
    for_harbours = measure("quay", raises={"drill": 2}, applies_when=Condition(features=(Feature.HARBOUR,)))

    assert advised(indicators, [for_large, for_harbours], facts=replace(WATERRIJK, features=frozenset())) == ()


def test_a_recommendation_is_lifted_by_what_raises_its_indicator():
    advice = Recommendation(text="Oefen.", source="Rekenkamer", source_on=TODAY, indicator="drill")

    (found,) = advised(results({"drill": "–"}), [measure(raises={"drill": 1})], advice=[advice])

    assert found.lifts == 1


def test_what_is_needed_first_is_skipped_when_it_is_there():
    needed = measure("appoint", raises={"bibob": 2})
    deed = measure("drill", raises={"drill": 2}, needs_first=("appoint",))

    there = advised(results({"drill": "gesprek 0", "bibob": "gesprek 2"}), [needed, deed])
    unknown = advised(results({"drill": "gesprek 0", "bibob": "–"}), [needed, deed])

    assert [one.measure for one in there] == ["drill"]
    assert [(one.measure, one.needed_for) for one in unknown] == [("appoint", "drill"), ("drill", "")]


def test_a_measure_that_does_not_fit_with_what_it_needs_gives_way():
    chain = [measure(f"step-{number}", raises={"bibob": 1}, needs_first=(f"step-{number + 1}",)) for number in (1, 2)]
    chain.append(measure("step-3", raises={"drill": 1}))
    dear = measure("alone", raises={"bibob": 1}, hours=500)

    (found,) = advised(results({"bibob": "gesprek 0", "drill": "–"}), [*chain, dear], most=1)

    assert found.measure == "alone"


def test_a_measure_is_not_advised_for_the_sake_of_what_it_needs():
    big, useless = measure("big", raises={"bibob": 2}), measure("useless", raises={"drill": 2}, hours=1)
    waiting = replace(useless, needs_first=("big",))

    assert [one.measure for one in advised(results({"bibob": "gesprek 0"}), [big, waiting])] == ["big"]


def test_two_measures_to_one_level_lift_its_steps_once_and_leave_the_next_step_open():
    indicators = results({"alertness": "gesprek 0", "bibob": "gesprek 0", "capacity": "gesprek 0"})
    deeds = [
        measure("first", raises={"bibob": 1, "alertness": 2}),
        measure("second", raises={"bibob": 1, "capacity": 2}),
        measure("third", raises={"bibob": 2}),
    ]

    found = advised(indicators, deeds)

    assert [(one.measure, one.lifts) for one in found] == [("first", 6), ("second", 4), ("third", 2)]


def test_fewest_hours_win_among_equals_and_then_the_name():
    indicators = results({"bibob": "gesprek 0"})
    deeds = [
        measure("b", raises={"bibob": 2}),
        measure("a", raises={"bibob": 2}),
        measure("c", raises={"bibob": 2}, hours=9),
    ]

    assert [one.measure for one in advised(indicators, deeds)] == ["c"]
    assert [one.measure for one in advised(indicators, deeds[:2])] == ["a"]


@st.composite
def situations(draw):
    """Indicators at any level, and measures that need only earlier ones, as the library makes sure."""
    said = st.sampled_from([
        "–", "gesprek 0", "gesprek 1", "gesprek 2", "gesprek 3", "document 2", "document 3 + gesprek 1",
        "document 0 + gesprek 3", "gesprek n.v.t.",
    ])  # fmt: skip
    asks = st.sampled_from(["–", "een document, meer niet", "een document, volgens de wet"])
    indicators = results(
        {slug: draw(said) for slug in SLUGS},
        **{slug: {"weight": draw(st.integers(1, 3)), "asks_for": draw(asks)} for slug in SLUGS},
    )
    measures = []
    for number in range(draw(st.integers(0, 8))):
        earlier = [one.slug for one in measures]
        measures.append(
            measure(
                f"deed-{number}",
                raises=draw(st.dictionaries(st.sampled_from(SLUGS), st.integers(1, 3), min_size=1, max_size=2)),
                hours=draw(st.integers(1, 40)),
                needs_first=tuple(draw(st.lists(st.sampled_from(earlier), unique=True, max_size=2))) if earlier else (),
                makes_document=draw(st.booleans()),
            )
        )
    return indicators, measures


@given(situations(), st.integers(0, 6))
def test_advice_never_lifts_more_than_there_is_nor_names_a_measure_twice(situation, most):
    indicators, measures = situation
    every = findings(indicators.values())

    found = advised(indicators, measures, most=most)

    assert len(found) <= most
    assert len({one.measure for one in found}) == len(found)
    assert sum(one.lifts for one in found) <= sum(finding.risk for finding in every)
    assert all(one.lifts or one.needed_for for one in found)


@given(situations())
def test_no_finding_is_lifted_beyond_what_one_of_its_measures_reaches(situation):
    indicators, measures = situation
    by_slug = {one.slug: one for one in measures}
    found = advised(indicators, measures)
    reached = sum(
        max((lift(by_slug[one.measure], finding) for one in found), default=0)
        for finding in findings(indicators.values())
    )

    assert sum(one.lifts for one in found) == reached


@given(situations())
def test_what_a_measure_needs_stands_before_it_or_is_there_already(situation):
    indicators, measures = situation
    by_slug = {one.slug: one for one in measures}
    done = set()
    for one in advised(indicators, measures):
        for needed in by_slug[one.measure].needs_first:
            raises = by_slug[needed].raises.items()
            assert needed in done or all((indicators[slug].level or 0) >= level for slug, level in raises)
        done.add(one.measure)


@given(situations(), st.randoms(use_true_random=False))
def test_advice_does_not_depend_on_the_order_of_the_library(situation, random):
    indicators, measures = situation

    assert advised(indicators, random.sample(measures, len(measures))) == advised(indicators, measures)


@given(situations())
def test_no_other_single_measure_would_have_been_a_better_start(situation):
    indicators, measures = situation
    alone = [replace(one, needs_first=()) for one in measures]
    every = findings(indicators.values())
    lifts = [sum(lift(one, finding) for finding in every) for one in alone]

    found = advised(indicators, alone)

    assert (found[0].lifts if found else 0) == max(lifts, default=0)
