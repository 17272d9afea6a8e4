# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of surveys: what waits for who keeps them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from dijkwacht.surveys import queries
from dijkwacht.surveys.domain.permissions import may_keep
from dijkwacht.values.actors import Actor

__all__ = ["waiting"]


def waiting(actor: Actor, *, on: date) -> list[QuerySet[Any, Any]]:
    """Rows as `values.waiting.Waiting`, for one statement with those of other rooms; none for who keeps no surveys."""
    return queries.waiting(actor.organisation_id, on=on) if may_keep(actor) else []
