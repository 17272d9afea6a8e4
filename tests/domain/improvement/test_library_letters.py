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
LEFT_OF_WRITING = re.compile(r"[{}]|  | [.,;:?]|\.\.(?!\.)|\bNone\b")
PUBLIC = Confidentiality.PUBLIC
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


def said_of(slugs, known, reader, words):
    """Which of the words stand in each of the letters, of those in which any does."""
    assert slugs
    said = {slug: " ".join(texts(written(library().letters[slug], known, reader))) for slug in slugs}
    found = {slug: {one for one in words if one in text} for slug, text in said.items()}
    return {slug: here for slug, here in found.items() if here}


def test_the_letters_of_the_board_are_there():
    assert set(library().letters) >= BOARD


@pytest.mark.parametrize("known", SITUATIONS.values(), ids=SITUATIONS)
def test_nothing_is_left_of_how_it_was_written(known):
    wrong = {}
    for slug, reader in ONE_FOR_EACH:
        found = list(texts(written(library().letters[slug], facts(reader, **known), reader)))
        left = [one for one in found if LEFT_OF_WRITING.search(one)]
        if left or not found:
            wrong[slug, reader] = left

    assert ONE_FOR_EACH
    assert wrong == {}


def test_no_public_letter_says_where_it_is_weak():
    closed = CAREFUL | {one.title for one in PLAN.actions if one.sensitivity.value != "public"}

    assert said_of([slug for slug, reader in ONE_FOR_EACH if reader is PUBLIC], facts(PUBLIC), PUBLIC, closed) == {}


def test_an_island_reads_its_own_names_and_no_law_of_elsewhere():
    reader = Confidentiality.WORKING
    elsewhere = {"gemeenteraad", "burgemeester", "Gemeentewet", "112", "VPT", " Woo"}

    assert said_of(BOARD, facts(reader, territory=Territory.BONAIRE), reader, elsewhere) == {}


def test_the_letter_to_the_council_is_public_only():
    assert readers_of(library().letters["council-information-letter"]) == (PUBLIC,)


def test_a_letter_about_a_room_is_one_of_privacy():
    assert {one.group for one in library().letters.values() if one.is_per_room} <= {LetterGroup.PRIVACY}
