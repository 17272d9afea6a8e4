# SPDX-License-Identifier: EUPL-1.2
"""A plan in weeks: parts that fit a page, runs of work, and words over week 53 and the new year."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.plan import PLAN, TWELVE_ACTIONS, WHOLE_YEAR
from dijkwacht.ui.domain.schedule import (
    MOST_WEEKS,
    HoursWeek,
    Run,
    Schedule,
    ScheduledAction,
    Window,
    Work,
    actions_in,
    hours_in_words,
    in_words,
    part_of,
    runs,
    weeks_words,
    window_of,
    window_words,
    windows,
)
from dijkwacht.ui.domain.schedule_words import hours_table, schedule_keys, schedule_table, week_entries
from dijkwacht.values.weeks import weeks_from

FIRST = date(2026, 11, 23)


def schedule(count, *actions, today=FIRST):
    weeks = tuple(HoursWeek(monday=monday, available=240) for monday in weeks_from(FIRST, count))
    return Schedule(weeks=weeks, actions=actions, today=today)


@given(st.integers(1, 160))
def test_parts_hold_every_week_once_and_differ_by_one_week_at_most(count):
    found = windows(schedule(count))

    assert [place for one in found for place in range(one.first, one.end)] == list(range(count))
    sizes = {one.count for one in found}
    assert max(sizes) <= MOST_WEEKS
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("count", "sizes"), [(4, [4]), (14, [14]), (15, [8, 7]), (26, [13, 13]), (52, [13] * 4), (53, [14, 13, 13, 13])]
)
def test_a_year_is_four_parts(count, sizes):
    assert [one.count for one in windows(schedule(count))] == sizes


@pytest.mark.parametrize(("part", "shown"), [(0, 2), (1, 1), (4, 4), (9, 4), (-3, 2)])
def test_without_a_number_the_part_with_this_week_is_shown(part, shown):
    assert part_of(schedule(53, today=date(2027, 3, 3)), part) == shown


def test_a_plan_that_lies_elsewhere_in_time_begins_at_its_beginning():
    assert part_of(schedule(53, today=date(2030, 1, 1)), 0) == 1


@pytest.mark.parametrize(("first", "count"), [(-1, 4), (4, 1), (0, 0)])
def test_weeks_that_are_not_there_are_refused(first, count):
    with pytest.raises(ValueError, match="weeks from week"):
        window_of(schedule(4), first=first, count=count)


def test_weeks_are_given_as_far_as_they_are_there():
    assert window_of(schedule(6), first=4, count=13) == Window(first=4, count=2)
    assert window_of(schedule(53)) == Window(first=0, count=MOST_WEEKS)


@pytest.mark.parametrize(
    ("build", "match"),
    [
        (lambda: HoursWeek(monday=date(2026, 11, 24), available=0), "no Monday"),
        (lambda: HoursWeek(monday=FIRST, available=-1), "fewer than no"),
        (lambda: Schedule(weeks=(), actions=(), today=FIRST), "at least one week"),
        (lambda: replace(PLAN, weeks=PLAN.weeks[:3] + PLAN.weeks[4:]), "follow each other"),
        (lambda: replace(PLAN, actions=PLAN.actions[:1] * 2), "same key"),
    ],
)
def test_what_cannot_be_drawn_is_refused(build, match):
    with pytest.raises(ValueError, match=match):
        build()


def test_work_over_the_new_year_is_one_run_and_a_pause_makes_two():
    mondays = weeks_from(date(2026, 12, 21), 3)
    work = tuple(Work(monday=monday, minutes=30) for monday in mondays)
    whole = ScheduledAction(key="a", title="a", work=work)

    assert runs(schedule(9), whole) == [Run(first=4, end=7)]
    assert runs(schedule(9), replace(whole, work=(work[0], work[2]))) == [Run(first=4, end=5), Run(first=6, end=7)]
    assert runs(schedule(9), replace(whole, work=())) == []


@given(st.sets(st.integers(0, 52)))
def test_runs_hold_every_week_of_work_and_never_touch(places):
    mondays = weeks_from(FIRST, 53)
    action = ScheduledAction(
        key="a", title="a", work=tuple(Work(monday=mondays[place], minutes=15) for place in places)
    )
    found = runs(schedule(53), action)

    assert {place for run in found for place in range(run.first, run.end)} == places
    assert all(one.end < other.first for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((0,), "week 48"),
        ((4, 5), "week 52 en 53"),
        ((3, 4, 5, 6), "week 51 tot en met 1"),
        ((2, 3, 6, 7), "week 50 en 51, week 1 en 2"),
        ((), ""),
    ],
)
def test_weeks_in_words(places, words):
    mondays = weeks_from(FIRST, 9)

    assert weeks_words([mondays[place] for place in places]) == words


def test_a_window_names_the_year_where_it_is_another():
    assert window_words(PLAN, Window(first=0, count=14)) == "week 48 tot en met week 8 van 2027"
    assert window_words(PLAN, Window(first=5, count=1)) == "week 53"


def test_the_hours_in_words():
    assert hours_in_words(PLAN, window_of(PLAN)) == (
        "Week 48 tot en met week 8 van 2027. Gepland: 42 van 45 uur. Kerst, geen uren: week 52 en 53."
    )
    assert "Te veel gepland in week 50: 1 uur." in hours_in_words(TWELVE_ACTIONS, window_of(TWELVE_ACTIONS))


def test_each_action_is_said_with_its_state_its_weeks_and_its_day():
    said = in_words(PLAN, window_of(PLAN))

    assert "Toegang tot systemen nalopen: ingepland, week 50 en 51, week 1 en 2." in said
    assert "Avond met de raad: ingepland, week 5 tot en met 7, vaste datum 18 februari 2027." in said


def test_a_part_holds_the_actions_that_touch_it():
    first, second, *_ = windows(WHOLE_YEAR)

    assert [one.key for one in actions_in(WHOLE_YEAR, second)] == ["jaar-0", "jaar-1"]
    assert len(actions_in(WHOLE_YEAR, first)) == 7


# --- without a drawing -----------------------------------------------------------------------------------


def test_the_table_has_a_row_for_each_action():
    rows = {row[0]: row[1:] for row in schedule_table(TWELVE_ACTIONS).rows}

    assert rows["Bibob-beleid bijwerken"] == (
        "OOV · 12 uur", "Ingepland", "Week 3 tot en met 6", "–",
        "Privacyprotocol laten vaststellen, Toegang tot systemen nalopen",
    )  # fmt: skip
    assert rows["Norm vaststellen"] == ("College", "Ingepland", "–", "Vaste datum 16 februari 2027", "–")


def test_the_table_of_hours_has_a_row_for_each_week():
    rows = hours_table(PLAN).rows

    assert len(rows) == 14
    assert rows[0] == (
        "Week 48 (23 tot en met 29 november)", "4 uur", "3 uur 15", "45 min",
        "Agressieprotocol oefenen (1 uur 30), Controle van de inkoop met Oeverland (1 uur 45)",
    )  # fmt: skip
    assert rows[5][:3] == ("Week 53 (28 december 2026 tot en met 3 januari 2027)", "Kerst, geen uren", "0 uur")


def test_the_list_says_each_week_in_one_line():
    entries = week_entries(TWELVE_ACTIONS, window_of(TWELVE_ACTIONS))

    assert entries[1].title == "Week 49 (30 november tot en met 6 december): 8 uur"
    assert entries[8].title == "Week 3 (18 tot en met 24 januari): Herfstvakantie, geen uren"
    assert [entry.is_current for entry in entries].index(True) == 2
    assert (entries[0].rest, entries[1].rest, entries[2].rest) == ("30 min vrij", "", "1 uur te veel")


def test_a_week_without_work_says_so():
    (entry,) = week_entries(schedule(1), Window(first=0, count=1))

    assert entry.title == "Week 48 (23 tot en met 29 november): niets gepland"
    assert entry.rest == "4 uur vrij"


def test_a_day_to_keep_stands_in_its_week_also_without_work():
    last = week_entries(TWELVE_ACTIONS, window_of(TWELVE_ACTIONS))[12]

    assert [(item.title, item.time, item.notes[-1]) for item in last.items] == [
        ("Avond met de raad", "3 uur", "vaste datum 18 februari 2027"),
        ("Zomerrooster van de balie", "1 uur", "Burgerzaken · 4 uur"),
        ("Norm vaststellen", "", "vaste datum 16 februari 2027"),
    ]


def test_the_legend_names_only_what_is_there():
    assert [key.word for key in schedule_keys(PLAN, window_of(PLAN))] == [
        "begonnen", "ingepland", "latere controle", "vaste datum", "vrije uren",
    ]  # fmt: skip
    assert schedule_keys(schedule(4), window_of(schedule(4)))[0].word == "vrije uren"
