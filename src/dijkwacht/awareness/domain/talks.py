# SPDX-License-Identifier: EUPL-1.2
"""Which of the many guides stand on the page for all staff this month."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from dijkwacht.awareness.values import Turn
from dijkwacht.knowledge.values import Talk

SHOWN: Final = 3


def talks_of_month(talks: Sequence[Talk], turns: Iterable[Turn], month: date) -> tuple[Talk, ...]:
    """At most three: those that the programme uses this month, then others by turns, each month the next ones."""
    wanted = {one.activity.talk for one in turns}
    planned = [one for one in talks if one.slug in wanted]
    others = [one for one in talks if one.slug not in wanted]
    start = (month.year * 12 + month.month) * SHOWN % len(others) if others else 0
    return tuple([*planned, *others[start:], *others[:start]][:SHOWN])
