# SPDX-License-Identifier: EUPL-1.2
"""Who may plan and lead a workshop: who sees what other sources said. Nobody else sees more than the room does."""

from uuid import UUID

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict
from dijkwacht.workshops.values import WorkshopState

NOT_YOURS = Verdict("Dit mag alleen de coördinator, of de adviseur die in deze meting meekijkt.")
CLOSED = Verdict("Deze meting is gesloten. Plan de werksessie bij een meting die nog open is.")
BEGUN = Verdict("Deze werksessie is al begonnen. Wat er is besproken, verandert niet meer.")
NOT_OPEN = Verdict("Deze werksessie is niet open. Open haar eerst, of plan een nieuwe.")


def may_see_workshops(actor: Actor) -> Verdict:
    """The coordinator sees all; a guest adviser those of the round on which he advises."""
    return ALLOWED if actor.has(Role.COORDINATOR) or _advises(actor) else NOT_YOURS


def may_lead(actor: Actor, round_id: UUID) -> Verdict:
    """See and lead the workshops of one round."""
    if actor.has(Role.COORDINATOR) or (_advises(actor) and actor.round_id == round_id):
        return ALLOWED
    return NOT_YOURS


def may_plan(actor: Actor, round_id: UUID, *, is_closed: bool) -> Verdict:
    """Plan one in a round that is still open."""
    leading = may_lead(actor, round_id)
    return CLOSED if leading and is_closed else leading


def may_change(actor: Actor, round_id: UUID, state: WorkshopState) -> Verdict:
    """Change or drop what was planned, as long as nobody came."""
    leading = may_lead(actor, round_id)
    return BEGUN if leading and state is not WorkshopState.PLANNED else leading


def may_go_on(actor: Actor, round_id: UUID, state: WorkshopState) -> Verdict:
    """Put points, close votes and record what was agreed, while it is open."""
    leading = may_lead(actor, round_id)
    return NOT_OPEN if leading and state is not WorkshopState.OPEN else leading


def _advises(actor: Actor) -> bool:
    return actor.has(Role.GUEST_ADVISER) and actor.round_id is not None
