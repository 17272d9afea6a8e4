# SPDX-License-Identifier: EUPL-1.2
"""What a room voted: a row per level with its sign and words, and no figure anywhere."""

from itertools import product

import pytest

from dijkwacht.ui.domain.vote_shares import VotePart, VoteRow, vote_shares
from dijkwacht.values.levels import Level, Silence
from tests.support.drawings import shapes, texts, words_of

READINGS = (*Level, Silence.UNKNOWN)
WORDS = {VotePart.FEW: "hooguit twee", VotePart.PART: "een deel", VotePart.MOST: "de meesten, misschien allen"}


def drawn(*parts):
    rows = [
        VoteRow(reading=reading, part=part, words=WORDS[part]) for reading, part in zip(READINGS, parts, strict=False)
    ]
    return vote_shares(rows, id_="stemmen", title="De stemmen")


@pytest.mark.parametrize("part", VotePart)
def test_every_level_has_its_name_and_words_and_no_figure(part):
    found = texts(drawn(*[part] * 5))

    assert found.count(WORDS[part]) == 5
    assert [one for one in found if one != WORDS[part]] == [
        "Niet geregeld", "Op papier", "Ingevoerd", "Werkt aantoonbaar", "Weet ik niet",
    ]  # fmt: skip
    assert not any(sign.isdigit() for one in found for sign in one)


def test_what_is_not_certain_is_dashed_and_nothing_sticks_out():
    for part, reading in product(VotePart, range(5)):
        markup = drawn(*[part] * (reading + 1))
        dashed = [one for one in shapes(markup, "rect") if one.get("stroke-dasharray") == "7 5"]
        assert len(dashed) == (0 if part is VotePart.PART else reading + 1)
        wide = [float(one.get("x")) + float(one.get("width")) for one in shapes(markup, "rect") if one.get("x")]
        assert max(wide) <= 920


@pytest.mark.parametrize("part", VotePart)
def test_the_words_stay_within_the_drawing_and_names_beside_the_bars(part):
    for one in words_of(drawn(*[part] * 5)):
        assert one.right <= (920 if one.words == WORDS[part] else 290)
