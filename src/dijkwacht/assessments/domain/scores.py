# SPDX-License-Identifier: EUPL-1.2
"""From indicators to questions to a pillar: an unweighted mean, never without its coverage and range."""

from collections.abc import Mapping, Sequence

from dijkwacht.assessments.domain.phases import phase_of
from dijkwacht.assessments.values import (
    AgreedLevel,
    IndicatorResult,
    PillarResult,
    QuestionResult,
    QuestionState,
    Score,
)
from dijkwacht.knowledge.values import Instrument, Phase, Pillar, Question
from dijkwacht.values.levels import Level, Silence


def question_result(question: Question, indicators: Mapping[str, IndicatorResult]) -> QuestionResult | None:
    """The lowest of its indicators, known when all are; None when nothing of it is asked of this organisation.

    Rule: docs/rules/score.md.
    """
    asked = [indicators[slug] for slug in question.indicators if slug in indicators]
    if not asked:
        return None
    levels = [result.level for result in asked if result.level is not None]
    state = _state(asked, known=len(levels))
    return QuestionResult(
        question=question.slug,
        state=state,
        level=min(levels) if state in (QuestionState.KNOWN, QuestionState.PARTLY_NOT_APPLICABLE) else None,
        indicators=tuple(result.indicator for result in asked),
        is_filled_in=all(result.is_filled_in for result in asked),
        is_in_order=bool(levels)
        and all(result.is_in_order for result in asked if result.level is not None)
        and state is not QuestionState.UNKNOWN,
    )


def pillar_result(
    pillar: Pillar, instrument: Instrument, *, indicators: Mapping[str, IndicatorResult], agreed: AgreedLevel
) -> PillarResult:
    """Score, coverage, range and phase of one pillar, with the questions behind it."""
    results = (question_result(question, indicators) for question in pillar.questions)
    questions = tuple(result for result in results if result is not None)
    score = pillar_score(questions)
    reached = phase_of(pillar, indicators) if pillar.phases else None
    return PillarResult(
        pillar=pillar.slug,
        score=score,
        phase=phase(score, instrument.phases) if reached is None else reached.phase,
        agreed_level=agreed.of(pillar.slug),
        questions=questions,
        reached=reached,
    )


def pillar_score(questions: Sequence[QuestionResult]) -> Score:
    """Unweighted mean of the known questions, with the range if every unknown were absent, or were proven."""
    not_applicable = _count(questions, QuestionState.NOT_APPLICABLE)
    unknown = _count(questions, QuestionState.UNKNOWN)
    counted = _counted(questions, [])
    return Score(
        value=_mean(counted),
        low=_mean(_counted(questions, [Level.ABSENT] * unknown)) or 0.0,
        high=_high(questions, unknown),
        known=len(questions) - not_applicable - unknown,
        asked=len(questions) - not_applicable,
        not_applicable=not_applicable,
        shares=_shares(counted),
    )


def phase(score: Score, phases: Sequence[Phase]) -> str:
    """The last phase whose score and coverage the pillar reaches; empty when it reaches none."""
    reached = [
        one.name
        for one in phases
        if score.value is not None and score.value >= one.score and score.coverage >= one.coverage
    ]
    return reached[-1] if reached else ""


def _state(asked: Sequence[IndicatorResult], *, known: int) -> QuestionState:
    silent = sum(result.reading is Silence.NOT_APPLICABLE for result in asked)
    if silent == len(asked):
        return QuestionState.NOT_APPLICABLE
    if known + silent < len(asked):
        return QuestionState.UNKNOWN
    return QuestionState.PARTLY_NOT_APPLICABLE if silent else QuestionState.KNOWN


def _counted(questions: Sequence[QuestionResult], assumed: Sequence[Level]) -> list[Level]:
    """The levels that enter the mean.

    A question that is partly n.v.t. counts only where it does not raise the mean. Else an n.v.t. beside a high
    level would give a better score than an honest "unknown" in its place.
    """
    counted = [q.level for q in questions if q.state is QuestionState.KNOWN and q.level is not None] + list(assumed)
    partly = [q.level for q in questions if q.state is QuestionState.PARTLY_NOT_APPLICABLE and q.level is not None]
    for level in sorted(partly):
        mean = _mean(counted)
        if mean is None or level <= mean:
            counted.append(level)
    return counted


def _high(questions: Sequence[QuestionResult], unknown: int) -> float:
    mean = _mean(_counted(questions, [Level.PROVEN] * unknown))
    return float(Level.PROVEN) if mean is None else mean


def _shares(counted: Sequence[Level]) -> tuple[float, float, float]:
    if not counted:
        return 0.0, 0.0, 0.0
    at_least = [
        sum(level >= step for level in counted) / len(counted) for step in (Level.PAPER, Level.IN_USE, Level.PROVEN)
    ]
    return at_least[0], at_least[1], at_least[2]


def _mean(levels: Sequence[Level]) -> float | None:
    return sum(levels) / len(levels) if levels else None


def _count(questions: Sequence[QuestionResult], state: QuestionState) -> int:
    return sum(question.state is state for question in questions)
