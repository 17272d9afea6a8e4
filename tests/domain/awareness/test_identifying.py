# SPDX-License-Identifier: EUPL-1.2
"""What in a case card could name somebody, by the very table of docs/rules/identifying.md; it never fails on a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.awareness.domain.identifying import CLUE_WORDS, Clue, likely_identifying
from tests.support.rules import NONE, listed, table

WORDS = {
    "naam": Clue.NAME,
    "straat": Clue.STREET,
    "datum": Clue.DATE,
    "bedrag": Clue.AMOUNT,
    "telefoon": Clue.PHONE,
    "mail": Clue.MAIL,
    "kenteken": Clue.PLATE,
    "bsn": Clue.BSN,
}
HOUSE = ("Waterrijk", "Openbare werken")


def wanted(cell):
    return {} if cell == NONE else {WORDS[cell.split(":")[0]]: listed(cell.split(":", 1)[1])}


@pytest.mark.parametrize("row", table("identifying", "Examples"), ids=lambda row: row["text"])
def test_it_finds_what_the_page_says(row):
    found = likely_identifying(row["text"], known=HOUSE)

    assert {one.clue: list(one.words) for one in found} == wanted(row["found"])


def test_each_kind_has_its_words():
    assert set(CLUE_WORDS) == set(Clue) == set(WORDS.values())


def test_what_stands_twice_is_shown_once_and_kinds_come_in_a_fixed_order():
    found = likely_identifying("Bij Jansen, 06-12345678. Weer bij Jansen, op 3 mei.")

    assert [(one.clue, one.words) for one in found] == [
        (Clue.NAME, ("Jansen",)),
        (Clue.DATE, ("3 mei",)),
        (Clue.PHONE, ("06-12345678",)),
    ]


@given(st.text(max_size=400))
def test_any_text_can_be_looked_at(text):
    for one in likely_identifying(text):
        assert one.words
        assert all(word in text for word in one.words)


@pytest.mark.parametrize("text", [" " * 3000 + "A", "a" * 3000, "1 " * 1500, "A. " * 1000, "Van Der " * 400])
def test_a_strange_text_of_a_whole_card_is_looked_at_at_once(text):
    likely_identifying(text)
