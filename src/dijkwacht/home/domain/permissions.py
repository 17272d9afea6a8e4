# SPDX-License-Identifier: EUPL-1.2
"""Who gets the mail of the week, a calendar, and the papers of a handover."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

NO_ACCOUNT = Verdict("Hiervoor heeft u een account nodig.")
NOT_YOUR_PLAN = Verdict("Het hele plan is voor de coördinator, de secretaris en de burgemeester.")
NOT_YOURS = Verdict("Overdragen doet de coördinator.")


def may_have_post(actor: Actor) -> Verdict:
    """Everybody with an account."""
    return ALLOWED if actor.person_id else NO_ACCOUNT


def may_follow_plan(actor: Actor) -> Verdict:
    """A calendar of the whole plan: who may read the whole plan."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.READER) else NOT_YOUR_PLAN


def may_hand_over(actor: Actor) -> Verdict:
    """The file of a handover holds the whole plan."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_YOURS
