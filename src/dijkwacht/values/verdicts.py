# SPDX-License-Identifier: EUPL-1.2
"""May somebody do something, and if not, why not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """True when allowed; otherwise the reason is a Dutch sentence for the person who asked."""

    reason: str = ""

    def __bool__(self) -> bool:
        return not self.reason


ALLOWED = Verdict()


class Refused(Exception):
    """Somebody tried what he may not; carries the reason. Becomes a 403 page in one place."""


class NotFound(Exception):
    """It does not exist, or not for this person: the two look the same. Becomes a 404 in one place."""


class Conflict(Exception):
    """The request no longer fits what is stored; carries a Dutch sentence. Becomes a 409 page in one place."""


def require(verdict: Verdict) -> None:
    """Raises Refused with the verdict's reason unless it allows."""
    if not verdict:
        raise Refused(verdict.reason)
