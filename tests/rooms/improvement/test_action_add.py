# SPDX-License-Identifier: EUPL-1.2
"""From findings, from elsewhere or by hand: everything comes into one plan."""

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.improvement.actions import work
from dijkwacht.improvement.domain.risk import risk_per_action
from dijkwacht.improvement.values import ActionKind
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import plans
from tests.support.rounds import answer, question, start

CHOOSE, ELSEWHERE, ADD = (reverse(f"improvement:{name}") for name in ("measure-choose", "elsewhere-add", "action-add"))


@pytest.fixture
def measured(world):
    """Three answers of the quick scan, all of them low."""
    round_ = start(world)
    for slug in ("scan-follow-up", "capacity-available", "signal-process"):
        answer(world.anna.actor, round_, question(slug), Level.ABSENT)
    plans.begin(world)
    return round_


def test_the_first_measures_are_ticked_and_come_into_the_plan_with_their_findings(world, measured):
    page = world.anna.client().get(CHOOSE).content.decode()
    assert "Begin hiermee" in page
    assert "checked" in page

    with scope(world.waterrijk):
        first = assessments.advice(world.anna.actor, at=timezone.now()).first_measures
    world.anna.client().post(CHOOSE, {"measure": list(first)})
    plan = plans.now(world)

    assert [one.measure for one in plan.actions] == list(first)
    assert all(one.findings for one in plan.actions)
    assert all(risk_per_action(plan.actions)[one.id] > 0 for one in plan.actions[:1])


def test_a_measure_comes_in_once(world, measured):
    for _ in range(2):
        world.anna.client().post(CHOOSE, {"measure": ["appoint-coordinator"]})

    assert [one.measure for one in plans.now(world).actions] == ["appoint-coordinator"]


def test_what_a_measure_needs_first_comes_first(world, measured):
    needed, needing = "write-short-integrity-policy", "account-for-integrity-yearly"
    world.anna.client().post(CHOOSE, {"measure": [needing, needed]})
    by_measure = {one.measure: one for one in plans.now(world).actions}

    assert by_measure[needing].after == (by_measure[needed].id,)


def test_the_secretary_answers_for_what_others_do_and_hrm_for_what_he_does(world, measured):
    world.anna.client().post(CHOOSE, {"measure": ["appoint-coordinator", "bring-code-of-conduct-to-life"]})
    owners = {one.measure: (one.owner.role, one.official_owner.role) for one in plans.now(world).actions}

    assert owners["appoint-coordinator"] == ("municipal_secretary", "hrm")
    assert all(owner != official for owner, official in owners.values())


def test_recommendations_of_a_court_of_audit_go_straight_into_the_plan(world):
    plans.begin(world)
    texts = "Geef de aanpak een stevige plek.\n\n  Werk intern   beter samen.\nGeef de aanpak een stevige plek."
    world.anna.client().post(ELSEWHERE, {"source": "Rekenkamer 2026", "on": "2026-05-01", "texts": texts, "hours": "3"})
    found = plans.now(world).actions

    assert [one.title for one in found] == ["Geef de aanpak een stevige plek.", "Werk intern beter samen."]
    assert {one.kind for one in found} == {ActionKind.RECOMMENDATION}
    assert {one.minutes for one in found} == {180}
    assert found[0].findings[0].source == "Rekenkamer 2026"


def test_followed_advice_no_longer_stands_among_the_findings(world, measured):
    world.anna.client().post(
        ELSEWHERE, {"source": "Rekenkamer 2026", "on": "2026-05-01", "texts": "Werk beter samen.", "hours": "1"}
    )
    [made] = [one for one in plans.now(world).actions if one.kind is ActionKind.RECOMMENDATION]
    with scope(world.waterrijk):
        before = assessments.advice(world.anna.actor, at=timezone.now()).by_key
        assert made.findings[0].key in before
    world.anna.client().post(
        reverse("improvement:action-finish", args=[made.id]), {"outcome": "Gedaan.", "on": "2026-01-10"}
    )
    with scope(world.waterrijk):
        assert made.findings[0].key not in assessments.advice(world.anna.actor, at=timezone.now()).by_key


@pytest.mark.parametrize(
    "fault", [{"texts": ""}, {"source": ""}, {"on": "2999-01-01"}, {"hours": "veel"}, {"texts": "a" * 501}]
)
def test_faulty_advice_is_not_saved_and_kept_on_the_page(world, fault):
    plans.begin(world)
    data = {"source": "Rekenkamer", "on": "2026-05-01", "texts": "Werk beter samen.", "hours": "2"} | fault
    answer = world.anna.client().post(ELSEWHERE, data)

    assert answer.status_code == 422
    assert not plans.now(world).actions


def test_an_own_action_for_a_finding_keeps_the_finding(world, measured):
    with scope(world.waterrijk):
        finding = assessments.advice(world.anna.actor, at=timezone.now()).findings[0]
    coordinator = plans.now(world).coordinator.id
    data = {"title": "Doe het zelf", "steps": "Een\nTwee", "hours": "3", "coordinator_hours": "0", "risk": "3", "owner": coordinator, "finding": finding.key}  # fmt: skip
    world.anna.client().post(ADD, data)
    [made] = plans.now(world).actions

    assert [one.key for one in made.findings] == [finding.key]
    assert [one.text for one in made.steps] == ["Een", "Twee"]
    assert made.minutes == 180


def test_ten_thousand_actions_are_refused_with_a_sentence_and_nothing_is_saved(world):
    plans.begin(world)
    texts = "\n".join(f"Advies {number}" for number in range(work.MOST_ACTIONS + 1))
    answer = world.anna.client().post(
        ELSEWHERE, {"source": "Rekenkamer", "on": "2026-05-01", "texts": texts, "hours": "2"}
    )

    assert answer.status_code == 409
    assert "open acties in een plan" in answer.content.decode()
    assert not plans.now(world).actions


def test_actions_that_wait_for_each_other_are_named_and_the_rest_is_planned(world):
    plans.begin(world)
    one, two, other = plans.add(world, "Eerst A"), plans.add(world, "Dan B"), plans.add(world, "Los")
    for action_id, first in ((one, two), (two, one)):
        line = plans.line(world, action_id)
        data = {"title": line.title, "owner": line.owner.id, "after": [str(first)]}
        assert world.anna.client().post(reverse("improvement:action-change", args=[action_id]), data).status_code == 302
    found = plans.solved(world)
    page = world.anna.client().get(reverse("improvement:plan-show")).content.decode()

    assert set(found.loops) == {str(one), str(two)}
    assert list(found.by_item) == [str(other)]
    assert "Deze acties wachten op elkaar" in page
