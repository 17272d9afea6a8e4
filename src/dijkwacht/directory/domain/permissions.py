# SPDX-License-Identifier: EUPL-1.2
"""Who may see and edit an organisation's own contacts behind the sign-in."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict


def may_see_contacts(actor: Actor) -> Verdict:
    """Everyone with an account, but not who only manages the application, and not the holder of a personal link."""
    if actor.person_id is None:
        return Verdict("Met een persoonlijke link ziet u alleen uw eigen vragen.")
    if actor.roles == {Role.APPLICATION_MANAGER}:
        return Verdict("Als applicatiebeheerder ziet u geen inhoud. De openbare pagina kunt u wel bekijken.")
    return ALLOWED


def may_edit_contacts(actor: Actor) -> Verdict:
    """The coordinator keeps the contacts."""
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    return Verdict("Alleen de coördinator wijzigt de contacten.")
