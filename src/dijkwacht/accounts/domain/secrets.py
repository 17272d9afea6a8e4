# SPDX-License-Identifier: EUPL-1.2
"""Secret links: how they are recognised, how long they last, and why one no longer works."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import assert_never

LIFETIME = timedelta(days=14)


class Ended(Enum):
    """Why a secret link gives no entrance."""

    UNKNOWN = "unknown"
    REVOKED = "revoked"
    USED = "used"
    EXPIRED = "expired"


@dataclass(frozen=True, kw_only=True)
class Term:
    """The dates of one invitation or personal link; `used_at` only for what works once."""

    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None = None


def hashed(secret: str) -> str:
    """SHA-256 in hexadecimal. Enough without salt or stretching: the secret itself is 256 random bits."""
    return hashlib.sha256(secret.encode()).hexdigest()


def ended(term: Term, at: datetime) -> Ended | None:
    """Why the link no longer works at this moment, or None when it does."""
    if term.revoked_at is not None:
        return Ended.REVOKED
    if term.used_at is not None:
        return Ended.USED
    return Ended.EXPIRED if at >= term.expires_at else None


def explanation(why: Ended) -> tuple[str, str]:
    """A Dutch title and what to do, for whoever opened the link."""
    match why:
        case Ended.UNKNOWN:
            return (
                "Deze link klopt niet",
                "Misschien is een deel van het adres weggevallen. Open de link opnieuw vanuit de e-mail.",
            )
        case Ended.REVOKED:
            return ("Deze link is ingetrokken", "Vraag de coördinator van uw organisatie om een nieuwe link.")
        case Ended.USED:
            return ("Deze uitnodiging is al gebruikt", "Log in met uw e-mailadres en wachtwoord.")
        case Ended.EXPIRED:
            return (
                "Deze link is verlopen",
                (
                    "Een link werkt 14 dagen. Vraag de coördinator van uw organisatie om een nieuwe. "
                    "Wat u al bewaarde, is er nog."
                ),
            )
    assert_never(why)
