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


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
def test_a_dilemma_asks_at_least_three_things(talk):
    for dilemma in talk.dilemmas:
        assert len([question for question in dilemma.questions if "?" in question]) >= 3


@pytest.mark.parametrize("talk", TEAM_TALKS, ids=lambda talk: talk.slug)
def test_a_situation_is_read_aloud_to_a_team_in_half_a_minute(talk):
    for dilemma in talk.dilemmas:
        assert len(dilemma.situation.split()) <= WORDS_IN_HALF_A_MINUTE


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
def test_who_leads_a_talk_reads_to_stop_to_speak_apart_and_where_to_go_when_somebody_tells_something_real(talk):
    assert re.search(r"\bstop", talk.careful)
    assert re.search(r"\bapart\b", talk.careful)
    assert WHERE_A_REAL_CASE_GOES.search(talk.careful)


@pytest.mark.parametrize("text", EVERY_TEXT.values(), ids=EVERY_TEXT)
def test_no_text_holds_a_phone_number_that_would_grow_stale(text):
    assert not LIKE_A_PHONE_NUMBER.search(text)


@pytest.mark.parametrize("text", EVERY_TEXT.values(), ids=EVERY_TEXT)
def test_no_text_shouts(text):
    assert "!" not in text


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


@pytest.mark.parametrize("activity", ACTIVITIES.values(), ids=ACTIVITIES)
def test_the_hours_hold_at_least_one_participant_and_somebody_who_arranges_it(activity):
    assert activity.hours.participant >= activity.minutes / 60
    assert activity.hours.owner > 0


def test_the_year_leaves_an_adviser_with_four_hours_a_week_time_for_the_plan():
    assert sum(activity.hours.coordinator for activity in of(ActivitySet.YEAR)) <= COORDINATOR_HOURS_A_YEAR


def test_the_year_asks_no_more_than_three_hours_of_a_colleague():
    asked = sum(activity.hours.participant for activity in of(ActivitySet.YEAR))

    assert asked / STAFF_IN_THE_ESTIMATE <= MOST_HOURS_A_COLLEAGUE


@pytest.mark.parametrize("activity", ACTIVITIES.values(), ids=ACTIVITIES)
def test_whose_estimate_the_hours_are_stands_with_the_sources(activity):
    assert [source for source in activity.sources if source.title.startswith("Uren: eigen raming van Dijkwacht")]


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
