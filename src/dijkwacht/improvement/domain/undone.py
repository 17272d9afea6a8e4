# SPDX-License-Identifier: EUPL-1.2
"""What stays undone, for its ambtelijk eigenaar: not who was silent, but what waits and why."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from dijkwacht.improvement.values import ActionLine, PlanNow, ReplyKind, Undone
from dijkwacht.values.phrasing import day_words
from dijkwacht.values.weeks import sunday

PATIENCE = timedelta(days=7)
"""So long the coordinator gets to deal with a call for help before it goes up. Own rule."""


def undone(plan: PlanNow, adopted: dict[str, Any] | None) -> tuple[Undone, ...]:
    """Open actions past their due date, past the week in which the adopted plan had them done, or waiting for help.

    Rule: docs/rules/undone.md.
    """
    promised = _promised(adopted)
    found = [(one, _why(one, plan, promised.get(one.id))) for one in plan.open_actions]
    return tuple(Undone(action=one, why=why) for one, why in found if why)


def undone_of(plan: PlanNow, adopted: dict[str, Any] | None, *, person_id: UUID) -> tuple[Undone, ...]:
    """The same, of the actions for which this person answers."""
    return tuple(
        one
        for one in undone(plan, adopted)
        if one.action.official_owner is not None and one.action.official_owner.person_id == person_id
    )


def _promised(adopted: dict[str, Any] | None) -> dict[str, date]:
    actions = adopted["actions"] if adopted else []
    return {one["id"]: sunday(date.fromisoformat(one["finish"])) for one in actions if one["finish"]}


def _why(action: ActionLine, plan: PlanNow, promised: date | None) -> str:
    if action.due_on and action.due_on < plan.today:
        return f"moest klaar zijn op {day_words(action.due_on)}"
    asked = [one for one in plan.replies if one.action == action.id and one.kind is not ReplyKind.LATER]
    if asked and asked[0].said_on + PATIENCE <= plan.today:
        what = "hulp gevraagd" if asked[0].kind is ReplyKind.HELP else "gezegd dat het niet lukt"
        return f"op {day_words(asked[0].said_on)} is {what}"
    if promised and promised < plan.today:
        return f"zou volgens het vastgestelde plan klaar zijn op {day_words(promised)}"
    return ""
