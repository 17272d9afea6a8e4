# SPDX-License-Identifier: EUPL-1.2
"""The rows of the page of the plan, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dijkwacht.improvement.domain.headline import horizon_words
from dijkwacht.improvement.domain.phrasing import about_hours
from dijkwacht.improvement.domain.reasons import left_sentence, sentence
from dijkwacht.improvement.values import ActionLine, Hold, PlanNow, Timetable
from dijkwacht.values.hours import hours_words
from dijkwacht.values.phrasing import listed
from dijkwacht.values.weeks import week_words


@dataclass(frozen=True, kw_only=True)
class PlacedRow:
    """An action with its place: when, whose, how long, and why there."""

    action: ActionLine
    hours: str
    start: str
    finish: str
    finish_on: date
    why: str
    late_weeks: int
    holds: tuple[Hold, ...]


@dataclass(frozen=True, kw_only=True)
class LeftRow:
    """An action that does not fit: how much is short, why, and what stays open."""

    action: ActionLine
    short: str
    why: str
    meaning: str


def placed_rows(plan: PlanNow, timetable: Timetable) -> tuple[PlacedRow, ...]:
    """In the order in which they end."""
    items = {one.id: one.title for one in plan.actions}
    people = {one.id: one.title for one in plan.contributors}
    return tuple(
        PlacedRow(
            action=(action := plan.by_id[one.item]),
            hours=hours_words(action.minutes),
            start=week_words(one.start, today=plan.today),
            finish=week_words(one.finish, today=plan.today),
            finish_on=one.finish,
            why=sentence(one, items=items, contributors=people, today=plan.today),
            late_weeks=one.late_weeks,
            holds=tuple(hold for hold in plan.holds if hold.item == one.item),
        )
        for one in sorted(timetable.placements, key=lambda one: (one.finish, one.start, items[one.item]))
    )


def left_rows(plan: PlanNow, timetable: Timetable, risks: Mapping[str, int]) -> tuple[LeftRow, ...]:
    """What does not fit, the heaviest first."""
    items = {one.id: one.title for one in plan.actions}
    people = {one.id: one.title for one in plan.contributors}
    return tuple(
        LeftRow(
            action=(action := plan.by_id[one.item]),
            short=about_hours(one.short_minutes) if one.short_minutes else "",
            why=left_sentence(one, items=items, contributors=people, until=horizon_words(timetable)),
            meaning=meaning(action),
        )
        for one in sorted(timetable.left, key=lambda one: -risks.get(one.item, 0))
    )


def meaning(action: ActionLine) -> str:
    """What stays as it is for as long as the action does not happen: its heaviest finding, else why it was wanted."""
    if action.findings:
        return f"Blijft open: {action.findings[0].words}"
    return action.why


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What an action is an answer to, once, with the departments where it was found."""

    words: str
    units: str


def answered(action: ActionLine) -> tuple[Answered, ...]:
    """The findings of an action, the heaviest first; the same words of several departments are one row."""
    units: dict[str, list[str]] = {}
    for one in action.findings:
        units.setdefault(one.words, []).extend([one.unit] if one.unit else [])
    return tuple(Answered(words=words, units=listed(sorted(names))) for words, names in units.items())


def available_words(plan: PlanNow, capacity: Mapping[str, Sequence[int]]) -> str:
    """The coordinator's hours within the horizon: “45 uur”."""
    coordinator = plan.coordinator
    return about_hours(sum(capacity.get(coordinator.id, ())) // 15 * 15) if coordinator else "0 uur"
