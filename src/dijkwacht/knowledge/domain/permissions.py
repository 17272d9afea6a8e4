# SPDX-License-Identifier: EUPL-1.2
"""Who may read in the library. Each answer carries its reason, for the page that shows it."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

NO_CONTENT = Verdict("De bibliotheek is voor wie aan de weerbaarheid werkt. Vraag de coördinator om een andere rol.")
WITHOUT_CONTENT = frozenset({Role.CONFIDANT, Role.APPLICATION_MANAGER})
"""The roles that see no content of their organisation."""


def may_see_practices(actor: Actor) -> Verdict:
    """Everyone with an account and a role that works with the content; what others did is no secret of a town."""
    return NO_CONTENT if actor.roles <= WITHOUT_CONTENT else ALLOWED
