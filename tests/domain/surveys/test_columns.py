# SPDX-License-Identifier: EUPL-1.2
"""Responses as bytes, and what is counted of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.values import Respondents
from dijkwacht.surveys.domain.columns import UnknownAnswer, columns_of, declaration_of, packed, unpacked
from dijkwacht.surveys.domain.counting import counts_of
from dijkwacht.surveys.domain.form import parts_of
from dijkwacht.surveys.values import SILENT, UNSAID
from tests.support.surveying import announced, questionnaire

CONTENT = announced()
COLUMNS = columns_of(CONTENT)
RESPONSES = st.fixed_dictionaries({}, optional={one.slug: st.sampled_from(one.options) for one in COLUMNS})


def test_backgrounds_come_first_and_each_can_be_kept_to_oneself():
    assert [one.slug for one in COLUMNS] == ["department", "contact", "known", "asked", "threatened"]
    assert [one.options[-1] for one in COLUMNS[:2]] == [UNSAID, UNSAID]


@given(RESPONSES)
def test_what_was_chosen_comes_back_and_every_response_is_as_long(chosen):
    response = packed(COLUMNS, chosen)

    assert unpacked(COLUMNS, response) == chosen
    assert len(response) == len(COLUMNS)


@pytest.mark.parametrize("wrong", [{"known": "yes"}, {"department": "nowhere"}, {"asked": "YES"}])
def test_an_answer_that_was_not_offered_is_refused(wrong):
    with pytest.raises(UnknownAnswer, match=next(iter(wrong))):
        packed(COLUMNS, {"known": "agree"} | wrong)


def test_what_else_a_form_carries_is_left_alone():
    assert packed(COLUMNS, {"code": "secret", "csrf": "x"}) == bytes([SILENT]) * len(COLUMNS)


@given(st.lists(RESPONSES, max_size=25))
def test_counts_are_those_of_a_plain_count(responses):
    counts = counts_of(CONTENT, b"".join(packed(COLUMNS, one) for one in responses))

    def atom(one):
        return one.get("department", UNSAID), one.get("contact", UNSAID)

    assert counts.people == {place: sum(atom(one) == place for one in responses) for place in set(map(atom, responses))}
    for column in COLUMNS[2:]:
        assert counts.answers[column.slug] == {
            place: tuple(
                sum(atom(one) == place and one.get(column.slug) == option for one in responses)
                for option in column.options
            )
            for place in counts.people
        }


@given(st.lists(RESPONSES, max_size=25), st.randoms())
def test_order_never_matters(responses, random):
    packed_ = [packed(COLUMNS, one) for one in responses]
    shuffled = random.sample(packed_, k=len(packed_))

    assert counts_of(CONTENT, b"".join(packed_)) == counts_of(CONTENT, b"".join(shuffled))


def test_the_gate_is_told_what_counts_and_what_agrees():
    declared = declaration_of(CONTENT, subject="survey:1")

    assert declared.dimensions == {
        "department": ("civil", "works", "clerk", UNSAID),
        "contact": ("desk", "office", UNSAID),
    }
    assert declared.tables == CONTENT.tables
    known, asked, threatened = declared.asked
    assert (known.counted, known.agreeing) == (known.options[:-1], ("agree", "strongly_agree"))
    assert (asked.counted, asked.agreeing) == (("yes", "no"), ("yes",))
    assert (threatened.is_sensitive, threatened.is_accusing, threatened.agreeing) == (True, True, ("once", "more"))
    assert not known.is_sensitive


def test_councillors_are_asked_for_no_department():
    council = announced(questionnaire=questionnaire(respondents=Respondents.COUNCIL))

    assert "department" not in [one.slug for one in columns_of(council)]
    assert [line.slug for part in parts_of(council, "nl") for line in part.lines][-1] == "contact"


def test_the_form_asks_every_column_once_and_marks_what_was_chosen():
    parts = parts_of(CONTENT, "en", {"known": "agree", "contact": "desk"})
    lines = [line for part in parts for line in part.lines]

    assert sorted(line.slug for line in lines) == sorted(one.slug for one in COLUMNS)
    assert [(line.slug, choice.value) for line in lines for choice in line.choices if choice.is_chosen] == [
        ("known", "agree"),
        ("contact", "desk"),
    ]
    assert parts[-1].title == "About you"
