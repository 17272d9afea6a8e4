# SPDX-License-Identifier: EUPL-1.2
"""What the pages of a measurement show, worked out before a template sees it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dijkwacht.assessments.domain.words import AUDIT_WORDS, LEVEL_WORDS, own_words, words_of
from dijkwacht.assessments.values import Assessment, QuestionResult, QuestionState, Unit
from dijkwacht.knowledge.values import Indicator, Instrument, Pillar, Question
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import capital


@dataclass(frozen=True, kw_only=True)
class LevelOption:
    """One radio card: its form value, the plain word, the auditors' word and what it looks like here."""

    value: str
    word: str
    audit_word: str
    text: str
    level: int | None


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a question stands in its instrument; empty slugs at the ends."""

    pillar: Pillar
    question: Question
    number: int
    total: int
    previous: str
    next: str


@dataclass(frozen=True, kw_only=True)
class QuestionLine:
    """A question in a list: how it stands and who was asked."""

    slug: str
    text: str
    number: int
    state: QuestionState
    level: Level | None
    word: str
    is_filled_in: bool
    asked: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PillarLines:
    slug: str
    title: str
    filled_in: int
    questions: tuple[QuestionLine, ...]

    @property
    def open(self) -> tuple[QuestionLine, ...]:
        """What waits for an answer, and so stands open on the page."""
        return tuple(line for line in self.questions if not line.is_filled_in)

    @property
    def done(self) -> tuple[QuestionLine, ...]:
        return tuple(line for line in self.questions if line.is_filled_in)

    @property
    def done_words(self) -> str:
        return "Toon de ene ingevulde vraag" if len(self.done) == 1 else f"Toon de {len(self.done)} ingevulde vragen"


def level_options(indicator: Indicator, instrument: Instrument | None = None) -> tuple[LevelOption, ...]:
    """The four levels as they look for this indicator, from absent to proven, in the words of the instrument.

    Beside a word of its own stands the standard one, else the auditors’ word; without an instrument the words are those
    of the platform.
    """
    words = words_of(instrument) if instrument else LEVEL_WORDS
    beside = LEVEL_WORDS if instrument and own_words(instrument) else AUDIT_WORDS
    return tuple(
        LevelOption(
            value=str(level.value),
            word=capital(words[level]),
            audit_word=beside[level],
            text=indicator.levels.of(level),
            level=level.value,
        )
        for level in Level
    )


def form_value(reading: Reading | None) -> str:
    """The value that a form sends for a reading; empty when nothing was chosen."""
    match reading:
        case None:
            return ""
        case Level():
            return str(reading.value)
        case Silence():
            return reading.value


def in_order_of_asking(instrument: Instrument) -> list[Question]:
    """First the questions to start with, which give most in a quarter of an hour; then the others by pillar."""
    by_slug = {question.slug: question for question in instrument.questions}
    slugs = dict.fromkeys([*instrument.start_with, *by_slug])
    return [by_slug[slug] for slug in slugs]


def ends_the_start(instrument: Instrument, slug: str) -> bool:
    """Whether this was the last of the questions to start with, after which the first measure is shown."""
    return bool(instrument.start_with) and slug == instrument.start_with[-1]


def place_of(instrument: Instrument, slug: str, only: Collection[str] | None = None) -> Place | None:
    """Where a question stands among those that are asked; None when it is not among them.

    `only` limits the walk to the questions of one person.
    """
    pillars = {question.slug: pillar for pillar in instrument.pillars for question in pillar.questions}
    walk = [(pillars[one.slug], one) for one in in_order_of_asking(instrument) if only is None or one.slug in only]
    slugs = [question.slug for _, question in walk]
    if slug not in slugs:
        return None
    at = slugs.index(slug)
    pillar, question = walk[at]
    return Place(
        pillar=pillar,
        question=question,
        number=at + 1,
        total=len(walk),
        previous=slugs[at - 1] if at else "",
        next=slugs[at + 1] if at + 1 < len(slugs) else "",
    )


def also_in(question: Question, instruments: Mapping[str, Instrument], *, but: str) -> tuple[str, ...]:
    """Titles of the other instruments in which an answer to this question counts."""
    wanted = set(question.indicators)
    return tuple(
        one.title
        for one in instruments.values()
        if one.slug != but and any(wanted.intersection(other.indicators) for other in one.questions)
    )


def pillar_lines(
    instrument: Instrument, assessment: Assessment, asked: Mapping[str, Sequence[str]]
) -> tuple[PillarLines, ...]:
    """All asked questions by pillar. `asked` says per question which colleagues were asked."""
    results = {one.question: one for one in assessment.questions}
    words = words_of(instrument)
    numbers = {question.slug: number for number, question in enumerate(in_order_of_asking(instrument), start=1)}
    found = []
    for pillar in instrument.pillars:
        lines = tuple(
            QuestionLine(
                slug=question.slug,
                text=question.text,
                number=numbers[question.slug],
                state=result.state,
                level=result.level,
                word=_word(result, words),
                is_filled_in=result.is_filled_in,
                asked=tuple(asked.get(question.slug, ())),
            )
            for question in pillar.questions
            if (result := results.get(question.slug)) is not None
        )
        found.append(
            PillarLines(
                slug=pillar.slug,
                title=pillar.title,
                filled_in=sum(line.is_filled_in for line in lines),
                questions=lines,
            )
        )
    return tuple(found)


def _word(result: QuestionResult, words: Mapping[Reading, str]) -> str:
    if result.state is QuestionState.NOT_APPLICABLE:
        return words[Silence.NOT_APPLICABLE]
    if result.level is not None:
        return words[result.level]
    return words[Silence.UNKNOWN] if result.is_filled_in else "nog niet beantwoord"


def first_open(instrument: Instrument, assessment: Assessment) -> str:
    """The question to go on with: those to start with first, then in order; empty when all are filled in."""
    unanswered = {one.question for one in assessment.questions if not one.is_filled_in}
    return next((question.slug for question in in_order_of_asking(instrument) if question.slug in unanswered), "")


def unit_name(unit: Unit, names: Mapping[str, str]) -> str:
    """How a page calls a unit; empty for the whole organisation."""
    return unit.name or names.get(unit.key, unit.key)
