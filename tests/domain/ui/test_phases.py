# SPDX-License-Identifier: EUPL-1.2
"""Phases as dikes: every step has its number, what is built is filled, and words say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.components import PHASES
from dijkwacht.ui.domain.phases import (
    UNKNOWN,
    PhasePillar,
    phases_page,
    phases_phone,
    phases_profile,
    phases_table,
    phases_words,
)
from tests.support.drawings import faults, shapes, texts

FIVE = ("Eerste hulp", "Kansen zien", "Plan uitvoeren", "Samen in het netwerk", "Regie in het netwerk")
DRAWINGS = [phases_profile, phases_phone, phases_page]


def pillar(number=3, *, before=None, name="Beleid", phases=FIVE):
    return PhasePillar(name=name, phases=phases, number=number, known=18, total=20, before=before)


def built(drawing):
    return len(shapes(drawing, "polygon", fill="#0A4657"))


@pytest.mark.parametrize("draw", DRAWINGS)
@pytest.mark.parametrize("name", PHASES)
def test_every_drawing_of_the_gallery_keeps_the_rules(draw, name):
    assert faults(draw(PHASES[name], id_="f")) == []


@pytest.mark.parametrize("draw", DRAWINGS)
@given(st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 5)), min_size=1, max_size=5))
def test_no_picture_makes_words_touch(draw, standings):
    pillars = tuple(pillar(number, before=before, name="Integriteit en werk") for number, before in standings)

    assert faults(draw(pillars, id_="f")) == []


@pytest.mark.parametrize("draw", DRAWINGS)
def test_as_many_steps_are_filled_as_were_reached_and_each_has_its_number(draw):
    drawing = draw((pillar(3), pillar(1)), id_="f")

    assert built(drawing) == 4
    assert [texts(drawing).count(str(number)) >= 2 for number in range(1, 6)] == [True] * 5


def test_now_is_a_diamond_and_last_time_a_hollow_circle_with_a_line_between_them():
    drawing = phases_phone((pillar(3, before=2),), id_="f")
    still = phases_phone((pillar(3, before=3),), id_="f")
    first = phases_phone((pillar(3),), id_="f")

    assert len(shapes(drawing, "polygon", fill="#11262E")) == 1
    assert len(shapes(drawing, "circle", stroke="#11262E")) == 1
    assert len(shapes(drawing, "line", stroke="#11262E", stroke_width="2")) == 2
    assert len(shapes(still, "circle", stroke="#11262E")) == 1
    assert shapes(first, "circle", stroke="#11262E") == []


def test_too_little_known_is_dots_and_never_a_phase():
    drawing = phases_profile((pillar(0),), id_="f")

    assert built(drawing) == 0
    assert shapes(drawing, "polygon", stroke_dasharray="8 6")
    assert UNKNOWN in " ".join(texts(drawing))


def test_the_words_say_what_the_drawing_shows():
    said = phases_words((pillar(3, before=2), pillar(0, name="Communicatie", before=0)))

    assert said == (
        "Beleid: fase 3: Plan uitvoeren, 18 van 20 bekend; vorige keer fase 2. "
        "Communicatie: nog te weinig bekend, 18 van 20 bekend; vorige keer nog te weinig bekend."
    )


def test_the_table_has_last_time_only_where_there_was_one():
    with_before = phases_table((pillar(3, before=2), pillar(1, name="Communicatie")))

    assert list(with_before.rows) == [
        ["Beleid", "3. Plan uitvoeren", "2. Kansen zien", "18 van 20 bekend"],
        ["Communicatie", "1. Eerste hulp", "niet gemeten", "18 van 20 bekend"],
    ]
    assert len(phases_table((pillar(),)).columns) == 3


def test_phase_names_stand_beside_the_dikes_only_where_all_pillars_share_them():
    shared = phases_profile((pillar(), pillar(1)), id_="f")
    own = phases_profile((pillar(), pillar(1, phases=("Open", "Op slot"))), id_="f")

    assert "Regie in het netwerk" in texts(shared)
    assert "Regie in het netwerk" not in texts(own)


def test_a_phase_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no phase 6"):
        pillar(6)
