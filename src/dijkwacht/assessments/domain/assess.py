# SPDX-License-Identifier: EUPL-1.2
"""The whole derivation: observations in, assessment out, as at one moment, without a database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from dijkwacht.assessments.domain.applicability import applies, as_here
from dijkwacht.assessments.domain.findings import enough, findings, is_in_order, lacks_document, split_accepted
from dijkwacht.assessments.domain.first_measures import MOST, first_measures
from dijkwacht.assessments.domain.levels import by_unit, foundation_over_units, over_units, resolved
from dijkwacht.assessments.domain.scores import pillar_result
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.values import (
    Acceptance,
    AgreedLevel,
    Assessment,
    Facts,
    IndicatorResult,
    Observation,
    Recommendation,
    Standing,
    Unit,
)
from dijkwacht.knowledge.values import Indicator, Instrument, Library
from dijkwacht.values.levels import Level

RULES = "2"
"""Version of the rules that derive; a change of a rule is a new number."""


def assess(
    instrument: Instrument,
    library: Library,
    *,
    facts: Facts,
    observations: Iterable[Observation],
    at: datetime,
    units: Sequence[Unit] = (),
    agreed: AgreedLevel | None = None,
    acceptances: Collection[Acceptance] = (),
    recommendations: Iterable[Recommendation] = (),
    round_id: str | None = None,
    most_measures: int = MOST,
) -> Assessment:
    """Everything that follows from the observations, in the shape of one instrument, as at `at`."""
    agreed = agreed or AgreedLevel()
    named = {slug: library.indicators[slug] for question in instrument.questions for slug in question.indicators}
    asked = {slug: as_here(one, facts) for slug, one in named.items() if applies(one.applies_when, facts)}
    max_age = {slug: indicator.max_age_months for slug, indicator in asked.items()}
    seen = standing((one for one in observations if one.indicator in asked), at=at, max_age=max_age)
    per_indicator = _per_indicator(seen)
    targets = agreed_per_indicator(instrument, agreed)
    indicators = {
        slug: indicator_result(
            indicator, per_indicator.get(slug, []), units=units, agreed=targets[slug], round_id=round_id
        )
        for slug, indicator in asked.items()
    }
    every = findings(indicators.values(), recommendations)
    open_findings, accepted = split_accepted(every, acceptances, at=at.date())
    return Assessment(
        instrument=instrument.slug,
        instrument_version=instrument.version,
        at=at,
        facts=facts,
        agreed=agreed,
        indicators=indicators,
        pillars=tuple(
            pillar_result(pillar, instrument, indicators=indicators, agreed=agreed) for pillar in instrument.pillars
        ),
        findings=open_findings,
        accepted=accepted,
        first_measures=first_measures(
            open_findings, measures=library.measures, indicators=indicators, facts=facts, most=most_measures
        ),
        not_asked=tuple(slug for slug in named if slug not in asked),
    )


def indicator_result(
    indicator: Indicator,
    seen: Collection[Standing],
    *,
    units: Sequence[Unit],
    agreed: Level,
    round_id: str | None = None,
) -> IndicatorResult:
    """One indicator: each unit by itself, then the lower median over the units."""
    per_unit = by_unit(seen, scope=indicator.scope, units=units)
    results = tuple(resolved(of_unit, unit=unit, round_id=round_id) for unit, of_unit in sorted(per_unit.items()))
    reading = over_units(results)
    level = reading if isinstance(reading, Level) else None
    return IndicatorResult(
        indicator=indicator.slug,
        reading=reading,
        foundation=foundation_over_units(results),
        units=results,
        is_in_order=is_in_order(indicator, level=level, units=results, agreed=agreed),
        agreed_level=agreed,
        weight=indicator.weight,
        has_law=indicator.law is not None,
        enough=enough(indicator, agreed=agreed),
        lacks_document=lacks_document(indicator, results),
    )


def agreed_per_indicator(instrument: Instrument, agreed: AgreedLevel) -> dict[str, Level]:
    """The agreed level of the pillar that asks for it; the highest where two pillars ask."""
    found: dict[str, Level] = {}
    for pillar in instrument.pillars:
        for question in pillar.questions:
            for slug in question.indicators:
                found[slug] = max(agreed.of(pillar.slug), found.get(slug, Level.ABSENT))
    return found


def _per_indicator(seen: Iterable[Standing]) -> Mapping[str, list[Standing]]:
    def indicator(one: Standing) -> str:
        return one.observation.indicator

    return {slug: list(group) for slug, group in groupby(sorted(seen, key=indicator), key=indicator)}
