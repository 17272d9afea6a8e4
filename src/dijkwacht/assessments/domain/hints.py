# SPDX-License-Identifier: EUPL-1.2
"""What a round asks for next, for the start page."""

from dijkwacht.assessments.domain.words import OWNER_WORDS
from dijkwacht.assessments.values import AskHint, Assessment, Foundation, MeasureHint
from dijkwacht.knowledge.values import Instrument, Library


def first_measure(assessment: Assessment, library: Library) -> MeasureHint | None:
    """The measure to begin with; None when nothing is known that one could lift."""
    if not assessment.first_measures:
        return None
    first = assessment.first_measures[0]
    measure = library.measures[first.measure]
    laws = {one.key for one in assessment.findings if one.has_law}
    return MeasureHint(
        slug=measure.slug,
        title=measure.title,
        why=measure.why,
        owner=OWNER_WORDS[measure.owner],
        hours=first.hours if first.is_small_variant else measure.steps[0].hours.total,
        steps=1 if first.is_small_variant else len(measure.steps),
        tag="Wettelijke regel" if laws.intersection(first.findings) else "",
    )


def ask_colleagues(assessment: Assessment, instrument: Instrument, library: Library) -> AskHint | None:
    """The weightiest indicator where paper claims more than practice, else where there is only paper."""
    asked_in = {slug: question.slug for question in reversed(instrument.questions) for slug in question.indicators}
    contrasts = [slug for slug, unit in assessment.contrasts if (unit.contrast or 0) > 0]
    on_paper = [slug for slug, result in assessment.indicators.items() if result.foundation is Foundation.PAPER_ONLY]
    order = list(dict.fromkeys(slug for question in instrument.questions for slug in question.indicators))
    on_paper.sort(key=lambda slug: (-library.indicators[slug].weight, order.index(slug)))
    if not contrasts + on_paper:
        return None
    slug = (contrasts + on_paper)[0]
    question = library.indicators[slug].test_question
    return AskHint(slug=slug, question=question, asked_in=asked_in[slug], is_contrast=bool(contrasts))
