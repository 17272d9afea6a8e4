# SPDX-License-Identifier: EUPL-1.2
"""From sources to a level: docs/rules/level.md, and what holds whatever the sources say."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.levels import resolved
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.domain.words import FOUNDATION_WORDS
from dijkwacht.values.levels import Level, Silence, reading_json
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, THIS_ROUND, observation, standing_of
from tests.support.rules import NONE, listed, table

_REMARKS = {
    "werkt zonder papier": "works_without_paper",
    "expertsessie": "by_expert_session",
    "een bron zegt n.v.t.": "is_disputed",
}


def reading_words(reading):
    return {"nvt": "n.v.t.", None: "onbekend"}.get(reading_json(reading), str(reading_json(reading)))


def level_of(history):
    return resolved(standing(history, at=NOW, max_age={"thing": MAX_AGE}), round_id=THIS_ROUND)


def without_parts(found):
    """What a reader of the level sees, without the list of sources."""
    return replace(found, standing=())


@pytest.mark.parametrize("row", table("level", "Worked examples"), ids=lambda row: row["sources"])
def test_worked_examples_of_a_level(row):
    found = resolved(standing_of(row["sources"]), round_id=THIS_ROUND)

    assert reading_words(found.reading) == row["level"]
    assert (FOUNDATION_WORDS[found.foundation] if found.foundation else NONE) == row["well-founded"]
    assert (NONE if found.contrast is None else str(found.contrast)) == row["contrast"]
    shown = [words for words, flag in _REMARKS.items() if getattr(found, flag)]
    assert shown == listed(row["remark"])


def test_an_expert_session_leaves_the_other_sources_visible():
    found = resolved(standing_of("expertsessie 2 (deze ronde) + gesprek 0"), round_id=THIS_ROUND)

    assert [one.reading for one in found.standing] == [Level.IN_USE, Level.ABSENT]


@given(histories(), st.randoms(use_true_random=False))
def test_order_of_sources_never_matters(history, random):
    shuffled = random.sample(history, len(history))

    assert level_of(shuffled) == level_of(history)


@given(histories(), st.sampled_from(["document", "gesprek", "expertsessie"]), st.booleans())
def test_a_new_source_that_does_not_know_changes_nothing(history, kind, replaces):
    old = history[-1].id if replaces and history else None
    asked = observation(999, kind, "onbekend", recorded_at=NOW, replaces=old)

    assert without_parts(level_of([*history, asked])) == without_parts(level_of(history))


@given(histories())
def test_not_applicable_gives_no_other_level_than_unknown_in_its_place(history):
    unknown = [
        replace(entry, reading=Silence.UNKNOWN) if entry.reading is Silence.NOT_APPLICABLE else entry
        for entry in history
    ]

    assert level_of(history).level == level_of(unknown).level


@given(histories())
def test_the_level_is_one_that_somebody_saw(history):
    """Or, on paper alone, what paper is worth."""
    found = level_of(history)
    seen = [one.reading for one in found.standing if not one.is_paper and isinstance(one.reading, Level)]

    assert found.level is None or (found.level in seen if seen else found.level <= Level.IN_USE)
    assert found.practice is None or min(seen) <= found.practice <= max(seen)


@given(histories(), st.sampled_from(list(Level)))
def test_paper_moves_no_level_that_practice_gave(history, claim):
    before = level_of(history)
    claimed = observation(999, "document", str(claim.value), recorded_at=NOW)

    after = level_of([*history, claimed])

    if before.practice is not None:
        assert after.reading == before.reading
        assert after.foundation == before.foundation
