# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house as at a moment, from what was seen in scans and recorded here."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.house_map import house_map, places_of
from dijkwacht.processes.queries.circumstances import weights_of
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.house_map import MapFilter, MappedProcess


def map_of(organisation_id: UUID, *, at: datetime, wanted: MapFilter | None = None) -> tuple[MappedProcess, ...]:
    """The whole house, in eight statements however many processes there are."""
    return map_of_processes(organisation_id, processes_of(organisation_id), at=at, wanted=wanted)


def map_of_processes(
    organisation_id: UUID, processes: Sequence[HouseProcess], *, at: datetime, wanted: MapFilter | None = None
) -> tuple[MappedProcess, ...]:
    """Some processes that were fetched already."""
    places = places_of(processes, library().indicators)
    states = assessments.states_in_units(organisation_id, {(one.indicator, one.unit) for one in places}, at=at)
    weights = weights_of(organisation_id, processes, on=timezone.localdate(at))
    return house_map(processes, weights, states, places, wanted=wanted)
