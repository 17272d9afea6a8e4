# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody in a room, as the start page gathers it from all rooms in one statement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class WaitsFor(StrEnum):
    """What it is. A process that runs waits for nothing; the start page only asks whether there is one."""

    OBJECTION = "objection"
    NEIGHBOUR = "neighbour"
    READING = "reading"
    WORKSHOP = "workshop"
    REMINDER = "reminder"
    PUBLISHING = "publishing"
    OPENING = "opening"
    PROCESS = "process"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """`key` is the row of which it is said; `word` its title, or the slug in its address; `day` since or on which day."""

    kind: WaitsFor
    key: UUID
    word: str
    day: date | None
