# SPDX-License-Identifier: EUPL-1.2
"""Which activity comes when, by the very tables of docs/rules/programme.md."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.awareness.domain.programme import (
    coming_month,
    for_staff,
    hours_of,
    month_later,
    months_of,
    months_to_move,
    turn_of_talk,
    turns_between,
    turns_of_year,
)
from dijkwacht.awareness.domain.words import STATE_WORDS, programme_title
from dijkwacht.awareness.values import TurnChange, TurnState
from dijkwacht.knowledge.values import Hours, Public
from tests.support.programme import gathering, planned
from tests.support.rules import NONE, listed, table

TODAY = date(2026, 11, 23)
ACTIVITY = uuid4()


def month(text):
    return date.fromisoformat(f"{text}-01")


def changes(text):
    """“due 2026 moved 2026-12”, “due 2026 skipped”."""
    if not text.startswith("due"):
        return []
    _, year, deed, *to = text.split()
    moved = month(to[0]) if deed == "moved" else None
    return [TurnChange(activity=ACTIVITY, year=int(year), month=moved, skipped="Te druk." if deed == "skipped" else "")]


def turns(row):
    last = int(row["change"].split()[1]) if row["change"].startswith("last") else None
    activity = planned(id=ACTIVITY, first_month=month(row["first"]), every_years=int(row["every"]), last_year=last)
    held = [gathering(TODAY, activity=ACTIVITY, year=int(one.split()[1])) for one in listed(row["held"], ";")]
    found = turns_of_year([activity], changes(row["change"]), held, year=int(row["year"]), today=TODAY)
    return "; ".join(f"{one.month:%Y-%m} {STATE_WORDS[one.state]}" for one in found) or NONE


@pytest.mark.parametrize("row", table("programme", "Turns"), ids=lambda row: " ".join(row.values()))
def test_turns_come_as_the_page_says(row):
    assert turns(row) == row["turns"]


@pytest.mark.parametrize("row", table("programme", "First month"), ids=lambda row: " ".join(row.values()))
def test_an_activity_of_the_library_first_comes_as_the_page_says(row):
    found = coming_month(int(row["usual month"]), begin_year=int(row["chosen year"]), today=TODAY)

    assert f"{found:%Y-%m}" == row["first"]


@given(
    usual=st.integers(1, 12),
    begin=st.integers(2020, 2040),
    today=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
)
def test_nothing_new_begins_in_a_month_that_is_over(usual, begin, today):
    found = coming_month(usual, begin_year=begin, today=today)

    assert found.month == usual
    assert found >= today.replace(day=1)


@given(
    first=st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(lambda day: day.replace(day=1)),
    every=st.integers(0, 5),
    year=st.integers(2015, 2045),
)
def test_the_years_together_hold_every_turn_once(first, every, year):
    activity = planned(first_month=first, every_years=every)

    found = turns_of_year([activity], [], [], year=year, today=TODAY)

    is_due = year == first.year or (year > first.year and every > 0 and (year - first.year) % every == 0)
    assert [one.month for one in found] == ([date(year, first.month, 1)] if is_due else [])


def test_what_has_a_day_stands_before_what_has_only_the_month():
    with_day, whole_week, without = (planned(title=one) for one in ("B", "C", "A"))
    days = [
        TurnChange(activity=with_day.id, year=2026, day=date(2026, 5, 20)),
        TurnChange(activity=whole_week.id, year=2026, day=date(2026, 5, 11), is_whole_week=True),
    ]

    found = turns_of_year([without, whole_week, with_day], days, [], year=2026, today=TODAY)

    assert [one.activity.title for one in found] == ["C", "B", "A"]


def test_a_talk_belongs_to_the_nearest_turn_that_uses_it():
    spring = planned(talk="buurman", first_month=date(2026, 3, 1))
    autumn = planned(talk="buurman", first_month=date(2026, 10, 1))
    skipped = planned(talk="buurman", first_month=date(2026, 9, 1))
    change = [TurnChange(activity=skipped.id, year=2026, skipped="Te druk.")]
    found = turns_of_year([spring, autumn, skipped], change, [], year=2026, today=TODAY)

    assert turn_of_talk(found, "buurman", date(2026, 9, 15)).activity == autumn
    assert turn_of_talk(found, "buurman", date(2026, 4, 2)).activity == spring
    assert turn_of_talk(found, "iets anders", date(2026, 4, 2)) is None


def test_a_year_has_twelve_months_with_its_loose_talks():
    held = [gathering(date(2026, 4, 9)), gathering(date(2026, 5, 9), activity=uuid4(), year=2026)]

    found = months_of([], held, year=2026, today=TODAY)

    assert [one.first.month for one in found] == list(range(1, 13))
    assert [one.first.month for one in found if not one.is_empty] == [4]
    assert [one.first.month for one in found if one.is_now] == [11]


def test_a_turn_moves_from_this_month_to_the_end_of_next_year():
    [turn] = turns_of_year([planned()], [], [], year=2026, today=TODAY)
    found = months_to_move(turn, today=TODAY)

    assert (found[0], found[-1]) == (date(2026, 11, 1), date(2027, 12, 1))
    assert months_to_move(turn, today=date(2028, 2, 1)) == ()


def test_staff_sees_what_is_for_all_and_nothing_that_was_skipped():
    for_all, for_leaders, skipped = planned(), planned(audience=Public.LEADERS), planned()
    change = [TurnChange(activity=skipped.id, year=2026, skipped="Te druk.")]
    found = turns_of_year([for_all, for_leaders, skipped], change, [], year=2026, today=TODAY)

    assert [one.activity for one in for_staff(found)] == [for_all]
    assert hours_of(found) == Hours(owner=6)


def test_a_month_is_counted_across_years():
    assert month_later(date(2026, 11, 1), 2) == date(2027, 1, 1)
    assert month_later(date(2026, 1, 1), -1) == date(2025, 12, 1)
    assert month_later(date(2026, 1, 1), 11) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("year", "held", "expected"),
    [
        (2026, 0, "In 2026 staan er 2 activiteiten in het programma"),
        (2026, 1, "In 2026 is 1 van de 2 activiteiten gehouden"),
        (2026, 2, "In 2026 zijn 2 van de 2 activiteiten gehouden"),
        (2025, 0, "Jaarprogramma 2025"),
        (2027, 0, "In 2027 staan er 2 activiteiten in het programma"),
    ],
)
def test_the_title_says_what_was_held(year, held, expected):
    activities = [planned(), planned()]
    gatherings = [gathering(TODAY, activity=one.id, year=year) for one in activities[:held]]
    found = turns_between(activities, [], gatherings, first=date(year, 1, 1), last=date(year, 12, 31), today=TODAY)

    assert programme_title(found, year=year, today=TODAY) == expected


def test_a_year_gone_by_without_anything_says_so():
    found = turns_of_year([planned()], [], [], year=2026, today=date(2027, 2, 1))

    assert found[0].state is TurnState.LATE
    assert programme_title(found, year=2026, today=date(2027, 2, 1)) == "In 2026 zijn 0 van de 1 activiteit gehouden"
