# SPDX-License-Identifier: EUPL-1.2
"""The sentences on the page of phases."""

from dataclasses import replace
from datetime import date

import pytest

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.phase_page import (
    EarlierPhases,
    before,
    phase_rows,
    phases_lead,
    phases_then,
    phases_title,
)
from dijkwacht.values.levels import Level, Silence
from tests.support.measuring import NOW, WATERRIJK, observations
from tests.support.scans import OWN_WORDS, library_of, pillar, question, rule, scan

PHASES = (rule("Begin", share=0), rule("Plan", minimum=1), rule("Regie", minimum=3, share=0.5))


def rows(*levels, words=None):
    """One pillar per group of levels, each level said by a talk about a point of its own; “-” says nothing."""
    pillars, said = [], []
    for place, group in enumerate(levels):
        slugs = [f"p{place}-{number}" for number in range(len(group))]
        pillars.append(pillar(f"pijler{place}", questions=[question(slug) for slug in slugs], phases=PHASES))
        for number, (slug, level) in enumerate(zip(slugs, group, strict=True)):
            if level != "-":
                said += observations(f"gesprek {level}", indicator=slug, start=100 * place + 10 * number)
    instrument = scan(pillars=pillars, level_words=words)
    texts = library_of(instrument)
    return phase_rows(assess(instrument, texts, facts=WATERRIJK, observations=said, at=NOW), instrument, texts)


@pytest.mark.parametrize(
    ("levels", "title"),
    [
        (["--", "--"], "Er is nog te weinig bekend om een fase te noemen"),
        (["11", "11"], "Alle pijlers staan in fase 2"),
        (["01", "33"], "De pijlers staan tussen fase 1 en 3"),
        (["01", "--", "33"], "Twee pijlers staan tussen fase 1 en 3"),
        (["11", "--", "11"], "Twee pijlers staan in fase 2"),
        (["11", "--"], "Eén pijler staat in fase 2"),
        (["11"], "De pijler staat in fase 2"),
    ],
)
def test_the_title_says_where_the_pillars_stand(levels, title):
    assert phases_title(rows(*levels)) == title


def test_the_lead_names_who_is_behind_and_of_whom_too_little_is_known():
    said = phases_lead(rows("01", "--", "33"))

    assert said.startswith("Het minst ver is pijler0. Van pijler1 is nog te weinig bekend.")
    assert not phases_lead(rows("11", "11")).startswith("Het minst ver")


@pytest.mark.parametrize(
    ("levels", "sentences"),
    [
        ("00", ["Breng deze twee punten op “op papier” of hoger."]),
        ("01", ["Breng dit punt op “op papier” of hoger."]),
        ("111", ["Breng twee van deze drie punten op “werkt aantoonbaar”."]),
    ],
)
def test_what_the_next_phase_asks_is_a_sentence(levels, sentences):
    [row] = rows(levels)

    assert [need.sentence for need in row.needs] == sentences


def test_a_norm_asks_in_its_own_words():
    [row] = rows("00", words=OWN_WORDS)

    assert row.needs[0].sentence == "Breng deze twee punten op “in ontwikkeling” of hoger."


def test_the_nearest_point_comes_first_and_what_nobody_knows_last():
    [row] = rows("1-21")

    assert [one.reading for one in row.needs[0].points] == [Silence.UNKNOWN]
    [higher] = rows("1211")
    assert [one.reading for one in higher.needs[0].points] == [Level.IN_USE, Level.PAPER, Level.PAPER, Level.PAPER]


def test_little_known_the_top_and_nothing_asked_each_have_a_sentence():
    [dark], [top], [none] = rows("1--"), rows("33"), rows("")

    assert dark.sentence == (
        "Van 1 van de 3 punten weten wij hoe het ervoor staat. Als er nog één bekend is, noemen wij een fase."
    )
    assert top.sentence.startswith("Dit is de hoogste fase.")
    assert none.sentence == "Deze pijler is niet van toepassing."


def test_last_time_counts_only_where_it_counted_in_the_same_phases():
    [row] = rows("11")
    [then] = rows("00")
    earlier = EarlierPhases(title="Toen", on=date(2025, 1, 1), version="1.0", reached={row.pillar: then.reached})
    other = replace(earlier, reached={row.pillar: replace(then.reached, phases=("A", "B"))})

    assert before(row, [earlier]) == 1
    assert before(row, [other]) is None
    assert before(row, [replace(earlier, reached={})]) is None
    assert before(row, []) is None


def test_a_cell_of_the_years_says_what_was_known_then():
    [known], [dark] = rows("11"), rows("--")

    assert phases_then(known.reached) == "2. Plan"
    assert phases_then(dark.reached) == "te weinig bekend"
    assert phases_then(None) == "niet gemeten"
