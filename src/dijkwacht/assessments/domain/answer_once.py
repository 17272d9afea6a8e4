# SPDX-License-Identifier: EUPL-1.2
"""What of an instrument is answered already, by whatever scan, source or colleague. Rule: docs/rules/answer-once.md."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from math import ceil

from dijkwacht.assessments.domain.applicability import applies
from dijkwacht.assessments.values import Facts, Standing
from dijkwacht.knowledge.values import Instrument, Library, Pillar, Question
from dijkwacht.values.levels import Silence
from dijkwacht.values.phrasing import hours_words, whole

STEP = 5
"""Minutes to which what is left is rounded up: more precision would be a promise."""


type UnreadLink = tuple[str, str]
"""A question and an indicator."""


class AnsweredState(StrEnum):
    ANSWERED = "answered"
    TOO_OLD = "too_old"
    NOT_YET = "not_yet"


@dataclass(frozen=True, kw_only=True)
class AnsweredQuestion:
    """A question with every entry that stands on it, the newest first; `points` of it are answered, of `asked`."""

    pillar: str
    question: Question
    state: AnsweredState
    answers: tuple[Standing, ...]
    points: int
    asked: int


@dataclass(frozen=True, kw_only=True)
class AnswerOnce:
    """An instrument as far as it is answered. `minutes` are those of the whole instrument."""

    instrument: str
    title: str
    minutes: int
    questions: tuple[AnsweredQuestion, ...]

    def of(self, state: AnsweredState) -> tuple[AnsweredQuestion, ...]:
        return tuple(one for one in self.questions if one.state is state)

    @property
    def asked(self) -> int:
        return len(self.questions)

    @property
    def answered(self) -> int:
        return len(self.of(AnsweredState.ANSWERED))

    @property
    def minutes_left(self) -> int:
        """What the scan still costs: its minutes times the share that is left."""
        if not self.asked:
            return 0
        left = self.minutes * (self.asked - self.answered) / self.asked
        return ceil(left / STEP) * STEP

    @property
    def words(self) -> str:
        """“U hebt al 61 van de 105 beantwoord”."""
        if not self.answered:
            if self.asked == 1:
                return "De ene vraag is nog niet beantwoord"
            return f"Van de {whole(self.asked)} vragen is er nog geen beantwoord"
        return f"U hebt al {whole(self.answered)} van de {whole(self.asked)} beantwoord"

    @property
    def left_words(self) -> str:
        """“nog ongeveer 4 uur”."""
        if not self.minutes_left:
            return "hier hoeft u niets meer voor te doen"
        return f"nog ongeveer {duration_words(self.minutes_left)}"


def answer_once(instrument: Instrument, library: Library, *, facts: Facts, standing: Iterable[Standing]) -> AnswerOnce:
    """Every question that is asked here, with what stands on it; whatever instrument or round it was said in."""
    return answered_in([instrument], library, facts=facts, standing=standing)[instrument.slug]


def answered_in(
    instruments: Iterable[Instrument],
    library: Library,
    *,
    facts: Facts,
    standing: Iterable[Standing],
    unread: Mapping[str, Collection[UnreadLink]] | None = None,
    round_id: str = "",
) -> dict[str, AnswerOnce]:
    """The same of several instruments, by slug.

    `unread` are links, by instrument, that no second reader found to fit: on these counts only what was answered in
    the round itself, not what was said elsewhere (docs/rules/second-reading.md).
    """
    left = unread or {}
    seen = _by_indicator(standing)
    return {
        one.slug: AnswerOnce(
            instrument=one.slug,
            title=one.title,
            minutes=one.minutes,
            questions=tuple(
                found
                for pillar in one.pillars
                for question in pillar.questions
                if (
                    found := _question(
                        pillar, question, library, facts, _fitting(seen, question, left.get(one.slug, ()), round_id)
                    )
                )
                is not None
            ),
        )
        for one in instruments
    }


def duration_words(minutes: int) -> str:
    """45 minuten, 2 uur, 1,5 uur; from two hours up in whole hours."""
    if minutes < 60:
        return counted_minutes(minutes)
    return f"{hours_words(ceil(minutes / 30) / 2 if minutes < 120 else ceil(minutes / 60))} uur"


def counted_minutes(minutes: int) -> str:
    """Minutes in figures: they are read as an amount."""
    return f"{minutes} {'minuut' if minutes == 1 else 'minuten'}"


def _by_indicator(standing: Iterable[Standing]) -> Mapping[str, Sequence[Standing]]:
    def indicator(one: Standing) -> str:
        return one.observation.indicator

    return {slug: list(group) for slug, group in groupby(sorted(standing, key=indicator), key=indicator)}


def _fitting(
    seen: Mapping[str, Sequence[Standing]], question: Question, unread: Collection[UnreadLink], round_id: str
) -> Mapping[str, Sequence[Standing]]:
    """What was seen, less what was said elsewhere of an indicator of which nobody read whether it fits this question."""
    if not unread:
        return seen
    return {
        slug: [one for one in entries if one.observation.round_id == round_id]
        if (question.slug, slug) in unread
        else entries
        for slug, entries in seen.items()
    }


def _question(
    pillar: Pillar, question: Question, library: Library, facts: Facts, seen: Mapping[str, Sequence[Standing]]
) -> AnsweredQuestion | None:
    """None when nothing of it is asked of this organisation."""
    asked = [slug for slug in question.indicators if applies(library.indicators[slug].applies_when, facts)]
    if not asked:
        return None
    states = [_state(seen.get(slug, ())) for slug in asked]
    answers = [one for slug in asked for one in seen.get(slug, ())]
    return AnsweredQuestion(
        pillar=pillar.slug,
        question=question,
        state=_together(states),
        answers=tuple(sorted(answers, key=lambda one: (-one.evidence_on.toordinal(), one.observation.id))),
        points=states.count(AnsweredState.ANSWERED),
        asked=len(asked),
    )


def _state(standing: Sequence[Standing]) -> AnsweredState:
    """One source with a level or n.v.t. that is young enough answers it; “weet ik niet” is no answer."""
    said = [one for one in standing if one.observation.reading is not Silence.UNKNOWN]
    if any(not one.is_expired for one in said):
        return AnsweredState.ANSWERED
    return AnsweredState.TOO_OLD if said else AnsweredState.NOT_YET


def _together(states: Sequence[AnsweredState]) -> AnsweredState:
    """All of its points; one that was never answered weighs more than one that is too old."""
    for state in (AnsweredState.NOT_YET, AnsweredState.TOO_OLD):
        if state in states:
            return state
    return AnsweredState.ANSWERED
