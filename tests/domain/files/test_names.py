# SPDX-License-Identifier: EUPL-1.2
"""A name leaves as it came, without what misleads or harms."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.files.domain.names import safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Protocol agressie.pdf", "Protocol agressie.pdf"),
        ("coördinator.docx", "coördinator.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\piet\\beleid.pdf", "beleid.pdf"),
        ("rapport\u202efdp.exe", "rapportfdp.exe"),
        ('a"b\r\nSet-Cookie: x.pdf', "a_bSet-Cookie_ x.pdf"),
        ("...", "bestand"),
        ("", "bestand"),
    ],
)
def test_safe_name(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_keeps_its_ending():
    assert len(safe_name("n" * 300 + ".docx")) == 120
    assert safe_name("n" * 300 + ".docx").endswith(".docx")


@given(st.text())
def test_no_name_is_empty_long_or_has_control_characters(name):
    safe = safe_name(name)

    assert 0 < len(safe) <= 120
    assert not set('/\\"<>') & set(safe)
    assert not any(unicodedata.category(sign) == "Cc" for sign in safe)
