# SPDX-License-Identifier: EUPL-1.2
"""Figures that tell too much by themselves, and blocks of groups that are shown or hidden together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dijkwacht.disclosure.domain.groups import Layer, Population
from dijkwacht.disclosure.domain.rounding import Kind, fitting, is_extreme, share
from dijkwacht.disclosure.values import Place

# Hidden for what it would show, a group takes one other along, so that nobody can tell which of the two it was (rule 14).
_BLOCK = 2


@dataclass(frozen=True, kw_only=True)
class Zone:
    """Counts of a group that may be shown: from `low` to `high`, both included. None when there is no such count."""

    low: int
    high: int

    def tells(self, agreed: int) -> bool:
        """Whether the figure of so many would tell too much."""
        return not self.low <= agreed <= self.high


@dataclass(frozen=True, kw_only=True)
class Block:
    """Groups of one table that are shown together or not at all."""

    places: tuple[Place, ...]


def small_groups(people: Population, places: Iterable[Place], threshold: int) -> tuple[frozenset[int], ...]:
    """The declared groups that are too small to speak of; of which the figures may not tell anything for certain."""
    found = {people.members[one] for one in places if people.is_small(people.members[one], threshold)}
    return tuple(sorted(found, key=sorted))


def zone(people: Population, group: frozenset[int], small: Sequence[frozenset[int]], kind: Kind) -> Zone | None:
    """Where the share is not extreme, and does not by itself prove that somebody in a small group (dis)agreed."""
    answers = people.size(group)
    most = max((people.size(group & one) for one in small), default=0)
    fits = [one for one in range(answers + 1) if not _tells(one, answers, most, kind)]
    return Zone(low=min(fits), high=max(fits)) if fits else None


def _tells(agreed: int, answers: int, most: int, kind: Kind) -> bool:
    percent = share(agreed, answers, is_sensitive=kind.is_sensitive)
    low, high = fitting(percent, answers, is_sensitive=kind.is_sensitive)
    somebody_agreed = low > answers - most
    somebody_did_not = high < most and not kind.is_accusing
    return is_extreme(percent, is_accusing=kind.is_accusing) or somebody_agreed or somebody_did_not


def blocks(found: Sequence[Layer], kept: Collection[Place]) -> tuple[tuple[Block, ...], ...]:
    """Per table the kept groups two by two in the order of the declaration; three where one would remain alone."""
    return tuple(_chunks([one for one in layer.places if one in kept]) for layer in found)


def _chunks(places: Sequence[Place]) -> tuple[Block, ...]:
    starts = range(0, max(len(places) - 1, 1), _BLOCK)
    ends = [*starts[1:], len(places)]
    return tuple(Block(places=tuple(places[start:end])) for start, end in zip(starts, ends, strict=True) if places)


def block_tells(people: Population, block: Block, zones: Mapping[Place, Zone]) -> bool:
    """Whether one of its groups has a figure that tells too much."""
    return any(zones[one].tells(people.agreed(people.members[one])) for one in block.places)
