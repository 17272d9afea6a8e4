# SPDX-License-Identifier: EUPL-1.2
"""The newest answer of the solver to who does what in a process."""

from datetime import date
from uuid import UUID

from pydantic import TypeAdapter

from dijkwacht.knowledge.public import digest, process_json
from dijkwacht.processes.domain.asked_division import plain_problem, problem_of
from dijkwacht.processes.models import StoredDivision
from dijkwacht.processes.queries.house import volumes_of
from dijkwacht.processes.values.dividing import DivisionProblem
from dijkwacht.processes.values.duties import House
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.proposal import Proposal

PROPOSALS: TypeAdapter[Proposal] = TypeAdapter(Proposal)


def asked(organisation_id: UUID, process: HouseProcess, house: House, *, on: date) -> tuple[DivisionProblem, str]:
    """What the solver is asked now, and a digest by which an answer is known to belong to it."""
    problem = problem_of(process.content, house, minutes=volumes_of(organisation_id, process), on=on)
    return problem, digest(plain_problem(problem, process_json(process.content)))


def proposal_of(organisation_id: UUID, process: HouseProcess, *, basis: str) -> Proposal | None:
    """The answer to exactly this question; None as long as there is none."""
    rows = StoredDivision.objects.filter(organisation_id=organisation_id, scope=process.slug, basis=basis)
    row = rows.order_by("-made_at", "-id").first()
    return PROPOSALS.validate_python(row.content) if row else None
