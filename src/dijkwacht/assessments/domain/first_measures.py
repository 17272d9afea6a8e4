# SPDX-License-Identifier: EUPL-1.2
"""What to do first: repeatedly the measure that lifts most of the risk that is left, then the one that costs least."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dijkwacht.assessments.domain.applicability import applies, size_class
from dijkwacht.assessments.values import Facts, Finding, FindingKind, FirstMeasure, IndicatorResult
from dijkwacht.knowledge.values import Hours, Measure, SizeClass
from dijkwacht.values.levels import Level

MOST = 5

Risk = Mapping[str, int]
"""Risk lifted so far, by the key of the finding."""


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
    lifts = {slug: _lifts(one, findings) for slug, one in usable.items()}
    lifted: Risk = {}
    chosen: list[FirstMeasure] = []
    while best := _best(
        usable,
        lifts,
        lifted,
        done={one.measure for one in chosen},
        indicators=indicators,
        size=size,
        places=most - len(chosen),
    ):
        for slug in best:
            gain = _gain(lifts[slug], lifted)
            needed_for = best[-1] if slug != best[-1] else ""
            chosen.append(_chosen(usable[slug], gain, size, needed_for=needed_for, indicators=indicators))
            lifted = _together(lifted, lifts[slug])
    return tuple(chosen)


def lift(measure: Measure, finding: Finding) -> int:
    """The risk that a measure takes from one finding when it is done, at most the risk of the finding."""
    reached = measure.raises.get(finding.indicator)
    if reached is None:
        return 0
    if finding.kind is FindingKind.RECOMMENDATION:
        return finding.risk
    brings_document = measure.makes_document and finding.lacks_document
    if finding.contrast is not None and finding.contrast < 0:
        # It works without paper: leave it so. Writing it down is work that takes no risk away, unless law asks.
        return finding.risk if brings_document else 0
    if finding.level is None or finding.target is None:
        return 0
    steps = min(reached, finding.target) - finding.level
    if brings_document and finding.kind is FindingKind.SHORT:
        steps = max(steps, 1)
    return max(0, min(finding.risk, finding.weight * steps))


def _best(
    usable: Mapping[str, Measure],
    lifts: Mapping[str, Risk],
    lifted: Risk,
    *,
    done: Collection[str],
    indicators: Mapping[str, IndicatorResult],
    size: SizeClass,
    places: int,
) -> list[str]:
    """The measure that lifts most of what is left, with what it needs first before it; empty when none does.

    Most risk, then fewest hours, then slug: of the measure together with all that it needs first, because a cheap
    measure that waits for a dear one is not cheap. It has to fit in the places that are left.
    """

    def order(chain: list[str]) -> tuple[int, float, str]:
        risk = sum(_gain(_together(*(lifts[slug] for slug in chain)), lifted).values())
        return -risk, sum(hours(usable[slug], size).total for slug in chain), chain[-1]

    chains = [_chain(slug, usable, done=done, indicators=indicators) for slug in usable if slug not in done]
    fitting = [chain for chain in chains if len(chain) <= places and _adds(chain, lifts, lifted)]
    return min(fitting, key=order, default=[])


def _adds(chain: Sequence[str], lifts: Mapping[str, Risk], lifted: Risk) -> bool:
    """The measure itself lifts something, beyond what it needs first."""
    before = _together(lifted, *(lifts[slug] for slug in chain[:-1]))
    return bool(_gain(lifts[chain[-1]], before))


def _lifts(measure: Measure, findings: Iterable[Finding]) -> Risk:
    amounts = {finding.key: lift(measure, finding) for finding in findings}
    return {key: amount for key, amount in amounts.items() if amount}


def _gain(more: Risk, lifted: Risk) -> dict[str, int]:
    """What is lifted on top: two measures that reach the same level lift the same steps, once."""
    gains = {key: amount - lifted.get(key, 0) for key, amount in more.items()}
    return {key: gain for key, gain in gains.items() if gain > 0}


def _together(*lifted: Risk) -> Risk:
    keys = {key for one in lifted for key in one}
    return {key: max(one.get(key, 0) for one in lifted) for key in keys}


def _chain(
    slug: str, usable: Mapping[str, Measure], *, done: Collection[str], indicators: Mapping[str, IndicatorResult]
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
    gain: Risk,
    size: SizeClass,
    *,
    needed_for: str,
    indicators: Mapping[str, IndicatorResult],
) -> FirstMeasure:
    is_small = size is SizeClass.SMALL
    yearly = measure.small_variant.hours_per_year if is_small else measure.hours_per_year
    return FirstMeasure(
        measure=measure.slug,
        lifts=sum(gain.values()),
        findings=tuple(gain),
        raises={slug: Level(reached) for slug, reached in measure.raises.items() if slug in indicators},
        is_small_variant=is_small,
        hours=hours(measure, size).total,
        hours_per_year=yearly.total,
        needed_for=needed_for,
    )
