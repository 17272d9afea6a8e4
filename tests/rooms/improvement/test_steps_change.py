# SPDX-License-Identifier: EUPL-1.2
"""Other words and hours for what is still to be done; what was ticked stays, and bad input loses nothing."""

from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.improvement.actions import work
from dijkwacht.improvement.actions.work import Details
from dijkwacht.improvement.values import StepLine
from dijkwacht.tenancy.public import scope
from tests.support import plans

STEPS = (("Vraag wie het weet.", 20), ("Schrijf het op.", 60), ("Bespreek het.", 30))


@pytest.fixture
def mine(world):
    plans.begin(world)
    with scope(world.waterrijk):
        return work.add_own_action(
            actor=world.anna.actor,
            details=Details(title="Oefen", why="", owner_id=UUID(plans.now(world).coordinator.id)),
            risk=3,
            steps=[StepLine(position=0, text=text, owner_minutes=minutes) for text, minutes in STEPS],
            finding="",
            advice=None,
            at=timezone.now(),
        )


def address(action_id):
    return reverse("improvement:steps-change", args=[action_id])


def filled(**changes):
    """The form as the page sends it when nothing was touched, with changes: `text_2` is the field “text-2”."""
    hours = {1: "0,33", 2: "1", 3: "0,5"}
    sent = {f"text-{place}": text for place, (text, _) in enumerate(STEPS, start=1)}
    sent |= {f"owner-{place}": hours[place] for place in hours}
    return sent | {name.replace("_", "-"): value for name, value in changes.items()}


def steps(world, action_id):
    return [(one.position, one.text, one.owner_minutes) for one in plans.line(world, action_id).steps]


def test_what_nobody_touched_stays_to_the_minute(world, mine):
    page = world.anna.client().get(address(mine)).content.decode()
    assert 'value="0,33"' in page

    world.anna.client().post(address(mine), filled(text_2="Schrijf het kort op.", owner_2="2"))
    assert steps(world, mine) == [(1, STEPS[0][0], 20), (2, "Schrijf het kort op.", 120), (3, STEPS[2][0], 30)]


def test_a_step_goes_and_a_new_one_comes_last_and_the_count_follows(world, mine):
    more = {"text_new1": "Vertel het door.", "participant_new1": "3"}
    assert world.anna.client().post(address(mine), filled(gone_1="on", **more)).status_code == 302

    assert steps(world, mine) == [(2, STEPS[1][0], 60), (3, STEPS[2][0], 30), (4, "Vertel het door.", 0)]
    assert plans.line(world, mine).steps[-1].participant_minutes == 180
    assert "Stap 1 van 3" in world.anna.client().get(reverse("improvement:action-show", args=[mine])).content.decode()


def test_what_was_ticked_stays_whatever_is_sent(world, mine):
    world.anna.client().post(
        reverse("improvement:step-done", kwargs={"action_id": mine, "position": 1}), {"hours": "1"}
    )
    world.anna.client().post(address(mine), filled(text_1="Iets anders", gone_2="on", gone_3="on"))

    assert steps(world, mine) == [(1, STEPS[0][0], 20)]
    assert plans.line(world, mine).steps[0].real_minutes == 60


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ({"text_2": ""}, "Schrijf op wat er gebeurt, of haal deze stap weg."),
        ({"owner_new1": "2"}, "Schrijf op wat er gebeurt, of haal deze stap weg."),
        ({"gone_1": "on", "gone_2": "on", "gone_3": "on"}, "Een actie heeft ten minste één stap."),
        ({"owner_2": "veel"}, "Schrijf een getal"),
        ({"owner_2": "99999"}, "1000"),
        ({"text_2": "nul\0teken"}, "tekens"),
    ],
)
def test_a_fault_gets_a_sentence_and_keeps_all_that_was_typed(world, mine, fault, sentence):
    before = steps(world, mine)
    answer = world.anna.client().post(address(mine), filled(**({"text_3": "Bespreek het morgen."} | fault)))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert sentence in page
    assert "Bespreek het morgen." in page
    assert steps(world, mine) == before
