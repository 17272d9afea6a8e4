# SPDX-License-Identifier: EUPL-1.2
"""Many organisations in one list, for who may read the results of each. By name, never by score: it is no contest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class RoundStanding:
    """How far the newest round of an organisation is."""

    round_id: UUID
    title: str
    is_closed: bool
    questions: int
    filled_in: int
    in_order: int
    known: int
    score: float | None


@dataclass(frozen=True, kw_only=True)
class OverviewRow:
    """One organisation; `standing` is None when it has not begun."""

    organisation_id: UUID
    name: str
    standing: RoundStanding | None


def overview_rows(names: Mapping[UUID, str], standings: Mapping[UUID, RoundStanding]) -> tuple[OverviewRow, ...]:
    """Every organisation once, by name, also those that have not begun."""
    rows: Iterable[OverviewRow] = (
        OverviewRow(organisation_id=id_, name=name, standing=standings.get(id_)) for id_, name in names.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.organisation_id)))
