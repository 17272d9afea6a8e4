# SPDX-License-Identifier: EUPL-1.2
"""What an organisation keeps about its processes and positions."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from dijkwacht.knowledge.values import Process


class Origin(StrEnum):
    """How a process here stands to the library: as it is there, adapted, or written here."""

    LIBRARY = "library"
    ADAPTED = "adapted"
    OWN = "own"


@dataclass(frozen=True, kw_only=True)
class HouseProcess:
    """A process as it runs here. `base` is the library's text from which it was taken; None for an own process.

    `left_out` are advised rules of the library that are not kept here, with the reason.
    """

    id: UUID
    slug: str
    content: Process
    base: Process | None
    department_id: UUID | None
    left_out: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> Origin:
        if self.base is None:
            return Origin.OWN
        return Origin.LIBRARY if self.content == self.base else Origin.ADAPTED


class ScaleBand(StrEnum):
    """Pay scale in broad bands: low-paid desk and enforcement staff often hold access to the most sensitive systems."""

    UNKNOWN = ""
    TO_6 = "to_6"
    SEVEN_TO_9 = "7_to_9"
    TEN_TO_12 = "10_to_12"
    FROM_13 = "from_13"


class Screening(StrEnum):
    """What is done for a position before somebody starts in it, or repeated."""

    VOG = "vog"
    VOG_REPEATED = "vog_repeated"
    OATH = "oath"
    REFERENCES = "references"
    DIPLOMAS = "diplomas"
    EXTERNALS_TOO = "externals_too"


class ReliefKind(StrEnum):
    """Help from outside, the lightest last."""

    COLLEAGUE = "colleague"
    AT_DISTANCE = "at_distance"
    SPOT_CHECK = "spot_check"
    AMOUNT_LIMIT = "amount_limit"
    LOG_REVIEW = "log_review"


class ExchangeSide(StrEnum):
    ASKS = "asks"
    GIVES = "gives"


class ExchangeState(StrEnum):
    """An exchange between two organisations, on both sides the same."""

    REQUESTED = "requested"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class PrivacySubject(StrEnum):
    """What stays off until the organisation records that it weighed the privacy of its staff."""

    TENURE = "tenure"
    KINSHIP = "kinship"


@dataclass(frozen=True, kw_only=True)
class AcceptedRisk:
    """A rule that one knowingly leaves broken: which function decided, why, and until when."""

    process: str
    rule: str
    decided_by: str
    reason: str
    until: date
