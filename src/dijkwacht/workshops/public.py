# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of workshops: which one comes this week."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from dijkwacht.values.actors import Actor
from dijkwacht.workshops import queries
from dijkwacht.workshops.domain.permissions import may_see_workshops

__all__ = ["waiting"]


def waiting(actor: Actor, *, on: date) -> list[QuerySet[Any, Any]]:
    """Rows as `values.waiting.Waiting`, for one statement with those of other rooms; none for who leads no workshops."""
    return [queries.still_this_week(actor, on=on)] if may_see_workshops(actor) else []
