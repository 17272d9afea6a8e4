# SPDX-License-Identifier: EUPL-1.2
"""A timetable as plain data and back, so that it can be kept."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from dijkwacht.improvement.values import Timetable


@cache
def _adapter() -> TypeAdapter[Timetable]:
    return TypeAdapter(Timetable)


def plain(timetable: Timetable) -> dict[str, Any]:
    """What JSON can hold; a week is the ISO date of its Monday."""
    whole: dict[str, Any] = _adapter().dump_python(timetable, mode="json")
    return whole


def given_back(kept: dict[str, Any]) -> Timetable:
    """The same timetable again."""
    return _adapter().validate_python(kept)
