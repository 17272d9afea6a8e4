# SPDX-License-Identifier: EUPL-1.2
"""What we ship keeps the promise of one answer for every scan: every link was read twice, and half the answers do."""

from dijkwacht.knowledge.domain.shared import sharing, unread_links
from dijkwacht.knowledge.exchange import library


def test_every_link_of_every_instrument_has_a_second_reading_of_its_present_texts():
    assert unread_links(library()) == ()


def test_all_instruments_together_need_at_most_half_as_many_answers_as_they_have_questions():
    found = sharing(library())

    assert 2 * found.answers <= found.questions
