# SPDX-License-Identifier: EUPL-1.2
"""Papers, management and staff side by side: who thinks what of the same thing. Rule: docs/rules/contrasts.md."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low

from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.values import HOUSE, IndicatorResult, Resolved, SourceKind, Standing, Unit
from dijkwacht.values.levels import Level
from dijkwacht.values.phrasing import capital, counted, listed, number_words

LEADING = frozenset({
    "afdelingshoofd", "afdelingshoofden", "afdelingsmanager", "afdelingsmanagers", "bestuurder", "bestuurders",
    "burgemeester", "clustermanager", "college", "concerndirecteur", "dijkgraaf", "directeur", "directeuren", "directie",
    "domeinmanager", "gedeputeerde", "gemeentesecretaris", "gezaghebber", "griffier", "hoofd", "leidinggevende",
    "leidinggevenden", "manager", "managers", "provinciesecretaris", "secretaris", "teamhoofd", "teamleider",
    "teamleiders", "teammanager", "teammanagers", "unithoofd", "unitmanager", "wethouder", "wethouders",
})  # fmt: skip
"""Whole words in a function that make it one of the management. A casemanager or a projectleider leads no people."""
FEWEST_VOICES = 2


class Voice(StrEnum):
    """From whom it comes. The order runs from who claims to who sees."""

    PAPER = "paper"
    MANAGEMENT = "management"
    STAFF = "staff"
    RECORDS = "records"


VOICE_WORDS: Mapping[Voice, str] = {
    Voice.PAPER: "stukken",
    Voice.MANAGEMENT: "leiding",
    Voice.STAFF: "medewerkers",
    Voice.RECORDS: "onderzoek en registratie",
}
_BY_KIND: Mapping[SourceKind, Voice] = {
    SourceKind.DOCUMENT: Voice.PAPER,
    SourceKind.SELF_ASSESSMENT: Voice.MANAGEMENT,
    SourceKind.GROUP_TALK: Voice.STAFF,
    SourceKind.SURVEY: Voice.STAFF,
    SourceKind.INVESTIGATION: Voice.RECORDS,
    SourceKind.REGISTER: Voice.RECORDS,
}
_ORDER = tuple(Voice)


@dataclass(frozen=True, kw_only=True)
class VoiceContrast:
    """What two voices or more say of one indicator in one unit; `levels` in the order of `Voice`."""

    indicator: str
    unit: Unit
    weight: int
    levels: tuple[tuple[Voice, Level], ...]

    @property
    def high(self) -> Level:
        return max(level for _, level in self.levels)

    @property
    def low(self) -> Level:
        return min(level for _, level in self.levels)

    @property
    def steps(self) -> int:
        """The widest gap, 0 when all agree."""
        return self.high - self.low

    @property
    def highest(self) -> tuple[Voice, ...]:
        return self._at(self.high)

    @property
    def lowest(self) -> tuple[Voice, ...]:
        return self._at(self.low)

    @property
    def is_claimed(self) -> bool:
        """Whether who claims is ahead of who sees: papers of management, management of staff, staff of records."""
        return _ORDER.index(self.highest[0]) < _ORDER.index(self.lowest[0])

    def _at(self, level: Level) -> tuple[Voice, ...]:
        return tuple(voice for voice, said in self.levels if said is level)


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """What differs, the weightiest first; and how many indicators differ, agree, or were spoken of by one voice."""

    contrasts: tuple[VoiceContrast, ...]
    differing: int
    agreed: int
    one_voice: int


def voice_of(kind: SourceKind, function: str) -> Voice | None:
    """Whose voice a source is; None for an expert session, which weighs the others, and a talk with nobody knows whom."""
    match kind:
        case SourceKind.EXPERT_SESSION:
            return None
        case SourceKind.INTERVIEW | SourceKind.DEPARTMENT_INTAKE if function.strip():
            return Voice.MANAGEMENT if _leads(function) else Voice.STAFF
        case SourceKind.DEPARTMENT_INTAKE:
            # What a department answers in its own name is the answer of who leads it.
            return Voice.MANAGEMENT
        case SourceKind.INTERVIEW:
            return None
        case _:
            return _BY_KIND[kind]


def levels_by_voice(standing: Iterable[Standing], functions: Mapping[str, str]) -> tuple[tuple[Voice, Level], ...]:
    """The level of each voice: the highest of the papers, the lower median of the others.

    `functions` gives the function per source. Who does not know, or says n.v.t., has no voice.
    """
    said: dict[Voice, list[Level]] = {}
    for one in standing:
        voice = voice_of(one.observation.source_kind, functions.get(one.observation.source, ""))
        if voice is not None and isinstance(one.reading, Level):
            said.setdefault(voice, []).append(one.reading)
    return tuple((voice, _together(voice, said[voice])) for voice in Voice if voice in said)


def side_by_side(results: Iterable[IndicatorResult], functions: Mapping[str, str]) -> SideBySide:
    """Every indicator and unit of which two voices spoke: by steps × weight, then by name of indicator and unit."""
    heard = [one for result in results for one in _of_indicator(result, functions)]
    compared = [one for one in heard if len(one.levels) >= FEWEST_VOICES]
    differing = [one for one in compared if one.steps]
    alike = _indicators(compared) - _indicators(differing)
    return SideBySide(
        contrasts=tuple(sorted(differing, key=lambda one: (-one.steps * one.weight, one.indicator, one.unit))),
        differing=len(_indicators(differing)),
        agreed=len(alike),
        one_voice=len(_indicators(heard) - _indicators(compared)),
    )


def contrast_in_words(one: VoiceContrast) -> str:
    """Between whom the widest gap is: “stukken hoger dan leiding en medewerkers”."""
    return f"{_said(one.highest)} hoger dan {_said(one.lowest)}"


def voices_in_words(levels: Collection[tuple[Voice, Level]]) -> str:
    """What every voice says, in one sentence; empty where there are not two of them."""
    if len(levels) < FEWEST_VOICES:
        return ""
    return f"{capital('; '.join(f'{VOICE_WORDS[voice]}: {LEVEL_WORDS[level]}' for voice, level in levels))}."


def side_by_side_title(found: SideBySide) -> str:
    """The conclusion, with which the page begins."""
    if found.contrasts:
        many = counted(found.differing, "punt", "punten")
        return f"Op {many} zeggen papier, leiding en medewerkers niet hetzelfde"
    if found.agreed:
        return "Papier, leiding en medewerkers spreken elkaar niet tegen"
    return "Er valt nog niets naast elkaar te leggen"


def side_by_side_lead(found: SideBySide) -> str:
    """How management and staff differ, how much agrees, and of how much we heard one side only."""
    sentences = [
        _management_words(found.contrasts),
        f"Op {counted(found.agreed, 'punt', 'punten')} zeggen zij hetzelfde." if found.agreed else "",
        f"Over {counted(found.one_voice, 'punt', 'punten')} hoorden wij maar één kant." if found.one_voice else "",
    ]
    return " ".join(one for one in sentences if one)


def _management_words(contrasts: Collection[VoiceContrast]) -> str:
    both = [
        levels for levels in (dict(one.levels) for one in contrasts) if {Voice.MANAGEMENT, Voice.STAFF} <= set(levels)
    ]
    above = sum(levels[Voice.MANAGEMENT] > levels[Voice.STAFF] for levels in both)
    below = sum(levels[Voice.MANAGEMENT] < levels[Voice.STAFF] for levels in both)
    if not above and not below:
        return ""
    return f"{capital(number_words(above))} keer schat de leiding het hoger in dan de medewerkers, {number_words(below)} keer lager."


def _indicators(found: Iterable[VoiceContrast]) -> set[str]:
    return {one.indicator for one in found}


def _of_indicator(result: IndicatorResult, functions: Mapping[str, str]) -> Iterable[VoiceContrast]:
    """The house once, from who spoke of the house alone; and each unit of which somebody gave a level."""
    heard = {one.unit: one.standing for one in result.units if one.unit == HOUSE or _has_own_level(one)}
    heard.setdefault(HOUSE, _of_the_house(result.units))
    for unit, standing in heard.items():
        levels = levels_by_voice(standing, functions)
        if levels:
            yield VoiceContrast(indicator=result.indicator, unit=unit, weight=result.weight, levels=levels)


def _of_the_house(units: Iterable[Resolved]) -> tuple[Standing, ...]:
    """What was said of the whole house counts in each unit; here it counts once, and one source has one voice."""
    every = {one.observation.id: one for unit in units for one in unit.standing}.values()
    elsewhere = {one.observation.source for one in every if one.observation.unit != HOUSE}
    return tuple(one for one in every if one.observation.source not in elsewhere)


def _has_own_level(one: Resolved) -> bool:
    """Somebody gave a level to this unit itself; who does not know makes no difference."""
    return any(seen.observation.unit == one.unit and isinstance(seen.reading, Level) for seen in one.standing)


def _leads(function: str) -> bool:
    return not LEADING.isdisjoint(re.findall(r"[^\W\d_]+", function.lower()))


def _together(voice: Voice, levels: Collection[Level]) -> Level:
    return max(levels) if voice is Voice.PAPER else Level(median_low(levels))


def _said(voices: Collection[Voice]) -> str:
    return listed([VOICE_WORDS[voice] for voice in voices])
