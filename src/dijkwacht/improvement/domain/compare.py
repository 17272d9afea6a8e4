# SPDX-License-Identifier: EUPL-1.2
"""Two timetables side by side."""

from dijkwacht.improvement.values import Difference, Timetable
from dijkwacht.values.weeks import weeks_between


def difference(now: Timetable, more: Timetable) -> Difference:
    """What the second has above the first: what fits extra, what ends sooner, and the risk-weeks saved."""
    sooner = {
        key: weeks
        for key, place in more.by_item.items()
        if key in now.by_item and (weeks := weeks_between(place.finish, now.by_item[key].finish)) > 0
    }
    return Difference(
        fits_extra=tuple(sorted(key for key in more.by_item if key not in now.by_item)),
        earlier=dict(sorted(sooner.items(), key=lambda one: (-one[1], one[0]))),
        saved=now.area - more.area,
    )
