# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in the processes of an organisation, and which rules it leaves broken on purpose."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.organisations import public as organisations
from dijkwacht.processes.domain import separation
from dijkwacht.processes.domain.findings import findings
from dijkwacht.processes.models import RiskAcceptance
from dijkwacht.processes.queries.house import house_of, processes_of
from dijkwacht.processes.queries.house_map import map_of_processes
from dijkwacht.processes.values.findings import HouseFindings
from dijkwacht.processes.values.house import AcceptedRisk


def findings_of(organisation_id: UUID, *, at: datetime) -> HouseFindings:
    """Everything that follows from who does what and from the map as at `at`; in a fixed number of statements."""
    processes = processes_of(organisation_id)
    today = timezone.localdate(at)
    territory = organisations.card(organisation_id, today).description.territory
    house = house_of(organisation_id, territory=territory, processes=processes)
    return findings(
        house.processes,
        separation.check(house, today=today),
        map_of_processes(organisation_id, processes, at=at),
        accepted_risks(organisation_id),
        today=today,
    )


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
