# SPDX-License-Identifier: EUPL-1.2
"""What becomes of every answer in a new version; the examples are those of docs/rules/carry-over.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.carry_over import Fate, asked_again, carry_over, counting
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.knowledge.values import Instrument, LevelTexts, Library, Pillar, Question, Scope
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, indicator, observation
from tests.support.rules import NONE, listed, table

LETTERS = "abc"


def texts(letter):
    return LevelTexts(absent="niets", paper=letter, in_use="loopt", proven="blijkt")


def written(slug, cell):
    """“2 department b” as an indicator; None for a dash."""
    if cell == NONE:
        return None
    version, unit, letter = cell.split()
    return replace(indicator(slug), version=int(version), scope=Scope(unit), levels=texts(letter))


def shape(*indicators, version="1.0"):
    questions = tuple(
        Question(slug=f"q-{one.slug}", text=one.slug, help="", indicators=(one.slug,)) for one in indicators
    )
    pillar = Pillar(slug="p", title="P", short_title="P", summary="", questions=questions)
    instrument = Instrument(
        slug="eigen", version=version, title="E", label="E", summary="", owner="E", licence="E", minutes=1,
        pillars=(pillar,), sources=(),
    )  # fmt: skip
    known = {one.slug: one for one in indicators}
    return instrument, Library(indicators=known, measures={}, instruments={}, services={})


def standing_now(observations):
    return standing(observations, at=NOW, max_age=dict.fromkeys({one.indicator for one in observations}, MAX_AGE))


@pytest.mark.parametrize("row", table("carry-over", "One answer"))
def test_one_answer(row):
    old, new = written("thing", row["old"]), written("thing", row["new"])
    given_on = observation(1, "gesprek", "2", indicator_version=int(row["given on"]))

    outcome = carry_over(shape(old), shape(*([new] if new else [])), standing_now([given_on]))

    assert [(one.fate.value, one.why.value) for one in outcome.answers] == [(row["fate"], row["because"])]


def test_a_whole_round():
    rows = table("carry-over", "A whole round")
    old = [one for row in rows if (one := written(row["question"], row["old"]))]
    new = [one for row in rows if (one := written(row["question"], row["new"]))]
    versions = {one.slug: one.version for one in old}
    seen = [
        observation(place * 10 + nr, kind, "1", indicator=row["question"], indicator_version=versions[row["question"]])
        for place, row in enumerate(rows)
        for nr, kind in enumerate(listed(row["answered by"]))
    ]

    outcome = carry_over(shape(*old), shape(*new, version="2.0"), standing_now(seen))

    expected = [row["fate"] for row in rows for _ in listed(row["answered by"])]
    assert [one.fate.value for one in outcome.answers] == expected
    assert [one.text for one in outcome.added] == [row["question"] for row in rows if row["fate"] == "new"]


def test_what_is_asked_again_lets_no_earlier_word_stand_up():
    old, new = written("thing", "1 organisation a"), written("thing", "2 organisation b")
    first = observation(1, "gesprek", "0")
    second = replace(observation(2, "gesprek", "3"), source=first.source)
    other = replace(observation(3, "onderzoek", "2"), replaces=first.id)

    outcome = carry_over(shape(old), shape(new), standing_now([first, second, other]))
    left = counting([first, second, other], asked_again(outcome, [first, second, other]))

    assert left == []


def test_who_answered_on_the_new_texts_already_is_not_asked_again():
    old, new = written("thing", "1 organisation a"), written("thing", "2 organisation b")
    before, after = observation(2, "gesprek", "0"), observation(1, "onderzoek", "3", indicator_version=2)

    outcome = carry_over(shape(old), shape(new), standing_now([before, after]))

    assert {one.answer.observation.id: one.fate for one in outcome.answers} == {
        before.id: Fate.ASKED_AGAIN,
        after.id: Fate.KEPT,
    }
    assert counting([before, after], asked_again(outcome, [before, after])) == [after]


@given(
    seen=histories(indicators=("one", "two", "three")),
    new=st.fixed_dictionaries({}, optional=dict.fromkeys(("one", "two", "three"), st.sampled_from(LETTERS))),
)
def test_every_answer_that_stands_is_told_once_and_what_is_kept_goes_on_as_it_was(seen, new):
    old = [written(slug, "1 organisation a") for slug in ("one", "two", "three")]
    later = [written(slug, f"{1 if letter == 'a' else 2} organisation {letter}") for slug, letter in new.items()]
    stands = standing_now(seen)

    outcome = carry_over(shape(*old), shape(*later), stands)
    left = standing_now(counting(seen, asked_again(outcome, seen)))

    assert sorted(one.answer.observation.id for one in outcome.answers) == sorted(one.observation.id for one in stands)
    kept = {one.answer.observation.id for one in outcome.of(Fate.KEPT)}
    gone = {one.answer.observation.id for one in outcome.of(Fate.ASKED_AGAIN)}
    assert kept <= {one.observation.id for one in left}
    assert gone.isdisjoint(one.observation.id for one in left)
    assert {one.question.slug for one in outcome.of(Fate.ARCHIVED)} <= {
        f"q-{slug}" for slug in {"one", "two", "three"} - new.keys()
    }
