# SPDX-License-Identifier: EUPL-1.2
"""Help between two organisations, as one of the two sees it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, ReliefKind


@dataclass(frozen=True, kw_only=True)
class ExchangeRequest:
    """What one organisation asks of another; `minutes` a week. No code of anybody is in it."""

    partner_id: UUID
    kind: ReliefKind
    step: str
    minutes: int
    words: str
    in_return: str
    until: date


@dataclass(frozen=True, kw_only=True)
class Lent:
    """Somebody of another organisation does a step here by agreement; `minutes` a week."""

    code: str
    partner_id: UUID
    partner_name: str
    step: StepKey
    minutes: int


@dataclass(frozen=True, kw_only=True)
class ExchangeLine:
    """An exchange of this side. `helper_code` is empty until both agreed; `process` is known to the asking side only,
    as long as it runs there.
    """

    id: UUID
    side: ExchangeSide
    state: ExchangeState
    partner_name: str
    kind: ReliefKind
    process_title: str
    step_title: str
    process: str
    minutes: int
    words: str
    answer: str
    in_return: str
    helper_code: str
    until: date | None
    asked_at: datetime
    answered_at: datetime | None
