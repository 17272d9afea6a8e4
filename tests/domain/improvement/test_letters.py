# SPDX-License-Identifier: EUPL-1.2
"""A letter for one reader: filled in where something is known, blank where not, and nothing that is not for him."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.documents.values import Bullets, Heading, Paragraph, Span, TableBlock
from dijkwacht.improvement.domain.letter_facts import LetterFacts, PlanFacts
from dijkwacht.improvement.domain.letters import PROMPTS, label, readers_of, text_of, written
from dijkwacht.knowledge.values import LETTER_FIELDS, LetterSection
from dijkwacht.values.organisations import Territory
from tests.support.lettering import MANAGEMENT, WORKING, facts, letter
from tests.support.rules import NONE, listed, table

PUBLIC, WORKING_READER = Confidentiality.PUBLIC, Confidentiality.WORKING
FIELDS = {"college": "het college", "acties_klaar": "één actie", "naam": "Waterrijk"}


def said(text):
    return "".join(one.text for one in text)


def told(document):
    """The words of all blocks, one line each."""
    lines = []
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                lines.append(said(block.text))
            case Bullets():
                lines.extend(said(one) for one in block.items)
            case TableBlock():
                lines.extend(" | ".join(row) for row in block.rows)
    return lines


@pytest.mark.parametrize("row", table("letters", "Fields"), ids=lambda row: row["written"])
def test_fields_are_filled_in_as_the_rule_says(row):
    assert said(text_of(row["written"], FIELDS)) == row["comes out"]


def test_nothing_written_is_nothing():
    assert text_of("", FIELDS) == ()


def test_what_is_for_the_writer_and_what_is_not_known_stays_blank():
    assert text_of("Op [vul in: datum] is {uren_tekort} te kort, {eigen_veld}.", {}) == (
        Span(text="Op "),
        Span(text="[vul in: datum]", is_blank=True),
        Span(text=" is "),
        Span(text="[vul in: uren die ontbreken]", is_blank=True),
        Span(text=" te kort, "),
        Span(text="[vul in: eigen veld]", is_blank=True),
        Span(text="."),
    )


def test_what_is_known_stays_text_also_where_it_looks_like_a_field_or_a_blank():
    assert text_of("Meting {naam}.", {"naam": "{college} [x]"}) == (Span(text="Meting {college} [x]."),)


@given(st.text(alphabet="ab {}[].", max_size=40))
def test_no_text_makes_it_stumble_and_nothing_outside_fields_is_lost(text):
    spans = text_of(text, {"a": "A", "b": "B"})

    assert all(one.text for one in spans)
    if "{" not in text:
        assert said(spans) == text


def test_the_order_on_paper_is_title_text_list_table_and_closing():
    section = LetterSection(
        title="Plan van {naam}",
        paragraphs=("Een.", "Twee."),
        bullets=("Drie.",),
        table="done",
        closing=("Vier.",),
        level=2,
    )
    found = written(letter(section), facts(), WORKING_READER).blocks

    assert [type(one) for one in found] == [Heading, Paragraph, Paragraph, Bullets, TableBlock, Paragraph]
    assert (said(found[0].text), found[0].level) == ("Plan van Waterrijk", 2)


READERS = {
    "openbaar": PUBLIC,
    "management": Confidentiality.MANAGEMENT,
    "werkversie": WORKING_READER,
}
PARTS = (
    LetterSection(title="openbaar"),
    LetterSection(title="management", sensitivity=MANAGEMENT),
    LetterSection(title="werkversie", sensitivity=WORKING),
)


@pytest.mark.parametrize("row", table("letters", "Parts"), ids=lambda row: row["reader"])
def test_parts_for_a_more_closed_circle_are_left_out_and_counted(row):
    found = written(letter(*PARTS), facts(), READERS[row["reader"]])

    assert told(found) == listed(row["parts"])
    assert found.left_out_words == ("" if row["left out"] == NONE else row["left out"])


@pytest.mark.parametrize(
    ("when", "known", "is_there"),
    [
        ("has_plan", {}, True),
        ("has_plan", {"plan": PlanFacts()}, False),
        ("no_plan", {"plan": PlanFacts()}, True),
        ("has_level", {}, True),
        ("has_level", {"figures": None}, False),
        ("no_level", {"figures": None}, True),
        ("has_adoption", {"plan": PlanFacts(has_plan=True)}, False),
        ("no_adoption", {"plan": PlanFacts(has_plan=True)}, True),
        ("has_left", {}, True),
        ("has_done", {"plan": PlanFacts(has_plan=True)}, False),
        ("has_findings", {"figures": None}, False),
        ("european", {}, True),
        ("caribbean", {}, False),
        ("caribbean", {"territory": Territory.SABA}, True),
        ("european", {"territory": Territory.BONAIRE}, False),
    ],
)
def test_a_part_is_there_when_its_condition_holds_and_is_not_counted_when_not(when, known, is_there):
    section = LetterSection(title="Deel", when=when, sensitivity=WORKING)

    assert told(written(letter(section), facts(**known), WORKING_READER)) == (["Deel"] if is_there else [])
    assert bool(written(letter(section), facts(**known), PUBLIC).left_out) is is_there


def test_a_table_without_rows_is_one_plain_sentence():
    section = LetterSection(title="Klaar", table="done")

    assert told(written(letter(section), facts(plan=PlanFacts(has_plan=True)), WORKING_READER)) == [
        "Klaar",
        "Er is nog niets klaar.",
    ]


def test_a_table_of_one_column_reads_as_a_list():
    found = written(letter(LetterSection(table="security")), facts(), WORKING_READER)

    assert found.blocks == (Bullets(items=((Span(text="Inloggen met twee stappen"),), (Span(text="Logboek"),))),)


def test_a_list_that_goes_on_in_a_following_part_is_one_list():
    parts = [LetterSection(bullets=("Een",)), LetterSection(bullets=("Twee",), sensitivity=MANAGEMENT)]

    found = written(letter(*parts), facts(), WORKING_READER).blocks

    assert found == (Bullets(items=((Span(text="Een"),), (Span(text="Twee"),))),)


def test_a_column_that_says_nothing_is_left_out():
    section = LetterSection(table="findings", sensitivity=MANAGEMENT)

    table = written(letter(section), facts(), WORKING_READER).blocks[0]

    assert table.columns == ("Wat", "Nu", "Waarom het opvalt")
    assert table.rows[0] == ("Bevinding 1", "op papier", "Onder het peil")


@pytest.mark.parametrize(
    ("sections", "readers"),
    [
        (PARTS, [PUBLIC, Confidentiality.MANAGEMENT, WORKING_READER]),
        (PARTS[:1], [PUBLIC]),
        (PARTS[1:2], [Confidentiality.MANAGEMENT]),
        ((PARTS[0], PARTS[2]), [PUBLIC, WORKING_READER]),
        ((LetterSection(table="actions"),), [PUBLIC]),
    ],
)
def test_a_letter_is_offered_to_each_reader_for_whom_there_are_parts(sections, readers):
    assert list(readers_of(letter(*sections))) == readers


def test_every_page_says_for_whom_it_is():
    assert [label(one) for one in Confidentiality] == [
        "Vertrouwelijk · werkversie",
        "Vertrouwelijk · voor het management",
        "Openbaar",
    ]


def test_every_field_is_known_or_asks_the_writer_in_plain_words():
    everything, nothing = facts(), facts(plan=PlanFacts(), figures=None, room=None)

    assert set(everything.fields) == set(LETTER_FIELDS)
    assert set(nothing.fields) | set(PROMPTS) == set(LETTER_FIELDS)


def test_a_letter_of_which_nothing_is_known_can_still_be_made():
    section = LetterSection(title="{peil}", paragraphs=("{conclusie} {naam}",))

    assert told(written(letter(section), LetterFacts(), PUBLIC))[0] == "[vul in: het afgesproken peil]"
