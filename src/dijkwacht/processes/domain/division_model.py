# SPDX-License-Identifier: EUPL-1.2
"""The division as a model for OR-tools CP-SAT: finds the best, proves it, and names what makes it impossible.

Only the worker imports this, when it divides: the library takes forty megabytes of memory.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

from dijkwacht.knowledge.values import RuleKind
from dijkwacht.processes.domain.roster import HeldRule, Roster
from dijkwacht.processes.values.dividing import BarKind, Cover, Level, Reason, ReasonKind, Score
from dijkwacht.processes.values.duties import Duty, DutyKind, RuleKey

SEED = 2026
SECONDS = 8.0
"""The solver stops after so many of its own, counted seconds per level, and per reason that it tries to do without."""

_BARS = {
    BarKind.MANDATE: ReasonKind.MANDATE,
    BarKind.SKILL: ReasonKind.SKILL,
    BarKind.OWN_ONLY: ReasonKind.OWN_ONLY,
}


type Expression = cp_model.LinearExpr
type Limits = Sequence[cp_model.BoundedLinearExpression | bool]


def total(parts: Iterable[Expression]) -> Expression:
    """Their sum, also of none."""
    return cp_model.LinearExpr.sum(list(parts))


@dataclass(frozen=True, kw_only=True)
class Found:
    """The best duties that were found, with what they score. None: there are none, or none was found in the limit."""

    duties: frozenset[Duty] | None
    scores: tuple[Score, ...]
    is_impossible: bool


class Rota:
    """Variables and limits of one house in a model. Every limit has a switch, so that a set of reasons can be found.

    `regular` and `standby` are by person and spot. Limits with the switch of a reason hold where the switch is on.
    """

    def __init__(self, model: cp_model.CpModel, roster: Roster) -> None:
        self.model, self.roster = model, roster
        self.switches: dict[Reason, cp_model.IntVar] = {}
        self.never = model.new_constant(0)
        places = [(person, spot) for person in range(len(roster.people)) for spot in range(len(roster.spots))]
        self.regular = {place: model.new_bool_var("") for place in places}
        self.standby = {place: model.new_bool_var("") for place in places if self._may_stand_by(*place)}
        self.does = {
            place: one + self.standby[place] if place in self.standby else one for place, one in self.regular.items()
        }
        for place in self.standby:
            model.add_at_most_one(self.regular[place], self.standby[place])
        self.used = {person: self._used(person) for person, one in enumerate(roster.people) if one.lent_by}
        self._fill_spots()
        self._bar_people()
        self._keep_hands()
        self._keep_hours()
        self.broken: dict[RuleKey, list[cp_model.IntVar]] = {}
        for rule in roster.rules:
            self._keep_rule(rule)

    def switch(self, reason: Reason) -> cp_model.IntVar:
        return self.switches.setdefault(reason, self.model.new_bool_var(str(reason.kind)))

    def load(self, person: int) -> Expression:
        """Minutes of work a week."""
        return total(spot.share * self.regular[person, number] for number, spot in enumerate(self.roster.spots))

    def duties(self, solver: cp_model.CpSolver) -> frozenset[Duty]:
        return frozenset(
            self.roster.duty(*place, kind)
            for kind, grid in ((DutyKind.REGULAR, self.regular), (DutyKind.REPLACEMENT, self.standby))
            for place, one in grid.items()
            if solver.value(one)
        )

    def hint(self, duties: Collection[Duty]) -> None:
        """Where to begin looking."""
        for kind, grid in ((DutyKind.REGULAR, self.regular), (DutyKind.REPLACEMENT, self.standby)):
            for place, one in grid.items():
                self.model.add_hint(one, self.roster.duty(*place, kind) in duties)

    # --- limits -----------------------------------------------------------------------------------

    def _may_stand_by(self, person: int, spot: int) -> bool:
        is_asked = self.roster.problem.cover is Cover.WHERE_POSSIBLE
        return is_asked or self.roster.duty(person, spot, DutyKind.REPLACEMENT) in self.roster.kept

    def _used(self, person: int) -> cp_model.IntVar:
        """Whether somebody who is lent does anything here."""
        used = self.model.new_bool_var("")
        for grid in (self.regular, self.standby):
            for (one, _), does in grid.items():
                if one == person:
                    self.model.add_implication(does, used)
        return used

    def _column(self, grid: Mapping[tuple[int, int], cp_model.IntVar], spot: int) -> list[cp_model.IntVar]:
        return [one for (_, at), one in grid.items() if at == spot]

    def _step(self, spot: int) -> cp_model.IntVar:
        """That somebody has to do this step."""
        return self.switch(Reason(kind=ReasonKind.STEP, step=self.roster.spots[spot].key))

    def _fill_spots(self) -> None:
        for number, spot in enumerate(self.roster.spots):
            step = self._step(number)
            people = total(self._column(self.regular, number))
            asked = max(1, self.roster.problem.people.get(spot.key, 1))
            self.model.add(people >= asked).only_enforce_if(step)
            self.model.add(people <= spot.most)
            standby = self._column(self.standby, number)
            by_hand = sum(one.step == spot.key and one.kind is DutyKind.REPLACEMENT for one in self.roster.kept)
            self.model.add(total(standby) <= max(1, by_hand))

    def _bar_people(self) -> None:
        for (person, spot), kinds in self.roster.bars.items():
            for kind in kinds:
                if kind is BarKind.HOURS:
                    reason = Reason(kind=ReasonKind.HOURS, code=self.roster.people[person].code)
                else:
                    reason = Reason(kind=_BARS[kind], step=self.roster.spots[spot].key)
                self.model.add(self.does[person, spot] == 0).only_enforce_if(self.switch(reason))

    def _keep_hands(self) -> None:
        for kind, duties in ((ReasonKind.KEPT, self.roster.kept), (ReasonKind.BARRED, self.roster.barred)):
            for duty in sorted(duties):
                grid = self.regular if duty.kind is DutyKind.REGULAR else self.standby
                does = grid.get((self.roster.person_of[duty.code], self.roster.spot_of[duty.step]))
                if does is not None:
                    switch = self.switch(Reason(kind=kind, duty=duty))
                    self.model.add(does == int(kind is ReasonKind.KEPT)).only_enforce_if(switch)

    def _keep_hours(self) -> None:
        for person, one in enumerate(self.roster.people):
            if one.minutes is not None:
                switch = self.switch(Reason(kind=ReasonKind.HOURS, code=one.code))
                takes = self.away(person) if one.lent_by else self.load(person)
                self.model.add(takes <= one.minutes).only_enforce_if(switch)

    def _keep_rule(self, rule: HeldRule) -> None:
        """A strict rule holds where its switch is on; of advice it is counted how often it is broken."""
        if rule.is_strict:
            switch = self.switch(Reason(kind=ReasonKind.RULE, rule=rule.key))
            for limit in self._limits(rule):
                for one in limit:
                    self.model.add(one).only_enforce_if(switch)
            return
        self.broken[rule.key] = []
        for limit in self._limits(rule):
            conflict = self.model.new_bool_var("")
            for one in limit:
                self.model.add(one).only_enforce_if(~conflict)
            self.broken[rule.key].append(conflict)

    def _limits(self, rule: HeldRule) -> Iterable[Limits]:
        """What has to hold, in lists that each make one conflict when not all of it does."""
        people = range(len(self.roster.people))
        if rule.apart:
            yield from ([self.does[one, a] + self.does[one, b] <= 1 for a, b in rule.apart] for one in people)
        if rule.over:
            for boss, one in self.roster.pairs:
                yield [self.does[boss, above] + self.does[one, below] <= 1 for above, below in rule.over]
        if rule.is_enforced:
            yield self._turns(rule)
        if rule.kind is RuleKind.TWO_PERSONS:
            for spot in rule.steps:
                yield [total(self._column(self.regular, spot)) >= 2 * self._step(spot)]
        if rule.is_rotation:
            for one in people:
                if self.roster.too_long(rule, one):
                    yield [self.regular[one, spot] == 0 for spot in rule.steps]

    def _turns(self, rule: HeldRule) -> Limits:
        """Of one case each step can be done by another: distinct representatives among those whose fixed task it is."""
        takes = {
            (person, spot): self.model.new_bool_var("")
            for person in range(len(self.roster.people))
            for spot in rule.steps
        }
        for place, one in takes.items():
            self.model.add_implication(one, self.regular[place])
        for person in range(len(self.roster.people)):
            self.model.add_at_most_one(takes[person, spot] for spot in rule.steps)
        return [total(self._column(takes, spot)) >= self._step(spot) for spot in rule.steps]

    # --- what counts --------------------------------------------------------------------------------

    def level(self, level: Level) -> Expression:
        """What this level counts; variables that it needs are made once, since each level is asked once."""
        count: Mapping[Level, Callable[[], Expression]] = {
            Level.OUTSIDE_PEOPLE: lambda: total(self.used.values()),
            Level.IN_PERSON: lambda: total(self._outside_steps(self._in_person)),
            Level.ADVISED_RULES: lambda: total(self._any(one) for one in self.broken.values()),
            Level.ADVISED_CONFLICTS: lambda: total(total(one) for one in self.broken.values()),
            Level.OUTSIDE_MINUTES: lambda: total(self.away(person) for person in self.used),
            Level.OUTSIDE_STEPS: lambda: total(self._outside_steps(range(len(self.roster.spots)))),
            Level.UNCOVERED: self._uncovered,
            Level.CHANGES: self._changes,
            Level.STAYING: lambda: total(self.regular[self._place(one)] for one in sorted(self.roster.to_rotate)),
            Level.BUSIEST: self._busiest,
            Level.MOST_STEPS: self._most_steps,
        }
        return count[level]()

    def away(self, person: int) -> Expression:
        """Minutes a week of somebody who is lent, travel included."""
        return self.load(person) + self.roster.travel(person) * self.used[person]

    @property
    def _in_person(self) -> list[int]:
        return [number for number, spot in enumerate(self.roster.spots) if spot.step.has_outside_contact]

    def _outside_steps(self, spots: Collection[int]) -> Iterable[cp_model.IntVar]:
        return (self.regular[person, spot] for person in self.used for spot in spots)

    def _place(self, duty: Duty) -> tuple[int, int]:
        return self.roster.person_of[duty.code], self.roster.spot_of[duty.step]

    def _any(self, conflicts: Sequence[cp_model.IntVar]) -> cp_model.IntVar:
        one = self.model.new_bool_var("")
        for conflict in conflicts:
            self.model.add_implication(conflict, one)
        return one

    def _uncovered(self) -> Expression:
        if self.roster.problem.cover is Cover.NONE:
            return total(())
        missing = []
        for spot in range(len(self.roster.spots)):
            one = self.model.new_bool_var("")
            self.model.add_bool_or(one, *self._column(self.standby, spot))
            missing.append(one)
        return total(missing)

    def _changes(self) -> Expression:
        cost: list[Expression] = []
        for kind, grid in ((DutyKind.REGULAR, self.regular), (DutyKind.REPLACEMENT, self.standby)):
            for place in self.regular:
                duty, does = self.roster.duty(*place, kind), grid.get(place, self.never)
                if self.roster.is_change(duty):
                    cost.append(1 - does if duty in self.roster.now else does)
        return total(cost)

    def _busiest(self) -> Expression:
        hours = self.model.new_int_var(0, sum(spot.share * spot.most for spot in self.roster.spots) // 60 + 1, "")
        for person in range(len(self.roster.people)):
            self.model.add(self.load(person) <= 60 * hours)
        return hours

    def _most_steps(self) -> Expression:
        spots = range(len(self.roster.spots))
        most = self.model.new_int_var(0, len(spots), "")
        for person in range(len(self.roster.people)):
            self.model.add(total(self.regular[person, spot] for spot in spots) <= most)
        return most


# --- asking ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Climbed[T]:
    """What levels came to, each as value and bound, and what was read at the end. None: no answer within the limit."""

    reached: tuple[tuple[int, int], ...]
    read: T | None
    is_impossible: bool


def climbed[T](
    model: cp_model.CpModel,
    levels: Sequence[Expression],
    read: Callable[[cp_model.CpSolver], T],
    *,
    effort: float,
) -> Climbed[T]:
    """The least of the first level, then of the second without giving up the first, and so on.

    A level that is none already cannot be less, and is not asked. Once a level is not proven, its bound says what could be.
    """
    solver = asked_solver(effort)
    status = solver.solve(model)
    if status not in _SOLVED:
        return Climbed(reached=(), read=None, is_impossible=status == cp_model.INFEASIBLE)
    reached = []
    for level in levels:
        value, bound = solver.value(level), 0
        if value:
            _hint_all(model, solver)
            model.minimize(level)
            better = asked_solver(effort)
            if better.solve(model) in _SOLVED:
                solver = better
                value = solver.value(level)
                bound = max(0, ceil(solver.best_objective_bound - _ROUNDING))
            model.clear_objective()  # type: ignore[no-untyped-call]  # ortools leaves this one untyped
        model.add(level <= value)
        reached.append((value, bound))
    return Climbed(reached=tuple(reached), read=read(solver), is_impossible=False)


_SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)
_ROUNDING = 1e-6


def asked_solver(effort: float) -> cp_model.CpSolver:
    """One worker: with more, the outcome would depend on which is faster today."""
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = SEED
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = effort * SECONDS
    return solver


def _hint_all(model: cp_model.CpModel, solver: cp_model.CpSolver) -> None:
    """What was found is where the next level begins."""
    model.clear_hints()  # type: ignore[no-untyped-call]  # ortools leaves this one untyped
    for number, value in enumerate(solver.response_proto.solution):
        model.add_hint(model.get_int_var_from_proto_index(number), value)


def best(roster: Roster, *, start: Collection[Duty], levels: Sequence[Level], effort: float) -> Found:
    """The best division, or that there is none. `start` is a division to begin from, or part of one."""
    model = cp_model.CpModel()
    rota = Rota(model, roster)
    for switch in rota.switches.values():
        model.add(switch == 1)
    expressions = [rota.level(level) for level in levels]
    rota.hint(start)
    found = climbed(model, expressions, rota.duties, effort=effort)
    scores = tuple(
        Score(level=level, value=value, bound=bound)
        for level, (value, bound) in zip(levels, found.reached, strict=False)
    )
    return Found(duties=found.read, scores=scores, is_impossible=found.is_impossible)


def reasons(roster: Roster, *, effort: float) -> tuple[Reason, ...]:
    """A set of reasons that cannot all hold, of which none can be missed.

    The solver names a set that is enough; each of it is then left out once, and stays out when there is still no division.
    """
    rota = Rota(cp_model.CpModel(), roster)
    order = list(rota.switches)
    needed = _enough(rota, order, effort=effort) or order
    for one in sorted(needed, key=lambda reason: (_LEAVE_OUT_FIRST.index(reason.kind), order.index(reason))):
        without = [other for other in needed if other != one]
        if one in needed and (fewer := _enough(rota, without, effort=effort)) is not None:
            needed = fewer
    return tuple(sorted(needed, key=order.index))


_LEAVE_OUT_FIRST = (
    ReasonKind.KEPT, ReasonKind.BARRED, ReasonKind.HOURS, ReasonKind.SKILL, ReasonKind.MANDATE,
    ReasonKind.STEP, ReasonKind.OWN_ONLY, ReasonKind.RULE,
)  # fmt: skip
"""What is rather not named when something else explains it as well."""


def _enough(rota: Rota, held: Sequence[Reason], *, effort: float) -> list[Reason] | None:
    """Some of these reasons that cannot all hold; None when they can, or nobody knows."""
    rota.model.clear_assumptions()
    rota.model.add_assumptions([rota.switches[one] for one in held])
    solver = asked_solver(effort)
    if solver.solve(rota.model) != cp_model.INFEASIBLE:
        return None
    named = set(solver.sufficient_assumptions_for_infeasibility())
    return [one for one in held if rota.switches[one].index in named]
