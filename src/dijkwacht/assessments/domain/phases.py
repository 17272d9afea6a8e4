# SPDX-License-Identifier: EUPL-1.2
"""In which phase a pillar is by its own phase rule, and what the next phase still asks. Rule: docs/rules/phases.md."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from math import ceil

from dijkwacht.assessments.values import IndicatorResult, PhaseNeed, PhaseReached
from dijkwacht.knowledge.values import PhaseRule, Pillar
from dijkwacht.values.levels import Level, Silence

KNOWN_ENOUGH = Fraction(1, 2)
"""Below half of its points a pillar says too little to name a phase."""


def phase_of(pillar: Pillar, results: Mapping[str, IndicatorResult]) -> PhaseReached:
    """The highest phase of which all rules hold, and all rules of the phases below it.

    `results` are those of the indicators that are asked of this organisation; the others drop out, as does n.v.t.
    Raises ValueError for a pillar without a phase rule.
    """
    if not pillar.phases:
        raise ValueError(f"{pillar.slug} has no phase rule.")
    levels = _levels(pillar, results)
    known = sum(level is not None for level in levels.values())
    steps = [(phase, list(rules)) for phase, rules in groupby(pillar.phases, key=lambda rule: rule.phase)]
    to_know = max(ceil(KNOWN_ENOUGH * len(levels)) - known, 0) if levels else 1
    number = 0 if to_know else _reached([rules for _, rules in steps], levels)
    beyond = steps[number][1] if 0 < number < len(steps) else []
    return PhaseReached(
        phases=tuple(phase for phase, _ in steps),
        number=number,
        known=known,
        asked=len(levels),
        to_know=to_know if levels else 0,
        needs=tuple(_needs(beyond, levels)),
    )


def _levels(pillar: Pillar, results: Mapping[str, IndicatorResult]) -> dict[str, Level | None]:
    """The points of the pillar that apply here, in its order; None is unknown."""
    slugs = dict.fromkeys(slug for question in pillar.questions for slug in question.indicators)
    return {
        slug: results[slug].level
        for slug in slugs
        if slug in results and results[slug].reading is not Silence.NOT_APPLICABLE
    }


def _reached(steps: Sequence[Sequence[PhaseRule]], levels: Mapping[str, Level | None]) -> int:
    """How many phases hold, from the lowest up to the first that does not."""
    for number, rules in enumerate(steps):
        if any(_needs(rules, levels)):
            return number
    return len(steps)


def _needs(rules: Sequence[PhaseRule], levels: Mapping[str, Level | None]) -> Iterator[PhaseNeed]:
    """What each rule that does not hold still asks."""
    for rule in rules:
        points = [slug for slug in (rule.indicators or levels) if slug in levels]
        short = tuple(slug for slug in points if not _is_at(levels[slug], rule.minimum))
        # A share is written in decimals: 0.7 of 10 points is 7, which binary fractions would make a little more.
        enough = ceil(Fraction(str(rule.share)) * len(points))
        more = enough - (len(points) - len(short))
        if more > 0:
            yield PhaseNeed(minimum=Level(rule.minimum), points=short, more=more)


def _is_at(level: Level | None, minimum: int) -> bool:
    return level is not None and level >= minimum
