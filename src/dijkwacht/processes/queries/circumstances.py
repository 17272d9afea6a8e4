# SPDX-License-Identifier: EUPL-1.2
"""What was said of surroundings and way of working, and what open data tell beside it."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from dijkwacht.organisations import public as organisations
from dijkwacht.processes.domain.weights import in_order_of_weight
from dijkwacht.processes.models import Circumstance
from dijkwacht.processes.values.circumstances import Entry, Profile, Weight
from dijkwacht.processes.values.house import HouseProcess


def profile_of(organisation_id: UUID, *, on: date) -> Profile:
    """The circumstances of an organisation on a day; three statements."""
    described = organisations.card(organisation_id, on).description
    return Profile(features=described.features, entries=entries_of(organisation_id))


def entries_of(organisation_id: UUID) -> dict[str, Entry]:
    """What was said of each circumstance, by its key."""
    rows = Circumstance.objects.filter(organisation_id=organisation_id)
    return {
        row.key: Entry(key=row.key, is_here=row.is_here, risk=row.risk, strength=row.strength, source=row.source)
        for row in rows
    }


def weights_of(organisation_id: UUID, processes: Iterable[HouseProcess], *, on: date) -> tuple[Weight, ...]:
    """These processes in order of weight, in the statements of `profile_of`.

    `process` of each weight is the slug by which the process runs here.
    """
    described = organisations.card(organisation_id, on).description
    profile = Profile(features=described.features, entries=entries_of(organisation_id))
    return in_order_of_weight((one.content for one in processes), profile, territory=described.territory)
