# SPDX-License-Identifier: EUPL-1.2
"""Two releases beside each other: only where the same people, or clearly others, were asked (rule 19)."""

from collections.abc import Collection

from dijkwacht.disclosure.values import SENSITIVE_LEAST, Cell, NoTrend, Place, Trend


def trends(before: Collection[Cell], after: Collection[Cell], changed: dict[Place, int]) -> tuple[Trend, ...]:
    """For each cell of the later release what it rose, in percent points, or why that is not said.

    `changed` is by how many people a group changed, who left and who came together; a group that is not in it is not
    known to be the same, and has no trend. The strictest threshold holds, because a trend stands for all questions.
    """
    old = {(one.place, one.asked): one.share for one in before}
    return tuple(_trend(one, old.get((one.place, one.asked)), changed.get(one.place)) for one in after)


def _trend(now: Cell, then: int | None, changed: int | None) -> Trend:
    if now.share is None or then is None:
        return Trend(place=now.place, asked=now.asked, points=None, why_not=NoTrend.NOT_SHOWN)
    if changed is None or 0 < changed < SENSITIVE_LEAST:
        return Trend(place=now.place, asked=now.asked, points=None, why_not=NoTrend.GROUP_CHANGED)
    return Trend(place=now.place, asked=now.asked, points=now.share - then, why_not=None)
