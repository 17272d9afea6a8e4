# SPDX-License-Identifier: EUPL-1.2
"""What the page of an action says: to what it is an answer, and what happens when somebody says that it does not go."""

from datetime import date

import pytest

from dijkwacht.improvement.domain.phrasing import reply_words
from dijkwacht.improvement.domain.plan_page import answered
from dijkwacht.improvement.values import FindingLine, ReplyKind
from tests.support.planning import action

SUNDAY = date(2026, 11, 22)


def finding(key, words, unit=""):
    return FindingLine(key=key, words=words, risk=1, lifts=1, unit=unit)


def test_the_same_words_of_several_departments_stand_once_with_all_of_them():
    found = answered(
        action("a", findings=(finding("1", "Het mag.", "Ruimte"), finding("2", "Het mag.", "Burgerzaken")))
    )

    assert [(one.words, one.units) for one in found] == [("Het mag.", "Burgerzaken en Ruimte")]


def test_a_finding_of_the_whole_organisation_names_no_department():
    assert [one.units for one in answered(action("a", findings=(finding("1", "Het mag."),)))] == [""]


@pytest.mark.parametrize("kind", [ReplyKind.LATER, ReplyKind.CANNOT])
def test_what_is_put_off_says_on_which_monday_it_comes_back(kind):
    assert "aandag 23 november 2026" in reply_words(kind, "Teken de weg", today=SUNDAY)


def test_a_call_for_help_says_where_it_stands():
    assert reply_words(ReplyKind.HELP, "Teken de weg", today=SUNDAY).startswith("Bij “Teken de weg” staat nu")
