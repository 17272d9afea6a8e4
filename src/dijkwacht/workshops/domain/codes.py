# SPDX-License-Identifier: EUPL-1.2
"""The code on the screen: how it is written, how it is typed, how long it works, and when guessing has to wait."""

from datetime import datetime, timedelta
from typing import Final

SIGNS: Final = "CDFHJKMNPRTVWXY3479"
"""Without signs that look alike, and without vowels, so that no word comes out."""
LENGTH: Final = 8
"""19 signs to the power of 8 are 17 thousand million codes: with `WRONG_PER_MINUTE` a day of guessing tries 43,200."""
LIFETIME: Final = timedelta(days=1)
WRONG_PER_MINUTE: Final = 30
MOST_PHONES: Final = 200
"""More phones than a hall holds are no phones in the hall."""


def typed(text: str) -> str:
    """A code as somebody typed it, in capitals without hyphen or spaces; empty when it cannot be a code."""
    found = "".join(text.upper().replace("-", " ").split())
    return found if len(found) == LENGTH and set(found) <= set(SIGNS) else ""


def shown(code: str) -> str:
    """In two halves, such as CDFH-JKMN."""
    return f"{code[:4]}-{code[4:]}" if code else ""


def is_open(*, code: str, until: datetime | None, at: datetime) -> bool:
    """Whether one can come in at this moment."""
    return bool(code) and until is not None and at < until
