# SPDX-License-Identifier: EUPL-1.2
"""A problem as tables of whole numbers: weeks by place, hours in quarters, and what each possible end costs.

All that the planner, the greedy plans and the search share. An item that cannot be planned at all is sorted out here, so
that a loop or a missing contributor spoils nothing for the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dijkwacht.improvement.values import HoldKind, Item, Left, Problem, Why
from dijkwacht.values.weeks import sunday, weeks_between

QUARTER = 15
LATE = 3
"""A week after the due date counts so many times."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """An item in numbers. `need` is quarters per contributor; `open_in` says in which weeks it may be worked on.

    `cost[place]` is what it costs when it ends in the week at that place, in risk-weeks; the last entry when it does not
    end at all. `fixed` is the place of the week in which it must end; to leave it out then costs `keep` on top, more
    than all else together.
    """

    key: str
    need: tuple[tuple[int, int], ...]
    after: tuple[int, ...]
    open_in: tuple[bool, ...]
    cost: tuple[int, ...]
    risk: int
    due: int | None
    fixed: int | None
    keep: int
    release: int
    """The first week in which it is open."""
    is_plain: bool
    """It needs hours, and may be worked on in every week from its release on."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """The tasks that can be planned, in an order that does not depend on how they came in; `free` is quarters per week."""

    weeks: tuple[date, ...]
    contributors: tuple[str, ...]
    free: tuple[tuple[int, ...], ...]
    tasks: tuple[Task, ...]
    left: tuple[Left, ...]
    left_cost: int
    loops: tuple[str, ...]

    @property
    def never(self) -> int:
        """The place that stands for “not at all”."""
        return len(self.weeks)


def grid_of(problem: Problem) -> Grid:
    """The problem in numbers. Items that can never be planned come out in `left`, with the reason."""
    items = {one.key: one for one in sorted(problem.items, key=lambda one: one.key)}
    loops = _loops(items)
    left: dict[str, Left] = {key: Left(item=key, why=Why.LOOP) for key in loops}
    for key, item in items.items():
        if key not in left and (found := _impossible(item, problem)):
            left[key] = found
    _spread(left, items)
    contributors = tuple(sorted(problem.capacity))
    planned = [one for key, one in items.items() if key not in left]
    place = {one.key: number for number, one in enumerate(planned)}
    keep = 1 + sum(_costs(one, problem)[-1] for one in planned)
    tasks = tuple(_task(one, problem, contributors, place, keep=keep) for one in planned)
    return Grid(
        weeks=problem.weeks,
        contributors=contributors,
        free=tuple(tuple(minutes // QUARTER for minutes in problem.capacity[one]) for one in contributors),
        tasks=tasks,
        left=tuple(left.values()),
        left_cost=sum(_costs(items[key], problem)[-1] for key in left),
        loops=tuple(sorted(loops)),
    )


def quarters(minutes: int) -> int:
    """Whole quarters of an hour, upwards."""
    return -(-minutes // QUARTER)


def _loops(items: Mapping[str, Item]) -> set[str]:
    """Items that, by way of what comes first, wait for themselves; and what hangs between two such circles."""
    waits = {key: {one for one in item.after if one in items} for key, item in items.items()}
    stuck = _stuck(waits)
    awaited = {key: {one for one in stuck if key in waits[one]} for key in stuck}
    return _stuck(awaited)


def _stuck(waits: Mapping[str, set[str]]) -> set[str]:
    """What is left when whoever waits for nobody is taken away, again and again."""
    open_ = {key: len(first) for key, first in waits.items()}
    behind: dict[str, list[str]] = {key: [] for key in waits}
    for key, first in waits.items():
        for one in first:
            behind[one].append(key)
    free = [key for key, count in open_.items() if not count]
    while free:
        for key in behind[free.pop()]:
            open_[key] -= 1
            if not open_[key]:
                free.append(key)
    return {key for key, count in open_.items() if count}


def _impossible(item: Item, problem: Problem) -> Left | None:
    """What no order of work can mend: nobody to do it, or more work than the horizon has hours."""
    open_in = _open_in(item, problem)
    for contributor, minutes in sorted(item.minutes.items()):
        there = problem.capacity.get(contributor, ())
        if minutes and not any(there):
            return Left(item=item.key, why=Why.NO_HOURS, short_minutes=minutes, other=contributor)
        usable = sum(one // QUARTER * QUARTER for one, is_open in zip(there, open_in, strict=False) if is_open)
        short = quarters(minutes) * QUARTER - usable
        if short > 0:
            return Left(item=item.key, why=Why.NO_ROOM, short_minutes=short, other=contributor)
    return None if any(open_in) else Left(item=item.key, why=Why.FORBIDDEN)


def _spread(left: dict[str, Left], items: Mapping[str, Item]) -> None:
    """Whatever waits for something that is left is left too."""
    changed = True
    while changed:
        changed = False
        for key, item in items.items():
            if key in left:
                continue
            first = next((one for one in item.after if one in left), None)
            if first is not None:
                left[key] = Left(item=key, why=Why.WAITS_FOR_LEFT, other=first)
                changed = True


def _task(item: Item, problem: Problem, contributors: Sequence[str], place: Mapping[str, int], *, keep: int) -> Task:
    open_in, costs = _open_in(item, problem), _costs(item, problem)
    fixed = next((one.from_on for one in problem.holds if one.item == item.key and one.kind is HoldKind.FIXED), None)
    kept = keep if fixed is not None else 0
    return Task(
        key=item.key,
        need=tuple(
            (contributors.index(who), quarters(minutes)) for who, minutes in sorted(item.minutes.items()) if minutes
        ),
        after=tuple(sorted({place[one] for one in item.after if one in place and one != item.key})),
        open_in=open_in,
        cost=(*costs[:-1], costs[-1] + kept),
        risk=max(1, item.risk),
        due=_place(item.due_on, problem),
        fixed=None if fixed is None else weeks_between(problem.weeks[0], fixed),
        keep=kept,
        release=open_in.index(True),
        is_plain=fixed is None and all(open_in[open_in.index(True) :]) and any(item.minutes.values()),
    )


def _open_in(item: Item, problem: Problem) -> tuple[bool, ...]:
    """The weeks in which somebody may work on it. A week that is forbidden for one day is forbidden."""
    forbidden = [one for one in problem.holds if one.item == item.key and one.kind is HoldKind.FORBIDDEN]
    return tuple(
        (item.not_before is None or item.not_before <= sunday(week))
        and not any(one.from_on <= sunday(week) and one.until_on >= week for one in forbidden)
        for week in problem.weeks
    )


def _costs(item: Item, problem: Problem) -> tuple[int, ...]:
    """Risk-weeks per possible end, with what it costs to end later than expected. Later is never cheaper."""
    risk, due = max(1, item.risk), _place(item.due_on, problem)
    found = [0]
    for place in range(len(problem.weeks)):
        found.append(found[-1] + risk * (LATE if due is not None and place >= due else 1))
    before = problem.previous.get(item.key)
    if before is not None and before in problem.weeks:
        stays = problem.weeks.index(before)
        found = [cost + (problem.move_cost if place > stays else 0) for place, cost in enumerate(found)]
    return tuple(found)


def _place(day: date | None, problem: Problem) -> int | None:
    return None if day is None else weeks_between(problem.weeks[0], day)


def late_weeks(task: Task, end: int) -> int:
    """By how many weeks an end is later than the week of the due date."""
    return max(0, end - max(task.due, -1)) if task.due is not None and end > task.due else 0


def in_order(grid: Grid, order: Iterable[int]) -> list[int]:
    """The same order, with everything that must come first before what waits for it."""
    found: list[int] = []
    seen: set[int] = set()

    def visit(number: int) -> None:
        if number in seen:
            return
        seen.add(number)
        for first in grid.tasks[number].after:
            visit(first)
        found.append(number)

    for number in order:
        visit(number)
    return found
