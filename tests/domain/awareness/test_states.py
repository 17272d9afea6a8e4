# SPDX-License-Identifier: EUPL-1.2
"""The steps of a case card, by the very table of docs/rules/case-cards.md: what is not in it cannot happen."""

from itertools import product

import pytest

from dijkwacht.awareness.domain.states import TRANSITIONS, Step, after, follows
from dijkwacht.awareness.domain.words import CASE_STATE_WORDS
from dijkwacht.awareness.values import CaseState
from tests.support.rules import table

STEPS = {
    "vraag een tweede lezer": Step.SEND,
    "haal terug": Step.TAKE_BACK,
    "geef terug": Step.RETURN,
    "geef vrij": Step.RELEASE,
    "trek in": Step.WITHDRAW,
}
STATES = {words: state for state, words in CASE_STATE_WORDS.items()}


def test_the_page_and_the_code_know_the_same_steps():
    rows = {(STATES[row["state"]], STEPS[row["step"]]): STATES[row["then"]] for row in table("case-cards", "Steps")}

    assert rows == TRANSITIONS


@pytest.mark.parametrize(("state", "step"), [*product(CaseState, Step)])
def test_a_step_that_does_not_follow_says_where_the_card_stands(state, step):
    verdict = follows(state, step)

    if (state, step) in TRANSITIONS:
        assert verdict
        assert after(state, step) in CaseState
    else:
        assert verdict.reason.startswith(("Deze kaart", "De tweede lezer"))


def test_no_card_is_released_without_having_been_sent():
    before = {state for (state, step), then in TRANSITIONS.items() if then is CaseState.RELEASED}

    assert before == {CaseState.SENT}


def test_a_withdrawn_card_never_comes_back():
    assert not [state for state, _ in TRANSITIONS if state is CaseState.WITHDRAWN]
