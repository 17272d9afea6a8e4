# SPDX-License-Identifier: EUPL-1.2
"""All houses of a region in one model, tied together by the hours of who may be lent. Only the worker imports this."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ortools.sat.python import cp_model

from dijkwacht.processes.domain.division_model import Rota, climbed, total
from dijkwacht.processes.domain.greedy_division import greedy_duties
from dijkwacht.processes.domain.region import guest_code
from dijkwacht.processes.domain.roster import roster_of
from dijkwacht.processes.values.dividing import DivisionProblem, Lender, Loan

EFFORT = 3.0
"""A region may take so many times the counted seconds of one house."""


@dataclass(frozen=True, kw_only=True)
class Lent:
    """The loans, and which houses have a division with them."""

    loans: tuple[Loan, ...]
    solved: frozenset[str]
    is_proven: bool


def lent(problems: Mapping[str, DivisionProblem], lenders: Collection[Lender], *, effort: float) -> Lent:
    """The least lending with which as many houses as possible have a division. `problems` hold the guests already."""
    model = cp_model.CpModel()
    region = _Region(model, problems, lenders)
    found = climbed(model, region.levels(), region.read, effort=effort * EFFORT)
    if found.read is None:
        return Lent(loans=(), solved=frozenset(), is_proven=False)
    loans, solved = found.read
    return Lent(loans=loans, solved=solved, is_proven=all(value == bound for value, bound in found.reached))


class _Region:
    def __init__(
        self, model: cp_model.CpModel, problems: Mapping[str, DivisionProblem], lenders: Collection[Lender]
    ) -> None:
        self.lenders = lenders
        self.rotas = {name: Rota(model, roster_of(problem)) for name, problem in problems.items()}
        self.solved = {name: model.new_bool_var(name) for name in problems}
        for name, rota in self.rotas.items():
            # A house without a division has none of its limits, and then nobody needs to help there.
            for switch in rota.switches.values():
                model.add(switch == self.solved[name])
            duties = greedy_duties(rota.roster)
            model.add_hint(self.solved[name], duties is not None)
            rota.hint(duties or ())
        for lender in lenders:
            away = total(rota.away(guest) for _, rota, guest in self._stays(lender))
            model.add(away <= lender.minutes)
            home = self.rotas[lender.home]
            own = home.roster.person_of[lender.code]
            minutes = home.roster.people[own].minutes
            if minutes is not None:
                model.add(away + home.load(own) <= minutes)

    def levels(self) -> list[cp_model.LinearExpr]:
        """In this order: houses without a division, loans, time with travel, steps."""
        stays = [(rota, guest) for lender in self.lenders for _, rota, guest in self._stays(lender)]
        return [
            total(1 - one for one in self.solved.values()),
            total(rota.used[guest] for rota, guest in stays),
            total(rota.away(guest) for rota, guest in stays),
            total(rota.regular[guest, spot] for rota, guest in stays for spot in range(len(rota.roster.spots))),
        ]

    def read(self, solver: cp_model.CpSolver) -> tuple[tuple[Loan, ...], frozenset[str]]:
        loans = [
            self._loan(solver, lender, name, rota, guest)
            for lender in self.lenders
            for name, rota, guest in self._stays(lender)
            if solver.value(rota.used[guest])
        ]
        return tuple(sorted(loans)), frozenset(name for name, one in self.solved.items() if solver.value(one))

    def _stays(self, lender: Lender) -> Iterator[tuple[str, Rota, int]]:
        """Where he could help, and his place there."""
        for name, rota in self.rotas.items():
            if name != lender.home and name in lender.travel:
                yield name, rota, rota.roster.person_of[guest_code(lender.home, lender.code)]

    def _loan(self, solver: cp_model.CpSolver, lender: Lender, name: str, rota: Rota, guest: int) -> Loan:
        spots = [spot for number, spot in enumerate(rota.roster.spots) if solver.value(rota.regular[guest, number])]
        return Loan(
            home=lender.home,
            code=lender.code,
            to=name,
            steps=tuple(spot.key for spot in spots),
            minutes=sum(spot.share for spot in spots),
            travel=lender.travel[name],
        )
