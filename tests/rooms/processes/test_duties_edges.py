# SPDX-License-Identifier: EUPL-1.2
"""Processes as odd as they can be written here: every page has something to say about them."""

from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.knowledge.public import process_json
from dijkwacht.processes.actions.divisions import divide
from dijkwacht.processes.models import WorkProcess
from dijkwacht.processes.queries.house import process_for
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.organisations import Territory
from tests.support.desk import TRAVEL, Desk, desk

pytestmark = pytest.mark.django_db
PAGES = (
    ("process-show", [TRAVEL]),
    ("process-change", [TRAVEL]),
    ("process-card-show", [TRAVEL]),
    ("process-card-paper", [TRAVEL]),
    ("duties-show", [TRAVEL]),
    ("duties-change", [TRAVEL]),
    ("exchange-ask", [TRAVEL]),
    ("house-check", []),
    ("map-show", []),
    ("position-list", []),
    ("house-export", []),
)


def bare(process):
    """As an own process comes from a workbook: steps and no more."""
    return replace(
        process, rules=(), weak_spots=(), look_out=(), do=(), controls=(), small_variant="", gone_wrong="", contact=""
    )


def all_outside(process):
    steps = (replace(one, is_outside=True, done_by="een ander", answers_for_it="hoofd") for one in process.steps)
    return replace(bare(process), steps=tuple(steps))


def of_the_islands(process):
    islands = (Territory.BONAIRE,)
    return replace(process, rules=tuple(replace(one, territories=islands) for one in process.rules))


def wordy(process):
    return replace(bare(process), title="Vergunningverlening" * 4, steps=tuple(
        replace(one, title="Samenwerking bijzonder" * 2, who="w" * 60) for one in process.steps
    ))  # fmt: skip


@pytest.mark.parametrize("odd", [bare, all_outside, of_the_islands, wordy])
def test_every_page_of_an_odd_process_goes_on(world, odd):
    made = desk(world)
    made.divide("intake: AAAAAAAAAAA1, (BBBBBBBBBBB2); grant: AAAAAAAAAAA1; hand-over: AAAAAAAAAAA1")
    with system_scope():
        WorkProcess.objects.update(content=process_json(odd(made.process.content)))
        divide(world.waterrijk, made.process.id, at=timezone.now())

    client = world.anna.client()
    answers = {name: client.get(reverse(f"processes:{name}", args=arguments)).status_code for name, arguments in PAGES}

    assert answers == dict.fromkeys(answers, 200)


def test_rules_of_the_islands_break_nothing_here(world):
    made = desk(world)
    with system_scope():
        WorkProcess.objects.update(content=process_json(of_the_islands(made.process.content)))
    with scope(world.waterrijk):
        now = Desk(world=world, process=process_for(world.waterrijk, TRAVEL))
    now.divide("intake: M.K.; grant: M.K.; hand-over: M.K.")

    page = world.anna.client().get(reverse("processes:duties-show", args=[TRAVEL])).text
    assert "Verplicht gescheiden" not in page
