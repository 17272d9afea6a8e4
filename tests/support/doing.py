# SPDX-License-Identifier: EUPL-1.2
"""Practices for the tests of what others did."""

from datetime import date
from typing import Any

from dijkwacht.knowledge.values import NO_TROUBLE, Practice, SizeClass, Source, Topic


def practice(slug: str = "one", **fields: Any) -> Practice:
    """A practice for every size that answers the indicator `a` and of which its source tells no trouble."""
    given = {
        "slug": slug,
        "version": 1,
        "title": slug,
        "place": "Waterrijk",
        "period": "2025",
        "topic": Topic.CULTURE,
        "what": "Zij deden het.",
        "why": "Het moest.",
        "how": ("Begin.", "Ga door.", "Stop."),
        "went_wrong": NO_TROUBLE,
        "lesson": "Begin op tijd.",
        "indicators": ("a",),
        "measures": (),
        "sizes": tuple(SizeClass),
        "sources": (Source(title="Boek"),),
        "checked_on": date(2026, 11, 21),
    }
    return Practice(**{**given, **fields})
