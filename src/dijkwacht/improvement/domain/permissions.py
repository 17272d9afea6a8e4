# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with the plan. A plan is a list of weak spots, so who does not work on a thing does not see it."""

from dijkwacht.improvement.values import ActionLine
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

NOT_YOURS = Verdict("Dit mag alleen de coördinator van uw organisatie.")
NOT_YOUR_PLAN = Verdict(
    "Het hele plan is voor de coördinator, de secretaris en de burgemeester. Uw eigen stappen ziet u bij “Deze week”."
)
NOT_YOUR_ACTION = Verdict("Deze actie is van iemand anders. Vraag de coördinator om inzage.")
ENDED = Verdict("Deze actie is al afgerond.")


def may_lead_plan(actor: Actor) -> Verdict:
    """Add and change actions, name hours, move work, have the plan adopted."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_YOURS


def may_see_plan(actor: Actor) -> Verdict:
    """Read the whole plan: who leads it, and who answers for it."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.READER) else NOT_YOUR_PLAN


def may_see_action(actor: Actor, action: ActionLine) -> Verdict:
    """Beside those who see the plan: its owner and its ambtelijk eigenaar."""
    if may_see_plan(actor) or is_owner(actor, action) or is_official_owner(actor, action):
        return ALLOWED
    return NOT_YOUR_ACTION


def may_work_on(actor: Actor, action: ActionLine) -> Verdict:
    """Tick steps, say that it does not work out, finish: the owner, and the coordinator for who has no account."""
    if not (may_lead_plan(actor) or is_owner(actor, action)):
        return NOT_YOUR_ACTION
    return ALLOWED if action.is_open else ENDED


def may_change_action(actor: Actor, action: ActionLine) -> Verdict:
    """What it is, who owns it, when: the coordinator, as long as it runs."""
    leading = may_lead_plan(actor)
    return leading if not leading or action.is_open else ENDED


def is_owner(actor: Actor, action: ActionLine) -> bool:
    return actor.person_id is not None and action.owner.person_id == actor.person_id


def is_official_owner(actor: Actor, action: ActionLine) -> bool:
    owner = action.official_owner
    return actor.person_id is not None and owner is not None and owner.person_id == actor.person_id
