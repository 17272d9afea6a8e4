# SPDX-License-Identifier: EUPL-1.2
"""What a database turns out to be before anything is done to it."""

from enum import Enum


class Whose(Enum):
    """Nobody's yet, the demo's own, or somebody else's."""

    NOBODY = "nobody"
    DEMO = "demo"
    OTHER = "other"
