# SPDX-License-Identifier: EUPL-1.2
"""The page of phases: per pillar where it stands, what the next phase asks in words, and how it went through the years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dijkwacht.assessments.domain.words import words_of
from dijkwacht.assessments.values import Assessment, PhaseNeed, PhaseReached, PillarResult
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.levels import Level, Reading
from dijkwacht.values.phrasing import capital, counted, listed, number_words

SHOWN = 4
"""Points of one rule that stand open on the page; the others are folded away below them."""


@dataclass(frozen=True, kw_only=True)
class NeededPoint:
    """A point that falls short of what a rule asks, and where it stands now."""

    indicator: str
    statement: str
    reading: Reading
    word: str


@dataclass(frozen=True, kw_only=True)
class NeedLines:
    """One rule of the next phase as a sentence, and the points it is about: the nearest first."""

    sentence: str
    points: tuple[NeededPoint, ...]

    @property
    def nearest(self) -> tuple[NeededPoint, ...]:
        """What stands open on the page."""
        return self.points[:SHOWN]

    @property
    def others(self) -> tuple[NeededPoint, ...]:
        return self.points[SHOWN:]

    @property
    def others_words(self) -> str:
        """What stands on the fold of the others."""
        return f"Toon nog {counted(len(self.others), 'punt', 'punten')}"


@dataclass(frozen=True, kw_only=True)
class PhaseRow:
    """One pillar: its phase, and what stands between it and the next."""

    pillar: str
    title: str
    short_title: str
    reached: PhaseReached
    sentence: str
    needs: tuple[NeedLines, ...]


@dataclass(frozen=True, kw_only=True)
class EarlierPhases:
    """A closed round in the same instrument, in whatever version; `reached` per pillar, None where there was no rule."""

    title: str
    on: date
    version: str
    reached: dict[str, PhaseReached | None]


def has_phases(instrument: Instrument) -> bool:
    """Whether a pillar of it has a phase rule of its own."""
    return any(pillar.phases for pillar in instrument.pillars)


def phase_rows(assessment: Assessment, instrument: Instrument, library: Library) -> tuple[PhaseRow, ...]:
    """Every pillar with a phase rule, in the order of the instrument."""
    pillars = {pillar.slug: pillar for pillar in instrument.pillars}
    return tuple(
        PhaseRow(
            pillar=one.pillar,
            title=pillars[one.pillar].title,
            short_title=pillars[one.pillar].short_title,
            reached=one.reached,
            sentence=_sentence(one.reached),
            needs=tuple(_need(need, assessment, instrument, library) for need in one.reached.needs),
        )
        for one in assessment.pillars
        if one.reached is not None
    )


def phases_title(rows: Sequence[PhaseRow]) -> str:
    """What the page says first: from which phase to which the pillars stand."""
    numbers = sorted(row.reached.number for row in rows if row.reached.number)
    if not numbers:
        return "Er is nog te weinig bekend om een fase te noemen"
    low, high = numbers[0], numbers[-1]
    every = len(rows)
    if len(numbers) < every:
        known = "één pijler staat" if len(numbers) == 1 else f"{number_words(len(numbers))} pijlers staan"
        where = f"in fase {low}" if low == high else f"tussen fase {low} en {high}"
        return f"{capital(known)} {where}"
    if low == high:
        return f"Alle pijlers staan in fase {low}" if every > 1 else f"De pijler staat in fase {low}"
    return f"De pijlers staan tussen fase {low} en {high}"


def phases_lead(rows: Sequence[PhaseRow]) -> str:
    """Which pillar asks attention first, and of which too little is known."""
    known = [row for row in rows if row.reached.number]
    dark = [row.short_title.lower() for row in rows if not row.reached.number and row.reached.asked]
    lowest = min((row.reached.number for row in known), default=0)
    behind = [row.short_title.lower() for row in known if row.reached.number == lowest]
    said = []
    if known and len(behind) < len(known):
        said.append(f"Het minst ver {'is' if len(behind) == 1 else 'zijn'} {listed(behind)}.")
    if dark:
        said.append(f"Van {listed(dark)} is nog te weinig bekend.")
    return " ".join([*said, "Onder de tekening staat per pijler wat de volgende fase vraagt."])


def before(row: PhaseRow, earlier: Sequence[EarlierPhases]) -> int | None:
    """The phase of last time, where that round counted in the same phases; None without."""
    reached = earlier[0].reached.get(row.pillar) if earlier else None
    return reached.number if reached is not None and reached.phases == row.reached.phases else None


def phases_then(reached: PhaseReached | None) -> str:
    """One cell of the table through the years."""
    if reached is None:
        return "niet gemeten"
    return f"{reached.number}. {reached.phase}" if reached.number else "te weinig bekend"


def reached_of(results: Sequence[PillarResult]) -> dict[str, PhaseReached | None]:
    """The phase of each pillar of a result."""
    return {one.pillar: one.reached for one in results}


def _sentence(reached: PhaseReached) -> str:
    if not reached.asked:
        return "Deze pijler is niet van toepassing."
    if reached.to_know:
        more = "er nog één bekend is" if reached.to_know == 1 else f"er nog {number_words(reached.to_know)} bekend zijn"
        return f"Van {reached.known} van de {reached.asked} punten weten wij hoe het ervoor staat. Als {more}, noemen wij een fase."
    if not reached.next:
        return "Dit is de hoogste fase. Houd het zo, en kijk elk jaar of het nog klopt."
    return f"Voor fase {reached.number + 1}, {reached.next}, is dit nodig:"


def _need(need: PhaseNeed, assessment: Assessment, instrument: Instrument, library: Library) -> NeedLines:
    words = words_of(instrument)
    points = [_point(slug, assessment, library, words) for slug in need.points]
    higher = "" if need.minimum is Level.PROVEN else " of hoger"
    return NeedLines(
        sentence=f"Breng {_how_many(need)} op “{words[need.minimum]}”{higher}.",
        points=tuple(sorted(points, key=_nearest)),
    )


def _how_many(need: PhaseNeed) -> str:
    every = len(need.points)
    if need.more < every:
        return f"{number_words(need.more)} van deze {number_words(every)} punten"
    return "dit punt" if every == 1 else f"deze {number_words(every)} punten"


def _point(slug: str, assessment: Assessment, library: Library, words: Mapping[Reading, str]) -> NeededPoint:
    reading = assessment.indicators[slug].reading
    return NeededPoint(
        indicator=slug, statement=library.indicators[slug].statement, reading=reading, word=words[reading]
    )


def _nearest(point: NeededPoint) -> int:
    """The fewest steps to go first; what nobody knows last."""
    return -point.reading if isinstance(point.reading, Level) else 1
