# SPDX-License-Identifier: EUPL-1.2
"""The page says it first: a title and two sentences from a fixed set, and a neutral title when none of them is true."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dijkwacht.assessments.values import Assessment, PillarResult
from dijkwacht.knowledge.values import Instrument
from dijkwacht.values.levels import Level
from dijkwacht.values.phrasing import capital, counted, listed, number_words, whole

KNOWN_ENOUGH = 0.5
"""Below half of its questions a pillar says too little for a conclusion about it."""
THIN = 0.25
"""Below a quarter of all questions there is no conclusion about the whole."""
_MOST = {
    Level.ABSENT: "Het meeste is nog niet geregeld.",
    Level.PAPER: "De meeste afspraken staan op papier. Of zij werken, is nog niet te zien.",
    Level.IN_USE: "Het meeste is ingevoerd.",
    Level.PROVEN: "Het meeste werkt aantoonbaar.",
}
_MUCH = {
    Level.ABSENT: "Veel is nog niet geregeld.",
    Level.PAPER: "Veel afspraken staan op papier. Of zij werken, is nog niet te zien.",
    Level.IN_USE: "Veel is ingevoerd.",
    Level.PROVEN: "Veel werkt aantoonbaar.",
}


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A conclusion, and at most three sentences that carry it."""

    title: str
    lead: str


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """In how many indicators paper claims more than practice, and the other way round."""

    paper: int
    practice: int


@dataclass(frozen=True, kw_only=True)
class PillarPicture:
    """What a headline may know of a pillar. `counts` are questions per level, from absent to proven."""

    title: str
    counts: tuple[int, int, int, int]
    known: int
    asked: int
    reaches_agreed: bool

    @property
    def is_known_enough(self) -> bool:
        return self.asked > 0 and self.known / self.asked >= KNOWN_ENOUGH

    @property
    def mostly(self) -> Level | None:
        """The level at which more questions stand than at any other; None without such a level."""
        most = max(self.counts)
        found = [level for level in Level if self.counts[level] == most]
        return found[0] if most and len(found) == 1 else None

    @property
    def mostly_works(self) -> bool:
        """More than half is in use or proven."""
        return 2 * (self.counts[Level.IN_USE] + self.counts[Level.PROVEN]) > sum(self.counts)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What a headline may know of an assessment.

    `indicators_known` are single points with a level; `paper_ahead` and `practice_ahead` count contrasts.
    """

    pillars: tuple[PillarPicture, ...]
    indicators_known: int
    is_decided: bool
    paper_ahead: int
    practice_ahead: int

    @property
    def known(self) -> int:
        return sum(pillar.known for pillar in self.pillars)

    @property
    def asked(self) -> int:
        return sum(pillar.asked for pillar in self.pillars)

    @property
    def coverage(self) -> float:
        return self.known / self.asked if self.asked else 0.0


def picture(assessment: Assessment, instrument: Instrument) -> Picture:
    """An assessment as a headline sees it."""
    names = {pillar.slug: pillar.title[0].lower() + pillar.title[1:] for pillar in instrument.pillars}
    ahead = contrasts_ahead(assessment, assessment.indicators)
    return Picture(
        pillars=tuple(_pillar(one, names[one.pillar]) for one in assessment.pillars if one.score.asked),
        indicators_known=sum(result.level is not None for result in assessment.indicators.values()),
        is_decided=assessment.agreed.is_decided,
        paper_ahead=ahead.paper,
        practice_ahead=ahead.practice,
    )


def contrasts_ahead(assessment: Assessment, indicators: Collection[str]) -> Ahead:
    """In how many of these indicators paper is ahead somewhere, and in how many others practice is."""
    found = [(slug, resolved.contrast or 0) for slug, resolved in assessment.contrasts if slug in indicators]
    paper = {slug for slug, step in found if step > 0}
    practice = {slug for slug, step in found if step < 0}
    return Ahead(paper=len(paper), practice=len(practice - paper))


def headline(seen: Picture) -> Headline:
    """The first sentence that holds, in order of how much it says. Rule: docs/rules/headline.md."""
    if not seen.indicators_known:
        return Headline(
            title="Er staat nog geen dijk op de tekening",
            lead="Nog geen enkel antwoord is bekend. Dat is geen slecht nieuws: er is nog niemand gevraagd.",
        )
    if seen.coverage < THIN:
        return Headline(title="De eerste palen staan", lead=_thin_lead(seen))
    if seen.coverage < KNOWN_ENOUGH:
        return Headline(title="Een deel van de dijk is in beeld", lead=_lead(seen))
    return Headline(title=_conclusion(seen), lead=_lead(seen))


def pillar_lead(pillar: PillarPicture, *, ahead: Ahead, law_short: int) -> str:
    """What a pillar looks like, in at most four sentences."""
    if not pillar.known:
        return "Over deze pijler weten wij nog niets. Dat is geen slecht nieuws: er is nog niemand gevraagd."
    sentences = [_mostly(pillar) if pillar.is_known_enough else _little_known(pillar)]
    if ahead.paper:
        sentences.append(
            f"Bij {counted(ahead.paper, 'onderdeel', 'onderdelen')} belooft het papier meer dan de praktijk laat zien."
        )
    if ahead.practice:
        sentences.append(
            f"Bij {counted(ahead.practice, 'onderdeel', 'onderdelen')} doet de praktijk meer dan er op papier staat."
        )
    if law_short:
        sentences.append(f"Bij {counted(law_short, 'onderdeel', 'onderdelen')} vraagt de wet iets wat er nog niet is.")
    return " ".join(sentences)


def _conclusion(seen: Picture) -> str:
    return next(title for holds, title in _conclusions(seen) if holds)


def _conclusions(seen: Picture) -> Iterator[tuple[bool, str]]:
    """Every title with whether it is true, in order of how much it says; the last always is."""
    told = [pillar for pillar in seen.pillars if pillar.is_known_enough]
    every = len(seen.pillars)
    paper = sum(pillar.mostly is Level.PAPER for pillar in told)
    absent = sum(pillar.mostly is Level.ABSENT for pillar in told)
    reached = sum(pillar.reaches_agreed for pillar in told)
    works = sum(pillar.mostly_works for pillar in told)
    of_all = f"van de {number_words(every)} pijlers"
    yield seen.is_decided and reached == every, "De dijk staat overal op het afgesproken peil"
    yield paper == every == 1, "De dijk leunt op papier"
    yield paper == every, f"Alle {number_words(every)} pijlers leunen op papier"
    yield paper > 1, f"{capital(number_words(paper))} {of_all} leunen op papier"
    yield absent > 1, f"In {number_words(absent)} {of_all} is veel nog niet geregeld"
    yield seen.is_decided and reached > 1, f"{capital(number_words(reached))} {of_all} halen het afgesproken peil"
    yield paper == 1, f"Eén {of_all} leunt op papier"
    yield works == every, "Het meeste is ingevoerd of werkt aantoonbaar"
    yield True, "Zo hoog staat onze dijk"


def _lead(seen: Picture) -> str:
    return " ".join(sentence for sentence in (_contrast(seen), _reached(seen), _open(seen)) if sentence)


def _thin_lead(seen: Picture) -> str:
    first = (
        f"Van {counted(seen.indicators_known, 'onderdeel', 'onderdelen')} weten wij hoe het ervoor staat. "
        "Dat is te weinig voor een oordeel over een hele pijler, en genoeg om te beginnen."
    )
    return " ".join(sentence for sentence in (first, _contrast(seen)) if sentence)


def _contrast(seen: Picture) -> str:
    if seen.paper_ahead > seen.practice_ahead:
        return "De afspraken zijn er. In de praktijk kent nog niet iedereen ze."
    if seen.practice_ahead > seen.paper_ahead:
        return "Er gebeurt meer dan er op papier staat."
    if seen.paper_ahead:
        return "Papier en praktijk zeggen soms iets anders, beide kanten op."
    return ""


def _reached(seen: Picture) -> str:
    """Which pillars reach the level that the college decided on; silent without a decision."""
    if not seen.is_decided:
        return ""
    reached = [pillar.title for pillar in seen.pillars if pillar.is_known_enough and pillar.reaches_agreed]
    if len(reached) == len(seen.pillars):
        return ""
    if not reached:
        return "Nog geen pijler haalt het afgesproken peil."
    verb = "haalt" if len(reached) == 1 else "halen"
    return f"Alleen {listed(reached)} {verb} het afgesproken peil."


def _open(seen: Picture) -> str:
    unknown = seen.asked - seen.known
    if not unknown:
        return ""
    most = max(seen.pillars, key=lambda pillar: pillar.asked - pillar.known)
    where = f", de meeste bij {most.title}" if len(seen.pillars) > 1 and unknown > 1 else ""
    return f"{capital(counted(unknown, 'vraag is', 'vragen zijn'))} nog onbekend{where}."


def _mostly(pillar: PillarPicture) -> str:
    """“Het meeste” is more than half; more than any other level is “veel”."""
    if pillar.mostly is None:
        return "Het beeld is gemengd."
    words = _MOST if pillar.counts[pillar.mostly] * 2 > sum(pillar.counts) else _MUCH
    return words[pillar.mostly]


def _little_known(pillar: PillarPicture) -> str:
    return (
        f"Van deze pijler is nog maar een deel bekend: {whole(pillar.known)} van de {whole(pillar.asked)} vragen. "
        "De hoogte kan dus nog veel veranderen."
    )


def _pillar(result: PillarResult, title: str) -> PillarPicture:
    value = result.score.value
    absent, paper, in_use, proven, _ = result.counts
    return PillarPicture(
        title=title,
        counts=(absent, paper, in_use, proven),
        known=result.score.known,
        asked=result.score.asked,
        reaches_agreed=value is not None and value >= result.agreed_level,
    )
