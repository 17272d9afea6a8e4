# SPDX-License-Identifier: EUPL-1.2
"""An attacker on what the publish gate lets out, written from the rules and not from the gate.

He has the declaration, knows who answered and who gave an opinion on what, and reads every cell. Three ways:
`by_adding` adds and subtracts figures as if they were exact (rule 12), `by_fitting` writes out every population that fits
what he reads, and `by_trying` goes further: he runs the gate itself on every population, and sees which of them give the
publication that he reads. The last two try everything, so they are for a handful of people.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from math import floor

from dijkwacht.disclosure.values import Place


class Attacker:
    """One question of one declaration: who gave an opinion, and which groups there are."""

    def __init__(self, declaration, counts, asked, *, earlier=()):
        self.asked = asked
        self.least = 10 if asked.is_sensitive else 5
        self.declaration = declaration
        self.counted = [number for number, one in enumerate(asked.options) if one in asked.counted]
        self.agreeing = [number for number, one in enumerate(asked.options) if one in asked.agreeing]
        answers = counts.answers[asked.slug]
        self.opinions = {
            atom: sum(chosen[one] for one in self.counted)
            for atom, chosen in answers.items()
            if any(chosen[one] for one in self.counted)
        }
        self.secret = {atom: sum(answers[atom][one] for one in self.agreeing) for atom in self.opinions}
        self.earlier = [one.place for one in earlier if one.asked == asked.slug]

    # --- groups ---------------------------------------------------------------------------------------

    def members(self, place):
        """The parts of the population that are in a group."""
        return frozenset(atom for atom in self.opinions if self._is_in(atom, place))

    def _is_in(self, atom, place):
        names = list(self.declaration.dimensions)
        for name, category in zip(place.table, place.group, strict=True):
            own = atom[names.index(name)]
            if place.is_coarser:
                own = self.declaration.coarser.get(name, {}).get(own, own)
            if own != category:
                return False
        return True

    def is_withheld(self, atom):
        pairs = zip(self.declaration.dimensions, atom, strict=True)
        return any(category in self.declaration.withheld.get(name, ()) for name, category in pairs)

    def is_small(self, atoms):
        return bool(atoms) and sum(self.opinions[one] for one in atoms if not self.is_withheld(one)) < self.least

    def size(self, atoms):
        return sum(self.opinions[one] for one in atoms)

    def cells(self, release):
        return [one for one in release.cells if one.asked == self.asked.slug]

    # --- adding and subtracting -------------------------------------------------------------------------

    def by_adding(self, release) -> list[str]:
        """Too small groups shown, too small rests, and too small sets that follow from what is shown."""
        shown = [one for one in self.cells(release) if one.share is not None]
        told = [self.members(one.place) for one in shown] + [self.members(one) for one in self.earlier]
        found = [f"small: {one}" for one in map(self.members, (cell.place for cell in shown)) if self.is_small(one)]
        found += [f"rest: {one}" for one in self._rests(release) if self.is_small(one)]
        return found + [f"follows: {sorted(one)}" for one in self._suspects(told) if follows(one, told, self.opinions)]

    def _rests(self, release) -> Iterator[frozenset]:
        tables = defaultdict(list)
        for cell in self.cells(release):
            tables[cell.place.table, cell.place.is_coarser].append(cell)
        for cells in tables.values():
            if any(one.share is not None for one in cells):
                yield frozenset().union(*(self.members(one.place) for one in cells if one.share is None))

    def _suspects(self, told) -> Iterator[frozenset]:
        """Of few parts every set of them; of more every cross-cut, and what two or three figures differ in."""
        atoms = sorted(self.opinions)
        if len(atoms) <= 10:
            every = (frozenset(one) for number in range(1, len(atoms) + 1) for one in combinations(atoms, number))
        else:
            pairs = [one - other for one in told for other in told] + [one & other for one in told for other in told]
            more = [one - other - third for one in told for other, third in combinations(told, 2)]
            every = {*pairs, *more, *self._cuts()}
        yield from (one for one in every if self.is_small(one))

    def _cuts(self) -> set[frozenset]:
        """Every group that any of the dimensions make together."""
        names = list(self.declaration.dimensions)
        found = set()
        for number in range(1, len(names) + 1):
            for table in combinations(names, number):
                for group in product(*(self.declaration.dimensions[one] for one in table)):
                    found.add(self.members(Place(table=table, group=group)))
        return found

    # --- what fits --------------------------------------------------------------------------------------

    def by_fitting(self, release) -> list[str]:
        """What is certain about a too small declared group in all populations that fit the figures shown."""
        shown = [one for one in self.cells(release) if one.share is not None]
        fitting = [
            one for one in self._every_population() if all(self._fits(one, self.members(c.place), c) for c in shown)
        ]
        return self._certain(fitting, release) if self.secret in fitting else ["of other people than these"]

    def by_trying(self, gate, counts) -> list[str]:
        """The same for every population there can be, where what fits is what the gate publishes alike."""
        alike = defaultdict(list)
        for one in self._every_population():
            release = gate(self.declaration, self._with(counts, one))
            alike[release.cells].append((one, release))
        return [said for same in alike.values() for said in self._certain([one for one, _ in same], same[0][1])]

    def _every_population(self):
        atoms = sorted(self.opinions)
        for agreed in product(*(range(self.opinions[one] + 1) for one in atoms)):
            yield dict(zip(atoms, agreed, strict=True))

    def _with(self, counts, agreed):
        """The same people, of whom so many agree."""
        other = next(one for one in self.counted if one not in self.agreeing)
        rows = {}
        for atom, yes in agreed.items():
            row = [0] * len(self.asked.options)
            row[self.agreeing[0]], row[other] = yes, self.opinions[atom] - yes
            rows[atom] = tuple(row)
        return replace(counts, answers={self.asked.slug: rows})

    def _certain(self, fitting, release) -> list[str]:
        """Anything of too small declared groups; of larger ones that are not shown only that all agree, or nobody."""
        found = []
        shown = {self.members(one.place) for one in self.cells(release) if one.share is not None}
        for group in {self.members(one.place) for one in self.cells(release)} - shown - {frozenset()}:
            seen = {sum(one[atom] for atom in group) for one in fitting}
            if not self.is_small(group):
                if seen in ({0}, {self.size(group)}):
                    found.append(f"all or none: {sorted(group)} {seen}")
            elif len(seen) == 1:
                found.append(f"exact: {sorted(group)} {seen}")
            elif min(seen) > 0:
                found.append(f"at least one agreed: {sorted(group)} {seen}")
            elif max(seen) < self.size(group) and not self.asked.is_accusing:
                found.append(f"at least one did not agree: {sorted(group)} {seen}")
        return found

    def _fits(self, agreed, group, cell) -> bool:
        yes, size = sum(agreed[one] for one in group), self.size(group)
        return told(yes, size, self.asked) == cell.share

    def odd_figures(self, release) -> list[str]:
        """Figures that no rule lets out: extreme, unrounded, or of another group than they say."""
        found = []
        for cell in self.cells(release):
            group = self.members(cell.place)
            if cell.share is None:
                found += [f"band without a share: {cell}"] if cell.answers else []
                continue
            outer = (10, 90) if self.asked.is_accusing else (0, 100)
            if not outer[0] < cell.share < outer[1]:
                found.append(f"extreme: {cell}")
            if not self._fits(self.secret, group, cell):
                found.append(f"not the share: {cell}")
            if not cell.answers.low <= self.size(group) <= (cell.answers.high or self.size(group)):
                found.append(f"not the band: {cell}")
        return found


def told(yes, size, asked) -> int:
    """Rule 15: below twenty the count to threes or fives, then the share to fives; halves up."""
    if size < 20:
        step = 5 if asked.is_sensitive else 3
        yes = min(size, step * floor(Fraction(yes, step) + Fraction(1, 2)))
    return 5 * floor(Fraction(100 * yes, 5 * size) + Fraction(1, 2))


def follows(wanted, told_groups, atoms) -> bool:
    """Whether the indicator of a set is a combination of those of the groups: it does not raise the rank."""
    columns = sorted(atoms)
    rows = [[Fraction(int(one in group)) for one in columns] for group in told_groups]
    return rank([*rows, [Fraction(int(one in wanted)) for one in columns]]) == rank(rows)


def rank(rows) -> int:
    """By elimination in fractions."""
    rows = [list(one) for one in rows]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((number for number in range(found, len(rows)) if rows[number][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for number in range(found + 1, len(rows)):
            if rows[number][column]:
                factor = rows[number][column] / rows[found][column]
                rows[number] = [one - factor * other for one, other in zip(rows[number], rows[found], strict=True)]
        found += 1
    return found
