# SPDX-License-Identifier: EUPL-1.2
"""What a workshop says in Dutch: kinds, shares, and the note that keeps the minority view."""

from collections.abc import Mapping
from typing import Final

from dijkwacht.workshops.values import Limits, Minority, Settlement, Share, Spread, WorkshopKind

KIND_WORDS: Final[Mapping[WorkshopKind, str]] = {
    WorkshopKind.GROUP_TALK: "groepsgesprek",
    WorkshopKind.EXPERT_SESSION: "expertsessie",
}
_NUMBERS: Final[Mapping[int, str]] = {2: "twee", 4: "vier", 5: "vijf", 10: "tien"}


def share_words(share: Share, limits: Limits) -> str:
    """“hooguit twee”, which includes nobody; “een deel”; “de meesten, misschien allen”."""
    match share:
        case Share.FEW:
            return f"hooguit {_NUMBERS[limits.edge]}"
        case Share.PART:
            return "een deel"
        case Share.MOST:
            return "de meesten, misschien allen"


def spread_sentence(found: Spread) -> str:
    """What the room is told above the spread."""
    if not found.shares:
        return f"Wij tonen een uitslag vanaf {_NUMBERS[found.limits.votes]} stemmen. Praat er samen over."
    if Share.MOST in found.shares.values():
        return "De meesten kozen hetzelfde. Wie ziet het anders, en wat ziet u dan?"
    return "De stemmen liggen uiteen. Wat ziet de een dat de ander niet ziet?"


def few_words(limits: Limits) -> str:
    """Up to how many are never told apart: “twee” or “vier”."""
    return _NUMBERS[limits.edge]


def people_words(people: int, limits: Limits) -> str:
    """How many see it otherwise: a few are never told apart."""
    return f"hooguit {_NUMBERS[limits.edge]} deelnemers" if people <= limits.edge else f"{people} deelnemers"


def minority_words(minority: Minority, limits: Limits, *, level_word: str) -> str:
    """“Hooguit twee deelnemers zien het anders: op papier.” and why."""
    first = people_words(minority.people, limits)
    said = f"{first[0].upper()}{first[1:]} zien het anders: {level_word}."
    return f"{said} {minority.words}" if minority.words else said


def note_of(kind: WorkshopKind, settled: Settlement, limits: Limits, *, voted: int | None, level_word: str) -> str:
    """The words that stay beside the observation. `level_word` is that of the minority, empty without one."""
    ground = f"na {voted} stemmen" if voted else "zonder stemming"
    said = f"Afgesproken in {_THE[kind]}, {ground}."
    if settled.minority is None:
        return said
    return f"{said} {minority_words(settled.minority, limits, level_word=level_word)}"


_THE: Final[Mapping[WorkshopKind, str]] = {
    WorkshopKind.GROUP_TALK: "het groepsgesprek",
    WorkshopKind.EXPERT_SESSION: "de expertsessie",
}
