# SPDX-License-Identifier: EUPL-1.2
"""The cupboard of letters: each on its shelf, with when one needs it."""

from django.urls import reverse

from dijkwacht.improvement.domain.letter_permissions import NO_LETTERS
from dijkwacht.knowledge.public import library
from tests.support.rounds import statements_of, text_of

ADDRESS = reverse("improvement:letter-list")


def test_every_letter_stands_on_its_shelf_with_when_one_needs_it(world):
    page = text_of(world.clara.client().get(ADDRESS))

    for letter in library().letters.values():
        assert reverse("improvement:letter-show", args=[letter.slug]) in page
        assert letter.summary in page
    assert page.index("Voor het bestuur") < page.index("Plan en voortgang")


def test_the_number_of_statements_does_not_grow_with_the_letters(world):
    assert len(statements_of(world.anna.client(), ADDRESS)) <= 8


def test_who_may_not_is_told_whom_to_ask(world):
    for who in ("bram", "dirk", "frank", "gijs", "hanna", "ines", "joost"):
        answer = world.everybody()[who].client().get(ADDRESS)
        assert (who, answer.status_code, NO_LETTERS.reason in text_of(answer)) == (who, 403, True)
    assert world.anna.client().post(ADDRESS).status_code == 405
