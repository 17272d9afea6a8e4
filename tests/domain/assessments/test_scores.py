# SPDX-License-Identifier: EUPL-1.2
"""From indicators to a pillar: docs/rules/score.md, and the promises about n.v.t., range and shares."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.scores import phase, pillar_result, pillar_score, question_result
from dijkwacht.assessments.values import AgreedLevel, QuestionState
from dijkwacht.knowledge.exchange import library
from dijkwacht.knowledge.values import Instrument, Pillar, Question
from dijkwacht.values.levels import Level
from tests.support.measuring import indicator, standing_of
from tests.support.rules import NONE, listed, table

STATES = {
    "bekend": QuestionState.KNOWN,
    "onbekend": QuestionState.UNKNOWN,
    "deels n.v.t.": QuestionState.PARTLY_NOT_APPLICABLE,
    "n.v.t.": QuestionState.NOT_APPLICABLE,
}
READINGS = ["0", "1", "2", "3", "onbekend", "n.v.t."]
PILLARS = st.lists(st.lists(st.sampled_from(READINGS), min_size=1, max_size=3), min_size=1, max_size=7)


def question_of(readings):
    """A question whose indicators were each seen by one talk; “niet gevraagd” is not asked."""
    slugs = [f"indicator-{number}" for number in range(len(readings))]
    results = {
        slug: indicator_result(
            indicator(slug), standing_of(f"gesprek {reading}", indicator=slug), units=(), agreed=Level.IN_USE
        )
        for slug, reading in zip(slugs, readings, strict=True)
        if reading != "niet gevraagd"
    }
    return question_result(Question(slug="vraag", text="?", help="", indicators=tuple(slugs)), results)


def score_of(questions):
    return pillar_score([question_of(readings) for readings in questions])


def pillar_of(row):
    return [listed(question) for question in listed(row["questions"], ";")]


@pytest.mark.parametrize("row", table("score", "Questions"), ids=lambda row: row["indicators"])
def test_worked_examples_of_a_question(row):
    found = question_of(listed(row["indicators"]))

    if row["state"] == NONE:
        assert found is None
    else:
        assert found.state is STATES[row["state"]]
        assert (NONE if found.level is None else str(found.level.value)) == row["level"]


@pytest.mark.parametrize("row", table("score", "Pillars"), ids=lambda row: row["questions"])
def test_worked_examples_of_a_pillar(row):
    score = score_of(pillar_of(row))

    assert score.value == (None if row["score"] == NONE else float(row["score"]))
    assert f"{score.known} van {score.asked}" == row["coverage"]
    assert (score.low, score.high) == (float(row["lowest"]), float(row["highest"]))
    assert score.shares == pytest.approx([float(Fraction(share)) for share in listed(row["shares"])])


@pytest.mark.parametrize("row", table("score", "Phases"), ids=lambda row: row["questions"])
def test_worked_examples_of_a_phase(row):
    phases = library().instruments["weerbaarheidsscan"].phases

    assert phase(score_of(pillar_of(row)), phases) == ("" if row["phase"] == NONE else row["phase"])


def test_a_question_is_filled_in_when_all_its_indicators_are_and_unknown_is_an_answer():
    nobody_said, said = standing_of("–"), standing_of("gesprek onbekend")
    question = Question(slug="vraag", text="?", help="", indicators=("a", "b"))

    def filled_in(*seen):
        results = {
            slug: indicator_result(indicator(slug), some, units=(), agreed=Level.IN_USE)
            for slug, some in zip("ab", seen, strict=True)
        }
        return question_result(question, results).is_filled_in

    assert filled_in(said, said)
    assert not filled_in(said, nobody_said)


def test_a_question_is_in_order_when_each_indicator_with_a_level_is():
    assert question_of(["2", "3"]).is_in_order
    assert question_of(["2", "n.v.t."]).is_in_order
    assert not question_of(["2", "1"]).is_in_order
    assert not question_of(["2", "onbekend"]).is_in_order
    assert not question_of(["n.v.t."]).is_in_order


def test_a_pillar_leaves_out_questions_that_are_not_asked_and_counts_the_rest():
    here, elsewhere = (
        Question(slug=slug, text="?", help="", indicators=(slug,)) for slug in ("indicator-0", "harbour")
    )
    pillar = Pillar(slug="p", title="P", short_title="P", summary="", questions=(here, elsewhere))
    instrument = Instrument(
        slug="i", version="1", title="I", label="", summary="", owner="", licence="", minutes=1, pillars=(pillar,),
        sources=(),
    )  # fmt: skip
    seen = standing_of("gesprek 1", indicator="indicator-0")
    results = {"indicator-0": indicator_result(indicator("indicator-0"), seen, units=(), agreed=Level.IN_USE)}

    found = pillar_result(pillar, instrument, indicators=results, agreed=AgreedLevel(pillars={"p": Level.PROVEN}))

    assert [one.question for one in found.questions] == ["indicator-0"]
    assert found.agreed_level is Level.PROVEN
    assert (found.score.value, found.score.asked, found.phase) == (1, 1, "")
    assert found.counts == (0, 1, 0, 0, 0)


def test_weights_and_agreed_levels_do_not_enter_a_score():
    seen = standing_of("gesprek 1")
    question = Question(slug="vraag", text="?", help="", indicators=("thing",))

    scores = {
        pillar_score(
            [
                question_result(
                    question, {"thing": indicator_result(indicator(weight=weight), seen, units=(), agreed=agreed)}
                )
            ]
        )
        for weight in (1, 3)
        for agreed in (Level.PAPER, Level.PROVEN)
    }

    assert len(scores) == 1


@given(PILLARS)
def test_not_applicable_never_gives_a_better_score_than_unknown_in_its_place(questions):
    for place, readings in enumerate(questions):
        for number, reading in enumerate(readings):
            if reading == "n.v.t.":
                honest = [list(one) for one in questions]
                honest[place][number] = "onbekend"
                with_nvt, with_unknown = score_of(questions).value, score_of(honest).value
                assert with_unknown is None or with_nvt <= with_unknown


@given(PILLARS)
def test_the_score_lies_in_its_range_and_the_shares_sum_to_it(questions):
    score = score_of(questions)

    assert 0 <= score.low <= score.high <= 3
    if score.value is not None:
        assert score.low <= score.value <= score.high
        assert sum(score.shares) == pytest.approx(score.value)
    assert sorted(score.shares, reverse=True) == list(score.shares)
    assert score.known <= score.asked
    assert score.asked + score.not_applicable == len(questions)


@given(PILLARS, st.data())
def test_the_range_holds_whatever_the_unknown_turns_out_to_be(questions, data):
    before = score_of(questions)
    found_out = [
        [data.draw(st.sampled_from(["0", "1", "2", "3"])) if reading == "onbekend" else reading for reading in readings]
        for readings in questions
    ]

    after = score_of(found_out)

    if after.value is not None:
        assert before.low <= after.value <= before.high


@given(PILLARS, st.randoms(use_true_random=False))
def test_the_order_of_questions_and_indicators_never_matters(questions, random):
    shuffled = [random.sample(readings, len(readings)) for readings in random.sample(questions, len(questions))]

    assert score_of(shuffled) == score_of(questions)
