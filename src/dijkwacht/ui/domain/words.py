# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words that drawings carry: one word per level and per kind of source."""

from collections.abc import Mapping
from typing import Final

from dijkwacht.values.levels import Level, Reading, Silence

LEVEL_WORDS: Final[Mapping[Reading, str]] = {
    Level.ABSENT: "niet geregeld",
    Level.PAPER: "op papier",
    Level.IN_USE: "ingevoerd",
    Level.PROVEN: "werkt aantoonbaar",
    Silence.UNKNOWN: "onbekend",
    Silence.NOT_APPLICABLE: "n.v.t.",
}

SOURCE_WORDS: Final[Mapping[str, str]] = {
    "document": "document",
    "self_assessment": "eigen inschatting",
    "interview": "gesprek",
    "group_talk": "groepsgesprek",
    "department_intake": "antwoord van een afdeling",
    "expert_session": "expertsessie",
    "survey": "enquête",
    "investigation": "onderzoek",
    "register": "eigen registratie",
}


def dutch(value: float, decimals: int = 1) -> str:
    """1.5 as "1,5"."""
    return f"{value:.{decimals}f}".replace(".", ",")


def reading_of(value: object) -> Reading:
    """A level from 0 to 3, "unknown", "nvt", None for unknown, or the reading itself."""
    match value:
        case Level() | Silence():
            return value
        case None | "":
            return Silence.UNKNOWN
        case "unknown" | "nvt":
            return Silence(str(value))
        case _:
            return Level(int(str(value)))
