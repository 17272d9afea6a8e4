# SPDX-License-Identifier: EUPL-1.2
"""What is there now, for a workbook to be laid beside."""

from uuid import UUID

from dijkwacht.knowledge.public import library
from dijkwacht.organisations.public import departments_of
from dijkwacht.processes.queries.holders import holders_of
from dijkwacht.processes.queries.house import processes_of, slugs_of
from dijkwacht.processes.queries.positions import positions_of, privacy_checks_of
from dijkwacht.processes.values.house import PrivacySubject
from dijkwacht.processes.values.workbook import Present


def present_of(organisation_id: UUID) -> Present:
    """Everything, with the codes: only for who may see them all."""
    return Present(
        processes=tuple(processes_of(organisation_id)),
        slugs=slugs_of(organisation_id),
        library=frozenset(library().processes),
        positions=tuple(positions_of(organisation_id)),
        holders=tuple(holders_of(organisation_id)),
        departments={one.name.casefold(): one.id for one in departments_of(organisation_id) if one.is_active},
        keeps_tenure=PrivacySubject.TENURE in privacy_checks_of(organisation_id),
    )
