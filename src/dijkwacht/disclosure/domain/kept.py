# SPDX-License-Identifier: EUPL-1.2
"""Which groups may be told of at all, by how many people they have: before anybody looks at what they answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dijkwacht.disclosure.domain.groups import Layer, Population
from dijkwacht.disclosure.domain.row_space import combination, reduced
from dijkwacht.disclosure.domain.within_tables import large_enough, without_small_rest
from dijkwacht.disclosure.values import Place, Published


@dataclass(frozen=True, kw_only=True)
class Before:
    """What earlier releases say about this question: groups that are the same people still, and those that may not return.

    `is_unclear` when an earlier group cannot be found among those of now.
    """

    same: tuple[Place, ...] = ()
    barred: frozenset[Place] = frozenset()
    is_unclear: bool = False


def before(people: Population, earlier: Collection[Published], threshold: int) -> Before:
    """A group that grew or shrank by a few since would tell of those few (rules 12 and 19)."""
    if any(one.place not in people.members for one in earlier):
        return Before(is_unclear=True)
    grown = [(one.place, abs(people.size(people.members[one.place]) - one.answers)) for one in earlier]
    return Before(
        same=tuple(dict.fromkeys(place for place, change in grown if not change)),
        barred=frozenset(place for place, change in grown if 0 < change < threshold),
    )


def kept_groups(people: Population, found: Sequence[Layer], threshold: int, known: Before) -> list[Place]:
    """The groups of which no sum or difference, with what was published before, tells of few. Rule 13, first half.

    Follows from sizes alone, which the attacker knows, so that what is left out tells nothing.
    """
    if known.is_unclear:
        return []
    kept = [one for one in large_enough(people, found, threshold) if one not in known.barred]
    for layer in found:
        stays = without_small_rest(people, layer, kept, threshold)
        kept = [one for one in kept if one not in layer.places or one in stays]
    return without_small_sets(people, kept, threshold, known.same)


def without_small_sets(people: Population, kept: Sequence[Place], threshold: int, same: Sequence[Place]) -> list[Place]:
    """Take away groups, the last declared first, until no small set of people follows from the others.

    Nothing stays when a small set follows from what was published before.
    """
    # Here and not above: whoever only shows what was published needs no solver.
    from dijkwacht.disclosure.domain.small_sets import Undecided, small_set

    left = list(kept)
    while left:
        rows = [_row(people, one) for one in (*same, *left)]
        try:
            tells = small_set(rows, people.safe, threshold)
        except Undecided:
            return []
        if tells is None:
            break
        gone = _last_needed(rows, tells, fixed=len(same))
        left = [] if gone is None else [one for number, one in enumerate(left) if number != gone]
    return left


def _row(people: Population, place: Place) -> tuple[int, ...]:
    return tuple(int(one in people.members[place]) for one in range(len(people.sizes)))


def _last_needed(rows: Sequence[Sequence[int]], tells: Collection[int], *, fixed: int) -> int | None:
    """The last row that makes up the set, counted from the first that may still go; None when none of those does."""
    columns = range(len(rows[0]))
    made_of = combination([int(one in tells) for one in columns], reduced(rows, columns)) or ()
    return max((number - fixed for number, part in enumerate(made_of) if part and number >= fixed), default=None)
