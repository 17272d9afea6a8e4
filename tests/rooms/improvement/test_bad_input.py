# SPDX-License-Identifier: EUPL-1.2
"""Odd days, huge numbers, characters that no database keeps, ids of another: a sentence, and nothing is saved."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.improvement.values import HoldKind
from tests.support import plans
from tests.support.rounds import text_of

TODAY = timezone.localdate()
PAST, SOON = (TODAY - timedelta(days=20)).isoformat(), (TODAY + timedelta(days=20)).isoformat()
ODD = ("9999-12-31", "0001-01-01", "2101-01-01")


@pytest.fixture
def mine(world):
    plans.begin(world)
    return plans.add(world)


def post(world, name, data, *args):
    return world.anna.client().post(reverse(f"improvement:{name}", args=args), data)


def action_data(world, **more):
    return {"title": "Oefen", "owner": plans.now(world).coordinator.id} | more


@pytest.mark.parametrize("day", ODD)
def test_a_slip_in_the_year_is_said(world, mine, day):
    told = "Kijk het jaartal na."
    answers = [
        post(world, "action-change", action_data(world, due_on=day), mine),
        post(world, "action-hold", {"how": "fix", "from_on": day}, mine),
        post(world, "action-hold", {"how": "avoid", "from_on": SOON, "until_on": day}, mine),
        post(world, "absence-add", {"title": "Kerst", "kind": "holiday", "from_on": SOON, "until_on": day, "hours": 0}),
        post(world, "action-finish", {"outcome": "Ja.", "proof": "x", "on": day}, mine),
    ]

    assert [one.status_code for one in answers] == [422] * len(answers)
    assert all(told in text_of(one) for one in answers)
    assert plans.line(world, mine).is_open


def test_a_day_that_has_passed_is_no_promise_but_may_stay(world, mine):
    assert "Deze dag is voorbij." in text_of(post(world, "action-change", action_data(world, due_on=PAST), mine))
    late = plans.add(world, "Te laat", due_on=TODAY - timedelta(days=20))

    assert post(world, "action-change", action_data(world, due_on=PAST, title="Anders"), late).status_code == 302
    assert plans.line(world, late).title == "Anders"


def test_a_time_that_has_passed_is_not_kept_free(world, mine):
    away = {"title": "Kerst", "kind": "holiday", "from_on": PAST, "until_on": PAST, "hours": "0"}
    avoid = {"how": "avoid", "from_on": PAST, "until_on": PAST}

    assert "Deze tijd is voorbij." in text_of(post(world, "absence-add", away))
    assert "Deze tijd is voorbij." in text_of(post(world, "action-hold", avoid, mine))
    assert "Deze week is voorbij." in text_of(post(world, "action-hold", {"how": "fix", "from_on": PAST}, mine))
    assert not plans.now(world).absences
    assert not plans.now(world).holds


def test_this_week_can_be_chosen_by_any_of_its_days(world, mine):
    first = TODAY - timedelta(days=TODAY.weekday())

    assert post(world, "action-hold", {"how": "fix", "from_on": first.isoformat()}, mine).status_code == 302
    assert [one.kind for one in plans.now(world).holds] == [HoldKind.FIXED]


@pytest.mark.parametrize("hours", ["veel", "99999", "-1"])
def test_hours_of_a_step_that_are_no_hours_tick_nothing(world, mine, hours):
    address = reverse("improvement:step-done", kwargs={"action_id": mine, "position": 1})
    answer = world.anna.client().post(address, {"hours": hours})

    assert answer.status_code == 422
    assert f'value="{hours}"' in answer.content.decode()
    assert plans.line(world, mine).steps[0].done_on is None


@pytest.mark.parametrize("note", ["a" * 301, "nul\0teken"])
def test_a_note_that_cannot_be_kept_is_shown_again(world, mine, note):
    answer = post(world, "action-reply", {"kind": "help", "note": note}, mine)

    assert answer.status_code == 422
    assert note[:3] in answer.content.decode()
    assert not plans.now(world).replies


@pytest.mark.parametrize("hours", ["040000000", "99", "-1", "٤٤", "0", "veel"])
def test_odd_numbers_of_extra_hours_count_as_two(world, mine, hours):
    page = world.anna.client().get(reverse("improvement:what-if"), {"uren": hours})

    assert page.context["hours"] == 2
    assert post(world, "what-if", {"uren": hours}).headers["Location"].endswith("?uren=2")


def test_a_contributor_of_another_town_or_a_stranger_cannot_be_chosen(world, mine):
    plans.begin(world, actor=world.eva.actor)
    line = plans.now(world).coordinator
    stranger = {"title": "OOV", "hours": "4", "person": str(world.eva.id)}

    assert post(world, "contributor-change", stranger, line.id).status_code == 422
    assert post(world, "action-change", {"title": "x", "owner": str(world.eva.id)}, mine).status_code == 422


def test_a_function_that_another_has_is_said_at_the_field(world, mine):
    answer = post(world, "contributor-add", {"title": "Personeel", "role": "hrm", "hours": ""})

    assert answer.status_code == 422
    assert "Dat doet “HRM” al." in text_of(answer)
    assert 'value="Personeel"' in answer.content.decode()


def test_an_owner_does_not_read_the_title_of_what_must_come_first(world, mine):
    hers = plans.add(world, "Sluit het lek", owner="coördinator")
    his = plans.add(world, "Daarna dit", owner="HRM", after=(hers,))
    address = reverse("improvement:action-show", args=[his])

    assert "Sluit het lek" in text_of(world.anna.client().get(address))
    assert "Sluit het lek" not in text_of(world.joost.client().get(address))


def test_an_own_action_for_a_finding_that_is_gone_keeps_its_risk(world, mine):
    data = action_data(world, hours="1", coordinator_hours="0", risk="6", steps="", finding="weg")
    post(world, "action-add", data)

    assert plans.now(world).actions[-1].own_risk == 6
