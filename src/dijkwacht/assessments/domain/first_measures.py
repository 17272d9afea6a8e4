# SPDX-License-Identifier: EUPL-1.2
"""What to do first: repeatedly the measure that lifts most of the risk that is left, then the one that costs least."""

from collections.abc import Iterable, Mapping, Sequence

from dijkwacht.assessments.domain.applicability import applies, size_class
from dijkwacht.assessments.values import Facts, Finding, FindingKind, FirstMeasure, IndicatorResult
from dijkwacht.knowledge.values import Hours, Measure, SizeClass
from dijkwacht.values.levels import Level

MOST = 5


def first_measures(
    findings: Sequence[Finding],
    *,
    measures: Mapping[str, Measure],
    indicators: Mapping[str, IndicatorResult],
    facts: Facts,
    most: int = MOST,
) -> tuple[FirstMeasure, ...]:
    """At most `most` measures in the order of doing.

    A measure lifts, of each finding, the steps between the level now and the level it reaches. What a measure
    needs first comes before it, unless that is already there. Rule: docs/rules/first-measures.md.
    """
    size = size_class(facts)
    usable = {slug: one for slug, one in measures.items() if size in one.sizes and applies(one.applies_when, facts)}
    left = {finding.key: finding.risk for finding in findings}
    chosen: list[FirstMeasure] = []
    while len(chosen) < most:
        done = {one.measure for one in chosen}
        chains = [_chain(slug, usable, done=done, indicators=indicators) for slug in usable if slug not in done]
        best = min(chains, key=lambda chain: _order(chain, usable, findings, left, size), default=[])
        if not _lifted_by(best, usable, findings, left):
            break
        for slug in best[: most - len(chosen)]:
            needed_for = best[-1] if slug != best[-1] else ""
            one = _chosen(usable[slug], findings, left, size, needed_for=needed_for, indicators=indicators)
            chosen.append(one)
            for key, amount in _lifts(usable[slug], findings, left).items():
                left[key] -= amount
    return tuple(chosen)


def lift(measure: Measure, finding: Finding) -> int:
    """The risk that a measure takes from one finding when it is done, at most the risk of the finding."""
    reached = measure.raises.get(finding.indicator)
    if reached is None:
        return 0
    if finding.kind is FindingKind.RECOMMENDATION:
        return finding.risk
    if finding.contrast is not None and finding.contrast < 0:
        # It works without paper: leave it so. Writing it down is work that takes no risk away, unless law asks.
        return finding.risk if measure.makes_document and finding.has_law else 0
    if finding.level is None or finding.target is None:
        return 0
    steps = min(reached, finding.target) - finding.level
    return max(0, min(finding.risk, finding.weight * steps))


def _lifts(measure: Measure, findings: Iterable[Finding], left: Mapping[str, int]) -> dict[str, int]:
    amounts = {finding.key: min(left[finding.key], lift(measure, finding)) for finding in findings}
    return {key: amount for key, amount in amounts.items() if amount > 0}


def _order(
    chain: Sequence[str],
    usable: Mapping[str, Measure],
    findings: Sequence[Finding],
    left: Mapping[str, int],
    size: SizeClass,
) -> tuple[int, float, str]:
    """Most risk first, then fewest hours: of the measure together with all that it needs first."""
    cost = sum(hours(usable[slug], size).total for slug in chain)
    return -_lifted_by(chain, usable, findings, left), cost, chain[-1]


def _lifted_by(
    chain: Sequence[str], usable: Mapping[str, Measure], findings: Sequence[Finding], left: Mapping[str, int]
) -> int:
    return sum(
        min(left[finding.key], max((lift(usable[slug], finding) for slug in chain), default=0)) for finding in findings
    )


def _chain(
    slug: str, usable: Mapping[str, Measure], *, done: set[str], indicators: Mapping[str, IndicatorResult]
) -> list[str]:
    """What is needed first, deepest first, and then the measure itself."""
    chain: list[str] = []

    def visit(one: str) -> None:
        if one in done or one in chain or one not in usable:
            return
        if one != slug and _is_there(usable[one], indicators):
            return
        for needed in usable[one].needs_first:
            visit(needed)
        chain.append(one)

    visit(slug)
    return chain


def _is_there(measure: Measure, indicators: Mapping[str, IndicatorResult]) -> bool:
    """Everything that the measure raises is already at the level it would reach."""
    asked = {slug: reached for slug, reached in measure.raises.items() if slug in indicators}
    levels = {slug: indicators[slug].level for slug in asked}
    return bool(asked) and all((levels[slug] or Level.ABSENT) >= reached for slug, reached in asked.items())


def hours(measure: Measure, size: SizeClass) -> Hours:
    """Once, in the variant that fits the size."""
    return measure.small_variant.hours if size is SizeClass.SMALL else measure.hours_once


def _chosen(
    measure: Measure,
    findings: Sequence[Finding],
    left: Mapping[str, int],
    size: SizeClass,
    *,
    needed_for: str,
    indicators: Mapping[str, IndicatorResult],
) -> FirstMeasure:
    lifts = _lifts(measure, findings, left)
    is_small = size is SizeClass.SMALL
    yearly = measure.small_variant.hours_per_year if is_small else measure.hours_per_year
    return FirstMeasure(
        measure=measure.slug,
        lifts=sum(lifts.values()),
        findings=tuple(finding.key for finding in findings if finding.key in lifts),
        raises={slug: Level(reached) for slug, reached in measure.raises.items() if slug in indicators},
        is_small_variant=is_small,
        hours=hours(measure, size).total,
        hours_per_year=yearly.total,
        needed_for=needed_for,
    )
