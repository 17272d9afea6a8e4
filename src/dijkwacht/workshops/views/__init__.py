# SPDX-License-Identifier: EUPL-1.2
"""Pages of workshops, in four beats: find, allow, do, show."""

from dijkwacht.workshops.views.leading import (
    code_renew,
    point_settle,
    vote_close,
    vote_open,
    workshop_end,
    workshop_lead,
    workshop_open,
)
from dijkwacht.workshops.views.planning import (
    workshop_change,
    workshop_drop,
    workshop_list,
    workshop_plan,
    workshop_show,
)
from dijkwacht.workshops.views.screen import screen_show
from dijkwacht.workshops.views.voting import seat_take, seat_take_by_link, vote_cast

__all__ = [
    "code_renew",
    "point_settle",
    "screen_show",
    "seat_take",
    "seat_take_by_link",
    "vote_cast",
    "vote_close",
    "vote_open",
    "workshop_change",
    "workshop_drop",
    "workshop_end",
    "workshop_lead",
    "workshop_list",
    "workshop_open",
    "workshop_plan",
    "workshop_show",
]
