# SPDX-License-Identifier: EUPL-1.2
"""One mail a week, and a calendar that leaks nothing."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from dijkwacht.accounts.models import Membership
from dijkwacht.home import actions as home_actions
from dijkwacht.home.actions import send_digests
from dijkwacht.home.models import Digest, Feed
from dijkwacht.improvement.models import StoredTimetable
from dijkwacht.improvement.tasks import WHAT_IF_MINUTES, keep_plans
from dijkwacht.mail.models import Message
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.weeks import monday
from tests.support import plans

POST, MAKE, END = (reverse(f"home:{name}") for name in ("post-show", "feed-make", "feed-end"))


@pytest.fixture
def planned(world):
    plans.begin(world)
    plans.add(world, "Oefen het protocol")
    plans.add(world, "Vraag na wie er vertrok", owner="HRM")
    plans.solved(world)
    return world


def this_monday(hour=9):
    return timezone.make_aware(datetime.combine(monday(timezone.localdate()), datetime.min.time())) + timedelta(
        hours=hour
    )


def send(at):
    with system_scope():
        return send_digests(at=at)


def mails(world):
    with scope(world.waterrijk):
        return {one.to: one for one in Message.objects.filter(organisation_id=world.waterrijk)}


def address_of(page):
    text = page.content.decode()
    return "/agenda/" + text.split("/agenda/")[1].split(".ics")[0] + ".ics"


def test_whoever_has_something_to_do_gets_one_mail_a_week(planned):
    at = this_monday()
    assert send(at) == 2
    assert send(at + timedelta(hours=1)) == 0
    found = mails(planned)

    assert set(found) == {planned.anna.email, planned.joost.email}
    assert "Oefen het protocol" in found[planned.anna.email].body
    assert "Oefen het protocol" not in found[planned.joost.email].body


def test_before_seven_nobody_is_written_to(planned):
    assert send(this_monday(hour=6)) == 0


def test_the_day_is_a_choice_and_never_is_one_too(planned):
    planned.anna.client().post(POST, {"weekday": "3"})
    planned.joost.client().post(POST, {"weekday": ""})
    assert send(this_monday()) == 0
    assert send(this_monday() + timedelta(days=3)) == 1

    assert set(mails(planned)) == {planned.anna.email}


def test_a_day_that_does_not_exist_is_not_saved(planned):
    assert planned.anna.client().post(POST, {"weekday": "9"}).status_code == 422
    with scope(planned.waterrijk):
        assert not Digest.objects.filter(organisation_id=planned.waterrijk).exists()


def test_what_stays_undone_goes_to_its_official_owner(planned):
    hrm = next(one for one in plans.now(planned).contributors if one.title == "HRM")
    plans.add(planned, "Te laat", due_on=timezone.localdate() - timedelta(days=30), official_owner_id=hrm.id)
    send(this_monday())

    assert "Te laat: moest klaar zijn op" in mails(planned)[planned.joost.email].body


def test_a_calendar_reads_along_without_titles_unless_asked(planned):
    made = planned.anna.client().post(MAKE)
    read = Client().get(address_of(made))
    events = Calendar.from_ical(read.content).walk("VEVENT")

    assert read.headers["Content-Type"].startswith("text/calendar")
    assert events
    assert all("Oefen" not in str(one["summary"]) for one in events)
    assert all(not hasattr(one["dtstart"].dt, "hour") for one in events)


def test_with_titles_the_calendar_names_the_work(planned):
    read = Client().get(address_of(planned.anna.client().post(MAKE, {"titles": "1"})))

    assert "Oefen het protocol" in read.content.decode().replace("\r\n ", "")


def test_the_same_work_keeps_its_key_so_that_a_calendar_moves_it(planned):
    address = address_of(planned.anna.client().post(MAKE, {"plan": "1"}))
    keys = [{str(one["uid"]) for one in Calendar.from_ical(Client().get(address).content).walk("VEVENT")} for _ in "ab"]

    assert keys[0] == keys[1]
    assert len(keys[0]) >= 2


def test_a_new_address_ends_the_old_one_and_stopping_ends_it_too(planned):
    client = planned.anna.client()
    old, new = (address_of(client.post(MAKE)) for _ in "ab")
    assert [Client().get(one).status_code for one in (old, new)] == [404, 200]

    client.post(END)
    assert Client().get(new).status_code == 404


def test_the_secret_itself_is_kept_nowhere(planned):
    secret = address_of(planned.anna.client().post(MAKE)).split("/")[2].removesuffix(".ics")
    with scope(planned.waterrijk):
        assert secret not in str(Feed.objects.filter(organisation_id=planned.waterrijk).values())


def test_who_lost_his_role_reads_nothing_any_more(planned):
    address = address_of(planned.anna.client().post(MAKE, {"plan": "1"}))
    with system_scope():
        Membership.objects.filter(person_id=planned.anna.id).update(revoked_at=timezone.now())

    assert Client().get(address).status_code == 404


def test_the_whole_plan_is_not_for_everybody(planned):
    assert planned.joost.client().post(MAKE, {"plan": "1"}).status_code == 403


def test_a_made_up_address_does_not_exist(db):
    assert Client().get("/agenda/verzonnen.ics").status_code == 404


def test_of_two_workers_at_once_one_writes(planned, monkeypatch):
    at, took = this_monday(), []
    write = home_actions.message

    def meanwhile(*args, **more):
        if not took:
            took.append(None)
            took[0] = home_actions.send_digests(at=at)
        return write(*args, **more)

    monkeypatch.setattr(home_actions, "message", meanwhile)

    assert send(at) + took[0] == 2
    with scope(planned.waterrijk):
        assert Message.objects.filter(organisation_id=planned.waterrijk).count() == 2


def test_a_week_that_changed_meanwhile_is_planned_again_with_what_there_would_be(planned):
    with system_scope():
        keep_plans.func()
        found = StoredTimetable.objects.filter(organisation_id=planned.waterrijk)
        assert set(found.values_list("extra_minutes", flat=True)) == {0, WHAT_IF_MINUTES}
        before = found.count()
        keep_plans.func()
        assert found.count() == before
