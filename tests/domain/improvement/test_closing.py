# SPDX-License-Identifier: EUPL-1.2
"""What an action shows when it is done, by the very tables of docs/rules/did-it-help.md."""

import pytest

from dijkwacht.improvement.domain.closing import check_after, one_sentence_is_enough, proposals
from dijkwacht.improvement.values import ActionKind, StepLine
from dijkwacht.knowledge.public import library
from dijkwacht.values.levels import Level
from tests.support.planning import action, day, finding
from tests.support.rules import table

KINDS = {"maatregel": ActionKind.MEASURE, "controle": ActionKind.CHECK}
SLUG = "coordinator-appointed"


def done(row, **changes):
    kind = KINDS[row["action"]]
    return action("a", kind=kind, checks="b" if kind is ActionKind.CHECK else "", **changes)


@pytest.mark.parametrize("row", table("did-it-help", "Proposals"), ids=lambda row: " · ".join(row.values()))
def test_the_page_says_what_is_proposed(row):
    answered = (finding(SLUG, 4, reaches=Level(int(row["raises to"]))),)
    known = {} if row["now"] == "onbekend" else {SLUG: Level(int(row["now"]))}
    found = proposals(done(row, findings=answered), None, library().indicators, known)

    assert [one.level for one in found] == ([] if row["proposes"] == "–" else [int(row["proposes"])])


def test_a_proposal_says_what_the_level_looks_like_for_this_very_thing():
    measure = library().measures["appoint-coordinator"]
    found = proposals(action("a"), measure, library().indicators, {})

    assert [one.indicator for one in found] == [SLUG]
    assert found[0].looks_like == library().indicators[SLUG].levels.in_use


@pytest.mark.parametrize("row", table("did-it-help", "Checks"), ids=lambda row: " · ".join(row.values()))
def test_the_page_says_when_it_is_looked_at_again(row):
    levels = {} if row["confirmed"] == "–" else {SLUG: Level(int(row["confirmed"]))}
    found = check_after(done(row), levels, on=day(row["done on"]))

    assert (found and found.not_before_on) == (None if row["check from"] == "–" else day(row["check from"]))


@pytest.mark.parametrize("row", table("did-it-help", "Words"), ids=lambda row: row["minutes of work"])
def test_the_page_says_when_one_sentence_is_enough(row):
    steps = (StepLine(position=1, text="x", owner_minutes=int(row["minutes of work"])),)

    assert one_sentence_is_enough(action("a", steps=steps)) is (row["one sentence is enough"] == "ja")
