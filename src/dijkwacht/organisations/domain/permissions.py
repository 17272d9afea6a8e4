# SPDX-License-Identifier: EUPL-1.2
"""Who may describe an organisation and change how it looks."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict


def may_see_organisation(actor: Actor) -> Verdict:
    """Everybody with an account in it, except guests and those who came by link."""
    if actor.link_id or actor.roles <= {Role.GUEST_ADVISER}:
        return Verdict("Deze pagina is voor mensen van de organisatie zelf.")
    return ALLOWED


def may_describe_organisation(actor: Actor) -> Verdict:
    """The facts decide which questions are asked, so the coordinator sets them."""
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    return Verdict("Alleen de coördinator wijzigt de gegevens van de organisatie.")


def may_change_look(actor: Actor) -> Verdict:
    """The look is technical enough for the application manager, too."""
    if actor.has(Role.COORDINATOR, Role.APPLICATION_MANAGER):
        return ALLOWED
    return Verdict("Alleen de coördinator en de applicatiebeheerder wijzigen de huisstijl.")
