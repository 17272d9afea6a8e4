# SPDX-License-Identifier: EUPL-1.2
"""The four levels at which a source can see an indicator, and the two ways of seeing none."""

from enum import Enum, IntEnum
from typing import Literal


class Level(IntEnum):
    """Design, existence and operating effectiveness, in the auditors' order."""

    ABSENT = 0
    PAPER = 1
    IN_USE = 2
    PROVEN = 3


class Silence(Enum):
    """An answer without a level. Filled in, but it never counts as one."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "nvt"


Reading = Level | Silence
ReadingJson = Literal[0, 1, 2, 3, "nvt"] | None


def reading_json(reading: Reading) -> ReadingJson:
    """0-3 for a level, null for unknown, "nvt" for not applicable."""
    match reading:
        case Level():
            return reading.value
        case Silence.NOT_APPLICABLE:
            return "nvt"
        case Silence.UNKNOWN:
            return None
