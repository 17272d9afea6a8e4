# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words that drawings carry: one word per level and per kind of source, and days as people say them."""

from collections.abc import Mapping
from datetime import date
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
MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def dutch(value: float, decimals: int = 1) -> str:
    """1.5 as "1,5"."""
    return f"{value:.{decimals}f}".replace(".", ",")


def whole(number: int) -> str:
    """1234 as "1.234"."""
    return f"{number:,}".replace(",", ".")


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


def day_words(day: date) -> str:
    """23 november 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day_words(day: date) -> str:
    """18 feb, as it stands beside a line in a drawing; March is mrt."""
    month = MONTHS[day.month - 1]
    return f"{day.day} {'mrt' if month == 'maart' else month[:3]}"


def days_words(first: date, last: date) -> str:
    """“23 tot en met 29 november”; a month or a year stands at both ends only where they differ."""
    if first.year != last.year:
        return f"{day_words(first)} tot en met {day_words(last)}"
    start = str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{start} tot en met {last.day} {MONTHS[last.month - 1]}"


def capital(words: str) -> str:
    """The first letter large, the rest untouched."""
    return words[:1].upper() + words[1:]
