# SPDX-License-Identifier: EUPL-1.2
"""What stands on the page for all staff, what a set costs, and how numbers are said."""

from datetime import date

import pytest

from dijkwacht.awareness.domain.cost import cost_of
from dijkwacht.awareness.domain.programme import turns_of_year
from dijkwacht.awareness.domain.talks import SHOWN, talks_of_month
from dijkwacht.awareness.domain.themes import dialled, every_theme, gaps_in
from dijkwacht.awareness.domain.words import (
    ASK_INSTEAD,
    PUBLIC_WORDS,
    SET_TEXTS,
    SET_WORDS,
    SITUATION_OF,
    THEME_TEXTS,
    THEME_WORDS,
    hours_words,
    minutes_words,
    repeat_words,
)
from dijkwacht.awareness.values import Post, ThemePost
from dijkwacht.knowledge.values import ActivitySet, Hours, Public, Theme
from tests.support.programme import activity, planned, talk

TODAY = date(2026, 11, 23)


def test_every_theme_audience_and_set_has_its_words():
    for words in (THEME_WORDS, THEME_TEXTS, ASK_INSTEAD, SITUATION_OF):
        assert set(words) == set(Theme)
    assert set(PUBLIC_WORDS) == set(Public)
    assert set(SET_WORDS) == set(SET_TEXTS) == set(ActivitySet)


def test_an_empty_contact_and_an_empty_lead_are_gaps():
    posts = [
        ThemePost(theme=Theme.AGGRESSION, contact="Coördinator", lead="HRM"),
        ThemePost(theme=Theme.INTEGRITY, contact="Vertrouwenspersoon"),
    ]

    found = gaps_in(posts)

    assert [one.theme for one in every_theme(posts)] == list(Theme)
    assert not [one for one in found if one.theme is Theme.AGGRESSION]
    assert [one.missing for one in found if one.theme is Theme.INTEGRITY] == [Post.LEAD]
    assert [one.missing for one in found if one.theme is Theme.AFTERCARE] == [Post.CONTACT, Post.LEAD]


def test_something_of_every_four_years_costs_a_quarter_in_an_average_year():
    yearly = activity(hours=Hours(owner=2, coordinator=1), minutes=20)
    seldom = activity("raad", month=3, every_years=4, hours=Hours(owner=8, participant=20), minutes=120)

    now = cost_of([yearly, seldom], begin_year=2026, today=TODAY)
    later = cost_of([yearly, seldom], begin_year=2030, today=TODAY)

    assert now.first == Hours(owner=10, coordinator=1, participant=20)
    assert now.yearly == later.yearly == Hours(owner=4, coordinator=1, participant=5)
    assert later.first == Hours()
    assert now.minutes == 50


def test_nothing_costs_nothing():
    assert cost_of([], begin_year=2026, today=TODAY).yearly == Hours()


def test_each_month_other_talks_stand_first_until_all_were_there():
    talks = [talk(f"gesprek-{number}") for number in range(7)]

    shown = [{one.slug for one in talks_of_month(talks, [], date(2026, month, 1))} for month in range(1, 8)]

    assert all(len(one) == SHOWN for one in shown)
    assert set.union(*shown) == {one.slug for one in talks}


def test_a_talk_of_this_months_programme_stands_first():
    talks = [talk(f"gesprek-{number}") for number in range(5)]
    turns = turns_of_year([planned(talk="gesprek-4")], [], [], year=2026, today=TODAY)

    assert talks_of_month(talks, turns, date(2026, 5, 1))[0].slug == "gesprek-4"
    assert talks_of_month([], turns, date(2026, 5, 1)) == ()
    assert len(talks_of_month(talks[:2], [], date(2026, 5, 1))) == 2


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "0 uur"), (0.25, "15 minuten"), (1, "1 uur"), (2.4, "2,5 uur"), (9.5, "9,5 uur"), (10.4, "10 uur")],
)
def test_hours_are_said_in_halves_and_from_ten_on_whole(hours, words):
    assert hours_words(hours) == words


@pytest.mark.parametrize(
    ("minutes", "words"), [(5, "5 minuten"), (60, "1 uur"), (75, "1 uur en 15 minuten"), (0, "0 minuten")]
)
def test_minutes_are_said_as_people_do(minutes, words):
    assert minutes_words(minutes) == words


def test_how_often_is_said_in_words():
    assert [repeat_words(number) for number in (0, 1, 2, 5)] == ["één keer", "elk jaar", "om het jaar", "om de 5 jaar"]


def test_a_number_is_dialled_without_spaces():
    assert dialled("+31 (0)512-12 34 56") == "+310512123456"
    assert dialled("231") == "231"
