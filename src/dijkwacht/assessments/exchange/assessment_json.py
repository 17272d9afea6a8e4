# SPDX-License-Identifier: EUPL-1.2
"""An assessment as JSON for other programs; docs/formats/assessment.schema.json describes it."""

from typing import Any

from dijkwacht.assessments.domain.assess import RULES
from dijkwacht.assessments.values import (
    Assessment,
    Finding,
    FirstMeasure,
    IndicatorResult,
    PillarResult,
    Score,
    Standing,
)
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.levels import reading_json

FORMAT = "dijkwacht-assessment/1"


def plain(assessment: Assessment, *, library: Library, instrument: Instrument) -> dict[str, Any]:
    """The assessment as plain data, in a fixed order: the same observations give the same bytes."""
    return {
        "format": FORMAT,
        "rules": RULES,
        "organisation": {
            "code": assessment.facts.code,
            "name": assessment.facts.name,
            "inhabitants": assessment.facts.inhabitants,
        },
        "instrument": {"slug": instrument.slug, "version": instrument.version, "label": instrument.label},
        "as_at": assessment.at.date().isoformat(),
        "agreed_level": {
            "level": assessment.agreed.level.value,
            "pillars": {slug: level.value for slug, level in assessment.agreed.pillars.items()},
            "decided_on": assessment.agreed.decided_on.isoformat() if assessment.agreed.decided_on else None,
            "decision": assessment.agreed.decision,
        },
        "filled_in": assessment.filled_in,
        "in_order": assessment.in_order,
        "questions": len(assessment.questions),
        "pillars": [_pillar(one, instrument) for one in assessment.pillars],
        "indicators": {slug: _indicator(one) for slug, one in assessment.indicators.items()},
        "not_asked": list(assessment.not_asked),
        "findings": [_finding(one, library) for one in assessment.findings],
        "accepted": [
            {
                **_finding(one, library),
                "by": acceptance.by,
                "reason": acceptance.reason,
                "until": acceptance.until.isoformat(),
            }
            for one, acceptance in assessment.accepted
        ],
        "first_measures": [_first_measure(one, library) for one in assessment.first_measures],
    }


def _pillar(result: PillarResult, instrument: Instrument) -> dict[str, Any]:
    titles = {pillar.slug: pillar.title for pillar in instrument.pillars}
    return {
        "pillar": result.pillar,
        "title": titles[result.pillar],
        **_score(result.score),
        "phase": result.phase,
        "agreed_level": result.agreed_level.value,
        "questions": [
            {
                "question": one.question,
                "state": one.state.value,
                "level": None if one.level is None else one.level.value,
                "indicators": list(one.indicators),
            }
            for one in result.questions
        ],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "score": None if score.value is None else round(score.value, 4),
        "coverage": round(score.coverage, 4),
        "known": score.known,
        "asked": score.asked,
        "not_applicable": score.not_applicable,
        "range": [round(score.low, 4), round(score.high, 4)],
        "shares": [round(share, 4) for share in score.shares],
    }


def _indicator(result: IndicatorResult) -> dict[str, Any]:
    return {
        "level": reading_json(result.reading),
        "foundation": result.foundation.value if result.foundation else None,
        "in_order": result.is_in_order,
        "weight": result.weight,
        "units_known": result.units_known,
        "units": [
            {
                "unit": unit.unit.name or unit.unit.key or None,
                "level": reading_json(unit.reading),
                "foundation": unit.foundation.value if unit.foundation else None,
                "paper": None if unit.claim is None else unit.claim.value,
                "practice": None if unit.practice is None else unit.practice.value,
                "contrast": unit.contrast,
                "sources": [_standing(one) for one in unit.standing],
            }
            for unit in result.units
        ],
    }


def _standing(one: Standing) -> dict[str, Any]:
    return {
        "source": one.observation.source,
        "kind": one.observation.source_kind.value,
        "level": reading_json(one.observation.reading),
        "evidence_on": one.evidence_on.isoformat(),
        "expired": one.is_expired,
    }


def _finding(one: Finding, library: Library) -> dict[str, Any]:
    indicator = library.indicators.get(one.indicator)
    return {
        "kind": one.kind.value,
        "indicator": one.indicator or None,
        "statement": indicator.statement if indicator else None,
        "text": one.text or None,
        "unit": one.unit.name or one.unit.key or None,
        "risk": one.risk,
        "steps": one.steps,
        "weight": one.weight,
        "level": None if one.level is None else one.level.value,
        "target": None if one.target is None else one.target.value,
        "contrast": one.contrast,
        "law": one.has_law,
        "source": one.source or None,
        "source_on": one.source_on.isoformat() if one.source_on else None,
    }


def _first_measure(one: FirstMeasure, library: Library) -> dict[str, Any]:
    measure = library.measures[one.measure]
    return {
        "measure": one.measure,
        "title": measure.title,
        "owner": measure.owner.value,
        "lifts": one.lifts,
        "findings": list(one.findings),
        "raises": {slug: level.value for slug, level in one.raises.items()},
        "small_variant": one.is_small_variant,
        "text": measure.small_variant.text if one.is_small_variant else None,
        "steps": [step.text for step in measure.steps],
        "hours": one.hours,
        "hours_per_year": one.hours_per_year,
        "needed_for": one.needed_for or None,
    }
