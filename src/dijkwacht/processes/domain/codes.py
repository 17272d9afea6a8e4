# SPDX-License-Identifier: EUPL-1.2
"""What a code for somebody may look like, and when it looks like his name."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

LONGEST: Final = 12
NO_CODE: Final = "Gebruik alleen letters, cijfers en punten, zonder spaties, hooguit 12 tekens. Bijvoorbeeld B3 of M.K."
A_NAME: Final = "Dit lijkt een naam. Schrijf een code of voorletters, bijvoorbeeld B3 of M.K., of zet er een cijfer in."
_CODE: Final = re.compile(rf"[A-Za-z0-9.]{{1,{LONGEST}}}")
_MOST_LETTERS: Final = 3
"""Own choice: initials seldom have four letters, and a Dutch first name seldom fewer."""
_MOST_CAPITALS: Final = 5
"""In capitals a short word is more often a place of work (BALIE) than a name."""


def is_code(text: str) -> bool:
    """Letters, digits and dots, at most twelve, without spaces."""
    return _CODE.fullmatch(text) is not None


def looks_like_name(code: str) -> bool:
    """Whether a part of the code is long enough to be a name; a digit beside the letters makes it a code again."""
    return any(len(part) > (_MOST_CAPITALS if part.isupper() else _MOST_LETTERS) for part in _words(code))


def same_code(text: str) -> str:
    """What two spellings of a code have in common: “m.k.” and “M.K.” are the same person."""
    return text.strip().casefold()


def one_spelling(codes: Iterable[str]) -> Mapping[str, str]:
    """For each person one spelling, by what all have in common; capitals come first, in whatever order they stand."""
    return {same_code(one): one.strip() for one in sorted(codes, reverse=True)}


def _words(code: str) -> list[str]:
    return [part for part in code.split(".") if part.isalpha()]
