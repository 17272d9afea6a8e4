# SPDX-License-Identifier: EUPL-1.2
"""One number makes a plan, and a plan that says what does not fit."""

import pytest
from django.urls import reverse

from dijkwacht.improvement.models import Contributor, PlanSettings
from dijkwacht.tenancy.public import scope
from tests.support import plans

BEGIN, PLAN = reverse("improvement:plan-begin"), reverse("improvement:plan-show")


def test_one_number_begins_a_plan(world):
    answer = world.anna.client().post(BEGIN, {"hours": "2,5"})

    assert answer.status_code == 302
    with scope(world.waterrijk):
        assert Contributor.objects.get(organisation_id=world.waterrijk, is_coordinator=True).minutes_per_week == 150


@pytest.mark.parametrize("hours", ["", "nul", "0", "-3", "168"])
def test_a_number_that_makes_no_plan_gets_a_sentence_and_nothing_is_saved(world, hours):
    answer = world.anna.client().post(BEGIN, {"hours": hours})

    assert answer.status_code == 422
    assert "Het plan is nog niet begonnen" in answer.content.decode()
    with scope(world.waterrijk):
        assert not PlanSettings.objects.filter(organisation_id=world.waterrijk).exists()


def test_without_a_plan_its_page_asks_for_the_number(world):
    assert world.anna.client().get(PLAN).headers["Location"] == BEGIN


def test_beginning_again_changes_the_number_and_keeps_the_work(world):
    plans.begin(world, hours=4)
    kept = plans.add(world)
    world.anna.client().post(BEGIN, {"hours": "6"})

    assert plans.now(world).coordinator.minutes_per_week == 360
    assert plans.line(world, kept).is_open
