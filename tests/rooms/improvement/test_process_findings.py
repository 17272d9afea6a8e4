# SPDX-License-Identifier: EUPL-1.2
"""From what was found in a process to an action in the plan, without a word of who it is about."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.improvement.actions import steps
from dijkwacht.improvement.queries.offers import offered
from dijkwacht.processes import public as processes
from dijkwacht.processes.models import RiskAcceptance, WorkProcess
from dijkwacht.tenancy.public import scope
from tests.support import house_maps, plans

CHOOSE = reverse("improvement:measure-choose")
RULE = "rule_broken:travel-documents:three-officers"
EMPTY = "empty_step:travel-documents:supervise"
ROSTER = "roster-three-officers"


@pytest.fixture
def one_for_two(world):
    """Q.Z. takes in and hands over, nobody supervises."""
    plans.begin(world)
    process = house_maps.take(world.waterrijk)
    duties = {"intake": "Q.Z.", "grant": "X.Y.", "book-in": "X.Y.", "hand-over": "Q.Z."}
    house_maps.divide(world.waterrijk, process, duties)
    return process


def text_of(answer):
    return answer.content.decode()


def keys(world):
    with scope(world.waterrijk):
        return [one.key for one in processes.findings(world.anna.actor, at=timezone.now())]


def accept(world, *, days):
    with scope(world.waterrijk):
        RiskAcceptance.objects.create(
            organisation_id=world.waterrijk,
            process=WorkProcess.objects.get(organisation_id=world.waterrijk),
            rule="three-officers",
            decided_by="college",
            reason="Tot de nieuwe collega begint.",
            until=timezone.localdate() + timedelta(days=days),
            recorded_at=timezone.now(),
        )


def test_a_broken_rule_and_an_empty_step_are_offered(world, one_for_two):
    page = text_of(world.anna.client().get(CHOOSE))

    assert "Voor uw processen" in page
    assert ROSTER in page
    assert "Niemand doet de stap Toezicht als vaste taak" in page


def test_the_offer_says_nowhere_who_it_is_about(world, one_for_two):
    for address in (CHOOSE, reverse("processes:map-show"), f"{reverse('improvement:action-add')}?bevinding={EMPTY}"):
        page = text_of(world.anna.client().get(address))

        assert "Q.Z." not in page
        assert "X.Y." not in page


def test_a_measure_goes_into_the_plan_with_the_finding_that_it_answers(world, one_for_two):
    world.anna.client().post(CHOOSE, {"measure": ROSTER})
    (action,) = plans.now(world).open_actions

    assert [(one.key, one.risk, one.unit) for one in action.findings if one.key == RULE] == [
        (RULE, 9, "Reisdocumenten")
    ]
    assert ROSTER not in text_of(world.anna.client().get(CHOOSE))


def test_a_finding_without_a_measure_becomes_an_action_of_ones_own(world, one_for_two):
    owner = plans.now(world).coordinator.id
    page = text_of(world.anna.client().get(reverse("improvement:action-add"), {"bevinding": EMPTY}))
    assert "Wijs iemand aan" in page
    sent = {"title": "Wijs toezicht aan", "owner": owner, "risk": "1", "hours": "1", "coordinator_hours": "0"}
    answer = world.anna.client().post(f"{reverse('improvement:action-add')}?bevinding={EMPTY}", sent)

    assert answer.status_code == 302
    (action,) = plans.now(world).open_actions
    assert [one.key for one in action.findings] == [EMPTY]
    assert "Niemand doet de stap Toezicht" not in text_of(world.anna.client().get(CHOOSE))


def test_an_action_that_is_dropped_leaves_the_finding_to_be_offered_again(world, one_for_two):
    world.anna.client().post(CHOOSE, {"measure": ROSTER})
    (action,) = plans.now(world).open_actions
    with scope(world.waterrijk):
        steps.drop_action(actor=world.anna.actor, action_id=action.id, reason="Eerst anders.", at=timezone.now())

    assert ROSTER in text_of(world.anna.client().get(CHOOSE))


@pytest.mark.parametrize(("days", "is_open"), [(-1, True), (0, False), (30, False)])
def test_a_risk_that_is_left_so_closes_its_finding_until_its_day(world, one_for_two, days, is_open):
    accept(world, days=days)

    assert (RULE in keys(world)) == is_open
    assert ("Bewust zo gelaten" in text_of(world.anna.client().get(reverse("processes:map-show")))) != is_open


def test_a_decision_that_was_ended_holds_no_longer(world, one_for_two):
    accept(world, days=30)
    with scope(world.waterrijk):
        RiskAcceptance.objects.filter(organisation_id=world.waterrijk).update(ended_at=timezone.now())

    assert RULE in keys(world)


def test_what_is_put_right_is_found_no_longer(world, one_for_two):
    house_maps.divide(world.waterrijk, one_for_two, {"intake": "A.B."}, instead=True)

    assert RULE not in keys(world)


def test_who_may_not_read_the_map_gets_no_findings(world, one_for_two):
    with scope(world.waterrijk):
        assert processes.findings(world.joost.actor, at=timezone.now()) == ()
        assert processes.findings(world.clara.actor, at=timezone.now())


def test_without_round_and_without_findings_there_is_nothing_to_offer(world):
    plans.begin(world)
    with scope(world.waterrijk):
        assert offered(world.anna.actor, at=timezone.now()) is None
    assert "Er is nog geen meting" in text_of(world.anna.client().get(CHOOSE))
