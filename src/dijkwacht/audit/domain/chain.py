# SPDX-License-Identifier: EUPL-1.2
"""The chain over the log of one organisation: each link's digest covers its entry and the link before."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

START = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Logged:
    """One entry as it was written."""

    entry_id: int
    organisation_id: UUID
    at: datetime
    person_id: UUID | None
    link_id: UUID | None
    event: str
    subject: str
    facts: dict[str, int | bool | str | None]


@dataclass(frozen=True, kw_only=True)
class Link:
    """The place of one entry in the chain; `number` counts from 1 within the organisation."""

    number: int
    entry_id: int
    digest: str


def digest(previous: str, entry: Logged) -> str:
    """SHA-256, in hexadecimal, over the previous digest and all that the entry says."""
    said = json.dumps(
        [
            previous,
            entry.entry_id,
            str(entry.organisation_id),
            entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
            str(entry.person_id or ""),
            str(entry.link_id or ""),
            entry.event,
            entry.subject,
            entry.facts,
        ],
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(said.encode()).hexdigest()


def links(last: Link | None, entries: Iterable[Logged]) -> Iterator[Link]:
    """The links that continue the chain of one organisation over new entries, in the order given."""
    number, previous = (last.number, last.digest) if last else (0, START)
    for entry in entries:
        number, previous = number + 1, digest(previous, entry)
        yield Link(number=number, entry_id=entry.entry_id, digest=previous)


def broken_at(chain: Iterable[tuple[Link, Logged | None]]) -> int | None:
    """Number of the first link that no longer fits (its entry changed or gone, or a link gone), or None if all fit."""
    expected, previous = 1, START
    for link, entry in chain:
        if link.number != expected or entry is None or link.digest != digest(previous, entry):
            return expected
        expected, previous = expected + 1, link.digest
    return None
