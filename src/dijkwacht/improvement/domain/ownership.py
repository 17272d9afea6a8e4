# SPDX-License-Identifier: EUPL-1.2
"""When everything falls on one person, the plan says so: it is the best-known weakness of every scan."""

from collections import Counter
from collections.abc import Iterable

from dijkwacht.improvement.values import ActionLine, ContributorLine

MOST_SHARE = 0.6
"""More than this part of the work on one function is too much for it. Own rule."""
FEWEST = 3


def falls_on_one(actions: Iterable[ActionLine]) -> ContributorLine | None:
    """The function that owns most of the open work, when it is more than `MOST_SHARE` of at least three actions.

    Source: scans leave too much to the OOV adviser (Odekerken & De Meere 2023, 4.2 and annex 2).
    """
    open_ = [one for one in actions if one.is_open]
    if len(open_) < FEWEST:
        return None
    owners = Counter(one.owner.id for one in open_)
    owner, count = owners.most_common(1)[0]
    if count / len(open_) <= MOST_SHARE:
        return None
    return next(one.owner for one in open_ if one.owner.id == owner)


def is_own_official_owner(action: ActionLine) -> bool:
    """Nobody answers for it but who does it."""
    return action.official_owner is None or action.official_owner.id == action.owner.id
