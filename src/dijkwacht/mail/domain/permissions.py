# SPDX-License-Identifier: EUPL-1.2
"""Who may see the outbox."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict


def may_see_outbox(actor: Actor, *, in_demo: bool) -> Verdict:
    """Whether letters go out is technical; in the demo, where nothing is sent, everybody reads along."""
    if in_demo or actor.has(Role.APPLICATION_MANAGER):
        return ALLOWED
    return Verdict("Alleen de applicatiebeheerder ziet of berichten worden bezorgd.")


def may_read_letter(*, in_demo: bool) -> Verdict:
    """Letters carry links that let their reader in, so outside the demo nobody but the receiver reads them."""
    return ALLOWED if in_demo else Verdict("Wat in een bericht staat, leest alleen de ontvanger.")


def may_send_test(actor: Actor) -> Verdict:
    """The test of the mail server belongs to whoever set it up."""
    if actor.has(Role.APPLICATION_MANAGER):
        return ALLOWED
    return Verdict("Alleen de applicatiebeheerder stuurt een proefbericht.")
