# SPDX-License-Identifier: EUPL-1.2
"""The plain division: hardest step first, to whoever fits best now. Quick enough for a page, and it needs no solver."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dijkwacht.processes.domain.roster import HeldRule, Roster
from dijkwacht.processes.values.dividing import Cover
from dijkwacht.processes.values.duties import Duty, DutyKind

MOST_TRIES = 2_000
"""So often somebody is put on a step before the plain division gives up; a way out was not shown to be missing then."""


@dataclass
class Filling:
    """What is given out so far: per person the spots that are his task, those where he stands by, and his minutes."""

    roster: Roster
    regular: Mapping[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    standby: Mapping[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    tries: int = 0

    @cached_property
    def strict(self) -> "Clashes":
        return Clashes(self.roster, [one for one in self.roster.rules if one.is_strict])

    @cached_property
    def advised(self) -> "Clashes":
        return Clashes(self.roster, [one for one in self.roster.rules if not one.is_strict])

    @property
    def duties(self) -> frozenset[Duty]:
        return frozenset(
            self.roster.duty(person, spot, kind)
            for kind, given in ((DutyKind.REGULAR, self.regular), (DutyKind.REPLACEMENT, self.standby))
            for person, spots in given.items()
            for spot in spots
        )

    def load(self, person: int) -> int:
        """Minutes a week, travel included."""
        work = sum(self.roster.spots[spot].share for spot in self.regular[person])
        return work + (self.roster.travel(person) if self.regular[person] or self.standby[person] else 0)

    def fits(self, person: int, spot: int, kind: DutyKind) -> bool:
        """Whether he can have this too, without a strict rule broken."""
        if (person, spot) in self.roster.bars or self.roster.duty(person, spot, kind) in self.roster.barred:
            return False
        if spot in self.regular[person] or spot in self.standby[person]:
            return False
        return self._has_time(person, spot, kind) and not self.strict.count(self, person, spot, kind)

    def _has_time(self, person: int, spot: int, kind: DutyKind) -> bool:
        most = self.roster.people[person].minutes
        if most is None:
            return True
        more = self.roster.spots[spot].share if kind is DutyKind.REGULAR else 0
        begins = not self.regular[person] and not self.standby[person]
        return self.load(person) + more + (self.roster.travel(person) if begins else 0) <= most

    def held(self, person: int) -> set[int]:
        return self.regular[person] | self.standby[person]


class Clashes:
    """Which pairs of spots some rules keep apart, per spot, so that a look costs little."""

    def __init__(self, roster: Roster, rules: list[HeldRule]) -> None:
        self.apart: Mapping[int, set[int]] = defaultdict(set)
        self.in_turn: Mapping[int, set[int]] = defaultdict(set)
        self.above: Mapping[int, set[int]] = defaultdict(set)
        self.below: Mapping[int, set[int]] = defaultdict(set)
        self.too_long = {
            (person, spot)
            for rule in rules
            if rule.is_rotation
            for spot in rule.steps
            for person in range(len(roster.people))
            if roster.too_long(rule, person)
        }
        for rule in rules:
            for one, other in rule.apart:
                self.apart[one].add(other)
                self.apart[other].add(one)
            for above, below in rule.over:
                self.below[above].add(below)
                self.above[below].add(above)
            for one in rule.steps if rule.is_enforced else ():
                self.in_turn[one].update(other for other in rule.steps if other != one)
        self.under: Mapping[int, set[int]] = defaultdict(set)
        for boss, one in roster.pairs:
            self.under[boss].add(one)

    def count(self, filling: Filling, person: int, spot: int, kind: DutyKind) -> int:
        """How often this would break one of the rules with what is given out already."""
        found = len(filling.held(person) & self.apart[spot])
        if kind is DutyKind.REGULAR:
            found += len(filling.regular[person] & self.in_turn[spot]) + ((person, spot) in self.too_long)
        if self.below[spot]:
            found += sum(bool(filling.held(one) & self.below[spot]) for one in self.under[person])
        if self.above[spot]:
            found += sum(bool(filling.held(boss) & self.above[spot]) for boss in filling.roster.above[person])
        return found


def greedy_duties(roster: Roster) -> frozenset[Duty] | None:
    """Duties that break no strict rule; None when there are none, or none was found soon."""
    filling = Filling(roster)
    for duty in sorted(roster.kept):
        person, spot = roster.person_of[duty.code], roster.spot_of[duty.step]
        if not filling.fits(person, spot, duty.kind):
            return None
        _given(filling, duty.kind)[person].add(spot)
    lacking = {
        number: spot.needed - sum(number in spots for spots in filling.regular.values())
        for number, spot in enumerate(roster.spots)
    }
    if not _filled(filling, {spot: number for spot, number in lacking.items() if number > 0}):
        return None
    _follow_advice(filling)
    if roster.problem.cover is Cover.WHERE_POSSIBLE:
        _stand_by(filling)
    return filling.duties


def _given(filling: Filling, kind: DutyKind) -> Mapping[int, set[int]]:
    return filling.regular if kind is DutyKind.REGULAR else filling.standby


def _filled(filling: Filling, lacking: dict[int, int]) -> bool:
    """Fills what lacks people, the step with the fewest candidates first; goes back where it gets stuck."""
    if not lacking:
        return True
    candidates = {spot: _candidates(filling, spot) for spot in lacking}
    spot = min(lacking, key=lambda one: (len(candidates[one]) - lacking[one], one))
    if len(candidates[spot]) < lacking[spot]:
        return False
    rest = {one: number - (one == spot) for one, number in lacking.items() if number > (one == spot)}
    for person in sorted(candidates[spot], key=lambda one: _price(filling, one, spot)):
        if filling.tries >= MOST_TRIES:
            return False
        filling.tries += 1
        filling.regular[person].add(spot)
        if _filled(filling, rest):
            return True
        filling.regular[person].remove(spot)
    return False


def _candidates(filling: Filling, spot: int) -> list[int]:
    people = range(len(filling.roster.people))
    return [person for person in people if filling.fits(person, spot, DutyKind.REGULAR)]


def _price(filling: Filling, person: int, spot: int) -> tuple[int, bool, bool, int, int]:
    """What is best here and now: advice followed, own people, who does it already, who has least to do."""
    duty = filling.roster.duty(person, spot, DutyKind.REGULAR)
    stays = duty in filling.roster.now and duty not in filling.roster.to_rotate
    return (
        filling.advised.count(filling, person, spot, DutyKind.REGULAR),
        bool(filling.roster.people[person].lent_by),
        not stays,
        filling.load(person),
        len(filling.regular[person]),
    )


def _follow_advice(filling: Filling) -> None:
    """A second person where that is advised, as long as he is one of the house and breaks nothing."""
    for number, spot in enumerate(filling.roster.spots):
        there = sum(number in spots for spots in filling.regular.values())
        for person in sorted(_candidates(filling, number), key=lambda one: _price(filling, one, number)):
            is_free = not filling.roster.people[person].lent_by
            if there < spot.wanted and is_free and not filling.advised.count(filling, person, number, DutyKind.REGULAR):
                filling.regular[person].add(number)
                there += 1


def _stand_by(filling: Filling) -> None:
    """A replacement for each step, where one can be had without help and without going against advice."""
    for spot in range(len(filling.roster.spots)):
        if any(spot in spots for spots in filling.standby.values()):
            continue
        person = min(_stand_ins(filling, spot), default=None)
        if person is not None:
            filling.standby[person[-1]].add(spot)


def _stand_ins(filling: Filling, spot: int) -> Iterator[tuple[bool, int, int]]:
    """Who could stand by: first who does so now, then who stands by least often."""
    for person, one in enumerate(filling.roster.people):
        is_here = not one.lent_by or bool(filling.held(person))
        kind = DutyKind.REPLACEMENT
        if is_here and filling.fits(person, spot, kind) and not filling.advised.count(filling, person, spot, kind):
            duty = filling.roster.duty(person, spot, kind)
            yield duty not in filling.roster.now, len(filling.standby[person]), person
