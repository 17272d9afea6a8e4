# SPDX-License-Identifier: EUPL-1.2
"""What a plan can be made of: the findings that stand, and the risk that each measure takes from them."""

from dijkwacht.assessments.domain.applicability import applies, size_class
from dijkwacht.assessments.domain.first_measures import lift
from dijkwacht.assessments.domain.result_page import finding_rows
from dijkwacht.assessments.values import Advice, AdviceFinding, Assessment
from dijkwacht.knowledge.values import Library, SizeClass


def advice_of(assessment: Assessment, library: Library, *, round_id: str, round_title: str) -> Advice:
    """Findings in their order with their sentences, the first measures, and what every usable measure lifts."""
    size = size_class(assessment.facts)
    usable = (
        one for one in library.measures.values() if size in one.sizes and applies(one.applies_when, assessment.facts)
    )
    lifts = {
        measure.slug: {one.key: risk for one in assessment.findings if (risk := lift(measure, one))}
        for measure in usable
    }
    return Advice(
        round_id=round_id,
        round_title=round_title,
        is_small=size is SizeClass.SMALL,
        findings=_findings(assessment, library),
        first_measures=tuple(one.measure for one in assessment.first_measures),
        lifts={slug: risks for slug, risks in lifts.items() if risks},
        agreed=assessment.agreed,
        levels={slug: one.level for slug, one in assessment.indicators.items() if one.level is not None},
    )


def _findings(assessment: Assessment, library: Library) -> tuple[AdviceFinding, ...]:
    rows = {key: row for row in finding_rows(assessment.findings, library) for key in row.keys}
    return tuple(
        AdviceFinding(
            key=one.key,
            kind=one.kind,
            indicator=one.indicator,
            statement=one.text or rows[one.key].statement,
            words=rows[one.key].words,
            risk=one.risk,
            tag=rows[one.key].tag,
            unit=one.unit.name,
            source=one.source,
            source_on=one.source_on,
        )
        for one in assessment.findings
    )
