# SPDX-License-Identifier: EUPL-1.2
"""The key of a thing, made of what people call it."""

import re
import unicodedata
from collections.abc import Iterable

_MOST = 60


def slug_for(title: str, taken: Iterable[str], *, prefix: str = "", most: int = _MOST) -> str:
    """A key made of at most so many letters of a title, unlike those that are taken: “eigen-controle”, “eigen-controle-2”."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:most].strip("-") or "x"
    used, slug, number = set(taken), f"{prefix}{words}", 2
    while slug in used:
        slug, number = f"{prefix}{words}-{number}", number + 1
    return slug
