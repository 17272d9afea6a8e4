# SPDX-License-Identifier: EUPL-1.2
"""What is worth the time of a room full of people: where paper and practice differ, and what nobody knows."""

from collections.abc import Iterable
from typing import Final

from dijkwacht.assessments.values import TalkPoint
from dijkwacht.values.levels import Silence
from dijkwacht.workshops.values import Candidate

MOST_POINTS: Final = 8
"""How many points are proposed: with a quarter of an hour for each that is two hours."""


def proposed(candidates: Iterable[Candidate], *, most: int = MOST_POINTS) -> tuple[str, ...]:
    """First contrasts, by steps × weight; then what is unknown, by weight; then by slug. Rule: docs/rules/workshops.md."""
    worth = [one for one in candidates if one.contrast or one.is_unknown]
    return tuple(one.indicator for one in sorted(worth, key=_order)[:most])


def candidate_of(point: TalkPoint) -> Candidate:
    """What the order needs to know of a point of a round; n.v.t. is known."""
    return Candidate(
        indicator=point.indicator.slug,
        weight=point.indicator.weight,
        contrast=point.contrast,
        is_unknown=point.result.reading is Silence.UNKNOWN,
    )


def _order(one: Candidate) -> tuple[bool, int, str]:
    return (not one.contrast, -(abs(one.contrast) or 1) * one.weight, one.indicator)
