# SPDX-License-Identifier: EUPL-1.2
"""What a code looks like, and when it looks like a name."""

import pytest

from dijkwacht.processes.domain.codes import is_code, looks_like_name, same_code


@pytest.mark.parametrize("code", ["B3", "M.K.", "a", "BALIE", "123456789012", "J.v.d.B."])
def test_codes_and_initials(code):
    assert is_code(code)
    assert not looks_like_name(code)


@pytest.mark.parametrize("text", ["", "B 3", "B-3", "é1", "1234567890123", "m_k", "B3\n"])
def test_no_codes(text):
    assert not is_code(text)


@pytest.mark.parametrize("name", ["Jansen", "jansen", "JANSEN", "Piet", "P.Jansen", "fatima"])
def test_what_looks_like_a_name(name):
    assert is_code(name)
    assert looks_like_name(name)


@pytest.mark.parametrize("code", ["jans01", "Balie2"])
def test_a_digit_makes_it_a_code_again(code):
    assert not looks_like_name(code)


def test_capitals_make_no_other_person():
    assert same_code(" m.k. ") == same_code("M.K.")
