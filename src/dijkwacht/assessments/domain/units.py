# SPDX-License-Identifier: EUPL-1.2
"""One indicator in one unit, apart from any round: the same rules as a measurement, for whoever asks of one unit."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from dijkwacht.assessments.domain.applicability import applies, as_here
from dijkwacht.assessments.domain.findings import enough, is_in_order
from dijkwacht.assessments.domain.levels import by_unit, resolved
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.values import AgreedLevel, Facts, Observation, Standing, Unit, UnitState
from dijkwacht.knowledge.values import Indicator
from dijkwacht.values.levels import Silence

Place = tuple[str, Unit]


def unit_states(
    wanted: Iterable[Place],
    indicators: Mapping[str, Indicator],
    *,
    facts: Facts,
    observations: Iterable[Observation],
    agreed: AgreedLevel,
    at: datetime,
) -> dict[Place, UnitState]:
    """Where each of the wanted indicators stands in its unit as at `at`. Rule: docs/rules/units.md.

    What was seen of the whole house counts in the unit. An indicator that does not apply here is n.v.t.
    """
    max_age = {slug: one.max_age_months for slug, one in indicators.items()}
    seen = standing((one for one in observations if one.indicator in indicators), at=at, max_age=max_age)
    of_indicator: dict[str, list[Standing]] = {slug: [] for slug in indicators}
    for one in seen:
        of_indicator[one.observation.indicator].append(one)
    return {
        (slug, unit): _state(indicators[slug], of_indicator[slug], unit, facts=facts, agreed=agreed)
        for slug, unit in wanted
        if slug in indicators
    }


def _state(
    indicator: Indicator, seen: Iterable[Standing], unit: Unit, *, facts: Facts, agreed: AgreedLevel
) -> UnitState:
    here = as_here(indicator, facts)
    if not applies(here.applies_when, facts):
        return UnitState(indicator=indicator.slug, unit=unit, reading=Silence.NOT_APPLICABLE, weight=here.weight)
    counted = by_unit(seen, scope=unit.scope, units=[unit])[unit]
    found = resolved(counted, unit=unit)
    return UnitState(
        indicator=indicator.slug,
        unit=unit,
        reading=found.reading,
        foundation=found.foundation,
        is_in_order=is_in_order(here, level=found.level, units=[found], agreed=agreed.level),
        enough=enough(here, agreed=agreed.level),
        weight=here.weight,
        evidence_on=max((one.evidence_on for one in counted), default=None),
    )
