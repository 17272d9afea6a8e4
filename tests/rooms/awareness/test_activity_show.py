# SPDX-License-Identifier: EUPL-1.2
"""One turn of an activity: how it goes, moving, skipping, stopping, and recording that it was held."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from dijkwacht.audit.public import log_of
from dijkwacht.awareness.models import Attendance, Gathering, TurnChange
from dijkwacht.awareness.queries import activities_of
from dijkwacht.knowledge.values import Public
from dijkwacht.organisations.models import Department
from dijkwacht.organisations.public import add_department
from dijkwacht.tenancy.public import scope
from tests.support.learning import add, address, text_of
from tests.support.programme import EMPTY

TODAY = timezone.localdate()
MONTH = TODAY.replace(day=1)
NEXT = (MONTH + timedelta(days=32)).replace(day=1)


@pytest.fixture
def lunch(world, small_library):
    return add(world, month=MONTH)


@pytest.fixture
def norm(world, small_library):
    """Of the library, in a year to come."""
    form = {"do": "take", "activities": ["norm"], "begin_year": str(TODAY.year + 1)}
    world.anna.client().post(address("set-take", "year"), form)
    with scope(world.waterrijk):
        return activities_of(world.waterrijk)[0].id


def show(who, activity_id, year=MONTH.year):
    answer = who.client().get(address("activity-show", activity_id, year))
    assert answer.status_code == 200
    return text_of(answer)


def post(who, name, activity_id, year=MONTH.year, **form):
    return who.client().post(address(f"activity-{name}", activity_id, year), form)


def hold(who, activity_id, **form):
    return post(who, "hold", activity_id, **({"on": TODAY.isoformat()} | form))


def attendance(world):
    with scope(world.waterrijk):
        rows = Attendance.objects.filter(organisation_id=world.waterrijk, gathering__removed_at__isnull=True)
        return {one.department_id: one.count for one in rows}


def test_it_shows_steps_and_what_differs_per_department(world, norm):
    page = show(world.hanna, norm, TODAY.year + 1)

    for words in ("Zoek de norm op.", "Eén koffie met het hele huis.", "Buitendienst", "Doe het op de werf.", "FACTS"):
        assert words in page
    assert "3 uur voor wie trekt, 2 uur voor de coördinator" in page
    assert "Gesprek buurman" in page


def test_its_words_stay_when_the_library_drops_it(world, norm, monkeypatch):
    monkeypatch.setattr("dijkwacht.awareness.views.turns.library", lambda: EMPTY)

    page = show(world.anna, norm, TODAY.year + 1)

    assert "Activiteit norm" in page
    assert "Wie de norm kent" in page
    assert "Zoek de norm op." not in page


def test_a_year_in_which_it_does_not_come_does_not_exist(world, lunch):
    for year in (MONTH.year - 1, 1, 99999):
        assert world.anna.client().get(f"/programma/{lunch}/{year}/").status_code == 404
    assert world.anna.client().get(address("activity-show", uuid4(), MONTH.year)).status_code == 404


def test_recording_is_offered_first_only_when_it_is_due(world, small_library):
    now, later = add(world, month=MONTH), add(world, title="Later", month=NEXT)

    due = world.anna.client().get(address("activity-show", now, MONTH.year)).content.decode()
    early = world.anna.client().get(address("activity-show", later, NEXT.year)).content.decode()

    filled = "utrecht-button--primary-action"
    assert re.search(rf"{filled}[^>]*>Leg vast dat dit is gehouden", due)
    assert filled not in early


def test_only_this_turn_moves(world, lunch):
    day = NEXT + timedelta(days=9)
    answer = post(world.anna, "move", lunch, month=NEXT.isoformat(), day=day.isoformat())

    assert answer.status_code == 302
    assert f"{day.day} " in show(world.anna, lunch)
    with scope(world.waterrijk):
        [change] = TurnChange.objects.filter(organisation_id=world.waterrijk)
    assert (change.year, change.month, change.day) == (MONTH.year, NEXT, day)
    assert f"{MONTH.year + 1}" in show(world.anna, lunch, MONTH.year + 1)


def test_a_turn_can_take_a_whole_week(world, lunch):
    day = NEXT + timedelta(days=16)
    post(world.anna, "move", lunch, month=NEXT.isoformat(), day=day.isoformat(), is_whole_week="on")

    monday = day - timedelta(days=day.weekday())
    assert f"week {monday.isocalendar().week}, vanaf {monday.day} " in show(world.anna, lunch)


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"month": NEXT.isoformat(), "day": MONTH.isoformat()}, "Kies een dag in"),
        ({"month": NEXT.isoformat(), "is_whole_week": "on"}, "Kies een dag in de week die u bedoelt."),
        ({"month": f"{MONTH.year + 3}-01-01"}, "geldige keuze"),
        ({"month": ""}, "dit veld is verplicht"),
    ],
)
def test_a_moment_that_does_not_fit_is_refused(world, lunch, form, message):
    answer = post(world.anna, "move", lunch, **form)

    assert answer.status_code == 422
    assert message.lower() in text_of(answer).lower()


def test_a_skipped_turn_keeps_its_reason_and_can_come_back(world, lunch):
    assert post(world.anna, "skip", lunch, reason="").status_code == 422
    post(world.anna, "skip", lunch, reason="Te veel tegelijk.")
    skipped = show(world.anna, lunch)
    year = text_of(world.anna.client().get(address("programme-year", MONTH.year)))
    post(world.anna, "resume", lunch)

    assert "Deze keer overgeslagen. Te veel tegelijk." in skipped
    assert "Reden: Te veel tegelijk." in year
    assert "overgeslagen" not in show(world.anna, lunch)


def test_what_stops_comes_no_more_and_what_was_held_stays(world, lunch):
    hold(world.anna, lunch, **{str(world.public_space): "6"})
    post(world.anna, "stop", lunch)

    assert "Gehouden" in show(world.anna, lunch)
    assert world.anna.client().get(address("activity-show", lunch, MONTH.year + 1)).status_code == 404


def test_what_was_never_held_is_gone_when_it_stops(world, lunch):
    post(world.anna, "stop", lunch)

    assert world.anna.client().get(address("activity-show", lunch, MONTH.year)).status_code == 404


def test_numbers_are_kept_per_department_and_named_nowhere(world, lunch):
    hold(world.anna, lunch, **{str(world.public_space): "6", str(world.civil_affairs): ""})

    assert attendance(world) == {world.public_space: 6}
    page = show(world.anna, lunch)
    assert "Openbare ruimte: 6 deelnemers" in page
    assert "gehouden" in page


def test_of_a_small_department_only_whether_it_took_part_is_asked_and_kept(world, lunch):
    with scope(world.waterrijk):
        small = add_department(actor=world.anna.actor, name="Griffie", head_count=3)
        unknown = add_department(actor=world.anna.actor, name="Archief", head_count=None)
    form = world.anna.client().get(address("activity-hold", lunch, MONTH.year))
    assert "Griffie deed mee" in text_of(form)
    assert "Hoeveel mensen van Griffie" not in text_of(form)

    hold(world.anna, lunch, **{str(small): "3", str(unknown): "on"})

    assert attendance(world) == {small: None, unknown: None}
    page = show(world.anna, lunch)
    assert "Griffie: deed mee" in page
    assert "3 deelnemers" not in page


def test_a_number_is_not_shown_any_more_when_a_department_became_small(world, lunch):
    hold(world.anna, lunch, **{str(world.public_space): "6"})
    with scope(world.waterrijk):
        Department.objects.filter(organisation_id=world.waterrijk, id=world.public_space).update(head_count=4)

    assert "Openbare ruimte: deed mee" in show(world.anna, lunch)


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({}, "Zeg van ten minste één afdeling dat zij meedeed."),
        ({"on": "gisteren"}, "Deze datum bestaat niet."),
        ({"on": (TODAY + timedelta(days=1)).isoformat()}, "Deze dag moet nog komen."),
    ],
)
def test_a_fault_records_nothing(world, lunch, form, message):
    answer = hold(world.anna, lunch, **form)

    assert answer.status_code == 422
    assert message in text_of(answer)
    assert not attendance(world)


def test_a_number_below_zero_or_beyond_sense_is_refused(world, lunch):
    for number in ("-1", "10000", "zes"):
        assert hold(world.anna, lunch, **{str(world.public_space): number}).status_code == 422
    assert not attendance(world)


def test_a_manager_records_for_his_own_department_only(world, lunch):
    page = text_of(world.hanna.client().get(address("activity-hold", lunch, MONTH.year)))
    hold(world.hanna, lunch, **{str(world.public_space): "6", str(world.civil_affairs): "4"})

    assert "Openbare ruimte" in page
    assert "Burgerzaken" not in page
    assert attendance(world) == {world.public_space: 6}


def test_for_the_council_no_department_is_asked(world, small_library):
    evening = add(world, month=MONTH, audience=Public.COUNCIL)

    assert world.hanna.client().get(address("activity-hold", evening, MONTH.year)).status_code == 403
    page = text_of(world.ines.client().get(address("activity-hold", evening, MONTH.year)))
    hold(world.ines, evening)

    assert "Hoeveel mensen" not in page
    assert "Gehouden" in show(world.ines, evening)
    assert not attendance(world)


def test_what_was_held_cannot_be_moved_or_skipped_until_it_is_taken_back(world, lunch):
    hold(world.joost, lunch, **{str(world.public_space): "6"})
    with scope(world.waterrijk):
        [gathering] = Gathering.objects.filter(organisation_id=world.waterrijk)

    assert post(world.anna, "move", lunch, month=NEXT.isoformat()).status_code == 409
    assert post(world.anna, "skip", lunch, reason="x").status_code == 409
    assert world.ines.client().post(address("gathering-remove", gathering.id)).status_code == 403
    assert world.eva.client().post(address("gathering-remove", gathering.id)).status_code == 404
    world.joost.client().post(address("gathering-remove", gathering.id))

    assert "Gehouden" not in show(world.anna, lunch)
    assert world.joost.client().post(address("gathering-remove", gathering.id)).status_code == 404
    assert post(world.anna, "move", lunch, month=NEXT.isoformat()).status_code == 302


def test_who_did_not_plan_it_cannot_move_it(world, lunch):
    assert "Een ander zette dit in het programma" in show(world.joost, lunch)
    for name, form in (("move", {"month": NEXT.isoformat()}), ("skip", {"reason": "x"}), ("resume", {}), ("stop", {})):
        assert post(world.joost, name, lunch, **form).status_code == 403
        assert post(world.hanna, name, lunch, **form).status_code == 403


def test_each_deed_stands_in_the_log_without_names(world, lunch):
    post(world.anna, "skip", lunch, reason="Jansen is ziek.")
    hold(world.anna, lunch, **{str(world.public_space): "6"})

    with scope(world.waterrijk):
        lines = log_of(world.waterrijk, before=None, size=10)
    events = [one.event for one in lines if one.event != "person.entered"]
    assert events[:3] == ["gathering.recorded", "turn.skipped", "activity.added"]
    assert "Jansen" not in str(lines)
    assert all(one.deed != one.event for one in lines)
