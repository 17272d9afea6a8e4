# SPDX-License-Identifier: EUPL-1.2
"""The plan as it was adopted, and what changed since."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dijkwacht.improvement.values import ActionLine, ActionState, PlanNow, Timetable
from dijkwacht.values.weeks import week_words, weeks_between


class Changed(StrEnum):
    """What happened to an action since the plan was adopted."""

    ADDED = "added"
    DONE = "done"
    DROPPED = "dropped"
    EARLIER = "earlier"
    LATER = "later"
    OUT = "out"
    IN = "in"
    OTHER_OWNER = "other_owner"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One action that is no longer as adopted; `weeks` by which it ends earlier or later."""

    action: str
    title: str
    what: Changed
    weeks: int = 0
    detail: str = ""


def adopted(plan: PlanNow, timetable: Timetable, *, coordinator_minutes: int) -> dict[str, Any]:
    """What is kept when a body adopts the plan: every open action with its owner and its place, whole."""
    return {
        "weeks": [timetable.weeks[0].isoformat(), timetable.weeks[-1].isoformat()],
        "minutes_per_week": coordinator_minutes,
        "actions": [_adopted_action(one, timetable) for one in plan.open_actions],
    }


def _adopted_action(action: ActionLine, timetable: Timetable) -> dict[str, Any]:
    place = timetable.by_item.get(action.id)
    return {
        "id": action.id,
        "title": action.title,
        "owner": action.owner.id,
        "owner_title": action.owner.title,
        "minutes": action.minutes,
        "start": place.start.isoformat() if place else None,
        "finish": place.finish.isoformat() if place else None,
    }


def changes_since(content: dict[str, Any], plan: PlanNow, timetable: Timetable) -> tuple[Change, ...]:
    """What differs from what was adopted, in the order of the adopted plan; what is new comes last.

    A week earlier or later is no news: a plan breathes. From two weeks on it is said.
    """
    before = {one["id"]: one for one in content["actions"]}
    found = [_change(one, plan.by_id.get(key), timetable) for key, one in before.items()]
    added = [
        Change(action=one.id, title=one.title, what=Changed.ADDED) for one in plan.open_actions if one.id not in before
    ]
    return (*(one for one in found if one), *added)


def _change(was: dict[str, Any], now: ActionLine | None, timetable: Timetable) -> Change | None:
    if now is None or now.state is ActionState.DROPPED:
        return Change(action=was["id"], title=was["title"], what=Changed.DROPPED, detail=now.outcome if now else "")
    if now.state is ActionState.DONE:
        return Change(action=now.id, title=now.title, what=Changed.DONE, detail=now.outcome)
    if now.owner.id != was["owner"]:
        return Change(action=now.id, title=now.title, what=Changed.OTHER_OWNER, detail=now.owner.title)
    place = timetable.by_item.get(now.id)
    if was["finish"] is None or place is None:
        return _in_or_out(was, now, is_in=place is not None)
    moved = weeks_between(date.fromisoformat(was["finish"]), place.finish)
    if abs(moved) <= 1:
        return None
    what = Changed.LATER if moved > 0 else Changed.EARLIER
    return Change(action=now.id, title=now.title, what=what, weeks=abs(moved))


def _in_or_out(was: dict[str, Any], now: ActionLine, *, is_in: bool) -> Change | None:
    if (was["finish"] is not None) == is_in:
        return None
    return Change(action=now.id, title=now.title, what=Changed.IN if is_in else Changed.OUT)


def change_words(change: Change) -> str:
    """What happened, in a few words."""
    weeks = "één week" if change.weeks == 1 else f"{change.weeks} weken"
    return {
        Changed.ADDED: "kwam erbij",
        Changed.DONE: "is klaar",
        Changed.DROPPED: "is bewust gestopt",
        Changed.EARLIER: f"eindigt {weeks} eerder",
        Changed.LATER: f"eindigt {weeks} later",
        Changed.OUT: "past niet meer",
        Changed.IN: "past nu wel",
        Changed.OTHER_OWNER: f"ligt nu bij {change.detail}",
    }[change.what]


@dataclass(frozen=True, kw_only=True)
class AdoptedRow:
    """An action as it was adopted, in words."""

    title: str
    owner: str
    finish: str


def adopted_rows(content: dict[str, Any], *, today: date) -> tuple[AdoptedRow, ...]:
    """What was adopted, in the order of ending; what did not fit comes last."""
    found = sorted(content["actions"], key=lambda one: (one["finish"] is None, one["finish"] or "", one["title"]))
    return tuple(
        AdoptedRow(
            title=one["title"],
            owner=one["owner_title"],
            finish=week_words(date.fromisoformat(one["finish"]), today=today) if one["finish"] else "paste niet",
        )
        for one in found
    )
