# SPDX-License-Identifier: EUPL-1.2
"""The room for words is never too small, so that no drawing needs to be looked at for words that overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.domain.lettering import cut, set_in_lines, text_width
from tests.support.drawings import real_width

DUTCH = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 éëïöü’–·.,:()-/&%", max_size=60)


@pytest.mark.parametrize("bold", [False, True])
@given(words=DUTCH)
def test_the_estimate_is_never_too_small(words, bold):
    assert text_width(words, 15) >= real_width(words, 15, bold=bold) - 0.5


@pytest.mark.parametrize("words", ["Privacyprotocol laten vaststellen", "blok: gepland, 42 van 45 uur", "1 · 1 uur 30"])
def test_the_estimate_is_hardly_too_large(words):
    assert text_width(words, 16) <= 1.06 * real_width(words, 16, bold=True)


def test_a_sign_from_elsewhere_counts_as_wide():
    assert text_width("漢", 10) >= 9


@given(DUTCH, st.integers(30, 400))
def test_what_is_cut_fits(words, room):
    assert text_width(cut(words, room), 15) <= room


def test_what_fits_is_not_cut():
    assert cut("HRM · 6 uur", 200) == "HRM · 6 uur"
    assert cut("HRM, teamleiders en het hoofd", 100) == "HRM, teaml…"


@given(DUTCH, st.integers(60, 400), st.integers(1, 3))
def test_lines_keep_to_their_room_and_number(words, room, most):
    lines = set_in_lines(words, room, most=most)

    assert len(lines) <= most
    assert all(text_width(line) <= room for line in lines)
    if "…" not in "".join(lines):
        assert " ".join(lines).split() == words.split()
