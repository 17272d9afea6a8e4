# SPDX-License-Identifier: EUPL-1.2
"""What a room may see of its own vote: shares so coarse that nobody can be read from them."""

from collections.abc import Mapping
from typing import Final

from dijkwacht.knowledge.values import Topic
from dijkwacht.values.levels import Reading
from dijkwacht.workshops.values import OPTIONS, Limits, Share, Spread

ORDINARY: Final = Limits(votes=5, edge=2)
SENSITIVE: Final = Limits(votes=10, edge=4)
_SENSITIVE_TOPICS: Final = frozenset({Topic.AGGRESSION, Topic.CULTURE, Topic.REPORTING})
"""Threats, integrity and one's own manager, and what happens to who speaks up: there an answer can point at somebody."""


def limits_for(topic: Topic) -> Limits:
    """From how many votes a spread is shown, and how coarse."""
    return SENSITIVE if topic in _SENSITIVE_TOPICS else ORDINARY


def spread(votes: Mapping[Reading, int], *, limits: Limits) -> Spread:
    """The shares of a vote that was closed; none when too few voted. Rule: docs/rules/workshops.md."""
    voted = sum(votes.values())
    if voted < limits.votes:
        return Spread(voted=voted, limits=limits, shares={})
    return Spread(
        voted=voted,
        limits=limits,
        shares={one: _share(votes.get(one, 0), voted, limits.edge) for one in OPTIONS},
    )


def _share(count: int, voted: int, edge: int) -> Share:
    if count <= edge:
        return Share.FEW
    return Share.MOST if count >= voted - edge else Share.PART
