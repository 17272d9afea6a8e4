# SPDX-License-Identifier: EUPL-1.2
"""Is there any set of people, few but somebody, that follows from what is published? Needs the solver."""

from collections.abc import Sequence
from math import lcm

from ortools.sat.python import cp_model

from dijkwacht.disclosure.domain.row_space import Reduced, reduced

_EFFORT = 20.0


class Undecided(Exception):
    """The solver came to no answer within its effort; who gets this publishes less."""


def small_set(rows: Sequence[Sequence[int]], weights: Sequence[int], threshold: int) -> frozenset[int] | None:
    """A set of columns, not empty, with a weight below the threshold, that is a combination of the rows; None if there is none.

    Not only declared groups: any set. A column of at least the threshold is in no such set, so what remains is the part of
    the row space that is zero there; there each set is fixed by its pivots, and the solver looks through those.
    Raises Undecided.
    """
    few = [one for one, weight in enumerate(weights) if weight < threshold]
    many = [one for one, weight in enumerate(weights) if weight >= threshold]
    basis = [one for one in reduced(rows, many + few) if one.pivot in set(few)]
    return _search(basis, few, weights, threshold) if basis else None


def _search(
    basis: Sequence[Reduced], few: Sequence[int], weights: Sequence[int], threshold: int
) -> frozenset[int] | None:
    model = cp_model.CpModel()
    inside = {column: model.new_bool_var("") for column in few}
    whole = lcm(*(one.values[one.pivot] for one in basis))
    factors = [whole // one.values[one.pivot] for one in basis]
    for column, variable in inside.items():
        made = sum(
            factor * one.values[column] * inside[one.pivot]
            for factor, one in zip(factors, basis, strict=True)
            if one.values[column]
        )
        model.add(whole * variable == made)
    model.add_bool_or(inside.values())
    model.add(sum(weights[column] * variable for column, variable in inside.items()) < threshold)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = _EFFORT
    match solver.solve(model):
        case cp_model.OPTIMAL | cp_model.FEASIBLE:
            return frozenset(column for column, variable in inside.items() if solver.value(variable))
        case cp_model.INFEASIBLE:
            return None
        case _:
            raise Undecided
