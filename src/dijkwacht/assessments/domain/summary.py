# SPDX-License-Identifier: EUPL-1.2
"""How far a round is in six figures, for lists; and how long those hold without looking again."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from dijkwacht.assessments.domain.assess import RULES
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.values import Assessment, Facts
from dijkwacht.knowledge.values import Library
from dijkwacht.values.weeks import months_later


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Counts are questions. `holds_until` is the last day before evidence grows too old; None when none will."""

    questions: int
    filled_in: int
    in_order: int
    known: int
    score: float | None
    holds_until: date | None


def summary(assessment: Assessment, library: Library) -> Summary:
    """The figures of a list."""
    total = pillar_score(assessment.questions)
    days = [
        months_later(one.evidence_on, library.indicators[slug].max_age_months)
        for slug, result in assessment.indicators.items()
        for unit in result.units
        for one in unit.standing
        if not one.is_expired
    ]
    return Summary(
        questions=len(assessment.questions),
        filled_in=assessment.filled_in,
        in_order=assessment.in_order,
        known=total.known,
        score=total.value,
        holds_until=min(days, default=None),
    )


def basis(*, facts: Facts, last_observation: int, last_decision: int) -> str:
    """What a summary rests on: as long as this stays the same, only the calendar can change it."""
    known = (facts.kind, facts.territory, facts.staff, sorted(facts.features) if facts.features is not None else None)
    return f"{RULES}:{last_observation}:{last_decision}:{sha256(repr(known).encode()).hexdigest()[:16]}"
