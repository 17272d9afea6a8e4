# SPDX-License-Identifier: EUPL-1.2
"""Organisations that lend each other people: as few loans and as little travel as can be, and nobody's rules broken."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dijkwacht.processes.domain.division import divide
from dijkwacht.processes.values.dividing import (
    Cover,
    Division,
    DivisionProblem,
    Lender,
    Loan,
    NoDivision,
    RegionDivision,
)
from dijkwacht.processes.values.duties import Staff, StepKey


def exchange_region(
    problems: Mapping[str, DivisionProblem], lenders: Collection[Lender], *, effort: float = 1.0
) -> RegionDivision:
    """Who helps whom, and with that the division of each organisation. Rule: docs/rules/four-eyes.md.

    First as few organisations as can be without a division, then as few loans, then as little time and travel, then as
    few steps, all looked at together. With the loans settled, each organisation gets its own best division.
    """
    # Here and not above: whoever only shows divisions needs no solver.
    from dijkwacht.processes.domain.region_model import lent

    opened = {name: with_guests(name, problem, problems, lenders) for name, problem in problems.items()}
    found = lent(opened, lenders, effort=effort)
    divisions: dict[str, Division | NoDivision] = {}
    for name, problem in problems.items():
        # Why there is no division at all is a matter of the house itself, before it lends anybody.
        is_open = name in found.solved
        divisions[name] = divide(settled(name, problem, problems, found.loans) if is_open else problem, effort=effort)
    return RegionDivision(divisions=divisions, loans=found.loans, is_proven=found.is_proven)


def guest_code(home: str, code: str) -> str:
    """What somebody is called elsewhere, where his code may be taken."""
    return f"{code} ({home})"


def with_guests(
    name: str, problem: DivisionProblem, problems: Mapping[str, DivisionProblem], lenders: Iterable[Lender]
) -> DivisionProblem:
    """The house with everybody who may come, to see who is needed; replacement is arranged afterwards."""
    guests = [one for one in lenders if one.home != name and name in one.travel]
    return replace(
        problem,
        staff=(*problem.staff, *(_guest(problems, one.home, one.code) for one in guests)),
        travel={**problem.travel, **{guest_code(one.home, one.code): one.travel[name] for one in guests}},
        cover=Cover.NONE,
    )


def settled(
    name: str, problem: DivisionProblem, problems: Mapping[str, DivisionProblem], loans: Collection[Loan]
) -> DivisionProblem:
    """The house with who comes, for his own steps only, and without the hours of who goes."""
    gone: dict[str, int] = {}
    for one in loans:
        if one.home == name:
            gone[one.code] = gone.get(one.code, 0) + one.minutes + one.travel
    come = [one for one in loans if one.to == name]
    own = (
        replace(one, minutes=one.minutes - gone[one.code]) if one.code in gone and one.minutes is not None else one
        for one in problem.staff
    )
    guests = (
        replace(
            _guest(problems, one.home, one.code), minutes=one.minutes + one.travel, skills=frozenset[StepKey](one.steps)
        )
        for one in come
    )
    return replace(
        problem,
        staff=(*own, *guests),
        travel={**problem.travel, **{guest_code(one.home, one.code): one.travel for one in come}},
    )


def _guest(problems: Mapping[str, DivisionProblem], home: str, code: str) -> Staff:
    at_home = next(one for one in problems[home].staff if one.code == code)
    return Staff(code=guest_code(home, code), lent_by=home, skills=at_home.skills)
