# SPDX-License-Identifier: EUPL-1.2
"""The code on paper is read whatever somebody makes of its spaces, dashes and look-alikes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.surveys.domain.codes import ALPHABET, LENGTH, code_from, in_groups, read_code


@given(st.binary(min_size=10, max_size=10))
def test_what_stands_on_paper_is_read_back(random):
    code = code_from(random)

    assert len(code) == LENGTH
    assert read_code(in_groups(code)) == read_code(in_groups(code).lower().replace("-", " ")) == code


@given(st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_other_bytes_make_another_code(one, other):
    assert (code_from(one) == code_from(other)) == (one == other)


@pytest.mark.parametrize("bytes_", [b"", b"123456789", b"12345678901"])
def test_a_code_is_made_of_ten_bytes(bytes_):
    with pytest.raises(ValueError, match="10 bytes"):
        code_from(bytes_)


def test_letters_that_look_like_digits_count_as_those():
    assert read_code("O0Il-OOOO-1111-ABCD") == "00110000" + "1111" + "ABCD"


@pytest.mark.parametrize(
    "typed", ["", "K7M2", "K7M2-9QXD-4HTR-W3Z", "K7M2-9QXD-4HTR-W3ZPP", "K7M2-9QXD-4HTR-W3Z!", "U" * 16]
)
def test_what_cannot_be_a_code_is_none(typed):
    assert read_code(typed) is None


def test_no_letter_of_the_alphabet_is_misread_as_another():
    assert all(read_code(letter * LENGTH) == letter * LENGTH for letter in ALPHABET)
