# SPDX-License-Identifier: EUPL-1.2
"""How a scan goes: its steps in order, and how far each is, by what stands of the sources that such a step gathers."""

from dataclasses import dataclass

from dijkwacht.assessments.domain.answer_once import duration_words
from dijkwacht.assessments.values import Assessment, QuestionResult, SourceKind, Standing
from dijkwacht.knowledge.values import Instrument, StepOfScan, StepOfScanKind
from dijkwacht.values.levels import Silence
from dijkwacht.values.phrasing import listed

GATHERS: dict[StepOfScanKind, frozenset[SourceKind]] = {
    StepOfScanKind.INTAKE: frozenset({SourceKind.SELF_ASSESSMENT}),
    StepOfScanKind.DEPARTMENTS: frozenset({SourceKind.DEPARTMENT_INTAKE}),
    StepOfScanKind.DOCUMENTS: frozenset({SourceKind.DOCUMENT}),
    StepOfScanKind.SURVEY: frozenset({SourceKind.SURVEY}),
    StepOfScanKind.TALKS: frozenset({SourceKind.INTERVIEW, SourceKind.GROUP_TALK}),
    StepOfScanKind.BOARD: frozenset({SourceKind.INTERVIEW, SourceKind.GROUP_TALK}),
    StepOfScanKind.EXPERT_SESSION: frozenset({SourceKind.EXPERT_SESSION}),
}
"""The sources by which a step shows. A talk with the board differs from other talks by its questions."""


@dataclass(frozen=True, kw_only=True)
class ScanStep:
    """One step: on how many of its questions a source of its kind spoke, and the first that still waits."""

    number: int
    step: StepOfScan
    spoken: int
    asked: int
    go_on_with: str

    @property
    def is_done(self) -> bool:
        return self.asked > 0 and self.spoken == self.asked

    @property
    def state(self) -> str:
        if not self.asked:
            return "niet van toepassing"
        if not self.spoken:
            return "nog niet begonnen"
        return "klaar" if self.is_done else f"{self.spoken} van {self.asked} vragen"

    @property
    def effort(self) -> str:
        """“ongeveer 2 uur, met de gemeentesecretaris en HRM”."""
        who = f", met {listed(self.step.with_whom)}" if self.step.with_whom else ""
        return f"ongeveer {duration_words(self.step.minutes)}{who}"


def scan_steps(instrument: Instrument, assessment: Assessment, *, round_id: str) -> tuple[ScanStep, ...]:
    """The steps in order; empty for an instrument without.

    What an earlier scan gathered in the same way counts, as everywhere; an expert session holds for its own round only.
    """
    results = {one.question: one for one in assessment.questions}
    found = []
    for number, step in enumerate(instrument.steps, start=1):
        wanted = set(step.questions) or set(results)
        inside = [
            question.slug for question in instrument.questions if question.slug in wanted and question.slug in results
        ]
        waiting = [slug for slug in inside if not _spoken(step.kind, results[slug], assessment, round_id)]
        found.append(
            ScanStep(
                number=number,
                step=step,
                spoken=len(inside) - len(waiting),
                asked=len(inside),
                go_on_with=next(iter(waiting), ""),
            )
        )
    return tuple(found)


def _spoken(kind: StepOfScanKind, question: QuestionResult, assessment: Assessment, round_id: str) -> bool:
    return all(
        any(_counts(one, kind, round_id) for unit in assessment.indicators[slug].units for one in unit.standing)
        for slug in question.indicators
    )


def _counts(one: Standing, kind: StepOfScanKind, round_id: str) -> bool:
    if kind is StepOfScanKind.EXPERT_SESSION and one.observation.round_id != round_id:
        return False
    return one.observation.source_kind in GATHERS[kind] and one.reading is not Silence.UNKNOWN
