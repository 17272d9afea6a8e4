# SPDX-License-Identifier: EUPL-1.2
"""What goes to the ambtelijk eigenaar, by the very table of docs/rules/undone.md."""

import re
from uuid import UUID

import pytest

from dijkwacht.improvement.domain.undone import undone, undone_of
from dijkwacht.improvement.values import ActionState, ContributorLine, ReplyKind, ReplyLine
from tests.support.planning import action, day, plan
from tests.support.rules import listed, table

REPLIES = {"hulp nodig": ReplyKind.HELP, "lukt niet": ReplyKind.CANNOT, "later": ReplyKind.LATER}
PERSON = UUID(int=7)


def told(text):
    """The action, what was said of it, and the adopted plan of a row."""
    changes, replies, adopted = {}, [], None
    for part in listed(text, ";"):
        if found := re.fullmatch(r"uiterlijk (\S+)", part):
            changes["due_on"] = day(found[1])
        elif found := re.fullmatch(r"vastgesteld klaar in (\S+)", part):
            adopted = {"actions": [{"id": "a", "finish": day(found[1]).isoformat()}]}
        elif found := re.fullmatch(r"(hulp nodig|lukt niet|later) op (\S+)", part):
            replies.append(ReplyLine(action="a", kind=REPLIES[found[1]], said_on=day(found[2])))
        elif part == "klaar":
            changes["state"] = ActionState.DONE
        else:
            assert part == "open"
    return plan(action("a", **changes), replies=tuple(replies)), adopted


@pytest.mark.parametrize("row", table("undone", "Today is 23-11-2026"), ids=lambda row: row["action"])
def test_the_page_says_what_stays_undone_and_why(row):
    found = undone(*told(row["action"]))

    assert [one.why for one in found] == ([] if row["why"] == "–" else [row["why"]])


def test_only_who_answers_for_it_hears_of_it():
    late = action("a", due_on=day("1-11-2026"), official_owner=ContributorLine(id="x", title="HRM", person_id=PERSON))

    assert [one.action.id for one in undone_of(plan(late), None, person_id=PERSON)] == ["a"]
    assert undone_of(plan(late), None, person_id=UUID(int=8)) == ()
