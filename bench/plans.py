# SPDX-License-Identifier: EUPL-1.2
"""W8, where it needs a database: the pages of a plan, and the one mail of the week to the five who work on it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from time import perf_counter
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from bench.d1 import D1, Town
from bench.figures import Figures, say
from bench.pages import Page, opened
from bench.signed_in import asking
from dijkwacht.accounts.models import Membership
from dijkwacht.home.actions import send_digests
from dijkwacht.improvement.actions import people, planning, work
from dijkwacht.improvement.actions.people import Described
from dijkwacht.improvement.actions.work import Details
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import StepLine
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.weeks import monday

ACTIONS = 20
PEOPLE = 5


def show_plan(data: D1, *, port: int, pids: Sequence[int], database: str, most: int) -> list[Figures]:
    """The page of the plan and the start page of the coordinator, then the mails, each run of them undone."""
    person, town = data.locals[0], data.town_of(0)
    with scope(town.id):
        _begin(data, town)
    pages = (("page of the plan", reverse("improvement:plan-show")), ("start page with a plan", reverse("home:week")))
    return [
        *(
            opened(
                Figures(workload="W8", database=database, what=f"{what}, {ACTIONS} actions"),
                person,
                town,
                Page(path=path, words=["Actie 1"]),
                port=port,
                pids=pids,
                most=most,
            )
            for what, path in pages
        ),
        _mails(database, most=most),
    ]


def _begin(data: D1, town: Town) -> None:
    """Five people with four hours, four actions each, and the planner's answer."""
    at = timezone.now()
    some = data.locals[:PEOPLE]
    actor = Actor(organisation_id=town.id, person_id=some[0].pk, name=some[0].name, roles=frozenset({Role.COORDINATOR}))
    Membership.objects.filter(person__in=some[1:]).delete()
    Membership.objects.bulk_create(
        Membership(organisation_id=town.id, person=one, role=Role.RESPONDENT, granted_at=data.began_at)
        for one in some[1:]
    )
    people.begin_plan(actor=actor, minutes_per_week=240, at=at)
    for one in some[1:]:
        described = Described(title=one.name, person_id=one.pk, minutes_per_week=240)
        people.add_contributor(actor=actor, described=described, at=at)
    contributors = plans.plan_of(town.id, today=timezone.localdate(at)).contributors
    for number in range(ACTIONS):
        work.add_own_action(
            actor=actor,
            details=Details(
                title=f"Actie {number + 1}",
                why="Omdat het moet.",
                owner_id=UUID(contributors[number % len(contributors)].id),
            ),
            risk=1 + number % 9,
            steps=(StepLine(position=1, text="Doe het.", owner_minutes=120 + 60 * (number % 7)),),
            finding="",
            advice=None,
            at=at,
        )
    planning.replan(town.id, at=at)


def _mails(database: str, *, most: int) -> Figures:
    """What the worker does of an early Monday."""
    times, wrong = [], 0
    for _ in range(most):
        with system_scope(), transaction.atomic(), asking() as asked:
            start = perf_counter()
            wrong += send_digests(at=_monday_morning()) != PEOPLE
            times.append((perf_counter() - start) * 1000)
            transaction.set_rollback(True)
    found = Figures(workload="W8", database=database, what=f"the mail of the week to {PEOPLE} people")
    return say(
        replace(
            found,
            times=tuple(times),
            statements=asked.statements,
            sql_bytes=asked.sql_bytes,
            operations=most,
            failures=wrong,
        )
    )


def _monday_morning() -> datetime:
    """Of this week, at nine."""
    day = monday(timezone.localdate())
    return timezone.make_aware(datetime.combine(day, datetime.min.time())) + timedelta(hours=9)
