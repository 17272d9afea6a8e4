# SPDX-License-Identifier: EUPL-1.2
"""When reading who fills what becomes mass viewing, and whom that is told. See docs/rules/viewing.md."""

from collections.abc import Collection
from datetime import timedelta
from typing import Final
from uuid import UUID

MOST_OVERVIEWS: Final = 10
"""Own choice: who makes a roster opens two or three in an hour, who sets up the whole house seldom more than ten."""
WITHIN: Final = timedelta(hours=1)
"""Long enough to see somebody go through the house, short enough that a day's ordinary work does not add up."""
TOLD_FOR: Final = timedelta(days=7)
"""So that who works one day a week sees it too."""


def is_many(overviews: Collection[str]) -> bool:
    """Whether the overviews that somebody opened within the hour are too many; the same one twice counts once."""
    return len(set(overviews)) > MOST_OVERVIEWS


def told_to(
    person_id: UUID, *, coordinators: Collection[UUID], application_managers: Collection[UUID]
) -> frozenset[UUID]:
    """Who hears of it: the coordinators but never the one whom it is about, and without any the application managers."""
    others = frozenset(coordinators) - {person_id}
    return others or frozenset(application_managers) - {person_id}
