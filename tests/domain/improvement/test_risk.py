# SPDX-License-Identifier: EUPL-1.2
"""Risk that two actions answer is counted once, by the very table of docs/rules/plan-risk.md."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.improvement.domain.risk import risk_per_action, weight_of
from dijkwacht.improvement.values import ActionState
from tests.support.planning import action, finding
from tests.support.rules import listed, table

STATES = {"gestopt": ActionState.DROPPED, "klaar": ActionState.DONE, None: ActionState.PLANNED}


def read(text):
    """“A: oath 4, gifts 3 (klaar)”."""
    name, answers, state = re.fullmatch(r"(\w): ([\w ,]+?)(?: \((\w+)\))?", text).groups()
    pairs = [one.rsplit(" ", 1) for one in listed(answers)]
    own = sum(int(risk) for key, risk in pairs if key == "eigen")
    findings = tuple(finding(key, int(risk)) for key, risk in pairs if key != "eigen")
    return action(name, state=STATES[state], own_risk=own, findings=findings)


@pytest.mark.parametrize("row", table("plan-risk", "Actions that answer the same"), ids=lambda row: row["actions"])
def test_the_page_says_what_each_action_takes_away(row):
    found = risk_per_action([read(one) for one in listed(row["actions"], ";")])

    assert found == {name: int(risk) for name, risk in (one.split() for one in listed(row["risk"]))}


@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from("pqr"), st.integers(1, 9)), max_size=3, unique_by=lambda one: one[0]),
        max_size=6,
    )
)
def test_all_actions_together_take_away_the_most_that_one_takes_of_each_finding(answers):
    actions = [
        action(str(number), findings=tuple(finding(key, lifts) for key, lifts in one))
        for number, one in enumerate(answers)
    ]
    most = {key: max(lifts for one in answers for own, lifts in one if own == key) for one in answers for key, _ in one}

    assert sum(risk_per_action(actions).values()) == sum(most.values())


def test_an_action_without_finding_still_weighs_something():
    assert weight_of(action("a"), {"a": 0}) == 1
