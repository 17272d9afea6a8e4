# SPDX-License-Identifier: EUPL-1.2
"""The phase of a pillar by its own rule: docs/rules/phases.md, and that raising a level never lowers it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import assess, indicator_result
from dijkwacht.assessments.domain.phases import phase_of
from dijkwacht.assessments.queries.kept import given_back, kept
from dijkwacht.knowledge.values import PhaseRule
from dijkwacht.values.levels import Level
from tests.support.measuring import NOW, WATERRIJK, indicator, observations, standing_of
from tests.support.rules import NONE, listed, table
from tests.support.scans import library_of, pillar, question, rule, scan

POINTS = "abcde"
READINGS = ["0", "1", "2", "3", "onbekend", "n.v.t."]
EXAMPLE = pillar(
    questions=[question("een", "a", "b"), question("twee", "c"), question("drie", "d", "e")],
    phases=[
        rule(row["phase"], *listed(row["points"]), minimum=int(row["minimum"]), share=float(row["share"]))
        for row in table("phases", "Example rule")
    ],
)
SHARES = st.sampled_from([0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
RULES = st.builds(
    PhaseRule,
    phase=st.sampled_from(["Een", "Twee", "Drie"]),
    minimum=st.integers(0, 3),
    share=SHARES,
    indicators=st.lists(st.sampled_from(POINTS), unique=True).map(tuple),
)


def results_of(readings):
    """Per point the result of one talk; “niet gevraagd” is not asked."""
    return {
        slug: indicator_result(
            indicator(slug), standing_of(f"gesprek {reading}", indicator=slug), units=(), agreed=Level.IN_USE
        )
        for slug, reading in readings.items()
        if reading != "niet gevraagd"
    }


def missing(reached):
    if reached.to_know:
        return f"nog {reached.to_know} bekend"
    needs = [f"{one.more} × {one.minimum.value}: {', '.join(one.points)}" for one in reached.needs]
    return "; ".join(needs) or NONE


@pytest.mark.parametrize("row", table("phases", "Worked examples"), ids=lambda row: " ".join(row[p] for p in POINTS))
def test_worked_examples(row):
    reached = phase_of(EXAMPLE, results_of({point: row[point] for point in POINTS}))

    assert (reached.phase or NONE) == row["phase"]
    assert missing(reached) == row["missing for the next"]


def test_the_next_phase_is_named_where_there_is_one():
    plan = phase_of(EXAMPLE, results_of(dict.fromkeys(POINTS, "2") | {"d": "0", "e": "0"}))
    top = phase_of(EXAMPLE, results_of(dict.fromkeys(POINTS, "3")))
    nothing = phase_of(EXAMPLE, {})

    assert (plan.number, plan.phase, plan.next) == (3, "Plan", "Netwerk")
    assert (top.number, top.next) == (5, "")
    assert (nothing.number, nothing.phase, nothing.next) == (0, "", "")
    assert top.phases == ("Begin", "Basis", "Plan", "Netwerk", "Regie")


def test_a_share_in_decimals_is_not_made_more_by_binary_fractions():
    slugs = [f"punt-{number}" for number in range(10)]
    ten = pillar(
        questions=[question(slug) for slug in slugs], phases=[rule("Begin", share=0), rule("Af", minimum=1, share=0.7)]
    )
    readings = dict.fromkeys(slugs[:7], "1") | dict.fromkeys(slugs[7:], "0")

    assert phase_of(ten, results_of(readings)).phase == "Af"


def test_a_pillar_without_a_phase_rule_has_no_phase_to_tell():
    with pytest.raises(ValueError, match="no phase rule"):
        phase_of(replace(EXAMPLE, phases=()), {})


def test_an_assessment_carries_the_phase_and_gives_it_back_as_it_was_kept():
    instrument = scan(pillars=[EXAMPLE])
    said = [one for point in POINTS for one in observations("gesprek 1", indicator=point, start=ord(point) * 10)]

    found = assess(instrument, library_of(instrument), facts=WATERRIJK, observations=said, at=NOW)

    assert found.pillars[0].phase == found.pillars[0].reached.phase == "Basis"
    assert given_back(kept(found)) == found


def test_what_was_kept_before_there_were_phase_rules_is_still_read():
    instrument = scan(pillars=[replace(EXAMPLE, phases=())])
    found = assess(instrument, library_of(instrument), facts=WATERRIJK, observations=[], at=NOW)
    plain = kept(found)
    del plain["pillars"][0]["reached"]

    assert given_back(plain) == found
    assert found.pillars[0].reached is None


@given(st.lists(st.sampled_from(READINGS), min_size=5, max_size=5), st.lists(RULES, min_size=1, max_size=6), st.data())
def test_raising_a_level_never_lowers_a_phase(readings, rules, data):
    free = replace(EXAMPLE, phases=tuple(sorted(rules, key=lambda one: one.phase)))
    before = dict(zip(POINTS, readings, strict=True))
    point = data.draw(st.sampled_from(POINTS))
    higher = {"onbekend": "0123", "0": "123", "1": "23", "2": "3"}.get(before[point])
    after = before | ({point: data.draw(st.sampled_from(higher))} if higher else {})

    lower, upper = (phase_of(free, results_of(one)) for one in (before, after))

    assert upper.number >= lower.number


@given(st.lists(st.sampled_from(READINGS), min_size=5, max_size=5))
def test_doing_what_is_missing_brings_the_next_phase(readings):
    before = dict(zip(POINTS, readings, strict=True))
    reached = phase_of(EXAMPLE, results_of(before))
    after = dict(before)
    for need in reached.needs:
        for point in need.points[: need.more]:
            after[point] = str(max(need.minimum, int(after[point]) if after[point].isdigit() else 0))

    again = phase_of(EXAMPLE, results_of(after))

    assert again.number > reached.number or not reached.next
