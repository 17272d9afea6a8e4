# SPDX-License-Identifier: EUPL-1.2
"""Saying what surrounds the organisation, how it works, and what that means for it in own words."""

from datetime import datetime

from django.db import transaction

from dijkwacht.audit import public as audit
from dijkwacht.organisations import public as organisations
from dijkwacht.processes.domain.permissions import may_change_circumstances
from dijkwacht.processes.models import Circumstance
from dijkwacht.processes.values.circumstances import Entry
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import Feature
from dijkwacht.values.verdicts import require


@transaction.atomic
def say_surroundings(*, actor: Actor, features: frozenset[Feature] | None) -> None:
    """What is around the organisation; kept with the organisation itself, where measuring reads it too.

    Words about a feature that is no longer here stay, so that nothing is lost by one wrong tick. Raises Refused.
    """
    require(may_change_circumstances(actor))
    organisations.say_surroundings(actor=actor, features=features)
    audit.record(actor, "circumstance.changed", "", features=0 if features is None else len(features))


@transaction.atomic
def say_circumstance(*, actor: Actor, entry: Entry, at: datetime) -> None:
    """What one circumstance means here: a risk, a strength or both, in own words. Raises Refused."""
    require(may_change_circumstances(actor))
    Circumstance.objects.update_or_create(
        organisation_id=actor.organisation_id,
        key=entry.key,
        defaults={
            "is_here": entry.is_here,
            "risk": entry.risk,
            "strength": entry.strength,
            "source": entry.source,
            "changed_at": at,
            "changed_by": actor.person_id,
        },
    )
    audit.record(
        actor,
        "circumstance.changed",
        entry.key,
        is_risk=bool(entry.risk),
        is_strength=bool(entry.strength),
    )
