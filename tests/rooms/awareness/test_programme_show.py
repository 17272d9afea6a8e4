# SPDX-License-Identifier: EUPL-1.2
"""The year: what is in it, taking over from the library, and an activity of one's own."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dijkwacht.awareness.models import ProgrammeActivity, TurnChange
from dijkwacht.tenancy.public import scope
from tests.support.learning import add, address, statuses, text_of

TODAY = timezone.localdate()
MONTH = TODAY.replace(day=1)
NEXT = (MONTH + timedelta(days=32)).replace(day=1)
FORM = {
    "title": "Lunch met de wijkagent",
    "theme": "undermining",
    "audience": "all_staff",
    "minutes": "45",
    "hours_owner": "2,5",
    "month": NEXT.isoformat(),
    "day": "",
    "every_years": "1",
}


def rows(world):
    with scope(world.waterrijk):
        return list(ProgrammeActivity.objects.filter(organisation_id=world.waterrijk).order_by("title"))


def take(world, kind, **fields):
    return world.anna.client().post(address("set-take", kind), {"do": "take"} | fields)


def test_an_empty_programme_says_how_to_begin(world, small_library):
    page = text_of(world.anna.client().get(address("programme-show")))

    assert "Er staat nog niets in het programma" in page
    assert "Bekijk de pakketten" in page


def test_an_empty_library_still_lets_one_add_his_own(world, empty_library):
    page = text_of(world.anna.client().get(address("programme-show")))

    assert "Voeg een activiteit toe" in page
    assert "pakketten" not in page
    assert "nog geen pakketten" in text_of(world.anna.client().get(address("set-list")))


def test_a_manager_waits_for_the_coordinator(world, small_library):
    page = text_of(world.hanna.client().get(address("programme-show")))

    assert "U hoeft niets te doen" in page
    assert "Neem een pakket over" not in page


def test_a_set_shows_what_it_costs_before_anything_is_taken_over(world, small_library):
    page = text_of(world.anna.client().get(address("set-take", "year")))

    assert "Activiteit norm (januari, elk jaar)" in page
    assert "Activiteit raad (maart, om de vier jaar)" in page
    assert "Om te beginnen: de eerste twaalf maanden" in page
    assert "10 uur" in page
    assert not rows(world)


def test_reckoning_again_takes_nothing_over(world, small_library):
    form = {"do": "count", "activities": ["oefening"], "begin_year": str(TODAY.year)}
    answer = world.anna.client().post(address("set-take", "year"), form)

    assert answer.status_code == 200
    assert "6 uur" in text_of(answer)
    assert "13 uur" not in text_of(answer)
    assert not rows(world)


def test_a_set_is_taken_over_by_who_plans(world, small_library):
    found = statuses(world, address("set-take", "year"))

    assert found[200] == {"anna", "eva", "ines", "joost"}
    assert set(found) == {200, 403}


def test_only_what_was_chosen_is_taken_over_and_only_once(world, small_library):
    chosen = {"activities": ["norm", "raad"], "begin_year": str(TODAY.year + 1)}
    assert take(world, "year", **chosen).status_code == 302
    first = rows(world)

    refused = take(world, "year", activities=["norm"], begin_year=str(TODAY.year + 1))

    assert [(one.slug, one.first_month.isoformat()) for one in first] == [
        ("norm", f"{TODAY.year + 1}-01-01"),
        ("raad", f"{TODAY.year + 1}-03-01"),
    ]
    assert refused.status_code == 422
    assert len(rows(world)) == 2
    page = text_of(world.anna.client().get(address("programme-year", TODAY.year + 1)))
    assert f"In {TODAY.year + 1} staan er 2 activiteiten in het programma" in page


def test_the_week_of_resilience_comes_in_the_chosen_week(world, small_library):
    day = TODAY + timedelta(days=20)
    monday = day - timedelta(days=day.weekday())
    take(world, "week_of_resilience", activities=["opening", "slot"], week=day.isoformat())

    with scope(world.waterrijk):
        changes = TurnChange.objects.filter(organisation_id=world.waterrijk)
        assert {(one.day, one.is_whole_week) for one in changes} == {(monday, True)}
    assert {one.first_month for one in rows(world)} == {monday.replace(day=1)}
    page = text_of(world.anna.client().get(address("programme-year", monday.year)))
    assert f"week {monday.isocalendar().week}, vanaf {monday.day} " in page


@pytest.mark.parametrize("days", [-30, 900])
def test_a_week_that_is_over_or_far_away_is_refused(world, small_library, days):
    week = (TODAY + timedelta(days=days)).isoformat()
    answer = take(world, "week_of_resilience", activities=["opening"], week=week)

    assert answer.status_code == 422
    assert "Kies een week van nu tot en met het eind van volgend jaar." in text_of(answer)
    assert not rows(world)


def test_a_set_that_is_not_there_does_not_exist(world, small_library):
    for kind in ("ambassadors", "iets"):
        assert world.anna.client().get(address("set-take", kind)).status_code == 404


def test_one_adds_an_activity_of_ones_own(world, small_library):
    answer = world.joost.client().post(address("activity-add"), FORM)

    [row] = rows(world)
    assert answer.headers["Location"] == address("activity-show", row.id, NEXT.year)
    assert (row.title, row.minutes, float(row.hours_owner), row.added_by) == (
        "Lunch met de wijkagent",
        45,
        2.5,
        world.joost.id,
    )
    assert "Lunch met de wijkagent" in text_of(world.anna.client().get(address("programme-year", NEXT.year)))


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ({"title": ""}, "Geef de activiteit een naam."),
        ({"minutes": "nul"}, "Vul een heel aantal minuten in."),
        ({"hours_owner": "-1"}, "Vul 0 of meer in."),
        ({"day": (NEXT + timedelta(days=40)).isoformat()}, "Kies een dag in"),
        ({"day": "31-31"}, "Deze datum bestaat niet."),
        ({"month": "2001-01-01"}, "geldige keuze"),
    ],
)
def test_a_fault_says_what_to_do_and_nothing_is_saved(world, small_library, fault, message):
    answer = world.anna.client().post(address("activity-add"), FORM | fault)

    assert answer.status_code == 422
    assert message in text_of(answer)
    assert "Lunch met de wijkagent" in answer.content.decode() or "title" in fault
    assert not rows(world)


def test_what_comes_every_year_stands_in_next_year_by_itself(world, small_library):
    add(world, month=MONTH, every_years=1)

    for year in (MONTH.year, MONTH.year + 1, MONTH.year + 3):
        assert "Lunch met de wijkagent" in text_of(world.anna.client().get(address("programme-year", year)))
    assert "Lunch" not in text_of(world.anna.client().get(address("programme-year", MONTH.year - 1)))


def test_only_what_is_due_asks_to_be_recorded(world, small_library):
    add(world, title="Nu", month=MONTH, every_years=0)
    add(world, title="Later", month=NEXT, every_years=0)

    for year in {MONTH.year, NEXT.year}:
        page = text_of(world.anna.client().get(address("programme-year", year)))
        assert "Leg vast Later" not in page
        assert ("Leg vast Nu" in page) == (year == MONTH.year)


def test_a_year_without_sense_does_not_exist(world):
    for year in (1, 1999, 2101, 99999999):
        assert world.anna.client().get(f"/programma/{year}/").status_code == 404


def test_own_words_can_be_changed_and_those_of_the_library_not(world, small_library):
    own = add(world)
    take(world, "year", activities=["norm"], begin_year=str(TODAY.year))
    [taken] = [one for one in rows(world) if one.slug]
    words = {key: value for key, value in FORM.items() if key not in ("month", "day", "every_years")}

    world.anna.client().post(address("activity-change", own), words | {"title": "Ontbijt met de wijkagent"})
    refused = world.anna.client().post(address("activity-change", taken.id), words)

    assert "Ontbijt met de wijkagent" in [one.title for one in rows(world)]
    assert refused.status_code == 409


def test_another_municipality_sees_nothing_of_it(world, small_library):
    activity_id = add(world, month=MONTH)

    assert "Lunch" not in text_of(world.eva.client().get(address("programme-show")))
    for name in ("activity-show", "activity-move", "activity-skip", "activity-stop", "activity-hold"):
        assert world.eva.client().get(address(name, activity_id, MONTH.year)).status_code == 404
    assert world.eva.client().get(address("activity-change", activity_id)).status_code == 404


def test_the_year_takes_as_many_statements_with_thirty_activities(world, small_library, django_assert_max_num_queries):
    def statements():
        with django_assert_max_num_queries(20) as seen:
            browser.get(address("programme-show"))
        return len(seen)

    browser = world.anna.client()
    browser.get(address("programme-show"))
    add(world, month=MONTH)
    few = statements()
    for number in range(30):
        add(world, title=f"Lunch {number}", month=MONTH)
    assert statements() == few
