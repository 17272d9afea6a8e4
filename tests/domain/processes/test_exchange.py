# SPDX-License-Identifier: EUPL-1.2
"""The steps of an exchange, by the very table of docs/rules/exchange.md, and which steps of a process can be asked."""

from itertools import product

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.exchange import STATE_WORDS, TRANSITIONS, ExchangeStep, after, follows
from dijkwacht.processes.domain.lending import may_be_lent
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState
from tests.support.rules import table

STEPS = {
    "zegt ja": ExchangeStep.AGREE,
    "zegt nee": ExchangeStep.DECLINE,
    "trekt in": ExchangeStep.WITHDRAW,
    "stopt": ExchangeStep.END,
}
SIDES = {"vraagt": ExchangeSide.ASKS, "helpt": ExchangeSide.GIVES}
STATES = {words: state for state, words in STATE_WORDS.items()}


def test_the_page_and_the_code_know_the_same_steps():
    rows = {
        (STATES[row["state"]], SIDES[row["side"]], STEPS[row["step"]]): STATES[row["then"]]
        for row in table("exchange", "Steps")
    }

    assert rows == TRANSITIONS


@pytest.mark.parametrize(("state", "side", "step"), [*product(ExchangeState, ExchangeSide, ExchangeStep)])
def test_a_step_that_does_not_follow_says_where_it_stands(state, side, step):
    verdict = follows(state, side, step)

    if (state, side, step) in TRANSITIONS:
        assert verdict
        assert after(state, side, step) in ExchangeState
    else:
        assert "aan zet" in verdict.reason or STATE_WORDS[state] in verdict.reason


def test_of_travel_documents_a_neighbour_may_not_hand_over_or_do_what_is_done_outside():
    process = library().processes["travel-documents"]

    assert [one.slug for one in process.steps if may_be_lent(process, one.slug)] == [
        "intake",
        "grant",
        "book-in",
        "supervise",
    ]


def test_a_step_that_does_not_exist_is_lent_by_nobody():
    assert not may_be_lent(library().processes["travel-documents"], "no-such-step")
