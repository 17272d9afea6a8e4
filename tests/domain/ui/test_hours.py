# SPDX-License-Identifier: EUPL-1.2
"""Hours as bars: to scale, honest about what is free and what is too much, in words where there is no room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.plan import THREE_THINGS
from dijkwacht.ui.domain.hours import (
    HoursPart,
    hours_bar,
    hours_bar_words,
    planned_against_real,
    planned_against_real_words,
)
from tests.support.drawings import faults, shapes, texts


def parts(*minutes):
    return tuple(HoursPart(number=number, minutes=one) for number, one in enumerate(minutes, 1))


def blocks(markup):
    return [float(one.get("width")) for one in shapes(markup, "rect", fill="#0A4657")]


def test_each_thing_says_its_number_and_its_time():
    assert texts(hours_bar(THREE_THINGS, available=240, id_="u")) == [
        "1 · 1 uur 30", "2 · 45 min", "3 · 1 uur", "45 min vrij", "0", "4 uur", "1 uur", "2 uur", "3 uur",
    ]  # fmt: skip


def test_on_a_phone_what_does_not_fit_beside_a_number_is_left_out():
    assert texts(hours_bar(THREE_THINGS, available=240, id_="u", width=300))[:4] == [
        "1 · 1 uur 30",
        "2",
        "3 · 1 uur",
        "0",
    ]


@given(st.lists(st.integers(1, 900), max_size=6), st.integers(0, 2400), st.sampled_from([300, 756, 1136]))
def test_blocks_are_to_scale_and_no_word_touches_another(minutes, available, width):
    markup = hours_bar(parts(*minutes), available=available, id_="u", width=width)
    whole = max(sum(minutes), available)

    assert faults(markup) == []
    assert blocks(markup) == [pytest.approx((width - 2) * one / whole, abs=0.01) for one in minutes]


def test_what_is_free_has_thin_lines_and_a_full_week_has_none():
    assert len(shapes(hours_bar(parts(60), available=90, id_="u"), "rect", fill="url(#u-free)")) == 1
    assert shapes(hours_bar(parts(90), available=90, id_="u"), "rect", fill="url(#u-free)") == []


def test_where_the_hours_end_stands_a_line_if_it_is_too_much():
    (mark,) = shapes(hours_bar(parts(90, 90), available=90, id_="u"), "line", stroke="#AD430B")

    assert float(mark.get("x1")) == pytest.approx(1 + 1134 / 2)
    assert shapes(hours_bar(parts(90), available=90, id_="u"), "line", stroke="#AD430B") == []


def test_a_week_without_hours_says_so():
    assert texts(hours_bar((), available=0, id_="u")) == ["geen uren"]


@pytest.mark.parametrize(
    ("minutes", "available", "words"),
    [
        ((90, 45), 180, "1: 1 uur 30, 2: 45 min. 45 min vrij van 3 uur."),
        ((90,), 90, "1: 1 uur 30. Niets vrij van 1 uur 30."),
        ((90,), 60, "1: 1 uur 30. 30 min meer dan de 1 uur die u heeft."),
        ((), 240, "4 uur vrij van 4 uur."),
        ((), 0, "U heeft deze week geen uren."),
    ],
)
def test_the_bar_in_words(minutes, available, words):
    assert hours_bar_words(parts(*minutes), available=available) == words


@given(st.integers(0, 6000), st.integers(0, 6000))
def test_planned_and_real_share_one_scale(planned, real):
    markup = planned_against_real(planned, real, id_="g")
    widths = [float(one.get("width")) for one in shapes(markup, "rect")]

    assert faults(markup) == []
    if planned and real:
        assert widths[0] * real == pytest.approx(widths[1] * planned, rel=0.02, abs=0.01 * (planned + real))


@pytest.mark.parametrize(
    ("planned", "real", "words"),
    [
        (360, 450, "6 uur gepland, 7 uur 30 gebruikt: 1 uur 30 meer"),
        (360, 330, "6 uur gepland, 5 uur 30 gebruikt: 30 min minder"),
        (60, 60, "1 uur gepland, 1 uur gebruikt: evenveel"),
    ],
)
def test_planned_against_real_in_words(planned, real, words):
    assert planned_against_real_words(planned, real) == words


@pytest.mark.parametrize(("width", "said"), [(1136, "verder in het plan · 1 uur 45"), (300, "1 uur 45")])
def test_what_has_a_name_is_never_called_nought(width, said):
    things = (HoursPart(number=1, minutes=135), HoursPart(number=0, minutes=105, name="verder in het plan"))

    drawing = hours_bar(things, available=240, id_="uren", width=width)

    assert f">{said}<" in drawing
    assert ">0 · " not in drawing
