# SPDX-License-Identifier: EUPL-1.2
"""Every letter of the library, for every reader: nothing is left of how it was written, and no more than he may know."""

import re

import pytest

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.documents.values import Bullets, Heading, Paragraph, TableBlock
from dijkwacht.improvement.domain.letter_facts import PlanFacts
from dijkwacht.improvement.domain.letters import readers_of, written
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import LetterGroup
from dijkwacht.values.organisations import Territory
from tests.support.lettering import FIGURES, PLAN, facts

BOARD = {
    "college-proposal",
    "council-information-letter",
    "plan-of-action",
    "progress-report",
    "integral-security-plan",
    "spring-memorandum-request",
}
LETTERS = sorted(library().letters.items())
SITUATIONS = {
    "everything known": {},
    "nothing known": {"plan": PlanFacts(), "figures": None, "room": None},
    "on an island": {"territory": Territory.SABA},
}
ONE_FOR_EACH = [(slug, reader) for slug, letter in LETTERS for reader in readers_of(letter)]
CAREFUL = {finding.what for finding in FIGURES.findings} | {FIGURES.conclusion}


def texts(document):
    """Every text of a document apart."""
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield "".join(one.text for one in block.text)
            case Bullets():
                yield from ("".join(one.text for one in item) for item in block.items)
            case TableBlock():
                yield from (*block.columns, *(cell for row in block.rows for cell in row))


def test_the_letters_of_the_board_are_there():
    assert set(library().letters) >= BOARD


@pytest.mark.parametrize("known", SITUATIONS.values(), ids=SITUATIONS)
@pytest.mark.parametrize(("slug", "reader"), ONE_FOR_EACH)
def test_nothing_is_left_of_how_it_was_written(slug, reader, known):
    letter = library().letters[slug]

    found = list(texts(written(letter, facts(reader, **known), reader)))

    assert found
    wrong = [one for one in found if re.search(r"[{}]|  | [.,;:?]|\.\.(?!\.)|\bNone\b", one)]
    assert wrong == []


@pytest.mark.parametrize("slug", [slug for slug, letter in LETTERS if Confidentiality.PUBLIC in readers_of(letter)])
def test_no_public_letter_says_where_it_is_weak(slug):
    said = " ".join(texts(written(library().letters[slug], facts(Confidentiality.PUBLIC), Confidentiality.PUBLIC)))

    closed = {one.title for one in PLAN.actions if one.sensitivity.value != "public"}
    assert [one for one in CAREFUL | closed if one in said] == []


@pytest.mark.parametrize("slug", sorted(BOARD))
def test_an_island_reads_its_own_names_and_no_law_of_elsewhere(slug):
    letter = library().letters[slug]
    reader = Confidentiality.WORKING

    said = " ".join(texts(written(letter, facts(reader, territory=Territory.BONAIRE), reader)))

    assert [one for one in ("gemeenteraad", "burgemeester", "Gemeentewet", "112", "VPT", " Woo") if one in said] == []


def test_the_letter_to_the_council_is_public_only():
    assert readers_of(library().letters["council-information-letter"]) == (Confidentiality.PUBLIC,)


def test_a_letter_about_a_room_is_one_of_privacy():
    assert {one.group for one in library().letters.values() if one.is_per_room} <= {LetterGroup.PRIVACY}
