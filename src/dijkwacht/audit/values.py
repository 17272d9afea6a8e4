# SPDX-License-Identifier: EUPL-1.2
"""What the log tells other rooms."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """One entry as a page shows it; whoever shows it looks up the name that goes with `person_id`."""

    entry_id: int
    at: datetime
    person_id: UUID | None
    link_id: UUID | None
    event: str
    deed: str
    subject: str
    facts: dict[str, int | bool | str | None]
    is_sealed: bool


@dataclass(frozen=True, kw_only=True)
class Noted:
    """That an event happened: when, by whom, about what."""

    at: datetime
    person_id: UUID | None
    subject: str


@dataclass(frozen=True, kw_only=True)
class LogState:
    """The state of an organisation's chain. `head` is worth keeping elsewhere: with it a cut-off tail is noticed."""

    sealed: int
    waiting: int
    head: str
    broken_at: int | None
