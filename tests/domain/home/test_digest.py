# SPDX-License-Identifier: EUPL-1.2
"""When the mail of the week leaves, by the very table of docs/rules/digest.md, and what it says."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dijkwacht.home.domain.digest import is_due, message
from dijkwacht.improvement.values import Thing, ThisWeek, Undone
from tests.support.planning import action, day
from tests.support.rules import table

DAYS = {"maandag": 0, "donderdag": 3, "nooit": None}
ADDRESS = "https://dijkwacht.example"


def week(*things):
    return ThisWeek(things=things, waiting=(), not_now=(), available=240, planned=60)


def thing(id_="a"):
    one = action(id_, title=f"Oefen met {id_}")
    return Thing(action=one, step=one.steps[0], minutes=90, due_on=None, is_contrast=False)


def written(found, waits=(), questions=0):
    return message(
        "Anna", found, waits, questions=questions, address=ADDRESS, action_address=f"{ADDRESS}/plan/actie/ID/"
    )


@pytest.mark.parametrize("row", table("digest", "Moments"), ids=lambda row: " · ".join(row.values()))
def test_the_page_says_when_the_mail_leaves(row):
    _, on, hour, minute = re.fullmatch(r"(\w\w) (\S+) (\d+)\.(\d+)", row["now"]).groups()
    now = datetime.combine(day(on), datetime.min.time()).replace(
        hour=int(hour), minute=int(minute), tzinfo=ZoneInfo("Europe/Amsterdam")
    )
    last = None if row["last"] == "–" else day(row["last"])

    assert is_due(now, weekday=DAYS[row["day"]], last_on=last) is (row["leaves"] == "ja")


@pytest.mark.parametrize("empty", [None, week()])
def test_nothing_to_do_is_no_mail(empty):
    assert written(empty) is None


def test_the_mail_names_each_thing_with_its_hours_and_its_own_address():
    found = written(week(thing("a"), thing("b")))

    assert found.subject == "Deze week: twee dingen"
    assert "1. Oefen met a (1 uur 30)" in found.body
    assert f"{ADDRESS}/plan/actie/b/" in found.body
    assert "samen 3 uur" in found.body


def test_what_stays_undone_says_why_and_never_how_long_somebody_was_silent():
    found = written(week(), waits=[Undone(action=action("a"), why="moest klaar zijn op 1 november 2026")])

    assert found.subject == "Dit blijft liggen"
    assert "Doe a: moest klaar zijn op 1 november 2026" in found.body
    assert "stil" not in found.body
