# SPDX-License-Identifier: EUPL-1.2
"""What is done in a workshop: planned, led, voted in. Each function loads, asks the domain, stores and logs."""

from dijkwacht.workshops.actions.leading import (
    close_vote,
    end_workshop,
    forget_votes,
    open_vote,
    open_workshop,
    renew_code,
    settle_point,
)
from dijkwacht.workshops.actions.planning import change_workshop, drop_workshop, plan_workshop
from dijkwacht.workshops.actions.voting import (
    TooManyWrongCodes,
    VoteClosed,
    cast_vote,
    print_of,
    seat_in,
    take_seat,
    take_seat_by_code,
)

__all__ = [
    "TooManyWrongCodes",
    "VoteClosed",
    "cast_vote",
    "change_workshop",
    "close_vote",
    "drop_workshop",
    "end_workshop",
    "forget_votes",
    "open_vote",
    "open_workshop",
    "plan_workshop",
    "print_of",
    "renew_code",
    "seat_in",
    "settle_point",
    "take_seat",
    "take_seat_by_code",
]
