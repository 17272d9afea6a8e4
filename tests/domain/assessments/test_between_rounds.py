# SPDX-License-Identifier: EUPL-1.2
"""What changed since last time: docs/rules/between-rounds.md, and what holds for any two rounds."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.between_rounds import Moment, Move, between, lead_of, title_of, versions_words
from dijkwacht.assessments.domain.intake import READINGS
from dijkwacht.knowledge.values import Instrument, Library, Pillar, Question, Source
from dijkwacht.values.levels import Level
from tests.support.measuring import NOW, WATERRIJK, indicator, observation
from tests.support.rules import NONE, listed, table


def asked(text):
    """“a: x1 + y1, b: z1” as pairs of question and versions per indicator."""
    parts = [part.split(": ") for part in listed(text)]
    return [(slug, {one[0]: int(one[1:]) for one in names.split(" + ")}) for slug, names in parts]


def moment(text, *, levels=None, is_open=True, version="1.0", days_ago=0, weights=None):
    """A round that asked these questions in one pillar; `levels` in the words of the rule pages, per indicator."""
    questions = asked(text)
    versions = {slug: version_ for _, names in questions for slug, version_ in names.items()}
    indicators = {
        slug: indicator(slug, version=one, weight=(weights or {}).get(slug, 2)) for slug, one in versions.items()
    }
    instrument = Instrument(
        slug="proef", version=version, title="Proef", label="Eigen vragenset", summary="", owner="Dijkwacht",
        licence="EUPL-1.2", minutes=10, sources=(Source(title="Eigen bron"),),
        pillars=(
            Pillar(
                slug="huis", title="Huis", short_title="Huis", summary="",
                questions=tuple(Question(slug=slug, text=slug, help="", indicators=tuple(names)) for slug, names in questions),
            ),
        ),
    )  # fmt: skip
    at = NOW - timedelta(days=days_ago)
    seen = [
        observation(number, "gesprek", level, indicator=slug)
        for number, (slug, level) in enumerate((levels or {}).items())
        if slug in versions
    ]
    library = Library(indicators=indicators, measures={}, instruments={}, services={})
    return Moment(
        round_id="1",
        title="Proef",
        is_open=is_open,
        assessment=assess(instrument, library, facts=WATERRIJK, observations=seen, at=at),
        instrument=instrument,
        indicators=indicators,
    )


@pytest.mark.parametrize("row", table("between-rounds", "Which questions compare"), ids=str)
def test_worked_examples_of_what_compares(row):
    found = between(moment(row["last time"]), moment(row["now"]))

    assert [f"{one.text} {one.why}" for one in found.not_compared] == listed(row["not compared"])
    assert found.compared == len(listed(row["compared"])) == found.pillars[0].now.asked == found.pillars[0].before.asked
    assert found.pillars[0].is_whole == (found.compared == len(asked(row["now"])))


@pytest.mark.parametrize("row", table("between-rounds", "What became of an indicator"), ids=str)
def test_worked_examples_of_a_movement(row):
    found = between(
        moment("a: x1", levels={"x": row["last time"]}), moment("a: x1", levels={"x": row["now"]})
    ).movements

    assert [one.move.value for one in found] == ([] if row["moved"] == NONE else [row["moved"]])
    assert [str(one.weighs) for one in found] == listed(row["weighs"])


def test_the_weightiest_comes_first():
    text = "a: a1, b: b1, c: c1, d: d1"
    weights = {"a": 1, "b": 3, "c": 2, "d": 3}
    before = moment(text, levels={"a": "0", "b": "1", "c": "0", "d": "onbekend"}, weights=weights)
    now = moment(text, levels={"a": "3", "b": "2", "c": "2", "d": "1"}, weights=weights)

    assert [one.indicator for one in between(before, now).movements] == ["c", "a", "b", "d"]


def test_a_score_that_moved_because_more_is_known_is_told_apart():
    before = moment("a: a1, b: b1", levels={"a": "3"})
    now = moment("a: a1, b: b1", levels={"a": "3", "b": "0"})

    pillar = between(before, now).pillars[0]

    assert (pillar.before.value, pillar.now.value) == (3.0, 1.5)
    assert (pillar.both_before.value, pillar.both_now.value, pillar.both_now.known) == (3.0, 3.0, 1)


_LEVELS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(sorted(READINGS.keys() & {"0", "1", "2", "3", "onbekend", "n.v.t."})))  # fmt: skip


@given(_LEVELS, _LEVELS)
def test_back_and_forth_mirror_each_other(first, second):
    text = "a: a1 + b1, c: c1, d: d1"
    one, other = moment(text, levels=first), moment(text, levels=second)
    mirror = {Move.ROSE: Move.FELL, Move.FELL: Move.ROSE, Move.KNOWN: Move.LOST, Move.LOST: Move.KNOWN}

    there, back = between(one, other).movements, between(other, one).movements

    assert [(mirror[move.move], move.indicator) for move in there] == [(move.move, move.indicator) for move in back]


@given(_LEVELS)
def test_nothing_moves_between_a_round_and_itself(levels):
    here = moment("a: a1 + b1, c: c1, d: d1", levels=levels)
    found = between(here, here)

    assert found.movements == ()
    assert found.not_compared == ()
    assert found.pillars[0].now == found.pillars[0].before == here.assessment.pillars[0].score


@pytest.mark.parametrize(
    ("before", "now", "title", "lead"),
    [
        ({"a": "1", "b": "1"}, {"a": "2", "b": "0"}, "Eén punt staat hoger dan vorige keer, één lager", ""),
        ({"a": "1", "b": "1"}, {"a": "2", "b": "3"}, "Twee punten staan hoger dan vorige keer", ""),
        ({"a": "1"}, {"a": "0"}, "Eén punt staat lager dan vorige keer", ""),
        ({"a": "1"}, {"a": "1"}, "Geen enkel punt staat hoger of lager dan vorige keer", ""),
        ({}, {"a": "1"}, "Geen enkel punt staat hoger of lager dan vorige keer", "Van één punt weten wij nu wel"),
    ],
)
def test_the_page_says_it_first(before, now, title, lead):
    found = between(moment("a: a1, b: b1", levels=before), moment("a: a1, b: b1", levels=now))

    assert title_of(found) == title
    assert lead_of(found).startswith(lead)
    assert bool(lead_of(found)) == bool(lead)


def test_nothing_in_common_is_said():
    assert title_of(between(moment("a: x1"), moment("b: y1"))) == "Deze twee metingen zijn niet te vergelijken"


def test_every_caption_carries_both_versions():
    before = moment("a: x1", is_open=False, days_ago=400)
    now = moment("a: x1", version="1.1", levels={"x": str(Level.PAPER.value)})

    assert versions_words(now, before) == "Proef, versie 1.1. Vorige keer: oktober 2025, versie 1.0."
    assert versions_words(now, None) == "Proef, versie 1.1."
