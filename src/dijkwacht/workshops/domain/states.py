# SPDX-License-Identifier: EUPL-1.2
"""Which state of a point follows which."""

from collections.abc import Mapping
from typing import Final

from dijkwacht.workshops.values import PointState

FOLLOWS: Final[Mapping[PointState, frozenset[PointState]]] = {
    # Without phones a group can agree by talking; then nobody votes.
    PointState.WAITING: frozenset({PointState.VOTING, PointState.SETTLED}),
    # Never back to waiting: who compares two votes on the same thing sees who changed, or who was late.
    PointState.VOTING: frozenset({PointState.COUNTED}),
    PointState.COUNTED: frozenset({PointState.SETTLED}),
    PointState.SETTLED: frozenset({PointState.SETTLED}),
}


def may_follow(before: PointState, after: PointState) -> bool:
    """Whether a point in one state may come into the other; what was agreed may be agreed otherwise."""
    return after in FOLLOWS[before]
