# SPDX-License-Identifier: EUPL-1.2
"""Ask the solver for a better division, keep its answer, and take it over. It runs in the worker, in no transaction."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit.public import record
from dijkwacht.jobs import public as jobs
from dijkwacht.organisations import public as organisations
from dijkwacht.processes.actions.duties import process_row, set_duties
from dijkwacht.processes.domain.better_division import is_improvement
from dijkwacht.processes.domain.division_proposal import proposed
from dijkwacht.processes.domain.retention import LEFT_KEPT
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.models import StoredDivision
from dijkwacht.processes.queries import divisions, house
from dijkwacht.processes.values.duties import House
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound

_CHANGED = "Intussen is er iets gewijzigd. Open de bladzijde opnieuw en kijk eerst wat er nu wordt voorgesteld."
_NO_BETTER = "Met wie er nu is, kunnen wij het niet beter verdelen. Er is niets gewijzigd."


@transaction.atomic
def ask_division(*, actor: Actor, process: HouseProcess) -> None:
    """Have the worker look for a better division. Raises NotFound, Refused."""
    row = process_row(actor, process)
    jobs.enqueue("processes.divide", organisation_id=actor.organisation_id, process_id=row.id)
    record(actor, "division.asked", row)


@transaction.atomic
def take_division(*, actor: Actor, process: HouseProcess, basis: str, at: datetime) -> None:
    """Divide as was proposed and seen; who is lent comes by agreement, not by this.

    Raises NotFound, Refused, and Conflict when the division of `basis` is no longer the one there is, or is better than
    what was found.
    """
    process_row(actor, process)
    on = timezone.localdate(at)
    seen = _seen(actor.organisation_id, process.id, at=at)
    if seen is None or divisions.asked(actor.organisation_id, *seen, on=on)[1] != basis:
        raise Conflict(_CHANGED)
    found = divisions.proposal_of(actor.organisation_id, process, basis=basis)
    if found is None or not found.duties:
        raise Conflict(_CHANGED)
    if not is_improvement(found, check(seen[1], today=on), seen[1]):
        raise Conflict(_NO_BETTER)
    own = [one for one in found.duties if one.code not in found.lent]
    set_duties(actor=actor, process=process, duties=own, at=at)
    record(actor, "division.taken", f"workprocess:{process.id}")


def divide(organisation_id: UUID, process_id: UUID, *, at: datetime) -> bool:
    """Answer the process as it stands; False when there is nothing to answer. Under the system's scope.

    Whoever changes it while the solver runs asks anew: an answer to the division of before is not kept.
    """
    seen = _seen(organisation_id, process_id, at=at)
    if seen is None:
        return False
    process, found = seen
    on = timezone.localdate(at)
    problem, basis = divisions.asked(organisation_id, process, found, on=on)
    if not found.duties or divisions.proposal_of(organisation_id, process, basis=basis) is not None:
        return False
    answer = proposed(problem, process.content)
    with transaction.atomic():
        again = _seen(organisation_id, process_id, at=at)
        if again is None or divisions.asked(organisation_id, *again, on=on)[1] != basis:
            return False
        StoredDivision.objects.filter(organisation_id=organisation_id, scope=process.slug).delete()
        StoredDivision.objects.create(
            organisation_id=organisation_id,
            scope=process.slug,
            basis=basis,
            content=divisions.PROPOSALS.dump_python(answer, mode="json"),
            made_at=at,
        )
    return True


def forget_divisions(*, at: datetime) -> int:
    """Remove old answers everywhere, for they hold codes too; returns how many. Under the system's scope."""
    return StoredDivision.objects.filter(made_at__lt=at - LEFT_KEPT).delete()[0]


def _seen(organisation_id: UUID, process_id: UUID, *, at: datetime) -> tuple[HouseProcess, House] | None:
    on = timezone.localdate(at)
    process = next((one for one in house.processes_of(organisation_id) if one.id == process_id), None)
    if process is None:
        return None
    try:
        territory = organisations.card(organisation_id, on).description.territory
    except NotFound:
        return None
    return process, house.house_of(organisation_id, territory=territory, processes=[process], on=on)
