# SPDX-License-Identifier: EUPL-1.2
"""What changed between two rounds in one instrument, as far as they asked the same. Rule: docs/rules/between-rounds.md."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.values import Assessment, QuestionResult, Score
from dijkwacht.knowledge.values import Indicator, Instrument
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import capital, counted, month_words, number_words


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A round in one instrument, with the texts that it kept; closed as it was stored, open as it stands now."""

    round_id: str
    title: str
    is_open: bool
    assessment: Assessment
    instrument: Instrument
    indicators: Mapping[str, Indicator]

    @property
    def on(self) -> date:
        return self.assessment.at.date()

    @property
    def when(self) -> str:
        return "nu" if self.is_open else month_words(self.on)


class Move(StrEnum):
    """What became of one indicator."""

    ROSE = "rose"
    FELL = "fell"
    KNOWN = "known"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True)
class Movement:
    """An indicator that stands elsewhere than last time."""

    move: Move
    indicator: str
    statement: str
    before: Reading
    now: Reading
    weight: int

    @property
    def before_word(self) -> str:
        return LEVEL_WORDS[self.before]

    @property
    def weighs(self) -> int:
        """Weight × steps; what became known, or is known no longer, counts as one step."""
        if isinstance(self.before, Level) and isinstance(self.now, Level):
            return self.weight * abs(self.now - self.before)
        return self.weight


@dataclass(frozen=True, kw_only=True)
class PillarChange:
    """A pillar then and now over the questions that can be compared, and over those of them known both times.

    `is_whole` when all that the pillar asks now is compared.
    """

    pillar: str
    title: str
    before: Score
    now: Score
    both_before: Score
    both_now: Score
    is_whole: bool


@dataclass(frozen=True, kw_only=True)
class NotCompared:
    """A question that two rounds cannot be compared on, and why."""

    text: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Between:
    """Everything between two rounds; `movements` the weightiest first."""

    pillars: tuple[PillarChange, ...]
    movements: tuple[Movement, ...]
    compared: int
    not_compared: tuple[NotCompared, ...]

    def of(self, move: Move) -> tuple[Movement, ...]:
        return tuple(one for one in self.movements if one.move is move)


def between(before: Moment, now: Moment) -> Between:
    """Only questions that both rounds asked, of the same indicators in the same version, are compared."""
    then = {one.question: one for one in before.assessment.questions}
    here = {one.question: one for one in now.assessment.questions}
    same = {slug for slug, one in here.items() if slug in then and _is_same(then[slug], one, before, now)}
    return Between(
        pillars=tuple(
            _pillar(pillar.slug, pillar.title, now.assessment, then, same) for pillar in now.instrument.pillars
        ),
        movements=_movements(before, now, {slug for one in same for slug in here[one].indicators}),
        compared=len(same),
        not_compared=tuple(_left_out(before, now, then, here, same)),
    )


def title_of(found: Between) -> str:
    """The conclusion, with which the page begins."""
    rose, fell = len(found.of(Move.ROSE)), len(found.of(Move.FELL))
    if not found.compared:
        return "Deze twee metingen zijn niet te vergelijken"
    if not rose and not fell:
        return "Geen enkel punt staat hoger of lager dan vorige keer"
    if rose and fell:
        return f"{capital(_points(rose))} hoger dan vorige keer, {number_words(fell)} lager"
    return f"{capital(_points(rose or fell))} {'hoger' if rose else 'lager'} dan vorige keer"


def lead_of(found: Between) -> str:
    """What became known, and what no longer is."""
    known, lost = len(found.of(Move.KNOWN)), len(found.of(Move.LOST))
    sentences = [
        f"Van {counted(known, 'punt', 'punten')} weten wij nu wel hoe het ervoor staat." if known else "",
        f"Van {counted(lost, 'punt', 'punten')} weten wij het niet meer: wat wij wisten is te oud of ingetrokken."
        if lost
        else "",
        "Een hogere of lagere score kan ook komen doordat er meer bekend is. Kijk daarom naar wat beide keren bekend was."
        if known or lost
        else "",
    ]
    return " ".join(one for one in sentences if one)


def versions_words(now: Moment, before: Moment | None) -> str:
    """The caption of every picture: in which version was measured now, and last time."""
    said = f"{now.instrument.title}, versie {now.instrument.version}."
    return f"{said} Vorige keer: {before.when}, versie {before.instrument.version}." if before else said


def _is_same(then: QuestionResult, here: QuestionResult, before: Moment, now: Moment) -> bool:
    """The same indicators were asked of this organisation, each in the version that it had."""
    return set(then.indicators) == set(here.indicators) and all(
        before.indicators[slug].version == now.indicators[slug].version for slug in here.indicators
    )


def _pillar(
    pillar: str, title: str, now: Assessment, then: Mapping[str, QuestionResult], same: Collection[str]
) -> PillarChange:
    here = next(one for one in now.pillars if one.pillar == pillar).questions
    compared = [one for one in here if one.question in same]
    both = [one for one in compared if _is_known(one) and _is_known(then[one.question])]
    return PillarChange(
        pillar=pillar,
        title=title,
        before=pillar_score([then[one.question] for one in compared]),
        now=pillar_score(compared),
        both_before=pillar_score([then[one.question] for one in both]),
        both_now=pillar_score(both),
        is_whole=len(compared) == len(here),
    )


def _is_known(one: QuestionResult) -> bool:
    return one.level is not None


def _movements(before: Moment, now: Moment, indicators: Collection[str]) -> tuple[Movement, ...]:
    found = []
    for slug in indicators:
        old, new = before.assessment.indicators[slug].reading, now.assessment.indicators[slug].reading
        move = _move(old, new)
        if move is not None:
            found.append(
                Movement(
                    move=move,
                    indicator=slug,
                    statement=now.indicators[slug].statement,
                    before=old,
                    now=new,
                    weight=now.assessment.indicators[slug].weight,
                )
            )
    return tuple(sorted(found, key=lambda one: (-one.weighs, one.indicator)))


def _move(before: Reading, now: Reading) -> Move | None:
    """What became n.v.t., or was, moved nowhere."""
    match before, now:
        case Level(), Level() if before != now:
            return Move.ROSE if now > before else Move.FELL
        case Silence.UNKNOWN, Level():
            return Move.KNOWN
        case Level(), Silence.UNKNOWN:
            return Move.LOST
        case _:
            return None


def _left_out(
    before: Moment,
    now: Moment,
    then: Mapping[str, QuestionResult],
    here: Mapping[str, QuestionResult],
    same: Collection[str],
) -> Iterable[NotCompared]:
    """First what is asked now and has no like, in the order of asking; then what was asked last time only."""
    for one in now.instrument.questions:
        if one.slug in here and one.slug not in same:
            yield NotCompared(text=one.text, why="anders gevraagd dan vorige keer" if one.slug in then else "nieuw")
    for one in before.instrument.questions:
        if one.slug in then and one.slug not in here:
            yield NotCompared(text=one.text, why="niet meer gevraagd")


def _points(number: int) -> str:
    return f"{number_words(number)} {'punt staat' if number == 1 else 'punten staan'}"
