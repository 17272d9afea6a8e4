# SPDX-License-Identifier: EUPL-1.2
"""From a released share to a level, by the cut-offs that the questionnaire gives."""

from collections.abc import Sequence

from dijkwacht.values.levels import Level


def level_of(share: int, cutoffs: Sequence[int]) -> Level:
    """The highest level whose cut-off the released share (whole percents) reaches; absent below the first.

    Rule: docs/rules/survey-levels.md.
    """
    return Level(sum(share >= cutoff for cutoff in cutoffs))
