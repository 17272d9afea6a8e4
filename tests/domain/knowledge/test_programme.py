# SPDX-License-Identifier: EUPL-1.2
"""The programme that comes with Dijkwacht: talks for every theme, a year that a small municipality can carry, safe to read aloud."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from dijkwacht.knowledge.exchange import library
from dijkwacht.knowledge.values import Activity, ActivitySet, Public, Talk, Theme

TALKS = library().talks
ACTIVITIES = library().activities
TEAM_TALKS = [talk for talk in TALKS.values() if talk.audience is Public.TEAM]
LONGEST_TEAM_TALK = 5
WORDS_IN_HALF_A_MINUTE = 65
# Four hours a week are some 180 a year; the programme may take no more than a quarter, the plan needs the rest.
COORDINATOR_HOURS_A_YEAR = 45
STAFF_IN_THE_ESTIMATE = 100
MOST_HOURS_A_COLLEAGUE = 3
FIVE_DAYS = ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag")
LIKE_A_PHONE_NUMBER = re.compile(r"\d(?:[ .()-]{0,2}\d){6,}")
WHERE_A_REAL_CASE_GOES = re.compile(r"vertrouwenspersoon|meldpunt|leidinggevende|griffier|burgemeester|politie")


def of(kind: ActivitySet) -> list[Activity]:
    return [activity for activity in ACTIVITIES.values() if activity.set is kind]


def words_of(talk: Talk) -> Iterator[str]:
    """Everything that is read or read aloud; not the sources, whose addresses hold numbers."""
    yield from (talk.title, talk.goal, talk.opening, talk.closing, talk.careful, *talk.preparation)
    for dilemma in talk.dilemmas:
        yield from (dilemma.title, dilemma.situation, dilemma.afterthought, *dilemma.questions)


def words_of_activity(activity: Activity) -> Iterator[str]:
    yield from (activity.title, activity.form, activity.why, activity.small_variant, *activity.steps)
    yield from (tailoring.text for tailoring in activity.tailored)


EVERY_TEXT = {f"talk {slug}": " ".join(words_of(talk)) for slug, talk in TALKS.items()} | {
    f"activity {slug}": " ".join(words_of_activity(activity)) for slug, activity in ACTIVITIES.items()
}


@pytest.mark.parametrize("theme", Theme)
def test_a_team_that_takes_five_minutes_can_choose_from_two_talks_on_each_theme(theme):
    talks = [talk for talk in TEAM_TALKS if talk.theme is theme]

    assert len(talks) >= 2
    assert all(talk.minutes <= LONGEST_TEAM_TALK for talk in talks)


@pytest.mark.parametrize(
    "audience",
    [Public.OUTDOOR_STAFF, Public.LEADERS, Public.NEW_STAFF, Public.COLLEGE, Public.COUNCIL, Public.NEW_COUNCIL],
)
def test_who_has_other_doubts_has_a_talk_of_their_own(audience):
    assert [talk for talk in TALKS.values() if talk.audience is audience]


def test_a_dilemma_asks_at_least_three_things():
    asked = {
        (slug, dilemma.title): len([question for question in dilemma.questions if "?" in question])
        for slug, talk in TALKS.items()
        for dilemma in talk.dilemmas
    }

    assert asked
    assert {place: count for place, count in asked.items() if count < 3} == {}


def test_a_situation_is_read_aloud_to_a_team_in_half_a_minute():
    words = {
        (talk.slug, dilemma.title): len(dilemma.situation.split())
        for talk in TEAM_TALKS
        for dilemma in talk.dilemmas
    }  # fmt: skip

    assert words
    assert {place: count for place, count in words.items() if count > WORDS_IN_HALF_A_MINUTE} == {}


@pytest.mark.parametrize("words", [re.compile(r"\bstop"), re.compile(r"\bapart\b"), WHERE_A_REAL_CASE_GOES])
def test_who_leads_a_talk_reads_to_stop_to_speak_apart_and_where_to_go_when_somebody_tells_something_real(words):
    assert {slug: talk.careful for slug, talk in TALKS.items() if not words.search(talk.careful)} == {}


def test_no_text_holds_a_phone_number_that_would_grow_stale():
    assert {name: text for name, text in EVERY_TEXT.items() if LIKE_A_PHONE_NUMBER.search(text)} == {}


def test_no_text_shouts():
    assert {name: text for name, text in EVERY_TEXT.items() if "!" in text} == {}


@pytest.mark.parametrize("kind", ActivitySet)
def test_every_set_can_be_taken_over(kind):
    assert len(of(kind)) >= 3


def test_the_year_touches_every_theme():
    assert {activity.theme for activity in of(ActivitySet.YEAR)} == set(Theme)


def test_the_year_leaves_no_more_than_one_month_empty_and_none_with_more_than_two():
    months = Counter(activity.month for activity in of(ActivitySet.YEAR))

    assert len(months) >= 11
    assert max(months.values()) <= 2


def test_what_comes_with_elections_comes_every_four_years_and_the_rest_each_year():
    for activity in ACTIVITIES.values():
        assert activity.every_years == (4 if activity.set is ActivitySet.COUNCIL_INDUCTION else 1)


def test_the_week_stands_in_one_month_and_has_something_every_day():
    week = of(ActivitySet.WEEK_OF_RESILIENCE)

    assert len({activity.month for activity in week}) == 1
    assert {activity.theme for activity in week} == set(Theme)
    for day in FIVE_DAYS:
        assert [activity for activity in week if activity.title.startswith(f"{day}: ")]


def test_the_hours_hold_at_least_one_participant_and_somebody_who_arranges_it():
    hours = {slug: activity.hours for slug, activity in ACTIVITIES.items()}

    assert {slug: one for slug, one in hours.items() if one.participant < ACTIVITIES[slug].minutes / 60} == {}
    assert {slug: one for slug, one in hours.items() if one.owner <= 0} == {}


def test_the_year_leaves_an_adviser_with_four_hours_a_week_time_for_the_plan():
    assert sum(activity.hours.coordinator for activity in of(ActivitySet.YEAR)) <= COORDINATOR_HOURS_A_YEAR


def test_the_year_asks_no_more_than_three_hours_of_a_colleague():
    asked = sum(activity.hours.participant for activity in of(ActivitySet.YEAR))

    assert asked / STAFF_IN_THE_ESTIMATE <= MOST_HOURS_A_COLLEAGUE


def test_whose_estimate_the_hours_are_stands_with_the_sources():
    estimated = "Uren: eigen raming van Dijkwacht"
    titles = {slug: [source.title for source in activity.sources] for slug, activity in ACTIVITIES.items()}

    assert {slug: found for slug, found in titles.items() if not any(one.startswith(estimated) for one in found)} == {}


def test_a_kind_of_department_has_one_name():
    names = Counter(tailoring.for_whom for activity in ACTIVITIES.values() for tailoring in activity.tailored)

    assert set(names) == {
        "bestuurssecretariaat",
        "buitendienst en boa’s",
        "Burgerzaken",
        "ICT",
        "inkoop en financiën",
        "receptie en klantcontact",
        "sociaal domein",
        "vastgoed",
        "vergunningen",
    }


def test_the_talks_that_come_up_in_the_programme_span_every_theme():
    assert {TALKS[activity.talk].theme for activity in ACTIVITIES.values() if activity.talk} == set(Theme)
