# SPDX-License-Identifier: EUPL-1.2
"""What the pages about positions share: the house around them."""

from dijkwacht.organisations.public import card
from dijkwacht.processes.domain.types import Surroundings
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.queries.positions import enforced_in, positions_of, tasks_of
from dijkwacht.processes.views.ways import today_of
from dijkwacht.tenancy.public import ActorRequest


def surroundings_of(request: ActorRequest) -> Surroundings:
    """The whole house, as what follows for one position depends on the others."""
    organisation_id = request.actor.organisation_id
    return Surroundings(
        processes=tuple(one.content for one in processes_of(organisation_id)),
        positions=tuple(positions_of(organisation_id)),
        tasks=tasks_of(organisation_id),
        territory=card(organisation_id, today_of(request)).description.territory,
        enforced=enforced_in(organisation_id),
    )
