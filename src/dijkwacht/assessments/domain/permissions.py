# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in a measurement. Each answer carries its reason, for the page that shows it."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

NOT_YOURS = Verdict("Dit mag alleen de coördinator van uw organisatie.")
NO_RESULT = Verdict("De uitkomst is voor de coördinator, de secretaris en de burgemeester. Vraag hun om inzage.")
CLOSED = Verdict("Deze meting is gesloten. Begin een nieuwe meting; uw antwoorden gaan mee.")
NOT_ASKED = Verdict("Deze vraag is niet aan u gesteld. Vraag de coördinator om haar aan u te geven.")
READING = (Role.COORDINATOR, Role.READER)
"""The roles that read results of a whole organisation, in whatever round."""
ANSWERS_OWN_PART = (Role.MANAGER, Role.COUNCIL_CLERK, Role.HRM, Role.RESPONDENT)
"""The roles that answer what they are asked."""


def may_coordinate(actor: Actor) -> Verdict:
    """Start and close rounds, ask colleagues, take in files, decide on findings."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_YOURS


def may_change_round(actor: Actor, *, is_closed: bool) -> Verdict:
    """The same, where it is about a round that must still be open."""
    coordinating = may_coordinate(actor)
    return CLOSED if coordinating and is_closed else coordinating


def may_see_round(actor: Actor, round_id: UUID) -> Verdict:
    """A guest adviser or a personal link sees one round; a confidant or application manager none."""
    if actor.round_id is not None and actor.round_id != round_id:
        return NOT_YOURS
    is_inside = actor.has(Role.COORDINATOR, Role.READER, *ANSWERS_OWN_PART)
    return ALLOWED if is_inside or _advises(actor, round_id) else NOT_YOURS


def may_see_result(actor: Actor, round_id: UUID) -> Verdict:
    """Scores, profile and findings: who has to act on them, and nobody else."""
    if may_see_round(actor, round_id) and (actor.has(Role.COORDINATOR, Role.READER) or _advises(actor, round_id)):
        return ALLOWED
    return NO_RESULT


def may_see_progress(actor: Actor) -> Verdict:
    """What changed through all rounds of the organisation; who was let in to one round sees only that."""
    return ALLOWED if actor.has(*READING) else NO_RESULT


def may_see_other_sources(actor: Actor, round_id: UUID) -> Verdict:
    """What others said about the same thing, with their notes."""
    if may_see_round(actor, round_id) and (actor.has(Role.COORDINATOR) or _advises(actor, round_id)):
        return ALLOWED
    return NOT_YOURS


def may_answer(actor: Actor, *, round_id: UUID, is_closed: bool, question: str, assigned: Collection[str]) -> Verdict:
    """The coordinator and a guest adviser answer any question of an open round; others what they were asked."""
    seeing = may_see_round(actor, round_id)
    if not seeing:
        return seeing
    if is_closed:
        return CLOSED
    if actor.has(Role.COORDINATOR) or _advises(actor, round_id) or question in assigned:
        return ALLOWED
    return NOT_ASKED


def may_replace_by_not_applicable(actor: Actor) -> Verdict:
    """An own level becomes n.v.t. only by the coordinator, and the report lists it."""
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    return Verdict("U koos hier eerder een niveau. Alleen de coördinator kan daar n.v.t. van maken.")


def _advises(actor: Actor, round_id: UUID) -> bool:
    """An adviser from outside was let in to one round, also when he holds another role beside it."""
    return actor.has(Role.GUEST_ADVISER) and actor.round_id == round_id
