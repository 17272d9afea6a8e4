# SPDX-License-Identifier: EUPL-1.2
"""Hiding within one table: what is left out there may not be small either, or subtraction gives it back."""

from collections.abc import Collection, Sequence

from dijkwacht.disclosure.domain.groups import Layer, Population
from dijkwacht.disclosure.values import Place

# A small group may be at most this part of what it is spread over.
_WIDE = 4


def large_enough(people: Population, found: Sequence[Layer], threshold: int) -> list[Place]:
    """The groups with enough people, in the order in which they are kept."""
    return [
        place
        for layer in found
        for place in layer.places
        if people.members[place] and not people.is_small(people.members[place], threshold)
    ]


def without_small_rest(people: Population, layer: Layer, kept: Collection[Place], threshold: int) -> list[Place]:
    """Of a table, what stays when the smallest groups go until the rest is nobody or large enough.

    The rest is looked at in everybody, and in each kept group that this table divides: hiding in the department is what
    brings somebody from his team up to his department.
    """
    shown = [place for place in layer.places if place in kept]
    wholes = [frozenset(range(len(people.sizes))), *(people.members[one] for one in kept if one not in layer.places)]
    for whole in wholes:
        inside = [one for one in layer.places if people.members[one] and people.members[one] <= whole]
        if frozenset().union(*(people.members[one] for one in inside)) == whole:
            shown = _enough_hidden(people, inside, shown, threshold)
    return shown


def _enough_hidden(people: Population, inside: Sequence[Place], shown: list[Place], threshold: int) -> list[Place]:
    here = sorted((one for one in inside if one in shown), key=lambda one: people.size(people.members[one]))
    rest = frozenset().union(*(people.members[one] for one in inside if one not in shown))
    while here and people.is_small(rest, threshold):
        gone = here.pop(0)
        rest |= people.members[gone]
        shown = [one for one in shown if one != gone]
    return shown


def without_narrow(
    people: Population, layer: Layer, kept: Collection[Place], small: Sequence[frozenset[int]]
) -> list[Place]:
    """Of a table, what stays without the groups that are no wide cover for some small group.

    Where the groups that a small one is spread over are hardly larger than it, a share of them that is not in the middle
    proves something of the small one. Everybody together is told of when the figure allows it.
    """
    shown = [place for place in layer.places if place in kept]
    for one in small if layer.table else ():
        over = [place for place in shown if people.members[place] & one]
        if people.size(frozenset().union(*(people.members[place] for place in over))) < _WIDE * people.size(one):
            shown = [place for place in shown if place not in over]
    return shown
