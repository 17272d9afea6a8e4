# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of the plan and of one's post: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from dijkwacht.home.actions import make_feed
from dijkwacht.improvement.actions import adopting, people, work
from dijkwacht.improvement.values import AbsenceKind
from dijkwacht.tenancy.public import scope
from tests.support import plans
from tests.support.world import World

EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost", "visitor")


def nothing(_: World) -> dict[str, Any]:
    """No arguments, and no plan."""
    return {}


def a_plan(world: World) -> dict[str, Any]:
    """A plan of Waterrijk; Dijkerveen has none."""
    plans.begin(world)
    return {}


def an_action(world: World) -> dict[str, Any]:
    """An action that joost carries."""
    plans.begin(world)
    return {"action_id": plans.add(world, owner="HRM")}


def a_step(world: World) -> dict[str, Any]:
    return {**an_action(world), "position": 1}


def a_document(world: World) -> dict[str, Any]:
    """A document that is an address: there is no file to open."""
    found = an_action(world)
    with scope(world.waterrijk):
        work.add_document(
            actor=world.anna.actor, action_id=found["action_id"], title="Verslag", url="https://voorbeeld.example",
            file_id=None, at=timezone.now(),
        )  # fmt: skip
    return {**found, "document_id": UUID(int=1)}


def an_adoption(world: World) -> dict[str, Any]:
    plans.begin(world)
    decision = adopting.Decision(
        body="college", decided_on=date(2026, 6, 2), decision="Besluit 7", levels={}, instrument=""
    )
    with scope(world.waterrijk):
        return {"adoption_id": adopting.adopt_plan(actor=world.anna.actor, decision=decision, at=timezone.now())}


def a_contributor(world: World) -> dict[str, Any]:
    plans.begin(world)
    return {"contributor_id": next(UUID(one.id) for one in plans.now(world).contributors if one.title == "HRM")}


def an_absence(world: World) -> dict[str, Any]:
    plans.begin(world)
    with scope(world.waterrijk):
        people.add_absence(
            actor=world.anna.actor, contributor_id=None, kind=AbsenceKind.HOLIDAY, title="Kerst",
            from_on=date(2026, 12, 21), until_on=date(2027, 1, 3), minutes_per_week=0, at=timezone.now(),
        )  # fmt: skip
    return {"absence_id": UUID(plans.now(world).absences[0].id)}


def a_feed(world: World) -> dict[str, Any]:
    plans.begin(world)
    with scope(world.waterrijk):
        return {"secret": make_feed(actor=world.anna.actor, is_whole_plan=True, shows_titles=False, at=timezone.now())}


_REFUSED = dict.fromkeys(EVERYBODY, 403) | {"visitor": 302}
_LEADERS = _REFUSED | {"anna": 200, "eva": 302}
_READERS = _LEADERS | {"clara": 200}
_OWNERS = _REFUSED | {"anna": 200, "joost": 200, "eva": 404}
_BY_POST = dict.fromkeys(EVERYBODY, 405) | {"visitor": 302}
# Somebody without any plan in his organisation finds nothing there, whatever his role.
_CHANGES = _REFUSED | {"anna": 200, "eva": 404}

ROWS: list[tuple[str, Callable[[World], dict[str, Any]], dict[str, int]]] = [
    ("improvement:plan-begin", nothing, _REFUSED | {"anna": 200, "eva": 200}),
    ("improvement:plan-show", a_plan, _READERS),
    ("improvement:what-if", a_plan, _READERS),
    ("improvement:progress-show", a_plan, _READERS),
    ("improvement:board-show", a_plan, _READERS),
    ("improvement:plan-adopt", a_plan, _LEADERS),
    ("improvement:adoption-show", an_adoption, _REFUSED | {"anna": 200, "clara": 200, "eva": 404}),
    ("improvement:measure-choose", a_plan, _LEADERS),
    ("improvement:elsewhere-add", a_plan, _LEADERS),
    ("improvement:action-add", a_plan, _LEADERS),
    ("improvement:hours-show", a_plan, _LEADERS),
    ("improvement:frame-change", a_plan, _LEADERS),
    ("improvement:contributor-add", a_plan, _LEADERS),
    ("improvement:absence-add", a_plan, _LEADERS),
    ("improvement:contributor-change", a_contributor, _CHANGES),
    ("improvement:contributor-leave", a_contributor, _CHANGES),
    ("improvement:action-show", an_action, _OWNERS | {"clara": 200}),
    ("improvement:action-finish", an_action, _OWNERS),
    ("improvement:document-add", an_action, _OWNERS),
    ("improvement:action-change", an_action, _CHANGES),
    ("improvement:action-hold", an_action, _CHANGES),
    ("improvement:steps-change", an_action, _CHANGES),
    ("improvement:action-drop", an_action, _CHANGES),
    ("improvement:document-file", a_document, _REFUSED | dict.fromkeys(("anna", "clara", "eva", "joost"), 404)),
    *(
        (f"improvement:{name}", arguments, _BY_POST)
        for name, arguments in (
            ("action-reopen", an_action),
            ("action-reply", an_action),
            ("reply-answer", an_action),
            ("step-done", a_step),
            ("step-undo", a_step),
            ("document-remove", a_document),
            ("absence-remove", an_absence),
        )
    ),
    ("home:post-show", nothing, dict.fromkeys(EVERYBODY, 200) | {"visitor": 302}),
    ("home:feed-make", nothing, _BY_POST),
    ("home:feed-end", nothing, _BY_POST),
    # The secret is the key: it opens for whoever brings it, signed in or not.
    ("home:feed-read", a_feed, dict.fromkeys(EVERYBODY, 200)),
    ("home:handover-show", nothing, _REFUSED | {"anna": 200, "eva": 200}),
    ("home:handover-file", nothing, _BY_POST),
]
