# SPDX-License-Identifier: EUPL-1.2
"""Which groups may be told of at all, by how many people they have: before anybody looks at what they answered."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from dijkwacht.disclosure.domain.groups import Layer, Population
from dijkwacht.disclosure.domain.row_space import combination, reduced
from dijkwacht.disclosure.domain.within_tables import large_enough, without_narrow, without_small_rest
from dijkwacht.disclosure.values import Place, Published


@dataclass(frozen=True, kw_only=True)
class Known:
    """A group that was published before, by how many answers it grew since (shrunk is below zero), and the share."""

    place: Place
    grown: int
    share: int | None


def known_before(people: Population, earlier: Iterable[Published]) -> tuple[Known, ...] | None:
    """What earlier releases told of this question; None when one of their groups is not among those of now."""
    groups = list(earlier)
    if any(one.place not in people.members for one in groups):
        return None
    return tuple(
        dict.fromkeys(
            Known(place=one.place, grown=people.size(people.members[one.place]) - one.answers, share=one.share)
            for one in groups
        )
    )


def kept_groups(
    people: Population,
    found: Sequence[Layer],
    small: Sequence[frozenset[int]],
    threshold: int,
    known: Sequence[Known] | None,
) -> list[Place]:
    """The groups of which no sum or difference, with what was published before, tells of few. Rule 13, first half.

    Follows from sizes alone, which the attacker knows, so that what is left out tells nothing.
    """
    if known is None:
        return []
    kept = large_enough(people, found, threshold)
    for layer in found:
        stays = without_small_rest(people, layer, kept, threshold)
        stays = without_narrow(people, layer, stays, small)
        kept = [one for one in kept if one not in layer.places or one in stays]
    return without_small_sets(people, kept, threshold, known)


def without_small_sets(
    people: Population, kept: Sequence[Place], threshold: int, known: Sequence[Known]
) -> list[Place]:
    """Take away groups, the last declared first, until no small set of people follows from the others.

    Then those come back that were taken away for nothing: others that went later were enough. Who came to a group since
    it was published before, or left it, is a set too: a column behind those of the parts. Nothing stays when a small set
    follows from what was published before, or when the solver comes to no answer.
    """
    # Here and not above: whoever only shows what was published needs no solver.
    from dijkwacht.disclosure.domain.small_sets import Undecided

    rows = _Rows(people=people, known=known, threshold=threshold)
    left = list(kept)
    try:
        while left and (tells := rows.small_set_of(left)):
            gone = _last_needed(rows.of(left), tells, fixed=len(known))
            left = [] if gone is None else [one for number, one in enumerate(left) if number != gone]
        for back in (one for one in kept if one not in left):
            if not rows.small_set_of([*left, back]):
                left.append(back)
    except Undecided:
        return []
    return [one for one in kept if one in left]


@dataclass(frozen=True, kw_only=True)
class _Rows:
    """What is known of which people, as rows: first what was published before, then what is asked."""

    people: Population
    known: Sequence[Known]
    threshold: int

    def small_set_of(self, places: Sequence[Place]) -> frozenset[int] | None:
        from dijkwacht.disclosure.domain.small_sets import small_set

        weights = (*self.people.safe, *(abs(one.grown) for one in self.known if one.grown))
        return small_set(self.of(places), weights, self.threshold)

    def of(self, places: Sequence[Place]) -> list[tuple[int, ...]]:
        changed = [one for one in self.known if one.grown]
        return [
            *(_row_before(self.people, one, changed) for one in self.known),
            *((*_row(self.people, one), *(0 for _ in changed)) for one in places),
        ]


def _row_before(people: Population, then: Known, changed: Sequence[Known]) -> tuple[int, ...]:
    """What was published before was a group of now without who came, or with who left."""
    sign = -1 if then.grown > 0 else 1
    return (*_row(people, then.place), *(sign * int(then is other) for other in changed))


def _row(people: Population, place: Place) -> tuple[int, ...]:
    return tuple(int(one in people.members[place]) for one in range(len(people.sizes)))


def _last_needed(rows: Sequence[Sequence[int]], tells: Collection[int], *, fixed: int) -> int | None:
    """The last row that makes up the set, counted from the first that may still go; None when none of those does."""
    columns = range(len(rows[0]))
    made_of = combination([int(one in tells) for one in columns], reduced(rows, columns)) or ()
    return max((number - fixed for number, part in enumerate(made_of) if part and number >= fixed), default=None)
