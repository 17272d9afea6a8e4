# SPDX-License-Identifier: EUPL-1.2
"""Which part of the house had something on which theme in the past year (docs/rules/coverage.md). Never per person."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from dijkwacht.awareness.domain.words import BOARDS
from dijkwacht.awareness.values import Cover, Gathering, Unit, UnitCover
from dijkwacht.knowledge.values import Public, Theme

SMALLEST_COUNTED: Final = 5
HOUSE: Final = Unit(key="house", name="De hele organisatie")
COLLEGE: Final = Unit(key="college", name="College")
COUNCIL: Final = Unit(key="council", name="Raad")
_BOARD_OF: Final = {Public.COLLEGE: COLLEGE.key, Public.COUNCIL: COUNCIL.key, Public.NEW_COUNCIL: COUNCIL.key}


def is_counted(head_count: int | None) -> bool:
    """Whether a number may be shown: in a department of fewer than five, or of unknown size, it could name somebody."""
    return head_count is not None and head_count >= SMALLEST_COUNTED


def shown_count(count: int | None, head_count: int | None) -> int | None:
    """The number of people who took part, or None where only “deed mee” is said."""
    return count if is_counted(head_count) else None


def a_year_before(day: date) -> date:
    """The last day that no longer counts: the same day a year ago, of 29 February the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year - 1, day.month, 28 if is_leap_day else day.day)


def coverage(gatherings: Iterable[Gathering], units: Sequence[Unit], *, on: date) -> tuple[UnitCover, ...]:
    """Per unit and theme what was held in the twelve months up to and including a day.

    A unit that may be counted shows how often, and how many took part when that was said each time. Of the house as
    one, and of a board, only whether.
    """
    counted = [one for one in gatherings if a_year_before(on) < one.on <= on]
    return tuple(
        UnitCover(
            unit=unit,
            covers=tuple(_cover(unit, theme, [one for one in counted if one.theme is theme]) for theme in Theme),
        )
        for unit in units
    )


def coverage_title(rows: Collection[UnitCover]) -> str:
    """The h1: where it was silent comes first, then which theme is missing."""
    silent = sum(not any(cover.is_held for cover in row.covers) for row in rows)
    if rows and silent == len(rows):
        return "Er is nog niets gehouden"
    if silent:
        return f"In {silent} van de {len(rows)} onderdelen was het stil"
    if all(cover.is_held for row in rows for cover in row.covers):
        return "Elk onderdeel had iets over elk thema"
    return "Elk onderdeel kwam aan bod, nog niet elk thema"


def _cover(unit: Unit, theme: Theme, gatherings: Sequence[Gathering]) -> Cover:
    here = [one for one in gatherings if _is_of(unit, one)]
    if not here or not is_counted(unit.head_count):
        return Cover(theme=theme, is_held=bool(here))
    numbers = [count for one in here for department, count in one.attendance.items() if str(department) == unit.key]
    known = [count for count in numbers if count is not None]
    return Cover(
        theme=theme,
        is_held=True,
        times=len(here),
        people=sum(known) if len(known) == len(numbers) else None,
    )


def _is_of(unit: Unit, gathering: Gathering) -> bool:
    if gathering.audience in BOARDS:
        return _BOARD_OF[gathering.audience] == unit.key
    return unit.key == HOUSE.key or any(str(one) == unit.key for one in gathering.attendance)
