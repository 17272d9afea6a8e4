# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house as at a moment, from what was seen in scans and recorded here, and what follows from it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.knowledge.public import library
from dijkwacht.organisations import public as organisations
from dijkwacht.processes.domain import separation
from dijkwacht.processes.domain.findings import findings
from dijkwacht.processes.domain.house_map import house_map, places_of
from dijkwacht.processes.models import RiskAcceptance
from dijkwacht.processes.queries.circumstances import weights_of
from dijkwacht.processes.queries.house import house_of, processes_of
from dijkwacht.processes.values.findings import Picture
from dijkwacht.processes.values.house import AcceptedRisk, HouseProcess
from dijkwacht.processes.values.house_map import MappedProcess


def picture_of(organisation_id: UUID, *, at: datetime) -> Picture:
    """The whole house and what is wrong in it, in a fixed number of statements however many processes there are.

    What was observed is read as at `at`; processes, people and circumstances are those of now.
    """
    processes = processes_of(organisation_id)
    mapped = map_of(organisation_id, processes, at=at)
    today = timezone.localdate(at)
    territory = organisations.card(organisation_id, today).description.territory
    house = house_of(organisation_id, territory=territory, processes=processes, on=today)
    check = separation.check(house, today=today)
    accepted = accepted_risks(organisation_id)
    return Picture(mapped=mapped, findings=findings(house.processes, check, mapped, accepted, today=today))


def map_of(organisation_id: UUID, processes: Sequence[HouseProcess], *, at: datetime) -> tuple[MappedProcess, ...]:
    """These processes with what holds their weak spots."""
    places = places_of(processes, library().indicators)
    states = assessments.states_in_units(organisation_id, {(one.indicator, one.unit) for one in places}, at=at)
    weights = weights_of(organisation_id, processes, on=timezone.localdate(at))
    return house_map(processes, weights, states, places)


def accepted_risks(organisation_id: UUID) -> tuple[AcceptedRisk, ...]:
    """The newest decision per rule, unless it was ended."""
    rows = RiskAcceptance.objects.filter(organisation_id=organisation_id, process__stopped_at__isnull=True)
    newest = {(row.process_id, row.rule): row for row in rows.select_related("process").order_by("recorded_at", "id")}
    return tuple(
        AcceptedRisk(
            process=row.process.slug, rule=row.rule, decided_by=row.decided_by, reason=row.reason, until=row.until
        )
        for row in newest.values()
        if row.ended_at is None
    )
