# SPDX-License-Identifier: EUPL-1.2
"""Which scans somebody can choose from, and in which order."""

from collections.abc import Iterable
from typing import Final

from dijkwacht.knowledge.values import Instrument

QUICK_SCAN: Final = "snelle-scan"
LARGE_SCAN: Final = "weerbaarheidsscan"
_FIRST: Final = (QUICK_SCAN, LARGE_SCAN)


def offered_in(province: str, instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """The two to begin with, then by title, a variant right after what it varies.

    A variant for a region is for who lies there; where the province is not known it hides nothing.
    """
    here = [one for one in instruments if not (one.region and province and one.region != province)]
    titles = {one.slug: one.title for one in here}

    def place(one: Instrument) -> tuple[int, str, bool, str]:
        number = _FIRST.index(one.slug) if one.slug in _FIRST else len(_FIRST)
        return number, titles.get(one.variant_of, one.title), bool(one.variant_of), one.title

    return tuple(sorted(here, key=place))
