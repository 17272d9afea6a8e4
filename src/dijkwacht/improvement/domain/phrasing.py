# SPDX-License-Identifier: EUPL-1.2
"""Hours and numbers as people say them."""

from datetime import date
from math import ceil

_COUNTS = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def about_hours(minutes: int) -> str:
    """Whole hours, upwards: “13 uur”. For what is a shortage anyhow."""
    return f"{ceil(minutes / 60)} uur"


def count_words(number: int) -> str:
    """“drie”; from thirteen on in figures."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def day_words(day: date) -> str:
    """“18 februari 2027”."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """“eind februari”, “begin maart”, “half april”: as precise as a plan is."""
    part = "begin" if day.day <= 10 else "half" if day.day <= 20 else "eind"
    return f"{part} {_MONTHS[day.month - 1]}"


def euro_words(euros: int) -> str:
    """“€ 4.500”."""
    return f"€ {euros:,}".replace(",", ".")


def actions_words(number: int) -> str:
    """“één actie”, “drie acties”."""
    return f"{count_words(number)} {'actie' if number == 1 else 'acties'}"
