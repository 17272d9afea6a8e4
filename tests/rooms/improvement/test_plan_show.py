# SPDX-License-Identifier: EUPL-1.2
"""The page of the plan: what fits, what does not, why, and nothing that was not proven."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.improvement.actions import people
from dijkwacht.improvement.values import AbsenceKind
from dijkwacht.tenancy.public import scope
from tests.support import plans
from tests.support.rounds import statements_of

PLAN = reverse("improvement:plan-show")


def shown(world):
    return world.anna.client().get(PLAN).content.decode()


def test_what_fits_stands_in_a_week_with_its_reason(world):
    plans.begin(world)
    plans.add(world, "Oefen het protocol")
    plans.solved(world)
    page = shown(world)

    assert "Het plan past" in page
    assert "Een betere volgorde bestaat niet." in page
    assert "Oefen het protocol" in page


def test_before_the_planner_answered_the_page_promises_nothing(world):
    plans.begin(world)
    plans.add(world)
    page = shown(world)

    assert "Een betere volgorde bestaat niet." not in page
    assert "rekenen de beste volgorde nog na" in page


def test_what_does_not_fit_is_as_visible_with_its_shortage(world):
    plans.begin(world, hours=1)
    plans.add(world, "Loop alle schuren na", owner="HRM")
    with scope(world.waterrijk):
        people.set_frame(actor=world.anna.actor, weeks=4, assumed_minutes=60)
        for number in range(4):
            plans.add(world, f"Actie {number}")
    found = plans.solved(world)
    page = shown(world)

    assert found.left
    assert "Dit past niet" in page
    assert all(plans.line(world, one.item).title in page for one in found.left)


def test_a_due_date_that_has_passed_is_said_and_the_rest_is_planned(world):
    plans.begin(world)
    plans.add(world, "Te laat", due_on=timezone.localdate() - timedelta(days=3))
    plans.add(world, "Gewoon")
    found = plans.solved(world)

    assert len(found.placements) == 2
    assert "De einddatum is voorbij" in shown(world)


def test_nothing_is_planned_while_the_whole_house_is_away(world):
    plans.begin(world)
    plans.add(world)
    today = timezone.localdate()
    with scope(world.waterrijk):
        people.add_absence(
            actor=world.anna.actor,
            contributor_id=None,
            kind=AbsenceKind.AWAY,
            title="Afwezig",
            from_on=today - timedelta(days=7),
            until_on=today + timedelta(days=20),
            minutes_per_week=0,
            at=timezone.now(),
        )
    found = plans.solved(world)

    assert all(one.start > today for one in found.placements)


@pytest.mark.parametrize("size", [2, 12])
def test_the_page_asks_the_same_number_of_questions_of_the_database_whatever_the_size(world, size):
    plans.begin(world)
    for number in range(size):
        plans.add(world, f"Actie {number}")
    plans.solved(world)
    client = world.anna.client()
    client.get(PLAN)

    assert len(statements_of(client, PLAN)) <= 26


def test_a_reader_reads_and_changes_nothing(world):
    plans.begin(world)
    plans.add(world)
    page = world.clara.client().get(PLAN).content.decode()

    assert "Oefen het protocol" in page
    assert "Stel vast" not in page
    assert world.clara.client().post(reverse("improvement:plan-begin"), {"hours": "4"}).status_code == 403
