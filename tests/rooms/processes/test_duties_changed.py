# SPDX-License-Identifier: EUPL-1.2
"""A process changes while duties, marks and agreements still name what it had: every page goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.knowledge.public import process_json
from dijkwacht.processes.actions import duties as actions
from dijkwacht.processes.actions import rules
from dijkwacht.processes.actions.divisions import divide
from dijkwacht.processes.models import Holder, WorkProcess
from dijkwacht.processes.queries.house import process_for, volumes_of
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.desk import TRAVEL, Desk, desk

pytestmark = pytest.mark.django_db
GONE = "supervise"
PAGES = (
    ("duties-show", [TRAVEL]),
    ("duties-change", [TRAVEL]),
    ("duties-ask", [TRAVEL, "mandates"]),
    ("duties-ask", [TRAVEL, "skills"]),
    ("duties-ask", [TRAVEL, "hours"]),
    ("duties-ask", [TRAVEL, "volumes"]),
    ("house-check", []),
    ("map-show", []),
    ("process-show", [TRAVEL]),
    ("process-card-show", [TRAVEL]),
    ("process-card-paper", [TRAVEL]),
    ("position-list", []),
    ("house-export", []),
)


def without(process, step):
    """The same process as it would be after somebody took a step away, with the rules that name it."""
    kept = replace(
        process,
        steps=tuple(one for one in process.steps if one.slug != step),
        rules=tuple(one for one in process.rules if step not in {*one.steps, *one.others}),
    )
    return replace(
        kept,
        weak_spots=tuple(
            replace(one, steps=tuple(slug for slug in one.steps if slug != step)) for one in kept.weak_spots
        ),
    )


@pytest.fixture
def changed(world):
    """The supervisor’s step went, after somebody was put on it and everything about it was told."""
    made = desk(world)
    made.divide("intake: M.K.; grant: J.V.; book-in: M.K.; hand-over: R.S.; supervise: H.T.")
    actor, process, at = world.anna.actor, made.process, timezone.now()
    key = StepKey(process=TRAVEL, step=GONE)
    rule = next(one for one in process.content.rules if GONE in one.steps)
    with scope(world.waterrijk):
        actions.set_mandates(actor=actor, process=process, mandates={key: ["H.T."]}, on=at.date())
        actions.set_skills(actor=actor, process=process, skills={"H.T.": [key]})
        actions.set_volumes(actor=actor, process=process, minutes={key: 60})
        rules.mark_rule(actor=actor, process=process, rule=rule.slug, how="Knop weg.", checked_on=at.date(), at=at)
        rules.accept_risk(
            actor=actor,
            process=process,
            rule=rule.slug,
            decided_by="secretaris",
            reason="Even.",
            until=at.date() + timedelta(days=9),
            at=at,
        )
    with system_scope():
        WorkProcess.objects.update(content=process_json(without(process.content, GONE)))
    with scope(world.waterrijk):
        return Desk(world=world, process=process_for(world.waterrijk, TRAVEL))


def test_every_page_goes_on(world, changed):
    client = world.anna.client()

    for name, arguments in PAGES:
        assert client.get(reverse(f"processes:{name}", args=arguments)).status_code == 200, (name, arguments)


def test_who_did_only_what_is_gone_is_not_in_the_picture(world, changed):
    assert "H.T." not in {one.code for one in changed.house().duties}
    with scope(world.waterrijk):
        assert not volumes_of(world.waterrijk, changed.process)


def test_a_mark_on_a_rule_that_is_gone_is_not_shown_with_a_button_that_goes_nowhere(world, changed):
    assert "Knop weg." not in world.anna.client().get(reverse("processes:duties-show", args=[TRAVEL])).text


def test_the_solver_still_answers(world, changed):
    with system_scope():
        assert divide(world.waterrijk, changed.process.id, at=timezone.now())


def test_a_manager_who_left_is_nobodys_manager(world):
    made = desk(world)
    made.divide("intake: M.K.; supervise: H.T.")
    with scope(world.waterrijk):
        actions.set_managers(actor=world.anna.actor, process=made.process, managers={"M.K.": "H.T."})
    with system_scope():
        Holder.objects.filter(code="H.T.").update(left_on=timezone.localdate())

    assert [one.manager for one in made.house().staff] == [""]
