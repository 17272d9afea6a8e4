# SPDX-License-Identifier: EUPL-1.2
"""Numbers, days and lists as Dutch running text, so that every page, report and letter says them the same way."""

from collections.abc import Sequence
from datetime import date, datetime

_NUMBERS = (
    "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SEASONS = ("winter", "voorjaar", "zomer", "najaar")
_SHARES = (
    (1.0, "alle"),
    (0.85, "bijna alle"),
    (0.6, "de meeste"),
    (0.4, "ongeveer de helft van de"),
    (0.15, "een deel van de"),
)
_FRACTIONS = (
    (1.0, "al"),
    (0.75, "ongeveer driekwart"),
    (0.67, "ongeveer twee derde"),
    (0.5, "ongeveer de helft"),
    (0.33, "ongeveer een derde"),
    (0.25, "ongeveer een kwart"),
    (0.1, "een deel"),
)


def number_words(number: int) -> str:
    """Up to twelve in letters, as Dutch does in running text; 0 is “geen”."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else whole(number)


def share_words(part: int, whole_: int) -> str:
    """How large a part is, without its number: “de meeste”, “een deel van de”. Fits before a plural."""
    share = part / whole_ if whole_ else 0.0
    return next((words for least, words in _SHARES if share >= least), "enkele")


def fraction_words(share: float) -> str:
    """A share from 0 to 1 as the nearest plain fraction; a figure after the comma would promise too much."""
    return min(_FRACTIONS, key=lambda one: abs(one[0] - share))[1]


def whole(number: int) -> str:
    """1234 as 1.234."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float) -> str:
    """1.649 as 1,6."""
    return f"{number:.1f}".replace(".", ",")


def hours_words(hours: float) -> str:
    """Hours without a needless decimal: 6 or 1,5."""
    return whole(round(hours)) if hours == round(hours) else decimal(hours)


def euro_words(euros: int) -> str:
    """Whole euros: € 4.500."""
    return f"€ {whole(euros)}"


def day_words(day: date) -> str:
    """20 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """November 2026, in lower case."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: datetime) -> str:
    """20 november 2026, 10.58 uur, on the clock that the moment carries."""
    return f"{day_words(moment.date())}, {moment.hour}.{moment.minute:02} uur"


def season_words(day: date) -> str:
    """Najaar 2026. A winter carries the year of the day itself."""
    return f"{_SEASONS[day.month % 12 // 3]} {day.year}"


def listed(parts: Sequence[str]) -> str:
    """“a”, “a en b”, “a, b en c”."""
    return " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def counted(number: int, one: str, more: str) -> str:
    """“één vraag”, “drie vragen”, “16 vragen”."""
    return f"{number_words(number)} {one if number == 1 else more}"


def capital(text: str) -> str:
    """The first letter large, the rest untouched; a large É loses its accent, as Dutch writes it."""
    return ("E" if text.startswith("é") else text[:1].upper()) + text[1:]
