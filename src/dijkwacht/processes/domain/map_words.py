# SPDX-License-Identifier: EUPL-1.2
"""The map in Dutch: dimensions, states, and what the page says first."""

from collections.abc import Sequence
from typing import Final

from dijkwacht.knowledge.values import Circumstance, Intent, Nature, Origin, WeakSpot
from dijkwacht.processes.values.house_map import ControlState, MappedControl, MappedProcess
from dijkwacht.values.phrasing import counted

CIRCUMSTANCE_WORDS: Final[dict[Circumstance, str]] = {
    Circumstance.POSITIONS: "functies",
    Circumstance.PEOPLE: "mensen",
    Circumstance.WAY_OF_WORKING: "manier van werken",
    Circumstance.SURROUNDINGS: "omgeving",
}
ORIGIN_WORDS: Final[dict[Origin, str]] = {Origin.INTERNAL: "van binnen", Origin.EXTERNAL: "van buiten"}
INTENT_WORDS: Final[dict[Intent, str]] = {Intent.INTENDED: "bedoeld", Intent.UNINTENDED: "onbedoeld"}
NATURE_WORDS: Final[dict[Nature, str]] = {Nature.SYSTEM: "in het systeem", Nature.HUMAN: "in de mens"}
STATE_WORDS: Final[dict[ControlState, str]] = {
    ControlState.IN_ORDER: "op orde",
    ControlState.NOT_YET: "nog niet op orde",
    ControlState.UNKNOWN: "nog niet bekend",
    ControlState.ADVISED: "aangeraden, niemand meet het",
    ControlState.NONE: "geen beheersmaatregel genoemd",
}


def spot_words(spot: WeakSpot) -> str:
    """Where a weak spot stands on the three dimensions, and what makes it weak."""
    parts = (
        ORIGIN_WORDS[spot.origin],
        INTENT_WORDS[spot.intent],
        NATURE_WORDS[spot.nature],
        CIRCUMSTANCE_WORDS[spot.circumstance],
    )
    return " · ".join(parts)


def state_words(control: MappedControl, level_words: str) -> str:
    """The level first, then whether that is enough."""
    words = STATE_WORDS[control.state]
    return f"{level_words}, {words}" if control.level is not None else words


def count_of(mapped: Sequence[MappedProcess], *states: ControlState) -> int:
    """How many weak spots are in one of these states."""
    return sum(spot.state in states for process in mapped for spot in process.spots)


def headline(mapped: Sequence[MappedProcess]) -> str:
    """What the page says first; a neutral title as long as nothing is known."""
    whole = count_of(mapped, *ControlState)
    known = count_of(mapped, ControlState.IN_ORDER, ControlState.NOT_YET)
    if not known:
        return "Waar is het huis zwak?"
    held = count_of(mapped, ControlState.IN_ORDER)
    if held == whole:
        return f"Alle {whole} zwakke plekken zijn op orde"
    verb = "is" if held == 1 else "zijn"
    return f"{held} van de {whole} zwakke plekken {verb} op orde"


def lead(mapped: Sequence[MappedProcess]) -> str:
    """What is not yet known, in one or two sentences."""
    unknown = count_of(mapped, ControlState.UNKNOWN)
    bare = count_of(mapped, ControlState.ADVISED, ControlState.NONE)
    sentences = ["Per proces: waar het zwak is, en of wat u ertegen doet ook werkt."]
    if unknown:
        sentences.append(f"Van {counted(unknown, 'zwakke plek', 'zwakke plekken')} weten wij dat nog niet.")
    if bare:
        sentences.append(f"Bij {counted(bare, 'zwakke plek', 'zwakke plekken')} meet niemand het.")
    return " ".join(sentences)
