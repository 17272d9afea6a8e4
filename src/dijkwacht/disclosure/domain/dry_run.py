# SPDX-License-Identifier: EUPL-1.2
"""What can come out of a survey, from head counts alone: before anybody is invited (rules 3 and 4)."""

from collections.abc import Mapping, Sequence
from itertools import chain

from dijkwacht.disclosure.domain.groups import Layer, layers
from dijkwacht.disclosure.values import (
    ORDINARY_LEAST,
    SENSITIVE_LEAST,
    Declaration,
    DryRun,
    GroupOutlook,
    Offer,
    Outlook,
    Place,
    Smallest,
)

type Invited = Mapping[str, Mapping[str, int]]


def dry_run(declaration: Declaration, invited: Invited) -> DryRun:
    """Which groups can never be shown even when everybody answers, and which only if enough do.

    `invited` has head counts by dimension and category; a category left out has nobody. A background that nobody can count
    beforehand is left out whole. Of a table of two dimensions, or with such a background, nothing is said but by the
    smallest of what is known. Raises ValueError when two dimensions do not add up to the same.
    """
    total = _total(invited)
    found = layers(declaration)
    places = [place for layer in found for place in layer.places]
    heads = {place: _at_most(declaration, place, invited, total) for place in places}
    counting = _without_withheld(declaration, invited)
    safe = {place: _at_most(declaration, place, counting, _least(counting, total)) for place in places}
    ordinary, sensitive = (_possible(found, heads, safe, total, least) for least in (ORDINARY_LEAST, SENSITIVE_LEAST))
    groups = tuple(
        GroupOutlook(
            place=place,
            invited=heads[place],
            ordinary=Outlook.IF_ENOUGH if place in ordinary else Outlook.NEVER,
            sensitive=Outlook.IF_ENOUGH if place in sensitive else Outlook.NEVER,
            ordinary_needed=ORDINARY_LEAST,
            sensitive_needed=SENSITIVE_LEAST,
        )
        for place in places
    )
    return DryRun(
        invited=total,
        groups=groups,
        smallest=tuple(_smallest(declaration, invited, heads, ordinary)),
        offers=_offers(heads, declaration, sensitive if _is_sensitive(declaration) else ordinary),
    )


def _total(invited: Invited) -> int:
    totals = {sum(one.values()) for one in invited.values()}
    if len(totals) > 1:
        raise ValueError("The head counts of two dimensions do not add up to the same.")
    return totals.pop() if totals else 0


def _at_most(declaration: Declaration, place: Place, invited: Invited, total: int) -> int:
    """How many people are in a group, or can at most be where the dimensions were counted one by one."""
    known = [
        sum(invited[name].get(one, 0) for one in _own(declaration, name, category, is_coarser=place.is_coarser))
        for name, category in zip(place.table, place.group, strict=True)
        if name in invited
    ]
    return min(known, default=total)


def _own(declaration: Declaration, name: str, category: str, *, is_coarser: bool) -> list[str]:
    above = declaration.coarser.get(name)
    if not (is_coarser and above):
        return [category]
    return [one for one in declaration.dimensions[name] if above[one] == category]


def _without_withheld(declaration: Declaration, invited: Invited) -> Invited:
    """The head counts of those who count for a threshold."""
    return {
        name: {one: number for one, number in counted.items() if one not in declaration.withheld.get(name, ())}
        for name, counted in invited.items()
    }


def _least(invited: Invited, total: int) -> int:
    return min((sum(one.values()) for one in invited.values()), default=total)


def _possible(
    found: Sequence[Layer], heads: Mapping[Place, int], safe: Mapping[Place, int], total: int, threshold: int
) -> frozenset[Place]:
    """The groups that can be shown when everybody answers, as far as one table by itself can tell."""
    return frozenset(chain.from_iterable(_possible_in(layer, heads, safe, total, threshold) for layer in found))


def _possible_in(
    layer: Layer, heads: Mapping[Place, int], safe: Mapping[Place, int], total: int, threshold: int
) -> list[Place]:
    large = sorted((one for one in layer.places if safe[one] >= threshold), key=lambda one: heads[one])
    if len(layer.table) == 1 and sum(heads[one] for one in layer.places) == total:
        rest = [one for one in layer.places if one not in large and heads[one]]
        while large and rest and sum(safe[one] for one in rest) < threshold:
            rest.append(large.pop(0))
    return large


def _smallest(
    declaration: Declaration, invited: Invited, heads: Mapping[Place, int], possible: frozenset[Place]
) -> list[Smallest]:
    """Per category with somebody in it, for what may be shown soonest: ordinary questions."""
    found = []
    for name, counted in invited.items():
        for category in declaration.dimensions.get(name, ()):
            if not counted.get(category):
                continue
            places = [one for one in possible if _includes(declaration, one, name, category)]
            place = min(places, key=lambda one: (heads[one], one.table, one.group), default=None)
            found.append(
                Smallest(
                    dimension=name,
                    category=category,
                    place=place,
                    invited=heads[place] if place else 0,
                    others=ORDINARY_LEAST - 1 if place else 0,
                )
            )
    return found


def _includes(declaration: Declaration, place: Place, name: str, category: str) -> bool:
    """Whether this category alone decides that somebody is in the group."""
    if not place.table:
        return True
    return place.table == (name,) and category in _own(declaration, name, place.group[0], is_coarser=place.is_coarser)


def _is_sensitive(declaration: Declaration) -> bool:
    return any(one.is_sensitive for one in declaration.asked)


def _offers(heads: Mapping[Place, int], declaration: Declaration, possible: frozenset[Place]) -> tuple[Offer, ...]:
    """What a house is offered of which some group can never be shown at its most careful question; else nothing."""
    if all(place in possible for place, people in heads.items() if people):
        return ()
    least = SENSITIVE_LEAST if _is_sensitive(declaration) else ORDINARY_LEAST
    total = max(heads.values())
    return (*((Offer.ONE_FIGURE,) if total >= least else ()), Offer.WITH_NEIGHBOURS, Offer.TALK)
