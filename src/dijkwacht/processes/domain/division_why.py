# SPDX-License-Identifier: EUPL-1.2
"""Why this person does this step: found from the division itself, by looking at who else could have."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from dijkwacht.processes.domain.roster import HeldRule, Roster
from dijkwacht.processes.values.dividing import Bar, BarKind, Because, WhyPerson
from dijkwacht.processes.values.duties import Duty, DutyKind


def reasons_of(roster: Roster, duties: Collection[Duty]) -> tuple[Because, ...]:
    """The reason for every duty, in the order of the duties."""
    given = _Given(roster=roster, duties=frozenset(duties))
    return tuple(_because(given, duty) for duty in sorted(duties))


@dataclass(frozen=True, kw_only=True)
class _Given:
    """A division, by numbers."""

    roster: Roster
    duties: frozenset[Duty]

    @cached_property
    def spots(self) -> Mapping[int, frozenset[int]]:
        """Per person all that he does or replaces."""
        found: dict[int, set[int]] = {person: set() for person in range(len(self.roster.people))}
        for one in self.duties:
            found[self.roster.person_of[one.code]].add(self.roster.spot_of[one.step])
        return {person: frozenset(spots) for person, spots in found.items()}

    @cached_property
    def loads(self) -> Mapping[int, int]:
        """Minutes a week per person, travel included."""
        found = {person: self.roster.travel(person) for person, spots in self.spots.items() if spots}
        for one in self.duties:
            if one.kind is DutyKind.REGULAR:
                found[self.roster.person_of[one.code]] += self.roster.spots[self.roster.spot_of[one.step]].share
        return found

    def without(self, person: int, spot: int) -> "_Given":
        duties = {one for one in self.duties if (one.code, one.step) != self._names(person, spot)}
        return _Given(roster=self.roster, duties=frozenset(duties))

    def _names(self, person: int, spot: int) -> tuple[str, object]:
        return self.roster.people[person].code, self.roster.spots[spot].key


def _because(given: _Given, duty: Duty) -> Because:
    roster = given.roster
    person, spot = roster.person_of[duty.code], roster.spot_of[duty.step]
    if duty in roster.kept:
        return Because(duty=duty, why=WhyPerson.HAND)
    rest = given.without(person, spot)
    others = [one for one in range(len(roster.people)) if one != person and not _has(given, one, spot, duty.kind)]
    strict = {one: bar for one in others if (bar := _bar(rest, one, spot, duty.kind)) is not None}
    is_lent = bool(roster.people[person].lent_by)
    inside = [one for one in others if not roster.people[one].lent_by]
    if all(one in strict for one in (inside if is_lent else others)):
        why = WhyPerson.NOBODY_INSIDE if is_lent else WhyPerson.ONLY_ONE
        return Because(duty=duty, why=why, bars=tuple(sorted(strict.values(), key=lambda bar: bar.code)))
    left = [one for one in others if one not in strict]
    advised = {one: bar for one in left if (bar := _advised_bar(rest, one, spot)) is not None}
    if len(advised) == len(left) and _advised_bar(rest, person, spot) is None:
        return Because(duty=duty, why=WhyPerson.ADVISED, bars=tuple(sorted(advised.values(), key=lambda bar: bar.code)))
    return Because(duty=duty, why=_preference(given, duty, left))


def _has(given: _Given, person: int, spot: int, kind: DutyKind) -> bool:
    return given.roster.duty(person, spot, kind) in given.duties


def _bar(given: _Given, person: int, spot: int, kind: DutyKind) -> Bar | None:
    """What keeps somebody from a step that nobody of this division has yet: himself first, then hours, then rules."""
    roster = given.roster
    code = roster.people[person].code
    if kinds := roster.bars.get((person, spot)):
        return Bar(code=code, kind=kinds[0])
    if roster.duty(person, spot, kind) in roster.barred:
        return Bar(code=code, kind=BarKind.HAND)
    most = roster.people[person].minutes
    more = roster.spots[spot].share if kind is DutyKind.REGULAR else 0
    if most is not None and given.loads.get(person, roster.travel(person)) + more > most:
        return Bar(code=code, kind=BarKind.HOURS)
    return _rule_bar(given, person, spot, [one for one in roster.rules if one.is_strict])


def _advised_bar(given: _Given, person: int, spot: int) -> Bar | None:
    return _rule_bar(given, person, spot, [one for one in given.roster.rules if not one.is_strict])


def _rule_bar(given: _Given, person: int, spot: int, rules: Collection[HeldRule]) -> Bar | None:
    """The first rule that he would break, and the step of his, or of who stands above or below him, in the way."""
    roster = given.roster
    code = roster.people[person].code
    for rule in rules:
        pairs = {*rule.apart, *((b, a) for a, b in rule.apart)}
        if rule.is_enforced:
            pairs = {(one, other) for one in rule.steps for other in rule.steps if one != other}
        for mine in sorted(given.spots[person] - {spot}):
            if (spot, mine) in pairs:
                return Bar(code=code, kind=BarKind.RULE, rule=rule.key, step=roster.spots[mine].key)
        for boss, one in roster.pairs if rule.over else ():
            other = one if boss == person else boss if one == person else None
            for theirs in sorted(given.spots[other]) if other is not None else ():
                if ((spot, theirs) if boss == person else (theirs, spot)) in rule.over:
                    return Bar(code=code, kind=BarKind.HIERARCHY, rule=rule.key, step=roster.spots[theirs].key)
        if rule.is_rotation and spot in rule.steps and roster.too_long(rule, person):
            return Bar(code=code, kind=BarKind.RULE, rule=rule.key)
    return None


def _preference(given: _Given, duty: Duty, others: Collection[int]) -> WhyPerson:
    """Why him, where others could do it as well."""
    roster = given.roster
    if duty in roster.now and duty not in roster.to_rotate:
        return WhyPerson.DOES_IT_NOW
    if duty not in roster.to_rotate and any(one.step == duty.step for one in roster.to_rotate):
        return WhyPerson.TURN
    person = roster.person_of[duty.code]
    share = roster.spots[roster.spot_of[duty.step]].share
    if duty.kind is DutyKind.REGULAR and share:
        mine = given.loads[person]
        if all(given.loads.get(one, 0) + share > mine for one in others):
            return WhyPerson.LEAST_WORK
    return WhyPerson.WHOLE
