# SPDX-License-Identifier: EUPL-1.2
"""W9: the four eyes solver on made-up houses and regions, beside the plain division; no database."""

import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from bench.figures import Figures
from bench.houses import House, house
from dijkwacht.processes.domain.division import divide, greedy_division
from dijkwacht.processes.domain.region import exchange_region, with_guests
from dijkwacht.processes.values.dividing import (
    Cover,
    Division,
    DivisionProblem,
    Lender,
    Level,
    NoDivision,
    RegionDivision,
)

HOUSE_HEADER = (
    "| case | plain division | solver | processor time | proven | changes ÷ plain | fullest week ÷ plain "
    "| steps without replacement, solver and plain |"
)
HOUSE_RULE = "|---|---|---|---|---|---|---|---|"
REGION_HEADER = (
    "| case | solver | processor time | proven | without a division: alone, plain lending, solver "
    "| loans, plain and solver | hours lent with travel ÷ plain |"
)
REGION_RULE = "|---|---|---|---|---|---|---|"


@dataclass(frozen=True, kw_only=True)
class Case:
    name: str
    house: House
    seeds: int


@dataclass(frozen=True, kw_only=True)
class Region:
    """Houses of a size, each with `lenders` who may go anywhere for some hours."""

    house: House
    houses: int
    lenders: int
    seeds: int


WHOLE = (
    Case(name="small", house=House(people=8, processes=3, load=0.7, skilled=0.7), seeds=5),
    Case(name="large", house=House(people=30, processes=10, load=0.5), seeds=5),
    Case(name="large", house=House(people=30, processes=10, load=0.85), seeds=5),
)
WHOLE_REGIONS = (
    Region(house=House(people=7, processes=4, load=0.6), houses=10, lenders=2, seeds=5),
    Region(house=House(people=15, processes=8, load=0.7, skilled=0.3), houses=10, lenders=4, seeds=3),
)
QUICK = (replace(WHOLE[0], seeds=1),)
QUICK_REGIONS = (replace(WHOLE_REGIONS[0], houses=3, seeds=1),)


def divide_all(cases: Iterable[Case], regions: Iterable[Region]) -> str:
    """The tables in Markdown; each case is printed as soon as it is known."""
    rows = [_said(_house_row(case)) for case in cases]
    region_rows = [_said(_region_row(case)) for case in regions]
    return "\n".join([HOUSE_HEADER, HOUSE_RULE, *rows, "", REGION_HEADER, REGION_RULE, *region_rows])


def _said(row: str) -> str:
    print(f"W9 {row}", flush=True)
    return row


# --- one house ----------------------------------------------------------------------------------------


def _house_row(case: Case) -> str:
    plain, whole, processor, both = [], [], [], []
    impossible = 0
    for seed in range(case.seeds):
        problem = house(case.house, seed)
        took, _, first = _timed(greedy_division, problem)
        plain.append(took)
        took, cpu, found = _timed(divide, problem)
        whole.append(took)
        processor.append(cpu)
        if isinstance(found, NoDivision):
            impossible += found.is_proven
        elif isinstance(first, Division):
            both.append((found, first))
    proven = impossible + sum(found.is_proven for found, _ in both)
    cells = (
        f"{case.name}: {case.house.people} people × {case.house.steps} steps, load {case.house.load:.0%}",
        _time(plain),
        _time(whole),
        _time(processor),
        f"{proven} of {case.seeds}" + (f", {impossible} impossible" if impossible else ""),
        _ratio(both, Level.CHANGES),
        _ratio(both, Level.BUSIEST),
        f"{_middle(_values(both, Level.UNCOVERED, 0))}, {_middle(_values(both, Level.UNCOVERED, 1))}",
    )
    return "| " + " | ".join(cells) + " |"


def _values(pairs: Sequence[tuple[Division, Division]], level: Level, which: int) -> list[int]:
    return [next(one.value for one in pair[which].scores if one.level is level) for pair in pairs]


def _ratio(pairs: Sequence[tuple[Division, Division]], level: Level) -> str:
    found, plain = _values(pairs, level, 0), _values(pairs, level, 1)
    return _spread([one / other for one, other in zip(found, plain, strict=True) if other], "{:.2f}")


# --- a region -----------------------------------------------------------------------------------------


def region(case: Region, seed: int) -> tuple[dict[str, DivisionProblem], list[Lender]]:
    """Houses with the same processes, and in each some who may help elsewhere one day a week."""
    dice = random.Random(f"{seed} {case}")
    names = [f"Gemeente {number:02}" for number in range(case.houses)]
    houses = {
        name: replace(house(case.house, seed * 100 + number), cover=Cover.NONE) for number, name in enumerate(names)
    }
    lenders = [
        Lender(
            home=name,
            code=one.code,
            minutes=480,
            travel={other: dice.choice([30, 60, 90, 120]) for other in names if other != name},
        )
        for name in names
        for one in dice.sample(houses[name].staff, case.lenders)
    ]
    return houses, lenders


def _region_row(case: Region) -> str:
    whole, processor, found, plain, alone = [], [], [], [], []
    for seed in range(case.seeds):
        houses, lenders = region(case, seed)
        took, cpu, one = _timed(exchange_region, houses, lenders)
        whole.append(took)
        processor.append(cpu)
        found.append(one)
        plain.append(plain_lending(houses, lenders))
        alone.append(sum(isinstance(divide(problem), NoDivision) for problem in houses.values()))
    unsolved = [sum(isinstance(one, NoDivision) for one in each.divisions.values()) for each in found]
    size = case.house
    cells = (
        f"{case.houses} houses of {size.people} people × {size.steps} steps, {case.lenders} lenders each",
        _time(whole),
        _time(processor),
        f"{sum(one.is_proven for one in found)} of {case.seeds}",
        f"{_middle(alone)}, {_middle([one.unsolved for one in plain])}, {_middle(unsolved)}",
        f"{_middle([one.loans for one in plain])}, {_middle([len(one.loans) for one in found])}",
        _spread(
            [_lent(one) / other.minutes for one, other in zip(found, plain, strict=True) if other.minutes], "{:.2f}"
        ),
    )
    return "| " + " | ".join(cells) + " |"


def _lent(one: RegionDivision) -> int:
    return sum(loan.minutes + loan.travel for loan in one.loans)


@dataclass(frozen=True, kw_only=True)
class Plain:
    """What plain lending comes to; minutes with travel."""

    unsolved: int
    loans: int
    minutes: int


def plain_lending(houses: Mapping[str, DivisionProblem], lenders: Sequence[Lender]) -> Plain:
    """House by house: who cannot do it alone gets the nearest lenders with time, one more each time, until it can."""
    first = {name: greedy_division(problem) for name, problem in houses.items()}
    left = {(one.home, one.code): _spare(one, houses[one.home], first[one.home]) for one in lenders}
    unsolved = loans = minutes = 0
    for name, problem in houses.items():
        if isinstance(first[name], Division):
            continue
        near = sorted((one for one in lenders if name in one.travel), key=lambda one: (one.travel[name], one.home))
        for number in range(1, len(near) + 1):
            opened = with_guests(name, problem, houses, near[:number])
            limits = {guest.code: left[one.home, one.code] for guest, one in zip(_guests(opened), near, strict=False)}
            staff = tuple(replace(one, minutes=limits.get(one.code, one.minutes)) for one in opened.staff)
            division = greedy_division(replace(opened, staff=staff))
            if isinstance(division, Division):
                codes = {duty.code for duty in division.duties}
                for guest, one in zip(_guests(opened), near, strict=False):
                    if guest.code in codes:
                        took = division.minutes[guest.code] + one.travel[name]
                        left[one.home, one.code] -= took
                        loans, minutes = loans + 1, minutes + took
                break
        else:
            unsolved += 1
    return Plain(unsolved=unsolved, loans=loans, minutes=minutes)


def _guests(problem: DivisionProblem) -> list:
    return [one for one in problem.staff if one.lent_by]


def _spare(one: Lender, home: DivisionProblem, division: Division | NoDivision) -> int:
    most = next(person.minutes for person in home.staff if person.code == one.code)
    busy = division.minutes.get(one.code, 0) if isinstance(division, Division) else 0
    return min(one.minutes, most - busy)


# --- in words -----------------------------------------------------------------------------------------


def _timed[T](deed: Callable[..., T], *asked: object) -> tuple[float, float, T]:
    """Milliseconds on the clock, and of the processor."""
    start, begin = time.perf_counter(), time.process_time()
    found = deed(*asked)
    return (time.perf_counter() - start) * 1000, (time.process_time() - begin) * 1000, found


def _time(times: Iterable[float]) -> str:
    return Figures(workload="W9", database="", what="", times=tuple(times)).time_words()


def _middle(values: Sequence[int]) -> str:
    return _spread(values, "{:.0f}")


def _spread(values: Sequence[float], form: str) -> str:
    """Median, with the least and the most."""
    if not values:
        return ""
    middle, low, high = (form.format(one) for one in (median(values), min(values), max(values)))
    return f"{middle} ({low}–{high})"
