# SPDX-License-Identifier: EUPL-1.2
"""A thing to do, as the start page shows it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

QUICK: Final = timedelta(minutes=15)


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One next step: what, why, how long it takes, and where it begins.

    `url_name` and `url_args` name the page; `is_post` when the step begins by pressing the button itself.
    """

    title: str
    why: str
    button: str
    url_name: str
    url_args: tuple[str, ...] = ()
    time: timedelta = QUICK
    tag: str = ""
    who: str = ""
    is_post: bool = False
