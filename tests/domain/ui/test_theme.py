# SPDX-License-Identifier: EUPL-1.2
"""A municipality sets its colours; nobody loses the text by it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.domain.theme import (
    DARK_LUCHT,
    DARK_PAPIER,
    INKT,
    LUCHT,
    NOOD,
    PAPIER,
    READABLE,
    NotAColour,
    contrast,
    distance,
    normal,
    stylesheet,
    theme_of,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLOURS)
def test_every_brand_reads_on_paper_ground_and_haze(brand):
    theme = theme_of(brand)

    assert all(contrast(theme.action, ground) >= READABLE for ground in (PAPIER, LUCHT, theme.haze))
    assert all(contrast(theme.action_hover, ground) >= READABLE for ground in (PAPIER, LUCHT, theme.haze))


@given(COLOURS)
def test_every_brand_reads_in_the_dark(brand):
    theme = theme_of(brand)

    assert all(contrast(theme.dark_action, ground) >= READABLE for ground in (DARK_PAPIER, DARK_LUCHT, theme.dark_haze))
    assert all(
        contrast(theme.dark_action_hover, ground) >= READABLE for ground in (DARK_PAPIER, DARK_LUCHT, theme.dark_haze)
    )


@given(COLOURS, COLOURS)
def test_a_tint_of_the_ground_takes_no_text_away(brand, ground):
    theme = theme_of(brand, ground=ground)

    assert contrast("#46585F", theme.ground) >= READABLE
    assert contrast(theme.action, theme.ground) >= READABLE


@given(COLOURS)
def test_an_action_never_looks_like_danger(brand):
    assert distance(theme_of(brand).action, NOOD) >= 20


def test_a_brand_that_reads_stays_as_it_is():
    theme = theme_of("#6B1F47")

    assert theme.action == theme.wished == "#6B1F47"
    assert theme.is_as_wished


def test_a_yellow_brand_becomes_the_line_while_actions_take_its_dark_form():
    theme = theme_of("#FFD200")

    assert theme.identity == "#FFD200"
    assert theme.action != "#FFD200"
    assert not theme.is_as_wished


def test_a_brand_near_danger_leaves_actions_to_ink():
    assert theme_of("#A4162C").action == INKT
    assert theme_of("#A8182F").action == INKT


def test_a_second_colour_is_the_line_under_the_header():
    assert theme_of("#0A5568", second="#e0a000").identity == "#E0A000"


@pytest.mark.parametrize(
    "text", ["", "blauw", "#12345", "#1234567", "#12345g", "#123456;}body{display:none", "#123456\n"]
)
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(NotAColour):
        normal(text)


@given(COLOURS, COLOURS)
def test_the_stylesheet_sets_colours_and_nothing_else(brand, second):
    rules = stylesheet(theme_of(brand, second=second))
    set_ = re.findall(r"--([a-z-]+): ([^;]+);", rules)

    assert {name for name, _ in set_} == {"water", "diep", "waas", "lucht", "identiteit", "merk"}
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for _, colour in set_)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("#000000", "#FFFFFF", 21), ("#0A5568", "#FFFFFF", 8.4), ("#AD430B", "#F2F5F4", 5.3)]
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.05)
