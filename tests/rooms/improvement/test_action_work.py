# SPDX-License-Identifier: EUPL-1.2
"""A week's work: tick, say why not, finish; and what that does to plan and measurement."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.assessments.models import Observation
from dijkwacht.improvement.actions import work
from dijkwacht.improvement.models import Reply
from dijkwacht.improvement.values import ActionKind, ActionState
from dijkwacht.tenancy.public import scope
from dijkwacht.values.weeks import monday
from tests.support import plans


@pytest.fixture
def mine(world):
    plans.begin(world)
    return plans.add(world)


@pytest.fixture
def hrms(world):
    plans.begin(world)
    return plans.add(world, "Vraag na wie er vertrok", owner="HRM")


def post(somebody, name, action_id, data=None, **more):
    return somebody.client().post(reverse(f"improvement:{name}", kwargs={"action_id": action_id, **more}), data or {})


def test_the_first_tick_begins_the_action_and_the_last_asks_what_came_of_it(world, mine):
    answer = post(world.anna, "step-done", mine, {"hours": "1,5"}, position=1)

    assert answer.headers["Location"] == reverse("improvement:action-finish", args=[mine])
    found = plans.line(world, mine)
    assert (found.state, found.steps[0].real_minutes) == (ActionState.STARTED, 90)


def test_ticking_twice_is_ticking_once(world, mine):
    for hours in ("1", "3"):
        post(world.anna, "step-done", mine, {"hours": hours}, position=1)

    assert plans.line(world, mine).steps[0].real_minutes == 60


def test_a_tick_can_be_taken_back(world, mine):
    post(world.anna, "step-done", mine, position=1)
    post(world.anna, "step-undo", mine, position=1)

    assert plans.line(world, mine).next_step


def test_the_owner_works_on_his_own_action_and_on_no_other(world, hrms):
    other = plans.add(world, "Van een ander")

    assert world.joost.client().get(reverse("improvement:action-show", args=[hrms])).status_code == 200
    assert world.joost.client().get(reverse("improvement:action-show", args=[other])).status_code == 403
    assert post(world.joost, "step-done", hrms, position=1).status_code == 302
    assert post(world.joost, "step-done", other, position=1).status_code == 403


def test_an_owner_does_not_read_which_finding_his_action_answers(world):
    plans.begin(world)
    with scope(world.waterrijk):
        work.add_advice_from_elsewhere(
            actor=world.anna.actor, source="Rekenkamer", on=date(2026, 5, 1), texts=["Toets elk half jaar de rechten"],
            minutes=60, at=timezone.now(),
        )  # fmt: skip
    page = world.joost.client().get(reverse("improvement:plan-show"))

    assert page.status_code == 403


def test_later_moves_the_action_out_of_this_week(world, mine):
    post(world.anna, "action-reply", mine, {"kind": "later"})
    found = plans.solved(world)

    assert found.by_item[str(mine)].start > monday(timezone.localdate())


def test_help_is_kept_with_its_words_until_somebody_deals_with_it(world, hrms):
    post(world.joost, "action-reply", hrms, {"kind": "help", "note": "Wie besluit dit?"})
    page = world.anna.client().get(reverse("improvement:plan-show")).content.decode()
    assert "Wie besluit dit?" in page

    post(world.anna, "reply-answer", hrms)
    with scope(world.waterrijk):
        assert not Reply.objects.filter(organisation_id=world.waterrijk, answered_at__isnull=True).exists()


def test_an_unknown_answer_is_no_answer(world, mine):
    assert post(world.anna, "action-reply", mine, {"kind": "misschien"}).status_code == 404


def test_a_small_action_is_closed_with_one_sentence(world):
    plans.begin(world)
    small = plans.add(world)
    page = world.anna.client().get(reverse("improvement:action-finish", args=[small])).content.decode()

    assert "Waaraan is dat te zien?" in page  # two hours is no longer small
    answer = post(world.anna, "action-finish", small, {"outcome": "Gedaan.", "on": "2026-01-10", "proof": "Verslag."})
    assert answer.status_code == 302
    assert plans.line(world, small).state is ActionState.DONE


def test_an_action_that_is_done_is_seen_in_the_measurement_and_looked_at_again(world):
    plans.begin(world)
    with scope(world.waterrijk):
        [made] = work.add_measures(
            actor=world.anna.actor, slugs=["appoint-coordinator"], advice=None, at=timezone.now()
        )
    data = {
        "outcome": "Aangewezen.",
        "on": "2026-01-10",
        "proof": "Besluit van 10 januari.",
        "level-coordinator-appointed": "2",
    }
    post(world.anna, "action-finish", made, data)

    with scope(world.waterrijk):
        seen = Observation.objects.get(organisation_id=world.waterrijk)
    assert (seen.indicator, seen.level, seen.evidence_on) == ("coordinator-appointed", 2, date(2026, 1, 10))
    [check] = [one for one in plans.now(world).actions if one.kind is ActionKind.CHECK]
    assert check.checks == str(made)
    assert check.not_before_on > timezone.localdate()


def test_what_is_not_confirmed_is_not_recorded(world):
    plans.begin(world)
    with scope(world.waterrijk):
        [made] = work.add_measures(
            actor=world.anna.actor, slugs=["appoint-coordinator"], advice=None, at=timezone.now()
        )
    post(
        world.anna,
        "action-finish",
        made,
        {"outcome": "Half.", "on": "2026-01-10", "proof": "x", "level-coordinator-appointed": ""},
    )

    with scope(world.waterrijk):
        assert not Observation.objects.filter(organisation_id=world.waterrijk).exists()


@pytest.mark.parametrize("fault", [{"outcome": ""}, {"on": "2999-01-01"}, {"on": "gisteren"}, {"proof": ""}])
def test_a_faulty_ending_saves_nothing_and_keeps_the_words(world, mine, fault):
    data = {"outcome": "Het is gelukt.", "on": "2026-01-10", "proof": "Verslag."} | fault
    answer = post(world.anna, "action-finish", mine, data)

    assert answer.status_code == 422
    assert plans.line(world, mine).is_open
    if "outcome" not in fault:
        assert "Het is gelukt." in answer.content.decode()


def test_dropping_needs_a_reason_and_can_be_undone(world, mine):
    assert post(world.anna, "action-drop", mine, {"reason": ""}).status_code == 422
    post(world.anna, "action-drop", mine, {"reason": "De buurgemeente doet het al."})
    assert plans.line(world, mine).state is ActionState.DROPPED

    post(world.anna, "action-reopen", mine)
    assert plans.line(world, mine).state is ActionState.PLANNED


def test_another_towns_action_does_not_exist(world, mine):
    for name in ("action-show", "action-change", "action-hold", "action-finish", "action-drop", "document-add"):
        assert world.eva.client().get(reverse(f"improvement:{name}", args=[mine])).status_code == 404
    for name in ("action-reply", "reply-answer", "action-reopen"):
        assert post(world.eva, name, mine, {"kind": "later"}).status_code == 404
