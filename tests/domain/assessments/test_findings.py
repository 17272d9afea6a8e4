# SPDX-License-Identifier: EUPL-1.2
"""What is not in order and in which order it comes: docs/rules/findings.md."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.findings import findings, split_accepted
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.values import HOUSE, Acceptance, FindingKind, Recommendation, Unit
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.days import read_day
from dijkwacht.values.levels import Level
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, indicator, standing_of
from tests.support.rules import listed, table

KINDS = {
    FindingKind.SHORT: "tekort",
    FindingKind.CONTRAST: "contrast",
    FindingKind.RECOMMENDATION: "aanbeveling",
}
AUDIT = Recommendation(text="Wijs een coördinator aan.", source="Rekenkamer", source_on=date(2024, 1, 4))


def in_words(finding):
    return f"{KINDS[finding.kind]} {finding.risk}"


def result_of(sources, *, agreed=Level.IN_USE, slug="thing", **fields):
    seen = standing_of(sources, indicator=slug)
    return indicator_result(indicator(slug, **fields), seen, units=(), agreed=agreed)


@pytest.mark.parametrize("row", table("findings", "In order"), ids=lambda row: f"{row['asks for']}, {row['sources']}")
def test_worked_examples_of_in_order(row):
    result = result_of(row["sources"], agreed=Level(int(row["agreed"])), asks_for=row["asks for"])

    assert result.is_in_order == (row["in order"] == "ja")
    assert sorted(map(in_words, findings([result]))) == sorted(listed(row["findings"]))


@given(st.randoms(use_true_random=False))
def test_worked_example_of_the_order(random):
    rows = table("findings", "Order")
    results = {
        row["indicator"]: result_of(
            row["sources"],
            slug=row["indicator"],
            weight=int(row["weight"]),
            asks_for="een document, volgens de wet" if row["law"] == "ja" else "–",
        )
        for row in random.sample(rows, len(rows))
    }

    found = findings(results.values())

    assert [(one.indicator, in_words(one)) for one in found] == [
        (row["indicator"], row["findings in order"]) for row in rows
    ]


@pytest.mark.parametrize("row", table("findings", "Left so on purpose"), ids=lambda row: row["as at"])
def test_worked_examples_of_left_so_on_purpose(row):
    (finding,) = findings([result_of("gesprek 0")])
    left = Acceptance(finding=finding.key, by="college", reason="Volgend jaar.", until=read_day(row["until"]))

    open_ones, accepted = split_accepted([finding], [left], at=read_day(row["as at"]))

    assert (open_ones, accepted) == (((finding,), ()) if row["open"] == "ja" else ((), ((finding, left),)))


def test_leaving_one_finding_leaves_no_other():
    short, contrast = sorted(findings([result_of("document 3 + gesprek 1")]), key=lambda one: one.risk)
    left = Acceptance(finding=short.key, by="college", reason="Volgend jaar.", until=NOW.date())

    open_ones, _ = split_accepted([short, contrast], [left], at=NOW.date())

    assert open_ones == (contrast,)


def test_a_recommendation_keeps_its_words_its_source_and_its_day():
    (found,) = findings([], [AUDIT])

    assert (found.text, found.source, found.source_on) == (AUDIT.text, AUDIT.source, AUDIT.source_on)
    assert in_words(found) == "aanbeveling 1"


def test_two_recommendations_on_one_indicator_are_two_findings():
    first, second = replace(AUDIT, indicator="thing"), replace(AUDIT, indicator="thing", text="Betaal hem ook.")

    assert len({one.key for one in findings([], [first, second])}) == 2


def test_a_finding_keeps_its_key_when_its_level_and_risk_change():
    (before,), (after,) = findings([result_of("gesprek 0")]), findings([result_of("gesprek 1", weight=3)])

    assert before.key == after.key
    assert before.risk != after.risk


def test_the_key_of_a_long_recommendation_fits_where_decisions_are_kept():
    (found,) = findings([], [replace(AUDIT, text="Doe iets. " * 500, indicator="a" * 60)])

    assert len(found.key) <= 300


HISTORIES = histories(indicators=("gifts", "oath"), units=(HOUSE, Unit(Scope.DEPARTMENT, "A")))


def results_of(history):
    seen = standing(history, at=NOW, max_age={"gifts": MAX_AGE, "oath": MAX_AGE})
    return [
        indicator_result(
            indicator(slug, scope=scope, asks_for=asks_for),
            [one for one in seen if one.observation.indicator == slug],
            units=[Unit(Scope.DEPARTMENT, "A"), Unit(Scope.DEPARTMENT, "B")],
            agreed=Level.IN_USE,
        )
        for slug, scope, asks_for in (
            ("gifts", Scope.DEPARTMENT, "–"),
            ("oath", Scope.ORGANISATION, "een document, volgens de wet"),
        )
    ]


@given(HISTORIES, st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_what_was_said(history, random):
    advice = [AUDIT, replace(AUDIT, indicator="gifts"), replace(AUDIT, text="Oefen.")]
    results, shuffled = results_of(history), results_of(random.sample(history, len(history)))

    assert findings(results, advice) == findings(random.sample(shuffled, 2), random.sample(advice, 3))


@given(HISTORIES)
def test_each_finding_is_known_and_not_in_order_or_a_contrast(history):
    results = {result.indicator: result for result in results_of(history)}
    found = findings(results.values())

    assert len({one.key for one in found}) == len(found)
    for one in found:
        result = results[one.indicator]
        assert one.risk == one.weight * one.steps >= 1
        if one.kind is FindingKind.SHORT:
            assert result.level is not None
            assert not result.is_in_order
        else:
            assert one.contrast
    short = {one.indicator for one in found if one.kind is FindingKind.SHORT}
    assert all(slug in short for slug, one in results.items() if one.level is not None and not one.is_in_order)


def test_without_sources_there_is_nothing_to_find():
    assert findings([result_of("–"), result_of("gesprek onbekend"), result_of("gesprek n.v.t.")]) == ()
