# SPDX-License-Identifier: EUPL-1.2
"""The page says it first: docs/rules/headline.md, and what a lead may and may not claim."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.headline import (
    Ahead,
    Picture,
    PillarPicture,
    headline,
    pillar_lead,
)
from tests.support.rules import listed, table

COUNTS = st.tuples(*[st.integers(0, 9)] * 4)


def pillar(text, number=1):
    """“0 5 2 0 +3 haalt”: counts per level, the unknown ones, and whether it reaches the agreed level."""
    parts = text.split()
    counts = tuple(int(part) for part in parts[:4])
    unknown = next((int(part[1:]) for part in parts if part.startswith("+")), 0)
    known = sum(counts)
    return PillarPicture(
        title=f"Pijler {number}", counts=counts, known=known, asked=known + unknown, reaches_agreed="haalt" in parts
    )


def seen(pillars, *, is_decided=False, **fields):
    found = tuple(pillar(text, number) for number, text in enumerate(pillars, start=1))
    given_ = {"indicators_known": sum(one.known for one in found), "paper_ahead": 0, "practice_ahead": 0}
    return Picture(pillars=found, is_decided=is_decided, **{**given_, **fields})


@pytest.mark.parametrize("row", table("headline", "Titles"), ids=lambda row: row["title"])
def test_worked_examples_of_a_title(row):
    told = headline(seen(listed(row["pillars"], ";"), is_decided=row["decision"] == "ja"))

    assert told.title == row["title"]


def test_contrasts_lead_the_lead_whichever_way_they_point():
    mixed = seen(["2 2 2 0", "1 2 2 0"])

    assert "kent nog niet iedereen ze" in headline(replace(mixed, paper_ahead=3, practice_ahead=1)).lead
    assert "Er gebeurt meer dan" in headline(replace(mixed, paper_ahead=1, practice_ahead=3)).lead
    assert "beide kanten op" in headline(replace(mixed, paper_ahead=2, practice_ahead=2)).lead


def test_lead_names_the_pillars_that_reach_the_agreed_level():
    told = headline(seen(["0 0 5 2 haalt", "0 4 3 0", "1 4 1 0"], is_decided=True))

    assert "Alleen Pijler 1 haalt het afgesproken peil." in told.lead


def test_lead_says_how_much_is_open_and_where():
    told = headline(seen(["1 2 2 0 +1", "2 3 2 0 +4"]))

    assert told.lead.endswith("Vijf vragen zijn nog onbekend, de meeste bij Pijler 2.")


@given(st.lists(COUNTS, min_size=1, max_size=6), st.booleans())
def test_without_a_decision_nothing_is_said_of_an_agreed_level(counts, reaches):
    pillars = [" ".join(map(str, one)) + (" haalt" if reaches else "") for one in counts]

    told = headline(seen(pillars, is_decided=False))

    assert "peil" not in told.title + told.lead


@given(st.lists(COUNTS, min_size=1, max_size=6), st.integers(0, 60))
def test_below_a_quarter_there_is_no_conclusion_about_the_whole(counts, extra):
    known = sum(sum(one) for one in counts)
    unknown = known * 4 + extra + 1
    pillars = [" ".join(map(str, one)) for one in counts]
    pillars[0] += f" +{unknown}"

    told = headline(seen(pillars))

    assert told.title in ("De eerste palen staan", "Er staat nog geen dijk op de tekening")


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ("0 5 2 0", "De meeste afspraken staan op papier."),
        ("3 4 2 0", "Veel afspraken staan op papier."),
        ("6 1 0 0", "Het meeste is nog niet geregeld."),
        ("0 1 1 5", "Het meeste werkt aantoonbaar."),
        ("2 2 0 0", "Het beeld is gemengd."),
        ("1 0 0 0 +9", "Van deze pijler is nog maar een deel bekend: 1 van de 10 vragen."),
        ("0 0 0 0 +9", "Over deze pijler weten wij nog niets."),
    ],
)
def test_pillar_says_what_it_is_made_of(counts, words):
    assert pillar_lead(pillar(counts), ahead=Ahead(paper=0, practice=0), law_short=0).startswith(words)


def test_pillar_counts_contrasts_and_law_in_words():
    told = pillar_lead(pillar("0 5 2 0"), ahead=Ahead(paper=2, practice=1), law_short=1)

    assert "Bij twee onderdelen belooft het papier meer" in told
    assert "Bij één onderdeel doet de praktijk meer" in told
    assert "Bij één onderdeel vraagt de wet iets" in told
