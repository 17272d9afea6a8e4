# SPDX-License-Identifier: EUPL-1.2
"""W8: the planner on made-up plans, beside the two orders in which people plan by hand; no database."""

import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from bench.figures import Figures
from dijkwacht.improvement.domain.planner import due_date_timetable, greedy_timetable, timetable
from dijkwacht.improvement.domain.problem import MOVE_COST
from dijkwacht.improvement.values import Hold, HoldKind, Item, Problem, Proof, Timetable
from dijkwacht.values.weeks import sunday, week_number, weeks_from

BEGIN = date(2026, 11, 23)
HOUSE_IS_CLOSED = (52, 53)
SUMMER = range(29, 36)
HEADER = (
    "| case | plain plan | whole plan | processor time | proven | gap | area ÷ risk per hour | area ÷ due date "
    "| left | others that move | re-plan |"
)
RULE = "|---|---|---|---|---|---|---|---|---|---|---|"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A size. `load` is the work of each person as a share of the hours he has."""

    name: str
    measures: int
    people: int
    weeks: int
    load: float
    seeds: int


WHOLE = (
    Case(name="small town", measures=20, people=1, weeks=26, load=0.8, seeds=5),
    Case(name="small town", measures=20, people=1, weeks=26, load=1.25, seeds=5),
    Case(name="large", measures=100, people=10, weeks=52, load=0.8, seeds=3),
    Case(name="large", measures=100, people=10, weeks=52, load=1.25, seeds=3),
)
QUICK = (replace(WHOLE[0], seeds=1),)


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One case with one seed. Times in milliseconds; the others that move are those that end in another week."""

    plain: float
    whole: float
    processor: float
    found: Timetable
    by_risk: int
    by_due_date: int
    moved: int
    again: float


def plan_all(cases: Iterable[Case]) -> str:
    """The table in Markdown; each case is printed as soon as it is known."""
    rows = []
    for case in cases:
        rows.append(_row(case, [_planned(case, seed) for seed in range(case.seeds)]))
        print(f"W8 {rows[-1]}", flush=True)
    return "\n".join([HEADER, RULE, *rows])


def _planned(case: Case, seed: int) -> Planned:
    problem = made_up(case, seed)
    plain, by_risk = _timed(greedy_timetable, problem)
    begin = time.process_time()
    whole, found = _timed(timetable, problem)
    processor = (time.process_time() - begin) * 1000
    again, moved = _moved(problem, found)
    return Planned(
        plain=plain,
        whole=whole,
        processor=processor,
        found=found,
        by_risk=by_risk.area,
        by_due_date=due_date_timetable(problem).area,
        moved=moved,
        again=again,
    )


def _timed(deed: Callable[[Problem], Timetable], problem: Problem) -> tuple[float, Timetable]:
    start = time.perf_counter()
    found = deed(problem)
    return (time.perf_counter() - start) * 1000, found


def _moved(problem: Problem, before: Timetable) -> tuple[float, int]:
    """Somebody drags the middle one four weeks on: the time to plan again, and how many others end in another week."""
    ends = {one.item: one.finish for one in before.placements}
    key, end = sorted(ends.items(), key=lambda one: (one[1], one[0]))[len(ends) // 2]
    week = min(end + timedelta(weeks=4), problem.weeks[-1])
    asked = replace(
        problem,
        holds=(Hold(item=key, kind=HoldKind.FIXED, from_on=week, until_on=sunday(week)),),
        previous=ends,
        move_cost=MOVE_COST,
    )
    again, found = _timed(timetable, asked)
    after = {one.item: one.finish for one in found.placements}
    return again, sum(ends.get(one.key) != after.get(one.key) for one in problem.items if one.key != key)


# --- made-up plans --------------------------------------------------------------------------------


def made_up(case: Case, seed: int) -> Problem:
    """Measures as in the library: an owner, often the adviser, sometimes others; some wait, have a date or begin later.

    Everybody has the closed weeks and a holiday in summer. Each person's work is scaled to the load. The same seed gives
    the same problem.
    """
    dice = random.Random(f"{seed} {case.load}")
    weeks = weeks_from(BEGIN, case.weeks)
    names = ["adviser", *(f"owner {number}" for number in range(1, case.people))]
    capacity = {name: _hours(dice, name, weeks) for name in names}
    needs = [_need(dice, names) for _ in range(case.measures)]
    work = {name: sum(need.get(name, 0) for need in needs) for name in names}
    scale = {name: case.load * sum(capacity[name]) / work[name] for name in names if work[name]}
    return Problem(
        weeks=weeks,
        capacity=capacity,
        items=tuple(
            Item(
                key=f"m{number:03}",
                title=f"Maatregel {number}",
                minutes={name: max(15, round(minutes * scale[name] / 15) * 15) for name, minutes in need.items()},
                risk=dice.choice([1, 2, 2, 3, 3, 4, 6, 6, 9, 12, 18]),
                after=tuple({f"m{dice.randrange(number):03}"}) if number and dice.random() < 0.4 else (),
                not_before=dice.choice(weeks[: case.weeks // 2]) if dice.random() < 0.08 else None,
                due_on=sunday(dice.choice(weeks)) if dice.random() < 0.25 else None,
            )
            for number, need in enumerate(needs)
        ),
    )


def _hours(dice: random.Random, name: str, weeks: Sequence[date]) -> tuple[int, ...]:
    """Minutes per week: four hours for the adviser, two to eight for who owns measures."""
    minutes = 240 if name == "adviser" else dice.choice([120, 180, 240, 360, 480])
    away = {*HOUSE_IS_CLOSED, *dice.sample(SUMMER, 3)}
    return tuple(0 if week_number(week) in away else minutes for week in weeks)


def _need(dice: random.Random, names: Sequence[str]) -> dict[str, int]:
    """Minutes per person, before they are scaled."""
    if len(names) == 1:
        return {names[0]: dice.choice([1, 2, 3, 4, 6, 8, 10, 12, 16]) * 60}
    owner, *others = dice.sample(names[1:], dice.choice([1, 2, 3, 4]))
    return {
        owner: dice.choice([4, 6, 8, 10, 12, 16, 20, 24, 32, 40]) * 60,
        names[0]: dice.choice([1, 2, 2, 4, 6, 8]) * 30,
        **{one: dice.choice([1, 2, 2, 3, 4, 6]) * 60 for one in others},
    }


# --- in words -------------------------------------------------------------------------------------


def _row(case: Case, planned: Sequence[Planned]) -> str:
    proven = sum(one.found.proof is Proof.OPTIMAL for one in planned)
    cells = (
        _name(case),
        _time(one.plain for one in planned),
        _time(one.whole for one in planned),
        _time(one.processor for one in planned),
        f"{proven} of {len(planned)}",
        _range([one.found.gap * 100 for one in planned], "{:.1f}") + " %",
        _range([one.found.area / one.by_risk for one in planned], "{:.2f}"),
        _range([one.found.area / one.by_due_date for one in planned], "{:.2f}"),
        _range([len(one.found.left) for one in planned], "{:.0f}"),
        _range([one.moved for one in planned], "{:.0f}"),
        _time(one.again for one in planned),
    )
    return "| " + " | ".join(cells) + " |"


def _name(case: Case) -> str:
    who = "1 person" if case.people == 1 else f"{case.people} people"
    return f"{case.name}: {case.measures} measures, {who}, {case.weeks} weeks, load {case.load:.0%}"


def _time(times: Iterable[float]) -> str:
    return Figures(workload="W8", database="", what="", times=tuple(times)).time_words()


def _range(values: Sequence[float], form: str) -> str:
    """Median, with the least and the most."""
    middle, low, high = (form.format(one) for one in (median(values), min(values), max(values)))
    return f"{middle} ({low}–{high})"
