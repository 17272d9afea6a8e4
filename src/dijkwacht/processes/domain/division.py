# SPDX-License-Identifier: EUPL-1.2
"""The four eyes solver: who does which step, so that no strict rule is broken, or why that cannot be."""

from collections.abc import Collection, Sequence

from dijkwacht.processes.domain.division_score import (
    conflicts,
    minutes_by_code,
    scored,
    travel_minutes,
    uncovered_steps,
)
from dijkwacht.processes.domain.division_why import reasons_of
from dijkwacht.processes.domain.greedy_division import greedy_duties
from dijkwacht.processes.domain.roster import Roster, roster_of
from dijkwacht.processes.values.dividing import LEVELS, Division, DivisionProblem, Level, NoDivision, Score
from dijkwacht.processes.values.duties import Duty


def divide(problem: DivisionProblem, *, levels: Sequence[Level] = LEVELS, effort: float = 1.0) -> Division | NoDivision:
    """The best division, proven or with what could still be gained; else why there is none. Rule: docs/rules/four-eyes.md.

    The same problem gives the same answer: `effort` scales counted steps, never time on a clock.
    """
    roster = roster_of(problem)
    plain = greedy_duties(roster)
    # Here and not above: whoever only shows divisions needs no solver.
    from dijkwacht.processes.domain.division_model import best, reasons

    found = best(roster, start=roster.now if plain is None else plain, levels=levels, effort=effort)
    if found.duties is not None:
        return division_of(roster, found.duties, found.scores)
    if found.is_impossible:
        return NoDivision(reasons=reasons(roster, effort=effort), is_proven=True)
    return _plain(roster, plain, levels)


def greedy_division(problem: DivisionProblem) -> Division | NoDivision:
    """The plain one: in milliseconds, and nothing proven. It needs no solver."""
    roster = roster_of(problem)
    return _plain(roster, greedy_duties(roster), LEVELS)


def _plain(roster: Roster, duties: Collection[Duty] | None, levels: Sequence[Level]) -> Division | NoDivision:
    if duties is None:
        return NoDivision(reasons=(), is_proven=False)
    values = scored(roster, duties)
    return division_of(roster, duties, tuple(Score(level=one, value=values[one], bound=0) for one in levels))


def division_of(roster: Roster, duties: Collection[Duty], scores: tuple[Score, ...]) -> Division:
    """All that people want to know of these duties."""
    minutes = minutes_by_code(roster, duties)
    lent = {one.code for one in roster.people if one.lent_by}
    return Division(
        duties=tuple(sorted(duties)),
        broken=conflicts(roster, duties),
        minutes=minutes,
        outside_minutes=sum(minutes.get(one, 0) for one in lent),
        travel_minutes=travel_minutes(roster, duties),
        uncovered=uncovered_steps(roster, duties),
        added=tuple(sorted(set(duties) - roster.now)),
        dropped=tuple(sorted(roster.now - set(duties))),
        because=reasons_of(roster, duties),
        scores=scores,
    )
