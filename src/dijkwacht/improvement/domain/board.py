# SPDX-License-Identifier: EUPL-1.2
"""One page for the secretary and the mayor: what was done, what comes, what does not fit, what is asked of them."""

from dataclasses import dataclass
from datetime import timedelta

from dijkwacht.improvement.domain.phrasing import about_hours, actions_words
from dijkwacht.improvement.values import ActionKind, ActionLine, ActionState, PlanNow, Timetable, Undone

RECENT = timedelta(weeks=13)
MOST = 5


@dataclass(frozen=True, kw_only=True)
class BoardPage:
    """Each part holds at most five; what is asked are sentences that begin with a verb."""

    done: tuple[ActionLine, ...]
    coming: tuple[ActionLine, ...]
    left: tuple[ActionLine, ...]
    waits: tuple[Undone, ...]
    asked: tuple[str, ...]


def board_page(plan: PlanNow, timetable: Timetable, waits: tuple[Undone, ...], *, is_adopted: bool) -> BoardPage:
    """The last quarter, and what lies ahead in the order of the plan."""
    since = plan.today - RECENT
    done = [one for one in plan.actions if one.state is ActionState.DONE and one.ended_on and one.ended_on >= since]
    places = sorted(timetable.placements, key=lambda one: (one.finish, one.start))
    coming = [plan.by_id[one.item] for one in places if plan.by_id[one.item].kind is not ActionKind.CHECK]
    left = [plan.by_id[one.item] for one in timetable.left]
    return BoardPage(
        done=tuple(sorted(done, key=lambda one: one.ended_on or plan.today, reverse=True)[:MOST]),
        coming=tuple(coming[:MOST]),
        left=tuple(left[:MOST]),
        waits=waits[:MOST],
        asked=_asked(plan, timetable, waits, is_adopted=is_adopted),
    )


def _asked(plan: PlanNow, timetable: Timetable, waits: tuple[Undone, ...], *, is_adopted: bool) -> tuple[str, ...]:
    """At most three decisions, the most pressing first."""
    found = []
    if not is_adopted and timetable.placements:
        found.append("Stel het plan vast, met het peil dat u wilt halen.")
    if waits:
        found.append(f"Spreek de eigenaar aan van {actions_words(len(waits))} die blijven liggen.")
    if timetable.left:
        short = sum(one.short_minutes for one in timetable.left)
        hours = f"; daarvoor is er {about_hours(short)} te weinig" if short else ""
        found.append(
            f"Kies: {actions_words(len(timetable.left))} passen niet{hours}. Meer uren, minder doen, of later."
        )
    if any(one.official_owner is None for one in plan.open_actions):
        found.append("Wijs een ambtelijk eigenaar aan voor elke actie.")
    return tuple(found[:3])
