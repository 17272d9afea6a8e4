# SPDX-License-Identifier: EUPL-1.2
"""Paper against practice: which way it pinches is a kind of line and a sentence, never a colour alone."""

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.domain.contrast import Contrast, Mark, difference_in_words, dumbbell, free_stretches
from dijkwacht.values.levels import Level

SVG = "{http://www.w3.org/2000/svg}"


def contrast(paper, practice, *extra):
    marks = (Mark(kind="document", level=paper), Mark(kind="survey", level=practice), *extra)
    return Contrast(topic="Agressieprotocol", paper=paper, practice=practice, marks=marks)


def connections(one):
    return [line for line in fromstring(dumbbell(one, id_="v")).iter(SVG + "line") if line.get("stroke-width") == "3.5"]


@pytest.mark.parametrize(
    ("paper", "practice", "words"),
    [
        (Level.PROVEN, Level.PAPER, ("2 stappen", "minder in de praktijk")),
        (Level.IN_USE, Level.PAPER, ("1 stap", "minder in de praktijk")),
        (Level.ABSENT, Level.PROVEN, ("3 stappen", "meer dan op papier")),
        (Level.PAPER, Level.PAPER, ("geen verschil", "")),
    ],
)
def test_the_difference_in_words(paper, practice, words):
    assert difference_in_words(contrast(paper, practice)) == words


def test_paper_above_practice_is_a_solid_line_of_what_pinches():
    found = connections(contrast(Level.PROVEN, Level.PAPER))

    assert {(line.get("stroke"), line.get("stroke-dasharray")) for line in found} == {("#AD430B", None)}


def test_practice_above_paper_is_a_dashed_line_of_water():
    found = connections(contrast(Level.ABSENT, Level.IN_USE))

    assert {line.get("stroke") for line in found} == {"#0A5568"}
    assert all(line.get("stroke-dasharray") for line in found)


def test_no_difference_has_no_line():
    assert connections(contrast(Level.PAPER, Level.PAPER)) == []


def test_a_source_in_between_interrupts_the_line():
    assert len(connections(contrast(Level.PROVEN, Level.PAPER))) == 1
    assert len(connections(contrast(Level.PROVEN, Level.PAPER, Mark(kind="interview", level=Level.IN_USE)))) == 2


def test_each_source_is_said_with_its_level():
    root = fromstring(dumbbell(contrast(Level.PROVEN, Level.PAPER), id_="v"))

    assert root.find(SVG + "title").text == "Agressieprotocol: 2 stappen minder in de praktijk"
    assert root.find(SVG + "desc").text == "document: werkt aantoonbaar; enquête: op papier."


@given(st.lists(st.floats(0, 400), max_size=6).map(sorted), st.floats(0, 200), st.floats(200, 400))
def test_no_line_runs_through_a_mark(taken, start, end):
    for left, right in free_stretches(start, end, taken):
        assert start <= left < right <= end
        assert not any(left < place < right for place in taken)
