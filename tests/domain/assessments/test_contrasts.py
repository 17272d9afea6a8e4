# SPDX-License-Identifier: EUPL-1.2
"""Papers, management and staff side by side: docs/rules/contrasts.md, and what holds whatever they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.contrasts import (
    VOICE_WORDS,
    contrast_in_words,
    levels_by_voice,
    side_by_side,
    side_by_side_lead,
    side_by_side_title,
    voice_of,
    voices_in_words,
)
from dijkwacht.assessments.domain.intake import SOURCE_KINDS
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.levels import Level
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, indicator, observation, observations, standing_of
from tests.support.rules import NONE, listed, table

DESK, STREET = Unit(Scope.DEPARTMENT, "1", "Balie"), Unit(Scope.DEPARTMENT, "2", "Toezicht")


def result(seen, slug="thing", **fields):
    units = fields.pop("units", ())
    return indicator_result(indicator(slug, **fields), seen, units=units, agreed=Level.IN_USE)


def compared(seen, **fields):
    return side_by_side([result(seen, **fields)], {})


def of_departments(*said):
    """What was said of the house, the desk and the street: pairs of text and unit."""
    seen = [
        one
        for number, (text, unit) in enumerate(said)
        for one in observations(text, unit=unit, start=100 * (number + 1))
    ]
    return standing(seen, at=NOW, max_age={"thing": MAX_AGE})


@pytest.mark.parametrize(
    "row", table("contrasts", "Whose voice"), ids=lambda row: f"{row['source']}, {row['function']}"
)
def test_worked_examples_of_a_voice(row):
    found = voice_of(SOURCE_KINDS[row["source"]], "" if row["function"] == NONE else row["function"])

    assert (VOICE_WORDS[found] if found else NONE) == row["voice"]


@pytest.mark.parametrize("row", table("contrasts", "Worked examples"), ids=lambda row: row["sources"])
def test_worked_examples_of_a_difference(row):
    seen = standing_of(row["sources"])

    assert [f"{VOICE_WORDS[voice]} {level.value}" for voice, level in levels_by_voice(seen, {})] == listed(
        row["voices"]
    )
    found = compared(seen)
    assert [str(one.steps) for one in found.contrasts] == [one for one in listed(row["steps"]) if one != "0"]
    assert [contrast_in_words(one) for one in found.contrasts] == listed(row["difference"])
    assert ["solid" if one.is_claimed else "dashed" for one in found.contrasts] == listed(row["line"])
    assert found.agreed == (row["steps"] == "0")


@given(st.randoms(use_true_random=False))
def test_worked_example_of_the_order(random):
    rows = table("contrasts", "Order")
    results = [
        result(standing_of(row["sources"], indicator=row["indicator"]), row["indicator"], weight=int(row["weight"]))
        for row in rows
    ]

    found = side_by_side(random.sample(results, len(results)), {}).contrasts

    assert [(one.indicator, str(one.steps)) for one in found] == [(row["indicator"], row["steps"]) for row in rows]


def test_what_is_said_of_the_house_stands_once_and_a_department_by_itself():
    seen = of_departments(("document 3 + enquête 2", HOUSE), ("groepsgesprek 0", DESK))
    found = compared(seen, scope=Scope.DEPARTMENT, units=(DESK, STREET))

    # At the desk the lower median of enquête and groepsgesprek; in the street only what was said of the house.
    assert [(one.unit, one.steps) for one in found.contrasts] == [(DESK, 3), (HOUSE, 1)]
    assert found.differing == 1


@given(histories(units=(HOUSE, DESK)), st.randoms(use_true_random=False))
def test_order_of_sources_never_matters(history, random):
    def found(entries):
        seen = standing(entries, at=NOW, max_age={"thing": MAX_AGE})
        return compared(random.sample(seen, len(seen)), scope=Scope.DEPARTMENT, units=(DESK,))

    assert found(random.sample(history, len(history))) == found(history)


@given(
    histories(units=(HOUSE, DESK)), st.sampled_from(sorted(SOURCE_KINDS.keys() & {"document", "enquête", "gesprek", "onderzoek"})),
    st.sampled_from([HOUSE, DESK, STREET]), st.sampled_from(["onbekend", "n.v.t."]),
)  # fmt: skip
def test_a_new_source_without_a_level_changes_nothing(history, kind, unit, reading):
    def found(entries):
        return compared(standing(entries, at=NOW, max_age={"thing": MAX_AGE}), scope=Scope.DEPARTMENT, units=(DESK,))

    asked = observation(999, kind, reading, recorded_at=NOW, unit=unit)

    assert found([*history, asked]) == found(history)


@given(histories(units=(HOUSE, DESK, STREET)))
def test_a_difference_is_between_levels_that_somebody_gave(history):
    seen = standing(history, at=NOW, max_age={"thing": MAX_AGE})
    given_levels = {one.reading for one in seen if isinstance(one.reading, Level)}

    for one in compared(seen, scope=Scope.DEPARTMENT).contrasts:
        assert {one.high, one.low} <= given_levels
        assert 1 <= one.steps <= 3
        assert not set(one.highest) & set(one.lowest)


@pytest.mark.parametrize(
    ("sources", "title", "lead"),
    [
        ("–", "Er valt nog niets naast elkaar te leggen", ""),
        ("document 2", "Er valt nog niets naast elkaar te leggen", "Over één punt hoorden wij maar één kant."),
        ("document 2 + enquête 2", "Papier, leiding en medewerkers spreken elkaar niet tegen", "Op één punt zeggen zij hetzelfde."),
        ("document 3 + enquête 2", "Op één punt zeggen papier, leiding en medewerkers niet hetzelfde", ""),
        (
            "eigen inschatting 3 + enquête 2", "Op één punt zeggen papier, leiding en medewerkers niet hetzelfde",
            "Eén keer schat de leiding het hoger in dan de medewerkers, geen keer lager.",
        ),
    ],
)  # fmt: skip
def test_the_page_says_it_first(sources, title, lead):
    found = compared(standing_of(sources))

    assert side_by_side_title(found) == title
    assert side_by_side_lead(found) == lead


def test_all_voices_in_one_sentence_where_there_are_two():
    levels = levels_by_voice(standing_of("document 3 + enquête 1 + eigen registratie 2"), {})

    assert (
        voices_in_words(levels)
        == "Stukken: werkt aantoonbaar; medewerkers: op papier; onderzoek en registratie: ingevoerd."
    )
    assert voices_in_words(levels[:1]) == ""
