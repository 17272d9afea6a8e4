# SPDX-License-Identifier: EUPL-1.2
"""What of a scan is answered already: docs/rules/answer-once.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.answer_once import AnsweredState, answer_once, answered_in, duration_words
from dijkwacht.knowledge.values import Condition
from dijkwacht.values.organisations import Feature
from tests.support.measuring import WATERRIJK, indicator, standing_of
from tests.support.rules import NONE, table
from tests.support.scans import library_of, pillar, question, scan

STATES = {
    "beantwoord": AnsweredState.ANSWERED,
    "te oud": AnsweredState.TOO_OLD,
    "nog niet": AnsweredState.NOT_YET,
}
NOT_ASKED = "niet gevraagd"
INLAND = replace(WATERRIJK, features=frozenset())


def answered(*questions, minutes=120):
    """An instrument of which each question is a list of what was said of its points."""
    asked, said, texts = [], [], {}
    for place, points in enumerate(questions):
        slugs = [f"q{place}-{number}" for number in range(len(points))]
        asked.append(question(f"q{place}", *slugs))
        for slug, words in zip(slugs, points, strict=True):
            if words == NOT_ASKED:
                texts[slug] = indicator(slug, applies_when=Condition(features=(Feature.HARBOUR,)))
            elif words != NONE:
                said += standing_of(words, indicator=slug)
    instrument = scan(pillars=[pillar(questions=asked)], minutes=minutes)
    whole = library_of(instrument)
    whole = replace(whole, indicators=whole.indicators | texts)
    return answer_once(instrument, whole, facts=INLAND, standing=said)


@pytest.mark.parametrize("row", table("answer-once", "Questions"), ids=lambda row: row["said"])
def test_worked_examples_of_a_question(row):
    found = answered([part.strip() for part in row["said"].split(";")])

    if row["state"] == NONE:
        assert found.questions == ()
    else:
        [one] = found.questions
        assert one.state is STATES[row["state"]]
        assert f"{one.points} van {one.asked}" == row["points"]


@pytest.mark.parametrize("row", table("answer-once", "What it still costs"), ids=lambda row: " ".join(row.values()))
def test_worked_examples_of_what_it_costs(row):
    every, known = int(row["questions"]), int(row["answered"])

    found = answered(*[["gesprek 1"]] * known, *[[NONE]] * (every - known), minutes=int(row["minutes"]))

    assert found.minutes_left == int(row["left"])


def test_it_says_how_much_is_answered_and_what_is_left():
    some, none, all_ = answered(["gesprek 1"], [NONE]), answered([NONE], [NONE]), answered(["gesprek 1"])

    assert some.words == "U hebt al 1 van de 2 beantwoord"
    assert some.left_words == "nog ongeveer 1 uur"
    assert none.words == "Van de 2 vragen is er nog geen beantwoord"
    assert answered([NONE]).words == "De ene vraag is nog niet beantwoord"
    assert all_.left_words == "hier hoeft u niets meer voor te doen"


def test_every_source_stands_beside_a_question_the_newest_first():
    [one] = answered(["gesprek 2 (te oud) + document 1"]).questions

    assert [(entry.observation.source_kind.value, entry.is_expired) for entry in one.answers] == [
        ("document", False),
        ("interview", True),
    ]


def test_one_answer_counts_in_every_scan_that_asks_for_it():
    first = scan("een", pillars=[pillar(questions=[question("a", "x"), question("b", "y")])])
    second = scan("twee", pillars=[pillar(questions=[question("anders", "x")])])

    found = answered_in(
        [first, second], library_of(first, second), facts=WATERRIJK, standing=standing_of("gesprek 1", indicator="x")
    )

    assert {slug: (one.answered, one.asked) for slug, one in found.items()} == {"een": (1, 2), "twee": (1, 1)}


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (5, "5 minuten"),
        (55, "55 minuten"),
        (60, "1 uur"),
        (65, "1,5 uur"),
        (100, "2 uur"),
        (125, "3 uur"),
        (480, "8 uur"),
    ],
)
def test_time_is_said_in_the_unit_in_which_one_plans(minutes, words):
    assert duration_words(minutes) == words


@given(
    st.lists(st.lists(st.sampled_from(["gesprek 1", "gesprek 2 (te oud)", NONE]), min_size=1, max_size=3), max_size=6)
)
def test_every_question_is_in_one_state_and_the_more_answered_the_less_is_left(questions):
    found = answered(*questions)

    assert sum(len(found.of(state)) for state in AnsweredState) == found.asked == len(questions)
    assert 0 <= found.minutes_left <= found.minutes
    more = answered(*[["gesprek 1"] * len(points) for points in questions[:1]], *questions[1:])
    assert more.minutes_left <= found.minutes_left
