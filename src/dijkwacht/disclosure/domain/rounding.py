# SPDX-License-Identifier: EUPL-1.2
"""How a count is told: a share in steps of five points, a band instead of a number, and what is never told."""

from dataclasses import dataclass
from functools import cache

from dijkwacht.disclosure.values import ORDINARY_LEAST, SENSITIVE_LEAST, Asked, Band

# Below this one person is more than five points, so that rounding the percentage alone hides nothing.
SMALL = 20
_ORDINARY_STEP = 3
_SENSITIVE_STEP = 5
_POINTS = 5
_BANDS = (5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What of a question decides how it is told."""

    is_sensitive: bool
    is_accusing: bool

    @property
    def threshold(self) -> int:
        """The least number of answers in a group, and in what two groups differ (rule 11)."""
        return SENSITIVE_LEAST if self.is_sensitive else ORDINARY_LEAST


def kind_of(asked: Asked) -> Kind:
    return Kind(is_sensitive=asked.is_sensitive, is_accusing=asked.is_accusing)


@cache
def share(agreeing: int, answers: int, *, is_sensitive: bool) -> int:
    """Whole percents in steps of five, halves up (rule 15); in a small group the count is rounded first."""
    told = agreeing
    if answers < SMALL:
        step = _SENSITIVE_STEP if is_sensitive else _ORDINARY_STEP
        told = min(answers, (2 * agreeing + step) // (2 * step) * step)
    steps = 100 // _POINTS
    return (2 * steps * told + answers) // (2 * answers) * _POINTS


def is_extreme(percent: int, *, is_accusing: bool) -> bool:
    """All or none; where agreeing accuses, nearly all and nearly none too (rule 14)."""
    return not (10 < percent < 90 if is_accusing else 0 < percent < 100)


@cache
def fitting(percent: int, answers: int, *, is_sensitive: bool) -> tuple[int, int]:
    """The least and the largest count that are told as this share. Raises ValueError when there is none."""
    fits = [one for one in range(answers + 1) if share(one, answers, is_sensitive=is_sensitive) == percent]
    return min(fits), max(fits)


def band(answers: int) -> Band:
    """Raises ValueError below the lowest threshold: nothing is told of so few."""
    low = max(one for one in _BANDS if one <= answers)
    high = next((one - 1 for one in _BANDS if one > answers), None)
    return Band(low=low, high=high)
