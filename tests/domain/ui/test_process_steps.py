# SPDX-License-Identifier: EUPL-1.2
"""The steps of a process: every word fits, the bracket stands over its steps, and only law fills a circle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.processes import FIVE, NINE, PROCESSES
from dijkwacht.ui.domain.process_steps import (
    ProcessStep,
    StepsApart,
    process_steps,
    process_steps_words,
    steps_apart_words,
)
from tests.support.drawings import faults, shapes, texts

PAPER, DESK = 810, 1136
LONG = ("beveiligingsfunctionaris", "medewerker", "met", "mandaat", "reisdocumenten", "en", "ander")


def filled(markup):
    return len(shapes(markup, "circle", fill="#0A4657"))


@pytest.mark.parametrize("name", PROCESSES)
@pytest.mark.parametrize("width", [PAPER, DESK])
def test_every_drawing_of_the_gallery_is_whole(name, width):
    steps, apart = PROCESSES[name]
    markup = process_steps(steps, apart, id_="s", title="Stappen", width=width)

    assert faults(markup) == []
    assert "…" not in "".join(texts(markup))
    assert len(shapes(markup, "circle")) == len(steps)


def test_law_fills_its_circles_and_advice_fills_none():
    law, advice = (StepsApart(words="nooit één", places=(0, 2), is_strict=one) for one in (True, False))

    assert filled(process_steps(FIVE, law, id_="s", title="S")) == 2
    assert filled(process_steps(FIVE, advice, id_="s", title="S")) == 0
    assert shapes(process_steps(FIVE, advice, id_="s", title="S"), "polyline", stroke_dasharray="5 4")


def test_each_row_has_the_bracket_over_its_own_steps():
    apart = StepsApart(words="nooit één", places=(0, 8), is_strict=True)
    both = texts(process_steps(NINE, apart, id_="s", title="S", width=PAPER))
    last = texts(
        process_steps(NINE, StepsApart(words="nooit één", places=(8,), is_strict=True), id_="s", title="S", width=PAPER)
    )

    assert both.count("nooit één") == 2
    assert last.count("nooit één") == 1


def test_the_description_says_what_the_drawing_shows():
    apart = StepsApart(words="nooit één", places=(0, 1, 4), is_strict=True)
    told = process_steps_words(FIVE, apart)

    assert told.startswith("1 Aanvraag, Balie: identiteit, gegevens, betalen. 2 Verstrekken")
    assert told.endswith("Stap 1, 2 en 5: nooit één.")
    assert steps_apart_words(None) == ""
    assert steps_apart_words(StepsApart(words="x", places=(), is_strict=True)) == ""


@st.composite
def processes(draw):
    words = st.lists(st.sampled_from(LONG), min_size=1, max_size=3).map(" ".join)
    steps = [
        ProcessStep(title=draw(st.sampled_from(["Aanvraag", "Verantwoorden", "Op"])), who=draw(words), what=draw(words))
        for _ in range(draw(st.integers(1, 9)))
    ]
    places = draw(st.sets(st.integers(0, len(steps) - 1)))
    apart = StepsApart(words=draw(words)[:44], places=tuple(sorted(places)), is_strict=draw(st.booleans()))
    return steps, apart if places else None


@given(processes(), st.sampled_from([PAPER, DESK]))
def test_no_word_touches_another_or_is_cut_whatever_the_steps(made, width):
    steps, apart = made
    markup = process_steps(steps, apart, id_="s", title="Stappen", width=width)

    assert faults(markup) == []
    assert "…" not in "".join(texts(markup))
