# SPDX-License-Identifier: EUPL-1.2
"""Mass viewing, as docs/rules/viewing.md shows it."""

from uuid import NAMESPACE_URL, uuid5

import pytest

from dijkwacht.processes.domain.viewing import MOST_OVERVIEWS, TOLD_FOR, WITHIN, is_many, told_to
from tests.support.rules import RULES, listed, table


@pytest.mark.parametrize("row", table("viewing", "Too many"), ids=str)
def test_too_many_different_overviews(row):
    assert is_many(listed(row["overviews opened within an hour"])) == (row["too many"] == "ja")


def person(name):
    return uuid5(NAMESPACE_URL, name)


@pytest.mark.parametrize("row", table("viewing", "Who hears of it"), ids=str)
def test_somebody_else_hears_of_it(row):
    told = told_to(
        person(row["who viewed"]),
        coordinators=[person(one) for one in listed(row["coordinators"])],
        application_managers=[person(one) for one in listed(row["application managers"])],
    )

    assert told == {person(one) for one in listed(row["told"])}


def test_the_page_names_the_numbers_that_hold():
    text = (RULES / "viewing.md").read_text(encoding="utf-8")

    assert f"more than {MOST_OVERVIEWS} different overviews within an hour" in text
    assert f"told for {TOLD_FOR.days} days" in text
    assert WITHIN.total_seconds() == 3600
