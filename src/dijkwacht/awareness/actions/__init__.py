# SPDX-License-Identifier: EUPL-1.2
"""What people do with the programme: each function loads, asks the domain, stores and logs, in one transaction."""

from dijkwacht.awareness.actions.cases import (
    change_case,
    note_reading,
    release_case,
    return_case,
    send_case,
    take_back_case,
    withdraw_case,
    write_case,
)
from dijkwacht.awareness.actions.page import (
    change_news,
    close_link,
    name_theme_posts,
    remove_news,
    renew_link,
    write_news,
)
from dijkwacht.awareness.actions.programme import (
    add_activity,
    change_activity,
    hold_talk,
    hold_turn,
    move_turn,
    name_ambassadors,
    remove_gathering,
    resume_turn,
    skip_turn,
    stop_activity,
    take_over,
)

__all__ = [
    "add_activity",
    "change_activity",
    "change_case",
    "change_news",
    "close_link",
    "hold_talk",
    "hold_turn",
    "move_turn",
    "name_ambassadors",
    "name_theme_posts",
    "note_reading",
    "release_case",
    "remove_gathering",
    "remove_news",
    "renew_link",
    "resume_turn",
    "return_case",
    "send_case",
    "skip_turn",
    "stop_activity",
    "take_back_case",
    "take_over",
    "withdraw_case",
    "write_case",
    "write_news",
]
