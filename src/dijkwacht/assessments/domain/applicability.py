# SPDX-License-Identifier: EUPL-1.2
"""For whom an indicator or measure is meant. What we do not know of an organisation never hides a question."""

from dataclasses import replace

from dijkwacht.assessments.values import Facts
from dijkwacht.knowledge.values import Condition, Indicator, SizeClass

SMALL_BELOW = 20_000
LARGE_FROM = 100_000


def applies(condition: Condition, facts: Facts) -> bool:
    """Whether the condition holds, or could hold, for these facts."""
    return (
        (not condition.kinds or facts.kind in condition.kinds)
        and (not condition.territories or facts.territory in condition.territories)
        and (not condition.features or facts.features is None or not facts.features.isdisjoint(condition.features))
        and (condition.staff_at_least is None or facts.staff is None or facts.staff >= condition.staff_at_least)
    )


def as_here(indicator: Indicator, facts: Facts) -> Indicator:
    """The indicator as it holds for this organisation: the law of another territory asks nothing of it."""
    holds = indicator.law is None or facts.territory in indicator.law.territories
    return indicator if holds else replace(indicator, law=None)


def size_class(facts: Facts) -> SizeClass:
    """Small under 20,000 inhabitants, large from 100,000 (classes of the A&O fonds Personeelsmonitor 2021).

    An organisation without inhabitants, such as a joint body, counts as medium.
    """
    if facts.inhabitants is None:
        return SizeClass.MEDIUM
    if facts.inhabitants < SMALL_BELOW:
        return SizeClass.SMALL
    return SizeClass.LARGE if facts.inhabitants >= LARGE_FROM else SizeClass.MEDIUM
