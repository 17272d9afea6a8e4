# SPDX-License-Identifier: EUPL-1.2
"""What becomes of every answer when a round moves to a new version of an instrument (docs/rules/carry-over.md)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from dijkwacht.assessments.values import Observation, Standing
from dijkwacht.knowledge.values import Indicator, Instrument, Library, Question


class Fate(Enum):
    """Kept and counting, kept but asked again, or kept without a question that asks for it."""

    KEPT = "kept"
    ASKED_AGAIN = "asked_again"
    ARCHIVED = "archived"


class Why(Enum):
    """Why an answer does not simply go along; also why it does."""

    SAME = "same"
    LEVELS = "levels"
    UNIT = "unit"
    VERSION = "version"
    GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class Carried:
    """One answer that stands, the question that it answered, and what becomes of it."""

    question: Question
    indicator: Indicator
    answer: Standing
    fate: Fate
    why: Why


@dataclass(frozen=True, kw_only=True)
class CarryOver:
    """Every answer once, in the order of the old questions; and the questions that come in, with nothing carried."""

    old: Instrument
    new: Instrument
    answers: tuple[Carried, ...]
    added: tuple[Question, ...]

    def of(self, fate: Fate) -> tuple[Carried, ...]:
        return tuple(one for one in self.answers if one.fate is fate)


def carry_over(
    old: tuple[Instrument, Library], new: tuple[Instrument, Library], standing: Iterable[Standing]
) -> CarryOver:
    """What becomes of each answer to what the old version asks. Answers to anything else are not touched."""
    before, after = old[0], new[0]
    asked_now = _asked(after)
    asking: dict[str, Question] = {}
    for question in before.questions:
        for slug in question.indicators:
            asking.setdefault(slug, question)
    order = {slug: place for place, slug in enumerate(asking)}
    answers = []
    for one in standing:
        slug = one.observation.indicator
        if slug not in asking:
            continue
        was = old[1].indicators[slug]
        why = _why(one.observation, was, new[1].indicators[slug] if slug in asked_now else None)
        answers.append(Carried(question=asking[slug], indicator=was, answer=one, fate=_fate(why), why=why))
    return CarryOver(
        old=before,
        new=after,
        answers=tuple(sorted(answers, key=lambda one: (order[one.indicator.slug], one.answer.observation.id))),
        added=tuple(one for one in after.questions if not set(one.indicators) & asking.keys()),
    )


def asked_again(outcome: CarryOver, observations: Iterable[Observation]) -> list[int]:
    """The observations that count no more in this round, because their indicator is asked again.

    All entries of it and not only those that stand: else what a source said earlier would stand up, or what another
    source replaced. What was given on the new texts already stays.
    """
    slugs = {one.indicator.slug for one in outcome.of(Fate.ASKED_AGAIN)}
    kept = {one.answer.observation.key for one in outcome.of(Fate.KEPT)}
    return sorted(int(one.id) for one in observations if one.indicator in slugs and one.key not in kept)


def counting(observations: Sequence[Observation], again: Collection[int]) -> list[Observation]:
    """The observations without those that are asked again. Whoever says “klopt nog” makes a new one, which counts."""
    left = set(again)
    return [one for one in observations if int(one.id) not in left]


def _asked(instrument: Instrument) -> set[str]:
    return {slug for question in instrument.questions for slug in question.indicators}


def _why(answer: Observation, was: Indicator, now: Indicator | None) -> Why:
    """The texts on which it was given decide. One that was given on the new texts already is kept."""
    if now is None:
        return Why.GONE
    if answer.indicator_version == now.version and was.version != now.version:
        return Why.SAME
    if was.scope is not now.scope:
        return Why.UNIT
    if was.levels != now.levels:
        return Why.LEVELS
    return Why.SAME if answer.indicator_version == now.version else Why.VERSION


def _fate(why: Why) -> Fate:
    match why:
        case Why.SAME:
            return Fate.KEPT
        case Why.GONE:
            return Fate.ARCHIVED
    return Fate.ASKED_AGAIN
