# SPDX-License-Identifier: EUPL-1.2
"""States, terms, codes and totals, as docs/rules/surveys.md shows them."""

from datetime import date

import pytest

from dijkwacht.surveys.domain.gate import SAME_PEOPLE
from dijkwacht.surveys.domain.preparing import (
    LEAST_EXTRA,
    LONGEST,
    MOST_EXTRA,
    SHORTEST,
    codes_needed,
    enough_people,
    good_extension,
    good_last_day,
)
from dijkwacht.surveys.domain.states import (
    KEPT_AFTER_PUBLISHING,
    KEPT_UNPUBLISHED,
    purge_due,
    shown_total,
    state_of,
    takes_answers,
)
from dijkwacht.surveys.values import SurveyState
from tests.support.rules import NONE, RULES, table

LEAST_TOLD = 10


def day(cell: str) -> date | None:
    """2-11-2026; a dash is no day."""
    return None if cell == NONE else date(*(int(part) for part in reversed(cell.split("-"))))


@pytest.mark.parametrize("row", table("surveys", "State"), ids=str)
def test_the_furthest_day_is_the_state(row):
    state = state_of(
        opened_on=day(row["opened"]),
        closed_on=day(row["closed"]),
        published_on=day(row["published"]),
        purged_on=day(row["answers deleted"]),
    )

    assert state is SurveyState(row["state"])


@pytest.mark.parametrize("row", table("surveys", "Whether it takes answers"), ids=str)
def test_answers_are_taken_up_to_and_including_the_last_day(row):
    found = takes_answers(
        opened_on=day(row["opened"]),
        closed_on=day(row["closed"]),
        closes_on=day(row["last day"]),
        today=day(row["today"]),
    )

    assert found == (row["takes answers"] == "ja")


@pytest.mark.parametrize("row", table("surveys", "The last day"), ids=str)
def test_the_last_day_gives_everybody_time(row):
    verdict = good_last_day(day(row["last day"]), opened_on=day(row["opened"]))

    assert bool(verdict) == (row["good"] == "ja")


@pytest.mark.parametrize("row", table("surveys", "Extending"), ids=str)
def test_a_last_day_only_moves_on(row):
    verdict = good_extension(day(row["new last day"]), before=day(row["last day"]), opened_on=day(row["opened"]))

    assert bool(verdict) == (row["good"] == "ja")


@pytest.mark.parametrize("row", table("surveys", "Codes"), ids=str)
def test_there_are_a_few_codes_more_than_people(row):
    assert codes_needed(int(row["invited"])) == int(row["codes"])


@pytest.mark.parametrize("row", table("surveys", "How many answered"), ids=str)
def test_a_total_is_told_in_tens(row):
    told = None if row["told"] == NONE else int(row["told"])

    assert shown_total(int(row["answered"]), threshold=LEAST_TOLD) == told


@pytest.mark.parametrize("row", table("surveys", "When the answers go"), ids=str)
def test_answers_go_after_publishing_or_when_nobody_does(row):
    due = purge_due(
        closed_on=day(row["closed"]), published_on=day(row["published"]), purged_on=None, today=day(row["today"])
    )

    assert due == (row["deleted"] == "ja")


def test_with_four_people_nothing_is_ever_shown():
    assert not enough_people(4)
    assert enough_people(5)


def test_the_page_names_the_numbers_that_hold():
    text = (RULES / "surveys.md").read_text(encoding="utf-8")

    assert f"at least {SHORTEST.days} and at most {LONGEST.days} days after opening" in text
    assert f"at most {MOST_EXTRA} more are drawn at a time" in text
    assert f"at least\n   {LEAST_EXTRA}, to choose" in text
    assert f"less than {SAME_PEOPLE.days} days apart" in text
    assert KEPT_AFTER_PUBLISHING.days == 30
    assert KEPT_UNPUBLISHED.days == 90


def test_answers_that_went_do_not_go_again():
    gone = date(2026, 12, 23)

    assert not purge_due(closed_on=date(2026, 11, 20), published_on=date(2026, 11, 23), purged_on=gone, today=gone)
