# SPDX-License-Identifier: EUPL-1.2
"""Who may make letters: they tell of the plan and of where the organisation is weak."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

NO_LETTERS = Verdict("Stukken maakt de coördinator, of wie de uitkomst van metingen leest. Vraag hun om het stuk.")


def may_make_letters(actor: Actor) -> Verdict:
    """The coordinator, and who reads the results: secretary and mayor."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.READER) else NO_LETTERS
