# SPDX-License-Identifier: EUPL-1.2
"""What is not in order, and what contradicts itself, in order of the risk it carries."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from dijkwacht.assessments.values import (
    Acceptance,
    Finding,
    FindingKind,
    IndicatorResult,
    Recommendation,
    Resolved,
)
from dijkwacht.knowledge.values import Indicator
from dijkwacht.values.levels import Level

LEAST_STEPS = 1


def is_in_order(indicator: Indicator, *, level: Level | None, units: Collection[Resolved], agreed: Level) -> bool:
    """At least the agreed level and not on paper alone; where law asks for a document, with that document.

    Where the indicator asks for a document and nothing else, a document at “op papier” is enough.
    Rule: docs/rules/findings.md.
    """
    has_document = any(unit.has_document for unit in units)
    if _law_asks_document(indicator) and not has_document:
        return False
    if indicator.paper_suffices and has_document:
        return True
    on_paper_alone = not any(unit.practice is not None for unit in units)
    return level is not None and level >= agreed and not on_paper_alone


def lacks_document(indicator: Indicator, units: Collection[Resolved]) -> bool:
    """Law asks for a document, or the indicator for nothing else, and none is recorded."""
    asked = indicator.paper_suffices or _law_asks_document(indicator)
    return asked and not any(unit.has_document for unit in units)


def enough(indicator: Indicator, *, agreed: Level) -> Level:
    """The level from which an indicator can be in order."""
    return min(Level.PAPER, agreed) if indicator.paper_suffices else agreed


def _law_asks_document(indicator: Indicator) -> bool:
    return indicator.law is not None and indicator.law.requires_document


def findings(results: Iterable[IndicatorResult], recommendations: Iterable[Recommendation] = ()) -> tuple[Finding, ...]:
    """All findings: by risk, then those with a law behind them, then by slug and unit."""
    found = [finding for result in results for finding in _of_indicator(result)]
    found += [finding_of_advice(one) for one in recommendations]
    return tuple(sorted(found, key=lambda f: (-f.risk, not f.has_law, f.indicator, f.unit, f.kind, f.text)))


def split_accepted(
    found: Iterable[Finding], acceptances: Collection[Acceptance], *, at: date
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Acceptance], ...]]:
    """Findings that ask for something, and those left so on purpose until a day that has not passed."""
    holding = {one.finding: one for one in acceptances if one.until >= at}
    every = tuple(found)
    return (
        tuple(finding for finding in every if finding.key not in holding),
        tuple((finding, holding[finding.key]) for finding in every if finding.key in holding),
    )


def _of_indicator(result: IndicatorResult) -> Iterator[Finding]:
    if result.level is not None and not result.is_in_order:
        steps = max(LEAST_STEPS, result.enough - result.level)
        yield Finding(
            kind=FindingKind.SHORT,
            indicator=result.indicator,
            risk=result.weight * steps,
            steps=steps,
            weight=result.weight,
            level=result.level,
            target=_target(result, result.level),
            has_law=result.has_law,
            lacks_document=result.lacks_document,
        )
    for unit in result.contrasts:
        steps = abs(unit.contrast or 0)
        yield Finding(
            kind=FindingKind.CONTRAST,
            indicator=result.indicator,
            risk=result.weight * steps,
            steps=steps,
            weight=result.weight,
            level=unit.practice,
            target=unit.claim,
            has_law=result.has_law,
            lacks_document=result.lacks_document,
            contrast=unit.contrast,
            unit=unit.unit,
        )


def _target(result: IndicatorResult, level: Level) -> Level:
    """Where it should be. High enough but without its document, it stays; on paper alone, it has to be seen in use."""
    if level < result.enough:
        return result.enough
    return level if result.lacks_document else Level(level + 1)


def finding_of_advice(one: Recommendation) -> Finding:
    """Its weight is not ours to judge: it counts as one step of weight 1, and keeps its own words."""
    return Finding(
        kind=FindingKind.RECOMMENDATION,
        indicator=one.indicator,
        risk=1,
        steps=1,
        weight=1,
        level=None,
        target=Level.IN_USE if one.indicator else None,
        text=one.text,
        source=one.source,
        source_on=one.source_on,
    )
